"""Decides whether an export writes the day or the month first: over the whole file, never by one line.

    5/11/2026 … 13/11/2026        13 is no month: the day stands first, also in 5/11
    1/2/2026 … 1/3/2026 … 2/1/2026, in this order        with the day first time would run backwards: the month stands first
    5/11/2026 alone               undecided: the person is asked
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from collector.chat.exported.export_lines import ExportEntry

ORDERS = ("dmy", "mdy", "ymd")
STRAY = 10
"""One day in so many may be one that somebody pasted."""


def day_orders(entries: Sequence[ExportEntry], latest: date) -> list[str]:
    """The orders that fit all entries: each date exists, none is after `latest`, and time does not run backwards. One is certain.

    Two that give the same days everywhere (7/7/2026) count as one. Several: the file does not tell. None: the dates contradict each other.
    """
    days = _without_strays(list(dict.fromkeys(entry.date for entry in entries)), latest)
    fitting = {order: read for order in ORDERS if (read := _all_days(days, order)) is not None and max(read) <= latest}
    forward = {order: read for order, read in fitting.items() if _runs_forward(read)}
    found: dict[tuple[date, ...], str] = {}
    for order, read in (forward or fitting).items():
        found.setdefault(tuple(read), order)
    return list(found.values())


def _without_strays(days: Sequence[tuple[str, str, str]], latest: date) -> list[tuple[str, str, str]]:
    """Without the few days that one order cannot read while it reads all others, and every other order fails at more: they were pasted.

    40 days read day first but for 11/28/2026, month first fails at 25      Result: the 39 others
    """
    strays = {order: [d for d in days if (day := day_of(d, order)) is None or day > latest] for order in ORDERS}
    few, *others = sorted(strays.values(), key=len)
    if few and len(few) * STRAY <= len(days) and len(others[0]) > len(few):
        return [day for day in days if day not in few]
    return list(days)


def day_of(parts: tuple[str, str, str], order: str) -> date | None:
    """The day; None where there is no such one. Years of two digits are of this century."""
    year, month, day = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}[order]
    digits = parts[year]
    if len(digits) not in (2, 4) or (order == "ymd") != (len(parts[0]) == 4):
        return None
    try:
        return date(int(digits) + (2000 if len(digits) == 2 else 0), int(parts[month]), int(parts[day]))
    except ValueError:
        return None


def _all_days(days: Sequence[tuple[str, str, str]], order: str) -> list[date] | None:
    read = [day_of(parts, order) for parts in days]
    return [day for day in read if day is not None] if read and all(read) else None


def _runs_forward(days: Iterable[date]) -> bool:
    """Each day comes after the one before, but for a day's difference: phones travel."""
    before: date | None = None
    for day in days:
        if before is not None and (before - day).days > 1:
            return False
        before = max(before, day) if before is not None else day
    return True
