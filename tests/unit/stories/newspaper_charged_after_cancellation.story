# Newspaper: charged for three months after the subscription was cancelled.
now 01/03/2026 10:00
$ init
$ case new "חיובים אחרי ביטול מנוי" --provider "עיתון לדוגמה" --customer "דוד כהן" --gender m --sector newspaper --paid-by card
cancelled = log cancellation --by email --at 01/03/2026 --what מנוי --reference 88231
$ log letter --by email --at 01/03/2026 --reference 88231 --summary "הודעת ביטול"
now 15/06/2026 10:00
$ log charge "119 ₪" --what מנוי --at 10/04/2026
$ log charge "119 ₪" --what מנוי --at 10/05/2026
$ log charge "119 ₪" --what מנוי --at 10/06/2026
$ log call --at 11/06/2026 --name רון --waited 20 --summary "ביקש שאחזור" --refused "אין ביטול"
ad = log letter --by email --at 20/05/2026 --incoming --summary "מבצע מיוחד למנויים"
$ findings --accept-all
? opens 357.00
? opens 01/03/2026
? total 357.00
? cites cancel-ongoing
? no-cites distance-sale
? no-cites technician
? letter לא התקבלה תשובה
answered = log answer 88231 --at 12/06/2026 --text "נשיב בהקדם"
? no-letter לא התקבלה תשובה
? letter נשיב בהקדם
? no-letter 31א
? timeline הודעת ביטול
# What to do now, and what is due
$ next
? said Public Inquiries
$ log step "פניות הציבור, עיתון לדוגמה" --body company --by email --reference P-77
$ next
? said 29/06/2026
$ due
? said 29/06/2026
$ due --ics due.ics
now 05/07/2026 10:00
$ due --overdue
? said overdue
file reply.txt תשובה
$ add reply.txt --date 01/07/2026
$ link
? said reply
$ next
? said reply
$ case close --outcome "הוחזר הכול" --obtained "357 ₪"
$ due
? no-said 29/06/2026
! case close --outcome again
$ case reopen --why "חויבתי שוב"
? timeline התיק נסגר
