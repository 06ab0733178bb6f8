# Gym: the notice of cancellation was refused, and they went on charging.
now 02/02/2026 10:00
$ init
$ case new "סירבו לבטל מנוי" --provider "כושר לדוגמה" --customer "מאיה" --gender f --sector shop --paid-by card --plan "מנוי חודשי"
$ log cancellation --by registered --at 02/02/2026 --what מנוי --refused "המנוי לשנה, אין ביטול"
now 12/04/2026 10:00
$ log charge "229 ₪ לחודש" --what מנוי --at 01/03/2026
$ log charge "229 ₪ לחודש" --what מנוי --at 01/04/2026
$ findings --accept-all
? opens 458.00
? opens אין ביטול
? cites cancel-ongoing
? no-cites distance-sale
? total 458.00
# A month that had been frozen was charged: of several charges of that sum the one of the fact's day is meant
$ log charge "229 ₪ לחודש" --what מנוי --at 01/02/2026
$ log fact "פברואר הוקפא, ובכל זאת נגבו 229" --kind overcharge --at 01/02/2026
$ findings --accept-all
? total 687.00
# A card company is asked about charges only
$ log call --at "10/04/2026 12:00" --name טל
$ log demand "פיצוי על עוגמת נפש" --amount 500
$ letter --kind card
? said 687.00
? no-said עוגמת נפש
? no-said ההקלטה
