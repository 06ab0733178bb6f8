# Of a charge that the customer says was too high only what is above the sum that was due is asked back.
now 20/09/2026 10:00
$ init
$ case new "נעליים" --provider "שופ" --customer "מאיר" --gender m --sector shop
$ log charge "450 ₪" --what "נעליים" --at 10/08/2026
$ log fact "חויבתי 450 ש\"ח במקום 350 ש\"ח שהיו רשומים על המדף" --kind overcharge --at 10/08/2026
? total 100.00
? letter 450.00 − 350.00 = 100.00
$ case new "Taxi" --provider "Taxi" --customer "Dan" --gender m --sector taxi --language en
$ log charge "180 ₪" -c Taxi --what "ride to the airport" --at 10/08/2026
$ log fact "The app said 120 and I was charged 180" -c Taxi --kind overcharge --at 10/08/2026
? total 60.00
# A number of something else is no sum that was due
$ case new "Abroad" --provider "Cellular" --customer "Dan" --gender m --sector telecom --plan "Line" --language en
$ log charge "412.50 ₪" -c Abroad --what "data in Greece" --at 10/08/2026
$ log fact "They said 50 GB are included, I used 2 and was charged 412.50" -c Abroad --kind overcharge --at 10/08/2026
? total 412.50
# Nobody asks back a whole bill for what was used because it was estimated: that it be computed is asked for
$ case new "חשבון לפי הערכה" --provider "חשמל ירוק" --customer "מאיר" --gender m --sector electricity
$ log charge "980 ₪" -c ירוק --what "חשבון חשמל יולי-אוגוסט" --at 10/09/2026
$ log fact "החשבון של 980 ש\"ח חושב לפי הערכה, לא לפי המונה" -c ירוק --kind overcharge --at 10/09/2026
? no-letter הסכום שבמחלוקת
? demand להחזיר לי את מה שנגבה ביתר, ולפרט את החישוב
# What was never asked for is asked back for all months, the one after its cancellation once
$ case new "ביטוח מסך" --provider "סלולר לי" --customer "נועם" --gender m --sector telecom --plan "גיגה 50" --paid-by card
$ log charge "39.90 ₪ לחודש" -c סלולר --what "גיגה 50" --at 10/06/2026
$ log charge "24.90 ₪ לחודש" -c סלולר --what "ביטוח מסך" --at 10/06/2026
$ log charge "39.90 ₪ לחודש" -c סלולר --what "גיגה 50" --at 10/07/2026
$ log charge "24.90 ₪ לחודש" -c סלולר --what "ביטוח מסך" --at 10/07/2026
$ log charge "24.90 ₪ לחודש" -c סלולר --what "ביטוח מסך" --at 10/09/2026
$ log fact "נוסף לי ביטוח מסך שלא ביקשתי" -c סלולר --kind overcharge --at 10/06/2026
$ log cancellation -c סלולר --at 20/08/2026 --by chat --what "ביטוח מסך" --confirmed 20/08/2026
$ findings סלולר --accept-all
? demand 49.80
? demand 24.90
? total 74.70
# A fee for cancelling in time is lawful up to its cap; the rest is asked back
$ case new "קורס" --provider "מכללת דיגיטל" --customer "תמר" --gender f --sector shop --deal distance --paid-by card --made-on 05/05/2026
$ log charge "3200 ₪" -c דיגיטל --what "קורס" --at 05/05/2026
$ log cancellation -c דיגיטל --at 12/05/2026 --by email --what "הקורס" --confirmed 20/05/2026
$ log charge "2560 ₪" -c דיגיטל --kind refund --what "החזר" --at 10/06/2026
$ log charge "640 ₪" -c דיגיטל --kind cancel-fee --what "דמי ביטול 20%" --at 10/06/2026
$ findings דיגיטל --accept-all
? total 540.00
? letter 640.00 − 100.00 = 540.00
# Two promises: nobody wants the dearer one kept where the later one is in force
$ case new "נתב" --provider "קליק נט" --customer "איתן" --gender m --sector telecom --plan "סיב 500"
$ log promise "סיב 500 ב-99 ש\"ח לחודש לשנה כולל נתב" -c קליק --price "99 ₪ לחודש" --months 12 --at 01/02/2026
$ log promise "הורדת מחיר ל-89 ש\"ח לחודש" -c קליק --price "89 ₪ לחודש" --months 7 --at 01/06/2026
$ log charge "89 ₪ לחודש" -c קליק --what "סיב 500" --at 05/08/2026
$ log charge "15 ₪ לחודש" -c קליק --what "שכירות נתב" --at 05/08/2026
$ log charge "89 ₪ לחודש" -c קליק --what "סיב 500" --at 05/09/2026
$ log charge "15 ₪ לחודש" -c קליק --what "שכירות נתב" --at 05/09/2026
$ findings קליק --accept-all
? total 30.00
? no-demand שהמחיר יהיה
# A part of the price is asked back and a fault is to be mended: the whole price is not asked for beside it; nor a thing that was replaced
$ case new "מוסך" --provider "מוסך השרון" --customer "גלית" --gender f --sector garage
$ log charge "1650 ₪" -c מוסך --what "טיפול בבלמים" --at 20/08/2026
$ log fact "חויבתי 1,650 ש\"ח במקום 900 ש\"ח שסוכמו מראש" -c מוסך --kind overcharge --at 20/08/2026
$ log fact "הבלמים עדיין חורקים" -c מוסך --kind defect --at 25/08/2026
? total 750.00
? demand לתקן את הליקוי
? no-demand להשיב את 1,650
$ case new "Movers" --provider "QuickMove" --customer "Alan" --gender m --sector moving --language en
$ log promise "Full move for 1,800 NIS" -c QuickMove --price "1800 ₪" --at "20/08/2026 15:00"
$ log charge "2350 ₪" -c QuickMove --what "move" --at 01/09/2026
$ log fact "A floor lamp was broken" -c QuickMove --kind defect --at 01/09/2026
$ log charge "320 ₪" -c QuickMove --kind cost --what "a new lamp" --at 04/09/2026
$ findings QuickMove --accept-all
? total 870.00
? no-demand Mend
# Months in which the deal rested, as the fact names them
$ case new "הקפאה" --provider "סטודיו פיט" --customer "קרן" --gender f --sector "חדר כושר" --plan "מנוי פלוס"
$ log charge "189 ₪ לחודש" -c סטודיו --what "מנוי פלוס" --at 01/06/2026
$ log charge "189 ₪ לחודש" -c סטודיו --what "מנוי פלוס" --at 01/07/2026
$ log charge "189 ₪ לחודש" -c סטודיו --what "מנוי פלוס" --at 01/08/2026
$ log charge "189 ₪ לחודש" -c סטודיו --what "מנוי פלוס" --at 01/09/2026
$ log fact "חויבתי ביולי ובאוגוסט אף שהמנוי הוקפא" -c סטודיו --kind overcharge --at 01/07/2026
? total 378.00
# Of two notices the first one tells what was charged after it
$ case new "שתי הודעות" --provider "פלאפון לדוגמה" --customer "רועי" --gender m --sector telecom --plan "קו 100"
$ log cancellation -c שתי --at "03/05/2026 10:00" --by call --what "הקו" --refused "רק באפליקציה"
$ log cancellation -c שתי --at "05/05/2026 09:00" --by email --what "הקו"
$ log charge "49.90 ₪ לחודש" -c שתי --what "קו 100" --at 10/05/2026
$ log charge "49.90 ₪ לחודש" -c שתי --what "קו 100" --at 10/06/2026
$ log charge "49.90 ₪ לחודש" -c שתי --what "קו 100" --at 10/07/2026
$ findings שתי --accept-all
? total 149.70
? no-letter 99.80
? letter ביום 05/05/2026 מסרתי הודעת ביטול
# Who asks a part of the price back keeps what came
$ case new "Sea view" --provider "Blue Coast" --customer "Nina" --gender f --sector travel --language en
$ log charge "2400 ₪" -c Blue --what "3 nights, sea view" --at 01/07/2026
$ log fact "The room looked onto the car park" -c Blue --kind other-goods --at 10/08/2026
? demand Supply what was ordered
$ log demand "Refund a quarter of the price" -c Blue --amount 600 --sum "2400 / 4"
? no-demand Supply what was ordered
? total 600.00
# What a meter counts may have been used: a higher bill is no rise of a price, and is billed for two months
$ case new "חשמל גבוה" --provider "ספק הצפון" --customer "מאיר" --gender m --sector other
$ log charge "310 ₪" -c הצפון --what "חשבון חשמל" --at 10/05/2026
$ log charge "420 ₪" -c הצפון --what "חשבון חשמל" --at 10/07/2026
$ log charge "980 ₪" -c הצפון --what "חשבון חשמל" --at 10/09/2026
$ findings הצפון --accept-all
? no-letter 780.00
? no-letter התייקרות
$ findings הצפון
? said ₪980.00 for two months
? no-said a month
$ findings הצפון --accept 1
? no-letter הסכום שבמחלוקת
# A rise that was never agreed to is wrong in part: the months are not asked back whole
$ case new "Rise" --provider "Fibre One" --customer "Dan" --gender m --sector telecom --plan "Net 500" --language en
$ log charge "119 ₪" -c Rise --what "Net 500" --at 10/06/2026
$ log charge "119 ₪" -c Rise --what "Net 500" --at 10/07/2026
$ log charge "119 ₪" -c Rise --what "Net 500" --at 10/08/2026
$ log fact "119 is charged instead of 79, I never agreed to the rise" -c Rise --kind overcharge --at 01/06/2026
$ findings Rise --accept-all
? demand Refund what was charged too much
? no-letter 357.00
