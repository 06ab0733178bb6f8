# Half of a promised price was charged twice over, its refund promised and paid in part: the money is asked for once, with the sum shown.
now 28/11/2026 09:00
$ init
$ case new "מחיר כפול, וההחזר חלקי" --provider "עיתון לדוגמה" --customer "משה" --gender m --sector newspaper --plan "מנוי" --paid-by card
$ log promise "מנוי ב-49 ש\"ח לחודש לשנה" --price "49 ₪ לחודש" --months 12 --by מכירות --at 01/01/2026
$ log charge "49 ₪ לחודש" --what "מנוי" --at 05/02/2026
$ log charge "49 ₪ לחודש" --what "מנוי" --at 05/03/2026
$ log charge "49 ₪ לחודש" --what "מנוי" --at 05/04/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/05/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/06/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/07/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/08/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/09/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/10/2026
$ findings --accept-all
? total 294.00
? letter מיום 05/02/2026 עד יום 05/04/2026 חויבתי 3 פעמים
# A credit that nobody promised is taken off
$ log charge "30 ₪" --kind refund --what "זיכוי" --at 20/05/2026
? total 264.00
? letter פחות 30.00 ₪ שהוחזרו ביום 20/05/2026
# What was promised back is asked for by itself, without what came of it
$ log promise "החזר ההפרש, 196 ש\"ח" --kind refund --price "196 ₪" --due 01/09/2026 --by עדי --at "10/08/2026 11:10"
$ findings --accept-all
? total 264.00
$ log charge "100 ₪" --kind refund --what "זיכוי" --at 03/09/2026
? total 164.00
$ findings --accept-all
? total 164.00
? demand 96.00
# A month charged twice is asked back whole, and stays a month above the promise
$ log charge "98 ₪ לחודש" --what "מנוי" --at 06/09/2026
$ findings --accept-all
$ findings --accept 1
? total 262.00
# One demand of one's own for just that sum takes the place of all
$ log demand "להשיב לי את כל הכסף" --amount 262
? total 262.00
# A sum was promised for each morning without the paper: so many times that sum, not the share of the price
now 01/10/2026 10:00
$ case new "העיתון לא בא" --provider "הבוקר" --customer "רות" --gender f --sector newspaper --plan "מנוי יומי"
$ log charge "95 ₪ לחודש" -c הבוקר --what "מנוי יומי" --at 01/08/2026
$ log promise "על כל בוקר שבו לא יגיע העיתון תקבלי זיכוי של 10 ₪" -c הבוקר --kind refund --at 01/07/2026 --by "דף ההצטרפות"
$ log fact "העיתון לא הגיע" -c הבוקר --kind no-service --at "02/08/2026 07:00" --until "02/08/2026 23:00"
$ log fact "העיתון לא הגיע" -c הבוקר --kind no-service --at "04/08/2026 07:00" --until "04/08/2026 23:00"
$ log fact "העיתון לא הגיע" -c הבוקר --kind no-service --at "06/08/2026 07:00" --until "08/08/2026 23:00"
$ findings הבוקר --accept-all
? total 40.00
? letter 4 × 10.00 = 40.00
# Three times or more, what only the record shows is said once
$ log call -c הבוקר --at "10/08/2026 09:00" --waited 30 --refused "לא מזכים" --summary "ביקשתי זיכוי"
? letter * לפי רישומי, ללא נספח.
? no-letter [לפי רישומי, ללא נספח]
# "Within a business day" says when, not for each day
$ case new "Within a day" --provider "Linea" --customer "Max" --gender m --sector newspaper --language en --plan "Linea Daily"
$ log promise "We will refund ₪100 within a business day" -c Linea --kind refund --price "₪100" --at 01/07/2026
$ log fact "No paper came" -c Linea --kind no-service --at "02/08/2026 07:00" --until "05/08/2026 23:00"
$ findings Linea --accept-all
? no-letter × 100.00
