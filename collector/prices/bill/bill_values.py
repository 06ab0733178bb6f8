"""The values of a bill that stand behind a label: customer, bill number, period, dates; in its cell, the next one, or the row below."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from collector.prices.bill.bill import Bill, Place
from collector.prices.bill.bill_checks import agreed
from collector.prices.bill.bill_dates import days_in, period_in
from collector.prices.bill.bill_labels import (
    ACCOUNT,
    BEFORE_DEBIT,
    BRANCH,
    CUSTOMER,
    CUSTOMER_ALONE,
    CUSTOMER_FIRST,
    DATE,
    DATE_ALONE,
    DATE_FIRST,
    DUE,
    DUE_FIRST,
    FROM_DAY,
    HEADS,
    LABELS,
    NEXT,
    NUMBER,
    NUMBER_ALONE,
    NUMBER_ITSELF,
    NUMBER_TITLED,
    ORDER,
    OTHER_BILL,
    PAID_TO,
    PERIOD,
    PERIOD_FIRST,
    PRINTED,
    READ_FIRST,
    READ_LAST,
    REFERENCE,
    UNTIL_DAY,
)
from collector.prices.bill.bill_numbers import customer_alone, customer_in, number_in, number_itself
from collector.prices.bill.bill_periods import first_sum, unlabelled_period, whole_year
from collector.prices.bill.bill_rows import Row

T = TypeVar("T")
def with_values(bill: Bill, rows: Sequence[Row]) -> Bill:
    """The bill with the values that stand behind labels. Where labels of one kind tell several and none more often, none is taken."""
    places: dict[str, Place] = {}
    open_: dict[str, list[tuple[Any, Place]]] = {}

    def find(
        name: str, label: re.Pattern[str], value: Callable[[str], T | None], without: Sequence[re.Pattern[str]] = (),
        first: re.Pattern[str] | None = None,
    ) -> T | None:  # fmt: skip
        each = list(_each_labelled(rows, label, value, without))
        if name in open_:  # one of those between which nothing is decided yet, at another place
            each = [one for one in each if one not in open_[name] and one[0] in [said for said, _ in open_[name]]]
        said = agreed(one for one, _ in each)
        if said is None and each and first:
            said = agreed(one for one, _ in _each_labelled(rows, first, value, without))
        if said is None:
            open_.update({name: each} if each and name not in open_ else {})
            return None
        places[name] = next(place for one, place in each if one == said)
        return said

    due = find("due", DUE, _day, (NEXT,), DUE_FIRST) or _day_of_debit(rows, places)
    issued = find("date", DATE, _day, (DUE, PERIOD, NEXT), DATE_FIRST) or find("date", DATE_ALONE, _day, (DUE, PERIOD, DATE, NEXT))
    customer = find("customer", CUSTOMER, customer_in, (), CUSTOMER_FIRST) or find("customer", CUSTOMER_ALONE, customer_alone)
    if not customer:
        customer = _account(rows, BRANCH, places)
    no_number = (CUSTOMER, BRANCH, DATE, PERIOD, OTHER_BILL)
    number = find("number", NUMBER_ITSELF, number_itself, (OTHER_BILL,)) or find("number", NUMBER_TITLED, number_in, no_number)
    number = number or find("number", NUMBER, number_in, no_number)
    number = number or find("number", NUMBER_ALONE, number_in) or find("number", ORDER, number_in) or find("number", REFERENCE, number_in)
    if not customer and "number" in places:
        customer = _account(rows, ACCOUNT, places, number or "")
    between = _from_to(rows, places)
    if between and due == between[1]:
        due = None
        places.pop("due")
    period = between or find("period", PERIOD, period_in, (DATE, DUE, NEXT), PERIOD_FIRST)
    if not period and "period" not in open_:
        period = unlabelled_period(rows, places) or _from_to(rows, places, READ_FIRST, READ_LAST) or whole_year(rows, places)
    issued = issued or (None if "date" in open_ else _unlabelled_day(rows, places)) or find("date", PRINTED, _day, (DUE, PERIOD))
    left = {name: dict.fromkeys(_written(one) for one, _ in each) for name, each in open_.items() if name not in places}
    told = [f"bill-{name}: {', '.join(said)}" for name, said in left.items()]
    made = replace(bill, customer=customer or "", number=number or "", period=period, issued=issued, due=due, places=places)
    return replace(made, doubts=(*bill.doubts, *told))


def _written(value: object) -> str:
    """A value as a doubt names it."""
    if isinstance(value, tuple):
        return " - ".join(map(_written, value))
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def _day_of_debit(rows: Sequence[Row], places: dict[str, Place]) -> date | None:
    """The day before the words that money is taken: ``ביום 10/11/2026 נחייב את חשבונך``."""
    for row in rows:
        for cell, place in zip(row.plain, row.places, strict=True):
            for day in _WRITTEN_DAY.finditer(cell):
                if BEFORE_DEBIT.match(cell[day.end() :]) and not NEXT.search(cell[: day.start()]) and (found := _day(day[0])):
                    places["due"] = place
                    return found
    return None


_WRITTEN_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?!\d)")


def _from_to(
    rows: Sequence[Row], places: dict[str, Place], begins: re.Pattern[str] = FROM_DAY, ends: re.Pattern[str] = UNTIL_DAY
) -> tuple[date, date] | None:  # fmt: skip
    """The period that two cells tell: ``מתאריך 07/10/2026`` and ``עד תאריך 06/11/2026``."""
    first, last = (_labelled(rows, label, _day, ()) for label in (begins, ends))
    if not first or not last or not first[0] < last[0] or (last[0] - first[0]).days > _LONGEST_PERIOD:
        return None
    places["period"] = first[1]
    return first[0], last[0]


_LONGEST_PERIOD = 400
"""Days; a bill is for a year at most."""


def _is_paid_to(row: Row) -> bool:
    return any(PAID_TO.search(cell) for cell in row.plain)


def _unlabelled_day(rows: Sequence[Row], places: dict[str, Place]) -> date | None:
    """The one day that stands alone, without a label, above the sums: ``חשבונית מס 220145 | 31/10/2026``."""
    alone: dict[date, Place] = {}
    for row in rows[: first_sum(rows)]:
        for cell, place in zip(row.plain, row.places, strict=True):
            for part in re.split(r"\s[·|•]\s", cell):
                days = days_in(part) if _DAY_ALONE.fullmatch(part) and not DUE.search(part) else []
                alone |= {days[0]: place} if len(days) == 1 and "date" not in places else {}
    if len(alone) != 1:
        return None
    ((day, places["date"]),) = alone.items()
    return day


_DAY_ALONE = re.compile(r"\s*[\d./-]{6,10}(?:,?\s+\d{1,2}:\d\d(?::\d\d)?)?\s*|\s*[\w,. ]{8,20}\s*")


def _labelled(
    rows: Sequence[Row], label: re.Pattern[str], value: Callable[[str], T | None], without: Sequence[re.Pattern[str]]
) -> tuple[T, Place] | None:
    return next(_each_labelled(rows, label, value, without), None)


def _each_labelled(
    rows: Sequence[Row], label: re.Pattern[str], value: Callable[[str], T | None], without: Sequence[re.Pattern[str]]
) -> Iterator[tuple[T, Place]]:
    """The value behind each label: in its cell, in the next cell, in the row below (the cell nearest to the label's place), or in the
    lines of its column below. The head of a table of charges labels none."""
    for number, row in enumerate(rows):
        cells = row.plain
        if len(cells) > 2 and any(HEADS.fullmatch(cell) and not _AMOUNT_HEAD.match(cell) for cell in cells):
            continue
        for column, cell in enumerate(cells):
            matches = [m for m in label.finditer(cell) if not _of_another(cell, m, without)]
            if matches and (found := _value_of(rows, number, column, matches, value)) is not None:
                yield found


def _value_of(
    rows: Sequence[Row], number: int, column: int, matches: Sequence[re.Match[str]], value: Callable[[str], T | None]
) -> tuple[T, Place] | None:
    row, cell = rows[number], rows[number].plain[column]
    for at, text in (*((column, cell[m.end() :]) for m in matches), *_beside(row.plain, column)):
        found = value(text)
        if found is not None:
            return found, row.places[at]
    if number + 1 < len(rows):
        below = rows[number + 1]
        nearest = min(range(len(below.cells)), key=lambda n: _apart(below.places[n], row.places[column], n, column))
        told = not any(one.search(below.plain[nearest]) for one in LABELS)
        if told and len(below.cells) == len(row.cells) and (found := value(below.plain[nearest])) is not None:
            return found, below.places[nearest]
    said = cell[matches[-1].end() :]
    for text, place in _beneath(rows[number + 1 :], row.places[column]):
        said = _PARTED_DAY.sub(r"\1\2", f"{said} {text}")
        if (found := value(said)) is not None:
            return found, place
    return None


_AMOUNT_HEAD = re.compile(r"\W*(?:סכום|amount|price|מחיר)", re.IGNORECASE)


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


def _account(rows: Sequence[Row], label: re.Pattern[str], places: dict[str, Place], number: str = "") -> str | None:
    """The account's number above the sums, which is not the bill's: ``מספר חשבון | 77-310-552`` above ``מספר חשבונית | 559920071``.

    Below the sums, and where a payment to it is spoken of, it is the account of the one who asks for the money.
    """
    head = rows[: first_sum(rows)]
    own = [row for above, row in zip((None, *head), head, strict=False) if not (_is_paid_to(row) or (above and _is_paid_to(above)))]
    found = _labelled(own, label, customer_in, ())
    if found is None or found[0] == number:
        return None
    places["customer"] = found[1]
    return found[0]
