# Goods came late and faulty, another one was promised and did not come, and the deal was cancelled: the price is asked for once.
now 01/06/2026 10:00
$ init
$ case new "מכונת כביסה פגומה" --provider "חשמל ביתי" --customer "יעל" --gender f --sector shop --deal distance --paid-by card
$ log charge "2400 ₪" --what "מכונת כביסה" --at 02/03/2026
$ log charge "150 ₪" --what "הובלה" --at 02/03/2026
$ log promise "אספקה עד 10/03" --kind delivery --due 10/03/2026 --at 02/03/2026 --by "מכירות"
$ log fact "המכונה הגיעה עם שקע בדופן" --kind defect --at 25/03/2026
$ log visit --window "02/04/2026 08:00-10:00" --arrived 09:30 --name "טכנאי" --summary "הטכנאי קבע שיש להחליף את המכונה"
$ log call --incoming --at "03/04/2026 12:00" --name "גל" --summary "גל אמר שתסופק מכונה חדשה"
$ log promise "מכונה חדשה" --kind delivery --due 20/04/2026 --at "03/04/2026 12:00" --by "גל"
$ log cancellation --at "01/05/2026 14:00" --by email --confirmed 01/05/2026
$ log letter --by email --incoming --at 08/05/2026 --summary "אנו מציעים הנחה של 400 ש\"ח במקום החזר"
$ findings --accept-all
? letter לאסוף את מה שסופק ולהחזיר לי 2,550.00 ₪ ששולמו
? total 2550.00
# What was said is told as what it was: a visit, a call from them, their answer to the notice
? letter היה אצלי ביקור בעניין זה (טכנאי): הטכנאי קבע שיש להחליף את המכונה
? letter התקשרו אליי מהחברה (גל): גל אמר שתסופק מכונה חדשה
? letter נשלח אליי מהחברה (דוא"ל): אנו מציעים הנחה של 400 ש"ח במקום החזר
# Words that are a fact of their own are told once
$ log fact "הטכנאי קבע שיש להחליף את המכונה" --at 02/04/2026
? no-letter היה אצלי ביקור
