"""Which promised price was in force on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from collector.clock import ISRAEL, add_months
from collector.model import Promise, Reading


def begins(promise: Promise) -> datetime:
    """When a promised price begins: when it was said to, else when it was given."""
    return promise.starts or promise.at


def ends(promise: Promise) -> datetime | None:
    """When a promised price ends, exclusive; None where no length was promised."""
    return add_months(begins(promise).astimezone(ISRAEL), promise.months) if promise.months else None


def in_force(promises: Iterable[Promise], reading: Reading) -> Promise | None:
    """The promise that a reading must be held against: a price promise for that plan, currency and period; the one that began last."""
    fitting = [p for p in promises if _fits(p, reading)]
    return max(fitting, key=lambda p: (begins(p), p.at, p.id), default=None)


def _fits(promise: Promise, reading: Reading) -> bool:
    if promise.kind != "price" or promise.amount is None or promise.currency != reading.currency:
        return False
    if promise.plan and reading.plan and promise.plan.strip().casefold() != reading.plan.strip().casefold():
        return False
    if promise.per and reading.per and promise.per != reading.per:
        return False
    until = ends(promise)
    return begins(promise) <= reading.at and (until is None or reading.at < until)
