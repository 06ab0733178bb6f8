# A service that nobody asked for stands on the bills: a fact that names it is shown by them, and its lines are added up with VAT.
now 10/06/2026 10:00
$ --lang he init
$ --lang he case new "נוסף שירות שלא ביקשתי" --provider "חברה לדוגמה" --customer "הילה" --gender f --sector telecom --plan "גל 500" --deal distance --paid-by card
file b1.txt חברה לדוגמה בע"מ\nחשבונית מס 5001\nמספר לקוח: 770012\nתאריך חשבונית: 05/02/2026\nתקופת חיוב: 01/01/2026 - 28/01/2026\nגל 500 75.42 ₪\nסה"כ לפני מע"מ 75.42 ₪\nמע"מ 18% 13.58 ₪\nסה"כ לתשלום 89.00 ₪
file b2.txt חברה לדוגמה בע"מ\nחשבונית מס 5002\nמספר לקוח: 770012\nתאריך חשבונית: 05/03/2026\nתקופת חיוב: 01/02/2026 - 28/02/2026\nגל 500 75.42 ₪\nמגן סייבר 8.39 ₪\nסה"כ לפני מע"מ 83.81 ₪\nמע"מ 18% 15.09 ₪\nסה"כ לתשלום 98.90 ₪
file b3.txt חברה לדוגמה בע"מ\nחשבונית מס 5003\nמספר לקוח: 770012\nתאריך חשבונית: 05/04/2026\nתקופת חיוב: 01/03/2026 - 28/03/2026\nגל 500 75.42 ₪\nמגן סייבר 8.39 ₪\nסה"כ לפני מע"מ 83.81 ₪\nמע"מ 18% 15.09 ₪\nסה"כ לתשלום 98.90 ₪
$ --lang he add b1.txt
$ --lang he add b2.txt
$ --lang he add b3.txt
$ --lang he log fact "נוסף לחשבון שירות מגן סייבר שלא ביקשתי" --kind overcharge --at "05/03/2026"
$ --lang he log call --at "07/03/2026 10:00" --minutes 20 --name עדי --summary "הבטיחה לבטל ולזכות"
$ --lang he log promise "ביטול מגן סייבר וזיכוי" --kind refund --due 05/04/2026 --by עדי --at "07/03/2026 10:10"
$ --lang he findings --accept-all
? demand 19.80 ₪ שנגבו עבור מגן סייבר
? total 19.80
? no-demand לשלם לי את ההחזר שהובטח
? letter שירות מגן סייבר שלא ביקשתי (נספחים
# A second fact about the same lines asks for nothing more, nor does a charge that was written down beside its bill
$ --lang he log fact "מגן סייבר עדיין נגבה אף שהתלוננתי" --kind overcharge --at "05/04/2026"
$ --lang he findings --accept-all
? total 19.80
# A service never asked for that stands on the first bill, too; the refund promised since is asked for alone
now 15/11/2026 18:00
$ case new "שירותי תוכן" --provider "פלאפוניקס" --customer "איתן" --gender m --sector telecom --plan "חבילת 80GB"
file p6.txt פלאפוניקס\nחשבונית מס 56\nתאריך 10/06/2026\nחבילת 80GB 49.90\nשירותי תוכן Games Club 29.90\nסה"כ לתשלום 79.80 ש"ח
file p7.txt פלאפוניקס\nחשבונית מס 57\nתאריך 10/07/2026\nחבילת 80GB 49.90\nשירותי תוכן Games Club 29.90\nסה"כ לתשלום 79.80 ש"ח
$ add p6.txt -c פלאפוניקס
$ add p7.txt -c פלאפוניקס
$ log fact "חויבתי על שירות תוכן Games Club שלא הזמנתי" -c פלאפוניקס --kind overcharge --at 10/06/2026
$ findings פלאפוניקס --accept-all
? total 59.80
$ log promise "החזר מלא" -c פלאפוניקס --kind refund --price "59.80 ₪" --due 30/09/2026 --at 08/09/2026
$ findings פלאפוניקס --accept-all
? total 59.80
? no-letter מה שנגבה ביתר
