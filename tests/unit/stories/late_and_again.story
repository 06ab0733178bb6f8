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
$ log fact "איש לא ענה במשרד" --at 07/04/2026
? no-letter פעמים
$ log fact "איש לא ענה במשרד" --at 09/04/2026
? letter בימים 06/04/2026, 07/04/2026, 09/04/2026 (3 פעמים): איש לא ענה במשרד
