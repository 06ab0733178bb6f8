"""What a fee for cancelling a distance deal in time may come to (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.rights.rights_conditions import conditions
from collector.model import Finding

_SHARE, _MOST = Decimal("0.05"), Decimal(100)
"""Consumer Protection Law s. 14E: 5% of the price or 100 NIS, the lower."""
_NO_FEE = {"defect", "other-goods", "late-delivery", "no-service"}
"""Who cancels because of these cancels for no mere change of mind."""


def most_for_cancelling(file: CaseFile, told: Sequence[Finding], fee: str) -> Decimal | None:
    """The most that a fee may come to, where it is more than that; None where the law does not tell it: another deal, a notice that came
    too late, several prices or none, goods that were wrong. fee: the charge's id.

    Example: 3,200 was paid by phone for a course that was cancelled after a week, and 640 kept back: 100, so that 540 is asked back.
    """
    if not {"distance", "cancelled-in-time"} <= conditions(file) or any(f.kind in _NO_FEE for f in told):
        return None
    charged = next(c for c in file.charges if c.id == fee)
    prices = [c.amount for c in file.charges if c.kind == "charge" and not c.per and c.at <= charged.at and c.currency == "ILS"]
    if len(prices) != 1 or charged.currency != "ILS":
        return None
    most = min((prices[0] * _SHARE).quantize(Decimal("0.01")), _MOST)
    return most if charged.amount > most else None
