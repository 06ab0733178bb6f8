# An add-on was cancelled, and the bills go on to charge for it; one credit came on a bill. No charge is written down: the bills tell.
now 10/11/2026 10:00
$ init
$ case new "TV sports add-on" --provider "Screen TV" --customer "Adam Katz" --gender m --sector tv --plan "Family" --deal distance --language en
$ log promise "Family pack 119 a month for 12 months" --price "119 ILS a month" --months 12 --at "01/03/2026 18:00"
file b6.txt Screen TV\nCustomer no. 909\nBill no. 3004\nPeriod 01/06/2026 - 30/06/2026\nBill date 01/07/2026\nFamily pack 119.00\nSports 49.00\nTotal to pay 168.00 ILS\nincluding VAT 18% 25.63
file b7.txt Screen TV\nCustomer no. 909\nBill no. 3005\nPeriod 01/07/2026 - 31/07/2026\nBill date 01/08/2026\nFamily pack 129.00\nSports 49.00\nMovies 20.00\nTotal to pay 198.00 ILS\nincluding VAT 18% 30.20
file b8.txt Screen TV\nCustomer no. 909\nBill no. 3006\nPeriod 01/08/2026 - 31/08/2026\nBill date 01/09/2026\nFamily pack 129.00\nSports 49.00\nMovies 20.00\nCredit -20.00\nTotal to pay 178.00 ILS\nincluding VAT 18% 27.15
$ add b6.txt
$ add b7.txt
$ add b8.txt
$ log cancellation --by call --at "20/05/2026 10:10" --what "Sports" --confirmed "20/05/2026 10:12"
$ log fact "I never ordered Movies" --kind overcharge --at 01/08/2026
$ log letter --by email --at "05/08/2026 09:00" --summary "Asked why sports and movies are on the bill"
$ log letter --by email --incoming --at "20/08/2026 09:00" --summary "We will credit movies"
$ next
? said answers what you sent on 05/08/2026
$ findings --accept-all
? opens (Sports)
? opens 147.00
? demand Refund ₪147.00 that was charged after the cancellation
? demand Refund ₪20.00 that was charged for Movies
? demand Refund ₪20.00: the difference
? demand the price will be ₪119.00 a month
? demand what I cancelled (Sports)
? total 187.00
? no-letter no answer has come
# The whole deal was ended: each bill afterwards is asked for whole, once, whatever is written down beside it
$ case new "ניתוק" --provider "Left Net" --customer "דנה" --gender f --sector telecom --plan "סיב 600"
$ log promise "99 ₪ לחודש לשנה" --price "99 ₪ לחודש" --months 12 --at 01/01/2026 -c Left
$ log cancellation --by email --at 10/05/2026 --what "המנוי" --confirmed 10/05/2026 -c Left
file c5.txt Left Net\nחשבונית מס' 71\nתאריך: 01/06/2026\nתקופה: 01/05/2026 - 31/05/2026\nסיב 600 99.00\nהשכרת נתב 20.00\nסה"כ לתשלום 119.00 ₪\nמתוכם מע"מ 18% 18.15
file c6.txt Left Net\nחשבונית מס' 72\nתאריך: 01/07/2026\nתקופה: 01/06/2026 - 30/06/2026\nסיב 600 109.00\nהשכרת נתב 20.00\nסה"כ לתשלום 129.00 ₪\nמתוכם מע"מ 18% 19.68
file c7.txt Left Net\nחשבונית מס' 73\nתאריך: 01/08/2026\nתקופה: 01/07/2026 - 31/07/2026\nסיב 600 109.00\nהשכרת נתב 20.00\nסה"כ לתשלום 129.00 ₪\nמתוכם מע"מ 18% 19.68
$ add c5.txt -c Left
$ add c6.txt -c Left
$ add c7.txt -c Left
$ log charge "129 ₪" --what "חשבון" --at 01/08/2026 -c Left
$ findings Left --accept-all
? no-demand ההפרש
? total 327.10
# One of two numbers was cancelled: the bill goes on for the other one
$ case new "קו אחד" --provider "Two Lines" --customer "דנה" --gender f --sector telecom --plan "קווים"
$ log cancellation --by email --at 10/05/2026 --what "קו 050-7770001" --confirmed 10/05/2026 -c Two
file d6.txt Two Lines\nחשבונית מס' 81\nתאריך: 01/07/2026\nתקופה: 01/06/2026 - 30/06/2026\nקו 050-7770001 30.00\nקו 050-7770002 40.00\nסה"כ לתשלום 70.00 ₪\nמתוכם מע"מ 18% 10.68
$ add d6.txt -c Two
$ findings Two --accept-all
? total 30.00
