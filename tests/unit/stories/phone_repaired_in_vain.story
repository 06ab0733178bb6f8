# A fault that a repair did not mend: what was paid for the goods stands in the demand; the fee for the repair is asked about.
now 01/05/2026 10:00
$ init
$ case new "הטלפון חזר מהתיקון תקול" --provider "חנות לדוגמה" --customer "אבי" --gender m --sector shop --deal distance --paid-by card
$ log charge "2,890 ₪" --what "טלפון" --at 01/02/2026
$ log fact "המסך מהבהב ונכבה" --kind defect --at "01/03/2026 20:00"
$ log fact "הוחזר מהתיקון והמסך עדיין מהבהב" --kind defect --at "20/04/2026 17:00"
$ log charge "450 ₪" --what "דמי תיקון" --at 20/04/2026
$ findings --accept-all
? demand 2,890.00
? no-demand 450.00
$ --lang he next
? said 450.00
