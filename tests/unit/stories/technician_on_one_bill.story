# A technician stands on one bill of three, though a free visit was promised: the totals are no price that rose, and only the visit is asked back.
now 21/07/2026 10:00
$ init
$ case new "חויבתי על טכנאי" --provider "תקשורת גל" --customer "הילה" --gender f --sector telecom
$ log promise "ביקור הטכנאי בלי תשלום" --kind other --at "20/07/2026 10:00" --by "סיוון"
file b6.txt תקשורת גל\nחשבונית מס 5006\nתאריך חשבונית: 05/07/2026\nתקופת חיוב: 01/06/2026 - 30/06/2026\nאינטרנט לחודש יוני 75.42 ₪\nטלפון ביתי 10.00 ₪\nסה"כ לפני מע"מ 85.42 ₪\nמע"מ 18% 15.38 ₪\nסה"כ לתשלום 100.80 ₪
file b7.txt תקשורת גל\nחשבונית מס 5007\nתאריך חשבונית: 05/08/2026\nתקופת חיוב: 01/07/2026 - 31/07/2026\nאינטרנט לחודש יולי 75.42 ₪\nטלפון ביתי 10.00 ₪\nביקור טכנאי 84.75 ₪\nסה"כ לפני מע"מ 170.17 ₪\nמע"מ 18% 30.63 ₪\nסה"כ לתשלום 200.80 ₪
now 01/09/2026 10:00
$ add b6.txt b7.txt
$ findings --accept-all
? opens ביקור טכנאי
? no-letter 200.80
? total 100.00
