"""Bills that charge for one service only: their line and their total are one price, told once (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from collector.model import Reading

WHOLE = "one-service"
"""The role of such a bill's one reading."""
_ROUNDING = Decimal("0.02")


def told_once(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """The readings with line and total of such a bill as one: the total, with what the line names.

    Example: a bill reads ``Fibre 76.19``, ``VAT 18% 13.71``, ``total 89.90``. Before: Fibre 76.19 before VAT, and 89.90 of the whole bill;
    after: Fibre 89.90. A bill whose lines are several, or do not come to its total, stays as it was read.
    """
    given = tuple(readings)
    of_bill: dict[str, list[Reading]] = {}
    for reading in given:
        if reading.source == "bill" and reading.capture:
            of_bill.setdefault(reading.capture, []).append(reading)
    merged = {bill: one for bill, of in of_bill.items() if (one := _merged(of)) is not None}
    kept = (r for r in given if r.source != "bill" or r.capture not in merged or "total" in r.roles)
    return tuple(merged.get(r.capture, r) if r.source == "bill" else r for r in kept)


def _merged(readings: Sequence[Reading]) -> Reading | None:
    lines = [r for r in readings if "line" in r.roles]
    totals = [r for r in readings if "total" in r.roles]
    if len(lines) != 1 or len(totals) != 1 or len(readings) != 2:
        return None
    line, total = lines[0], totals[0]
    paid = line.gross if line.gross is not None else line.amount
    if paid is None or total.amount is None or total.plan or line.currency != total.currency or abs(paid - total.amount) > _ROUNDING:
        return None
    return total.replace(plan=line.plan, per=total.per or line.per, vat=total.vat or "included", roles=(WHOLE,))
