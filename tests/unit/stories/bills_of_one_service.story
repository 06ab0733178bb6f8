# A bill of one service: its line before VAT and its total are one price, held against a promise that names no plan; each bill counted is an exhibit.
now 01/12/2025 10:00
$ init
$ case new "המחיר עלה באמצע המבצע" --provider "סלקט תקשורת" --customer "נועה לוי" --gender f --sector telecom --plan "סיב 1000" --paid-by card
$ log promise "89.90 ש\"ח לחודש למשך 6 חודשים" --price "89.90 ₪ לחודש" --months 6 --by "דנה" --at "01/12/2025 09:00"
file b1.txt סלקט תקשורת\nחשבונית מס 880100\nתאריך חשבונית: 05/01/2026\nתקופת חיוב: 01/12/2025 - 31/12/2025\nסיב 1000 76.19 ₪\nסה"כ לפני מע"מ 76.19 ₪\nמע"מ 18% 13.71 ₪\nסה"כ לתשלום 89.90 ₪
file b2.txt סלקט תקשורת\nחשבונית מס 880101\nתאריך חשבונית: 05/02/2026\nתקופת חיוב: 01/01/2026 - 31/01/2026\nסיב 1000 118.56 ₪\nסה"כ לפני מע"מ 118.56 ₪\nמע"מ 18% 21.34 ₪\nסה"כ לתשלום 139.90 ₪
file b3.txt סלקט תקשורת\nחשבונית מס 880102\nתאריך חשבונית: 05/03/2026\nתקופת חיוב: 01/02/2026 - 28/02/2026\nסיב 1000 118.56 ₪\nסה"כ לפני מע"מ 118.56 ₪\nמע"מ 18% 21.34 ₪\nסה"כ לתשלום 139.90 ₪
now 10/03/2026 10:00
$ add b1.txt
$ add b2.txt
$ add b3.txt
$ findings --accept-all
? finding above-promise
? no-letter 76.19
? no-letter 118.56
? no-timeline 880101 סה"כ
? letter (נספחים 2–3)
? letter לאשר בכתב שהמחיר יהיה 89.90
? total 100.00
# The promise has ended: nobody is asked to keep it
now 10/07/2026 10:00
? no-letter לאשר בכתב שהמחיר יהיה
? total 100.00
