# A kindergarten: charged for a month after notice, and the refund of that month was promised: the same money, asked for once.
now 15/09/2026 08:00
$ init
$ case new "נגבה תשלום על חודש שבו הגן היה סגור" --provider "גן לדוגמה" --customer "תמר" --gender f --sector education --paid-by standing-order
$ log charge "3200 ₪ לחודש" --what "שכר לימוד" --at 01/07/2026
$ log charge "3200 ₪ לחודש" --what "שכר לימוד" --at 01/08/2026
$ log cancellation --by form --at 20/07/2026 --what "הרישום לגן"
$ log promise "החזר עבור אוגוסט" --kind refund --price "3200 ₪" --at 05/08/2026 --due 31/08/2026 --by המנהלת
? finding charged-after-cancel
$ findings --accept-all
? total 3200.00
$ findings --accept 1
? total 3200.00
? opens 3,200.00
$ letter --kind cancellation
? no-said ההחזר לא התקבל
? said שמסרתי ביום 20/07/2026
