# A price above the promise, then a cancellation: what is asked back whole is not asked for once more as a difference, and who left wants no
# price for the future.
now 28/11/2026 09:00
$ init
$ case new "החברה המשיכה לגבות אחרי ביטול" --provider "מוקד לדוגמה" --customer "רותי" --gender f --sector security --plan "מוקד ואזעקה" --deal distance --made-on 01/02/2024 --paid-by standing-order
$ log promise "159 ₪ לחודש במשך שלוש שנים" --price "159 ₪ לחודש" --months 36 --by אורן --at 01/02/2024
$ log charge "189 ₪ לחודש" --what "מוקד ואזעקה" --at 10/08/2026
$ log charge "189 ₪ לחודש" --what "מוקד ואזעקה" --at 10/09/2026
$ findings --accept-all
? total 60.00
? demand 159.00 ₪ לחודש
# The notice names the service in other words than the bills do
$ log cancellation --by email --at "01/10/2026 11:00" --what "שירות האבטחה"
$ log charge "189 ₪ לחודש" --what "מוקד ואזעקה" --at 10/10/2026
$ log charge "189 ₪ לחודש" --what "מוקד ואזעקה" --at 10/11/2026
$ log charge "450 ₪" --kind cancel-fee --what "דמי יציאה" --at 10/11/2026
$ findings --accept 1 --accept 2 --accept 3 --accept 4
? finding cancel-fee
? total 888.00
? opens 450.00
? demand 378.00
? demand 60.00
? no-demand 120.00
? no-demand 159.00 ₪ לחודש
# The deal was made long before: the cap on the fee of those who change their mind at once is not cited
? no-cites cancellation-fee
