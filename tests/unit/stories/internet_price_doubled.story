# Internet: half price was promised for a year; after five months the price doubled.
now 04/01/2026 10:00
$ init
$ case new "הובטח מחיר לשנה, והמחיר הוכפל" --provider "רשת לדוגמה" --customer "נועה לוי" --gender f --sector telecom --plan "סיבים 500" --paid-by card
$ log call --at "today 9:30" --name דנה --reference 4471 --summary "הוצע מבצע לשנה" --minutes 12
$ log promise "59.90 ש\"ח לחודש לשנה" --price "59.90 ₪ לחודש" --months 12 --by דנה
now 10/06/2026 12:00
file bill-june.txt חשבון יוני 2026 סך הכול לתשלום 119.80
bill = add bill-june.txt --date 05/06/2026
$ log charge "59.90 ₪ לחודש" --what "סיבים 500" --at 05/02/2026
$ log charge "119.80 ₪ לחודש" --what "סיבים 500" --at 05/06/2026 --evidence {bill}
now 12/07/2026 12:00
$ log charge "119.80 ₪ לחודש" --what "סיבים 500" --at 05/07/2026
$ log call --at "today 11:00" --waited 25 --name יוסי --asked-for מנהל --refused "אין מנהל" --summary "בירור"
$ log promise "מנהל יחזור אליי" --kind callback --due "מחר 14:00" --by יוסי
now 20/07/2026 09:00
? finding above-promise
? no-letter יותר מהמובטח
$ findings --accept-all
? opens 59.90
? opens 119.80
? total 119.80
? cites overcharge-refund
? no-cites technician
? letter 12/07/2026
? timeline חיוב
