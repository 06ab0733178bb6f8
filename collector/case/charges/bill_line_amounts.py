"""What each line of a case's bills asks for, with its share of the VAT (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from collector.case.case_file import CaseFile
from collector.clock import ISRAEL
from collector.model import Capture, Reading
from collector.prices.history.bills_of_one_service import WHOLE

_AGORA = Decimal("0.01")
ROUNDING = Decimal("0.03")
"""So much may lie between sums that were rounded one by one."""


@dataclass(frozen=True)
class ChargedLine:
    """What one bill or charge asks for a thing: `amount` with VAT; less than nothing where it gives money back."""

    at: datetime
    day: datetime
    """What it is for, as `Reading.day`."""
    text: str
    amount: Decimal
    currency: str
    record: str
    capture: str
    whole: Decimal | None = None
    """What the bill comes to."""


def month_of(at: datetime) -> tuple[int, int]:
    """(year, month) in Israel."""
    local = at.astimezone(ISRAEL)
    return local.year, local.month


def bill_lines(file: CaseFile) -> Iterator[ChargedLine]:
    """The lines of each bill, once however often it was added."""
    totals = bill_totals(file)
    for capture in file.captures:
        if capture.id in totals:
            yield from _of_bill(capture, totals[capture.id])


def bill_totals(file: CaseFile) -> dict[str, Reading]:
    """By a bill's capture the reading of its total."""
    return {r.capture: r for r in file.readings if r.source == "bill" and {"total", WHOLE} & set(r.roles)}


def _of_bill(capture: Capture, total: Reading) -> Iterator[ChargedLine]:
    """The lines as they were read with the file, each with its share of the bill's VAT where they come without it."""
    bill = capture.bill
    lines = [(str(line["text"]), Decimal(line["amount"])) for line in capture.bill_lines]
    net, vat = sum((amount for _, amount in lines), Decimal(0)), Decimal(bill.get("vat") or 0)
    adds = bool(vat and net and total.amount is not None and abs(net + vat - total.amount) <= ROUNDING)
    for text, amount in lines if not any(d.startswith("bill-lines") for d in total.reasons) else ():
        paid = amount + (vat * amount / net).quantize(_AGORA, ROUND_HALF_UP) if adds else amount
        yield ChargedLine(total.at, total.day, text, paid, total.currency, total.id, capture.id, total.amount)
