"""The values of a bill. All money is Decimal; dates are days; a place is on a page of the file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Place:
    """Where a value stands: page from 1 and box in points from the upper left corner; page 0 where the file has no pages (HTML, mail)."""

    page: int
    left: float = 0.0
    top: float = 0.0
    width: float = 0.0
    height: float = 0.0
    text: str = ""
    """The line as it is written."""


@dataclass(frozen=True)
class BillLine:
    """One charge or credit: its words and its amount."""

    text: str
    amount: Decimal
    place: Place


@dataclass(frozen=True)
class Bill:
    """What a bill says. A value that it does not say is "" or None; `places` names the place of each value that was found.

    `doubts` are reason codes with a detail: ``bill-lines`` (the lines do not add up to the total), ``bill-total`` (the total cannot be
    read, or several different totals), ``bill-credit`` (a credit note), ``bill-currency`` (none or several are named), ``bill-picture``
    (a scanned bill without text), ``bill-ocr`` (the text was recognised in a picture); ``bill-number``, ``bill-customer``, ``bill-due``,
    ``bill-date``, ``bill-period`` (that value is left out: the bill tells several, or another value contradicts it).
    """

    provider: str = ""
    customer: str = ""
    number: str = ""
    period: tuple[date, date] | None = None
    issued: date | None = None
    due: date | None = None
    total: Decimal | None = None
    currency: str = ""
    vat: Decimal | None = None
    previous: Decimal | None = None
    lines: tuple[BillLine, ...] = ()
    places: dict[str, Place] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()

    @property
    def doubts_of_sums(self) -> tuple[str, ...]:
        """The doubts without those that touch no sum and no day: whose bill it is, its number, until when to pay."""
        return tuple(doubt for doubt in self.doubts if doubt.partition(":")[0] not in _BESIDE_SUMS)

    def facts(self) -> dict[str, Any]:
        """The same as plain JSON values, as it is kept with the file's capture."""
        made: dict[str, Any] = {
            "provider": self.provider, "customer_number": self.customer, "bill_number": self.number,
            "period": [day.isoformat() for day in self.period] if self.period else None,
            "date": self.issued.isoformat() if self.issued else "", "due": self.due.isoformat() if self.due else "",
            "total": _text(self.total), "currency": self.currency, "vat": _text(self.vat), "previous_balance": _text(self.previous),
            "lines": [{"text": line.text, "amount": str(line.amount), **_at(line.place)} for line in self.lines],
            "places": {name: _at(place) for name, place in self.places.items()}, "doubts": list(self.doubts),
        }  # fmt: skip
        return {key: value for key, value in made.items() if value not in ("", None, [], {})}


_BESIDE_SUMS = frozenset({"bill-number", "bill-customer", "bill-due"})


def _text(amount: Decimal | None) -> str:
    return "" if amount is None else str(amount)


def _at(place: Place) -> dict[str, Any]:
    return {"page": place.page, "box": [round(v, 1) for v in (place.left, place.top, place.width, place.height)], "line": place.text}
