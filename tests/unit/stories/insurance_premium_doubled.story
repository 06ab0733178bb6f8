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
# "450 instead of 350" of each month: the difference of all months, and once where it is promised too
now 20/08/2026 09:00
$ case new "450 במקום 350" --provider "ישר-דרך" --customer "שמעון" --gender m --sector insurance --plan "ביטוח דירה"
$ log charge "450 ₪" -c ישר --what "פרמיה" --at 02/05/2026
$ log charge "450 ₪" -c ישר --what "פרמיה" --at 02/06/2026
$ log charge "450 ₪" -c ישר --what "פרמיה" --at 02/07/2026
$ log fact "מחייבים אותי 450 ₪ בחודש במקום 350 ₪" -c ישר --kind overcharge --at 02/05/2026
$ findings ישר --accept-all
? total 300.00
$ log promise "פרמיה חודשית של 350 ₪ לשנה" -c ישר --price "350 ₪ לחודש" --months 12 --at 19/04/2026 --starts 01/05/2026
$ findings ישר --accept-all
? total 300.00
? no-letter מה שנגבה ביתר
