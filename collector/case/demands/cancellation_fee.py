"""Fees for cancelling: what they may come to, and which were kept back from a refund (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bought_things import share_meant
from collector.case.rights.rights_conditions import conditions
from collector.model import Charge, Finding

_SHARE, _MOST = Decimal("0.05"), Decimal(100)
"""Consumer Protection Law s. 14E: 5% of the price or 100 NIS, the lower."""
_NO_FEE = {"defect", "other-goods", "late-delivery", "no-service"}
"""Who cancels because of these cancels for no mere change of mind."""


def most_for_cancelling(file: CaseFile, told: Sequence[Finding], fees: Sequence[Charge]) -> Decimal | None:
    """The most that fees for cancelling one deal may come to, where together they are more than that; None where the law does not tell it:
    another deal, a notice that came too late, several prices or none, goods that were wrong.

    Example: 3,200 was paid by phone for a course that was cancelled after a week, and 640 kept back: 100, so that 540 is asked back. Of
    500 for "deposit" and 400 for "handling" 800 are asked back: one deal has one fee.
    """
    if not {"distance", "cancelled-in-time"} <= conditions(file) or any(f.kind in _NO_FEE for f in told):
        return None
    if not fees or any(fee.currency != "ILS" for fee in fees):
        return None
    last = max(fee.at for fee in fees)
    prices = [c.amount for c in file.charges if c.kind == "charge" and not c.per and c.at <= last and c.currency == "ILS"]
    if len(prices) != 1:
        return None
    most = min((prices[0] * _SHARE).quantize(Decimal("0.01")), _MOST)
    return most if sum((fee.amount for fee in fees), Decimal(0)) > most else None


def withheld_fees(file: CaseFile) -> set[str]:
    """Ids of the fees for cancelling that were kept back from a refund: of 4,290 came 3,646.50, and 643.50 was the fee."""
    return {fee for fees in fees_kept_back(file).values() for fee in fees}


def fees_kept_back(file: CaseFile) -> dict[Decimal, set[str]]:
    """The price of what was cancelled, all of it or a part → ids of the fees that, with the refund, come to just this price."""
    fees = [c for c in file.charges if c.kind == "cancel-fee"]
    paid = [c.amount for c in file.charges if c.kind == "charge"]
    part = share_meant(file, (), [c.what for c in file.cancellations])
    sums = {*paid, sum(paid, Decimal(0)), *([part.amount] if part is not None and part.amount is not None else [])}
    kept = dict[Decimal, set[str]]()
    for refund in (c.amount for c in file.charges if c.kind == "refund"):
        for some in (*([fee] for fee in fees), fees):
            price = refund + sum((fee.amount for fee in some), Decimal(0))
            if some and price in sums:
                kept.setdefault(price, set()).update(fee.id for fee in some)
    return kept
