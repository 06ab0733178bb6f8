# A hundred and sixty wrong, contradictory and hostile inputs: each is refused with a next step that works, and none is accepted and hidden.
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
# A correction is held to what the writing is held to
charge = log charge "50 ₪" --at 10/06/2026
notice = log cancellation --at 10/06/2026
wish = log demand "החזר" --kind refund --amount "100 ₪" --sum "2 x 50"
visit = log visit --window "09/06/2026 08:00-12:00" --arrived 09:00
! correct {charge} amount=-5 --why x
! correct {charge} amount=0 --why x
! correct {charge} amount=99999999 --why x
! correct {charge} kind=gift --why x
! correct {promised} due=01/06/2026 --why x
! correct {promised} kept_at=01/06/2026 --why x
! correct {promised} at=14/06/2026 --why x
! correct {promised} kind=gift --why x
! correct {promised} months=-3 --why x
! correct {notice} confirmed=01/06/2026 --why x
! correct {notice} by=pigeon --why x
! correct {step} answered=01/06/2026 --why x
! correct {step} body=police --why x
! correct {step} due=01/06/2026 --why x
! correct {wish} amount=-10 --why x
! correct {wish} amount=150 --why x
! correct {charge} currency=XYZ --why x
! log promise "מחיר" --price "50 ₪" --months 12 --starts 01/01/1990
! log demand "x" --kind refund --sum "((((1"
! log demand "x" --kind refund --sum "9**9**9"
! correct {wish} kind=wish --why x
! correct {wish} due=01/01/2020 --why x
! correct {visit} ended=01/06/2026 --why x
! correct {fact} kind=miracle --why x
! correct {fact} text= --why x
! correct {fact} at=01/01/1900 --why x
! case edit 1 customer.gender=z
! case edit 1 language=fr
! log cancellation --at 10/06/2026 --confirmed 01/06/2026
! log charge "99999999 ₪"
! log charge "0.001 ₪"
! log charge "50 ₪" --at 01/01/1950
! log promise "מחיר" --price "-5 ₪"
! log promise "מחיר" --price "99999999 ₪"
! log promise ""
! log demand "" --kind refund
! log call --waited 5000
! log call --minutes 100000
! log visit --window "09/06/2026 08:00-12:00" --arrived 09:00 --minutes 3000
$ findings
$ timeline
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
# What cannot both hold, and words that are no calculation
$ case new "שלישית" --provider "אחרת לגמרי"
file a.txt hello
mine = add a.txt -c 3 --date "אתמול"
other = add a.txt -c 2
f = log fact "קרה" -c 3 --at 10/06/2026 --evidence {mine}
! log call -c 3 --name שרית --no-name
! log cancellation -c 3 --at 01/06/2026 --confirmed 14/06/2026 --refused "לא"
! log visit -c 3 --window "10/06/2026 08:00-12:00" --no-show --minutes 20
! log visit -c 3 --window "יום שלישי 10/06/2026 08:00-12:00" --arrived 9
! log fact "x" --at "יום שני 10/06/2026" -c 3
! log promise "x" -c 3 --months 12 --kind callback
! log promise "x" -c 3 --message 4
! log demand "x" --kind refund --amount "10 ₪" --sum "2 x (3" -c 3
! log note "  " -c 3
! add a.txt --date 01/01/2030 -c 3
! add a.txt --date "מתישהו" -c 3
# Another case's evidence
! link {f} {other}
! unlink {f} {other}
! log fact "x" -c 3 --evidence {other}
! log call -c 3 --capture {other}
! log step "x" -c 3 --capture {other}
! log note "x" -c 3 --capture {other}
$ unlink {f} {mine}
! unlink {f} {mine}
# Cases without a name, people without an address, letters in no language
! case new "" --provider x
! case new x --provider "  "
! case new x --provider y --email "not an address"
! case new x --provider y --phone abc
! case new x --provider y --since 01/01/2030
! case edit 3 email=noa
! case edit 3 phone=12
! case edit 3 opened=01/01/2020
! case edit 3 closed=01/01/2020
! letter 3 --language fr
! rights edit company email=nowhere
! bundle 3 --from 10/06/2026 --to 01/06/2026
# What is withdrawn, and what is closed
gone = log promise "מחיר" --price "50 ₪ לחודש" -c 3 --at 01/06/2026
! withdraw {gone} --why " "
! correct {gone} text=y --why ""
$ withdraw {gone} --why "טעות"
! withdraw {gone} --why "שוב"
! log kept {gone}
! correct {gone} text=y --why z
! link {gone} {mine}
! case close 3 --outcome " "
$ case close 3 --outcome "שולם"
! log fact "אחרי הסגירה" -c 3
! log charge "50 ₪" -c 3
! log call -c 3 --summary x
! log visit -c 3 --window "10/06/2026 08:00-12:00" --no-show
! log letter -c 3
! log promise "x" -c 3
! log demand "x" -c 3
! log step "x" -c 3
! log cancellation -c 3
! log note "x" -c 3
$ case close 2 --outcome "שולם"
$ log fact "יש רק תיק אחד פתוח"
$ due --ics "no/such folder/x.ics"
