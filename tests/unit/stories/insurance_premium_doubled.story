# Insurance: the premium doubled without a word; nobody promised a price.
now 10/11/2026 09:00
$ init
$ case new "הפרמיה הוכפלה" --provider "ביטוח לדוגמה" --customer "רחל" --sector insurance --paid-by standing-order --plan "ביטוח דירה"
$ log charge "84 ₪ לחודש" --what "ביטוח דירה" --at 02/08/2026
$ log charge "168 ₪ לחודש" --what "ביטוח דירה" --at 02/09/2026
$ log charge "168 ₪ לחודש" --what "ביטוח דירה" --at 02/10/2026
$ log step "פניות הציבור, ביטוח לדוגמה" --by email --at 12/10/2026 --reference 5521
$ findings --accept-all
? opens 168.00
? opens אם לא תוצג הסכמתי
? total 168.00
? no-cites overcharge-refund
? no-cites fixed-term
? letter לא התקבלה תשובה
? no-letter הרשות להגנת הצרכן
$ next
? no-said ההמתנה
$ letter --language en
? said Refund
? said total
