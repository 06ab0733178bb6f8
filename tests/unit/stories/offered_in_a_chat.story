# A price was offered in a chat; the bills hold the plan and a router line. The offer is proposed, and then held against the plan's line alone.
now 05/01/2026 10:00
$ init
$ case new "ההנחה הסתיימה לפני הזמן" --provider "גל לדוגמה" --customer "הילה" --gender f --sector telecom --plan "גל 500"
file chat.txt 02/01/2026, 10:01 - הילה: כמה עולה גל 500?\n02/01/2026, 10:02 - גל לדוגמה: אני יכול להציע לך את גל 500 ב-89 ₪ לחודש לשנה\n02/01/2026, 10:03 - הילה: מעולה\n
file b7.txt גל לדוגמה בע"מ\nחשבונית מס 4007\nתאריך חשבונית: 05/08/2026\nתקופת חיוב: 01/07/2026 - 31/07/2026\nגל 500 101.69 ₪\nדמי שכירות נתב 16.95 ₪\nסה"כ לפני מע"מ 118.64 ₪\nמע"מ 18% 21.36 ₪\nסה"כ לתשלום 140.00 ₪
$ chat --import chat.txt --me הילה --dates dmy
now 10/08/2026 10:00
$ add b7.txt
$ --lang he next
? said לומר אם זה הובטח לך: אני יכול להציע לך את גל 500 ב-89
$ promises --accept 1
$ --lang he next
? no-said לומר אם זה הובטח לך
$ findings --accept-all
? opens 31.00 ₪ יותר מהמובטח
? total 31.00
