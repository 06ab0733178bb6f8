"""Due dates, and which promises are overdue or were kept late."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo

from collector.case.times.business_days import add_business_days
from collector.clock import ISRAEL
from collector.model import Promise


def end_of_day(day: date, zone: tzinfo = ISRAEL) -> datetime:
    """23:59:59 of that day, in the zone: the moment after which something due "by" that day is late."""
    return datetime.combine(day, time(23, 59, 59), zone)


def due_in_business_days(at: datetime, count: int, zone: tzinfo = ISRAEL) -> datetime:
    """The end of the `count`-th business day after `at`."""
    return end_of_day(add_business_days(at.astimezone(zone).date(), count), zone)


def due_in_days(at: datetime, days: int, zone: tzinfo = ISRAEL) -> datetime:
    """The end of the day so many days after `at`, moved to the next business day where it falls on a rest day or a holiday."""
    return end_of_day(add_business_days(at.astimezone(zone).date() + timedelta(days=days), 0), zone)


def overdue(promises: Iterable[Promise], now: datetime) -> tuple[Promise, ...]:
    """Promises with a due time that has passed and that were not kept, the longest overdue first."""
    late = [p for p in promises if p.due is not None and p.due < now and (p.kept_at is None or p.kept_at > now)]
    return tuple(sorted(late, key=lambda p: (p.due, p.id)))


def kept_late(promise: Promise) -> timedelta | None:
    """By how much a promise was kept after its due time; None if it was kept in time or is still open."""
    if promise.due is None or promise.kept_at is None or promise.kept_at <= promise.due:
        return None
    return promise.kept_at - promise.due
