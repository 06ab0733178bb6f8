# One thing of three is missing and its price was promised back: the money is asked for, not the money and the thing.
now 20/06/2026 10:00
$ init
$ case new "שילמתי על שלושה מוצרים וקיבלתי שניים" --provider "חנות לדוגמה" --customer "משה" --gender m --sector shop --deal distance --paid-by card
$ log charge "640 ₪" --what "שולחן, מנורה, שטיח" --at 20/04/2026
$ log fact "הגיעו השולחן והמנורה, השטיח חסר" --kind other-goods --at "10/05/2026 12:00"
$ log promise "החזר של 180 ₪ על השטיח" --kind refund --price "180 ₪" --due 20/05/2026 --by רז --at "11/05/2026 10:10"
$ findings --accept-all
? total 180.00
? demand 180.00
? no-demand לספק את מה שהוזמן
