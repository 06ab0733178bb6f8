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
