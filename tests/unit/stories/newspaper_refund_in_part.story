# Half of a promised price was charged twice over, its refund promised and paid in part: the money is asked for once, with the sum shown.
now 28/11/2026 09:00
$ init
$ case new "מחיר כפול, וההחזר חלקי" --provider "עיתון לדוגמה" --customer "משה" --gender m --sector newspaper --plan "מנוי" --paid-by card
$ log promise "מנוי ב-49 ש\"ח לחודש לשנה" --price "49 ₪ לחודש" --months 12 --by מכירות --at 01/01/2026
$ log charge "49 ₪ לחודש" --what "מנוי" --at 05/02/2026
$ log charge "49 ₪ לחודש" --what "מנוי" --at 05/03/2026
$ log charge "49 ₪ לחודש" --what "מנוי" --at 05/04/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/05/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/06/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/07/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/08/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/09/2026
$ log charge "98 ₪ לחודש" --what "מנוי" --at 05/10/2026
$ findings --accept-all
? total 294.00
? letter מיום 05/02/2026 עד יום 05/04/2026 חויבתי 3 פעמים
# A credit that nobody promised is taken off
$ log charge "30 ₪" --kind refund --what "זיכוי" --at 20/05/2026
? total 264.00
? letter פחות 30.00 ₪ שהוחזרו ביום 20/05/2026
# What was promised back is asked for by itself, without what came of it
$ log promise "החזר ההפרש, 196 ש\"ח" --kind refund --price "196 ₪" --due 01/09/2026 --by עדי --at "10/08/2026 11:10"
$ findings --accept-all
? total 264.00
$ log charge "100 ₪" --kind refund --what "זיכוי" --at 03/09/2026
? total 164.00
$ findings --accept-all
? total 164.00
? demand 96.00
# A month charged twice is asked back whole, and stays a month above the promise
$ log charge "98 ₪ לחודש" --what "מנוי" --at 06/09/2026
$ findings --accept-all
$ findings --accept 1
? total 262.00
# One demand of one's own for just that sum takes the place of all
$ log demand "להשיב לי את כל הכסף" --amount 262
? total 262.00
