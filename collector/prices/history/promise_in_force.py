"""Which promised price was in force on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from collector.clock import ISRAEL, add_months
from collector.model import Promise, Reading
from collector.prices.amounts.words.period_words import MONTHS_OF
from collector.prices.history.bills_of_one_service import WHOLE


def begins(promise: Promise) -> datetime:
    """When a promised price begins: when it was said to, else when it was given."""
    return promise.starts or promise.at


def ends(promise: Promise) -> datetime | None:
    """When a promised price ends, exclusive: the midnight in Israel so many months after its first day; None where no length was promised.

    Example: twelve months from 1/6/2026, at whatever hour, end at the midnight that begins 1/6/2027; the last day is 31/5/2027.
    """
    if not promise.months:
        return None
    first = begins(promise).astimezone(ISRAEL).replace(hour=0, minute=0, second=0, microsecond=0)
    return add_months(first, promise.months)


def last_day(promise: Promise) -> date | None:
    """The last day on which a promised price holds, in Israel."""
    until = ends(promise)
    return until.date() - timedelta(days=1) if until else None


def in_force(promises: Iterable[Promise], reading: Reading, plan: str = "") -> Promise | None:
    """The promise that a reading must be held against: a price promise for that plan, currency and period; the one that began last.

    A bill is held against what was promised for the middle of the months that it is for: one of 05/06 for May against no promise of 1/6.

    plan: what the case is about; a promise that names no plan is held against that plan's line of a bill.
    """
    fitting = [p for p in promises if _fits(p, reading, plan)]
    fitting = [p for p in fitting if p.per or p.months] or fitting  # a sum for no period may be of something bought once
    return max(fitting, key=lambda p: (begins(p), p.at, p.id), default=None)


def _fits(promise: Promise, reading: Reading, plan: str) -> bool:
    if promise.kind != "price" or promise.amount is None or promise.currency != reading.currency:
        return False
    if promise.case and reading.case and promise.case != reading.case:
        return False
    if (promise.per or "month") != (reading.per or promise.per or "month") and not months_of_bill(promise, reading):
        return False  # a promise that named no period is held only against a monthly price, or one that names none either
    until = ends(promise)
    return _same_plan(promise, reading, plan) and begins(promise) <= reading.day and (until is None or reading.day < until)


def months_of_bill(promise: Promise, reading: Reading) -> int:
    """For how many months a bill is whose promise is for one month and held in all of them; 0 for any other.

    Example: a bill for 01/09 to 31/10 beside a promise of 99.90 a month from 01/06 is for 2; beside one from 01/10 for none.
    """
    count = MONTHS_OF.get(reading.per, 0)
    if reading.source != "bill" or count < 2 or (promise.per or "month") != "month" or reading.since is None or reading.until is None:
        return 0
    until, first = ends(promise), begins(promise).astimezone(ISRAEL)
    within = first.date() <= reading.since.astimezone(ISRAEL).date() and (until is None or reading.until < until)
    free = promise.free_months and reading.since < add_months(first, promise.free_months)
    return count if within and not free else 0


def _same_plan(promise: Promise, reading: Reading, plan: str) -> bool:
    """Of a bill that was read whole only the line that names the plan; its total holds other things too.

    "Gal 500 for 89 a month" was promised for no named plan: it is held against the line ``Gal 500``, not against ``router rental``.
    """
    wanted, named = promise.plan.strip().casefold(), reading.plan.strip().casefold()
    if WHOLE in reading.roles:
        return not wanted or not named or wanted in named or named in wanted
    if "line" in reading.roles:
        about = wanted or (named if named and named in promise.text.casefold() else plan.strip().casefold())
        return bool(about) and (about in named or named in about)
    if "total" in reading.roles and reading.source == "bill" and not named:
        return False
    return not wanted or not named or wanted == named
