# A moving company: late, above its quote, and a cupboard was broken.
now 20/08/2026 20:00
$ init
$ case new "איחרו, דרשו תוספת ושברו ארון" --provider "הובלות לדוגמה" --customer "יוסי מזרחי" --gender m --sector moving --paid-by cash
file quote.txt הצעת מחיר כולל הכול
quote = add quote.txt --date 10/08/2026
$ log promise "הובלה כולל הכול ב-2200 ₪" --price "2200 ₪" --at 10/08/2026 --capture {quote} --by אבי
$ log visit --window "18/08/2026 08:00-10:00" --arrived 15:05 --minutes 300 --summary "איחרו ולא הודיעו"
$ log charge "3000 ₪" --what הובלה --at 18/08/2026
$ log fact "דלת הארון נשברה בהובלה" --kind defect --at 18/08/2026
? finding above-promise
$ findings --accept-all
? opens דלת הארון נשברה
? opens 800.00 ₪ יותר מהמובטח
? opens איחרו ולא הודיעו
? total 800.00
? no-letter הטכנאי
? no-letter כלומר
? no-demand שהמחיר יהיה
$ log demand "לשלם את תיקון הארון" --kind fix --amount "450 ₪"
? total 1250.00
$ letter --kind claim
? said 1,250.00
$ log demand "פיצוי על הנזק" --amount "50000 ₪" --sure
$ letter --kind claim
? said 37,700
