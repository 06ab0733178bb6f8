# A roaming package of 99 was promised, 1,284.50 was charged: the customer's own demand and the one that follows are about the same money.
now 28/11/2026 08:00
$ init
$ case new "חויבתי על גלישה בחו\"ל אף שהובטח שהחבילה פעילה" --provider "חברה לדוגמה" --customer "מאיה" --gender f
$ log promise "חבילת חו\"ל ב-99 ש\"ח, פעילה מיד" --price "99 ש\"ח" --by אביב --at 08/11/2026
$ log charge 1284.50 --what "גלישה בחו\"ל" --at 20/11/2026
$ findings --accept-all
? total 1185.50
$ log demand "החזר החיוב מעבר למחיר החבילה" --amount 1185.50 --sum "1284.50 - 99"
? total 1185.50
? opens 1,185.50
$ log demand "פיצוי על יום עבודה שאבד" --amount 400
? total 1585.50
