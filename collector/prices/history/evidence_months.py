"""Months between the first and the last reading for which there is no evidence: they are said, never filled in."""

from __future__ import annotations

from collections.abc import Iterable

from collector.clock import ISRAEL
from collector.model import Reading

Month = tuple[int, int]


def months_without(readings: Iterable[Reading]) -> tuple[Month, ...]:
    """(year, month) in Israel of each month without a readable price of a page or a bill. A bill counts for the months it is for.

    A price that somebody wrote down without naming evidence proves no month; the months are told from the first reading to the last.

    Example: read in January and April 2026, nothing between: ((2026, 2), (2026, 3)). A two-monthly bill of April leaves February alone.
    """
    known, told = set[Month](), set[Month]()
    for reading in readings:
        if reading.amount is None or reading.source not in ("page", "bill"):
            continue
        told |= _months_of(reading)
        known |= _months_of(reading) if reading.capture or "by-hand" not in reading.roles else set()
    if not told:
        return ()
    missing, month, last = [], min(told), max(told)
    while month <= last:
        if month not in known:
            missing.append(month)
        month = (month[0] + month[1] // 12, month[1] % 12 + 1)
    return tuple(missing)


def _months_of(reading: Reading) -> set[Month]:
    """The months of a bill's period where it names one that can be; else that of its day, and of a two-monthly bill the one before."""
    if reading.since is not None and reading.until is not None:
        first, last = reading.since.astimezone(ISRAEL), reading.until.astimezone(ISRAEL)
        count = last.year * 12 + last.month - first.year * 12 - first.month
        if 0 <= count <= _MOST:
            return {_back((last.year, last.month), n) for n in range(count + 1)}
    at = reading.at.astimezone(ISRAEL)
    return {_back((at.year, at.month), n) for n in range(2 if reading.source == "bill" and reading.per == "two-months" else 1)}


_MOST = 24
"""Months; a longer period is a misreading."""


def _back(month: Month, count: int) -> Month:
    whole = month[0] * 12 + month[1] - 1 - count
    return whole // 12, whole % 12 + 1
