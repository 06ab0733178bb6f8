# Which things a notice or a fact means: those that are named, or all others, or all; a number counts things, no months and no calls.
now 20/11/2026 10:00
$ init
$ case new "Coat" --provider "Shoe Ltd" --customer "Dan" --gender m --sector shop --language en
$ log charge "800 ₪" --what "coat 380 and boots 420" --at 01/08/2026
$ log fact "The boots came torn" --kind defect --at 05/08/2026
$ log cancellation --by email --at 06/08/2026 --what "everything except the coat"
$ findings --accept-all
? total 420.00
? demand boots
$ case new "Coat two" --provider "Shoe Ltd" --customer "Dan" --gender m --sector shop --language en
$ log charge "800 ₪" --what "coat 380 and boots 420" --at 01/08/2026 -c 2
$ log fact "The coat came torn" --kind defect --at 05/08/2026 -c 2
$ log cancellation --by email --at 06/08/2026 --what "the whole order, the coat does not fit" -c 2
$ findings 2 --accept-all
? total 800.00
$ case new "כיסאות" --provider "הבית" --customer "דן" --gender m --sector shop
$ log charge "1200 ₪" --what "4 כיסאות" --at 01/08/2026 -c 3
$ log promise "אספקה עד 10/8" --kind delivery --due 10/08/2026 --at 01/08/2026 -c 3
$ log fact "עבר כבר חודש אחד, התקשרתי שלוש פעמים, ואף אחד מהכיסאות לא הגיע" --kind late-delivery --at 15/08/2026 -c 3
$ findings 3 --accept-all
? total 1200.00
$ case new "Machines" --provider "Homely" --customer "Dan" --gender m --sector shop --language en
$ log charge "2000 ₪" --what "washing machine" --at 01/08/2026 -c 4
$ log charge "1500 ₪" --what "drying machine" --at 01/08/2026 -c 4
$ log fact "The washing machine leaks" --kind defect --at 05/08/2026 -c 4
$ log cancellation --by email --at 06/08/2026 --what "the washing machine" -c 4
$ findings 4 --accept-all
? total 2000.00
# Two notices count both; what still has to come is asked for, and nothing that is there
$ log cancellation --by email --at 08/08/2026 --what "the drying machine" -c 4
? total 3500.00
$ case new "מעיל" --provider "אופנה" --customer "דן" --gender m --sector shop
$ log charge "800 ₪" --what "מעיל 380 ומגפיים 420" --at 01/08/2026 -c 5
$ log promise "אספקה עד 10/8" --kind delivery --due 10/08/2026 --at 01/08/2026 -c 5
$ log fact "רק המעיל הגיע" --kind late-delivery --at 15/08/2026 -c 5
$ findings 5 --accept-all
? total 420.00
$ case new "All but one" --provider "Shoe Ltd" --customer "Dan" --gender m --sector shop --language en
$ log charge "1000 ₪" --what "coat 300, boots 300, hat 200, scarf 200" --at 01/08/2026 -c 6
$ log promise "Delivery by 10 August" --kind delivery --due 10/08/2026 --at 01/08/2026 -c 6
$ log fact "Everything came except the boots" --kind late-delivery --at 15/08/2026 -c 6
$ findings 6 --accept-all
? total 300.00
# Of two sums that a fact names only the one that is complained of is asked back
$ case new "Gasket" --provider "Menders" --customer "Dan" --gender m --sector repair --language en
$ log charge "280 ₪" --what "repair of the leak" --at 20/03/2026 -c 7
$ log charge "350 ₪" --what "new gasket" --at 10/04/2026 -c 7
$ log fact "I rightly paid 280 for the repair, and then they charged 350 for a gasket I never ordered" --kind overcharge --at 10/04/2026 -c 7
$ findings 7 --accept-all
? total 350.00
# What is paid each month by the words of its promise is no single payment that was taken again
$ case new "Monthly" --provider "GameCo" --customer "Tom" --gender m --language en
$ log promise "A one-time connection fee of 99, then 99 a month" --price "99 ₪" --at 01/06/2026 -c 8
$ log charge "99 ₪" --what "GameCo" --at 02/06/2026 -c 8
$ log charge "99 ₪" --what "GameCo" --at 02/07/2026 -c 8
$ log fact "They charged too much for support" --kind overcharge --at 05/07/2026 -c 8
$ findings 8 --accept-all
? no-total 99.00
