# What money back is for stands in its name: a credit for roaming pays back no insurance, and a bill that pays something back shows no price.
now 10/09/2026 10:00
$ init
$ case new "Roaming and insurance" --provider "CellGo" --customer "Tom Becker" --gender m --language en --sector telecom --plan "Plan 100GB" --deal distance
file b5.txt CellGo\nInvoice no. 305\nInvoice date: 28/05/2026\nBilling period: 01/05/2026 - 31/05/2026\nPlan 100GB 59.90\nData roaming abroad 412.00\nDevice insurance 24.90\nTotal due 496.80 ILS
file b6.txt CellGo\nInvoice no. 306\nInvoice date: 28/06/2026\nBilling period: 01/06/2026 - 30/06/2026\nPlan 100GB 59.90\nDevice insurance 24.90\nTotal due 84.80 ILS
file b7.txt CellGo\nInvoice no. 307\nInvoice date: 28/07/2026\nBilling period: 01/07/2026 - 31/07/2026\nPlan 100GB 59.90\nDevice insurance 24.90\nCredit roaming -50.00\nTotal due 34.80 ILS
file b8.txt CellGo\nInvoice no. 308\nInvoice date: 28/08/2026\nBilling period: 01/08/2026 - 31/08/2026\nPlan 100GB 59.90\nDevice insurance 24.90\nCredit for data roaming -100.00\nTotal due -15.20 ILS
b = add b5.txt
$ add b6.txt b7.txt b8.txt
$ log fact "I was charged 412 for data roaming abroad although the package included it" --kind overcharge --at "28/05/2026 08:00" --evidence {b}
$ log cancellation --by email --at "02/06/2026 09:00" --what "Device insurance"
$ findings --accept-all
? no-finding price-rise
? demand Refund ₪262.00 that was charged for Data roaming abroad
? demand Refund ₪68.89 that was charged after the cancellation
? total 330.89
# A fee that came back by its own name is no part of the refund that was promised for the meter; an outage's credit is none of the price's
$ case new "מד תקול" --provider "מי השרון" --customer "רחל" --gender f --sector water
$ log charge "1912 ₪" --what "צריכת מים" --at 15/03/2026 -c 2
$ log promise "נחשב מחדש את החשבון ונחזיר 1,640 ₪" --kind refund --price "1640 ₪" --due 31/05/2026 --at 16/04/2026 --by "מי השרון" -c 2
$ log fact "החשבון פי שמונה מהרגיל" --kind overcharge --at 15/03/2026 -c 2
$ log charge "120 ₪" --what "דמי חיבור מחדש" --at 15/05/2026 -c 2
$ log charge "120 ₪" --kind refund --what "זיכוי דמי חיבור מחדש" --at 15/07/2026 -c 2
$ findings 2 --accept-all
? total 1640.00
# A single payment that was taken each month: all but the first
$ case new "תשלום חד-פעמי הפך להוראת קבע" --provider "לב רחב" --customer "ציפורה" --gender f --deal distance
$ log promise "תשלום חד-פעמי של 50 ₪" --price "50 ₪" --at "06/01/2026 17:00" --by נציג -c 3
$ log charge "50 ₪" --what "לב רחב" --at 08/01/2026 -c 3
$ log charge "50 ₪" --what "לב רחב" --at 08/02/2026 -c 3
$ log charge "50 ₪" --what "לב רחב" --at 08/03/2026 -c 3
$ log charge "50 ₪" --what "לב רחב" --at 08/04/2026 -c 3
$ log fact "הסכמתי לתשלום חד-פעמי בלבד, ומחייבים אותי 50 ₪ בכל חודש" --kind overcharge --at 08/02/2026 -c 3
$ findings 3 --accept-all
? total 150.00
# Other bills have the discount as a line of their own; those without that line had none, and the standing charge bears none
$ case new "הנחה שלא ניתנה" --provider "חשמל ישיר" --customer "משה" --gender m --sector electricity
$ log promise "7% הנחה על כל צריכת החשמל, החל מ-01/01/2026" --kind other --at 21/12/2025 --starts 01/01/2026 -c 4
file e1.txt חשמל ישיר\nחשבונית מס' 1\nתאריך: 10/01/2026\nתקופה: 01/01/2026 - 31/01/2026\nצריכה 900 קוט"ש 540.00\nתשלום קבוע 20.00\nסה"כ לתשלום 560.00 ₪
file e2.txt חשמל ישיר\nחשבונית מס' 2\nתאריך: 10/02/2026\nתקופה: 01/02/2026 - 28/02/2026\nצריכה 700 קוט"ש 420.00\nהנחה 7% -29.40\nתשלום קבוע 20.00\nסה"כ לתשלום 410.60 ₪
$ add e1.txt e2.txt -c 4
$ findings 4 --accept-all
? total 37.80
# So much for each full week of delay; what was connected late needs no delivery any more; money that came is told
$ case new "Connected late" --provider "FastFiber" --customer "Maya" --gender f --language en --sector telecom --plan "Fiber 1000"
$ log promise "Connected by 01/06/2026. For every full week of delay you get ₪50" --kind delivery --due 01/06/2026 --at "10/05/2026 12:00" --by FastFiber -c 5
$ log fact "The fibre was connected only on 19 June" --kind late-delivery --at "19/06/2026 14:00" -c 5
$ findings 5 --accept-all
? total 100.00
? demand Pay ₪100.00
? no-demand Deliver what was ordered
# A compensation that came for the delay is not taken off what an old plan was charged; the new plan is not ended by that notice
$ case new "מסלול ישן" --provider "סלקל" --customer "עומר" --gender m --sector telecom --plan "מסלול 60GB"
$ log fact "שישה ימים בלי קו עד שהניוד הושלם" --kind no-service --at "01/04/2026 10:00" --until "07/04/2026 18:00" -c 6
$ log promise "פיצוי של 100 ₪ על עיכוב הניוד" --kind refund --price "100 ₪" --due 12/05/2026 --at "08/04/2026 10:00" -c 6
$ log cancellation --by email --at "08/04/2026 09:00" --what "מסלול ישן 30GB" --confirmed 08/04/2026 -c 6
file p5.txt סלקל\nחשבונית מס' 5\nתאריך: 12/05/2026\nתקופה: 01/05/2026 - 31/05/2026\nמסלול 60GB 49.90\nמסלול ישן 30GB 59.90\nפיצוי בגין ניוד -100.00\nסה"כ לתשלום 9.80 ₪
file p6.txt סלקל\nחשבונית מס' 6\nתאריך: 12/06/2026\nתקופה: 01/06/2026 - 30/06/2026\nמסלול 60GB 49.90\nמסלול ישן 30GB 59.90\nזיכוי מסלול ישן -59.90\nסה"כ לתשלום 49.90 ₪
$ add p5.txt p6.txt -c 6
$ findings 6 --accept-all
? no-finding refund-missing
? total 59.90
? demand מסלול ישן 30GB
? letter הוחזרו לי 100.00 ₪
# A promise whose words and price differ is asked about; a call-back is no money for each day; registered mail is a letter
! log promise "119 ₪ לחודש למשך 12 חודשים" --price "109 ₪ לחודש" --months 12 --at 08/04/2026 -c 6
? said 119
$ log promise "119 ₪ לחודש, חצי מחיר" --price "59.50 ₪ לחודש" --months 12 --at 08/04/2026 --plan "מסלול ישן 30GB" -c 6
$ log promise "We call back tomorrow; it is 10 ₪ a day of parking" --kind callback --due 10/04/2026 --at 09/04/2026 -c 6
$ log letter --by registered --at 01/07/2026 --summary "מכתב התראה" -c 6
# One line of several is dearer than was due: it is asked for once, not as a rise of the whole bill too, and each bill that shows it is enclosed
$ case new "קו אחד יקר" --provider "טל-משפחה" --customer "גד" --gender m --sector telecom --plan "שלושה קווים"
file f3.txt טל-משפחה\nחשבונית מס' 3\nתאריך: 04/03/2026\nתקופה: 01/03/2026 - 31/03/2026\nקו 050-1111111 29.90\nקו 050-2222222 29.90\nסה"כ לתשלום 59.80 ₪
file f4.txt טל-משפחה\nחשבונית מס' 4\nתאריך: 04/04/2026\nתקופה: 01/04/2026 - 30/04/2026\nקו 050-1111111 29.90\nקו 050-2222222 49.90\nסה"כ לתשלום 79.80 ₪
file f5.txt טל-משפחה\nחשבונית מס' 5\nתאריך: 04/05/2026\nתקופה: 01/05/2026 - 31/05/2026\nקו 050-1111111 29.90\nקו 050-2222222 49.90\nסה"כ לתשלום 79.80 ₪
$ add f3.txt f4.txt f5.txt -c 7
$ log fact "בקו 050-2222222 מחייבים 49.90 בחודש במקום 29.90" --kind overcharge --at 04/04/2026 -c 7
$ findings 7 --accept-all
? total 40.00
? letter במקום 29.90 (נספחים 2–3)
# A refund in other words than the promise's counts for it where both are of the same thing: one ticket of two came back
$ case new "טיסה שבוטלה" --provider "נתיבי אוויר" --customer "גיל" --gender m --sector travel
$ log charge "3700 ₪" --what "שני כרטיסי טיסה לרומא" --at 10/03/2026 -c 8
$ log promise "החזר מלא על שני הכרטיסים" --kind refund --price "3700 ₪" --due 01/08/2026 --at "09/07/2026 12:00" -c 8
$ log charge "1850 ₪" --kind refund --what "החזר כרטיס אחד" --at 10/08/2026 -c 8
$ findings 8 --accept-all
? total 1850.00
# "19.50 a month instead of 12.00" asks for the difference only, never for the lines too
$ case new "Standing charge" --provider "HomeGas" --customer "Ella" --gender f --language en --sector gas
file g3.txt HomeGas\nInvoice no. 1\nInvoice date: 20/05/2026\nBilling period: 01/05/2026 - 31/05/2026\nGas consumption 20 m3 120.00\nStanding charge 19.50\nTotal due 139.50 ILS
file g4.txt HomeGas\nInvoice no. 2\nInvoice date: 20/06/2026\nBilling period: 01/06/2026 - 30/06/2026\nGas consumption 20 m3 90.00\nStanding charge 19.50\nTotal due 109.50 ILS
$ add g3.txt g4.txt -c 9
$ log fact "The standing charge is 19.50 a month instead of 12.00" --kind overcharge --at 20/05/2026 -c 9
$ findings 9 --accept-all
? total 15.00
