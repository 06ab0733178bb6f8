"""The values of a price's history: a row of the price table, and the rise from the first reading to the last."""

from __future__ import annotations

from decimal import Decimal

from collector.language import Sentence, say
from collector.model import Amount, Instant, Value
from collector.prices.money_format import Sum, vat_added

NOTED = "noted"
"""The role of a reading that is a charge which the customer wrote down."""
BY_HAND = "by-hand"
"""The role of a reading that the customer wrote down."""


class PriceRow(Value):
    """One reading beside the one before it and beside what had been promised for that day.

    `change` is one of ``first``, ``same``, ``rise``, ``fall``, ``unread`` (nothing could be read), ``other`` (another currency or period,
    so the two cannot be compared).
    """

    at: Instant
    day: Instant | None = None
    """What it is a price of, as `Reading.day`: the middle of the months that a bill is for."""
    plan: str = ""
    amount: Amount | None = None
    currency: str = "ILS"
    per: str = ""
    raw: str = ""
    source: str = "page"
    net: bool = False
    """The amount is before VAT, as a bill's lines often are."""
    reading: str = ""
    """Id of the reading."""
    capture: str = ""
    """Its evidence."""
    noted: bool = False
    """The customer wrote it down: a charge, for which what shows it need not be a bill, or a price that was seen earlier."""
    change: str = "first"
    before: str = ""
    """Id of the reading that it is compared with."""
    doubt: str = ""
    """``hundredfold``: about a hundred times the last amount, or a hundredth; it stays out of every comparison."""
    difference: Amount | None = None
    """Against the last readable reading of the same plan and source; negative when it fell."""
    percent: Amount | None = None
    """The same in per cent, two places."""
    vat: bool = False
    """The difference is what a change of VAT alone would make, to the agora, at the right time."""
    net_amount: Amount | None = None
    """Where one of the two amounts is net and the other gross, or a net one is held against a promise: the net one …"""
    rate: Amount | None = None
    """… the rate of VAT on its day, in per cent …"""
    gross: Amount | None = None
    """… what it comes to with VAT …"""
    gross_difference: Amount | None = None
    """… and this reading less the one before, both with VAT; nought where they differ by an agora of rounding."""
    promised: Amount | None = None
    """What was promised for this day, if a promise was in force."""
    promise: str = ""
    """Id of that promise."""
    free: bool = False
    """The promise said that this month costs nothing: `promised` is 0."""
    month_unsaid: bool = False
    """The bill does not say which month it is for, and by its day it may be the month before the free ones."""
    months: int = 1
    """For how many months a bill is whose promise is for one: `promised` is so many times what was promised for a month."""
    since: Instant | None = None
    """Where a bill is for several months: the first day of them."""
    in_part: bool = False
    """A promise held in a part of a bill's months only, so that the bill is held against nothing."""
    adds_vat: bool = False
    """The amount is net, and VAT was added to hold it against the promise: `gross`."""
    over: Amount | None = None
    """How much more than promised, with VAT where the amount is net; None if no promise was in force or it was kept."""

    @property
    def read_from(self) -> str:
        """The source; of a charge that was written down ``charged``, or ``charge`` where nothing shows it; of such a price ``by-hand``."""
        if self.source == "page" and self.noted:
            return BY_HAND
        return self.source if self.source != "bill" else "charge" if not self.capture else "charged" if self.noted else "bill"

    @property
    def charged(self) -> Decimal | None:
        """What is held against the promise: the amount, or what a net one comes to with VAT."""
        return self.gross if self.adds_vat else self.amount

    @property
    def vat_added(self) -> Sentence | str:
        """The sum that a reader can redo where VAT was added: ``₪101.69 + ₪18.31 VAT at 18% = ₪120.00``; else ""."""
        return vat_added(self.net_amount, self.rate, self.gross, self.currency) if self.adds_vat else ""

    @property
    def sums(self) -> Sentence | str:
        """What a reader must redo to hold the amount against the promise: VAT, and ``2 × ₪99.90 = ₪199.80`` for a bill of two months."""
        vat = self.vat_added
        if self.months == 1 or self.promised is None:
            return vat
        one = Sum(self.promised / self.months, self.currency)
        times = say("prices-months-promised", count=self.months, one=one, whole=Sum(self.promised, self.currency))
        return say("prices-two-sums", first=vat, second=times) if vat else times


class Rise(Value):
    """From the first readable price of a plan to the last."""

    plan: str = ""
    currency: str = "ILS"
    per: str = ""
    source: str = "page"
    first: Amount
    first_at: Instant
    first_reading: str = ""
    first_capture: str = ""
    last: Amount
    last_at: Instant
    last_reading: str = ""
    last_capture: str = ""
    steps: int = 0
    """In how many rises it came about."""

    @property
    def difference(self) -> Decimal:
        """Last less first: positive when it became dearer."""
        return self.last - self.first

    @property
    def percent(self) -> Decimal | None:
        """The difference in per cent of the first price, two places; None if the first price was nothing."""
        return percent(self.first, self.last)


def percent(before: Decimal, after: Decimal) -> Decimal | None:
    """How many per cent `after` is above `before`, to two places; None when `before` is zero."""
    return None if before == 0 else ((after - before) / before * 100).quantize(Decimal("0.01"))
