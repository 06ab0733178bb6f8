"""VAT (מע"מ) in Israel, and whether a change of price is what a change of VAT alone would make."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from collector.clock import ISRAEL

RATES: tuple[tuple[date, Decimal], ...] = (
    (date(2009, 7, 1), Decimal("16.5")),
    (date(2010, 1, 1), Decimal("16")),
    (date(2012, 9, 1), Decimal("17")),
    (date(2013, 6, 2), Decimal("18")),
    (date(2015, 10, 1), Decimal("17")),
    (date(2025, 1, 1), Decimal("18")),
)
"""From which day which rate, in per cent. Secondary sources (V2), last looked at on 2026-11-24; a new rate is a new line."""
LATE = timedelta(days=62)
"""A dealer may pass a change on with a later bill: a rise this long after the change is still set beside it."""
_AGORA = Decimal("0.01")


def rate_on(day: date) -> Decimal | None:
    """The rate in per cent on a day, or None before the first one known here."""
    return next((rate for start, rate in reversed(RATES) if start <= day), None)


def rate_of_sums(net: Decimal, vat: Decimal, day: date) -> Decimal | None:
    """The rate, in per cent, by which a bill's own sums go: the day's, else another that was in force once; None where none makes its VAT.

    Example: 21.36 of 118.64 are 18 %; 12.00 of 118.64 are no rate: some of its charges bear no VAT, and nothing tells which.
    """
    rates = [rate_on(day), *(rate for _, rate in reversed(RATES))]
    return next((rate for rate in rates if rate is not None and abs(net * rate / 100 - vat) <= 2 * _AGORA), None)


def with_vat(net: Decimal, rate: Decimal) -> Decimal:
    """What an amount without VAT comes to with it, to the agora."""
    return (net * (100 + rate) / 100).quantize(_AGORA, ROUND_HALF_UP)


def vat_alone(before: Decimal, after: Decimal, before_at: datetime, after_at: datetime) -> bool:
    """Whether `after` is what `before` becomes, within one agora, when nothing but VAT changes between the two readings.

    It must also be the right time: a change of VAT lies between the readings, or at most `LATE` before the first of them.
    """
    first, last = before_at.astimezone(ISRAEL).date(), after_at.astimezone(ISRAEL).date()
    if before == after or last < first:
        return False
    for place in range(1, len(RATES)):
        day, new = RATES[place]
        if day <= last and first < day + LATE and _fits(before, after, RATES[place - 1][1], new):
            return True
    old, now = rate_on(first), rate_on(last)
    return old is not None and now is not None and old != now and _fits(before, after, old, now)


def _fits(before: Decimal, after: Decimal, old: Decimal, new: Decimal) -> bool:
    expected = (before * (100 + new) / (100 + old)).quantize(_AGORA, ROUND_HALF_UP)
    return abs(expected - after) <= _AGORA and (expected - before) * (after - before) > 0
