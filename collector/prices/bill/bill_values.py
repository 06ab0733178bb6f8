"""The values of a bill that stand behind a label: customer, bill number, period, dates; in its cell, the next one, or the row below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from collector.prices.bill.bill import Bill, Place
from collector.prices.bill.bill_labels import CUSTOMER, CUSTOMER_ALONE, DATE, DUE, NUMBER, NUMBER_ITSELF, PERIOD
from collector.prices.bill.dates import days_in, period_in
from collector.prices.bill.rows import Row

T = TypeVar("T")
_CUSTOMER = re.compile(r"(?<![\w/.])(?:\d{2,}(?: \d{2,})+(?=$|\s*[|·])|\d[\d-]+\d)(?![\w/.]\d)(?![\w/])")
"""``55-1200``; in groups (``4410 2201``) where nothing else follows."""
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
    issued = find("date", DATE, _day, (DUE, PERIOD))
    customer = find("customer", CUSTOMER, _customer) or find("customer", CUSTOMER_ALONE, _customer)
    number = find("number", NUMBER_ITSELF, _number) or find("number", NUMBER, _number, (CUSTOMER, DATE, PERIOD))
    return replace(
        bill, customer=customer or "", number=number or "",
        period=find("period", PERIOD, period_in, (DATE, DUE)), issued=issued, due=due, places=places,
    )  # fmt: skip


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
            for at, text in (*((column, cell[m.end() :]) for m in matches), *((column + 1, c) for c in cells[column + 1 : column + 2])):
                found = value(text)
                if found is not None:
                    return found, row.places[at]
            if number + 1 < len(rows):
                below = rows[number + 1]
                nearest = min(range(len(below.cells)), key=lambda n: _apart(below.places[n], row.places[column], n, column))
                if len(below.cells) == len(cells) and (found := value(below.plain[nearest])) is not None:
                    return found, below.places[nearest]
            said = cell[matches[-1].end() :]
            for text, place in _beneath(rows[number + 1 :], row.places[column]):
                said = _PARTED_DAY.sub(r"\1\2", f"{said} {text}")
                if (found := value(said)) is not None:
                    return found, place
    return None


_PARTED_DAY = re.compile(r"(\d)\s*([/.])\s*(?=\d)")
_LABELS = (CUSTOMER, CUSTOMER_ALONE, NUMBER, DATE, DUE, PERIOD)
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
        if any(one.search(text) for one in _LABELS):
            return
        found += 1
        yield text, last


def _goes_below(place: Place, last: Place, label: Place) -> bool:
    edge = min(abs(place.left - label.left), abs(place.left + place.width - label.left - label.width))
    return edge <= 3 and 0 < place.top - last.top <= 3 * max(last.height, place.height)


def _of_another(cell: str, match: re.Match[str], without: Sequence[re.Pattern[str]]) -> bool:
    """Whether a label is a part of another one (``תאריך חשבונית``): one that begins before it with no digit between the two."""
    begins = [m.start() for other in without for m in other.finditer(cell)]
    return any(start <= match.start() and not re.search(r"\d", cell[start : match.start()]) for start in begins)


def _apart(one: Place, other: Place, column: int, wanted: int) -> float:
    if one.page == 0:
        return abs(column - wanted)
    return abs(one.left + one.width / 2 - other.left - other.width / 2)


def _day(text: str) -> date | None:
    days = days_in(text)
    return days[0] if days else None


def _customer(text: str) -> str | None:
    match = _CUSTOMER.search(text)
    return match.group() if match else None


def _number(text: str) -> str | None:
    """The number that stands right behind the label: of ``מספר 778812 לתקופה 01/10/2026`` 778812; a month or a day is none."""
    match = _NUMBER.match(text, re.match(r"[\s:#.'\-–]*", text).end())  # type: ignore[union-attr]
    said = match.group() if match else ""
    return said if said and not days_in(said) and not re.fullmatch(r"(?:(?:0?\d|1[0-2])/)?(?:19|20)\d\d", said) else None
