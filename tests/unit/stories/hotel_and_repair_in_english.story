# In English: a hotel's other room and its fee; then a repair whose warranty was refused in a message that nobody linked.
now 02/06/2026 10:00
$ --lang en init
$ --lang en case new "A room over the car park was given, and a fee was added" --provider "Hotel Example" --customer "Dan Levin" --gender m --sector travel --language en
file booking.txt Booking 7781: double room, sea view, total 1,900 NIS
booking = add booking.txt --date 01/05/2026
$ log promise "Sea view room, 1,900 NIS for two nights" --price "1900 ₪" --kind other --at 01/05/2026 --capture {booking}
$ log charge "1900 ₪" --what "two nights" --at 01/05/2026 --evidence {booking}
$ log charge "180 ₪" --what "resort fee" --at 24/05/2026
$ log fact "The room faced the car park" --kind other-goods --at 22/05/2026 --ordered {booking}
$ log fact "A resort fee of 180 NIS was charged although all was included" --kind overcharge --at 24/05/2026
$ log letter --by email --at 25/05/2026 --reference HT-9 --summary "Asked for the fee back"
? opens car park
? opens resort fee
? no-letter that is
? total 180.00
? letter no answer has come
$ --lang en letter --kind claim
? no-said No earlier complaint
$ --lang en case new "A repaired phone failed again" --provider "FixIt Example" --customer "Mia" --gender f --sector shop --language en
$ log charge "420 ₪" --what "screen" --at 01/05/2026 -c FixIt
$ log fact "The screen does not react to touch" --kind defect --at 06/05/2026 -c FixIt
$ log letter --by message --at 07/05/2026 --summary "Asked for repair" -c FixIt
$ log letter --by message --incoming --at 08/05/2026 --summary "The warranty does not cover wear" -c FixIt
? letter The warranty does not cover wear
? no-letter no answer has come
$ --lang en letter FixIt --kind cancellation
? no-said section
? no-said the time that the law sets
$ --lang en letter FixIt --kind recordings
? no-said listed above
# What others published is evidence of nothing that happened here: told as that, asserted nowhere
file post.txt Everybody's screen failed
post = add post.txt --date 01/05/2026 -c FixIt
$ log fact "Other customers write that their screens failed" --kind others-report --at 01/05/2026 --evidence {post} -c FixIt
? no-letter Other customers write
$ --lang en timeline FixIt
? said What others published (not checked)
