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
# The deal's number, a name with "24/7" and a line that names its month hide no charge after the cancellation
now 18/10/2026 10:00
$ case new "קנס אחרי ביטול" --provider "שומר-בית" --customer "יוסף" --gender m --sector security --plan "מוקד 24/7 לבית" --customer-number SB-2231
file c1.txt שומר-בית בע"מ\nחשבונית מס 71\nתאריך 01/07/2026\nמוקד 24/7 לבית 79.00\nסה"כ לתשלום 79.00 ש"ח
file c2.txt שומר-בית בע"מ\nחשבונית מס 72\nתאריך 01/08/2026\nמוקד 24/7 לבית 79.00\nקנס יציאה 600.00\nסה"כ לתשלום 679.00 ש"ח
$ add c1.txt -c שומר
$ add c2.txt -c שומר
$ log cancellation -c שומר --by email --at 12/07/2026 --what "מנוי SB-2231" --confirmed 14/07/2026
$ findings שומר --accept-all
? total 679.00
$ case new "Left at once" --provider "FitBox" --customer "Alex" --gender m --sector gym --plan "FitBox All Clubs" --language en --deal distance --made-on 01/09/2026
file g1.txt FitBox Ltd\nReceipt no. 91\nInvoice date 01/09/2026\nAll Clubs membership, September 2026 249.00\nTotal to pay 249.00 ILS
file g2.txt FitBox Ltd\nReceipt no. 92\nInvoice date 01/10/2026\nAll Clubs membership, October 2026 249.00\nTotal to pay 249.00 ILS
$ add g1.txt -c FitBox
$ add g2.txt -c FitBox
$ log cancellation -c FitBox --by email --at 08/09/2026 --what "membership FitBox All Clubs" --refused "Only after 12 months"
$ findings FitBox --accept-all
? total 249.00
$ findings FitBox --accept 2
? total 498.00
