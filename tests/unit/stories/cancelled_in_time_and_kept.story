# A deal was cancelled within its days, and only a part came back: what is kept is asked for, once the customer says that it is so.
now 20/06/2026 10:00
$ init
$ case new "ביטלתי ביטוח נסיעות והוחזר רק חלק" --provider "פוליסה ישיר" --customer "רונית" --gender f --sector insurance --deal distance --paid-by card
$ log charge "480 ₪" --what "ביטוח נסיעות" --at 01/05/2026
notice = log cancellation --at 10/05/2026 --confirmed 12/05/2026
$ log charge "120 ₪" --kind refund --what "החזר חלקי" --at 30/05/2026
? finding paid-not-returned
$ findings --accept-all
? no-letter הסכום שבמחלוקת
$ findings --accept 1
? opens מתוך 480.00 ₪ ששילמתי עד אז הוחזרו 120.00 ₪ בלבד
? letter פחות 120.00 ₪ שהוחזרו ביום 30/05/2026; נותרו 360.00 ₪
? total 360.00
# How the notice was given is told only where it was said
? no-letter (דוא"ל)
# A notice that came later undoes nothing
$ withdraw {notice} --why "טעות בתאריך"
$ log cancellation --at 20/05/2026
? no-finding paid-not-returned
? letter ביום 20/05/2026 מסרתי הודעת ביטול
# One charge after it is told with what it was for
$ log charge "30 ₪" --what "דמי טיפול" --at 10/06/2026
$ findings --accept-all
? opens ביום 10/06/2026: 30.00 ₪ עבור דמי טיפול
# What recurs was paid for an earlier deal: only the new one was cancelled, and the fee kept back from its price is asked for with it
$ case new "ביטול שדרוג" --provider "קו לדוגמה" --customer "דנה" --gender f --sector telecom --deal distance --paid-by card --made-on 01/05/2026
$ log charge "99 ₪" --case 2 --what "סלולר" --at 01/02/2026
$ log charge "99 ₪" --case 2 --what "סלולר" --at 01/03/2026
$ log charge "480 ₪" --case 2 --what "מכשיר" --at 01/05/2026
$ log charge "320 ₪" --case 2 --what "אוזניות" --at 01/05/2026
$ log cancellation --case 2 --at 10/05/2026 --by email --confirmed 11/05/2026
$ log charge "50 ₪" --case 2 --kind cancel-fee --at 12/05/2026
$ log charge "430 ₪" --case 2 --kind refund --what "מכשיר" --at 20/05/2026
$ findings 2 --accept-all
$ findings 2 --accept 1
? opens מתוך 800.00 ₪ ששילמתי עד אז הוחזרו 430.00 ₪ בלבד
? total 370.00
