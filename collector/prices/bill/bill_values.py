"""The values of a bill that stand behind a label: customer, bill number, period, dates; in its cell, the next one, or the row below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from collector.prices.bill.bill import Bill, Place
from collector.prices.bill.bill_dates import MONTH_NAME, QUARTER, days_in, period_in
from collector.prices.bill.bill_labels import (
    ACCOUNT,
    BRANCH,
    CUSTOMER,
    CUSTOMER_ALONE,
    DATE,
    DATE_ALONE,
    DUE,
    LABELS,
    NUMBER,
    NUMBER_ALONE,
    NUMBER_ITSELF,
    ORDER,
    PAID_TO,
    PERIOD,
    PRINTED,
    REFERENCE,
)
from collector.prices.bill.bill_rows import Row

T = TypeVar("T")
_CUSTOMER = re.compile(
    r"(?<![\w/.-])(?:\d{2,}(?: \d{2,})+(?=$|\s*[|·])|\d{1,3}(?:\.\d{3})+|(?:[A-Za-z]{1,4}[-_]?)?\d[\d-]+\d)(?![\w/.]\d)(?![\w/])"
)
"""``55-1200``, ``K-100234``, ``12.345.678``; in groups (``4410 2201``) where nothing else follows."""
_NUMBER = re.compile(r"(?<![\w])(?=[A-Z\d/-]*\d{2})[A-Z]{0,4}[-/]?\d[\d/-]*\d(?!\w|\.\d)")


def with_values(bill: Bill, rows: Sequence[Row]) -> Bill:
    places: dict[str, Place] = {}

    def find(name: str, label: re.Pattern[str], value: Callable[[str], T | None], without: Sequence[re.Pattern[str]] = ()) -> T | None:
        found = _labelled(rows, label, value, without)
        if found is None:
            return None
        places[name] = found[1]
        return found[0]

    due = find("due", DUE, _day)
    issued = find("date", DATE, _day, (DUE, PERIOD)) or find("date", DATE_ALONE, _day, (DUE, PERIOD, DATE))
    customer = find("customer", CUSTOMER, _customer) or find("customer", CUSTOMER_ALONE, _customer_alone)
    if not customer:
        customer = _account(rows, BRANCH, places)
    number = find("number", NUMBER_ITSELF, _number_itself) or find("number", NUMBER, _number, (CUSTOMER, BRANCH, DATE, PERIOD))
    number = number or find("number", NUMBER_ALONE, _number) or find("number", ORDER, _number) or find("number", REFERENCE, _number)
    if not customer and "number" in places:
        customer = _account(rows, ACCOUNT, places, number or "")
    period = find("period", PERIOD, period_in, (DATE, DUE)) or _unlabelled_period(rows, places)
    issued = issued or _unlabelled_day(rows, places) or find("date", PRINTED, _day, (DUE, PERIOD))
    return replace(bill, customer=customer or "", number=number or "", period=period, issued=issued, due=due, places=places)


def _first_sum(rows: Sequence[Row]) -> int:
    return next((at for at, row in enumerate(rows) if re.search(r"\d[.,]\d\d(?![\d./])", row.plain[-1])), len(rows))


def _is_paid_to(row: Row) -> bool:
    return any(PAID_TO.search(cell) for cell in row.plain)


def _unlabelled_day(rows: Sequence[Row], places: dict[str, Place]) -> date | None:
    """The one day that stands alone, without a label, above the sums: ``חשבונית מס 220145 | 31/10/2026``."""
    alone: dict[date, Place] = {}
    for row in rows[: _first_sum(rows)]:
        for cell, place in zip(row.plain, row.places, strict=True):
            for part in re.split(r"\s[·|•]\s", cell):
                days = days_in(part) if _DAY_ALONE.fullmatch(part) and not DUE.search(part) else []
                alone |= {days[0]: place} if len(days) == 1 and "date" not in places else {}
    if len(alone) != 1:
        return None
    ((day, places["date"]),) = alone.items()
    return day


def _unlabelled_period(rows: Sequence[Row], places: dict[str, Place]) -> tuple[date, date] | None:
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
_DAY_ALONE = re.compile(r"\s*[\d./-]{6,10}(?:,?\s+\d{1,2}:\d\d(?::\d\d)?)?\s*|\s*[\w,. ]{8,20}\s*")


def _labelled(
    rows: Sequence[Row], label: re.Pattern[str], value: Callable[[str], T | None], without: Sequence[re.Pattern[str]]
) -> tuple[T, Place] | None:
    """The first value behind the label: in its cell, in the next cell, in the row below (the cell nearest to the label's place), or in
    the lines of its column below."""
    for number, row in enumerate(rows):
        cells = row.plain
        for column, cell in enumerate(cells):
            matches = [m for m in label.finditer(cell) if not _of_another(cell, m, without)]
            if not matches:
                continue
            for at, text in (*((column, cell[m.end() :]) for m in matches), *_beside(cells, column)):
                found = value(text)
                if found is not None:
                    return found, row.places[at]
            if number + 1 < len(rows):
                below = rows[number + 1]
                nearest = min(range(len(below.cells)), key=lambda n: _apart(below.places[n], row.places[column], n, column))
                told = not any(one.search(below.plain[nearest]) for one in LABELS)
                if told and len(below.cells) == len(cells) and (found := value(below.plain[nearest])) is not None:
                    return found, below.places[nearest]
            said = cell[matches[-1].end() :]
            for text, place in _beneath(rows[number + 1 :], row.places[column]):
                said = _PARTED_DAY.sub(r"\1\2", f"{said} {text}")
                if (found := value(said)) is not None:
                    return found, place
    return None


def _beside(cells: Sequence[str], column: int) -> Iterator[tuple[int, str]]:
    """The next cell, with the one behind it where a period goes on there (``2026-09-01 to | 2026-10-31``); of a label that ends a row of
    two cells, as in bills of two languages, the first one."""
    after = cells[column + 1 : column + 3]
    if after:
        yield column + 1, " ".join(after[: 2 if re.search(r"\d\s*(?:to|-|–|עד)$", after[0]) else 1])
    elif column == 1 and not any(one.search(cells[0]) for one in LABELS):
        yield 0, cells[0]


_PARTED_DAY = re.compile(r"(\d)\s*([/.])\s*(?=\d)")
_BENEATH = 4
"""A value stands at most so many lines below its label."""


def _beneath(rows: Sequence[Row], label: Place) -> Iterator[tuple[str, Place]]:
    """The cells close below a label at one of its edges, to the next label: of ``Please pay by``, ``Wednesday,``, ``25 November 2026`` the
    last two."""
    last, found = label, 0
    for row in rows:
        near = [(c, p) for c, p in zip(row.plain, row.places, strict=True) if _goes_below(p, last, label)]
        if label.page == 0 or found == _BENEATH or row.places[0].page != label.page:
            return
        if not near:
            continue
        text, last = near[0]
        if any(one.search(text) for one in LABELS):
            return
        found += 1
        yield text, last


def _goes_below(place: Place, last: Place, label: Place) -> bool:
    edge = min(abs(place.left - label.left), abs(place.left + place.width - label.left - label.width))
    return edge <= 3 and 0 < place.top - last.top <= 3 * max(last.height, place.height)


def _of_another(cell: str, match: re.Match[str], without: Sequence[re.Pattern[str]]) -> bool:
    """Whether a label is a part of another one (``תאריך חשבונית``): one that begins before it with no digit between the two."""
    others = [m.span() for other in without for m in other.finditer(cell)]
    at = match.start()
    return any(start <= at and (at < end or not re.search(r"\d", cell[start:at])) for start, end in others)


def _apart(one: Place, other: Place, column: int, wanted: int) -> float:
    if one.page == 0:
        return abs(column - wanted)
    return abs(one.left + one.width / 2 - other.left - other.width / 2)


def _day(text: str) -> date | None:
    days = days_in(text)
    return days[0] if days else None


def _customer(text: str) -> str | None:
    match = _CUSTOMER.search(text)
    year = match and re.fullmatch(r"(?:19|20)\d\d", match.group()) and period_in(text)
    return match.group() if match and not year else None


def _customer_alone(text: str) -> str | None:
    """The number that is all that stands behind a label such as ``Account``: an address may hold one, too."""
    match = _CUSTOMER.match(text.lstrip(" :"))
    return match.group() if match and re.match(r"\s*(?:$|[|·(,])", match.string[match.end() :]) else None


def _account(rows: Sequence[Row], label: re.Pattern[str], places: dict[str, Place], number: str = "") -> str | None:
    """The account's number above the sums, which is not the bill's: ``מספר חשבון | 77-310-552`` above ``מספר חשבונית | 559920071``.

    Below the sums, and where a payment to it is spoken of, it is the account of the one who asks for the money.
    """
    head = rows[: _first_sum(rows)]
    own = [row for above, row in zip((None, *head), head, strict=False) if not (_is_paid_to(row) or (above and _is_paid_to(above)))]
    found = _labelled(own, label, _customer, ())
    if found is None or found[0] == number:
        return None
    places["customer"] = found[1]
    return found[0]


def _number_itself(text: str) -> str | None:
    """As `_number`; what is all that stands behind a label of the bill's own number may have one digit (``Statement number 9``)."""
    alone = re.fullmatch(r"[\s:#.]*(\d)\s*", text)
    return alone[1] if alone else _number(text)


def _number(text: str) -> str | None:
    """The number that stands right behind the label: of ``מספר 778812 לתקופה 01/10/2026`` 778812; a month or a day is none."""
    match = _NUMBER.match(text, re.match(r"[\s:#.'\-–]*", text).end())  # type: ignore[union-attr]
    said = match.group() if match else ""
    day = days_in(said) and re.fullmatch(r"\d+([./-])\d+\1\d+", said)
    return said if said and not day and not re.fullmatch(r"(?:(?:0?\d|1[0-2])/)?(?:19|20)\d\d", said) else None
