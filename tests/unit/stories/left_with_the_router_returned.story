# A line is cancelled and its router brought back: what each month is called, and what "line" and "router" mean, is known from the names.
now 20/03/2026 10:00
$ init
$ case new "Charged for a router that I returned" --provider "Speednet" --customer "Michael Green" --gender m --sector telecom --plan "Speed 600" --since 01/06/2023 --deal distance --paid-by card --language en
$ log cancellation --at "02/01/2026 10:10" --by email --what "internet, line 88120"
# What was used in December is billed in January: no charge after the end
$ log charge "119 ₪" --what "Speed 600, December" --at 08/01/2026
$ log charge "119 ₪" --what "Speed 600, January" --at 05/02/2026
$ log charge "119 ₪" --what "Speed 600, February" --at 05/03/2026
$ log charge "350 ₪" --what "router not returned" --at 05/03/2026
$ log charge "60 ₪" --what "technician" --at 05/03/2026
$ log fact "Charged for a router that was returned" --kind overcharge --at "05/03/2026 09:00"
$ findings --accept-all
? demand 350.00
? letter 119.00 × 25 / 31 = 95.97
? demand 214.97
? total 564.97
# What no demand is about is asked about, not demanded
? no-demand 60.00
$ next
? said ₪60.00 for technician
# A part of one charge is asked for with its calculation; of two notices the first one ended the deal
now 01/09/2026 10:00
$ case new "Charged after I left" --provider "Otherline" --customer "Michael Green" --gender m --sector telecom --plan "Net 100" --language en
$ log cancellation --case 2 --at "01/05/2026 10:00" --by email --what "subscription"
$ log cancellation --case 2 --at "01/07/2026 10:00" --by email --what "subscription"
$ log charge "100 ₪ a month" --case 2 --what "Net 100, July" --at 25/06/2026
$ log charge "100 ₪ a month" --case 2 --what "Net 100, May" --at 20/05/2026
# One word in common is not the same thing: the fee for the installation is not the monthly fee
$ log charge "250 ₪" --case 2 --what "Installation fee" --at 01/06/2026
$ log fact "The monthly fee was raised without notice" --case 2 --kind overcharge --at "01/06/2026 09:00"
$ findings 2 --accept-all
? letter 100.00 × 26 / 31 = 83.87
? total 183.87
? no-demand 250.00
# A notice about one service among several does not end the plan
$ case new "One service cancelled" --provider "Thirdline" --customer "Michael Green" --gender m --sector telecom --plan "Speed 600" --language en
$ log cancellation --case 3 --at "01/05/2026 10:00" --by email --what "Cyber Shield service"
$ log charge "100 ₪ a month" --case 3 --what "Speed 600" --at 01/06/2026
$ log charge "100 ₪ a month" --case 3 --what "Speed 600" --at 01/07/2026
$ findings 3 --accept-all
? no-demand 200.00
