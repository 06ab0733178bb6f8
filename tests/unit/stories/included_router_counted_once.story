# A router was promised twice with the price, and a refund promise names it; its rent on bills and in a charge is one money, and one month comes back.
now 05/01/2026 10:00
$ init
$ case new "גבו על נתב שהיה כלול" --provider "רשת לדוגמה" --customer "אורי" --gender m --sector telecom --plan "סיב 600" --paid-by card
kept = log promise "Full refund of 240 including the router" --kind refund --price 240 --at "02/01/2026 09:00"
$ log kept {kept}
$ log promise "100 a month including router" --price "100 ₪ לחודש" --at "02/01/2026 10:00" --by רותם
$ log promise "100 a month, router included" --price "100 ₪ לחודש" --at "03/01/2026 10:00" --by רותם
file b2.txt רשת לדוגמה\nחשבונית מס 7002\nתאריך חשבונית: 05/02/2026\nתקופת חיוב: 01/02/2026 - 28/02/2026\nסיב 600 100.00 ₪\nשכירות נתב 19.90 ₪\nסה"כ לתשלום 119.90 ₪
file b3.txt רשת לדוגמה\nחשבונית מס 7003\nתאריך חשבונית: 05/03/2026\nתקופת חיוב: 01/03/2026 - 28/03/2026\nסיב 600 100.00 ₪\nשכירות נתב 19.90 ₪\nסה"כ לתשלום 119.90 ₪
file b4.txt רשת לדוגמה\nחשבונית מס 7004\nתאריך חשבונית: 05/04/2026\nתקופת חיוב: 01/04/2026 - 28/04/2026\nסיב 600 100.00 ₪\nשכירות נתב 19.90 ₪\nסה"כ לתשלום 119.90 ₪
now 10/04/2026 10:00
$ add b2.txt b3.txt b4.txt
$ log charge 19.90 --what "Router rental" --at 05/03/2026
$ findings --accept-all
? demand 59.70
? total 59.70
? letter 3 פעמים
# One month's rent comes back on a bill that keeps to the promise
file b5.txt רשת לדוגמה\nחשבונית מס 7005\nתאריך חשבונית: 05/05/2026\nתקופת חיוב: 01/05/2026 - 28/05/2026\nסיב 600 100.00 ₪\nשכירות נתב -19.90 ₪\nסה"כ לתשלום 80.10 ₪
now 10/05/2026 10:00
$ add b5.txt
$ findings --accept-all
? total 39.80
? letter מתוכם זוכיתי ב-19.90
# The card is charged for the whole bills, whose lines tell what it was for
now 10/06/2026 10:00
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/02/2026
$ log charge "119.90 ₪ לחודש" --what "סיב 600" --at 05/03/2026
$ findings --accept-all
? total 39.80
# A later promise that includes it holds from its day on, and a bill that comes to its price breaks none; nor does one that gives as much back as it charges
$ log promise "120 a month including router" --price "120 ₪ לחודש" --at "09/06/2026 10:00" --by רותם
file b7.txt רשת לדוגמה\nחשבונית מס 7007\nתאריך חשבונית: 05/07/2026\nתקופת חיוב: 01/07/2026 - 28/07/2026\nסיב 600 100.00 ₪\nשכירות נתב 19.90 ₪\nסה"כ לתשלום 119.90 ₪
file b8.txt רשת לדוגמה\nחשבונית מס 7008\nתאריך חשבונית: 05/08/2026\nתקופת חיוב: 01/08/2026 - 28/08/2026\nסיב 600 130.00 ₪\nשכירות נתב 19.90 ₪\nהנחה על נתב -19.90 ₪\nסה"כ לתשלום 130.00 ₪
now 10/08/2026 10:00
$ add b7.txt b8.txt
$ findings --accept-all
? total 39.80
