# A deal was ended by its own name, and is charged by another: it is the one thing that is charged each month.
now 12/09/2026 10:00
$ init
$ case new "העיתון לא מגיע וממשיכים לחייב" --provider "עיתון הבוקר" --customer "יצחק" --gender m --sector newspaper --plan "מנוי סוף שבוע" --paid-by standing-order
$ log fact "העיתון של יום שישי לא הגיע שש פעמים" --kind no-service --at "05/06/2026 07:00" --until "10/07/2026 12:00"
$ log charge "89 ₪ לחודש" --what "מנוי עיתון" --at 05/06/2026
$ log charge "89 ₪ לחודש" --what "מנוי עיתון" --at 05/07/2026
$ log charge "89 ₪ לחודש" --what "מנוי עיתון" --at 05/08/2026
$ log charge "89 ₪ לחודש" --what "מנוי עיתון" --at 05/09/2026
$ log cancellation --at "15/07/2026 11:00" --by call --what "מנוי סוף שבוע" --confirmed 15/07/2026
$ findings --accept-all
? opens 178.00
? total 281.83
# The customer's own sum for what did not come takes the place of the days' share
$ log demand "להשיב לי 90 ש\"ח על שישה גיליונות שלא הגיעו" --amount 90
? total 268.00
? opens להחזיר לי 178.00
# A word of the plan's or the company's name is no other thing; the price above the promise is asked for up to the end
$ case new "מוקד" --provider "מוקד מגן" --customer "דליה" --gender f --sector security --plan "מוקד ביתי" --paid-by standing-order
$ log promise "149 ש\"ח לחודש ל-36 חודשים" -c מגן --price "149 ₪ לחודש" --months 36 --at 01/09/2024
$ log charge "189 ₪ לחודש" -c מגן --what "מוקד ביתי" --at 01/07/2026
$ log charge "189 ₪ לחודש" -c מגן --what "מוקד ביתי" --at 01/08/2026
$ log charge "189 ₪ לחודש" -c מגן --what "מוקד ביתי" --at 01/09/2026
$ log cancellation -c מגן --at "02/08/2026 09:00" --by email --what "המנוי למוקד" --refused "יש התחייבות"
$ findings מגן --accept-all
? total 269.00
# One of two services in the plan's name is a part of it
$ case new "One of two" --provider "Duo" --customer "Dana" --gender f --sector telecom --plan "Internet and TV" --language en
$ log cancellation -c Duo --at "10/05/2026 12:00" --by chat --what "TV service"
$ log charge "228 ₪ a month" -c Duo --what "Duo pack" --at 05/06/2026
$ log charge "228 ₪ a month" -c Duo --what "Duo pack" --at 05/07/2026
$ findings Duo --accept-all
? no-letter 456.00
# The plan ended and its line is gone; what the bill goes on to ask for is something else, and only the customer knows
$ case new "Mobile stays" --provider "Stayline" --customer "Dana" --gender f --sector telecom --plan "Fibre 600" --language en
$ log cancellation -c Stayline --at "10/05/2026 12:00" --by email --what "the subscription" --confirmed 10/05/2026
file b5.txt Stayline\nBill no. 51\nBill date 01/05/2026\nPeriod 01/04/2026 - 30/04/2026\nFibre 600 100.00\nMobile 40.00\nTotal to pay 140.00 ILS\nincluding VAT 18% 21.36
file b6.txt Stayline\nBill no. 52\nBill date 01/07/2026\nPeriod 01/06/2026 - 30/06/2026\nMobile 40.00\nTotal to pay 40.00 ILS\nincluding VAT 18% 6.10
$ add b5.txt -c Stayline
$ add b6.txt -c Stayline
$ findings Stayline --accept-all
? no-letter 40.00 in all
? no-demand 40.00
