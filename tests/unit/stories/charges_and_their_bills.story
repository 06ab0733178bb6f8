# Three months' charges, and the bill of the last one for the month before: three payments; with the bills of all three they are the same three.
now 10/05/2026 11:00
$ init
$ case new "גבו מעל המובטח" --provider "רשת לדוגמה" --customer "אורי" --gender m --sector telecom --plan "סיב 600" --paid-by card
$ log promise "100 a month" --price "100 ₪ לחודש" --at "02/01/2026 10:00" --by רותם
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/03/2026
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/04/2026
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/05/2026
file c5.txt רשת לדוגמה\nחשבונית מס 9005\nתאריך חשבונית: 05/05/2026\nתקופת חיוב: 01/04/2026 - 30/04/2026\nסיב 600 119.90 ₪\nסה"כ לתשלום 119.90 ₪
$ add c5.txt
$ findings --accept-all
? total 59.70
file c3.txt רשת לדוגמה\nחשבונית מס 9003\nתאריך חשבונית: 05/03/2026\nתקופת חיוב: 01/02/2026 - 28/02/2026\nסיב 600 119.90 ₪\nסה"כ לתשלום 119.90 ₪
file c4.txt רשת לדוגמה\nחשבונית מס 9004\nתאריך חשבונית: 05/04/2026\nתקופת חיוב: 01/03/2026 - 28/03/2026\nסיב 600 119.90 ₪\nסה"כ לתשלום 119.90 ₪
$ add c3.txt c4.txt
$ findings --accept-all
? total 59.70
