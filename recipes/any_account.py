"""Log in to an account, read the price of a plan, keep the page and the bill.

For most providers this is all that is needed: name the elements once, then let it run every month. User and password come from the
keyring (collector login set PROVIDER) or are asked for; the one-time code is asked for. Selectors that are left out are found by what login
forms usually call their fields.

    collector run any_account --login https://my.example.co.il/login --logged-in ".hello" \\
        --page https://my.example.co.il/plan --at ".plan .price" --plan "סיב 1000" --window
"""

from collector import Visit


async def collect(
    visit: Visit,
    login: str,
    logged_in: str,
    page: str,
    at: str,
    plan: str = "המסלול שלי",
    per: str = "month",
    bill: str = "",
    bills: str = "",
    provider: str = "",
    username: str = "",
    password: str = "",
    otp: str = "",
    submit: str = "",
    dismiss: str = "",
) -> None:
    await visit.login(
        login,
        logged_in=logged_in,
        provider=provider,
        username=username or None,
        password=password or None,
        otp=otp or None,
        submit=submit or None,
        home=page,
        dismiss=dismiss or None,
    )
    await visit.open(page)
    if dismiss:
        await visit.dismiss(dismiss)
    await visit.price(plan, at=at, per=per)
    if bills:
        await visit.open(bills)
    if bill:
        await visit.download(bill, f"החשבונית האחרונה: {plan}")
