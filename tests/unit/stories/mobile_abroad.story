# Mobile line abroad: a package was bought, roaming was charged all the same.
now 03/05/2026 10:00
$ init
$ case new "חיוב גלישה בחו\"ל למרות חבילה" --provider "סלולר לדוגמה" --customer "אבי נחום" --gender m --sector telecom --paid-by standing-order --plan "קו 054"
file sms.txt החבילה לחו"ל הופעלה: 5GB ב-49 ש"ח עד 20/04/2026
sms = add sms.txt --date "05/04/2026 08:10"
$ log promise "חבילה לחו\"ל, 5GB, ללא חיוב נוסף" --kind other --at "05/04/2026 08:10" --capture {sms}
$ log charge "49 ₪" --what "חבילת חו\"ל" --at 05/04/2026
$ log charge "612.40 ₪" --what "גלישה בחו\"ל" --at 01/05/2026
$ log fact "חויבתי ב-612.40 ₪ על גלישה בחו\"ל אף שהייתה בתוקף חבילה" --kind overcharge --at 01/05/2026 --evidence {sms}
$ log demand "להחזיר את חיוב הגלישה" --kind refund --sum "612.40"
? opens 612.40
? total 612.40
? cites overcharge-refund
? no-letter יומן
