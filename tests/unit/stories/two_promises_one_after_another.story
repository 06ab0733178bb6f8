# A second promise takes the first one's place: the letter opens with what is broken most, and asks to keep one price, not two.
now 20/06/2026 10:00
$ init
$ case new "מחיר אחד הובטח ואחר נגבה" --provider "רשת לדוגמה" --customer "יעל" --gender f --sector telecom --plan "מהיר 1000" --deal distance --paid-by card
$ log promise "119 ₪ לחודש לשנה" --price "119 ₪ לחודש" --months 12 --at "01/09/2025 10:00" --by מור
$ log charge "139 ₪ לחודש" --what "מהיר 1000" --at 05/11/2025
$ log promise "זיכוי של 20 ₪" --kind refund --price "20 ₪" --due 05/12/2025 --by מאיה --at "10/11/2025 10:20"
$ log promise "99 ₪ לחודש" --price "99 ₪ לחודש" --months 20 --starts 01/12/2025 --by מאיה --at "10/11/2025 10:20"
$ log charge "139 ₪ לחודש" --what "מהיר 1000" --at 05/12/2025
$ log charge "149 ₪ לחודש" --what "מהיר 1000" --at 05/02/2026
$ log charge "20 ₪" --kind refund --what "זיכוי" --at 05/02/2026
# Whether a refund that is on record came is not asked
$ --lang he next
? no-said לרשום אם קוים
$ findings --accept-all
? opens 99 ₪
? demand 99.00 ₪ לחודש עד 31/07/2027
? no-demand 119.00 ₪ לחודש עד
? total 90.00
