"""The demo's provider: price, account page, newest bill, offer.

A whole recipe to learn from: the login with a one-time code, a positive sign of being in, a price, two pages, a file.
"""

from collector import Visit


async def collect(visit: Visit, url: str, plan: str = "סיב אופטי ביתי 1000") -> None:
    await visit.login(
        f"{url}/login",
        username="#username",
        password="#password",
        otp="#code",
        logged_in=".hello",
        provider="Kipod Telecom",
        home=f"{url}/account",
    )
    await visit.open(f"{url}/account", wait_for=".plan .price")
    await visit.shot("האזור האישי: המסלול והמחיר")
    await visit.price(plan, at=".plan .price", per="month")
    await visit.open(f"{url}/account/bills")
    await visit.download("a.bill", "החשבונית האחרונה")
    await visit.open(f"{url}/offer")
    await visit.shot("עמוד המבצע: חצי מחיר ל-12 חודשים")
