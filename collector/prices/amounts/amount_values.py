"""What reading amounts answers: one amount of a text, the one price of a run of a page, or no price and the reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Money:
    """One amount in a text.

    `raw` is the amount as written with its currency, `span` its place in the text. `currency` is ISO 4217, "" where none is written.
    `per` is month | two-months | year | week | day | once | unit | "". `vat` is included | excluded | "". `months` is for how long it holds
    (``למשך 12 חודשים``). `high` is the upper end of a range. `roles`: from, instead-of, then, up-to, about, discount, refund, total, fee,
    extra, installment, vat (the tax itself), range, each (for each of several lines or users).
    """

    amount: Decimal | None
    currency: str
    raw: str
    span: tuple[int, int]
    per: str = ""
    vat: str = ""
    roles: frozenset[str] = frozenset()
    months: int | None = None
    high: Decimal | None = None
    doubt: str = ""
    unknown: str = ""
    """The first word in its reach that is not understood and could change what the amount says; "" in `read_amounts`."""


@dataclass(frozen=True)
class Price:
    """The one price that a run of a page shows. `then` is what it becomes later, `instead_of` the crossed-out or former price."""

    amount: Decimal
    currency: str
    raw: str
    per: str = ""
    vat: str = ""
    roles: frozenset[str] = frozenset()
    months: int | None = None
    then: Money | None = None
    instead_of: Money | None = None
    currency_shown: bool = True
    """False where no currency was written: it is unknown, or the one that the caller gave."""


@dataclass(frozen=True)
class Unclear:
    """No price: `code` is ``price-not-found`` or ``price-unclear``, `detail` what stood there, `why` the kind of doubt.

    Example: ``129:90 ₪`` is ``Unclear("price-unclear", "129:90 ₪", "129:90 ₪", "side-by-side")``, stored as
    ``price-unclear-side-by-side: 129:90 ₪``; its sentence stands in the catalogues as ``reason-price-unclear-side-by-side``.
    """

    code: str
    detail: str
    raw: str = ""
    why: str = ""

    @property
    def reason(self) -> str:
        """The form in which it is stored with a reading."""
        code = f"{self.code}-{self.why}" if self.why else self.code
        return f"{code}: {self.detail}" if self.detail else code
