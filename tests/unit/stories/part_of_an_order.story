# Of an order with several things only what was cancelled is asked back, less what came for it; a fee that was kept back is in that.
now 20/11/2026 10:00
$ init
$ case new "מעיל פגום" --provider "אופנת לילך" --customer "שירה" --gender f --sector shop --deal distance --paid-by card --made-on 01/11/2026
$ log charge "800 שח" --what "מעיל צמר 380 ומגפיים 420" --at 29/10/2026
$ log fact "המעיל הגיע עם רוכסן קרוע" --kind defect --at 01/11/2026
$ log cancellation --by email --at 03/11/2026 --what "המעיל"
$ log fact "שלחתי את המעיל בחזרה בדואר שליחים" --at 05/11/2026
$ log charge "300 שח" --kind refund --what "החזר על המעיל" --at 12/11/2026
$ log charge "80 שח" --kind cancel-fee --what "דמי חידוש מלאי" --at 12/11/2026
$ findings --accept-all
? total 80.00
? letter 380.00 − 300.00 = 80.00
? demand עבור מה שהוחזר, מעיל צמר
# Two nightstands for 200 each, of which one did not come; the bed is scratched and stays: it is to be mended
$ case new "שידה" --provider "רהיטי השרון" --customer "גיא" --gender m --sector shop --deal shop
$ log charge "5,100 ₪" -c השרון --what "מיטה 3200, מזרן 1500, 2 שידות 200 כל אחת" --at 10/06/2026
$ log promise "כל הריהוט יסופק עד 10/7" -c השרון --kind delivery --at 10/06/2026 --due 10/07/2026
$ log fact "הגיעו מיטה, מזרן ושידה אחת. השידה השנייה לא הגיעה" -c השרון --kind late-delivery --at 09/07/2026
$ log fact "במיטה יש שריטה עמוקה" -c השרון --kind defect --at 09/07/2026
$ findings השרון --accept-all
? demand לספק בלי דיחוי את מה שלא הגיע, שידות (1 מתוך 2), או להחזיר את 200.00 ₪
$ log cancellation -c השרון --by email --at 15/09/2026 --what "השידה שלא הגיעה"
$ findings השרון --accept-all
? total 200.00
? letter 400.00 × 1 / 2 = 200.00
? demand לתקן את הליקוי
? no-letter לאסוף
# Two things without prices of their own: no sum is asked for; two charges: that of the one which was cancelled
$ case new "Lamp" --provider "Light Co" --customer "Dan" --gender m --sector shop --language en
$ log charge "700 ₪" -c Light --what "table and lamp" --at 01/08/2026
$ log fact "The lamp is cracked" -c Light --kind defect --at 05/08/2026
$ log cancellation -c Light --by email --at 06/08/2026 --what "the lamp"
$ findings Light --accept-all
? demand Return what was paid for what I cancelled, lamp
? no-letter The sum in dispute
$ case new "Tent" --provider "Camp Ltd" --customer "Dan" --gender m --sector shop --language en
$ log charge "900 ₪" -c Camp --what "tent" --at 01/08/2026
$ log charge "250 ₪" -c Camp --what "stove" --at 01/08/2026
$ log charge "60 ₪" -c Camp --what "shipping" --at 01/08/2026
$ log fact "The stove leaks gas" -c Camp --kind defect --at 05/08/2026
$ log cancellation -c Camp --by email --at 06/08/2026 --what "the stove"
$ findings Camp --accept-all
? total 250.00
# One chair of two came, and nothing was promised back
$ case new "Chairs" --provider "Homely" --customer "Maria" --gender f --sector shop --language en
$ log charge "₪1,180" -c Homely --what "2 Oslo chairs" --at 09/07/2026
$ log promise "Delivery by 23 July" -c Homely --kind delivery --due 23/07/2026 --at 09/07/2026
$ log fact "One chair came; the second parcel did not" -c Homely --kind late-delivery --at 24/07/2026
$ findings Homely --accept-all
? demand Oslo chairs (1 of 2), or refund the ₪590.00
# A new camera was promised for the one that fails: no instalment is named as the price beside it; three visits are three
$ case new "מצלמה" --provider "עין צופיה" --customer "רונית" --gender f --sector security
$ log charge "אלף וחמש מאות שקל" -c צופיה --what "מערכת 4 מצלמות, תשלום 1 מתוך 3" --at 02/05/2026
$ log fact "מצלמה אחת מתוך ארבע לא עובדת" -c צופיה --kind defect --at 03/05/2026
$ log visit -c צופיה --window "05/05/2026 9-12" --arrived 10:00 --summary "החליף כבל"
$ log visit -c צופיה --window "10/06/2026 13-16" --arrived 15:00 --summary "אמר שצריך להחליף"
? demand לתקן את הליקוי או את הנזק, או להשיב את התמורה ששולמה
$ log promise "מצלמה חדשה תוך עשרה ימים" -c צופיה --kind delivery --at "10/06/2026 15:30" --due 20/06/2026 --by "הטכנאי"
$ findings צופיה --accept-all
? no-demand לתקן
? letter חויבתי ב-1,500.00
? letter החליף כבל
? letter אמר שצריך להחליף
# One deal has one fee: of two that were kept back all above the cap is asked for, and no price that was promised lower beside it
$ case new "Course" --provider "CodeUp" --customer "Naomi" --gender f --sector course --deal distance --language en --made-on 02/08/2026
$ log promise "The course costs 6,900" -c CodeUp --price "₪6,900" --at "01/08/2026 12:00"
$ log charge "₪7,900" -c CodeUp --what "Full stack course" --at 02/08/2026
$ log cancellation -c CodeUp --by email --at 10/08/2026 --what "Full stack course"
$ log charge "₪7,000" -c CodeUp --kind refund --at 25/08/2026
$ log charge "₪500" -c CodeUp --kind cancel-fee --what "deposit" --at 25/08/2026
$ log charge "₪400" -c CodeUp --kind cancel-fee --what "administration" --at 25/08/2026
$ findings CodeUp --accept-all
? total 800.00
? letter 500.00 + 400.00 − 100.00 = 800.00
# Two charges that a fact names by their sums are both meant
$ case new "תיקון" --provider "מכונות-אקספרס" --customer "ויקטור" --gender m --sector repair
$ log charge "450 ₪" -c אקספרס --what "תיקון נזילה" --at 03/03/2026
$ log charge "280 ₪" -c אקספרס --what "תיקון נזילה, ביקור שני" --at 20/03/2026
$ log charge "350 ₪" -c אקספרס --what "החלפת גומייה" --at 10/04/2026
$ log fact "גבו ממני שוב 280 ו-350 למרות האחריות" -c אקספרס --kind overcharge --at 10/04/2026
? total 630.00
# An order by its number: the bill tells its things; without one no sum is known for the one that did not come
$ case new "Order" --provider "Bed Land" --customer "Guy" --gender m --sector shop --language en
file bed.txt Bed Land Ltd\nInvoice no. 2281\nInvoice date 10/06/2026\nBed 3200.00\nMattress 1500.00\nNightstand 200.00\nTotal to pay 4900.00 ILS
bill = add bed.txt -c Land
$ log charge "4900 ₪" -c Land --what "order 2281" --at 10/06/2026 --evidence {bill}
$ log fact "The bed and the mattress came, the nightstand did not arrive" -c Land --kind late-delivery --at 09/07/2026
$ findings Land --accept-all
? demand Nightstand, or refund the ₪200.00
$ case new "Order" --provider "Bed World" --customer "Guy" --gender m --sector shop --language en
$ log charge "4900 ₪" -c World --what "order 2281" --at 10/06/2026
$ log fact "The bed and the mattress came, the nightstand did not arrive" -c World --kind late-delivery --at 09/07/2026
$ log cancellation -c World --by email --at 15/09/2026 --what "the nightstand"
$ findings World --accept-all
? demand Refund what was paid for what was not delivered: the nightstand
? no-letter The sum in dispute
