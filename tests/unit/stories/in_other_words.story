# The same troubles written down as other people would: other words for one thing, a bill in parts, a part of a refund, an advertisement.
now 02/03/2026 09:00
$ init
$ case new "המשיכו לגבות אחרי שביטלתי" --provider "עיתון לדוגמה" --customer "רבקה" --gender f --sector newspaper --paid-by card
$ log charge "101 ₪ לחודש" --what "מנוי לעיתון" --at 05/01/2026
$ log charge "181 ₪ לחודש" --what "מנוי לעיתון" --at 05/02/2026
notice = log cancellation --by call --at "היום 8:30" --what "המנוי לעיתון"
! log call --name שרית --no-name
now 26/05/2026 12:00
$ log charge "181 ₪" --what "מנוי לעיתון" --at 05/03/2026
$ log charge "181 ₪" --what "מנוי לעיתון" --at 05/04/2026
$ log charge "181 ₪" --what "מנוי לעיתון" --at 05/04/2026
$ correct {notice} confirmed=03/03/2026 --why "מצאתי את המייל"
$ log letter --by form --at 02/04/2026 --reference 99812 --summary "ביקשתי החזר"
$ log letter --by email --at 15/04/2026 --incoming --summary "מבצע פסח"
reply = log letter --by message --incoming --at 22/04/2026 --summary "לעניין פנייה 99812: אנו בודקים"
$ case edit עיתון gender=f
$ next
? said log answer
$ findings --accept-all
? opens שאושרה ביום 03/03/2026
? opens 362.00
? total 522.00
? letter 99812: אנו בודקים
? no-letter מבצע פסח
? no-letter תגובה
# A bill whose lines are charges: its total is no price that rose; of the promised refund a part came
$ case new "חיוב על נדידה" --provider "נייד לדוגמה" --customer "נטע" --gender f --sector telecom --plan "קו" --paid-by card
file bill.txt ח
bill = add bill.txt --date 12/05/2026 --total 781.20 -c נייד
$ log charge "642.30 ₪" --what "גלישה בחו\"ל" --at 12/05/2026 --evidence {bill} -c נייד
$ log charge "39.90 ₪ לחודש" --what "קו" --at 12/05/2026 --evidence {bill} -c נייד
$ log fact "חויבתי על גלישה אף שהייתה חבילה" --kind overcharge --at 12/05/2026 --evidence {bill} -c נייד
$ log promise "זיכוי מלא תוך 5 ימים" --kind refund --price "642.30 ₪" --at 13/05/2026 --due "תוך 5 ימים" -c נייד
$ log charge "200 ₪" --kind refund --at 14/05/2026 -c נייד
? no-finding price-rise
? no-finding sources-differ
$ findings נייד --accept-all
? opens 200.00
? total 442.30
? no-letter לא התקבל
# Goods that came late: nobody says that none came
$ case new "ספה אחרת" --provider "ספות לדוגמה" --customer "יעל" --sector shop --deal distance
$ log charge "4990 ₪" --what ספה --at 20/02/2026 -c ספות
$ log promise "אספקה עד 15/03/2026" --kind delivery --at 20/02/2026 --due 15/03/2026 -c ספות
$ log fact "הגיעה אפורה, הזמנתי כחולה" --kind other-goods --at 09/04/2026 -c ספות
$ log cancellation --by email --at 11/04/2026 --refused "צבע זה לא פגם" -c ספות
$ log visit --window "09/04/2026 12:00-14:00" --arrived 16:00 -c ספות
$ findings ספות --accept-all
? opens הגיע ביום 09/04/2026
? no-letter לא קוימה
? no-letter עד 15/03/2026, עד
? cites distance-sale
? demand לאסוף את מה שסופק ולהחזיר לי 4,990.00 ₪ ששולמו
? no-demand לספק את מה שהוזמן
? no-letter שלא סופק
? no-letter בגין הביקור
$ next ספות
? no-said log kept
# Ten minutes before the window's end, gone at once; a working day lost
$ case new "הטכנאי לא תיקן" --provider "מוקד לדוגמה" --customer "סלים" --gender m --sector security
$ log visit --window "11/05/2026 08:00-12:00" --arrived 11:50 --minutes 12 --needs 60 -c מוקד
$ log visit --window "12/05/2026 08:00-12:00" --arrived 11:55 --minutes 10 -c מוקד
$ log charge "520 ₪" --kind cost --what "יום עבודה" --at 11/05/2026 -c מוקד
? finding visit-cut-off
$ findings מוקד --accept-all
? opens לעבודה הדורשת כ-60 דקות
? no-letter 11:55
? total 520.00
? letter נגרמה לי עלות
# What was promised by phone stands in the chat of that evening; a file that nothing names is told, not enclosed
$ case new "המחיר הוכפל" --provider "אור לדוגמה" --customer "אבי" --gender m --sector telecom --plan סיב --paid-by card
promised = log promise "חצי מחיר לשנה" --price "64.95 ₪ לחודש" --months 12 --at "20/05/2026 19:20" -c אור
file wa.txt 20/05/2026, 20:01 - אור: שלום, כאן מיכל\n20/05/2026, 20:02 - אור: מאשרת 64.95 ש"ח לחודש לשנה\n20/05/2026, 20:03 - אבי: תודה\n20/05/2026, 20:04 - אור: בבקשה
chat = chat --import wa.txt --me אבי -c אור
$ promises אור
? said 64.95
$ next אור
? said {chat}
$ log charge "129.90 ₪ לחודש" --what אינטרנט --at 25/05/2026 -c אור
file screen.txt app
$ add screen.txt --title "צילום המסך" --date 21/05/2026 -c אור
$ findings אור --accept-all
? letter ללא נספח
? letter צילום המסך (21/05/2026)
$ link {promised} {chat}
$ next אור
? no-said {chat}
? opens (נספח 1)
$ letter אור --kind recordings
? said לוט: נספח 1
? no-said לוט: נספחים
# Waiting by the hour stands where the waiting is told
$ log call --at "20/05/2026 08:10" --waited 2 -c אור
$ log call --at "21/05/2026 17:10" --waited 31 -c אור
$ log call --at "22/05/2026 17:40" --waited 25 -c אור
$ findings אור --accept-all
? letter 08:00–09:00
? letter 17:00–18:00: 28 דקות
? letter שתיים מתוך 3 השיחות
