"""What the invented provider knows about its one customer: plan, price over the months, bills (all values, no files)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from collector.clock import Clock

NAME_HE = "קיפוד תקשורת"
NAME_EN = "Kipod Telecom"
"""A hedgehog of a company, invented; no provider of that name is known to us."""

LIST_PRICE = Decimal("129.90")
OFFER_PRICE = Decimal("64.95")
VAT = Decimal("0.18")
MONTHS_HE = ("ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר")
BEFORE = (Decimal("99.90"), Decimal("109.90"), Decimal("119.90"), Decimal("119.90"))
"""What the same plan cost in the months before this one, oldest first: it crept up."""


@dataclass(frozen=True)
class Customer:
    """The invented customer."""

    name: str = "נועה לוי"
    number: str = "4471-889"
    phone: str = "050-0000000"
    email: str = "noa@example.invalid"
    address: str = "רחוב הדוגמה 1, חיפה"
    plan: str = "סיב אופטי ביתי 1000"
    speed: str = "1000/100 Mb"
    since: str = "01/03/2021"


@dataclass(frozen=True)
class Bill:
    """One month's bill; `total` includes VAT, in shekels."""

    month: date
    number: str
    total: Decimal

    @property
    def key(self) -> str:
        """As it stands in addresses: ``2026-11``."""
        return f"{self.month:%Y-%m}"

    @property
    def title(self) -> str:
        return f"{MONTHS_HE[self.month.month - 1]} {self.month.year}"

    @property
    def issued(self) -> str:
        return f"{self.month:%d/%m/%Y}"

    @property
    def due(self) -> str:
        return f"{self.month.replace(day=15):%d/%m/%Y}"

    @property
    def net(self) -> Decimal:
        """Without VAT, to the agora."""
        return (self.total / (1 + VAT)).quantize(Decimal("0.01"))

    @property
    def vat(self) -> Decimal:
        return self.total - self.net


class Account:
    """The customer's account; `price` may change while the provider runs, and this month's bill changes with it."""

    def __init__(self, price: Decimal, clock: Clock) -> None:
        self.customer = Customer()
        self.price = price
        self.clock = clock

    def today(self) -> date:
        return self.clock.now().astimezone(self.clock.zone).date()

    def bills(self) -> list[Bill]:
        """This month's and the ones before, newest first."""
        start = self.today().replace(day=1)
        prices = (self.price, *reversed(BEFORE))
        months = [_back(start, count) for count in range(len(prices))]
        return [Bill(month, f"{month:%y%m}-0879", total) for month, total in zip(months, prices, strict=True)]


def _back(month: date, count: int) -> date:
    total = month.year * 12 + month.month - 1 - count
    return date(total // 12, total % 12 + 1, 1)


def shekels(amount: Decimal) -> str:
    """``129`` of 129.90."""
    return f"{int(amount):,}"


def agorot(amount: Decimal) -> str:
    """``90`` of 129.90."""
    return f"{int(amount * 100) % 100:02d}"


def plain(amount: Decimal) -> str:
    """``129.90``."""
    return f"{amount:,.2f}"
