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
