# No line of the bills names the plan: the card's charges of the whole bills are held against the promise, and the router in them is asked back once.
now 05/01/2026 10:00
$ init
$ case new "גבו על נתב שהיה כלול" --provider "רשת לדוגמה" --customer "אורי" --gender m --sector telecom --plan "סיב 600" --paid-by card
$ log promise "100 a month including router" --price "100 ₪ לחודש" --at "02/01/2026 10:00" --by רותם
file b3.txt רשת לדוגמה\nחשבונית מס 7003\nתאריך חשבונית: 05/03/2026\nתקופת חיוב: 01/02/2026 - 28/02/2026\nשירותי תקשורת 100.00 ₪\nשכירות נתב 19.90 ₪\nסה"כ לתשלום 119.90 ₪
file b4.txt רשת לדוגמה\nחשבונית מס 7004\nתאריך חשבונית: 05/04/2026\nתקופת חיוב: 01/03/2026 - 28/03/2026\nשירותי תקשורת 100.00 ₪\nשכירות נתב 19.90 ₪\nסה"כ לתשלום 119.90 ₪
now 10/04/2026 10:00
$ add b3.txt b4.txt
$ findings --accept-all
? total 39.80
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/03/2026
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/04/2026
$ findings --accept-all
? total 39.80
