# A voucher that was promised for a day and never came: it is asked for, until the customer names its worth, or leaves.
now 01/09/2026 10:00
$ init
$ case new "המתנה לא הגיעה" --provider "ביטק" --customer "שירה" --gender f --sector telecom --plan "סיב 600"
$ log promise "שובר מתנה בסך 500 ש\"ח" --kind other --due 01/06/2026 --at 02/04/2026 --by "איציק"
$ log call --at "10/06/2026 11:00" --name "דנה" --minutes 14 --waited 22 --summary "דנה אמרה שאין רישום" --refused "אין לך זכאות לשובר"
? said the talk after it
$ timeline
? said 36
$ findings --accept-all
? demand לקיים את מה שהובטח לי ביום 02/04/2026: שובר מתנה
$ letter --kind claim
? said לקיים את מה שהובטח לי ביום 02/04/2026: שובר מתנה בסך 500
$ log demand "לשלם לי 500 ש\"ח במקום השובר" --amount 500
? no-demand לקיים את מה שהובטח
? total 500.00
# A number that was moved too late has been moved: only an answer is asked for, and `next` says so
$ case new "Ported late" --provider "NewMobile" --customer "David" --gender m --sector telecom --plan "Unlimited" --language en
$ log promise "Your number will be moved by 5 July" -c NewMobile --kind other --due "05/07/2026 18:00" --at "02/07/2026 12:00"
$ log fact "I could not be called" -c NewMobile --kind no-service --at "05/07/2026 18:00" --until "19/07/2026 10:00"
$ log call -c NewMobile --at "07/07/2026 09:00" --summary "They look into it"
$ findings NewMobile --accept-all
? no-demand Keep what was promised
$ next NewMobile
? said Say what you ask for
# A visit that nobody came to is told once, and so is a refund that came in time
$ case new "Nobody came" --provider "Lateline" --customer "David" --gender m --sector telecom --plan "Net" --language en
$ log promise "A technician between 8 and 12" -c Lateline --kind visit --due "12/08/2026 12:00" --at "06/08/2026 21:30"
$ log visit -c Lateline --window "12/08/2026 08:00-12:00" --no-show
$ log visit -c Lateline --window "20/08/2026 08:00-12:00" --arrived 12:40
$ log promise "60 back" -c Lateline --kind refund --price "60 ₪" --due 25/08/2026 --at "21/08/2026 10:00"
$ log charge "60 ₪" -c Lateline --kind refund --what "credit" --at 24/08/2026
$ findings Lateline --accept-all
? letter A visit was arranged for 12/08/2026
? no-letter A technician between 8 and 12
? demand for the visit,
$ timeline Lateline
? said Visit that did not take place
? no-said not kept in time
