# Days without service while the price stood above the promise: their share is of the promised price, for the difference is asked back by itself.
now 12/04/2026 10:00
$ init
$ case new "תקלות ועליית מחיר" --provider "טלוויזיה לדוגמה" --customer "דניאל" --gender m --sector tv --plan "פרימיום" --deal distance --paid-by card
$ log promise "149.90 ₪ לחודש לשנתיים" --price "149.90 ₪ לחודש" --months 24 --at "01/01/2025 10:00" --by נועה
$ log charge "179.90 ₪ לחודש" --what "פרימיום" --at 05/03/2026
$ log charge "179.90 ₪ לחודש" --what "פרימיום" --at 05/04/2026
$ log fact "אין שידורים" --kind no-service --at "08/03/2026 20:00" --until "20/03/2026 10:00"
$ findings --accept-all
? letter 149.90 × 12 / 30 = 59.96
? demand 60.00
? total 119.96
# A right to a sum that only the customer may name is asked about, until they name one
$ log visit --window "10/03/2026 08:00-12:00" --no-show
$ findings --accept-all
$ --lang he next
? said סעיף 18א
$ log demand "פיצוי על ביקור שלא התקיים" --amount "300 ₪"
$ --lang he next
? no-said סעיף 18א
? total 419.96
