# Security company: a technician at the end of his window, gone before the work was done; a false alarm fee.
now 02/02/2026 09:00
$ init
$ case new "המערכת לא תוקנה" --provider "מוקד לדוגמה" --customer "רות בר" --gender f --sector security
$ log visit --window "01/02/2026 08:00-12:00" --arrived 11:50 --minutes 70 --summary "לא הספיק להחליף את הגלאי"
$ log fact "המערכת אינה פועלת מאז 20/01/2026; הגלאי בסלון תקול" --kind defect --at 20/01/2026
$ log charge "250 ₪" --what "דמי ביקור" --at 01/02/2026
$ log promise "ביקור חוזר ללא תשלום" --kind visit --due "05/02/2026 12:00" --by "המוקד"
now 06/02/2026 09:00
$ log visit --window "05/02/2026 08:00-12:00" --no-show
$ findings --accept-all
? opens הגלאי בסלון תקול
? opens איש לא הגיע
? opens 11:50
? finding visit-cut-off
? finding no-show
? no-finding promise-missed
? no-cites technician
? no-cites distance-sale
? letter 11:50
$ log demand "להחזיר את דמי הביקור" --kind refund --amount "250 ₪"
? total 250.00
? letter חויבתי ב-250.00
? demand לתקן את הליקוי
# Written down a day later: the call-back was promised in yesterday's call, and its hour has passed
now 08/02/2026 12:00
$ log call --at "07/02/2026 10:00" --name שי
$ log promise "נחזור היום" --kind callback --due "07/02/2026 14:00"
? timeline 07/02/2026 14:00
? finding callback-missed
