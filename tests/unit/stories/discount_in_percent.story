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
# The same discount that was promised twice is asked for once
$ case new "הנחה שהובטחה פעמיים" --provider "אור לבית" --customer "נעמה" --gender f --sector telecom --deal distance --paid-by card
$ log promise "הנחה של 20% על האינטרנט" --case 2 --kind other --at 01/02/2026 --by "דור"
$ log promise "20% הנחה על האינטרנט, יטופל" --case 2 --kind other --at 01/03/2026 --by "דור"
$ log charge "100 ₪" --case 2 --what "אינטרנט" --at 05/03/2026
$ log charge "100 ₪" --case 2 --what "אינטרנט" --at 05/04/2026
$ findings 2 --accept 1
? total 40.00
# At most so much, a tax, none at all, the first month of a later one: no discount that each charge should have had
$ case new "לא הובטחה הנחה" --provider "אור לבית" --customer "נעמה" --gender f --sector telecom --deal distance --paid-by card
$ log promise "עד 20% הנחה" --case 3 --kind other --at 01/02/2026
$ log promise "הנחה בחשבון, מע\"מ 18%" --case 3 --kind other --at 01/02/2026
$ log promise "לא תינתן הנחה של 10%" --case 3 --kind other --at 01/02/2026
$ log promise "הנחה של 50% על החודש הראשון" --case 3 --kind other --at 01/02/2026
$ log promise "התקנה ב-50% הנחה" --case 3 --kind other --at 01/02/2026
$ log charge "100 ₪" --case 3 --what "אינטרנט" --at 05/03/2026
$ log charge "100 ₪" --case 3 --what "אינטרנט" --at 05/04/2026
? no-finding above-promise
