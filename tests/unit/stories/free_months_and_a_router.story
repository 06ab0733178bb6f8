# What is charged beside the plan is a price of its own: no rise from the router's rent to the plan's price, and no month is lost.
now 20/06/2026 10:00
$ init
$ case new "גבו בחודשים החינמיים ועל הנתב שהיה כלול" --provider "סיב לדוגמה" --customer "אורי" --gender m --sector telecom --plan "סיב 600" --deal distance --paid-by card
$ log promise "סיב 600: 3 חודשים ראשונים חינם ואז 99.90 ₪ לחודש לשנה, נתב כלול" --price "99.90 ₪ לחודש" --months 12 --at "01/01/2026 10:00" --by רותם
$ log charge "99.90 ₪ לחודש" --what "סיב 600" --at 05/02/2026
$ log charge "99.90 ₪ לחודש" --what "סיב 600" --at 05/03/2026
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/05/2026
$ log charge "19.90 ₪ לחודש" --what "השכרת נתב" --at 05/03/2026
$ log charge "19.90 ₪ לחודש" --what "השכרת נתב" --at 05/05/2026
$ findings --accept-all
? demand 199.80
? demand 39.80
? demand 20.00
? total 259.60
? no-letter 19.90 ₪ לחודש (
