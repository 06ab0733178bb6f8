# What came late did come: it is not asked for as if it had not, and how late it was is told.
now 01/05/2026 10:00
$ init
$ case new "איחור במטבח" --provider "מטבחי על" --customer "עידו" --gender m --sector shop --deal shop
$ log charge "18500 ₪" --what "מטבח" --at 01/02/2026
$ log promise "אספקה עד 01/04/2026" --kind delivery --due 01/04/2026 --at 01/02/2026 --by "ההזמנה"
came = log fact "המטבח הגיע" --kind late-delivery --at 05/04/2026
? opens המטבח הגיע
? no-letter 18,500.00 ₪.
$ findings --accept-all
? opens מה שסופק הגיע ביום 05/04/2026, באיחור של 4 ימים
# A message is no kitchen
$ withdraw {came} --why "טעות"
$ log fact "הגיעה הודעה שהמשלוח נדחה" --kind late-delivery --at 05/04/2026
? letter לספק בלי דיחוי את מה שהוזמן, או להחזיר לי את ששולם, 18,500.00 ₪
# One fact of several days is told once
$ log fact "איש לא ענה במשרד" --at 06/04/2026
$ log fact "איש לא ענה במשרד" --at 06/04/2026
$ log fact "איש לא ענה במשרד" --at 07/04/2026
? no-letter פעמים
$ log fact "איש לא ענה במשרד" --at 09/04/2026
? letter בימים 06/04/2026, 07/04/2026, 09/04/2026 (4 פעמים): איש לא ענה במשרד
# What may not have come at all is not told as having come, and the table that came is not the sofa
came = log fact "נמסר לי שהמשלוח יתעכב" --kind late-delivery --at 10/04/2026
? no-letter מה שסופק הגיע
$ withdraw {came} --why "טעות"
came = log fact "It was supposed to be delivered on 1 April" --kind late-delivery --at 10/04/2026
? no-letter מה שסופק הגיע
$ withdraw {came} --why "טעות"
$ log promise "אספקת השולחן" --kind delivery --due 03/04/2026 --at 01/02/2026
$ log fact "השולחן הגיע" --kind late-delivery --at 12/04/2026
$ findings --accept-all
? letter אספקת השולחן, עד 03/04/2026; מה שסופק הגיע ביום 12/04/2026
? no-letter אספקה עד 01/04/2026; מה שסופק הגיע
