"""What a bill is for where no label says it: a range of days that is all of a cell, or a year that is told above the sums."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from collector.prices.bill.bill import Place
from collector.prices.bill.bill_dates import MONTH_NAME, QUARTER, period_in
from collector.prices.bill.bill_rows import Row


def unlabelled_period(rows: Sequence[Row], places: dict[str, Place]) -> tuple[date, date] | None:
    """The one range of days that is all of a cell (``Oct 1 – Oct 31, 2026`` below the name of a service), or the one quarter that a
    cell begins with."""
    alone: dict[tuple[date, date], Place] = {}
    for row in rows:
        if any(_NOT_BILLED.search(cell) for cell in row.plain):
            continue
        for cell, place in zip(row.plain, row.places, strict=True):
            ranged = len(cell) <= _LONGEST_RANGE and (_RANGE_ALONE.fullmatch(cell.strip(" ()")) or QUARTER.match(cell))
            found = period_in(cell) if ranged else None
            alone |= {found: place} if found and found[0] < found[1] else {}
    if len(alone) != 1:
        return None
    ((period, places["period"]),) = alone.items()
    return period


_DAY_PART = rf"(?:(?:{MONTH_NAME})(?![a-zא-ת])\.?|\d{{1,4}}(?!\d)(?:st|nd|rd|th)?|[\s,./])+"
_RANGE_ALONE = re.compile(rf"{_DAY_PART}(?:[-–]|\b(?:to|until|עד)\b){_DAY_PART}(?:-{_DAY_PART})*", re.IGNORECASE)
_NOT_BILLED = re.compile(
    r"חוזה|התחייבות|מבצע|הנחה|אחריות|תוקף|\b(?:contract|commitment|term|offer|promotion|discount|warranty|valid)", re.IGNORECASE
)
"""In the row of a range of days: how long something else holds."""
_LONGEST_RANGE = 60
"""Characters."""


def whole_year(rows: Sequence[Row], places: dict[str, Place]) -> tuple[date, date] | None:
    """The one year that is told above the sums: ``שומת ארנונה לשנת 2026``."""
    told = {int(m[1]): row.places[0] for row in rows[: first_sum(rows)] for cell in row.plain for m in _YEAR.finditer(cell)}
    if len(told) != 1:
        return None
    ((year, places["period"]),) = told.items()
    return date(year, 1, 1), date(year, 12, 31)


_YEAR = re.compile(r"לשנת\s+(?:ה?כספים\s+|ה?מס\s+)?(20\d\d)(?!\d)")


def first_sum(rows: Sequence[Row]) -> int:
    """Index of the first row whose last cell holds a sum with agorot; the number of rows where none does."""
    return next((at for at, row in enumerate(rows) if re.search(r"\d[.,]\d\d(?![\d./])", row.plain[-1])), len(rows))
