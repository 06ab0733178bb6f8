# Other goods came than were ordered; after the cancellation a tenth and the carriage were kept back.
now 10/11/2026 10:00
$ init
$ case new "הגיע שולחן אחר, והוחזר רק חלק" --provider "רהיטים לדוגמה" --customer "נועה" --gender f --sector shop --deal distance
$ log promise "שולחן אלון, אספקה עד 20/09/2026" --kind delivery --due 20/09/2026 --by אתר --at "01/09/2026 21:00"
$ log charge "2,490 ₪" --what "שולחן אלון" --at 01/09/2026
$ log charge "190 ₪" --what "הובלה" --at 01/09/2026
$ log visit --window "02/10/2026 08:00-10:00" --arrived 13:30 --summary "נמסר"
$ log fact "הגיע שולחן בצבע אגוז" --kind other-goods --at 02/10/2026
$ log cancellation --by email --at "04/10/2026 09:00" --what "השולחן"
$ log call --at "10/10/2026 12:00" --name אלי --summary "אמר שינכו עשירית כדמי ביטול"
$ log charge "2,241 ₪" --kind refund --what "שולחן אלון" --at 25/10/2026
$ findings --accept-all
? demand לאסוף את מה שסופק, אם טרם נאסף, ולהחזיר לי 439.00 ₪
? total 439.00
? letter 3 שעות ו-30 דקות
? letter אמר שינכו עשירית כדמי ביטול
