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
