"""The share of a monthly price for days on which there was no service (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import ends
from collector.case.charges.days_without_service import days_without
from collector.case.charges.money_back_for import OUTAGE_WORDS
from collector.case.demands.demand_draft import Draft, broken
from collector.case.demands.refund_amounts import Claim, Part
from collector.case.sentence_values import day
from collector.language import say
from collector.model import Fact, Finding
from collector.prices.history.free_months import is_free
from collector.prices.history.price_row import PriceRow

_DAYS_OF_A_MONTH = 30


def shares(file: CaseFile, rows: Sequence[PriceRow], told: Sequence[Finding], now: datetime) -> Iterator[Claim]:
    """For the times without service their share of the monthly price, each until it came back, the deal ended after a notice, or `now`.

    Where money back was promised since, that is asked for instead, and a month that was promised free has no price. Of a price above a
    promise that is told, the share of what was promised: the difference is asked back by itself.

    Of a service that failed at times the share of the days that the words count.

    119.00 a month, no service from 15/11 to 05/12: 20 days, 119.00 × 20 / 30 = 79.33
    """
    stated, above = broken(told, "no-service"), broken(told, "above-promise")
    parts: dict[str, list[Part]] = {}
    about: dict[str, list[str]] = {}
    for fact in (f for f in file.facts if f.id in stated):
        price = _monthly_price(rows, fact)
        back = any(p.kind == "refund" and p.at >= fact.at for p in file.promises)
        if price is None or price.amount is None or back or any(is_free(p, fact.at) for p in file.promises):
            continue
        until = min([fact.until or now, now, *(ends(c) for c in file.cancellations if c.at >= fact.at)])
        days = days_without(fact, until, issues=False)
        if days is None:
            continue
        of = price.promised if price.over and price.promised and price.promise in above else price.amount
        share = (of * days / _DAYS_OF_A_MONTH).quantize(Decimal("0.01"))
        time = day(fact.at) if day(fact.at) == day(until) else f"{day(fact.at)}–{day(until)}"
        line = f"{time}: {of:f} × {days} / {_DAYS_OF_A_MONTH} = {share:f}"
        parts.setdefault(price.currency, []).append(Part(until, share, line))
        about.setdefault(price.currency, []).append(f"{fact.text} {OUTAGE_WORDS}")
    for currency, mine in parts.items():
        yield Claim("case-ask-service-share", tuple(mine), currency, shows_one=True, about=tuple(about[currency]))


def restored(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    """That the service be restored where it has not come back, and the customer has not left."""
    stated = broken(told, "no-service")
    if any(f.id in stated and f.until is None for f in file.facts) and not file.cancellations:
        yield Draft("fix", say("case-ask-service"))


def _monthly_price(rows: Sequence[PriceRow], fact: Fact) -> PriceRow | None:
    """The last monthly price that was charged or shown before the service came back, without doubt and with VAT."""
    known = [r for r in rows if r.per == "month" and r.amount is not None and not r.doubt and not r.net and r.source in ("page", "bill")]
    before = [r for r in known if fact.until is None or r.at <= fact.until]
    return max(before, key=lambda r: r.at, default=None)
