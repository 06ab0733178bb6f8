# The law is cited only where its conditions are known to hold, and a person can change what is known of it.
now 04/05/2026 10:00
$ init
$ case new "המחיר עלה" --provider "רשת לדוגמה" --customer נועה --gender f --sector telecom
$ log promise "59.90 לשנה" --price "59.90 ₪ לחודש" --months 12 --at 05/01/2026
$ log charge "89.90 ₪ לחודש" --at 05/04/2026
$ findings --accept-all
? no-cites overcharge-refund
$ rights list
? said standing order
$ case edit 1 paid_by=card --why "the statement says so"
? cites overcharge-refund
? timeline paid_by
! case edit 1 paid_by=gold
! case edit 1 colour=red
! case edit 1 plan
$ rights edit small-claims-ceiling amount=38900 as_of=2026-01-01 confidence=V1 sources=gov.il
$ rights show small-claims-ceiling
? said 38900
? said 2026-01-01
! rights edit technician colour=red
! rights edit technician confidence=sure
! rights edit no-such-rule section=1
! rights add own-rule topic=x
! rights add technician topic=x rule=y
! rights add own-rule topic=x rule=y findings=above-promise confidence=V2
$ rights add own-rule topic=מחיר "rule=מחיר שהובטח מחייב" "law=תנאי השימוש" section=7 findings=above-promise sources=example.co.il confidence=V2
? cites own-rule
$ rights edit company --case 1 email=service@example.co.il
$ rights show company --case 1
? said service@example.co.il
$ rights show company
? no-said service@example.co.il
$ rights edit own-rule confidence=G
? no-cites own-rule
# A later case of the same company finds its desk, whatever its file names are called
$ case new "שוב" --provider "רשת לדוגמה" --short-name reshet
$ rights show company --case 2
? said service@example.co.il
$ rights edit ceo --case 2 email=ceo@example.co.il
$ rights show ceo --case 1
? said ceo@example.co.il
$ case new "אחרת" --provider "רשת אחרת"
$ rights show company --case 3
? no-said service@example.co.il
