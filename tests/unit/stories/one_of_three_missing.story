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
# Another thing of three is missing, and it was promised to be sent: that is asked for, not the price of all
$ case new "חסר פריט" --provider "אופנה לדוגמה" --customer "תום" --gender m --sector shop --deal distance --paid-by card
$ log charge "270 ₪" --case 2 --what "3 חולצות" --at 20/03/2026
$ log fact "בחבילה היו שתי חולצות במקום שלוש" --case 2 --kind other-goods --at 28/03/2026
$ log letter --case 2 --by message --incoming --at 18/03/2026 --summary "אישור הזמנה: 3 חולצות"
$ log letter --case 2 --by message --incoming --at 19/03/2026 --summary "מבצע פסח"
$ log promise "מה שחסר יישלח" --case 2 --kind delivery --due 10/04/2026 --at 30/03/2026 --by "שירות"
$ findings 2 --accept-all
? letter לקיים את מה שהובטח לי ביום 30/03/2026: מה שחסר יישלח
? no-letter 270.00 ₪, 
# What came in writing about it is told, an advertisement is not
? letter נשלח אליי מהחברה (הודעה): אישור הזמנה: 3 חולצות
? no-letter מבצע פסח
# A refund that names no thing is for all that is wrong: nothing is to be mended beside it
$ case new "The pool was closed" --provider "Sea Breeze" --customer "Ari" --gender m --sector travel --deal distance --paid-by card --language en
$ log charge "2700 ₪" --case 3 --what "three nights" --at 01/05/2026
$ log fact "The pool was closed" --case 3 --kind defect --at 10/05/2026
$ log promise "Refund of 20%, 540 NIS" --case 3 --kind refund --price "540 ₪" --due 30/05/2026 --at 14/05/2026 --by "the manager"
$ findings 3 --accept-all
? total 540.00
? no-letter Mend
# The refund that was promised for the missing parcel is asked for, and no goods beside it
now 25/08/2026 12:00
$ case new "One of two chairs" --provider "Homely" --customer "Maria" --gender f --sector shop --language en --deal distance
$ log charge "₪1,180" -c Homely --what "2 Oslo chairs" --at 09/07/2026
$ log fact "One chair came; the second parcel did not" -c Homely --kind other-goods --at 22/07/2026
$ log promise "We will refund ₪590 to your card by 17 August 2026" -c Homely --kind refund --price "₪590" --due 17/08/2026 --at 03/08/2026
$ findings Homely --accept-all
? total 590.00
? no-letter Supply what was ordered
