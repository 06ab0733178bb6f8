# A shop: paid, promised within seven business days, never came; the cancellation was refused.
now 01/10/2026 10:00
$ init
$ case new "המשלוח לא הגיע" --provider "חנות לדוגמה" --customer "ש. ברק" --gender unsaid --sector shop --deal distance --paid-by card
file order.txt הזמנה 99 מכונת קפה
order = add order.txt --date 01/09/2026
$ log promise "אספקה תוך 7 ימי עסקים" --kind delivery --at 01/09/2026 --due "תוך 7 ימי עסקים" --capture {order}
$ log charge "1290 ₪" --what "מכונת קפה" --at 01/09/2026 --evidence {order}
$ log call --at "20/09/2026 11:00" --waited 15 --name נועם --reference 77 --summary "אמרו שהחבילה אבדה"
$ findings --accept-all
? opens לא קוימה
? total 1290.00
? demand לספק בלי דיחוי
? letter חויבתי ב-1,290.00
! letter --kind reminder
$ letter --kind consumer
? said אין בידי תיעוד של פנייה בכתב
$ log cancellation --by email --at 22/09/2026 --what "הזמנה 99" --refused "יש להמתין"
$ findings --accept-all
? opens 1,290.00
? demand ששולמו עבור מה שלא סופק
$ letter --kind consumer
? no-said אין בידי תיעוד של פנייה בכתב
$ letter --kind claim
? said לשלם לי
$ rights edit company --case 1 "address=הברזל 1, תל אביב" email=service@example.co.il
$ letter
? said הברזל 1, תל אביב
? said service@example.co.il
$ letter --kind claim
? said הברזל 1, תל אביב
# A fee that was kept back from the refund is in what was paid for nothing, and is asked for once; the sum is shown
$ log charge "350 ₪" --what "הובלה" --at 02/09/2026
$ log charge "193.50 ₪" --kind cancel-fee --at 25/09/2026
$ log charge "1096.50 ₪" --kind refund --at 26/09/2026
$ findings --accept-all
? total 543.50
? letter 1290.00 + 350.00 − 1096.50 = 543.50
# The customer's own fact tells of the delivery in its stead: the money is asked for all the same
$ log fact "מכונת הקפה לא הגיעה עד היום" --kind late-delivery --at 16/09/2026
$ findings --accept-all
? opens מכונת הקפה לא הגיעה עד היום
? total 543.50
# Goods that came damaged, written down as a fact of no kind: nobody says that none came; a postal slip's number is no inquiry's
$ case new "Damaged fridge" --provider "Coolshop Ltd" --customer "Noa Levi" --gender f --sector shop --deal distance --language en
$ log charge "4290 ILS" --what "Fridge RX-500" --at 02/08/2026 -c Coolshop
$ log promise "Delivery within 5 business days" --kind delivery --due 10/08/2026 --at "02/08/2026 11:00" -c Coolshop
fridge = log fact "The fridge came with a dented door and does not close" --at "17/08/2026 13:00" -c Coolshop
$ log letter --by letter --at "18/08/2026 09:00" --reference RR123456789IL --summary "Asked for another one" -c Coolshop
$ log cancellation --by email --at "20/08/2026 09:00" --what "Fridge RX-500" --refused "Call us" -c Coolshop
$ findings Coolshop --accept-all
? no-letter not kept
? no-demand not delivered
? no-letter inquiry no. RR123456789IL
? letter RR123456789IL
$ next Coolshop
? said Say what you ask for
$ correct {fridge} kind=defect --why "It is a fault"
$ findings Coolshop --accept-all
? demand 4,290.00
$ next Coolshop
? no-said Say what you ask for
