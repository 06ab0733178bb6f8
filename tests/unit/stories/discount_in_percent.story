# A discount in percent was promised, and no bill had it: what it comes to is asked for, once the customer says that it is so.
now 20/08/2026 10:00
$ init
$ case new "לא ניתנה ההנחה" --provider "חשמל פלוס" --customer "יוסף" --gender m --sector utility --deal distance --paid-by card
$ log promise "הנחה של 7% על החשמל למשך 24 חודשים" --kind other --months 24 --at 01/02/2026 --by "דור"
$ log charge "420 ₪" --what "חשבון חשמל 03-04/2026" --at 05/05/2026
$ log charge "510 ₪" --what "חשבון חשמל 05-06/2026" --at 05/07/2026
$ log charge "380 ₪" --what "חשבון חשמל 07/2026" --at 05/08/2026
$ log charge "60 ₪" --what "בדיקת לוח" --at 06/08/2026
$ findings --accept-all
? no-letter הסכום שבמחלוקת
$ findings --accept 1
? letter החישוב: 05/05/2026: 420.00 × 7% = 29.40; 05/07/2026: 510.00 × 7% = 35.70; 05/08/2026: 380.00 × 7% = 26.60; סה"כ 91.70 ₪
? opens 1,310.00 ₪ בסך הכול, נגבה בלי ההנחה, שהיא 91.70 ₪
? total 91.70
