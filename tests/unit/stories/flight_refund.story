# Flight: cancelled by the company, a refund within 21 days was promised and did not come.
now 10/03/2026 10:00
$ init
$ case new "החזר על טיסה שבוטלה" --provider "תעופה לדוגמה" --customer "יעל" --gender f --sector travel
$ log charge "2480 ₪" --what "כרטיסים" --at 01/02/2026
file mail.txt הטיסה בוטלה, ההחזר ישולם בתוך 21 ימים
mail = add mail.txt --date 01/03/2026
$ log fact "הטיסה מיום 20/03/2026 בוטלה על ידי החברה" --at 01/03/2026 --evidence {mail}
$ log promise "החזר מלא בתוך 21 ימים" --kind refund --price "2480 ₪" --at 01/03/2026 --due "תוך 21 ימים" --capture {mail}
? no-finding refund-missing
now 20/04/2026 10:00
? finding refund-missing
$ findings --accept-all
? opens 2,480.00
? letter 22/03/2026
? total 2480.00
? no-cites technician
? no-cites recordings
$ log charge "2480 ₪" --kind refund --at 19/04/2026
? no-finding refund-missing
