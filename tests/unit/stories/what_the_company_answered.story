# A guarantee was refused and the fridge repaired elsewhere: the refusal stands in the opening, and nobody is asked to mend it again.
now 01/09/2026 10:00
$ init
$ case new "סירבו לתקן מקרר באחריות" --provider "מקררי הצפון" --customer "אבי" --gender m --sector shop --deal shop --made-on 10/04/2026
$ log charge "4200 ₪" --what "מקרר" --at 10/04/2026
$ log promise "אחריות מלאה לשלוש שנים" --at 10/04/2026 --by "תעודת האחריות" --kind other
$ log fact "המקרר הפסיק לקרר" --kind defect --at 12/07/2026
$ log call --at "13/07/2026 09:00" --minutes 15 --name "שמעון" --summary "ביקשתי תיקון באחריות" --refused "זה נזק משתמש, האחריות לא חלה"
? demand לתקן את הליקוי
$ log charge "650 ₪" --kind cost --what "תיקון אצל טכנאי פרטי" --at 15/07/2026
$ log charge "300 ₪" --kind cost --what "אוכל שהתקלקל" --at 13/07/2026
$ findings --accept-all
? opens נעניתי בסירוב: זה נזק משתמש
? total 950.00
? no-demand לתקן את הליקוי
# Who asked for a manager in vain tells it after the money; of several sentences that nothing shows, so many are marked
now 20/09/2026 10:00
$ case new "Late, white and dented" --provider "KitchenBox" --customer "Sarah" --gender f --sector shop --deal distance --made-on 27/08/2026 --language en
file order.txt Order 77120 KitchenBox 02/08/2026\nEspresso machine, black 1,290 NIS\nDelivery by 09/08/2026
file photo.txt photo of the dent
o = add order.txt -c Kitchen --date 02/08/2026
p = add photo.txt -c Kitchen --date 27/08/2026
$ log charge "1290 ₪" -c Kitchen --what "Espresso machine" --at 02/08/2026 --evidence {o}
$ log fact "The machine came 18 days late" -c Kitchen --kind late-delivery --at 26/08/2026
$ log fact "The machine is white, I ordered black" -c Kitchen --kind other-goods --at 27/08/2026 --evidence {p}
$ log fact "The left side is dented" -c Kitchen --kind defect --at 27/08/2026 --evidence {p}
$ log call -c Kitchen --at "28/08/2026 10:00" --summary "I want my money back" --asked-for "a manager" --refused "There is none"
$ log cancellation -c Kitchen --at 29/08/2026 --by email --what "the order 77120" --refused "We only give store credit"
? demand Collect what was delivered
$ log charge "45 ₪" -c Kitchen --kind cost --what "return shipping" --at 31/08/2026
$ findings Kitchen --accept-all
? opens We only give store credit
? no-opens There is none
? opens is dented (Exhibit 2).
? demand Return the ₪1,290.00 that were paid for what went back
? no-demand Collect what was delivered
? total 1335.00
