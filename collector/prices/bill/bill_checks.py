"""What a bill's values say about each other: one that another contradicts and that no second one supports is left out, and doubted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from collector.prices.bill.bill import Bill
from collector.prices.bill.bill_labels import REGISTRATION

T = TypeVar("T")
_LONGEST_PERIOD = 400
"""Days; a bill is for a year at most."""
_BEFORE, _AFTER = 200, 400
"""Days; so long before its period begins, or after it ends, a bill is written."""
_PHONE = re.compile(r"0(?:5\d|7[2-9]|[23489])-?\d{3}-?\d{4}|1-?[78]00-?\d{3}-?\d{3}|\*\d{4}")


def agreed(values: Iterable[T]) -> T | None:
    """Of the values behind one kind of label the only one, or the one that is told most often; None where none is.

    Example: a due date at the head and on the slip outweighs another one; of two that are told once each neither is believed.
    """
    told = Counter(values).most_common()
    return told[0][0] if len(told) == 1 or (told and told[0][1] > told[1][1]) else None


def without_contradicted(bill: Bill, text: str) -> Bill:
    """The bill without the values that its others contradict: due before it was written, for more than a year, a number that is that of
    the customer, of a telephone or of the company's registration. Each is told as a doubt."""
    registered = {re.sub(r"\D", "", match[1]) for match in REGISTRATION.finditer(text)}
    emptied: dict[str, Any] = {}
    doubts: list[str] = []
    for name, field, told in _contradicted(bill, registered):
        emptied[field] = "" if field in ("number", "customer") else None
        doubts.append(f"bill-{name}: {told}")
    places = {name: place for name, place in bill.places.items() if {"date": "issued"}.get(name, name) not in emptied}
    return replace(bill, **emptied, places=places, doubts=(*bill.doubts, *doubts)) if doubts else bill


def _contradicted(bill: Bill, registered: set[str]) -> Iterator[tuple[str, str, str]]:
    if bill.due and bill.issued and bill.due < bill.issued:
        yield "due", "due", f"{bill.due:%d/%m/%Y} < {bill.issued:%d/%m/%Y}"
    if bill.period:
        first, last = bill.period
        told = f"{first:%d/%m/%Y} - {last:%d/%m/%Y}"
        if (last - first).days > _LONGEST_PERIOD:
            yield "period", "period", told
        elif bill.issued and ((first - bill.issued).days > _BEFORE or (bill.issued - last).days > _AFTER):
            yield "period", "period", f"{told}, {bill.issued:%d/%m/%Y}"
    if bill.number and (bill.number == bill.customer or _is_of_another(bill.number, registered)):
        yield "number", "number", bill.number
    if bill.customer and re.sub(r"\D", "", bill.customer) in registered:
        yield "customer", "customer", bill.customer


def _is_of_another(number: str, registered: set[str]) -> bool:
    return bool(_PHONE.fullmatch(number)) or re.sub(r"\D", "", number) in registered
