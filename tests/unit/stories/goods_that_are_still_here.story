# What was fetched from the post, or a call that was picked up, is nothing that went back; a way to a workshop mends nothing.
now 20/09/2026 10:00
$ init
$ case new "Chair" --provider "Seat Shop" --customer "Dan" --gender m --sector shop --deal distance --language en
$ log charge "900 ₪" --what "chair" --at 01/08/2026
$ log fact "A blue chair came instead of the red one that was ordered" --kind other-goods --at 05/08/2026
$ log fact "The parcel was picked up at the post office" --kind other --at 05/08/2026
$ log fact "They demand that I pay return shipping" --kind other --at 06/08/2026
$ log call --at "06/08/2026 10:00" --minutes 30 --summary "The call was picked up after 25 minutes, nobody helped"
$ log cancellation --at 06/08/2026 --by email --what "the chair"
$ findings --accept-all
? demand Collect what was delivered and return the ₪900.00
$ case new "Bag" --provider "Bag Shop" --customer "Dan" --gender m --sector shop --language en
$ log charge "900 ₪" -c Bag --what "bag" --at 01/08/2026
$ log fact "Another bag came than was ordered" -c Bag --kind other-goods --at 05/08/2026
$ log cancellation -c Bag --at 06/08/2026 --by email --what "the bag"
$ log fact "The bag was picked up from my home on 10/08" -c Bag --kind other --at 10/08/2026
$ findings Bag --accept-all
? demand Return the ₪900.00 that were paid for what went back
$ case new "מנורה" --provider "אור לבית" --customer "דנה" --gender f --sector shop
$ log charge "600 ₪" -c אור --what "מנורה" --at 01/08/2026
$ log fact "המנורה לא נדלקת" -c אור --kind defect --at 05/08/2026
$ log charge "45 ₪" -c אור --kind cost --what "משלוח המנורה לתיקון במעבדה שלהם" --at 07/08/2026
$ findings אור --accept-all
? demand לתקן את הליקוי
