# Parking app: charged twice for one parking.
now 09/09/2026 18:00
$ init
$ case new "חיוב כפול על חניה" --provider "חניה לדוגמה" --customer "גיא" --gender m --sector parking --paid-by card
$ log charge "64 ₪" --what "חניה ברחוב הגפן" --at "08/09/2026 10:00"
$ log charge "64 ₪" --what "חניה ברחוב הגפן" --at "08/09/2026 10:02"
$ log letter --by message --at "אתמול בשעה 14.30" --reference A-17 --summary "ביקשתי זיכוי"
? finding charged-twice
$ findings --accept-all
? no-letter פעם נוספת
$ findings --accept 1
? opens 64.00
? total 64.00
? no-cites cancel-ongoing
? timeline 08/09/2026 14:30
# Where the customer's record says elsewhere that it was taken twice, it needs no second look
now 12/09/2026 18:00
$ case new "חניה" --provider "חניון פלוס" --customer "גיא" --gender m --sector parking
$ log charge "40 ₪" -c פלוס --what "חניה" --at 10/09/2026
$ log charge "40 ₪" -c פלוס --what "חניה" --at 10/09/2026
$ log call -c פלוס --at "11/09/2026 10:00" --summary "נאמר שהחיוב הכפול ייבדק"
$ findings פלוס --accept-all
? total 40.00
# Words that deny it make nothing certain
$ case new "חניה שוב" --provider "חניון דרום" --customer "גיא" --gender m --sector parking
$ log charge "40 ₪" -c דרום --what "חניה" --at 10/09/2026
$ log charge "40 ₪" -c דרום --what "חניה" --at 10/09/2026
$ log call -c דרום --at "11/09/2026 10:00" --summary "נאמר שאין חיוב כפול"
$ findings דרום --accept-all
? no-letter פעם נוספת
