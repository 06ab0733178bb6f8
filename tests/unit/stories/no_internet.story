# No internet for two weeks, nobody came, and leaving was refused; the days without service until the deal's end are counted.
now 05/12/2026 10:00
$ init
$ case new "אין אינטרנט" --provider "סיב לדוגמה" --customer "עדי" --gender m --sector telecom --plan "סיבים 1000"
$ log charge "119 ₪ לחודש" --what "סיבים" --at 10/10/2026
$ log charge "119 ₪ לחודש" --what "סיבים" --at 10/11/2026
! log fact "הספה אפורה" --kind other-goods --at 15/11/2026 --until 16/11/2026
! log fact "אין גלישה" --kind no-service --at 15/11/2026 --until 14/11/2026
$ log fact "נותק שעות" --kind no-service --at "12/11/2026 08:00" --until "12/11/2026 20:00"
$ log fact "אין גלישה" --kind no-service --at "15/11/2026 08:00"
$ findings --accept-all
? opens מיום 15/11/2026 אין שירות: אין גלישה
? opens ביום 12/11/2026 לא היה שירות
? demand לחדש את השירות
? total 83.30
$ log cancellation --by chat --at "20/11/2026 10:00" --refused "עד שישולמו 350"
$ findings --accept-all
? no-demand לחדש את השירות
? letter 15/11/2026–24/11/2026: 119.00 × 9 / 30 = 35.70
? total 39.67
