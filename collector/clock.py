"""Time comes in from here: UTC with milliseconds, the person's zone, and a monotonic count that no clock change bends."""

from __future__ import annotations

import time
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol
from zoneinfo import ZoneInfo

ISRAEL = ZoneInfo("Asia/Jerusalem")


class Clock(Protocol):
    """What the rest of the collector asks of a clock."""

    def now(self) -> datetime:
        """This moment, aware, in UTC, cut to whole milliseconds."""

    def monotonic(self) -> float:
        """Seconds since an arbitrary start; never goes back, whatever happens to the wall clock."""

    @property
    def zone(self) -> tzinfo:
        """The zone in which a person reads the time."""


@dataclass(frozen=True)
class SystemClock:
    """The machine's own clock, read in Israel unless told otherwise."""

    zone: tzinfo = ISRAEL

    def now(self) -> datetime:
        return milliseconds(datetime.now(UTC))

    def monotonic(self) -> float:
        return time.monotonic()


@dataclass
class FixedClock:
    """A clock that stands still until `advance` is called: for tests and for reading old evidence again."""

    moment: datetime
    zone: tzinfo = ISRAEL
    elapsed: float = field(default=0.0)

    def now(self) -> datetime:
        return milliseconds(self.moment)

    def monotonic(self) -> float:
        return self.elapsed

    def advance(self, by: timedelta) -> None:
        """Moves both the wall clock and the monotonic count."""
        self.moment += by
        self.elapsed += by.total_seconds()


def milliseconds(moment: datetime) -> datetime:
    """The same moment in UTC, cut (not rounded) to whole milliseconds.

    Raises ValueError for a moment without a zone: a time that may mean two things is no evidence.
    """
    if moment.tzinfo is None:
        raise ValueError(f"a time without a zone: {moment.isoformat()}")
    utc = moment.astimezone(UTC)
    return utc.replace(microsecond=utc.microsecond // 1000 * 1000)


def add_months(moment: datetime, months: int) -> datetime:
    """The same day and hour, in the moment's own zone, so many months later; the last day of the month where there is no such day."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]), fold=0)


def iso(moment: datetime) -> str:
    """``2026-11-24T06:12:00.123Z``: the one form in which times are stored and printed for programs."""
    return milliseconds(moment).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def parse(text: str) -> datetime:
    """The moment that `iso` wrote; any ISO 8601 time with a zone is read. Raises ValueError otherwise."""
    return milliseconds(datetime.fromisoformat(text))
