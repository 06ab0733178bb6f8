"""The values of a bill that stand behind a label: customer, bill number, period, dates; in its cell, the next one, or the row below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from collector.prices.bill.bill import Bill, Place
from collector.prices.bill.bill_labels import CUSTOMER, DATE, DUE, NUMBER, NUMBER_ITSELF, PERIOD
from collector.prices.bill.dates import days_in, period_in
from collector.prices.bill.rows import Row

T = TypeVar("T")
_CUSTOMER = re.compile(r"(?<![\w/.])\d[\d-]+\d(?![\w/.]\d)(?![\w/])")
_NUMBER = re.compile(r"(?<![\w])(?=[A-Z\d/-]*\d{2})[A-Z]{0,4}[-/]?\d[\d/-]*\d(?![\w])")


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
    number = find("number", NUMBER_ITSELF, _number) or find("number", NUMBER, _number, (CUSTOMER, DATE, PERIOD))
    return replace(
        bill, customer=find("customer", CUSTOMER, _customer) or "", number=number or "",
        period=find("period", PERIOD, period_in, (DATE, DUE)), issued=issued, due=due, places=places,
    )  # fmt: skip


def _labelled(
    rows: Sequence[Row], label: re.Pattern[str], value: Callable[[str], T | None], without: Sequence[re.Pattern[str]]
) -> tuple[T, Place] | None:
    """The first value behind the label: in its cell, in the next cell, in the row below (the cell nearest to the label's place)."""
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
    return None


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
    return said if said and not days_in(said) and not re.fullmatch(r"(?:\d{1,2}/)?(?:19|20)\d\d", said) else None
