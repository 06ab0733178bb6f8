"""Read several prices from a public page: an offer, a price list, a competitor's. / קריאת כמה מחירים מעמוד פומבי: מבצע, מחירון, מתחרה.

Each price becomes a reading in the price table, all of them tied to one picture of the page.
--url     the page's address
--prices  name = element (CSS) of each price, separated by semicolons
--per     month, year or once
--title   what to call the page among the exhibits

    collector run price_list --url https://www.example.co.il/plans --prices "סיב 300 = #p300 .price; סיב 1000 = #p1000 .price"
"""

from collector import Visit


async def collect(visit: Visit, url: str, prices: str, per: str = "month", title: str = "מחירון") -> None:
    wanted = [pair.partition("=") for pair in prices.split(";") if pair.strip()]
    await visit.open(url)
    await visit.shot(title)
    for name, _, at in wanted:
        await visit.price(name.strip(), at=at.strip(), per=per, source="offer")
