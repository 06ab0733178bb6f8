"""Read several prices from a public page: an offer, a price list, a competitor's.

Each price becomes a reading in the price table, all of them tied to one picture of the page.

    collector run price_list --url https://www.example.co.il/plans --prices "סיב 300 = #p300 .price; סיב 1000 = #p1000 .price"
"""

from collector import Visit


async def collect(visit: Visit, url: str, prices: str, per: str = "month", title: str = "מחירון") -> None:
    wanted = [pair.partition("=") for pair in prices.split(";") if pair.strip()]
    await visit.open(url)
    await visit.shot(title)
    for name, _, at in wanted:
        await visit.price(name.strip(), at=at.strip(), per=per, source="offer")
