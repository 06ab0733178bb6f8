# A line was to be moved free of charge, and the move was charged: certain by its name, to be confirmed where the bill says installation.
now 20/08/2026 10:00
$ init
$ case new "מעבר דירה" --provider "רשת בית" --customer "הדס" --gender f --sector telecom --plan "רשת 500"
$ log promise "העברת הקו לדירה החדשה ללא עלות" --at "20/06/2026 10:00" --by "מאיה"
$ log charge "150 ₪" --what "דמי העתקת קו" --at 01/08/2026
$ log charge "250 ₪" --what "דמי התקנה" --at 01/08/2026
$ findings --accept-all
? total 150.00
$ findings --accept 1
? total 400.00
# What the company is said not to give back is no insult
$ tone "ולא מחזירים לי את הכסף"
? no-said חזיר
$ case new "Moving" --provider "Homenet" --customer "Hadas" --gender f --sector telecom --plan "Net 500" --language en
$ log promise "Moving to the new flat is free of charge" -c Homenet --at "20/06/2026 10:00"
$ log charge "150 ₪" -c Homenet --what "Moving fee" --at 01/08/2026
$ findings Homenet --accept-all
? total 150.00
# A fee that was denied by its name is that fee; another one of the name is to be confirmed
$ case new "Account fee" --provider "Harbor Bank" --customer "Yoni" --gender m --sector bank --language en
$ log promise "No account fee for three years" -c Harbor --at 02/02/2025 --by "Orly"
$ log charge "22.50 ₪ a month" -c Harbor --what "account fee" --at 01/05/2026
$ log charge "22.50 ₪ a month" -c Harbor --what "account fee" --at 01/06/2026
$ log charge "9 ₪ a month" -c Harbor --what "account fee, business card" --at 01/06/2026
$ findings Harbor --accept-all
? total 45.00
