# A package for abroad was promised and charged as promised; use abroad was charged all the same, and the plan's price rose, too.
now 01/03/2026 13:00
$ init
$ case new "חויבתי על שימוש בחו\"ל אף שנקנתה חבילה" --provider "קו לדוגמה" --customer "שרה" --gender f --plan "ללא הגבלה"
$ log promise "ללא הגבלה ב-49.90 לחודש לשנה" --price "49.90 ₪ לחודש" --months 12 --by אביב --at "01/03/2026 12:00"
now 20/10/2026 10:00
$ log promise "חבילת חו\"ל ב-129 ₪" --price "129 ₪" --by אביב --at "02/08/2026 12:00"
$ log charge "129 ₪" --what "חבילת חו\"ל" --at 02/08/2026
$ log charge "743.20 ₪" --what "גלישה בחו\"ל" --at 01/09/2026
$ log charge "59.90 ₪ לחודש" --what "ללא הגבלה" --at 01/09/2026
$ log charge "59.90 ₪ לחודש" --what "ללא הגבלה" --at 01/10/2026
# A fact of no kind asks for nothing: the customer is asked whether the charge was wrong
$ log fact "הגלישה הייתה אמורה להיות חסומה, וחויבתי ב-743.20" --at 31/08/2026
$ next
? said 743.20
? said --kind overcharge
$ log fact "החבילה כיסתה את הגלישה, ואת 743.20 לא היה צריך לגבות" --kind overcharge --at 01/09/2026
$ next
? no-said --kind overcharge
$ log call --at "05/09/2026 15:00" --name רינה --summary "אמרה שתבדוק"
$ log promise "נזכה 400 מהחיוב" --kind refund --price "400 ₪" --due 30/09/2026 --by רינה --at "12/09/2026 10:00"
$ log charge "200 ₪" --kind refund --what "גלישה" --at 01/10/2026
$ findings --accept-all
? opens את 743.20 לא היה צריך לגבות
? opens 10.00 ₪ יותר מהמובטח
? total 563.20
? letter שוחחתי בטלפון עם החברה (רינה): אמרה שתבדוק
