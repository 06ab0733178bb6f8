# "On 9 mornings" of a month are nine, not all days between; "at times" is no number.
now 10/10/2026 10:00
$ init
$ case new "Nine issues" --provider "The Morning" --customer "Alan" --gender m --sector newspaper --plan "Daily" --language en
$ log charge "₪120 a month" --what "Daily" --at 01/09/2026
$ log promise "We credit ₪12 for every issue that does not come" --kind refund --at 25/08/2026 --due 30/09/2026
paper = log fact "The paper did not come on 9 mornings" --kind no-service --at 02/09/2026 --until 28/09/2026
$ findings --accept-all
? total 108.00
? no-letter there was no service
? letter Between 02/09/2026 and 28/09/2026, not all of the time
$ correct {paper} "text=The paper did not come on several mornings" --why "not counted"
$ findings --accept-all
? no-letter The sum in dispute
$ case new "ניתוקים" --provider "נט קל" --customer "רון" --gender m --sector telecom --plan "סיב"
$ log charge "90 ₪ לחודש" -c קל --what "סיב" --at 01/09/2026
$ log fact "האינטרנט נפל בשלושה ימים" -c קל --kind no-service --at 02/09/2026 --until 28/09/2026
$ findings קל --accept-all
? letter 90.00 × 3 / 30 = 9.00
# A deposit and the rest are for the one price that was promised; "800 more" is the difference, asked for once
$ case new "הובלה" --provider "הובלות הצפון" --customer "הדס" --gender f --sector moving
$ log promise "הובלה כולל אריזה 2800 סופי" -c הצפון --price "2800 ש\"ח" --at 25/05/2026
$ log charge "אלף שקל" -c הצפון --what "מקדמה" --at 01/06/2026
$ log charge "2600 שח" -c הצפון --what "יתרה להובלה" --at 08/06/2026
$ log fact "לא פרקו עד ששילמתי עוד 800" -c הצפון --kind overcharge --at 08/06/2026
$ findings הצפון --accept-all
? total 800.00
? no-demand ולפרט את החישוב
# Who had left before the promised day only knows whether it would have been kept
$ case new "Course" --provider "Studio Campus" --customer "Leah" --gender f --sector course --language en
$ log charge "₪2,250" -c Campus --what "Photography course 1/2" --at 15/07/2026
$ log charge "₪2,250" -c Campus --what "Photography course 2/2" --at 15/08/2026
$ log promise "The course starts on 1 September" -c Campus --kind delivery --due 01/09/2026 --at 15/07/2026
$ log promise "The course starts on 1 October" -c Campus --kind delivery --due 01/10/2026 --at 30/08/2026
$ log cancellation -c Campus --by email --at 15/09/2026 --what "Photography course" --refused "A voucher"
$ findings Campus --accept-all
? total 4500.00
? letter I was promised: The course starts on 1 October
? no-letter 1 October; the promise was not kept
# Of two notices the first one tells what was charged after both
$ case new "Alarm" --provider "Guard 24" --customer "Ruth" --gender f --sector security --plan "Monitoring" --language en
$ log cancellation -c Guard --by call --at 10/07/2026 --refused "Send a letter"
$ log cancellation -c Guard --by registered --at 15/07/2026
$ log charge "₪139 a month" -c Guard --what "Monitoring" --at 01/08/2026
$ log charge "₪139 a month" -c Guard --what "Monitoring" --at 01/09/2026
$ findings Guard --accept-all
? total 278.00
? letter 14/07/2026
? no-letter 23/07/2026
# One of two things was cancelled in time, and a voucher offered in the place of its money
$ case new "נעליים" --provider "נעלי נועה" --customer "דורית" --gender f --sector shop --deal distance --made-on 01/09/2026
$ log charge "470 שח" -c נועה --what "נעליים 320 ותיק 150" --at 28/08/2026
$ log cancellation -c נועה --by message --at 06/09/2026 --what "הנעליים" --refused "רק שובר"
$ findings נועה --accept-all
$ findings נועה --accept 1
? total 320.00
? demand שביטלתי (הנעליים)
# "One ticket" paid back is of "the two tickets" that were promised back
$ case new "טיסה" --provider "נתיבי אוויר" --customer "רועי" --gender m --sector travel
$ log charge "3700 ₪" -c אוויר --what "שני כרטיסי טיסה לרומא" --at 10/03/2026
$ log promise "החזר מלא על שני הכרטיסים" -c אוויר --kind refund --price "3700 ₪" --due 01/08/2026 --at 09/07/2026
$ log charge "1850 ₪" -c אוויר --kind refund --what "החזר כרטיס אחד" --at 10/08/2026
$ findings אוויר --accept-all
? total 1850.00
# A sum for each issue beside what they come to is no slip
$ log promise "זיכוי 5.90 ש\"ח על כל עיתון שלא הגיע, סה\"כ 29.50" -c אוויר --kind refund --price "29.50 ₪" --due 01/06/2026 --at 27/05/2026
