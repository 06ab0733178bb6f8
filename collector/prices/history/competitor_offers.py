"""Offers of other providers beside the price that is paid now: what each would save in a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.model import Reading

_A_YEAR = {"month": 12, "two-months": 6, "year": 1}
_MONTHS = re.compile(r"(\d+)-months")


@dataclass(frozen=True)
class Alternative:
    """One offer: `yearly` is what it costs in its first year, `saving` how much less that is than now; None where it cannot be told."""

    offer: Reading
    yearly: Decimal | None = None
    saving: Decimal | None = None


def yearly_cost(reading: Reading) -> Decimal | None:
    """What a price comes to in its first year; None for a price by unit, once, or of no known period.

    Example: 59.90 a month for 6 months, then 99.90, is 6 x 59.90 + 6 x 99.90 = 958.80.
    """
    counted = _MONTHS.fullmatch(reading.per)
    times = Decimal(12) / int(counted[1]) if counted else Decimal(_A_YEAR.get(reading.per, 0))
    if reading.amount is None or not times:
        return None
    if reading.months and reading.months < 12 and reading.per == "month":
        return None if reading.then is None else reading.amount * reading.months + reading.then * (12 - reading.months)
    return reading.amount * times


def alternatives(readings: Sequence[Reading], plan: str = "") -> tuple[Alternative, ...]:
    """The latest offer of each provider and plan beside the latest own price, the cheapest first.

    A saving is told only where both are in one currency and both net of VAT or neither, and one plan alone is paid for (or is named).
    """
    offers = _latest(r for r in readings if r.source == "offer")
    own = [r for r in _latest(r for r in readings if r.source in ("page", "bill")) if not plan or r.plan == plan]
    paid = own[0] if len({r.plan for r in own}) == 1 else None
    made = [_beside(offer, paid) for offer in offers]
    return tuple(sorted(made, key=lambda one: (one.yearly is None, one.yearly or 0, one.offer.provider)))


def _latest(readings: Iterable[Reading]) -> list[Reading]:
    newest: dict[tuple[str, str], Reading] = {}
    for reading in sorted(readings, key=lambda r: (r.at, r.id)):
        if reading.source == "offer" or yearly_cost(reading) is not None:
            newest.pop((reading.provider, reading.plan), None)
            newest[reading.provider, reading.plan] = reading
    return list(newest.values())[::-1]


def _beside(offer: Reading, paid: Reading | None) -> Alternative:
    yearly = yearly_cost(offer)
    now = yearly_cost(paid) if paid else None
    alike = paid is not None and paid.currency == offer.currency and (paid.vat == "excluded") == (offer.vat == "excluded")
    return Alternative(offer, yearly, now - yearly if now is not None and yearly is not None and alike else None)
