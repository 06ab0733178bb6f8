# An offer in a chat was denied later: the chat shows the promise and no charge, and the denial stands in the opening.
now 06/01/2026 10:00
$ init
$ case new "Offer in the chat, denied later" --provider "Gal Telecom" --customer "Rachel" --gender f --sector telecom --plan "Fiber 500" --language en
file chat.txt 05/01/2026, 10:01 - Rachel: What would Fiber 500 cost?\n05/01/2026, 10:02 - Gal Telecom: I can offer you Fiber 500 for 79 NIS a month for 12 months\n
$ chat --import chat.txt --me Rachel --dates dmy
$ promises --accept 1
now 10/07/2026 10:00
file b.txt Gal Telecom\nBill no. 9\nBill date 05/06/2026\nFiber 500 119.00\nTotal to pay 119.00 ILS\nincluding VAT 18% 18.15
$ log charge "119 ₪ a month" --what "Fiber 500" --at 05/04/2026
$ log charge "119 ₪ a month" --what "Fiber 500" --at 05/05/2026
$ log call --at "10/05/2026 10:00" --name Noy --summary "Noy said that there is no such offer" --refused "We have no record of such an offer"
$ findings --accept-all
? opens for 12 months" (Exhibit 1).
? no-opens charges above it (Exhibit 1)
? opens We have no record of such an offer
? opens [all by my own record; no exhibit]
? total 80.00
# A bill that is linked shows its charge
b = add b.txt
c = log charge "119 ₪ a month" --what "Fiber 500" --at 05/06/2026 --evidence {b}
$ findings --accept-all
? opens charges above it (Exhibit 2).
