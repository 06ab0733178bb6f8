# Sixty wrong, contradictory and hostile inputs: each is refused with a next step that works, and none is accepted and hidden.
now 15/06/2026 10:00
$ init
! log call --summary "no case yet"
! case new "x" --provider "y" --id-number 123456789
! case new "x" --provider "y" --language fr
! case new "x" --provider "y" --gender z
! case new "x" --provider "y" --deal stolen
! case new "x" --provider "y" --paid-by gold
! case new "x" --provider "y" --made-on 01/01/2027
$ case new "תלונה" --provider "חברה ראשונה" --id-number 123456782
# Times that cannot be
! log fact "קרה" --at 31/02/2026
! log fact "קרה" --at 20/06/2026
! log fact "קרה" --at "מחר"
! log fact "קרה" --at "בשבוע הבא"
! log fact "קרה" --at "25:00"
! log fact "קרה" --at "blah"
! log fact "קרה" --at ""
! log call --at "tomorrow 10:00"
! log note "הערה" --at 16/06/2026
! log step "פניות הציבור" --at 16/06/2026
! log letter --by email --at 16/06/2026
! log cancellation --at 16/06/2026
! log charge "50 ₪" --at 16/06/2026
! log promise "יחזרו" --at 16/06/2026
! log promise "יחזרו" --kind callback --at 10/06/2026 --due 09/06/2026
! log step "פניות הציבור" --at 10/06/2026 --due 01/06/2026
! log visit --window "20/06/2026 08:00-12:00" --arrived 09:00
! log visit --window "10/06/2026 12:00-08:00" --arrived 09:00
! log visit --window "10/06/2026 08:00-12:00"
! log visit --window "10/06/2026 08:00-12:00" --arrived 09:00 --no-show
! log visit --window "10/06/2026 08:00-12:00" --arrived 09:00 --minutes -5
! log call --waited "מזמן"
! log call --minutes -3
# Sums that cannot be
! log charge "0 ₪"
! log charge "-50 ₪"
! log charge "הרבה"
! log charge ""
! log charge "50" --kind gift
! log demand "החזר" --kind refund --amount "0 ₪"
! log demand "החזר" --kind refund --amount "-10 ₪"
! log demand "החזר" --kind refund --amount "9999999 ₪"
! log demand "החזר" --kind refund --amount "100 ₪" --sum "3 x 30"
! log demand "החזר" --kind refund --sum "1 / 0" --amount "x"
! log demand "החזר" --kind refund --due 01/06/2026
! log demand "החזר" --kind wish
! log demand "החזר" --charge charge-none
! log promise "מחיר" --kind price
! log promise "מחיר" --price "64 or 65"
! log promise "מחיר" --kind gift
# Records that are not there, or do not fit
! link fact-none file-none
! unlink fact-none file-none
! correct fact-none text=x --why y
! withdraw fact-none --why y
! log kept promise-none
! log answer step-none
! log fact "" 
! log fact "קרה" --kind miracle
! log fact "קרה" --evidence file-none
! log fact "קרה" --ordered page-none
fact = log fact "המכשיר תקול" --at 10/06/2026
! correct {fact} colour=red --why x
! correct {fact} at=31/02/2026 --why x
! correct {fact} at=20/06/2026 --why x
! correct {fact} id=other --why x
! link {fact}
! link {fact} file-none
promised = log promise "יחזרו" --kind callback --at 10/06/2026 --due 12/06/2026
! log kept {promised} --at 09/06/2026
! log kept {promised} --at 20/06/2026
step = log step "פניות הציבור" --at 10/06/2026
! log answer {step} --at 09/06/2026
! log step "אני" --body police
! findings --accept 99
! findings --accept 1 --reject 1
! findings --text "בלי מספר"
! timeline --kind dreams
! timeline --form pdf
! rights show no-such
! case close
! case reopen --why x
# With two cases nothing goes into none, or the wrong one, silently
$ case new "תלונה אחרת" --provider "חברה שנייה"
! log fact "קרה משהו"
! log charge "50 ₪"
! findings
! log fact "קרה" -c 7
! log fact "קרה" -c חברה
$ log fact "קרה" -c שנייה
$ log fact "קרה" -c 1
! case show nowhere
# Hostile words stay words
$ log fact "<script>alert(1)</script> =1+1" -c 2
$ timeline 2
? said <script>alert(1)</script>
$ timeline 2 --form html
? no-said <script>alert(1)</script>
$ timeline 2 --form csv
? no-said ,=1+1
$ timeline 2 --form ics
? said BEGIN:VCALENDAR
