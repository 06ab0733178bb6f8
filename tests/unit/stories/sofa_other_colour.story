# Sofa: grey came instead of blue, and the arm is torn; delivered three weeks late.
now 01/04/2026 12:00
$ init
$ case new "הגיעה ספה אחרת וקרועה" --provider "רהיטים לדוגמה" --customer "נועה לוי" --gender f --sector shop --deal distance
file order.txt הזמנה 5512: ספה כחולה
file photo.txt צילום: ספה אפורה
order = add order.txt --date 10/02/2026
photo = add photo.txt --date 28/03/2026
late = log promise "אספקה עד 05/03/2026" --kind delivery --at 10/02/2026 --due 05/03/2026 --capture {order}
$ log charge "4900 ₪" --what ספה --at 10/02/2026
colour = log fact "הספה שהגיעה אפורה; הזמנתי כחולה" --kind other-goods --at 28/03/2026 --evidence {photo} --ordered {order}
torn = log fact "הזרוע השמאלית קרועה" --kind defect --at 28/03/2026
$ link {torn} {photo}
$ log kept {late} --at 28/03/2026
$ log call --at "yesterday 10:00" --name שי --waited 3 --refused "לא מחליפים" --summary "ביקשתי החלפה"
$ findings --accept-all
? opens אפורה
? letter קרועה
? letter 05/03/2026
? no-letter טכנאי
? no-cites technician
? no-cites overcharge-refund
? no-cites recordings
? timeline 10/02/2026
? no-timeline 28/03/2026 12:00
? demand לספק את מה שהוזמן
$ log demand "להחליף את הספה או להחזיר את מלוא התמורה" --kind fix --amount "4900 ₪"
? total 4900.00
# Who cancelled wants the money: an exchange beside it is asked about, whichever came first
$ log demand "להחליף את הספה בכחולה"
$ log cancellation --by email --at "29/03/2026"
? said does not fit the cancellation
! log demand "Replace the torn arm"
$ log demand "להחליף את הזרוע או לזכות אותי"
$ log demand "להחליף גם את הרגליים" --sure
