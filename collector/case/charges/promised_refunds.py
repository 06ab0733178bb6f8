"""What came of each promised refund, and which did not come (pure)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import refunds_made
from collector.case.charges.money_back_for import may_meet
from collector.clock import ISRAEL
from collector.model import Promise


def missing_refunds(file: CaseFile, now: datetime) -> list[Promise]:
    """Promised refunds whose date has passed, not noted as kept, that what came since does not come to."""
    came = refunds_for(file)
    return [
        p
        for p in file.promises
        if p.kind == "refund" and p.due is not None and p.due < now and p.kept_at is None and not _is_met(p, came[p.id])
    ]


def refunds_for(file: CaseFile) -> dict[str, Decimal]:
    """What came of each promised refund, by the promise's id."""
    return came_and_left(file)[0]


def came_and_left(file: CaseFile) -> tuple[dict[str, Decimal], dict[str, Decimal]]:
    """(What came of each promised refund, by the promise's id; what is left of each refund, by its own). Each shekel counts once, and only
    for what it may be for by its name.

    Example: 642.30 was promised on 10/09 and 200 came on 11/09: 442.30 is still to come, and nothing is left of the 200. Of 1,640 that
    was promised for a faulty meter a credit of 120 "for the new connection" is no part.
    """
    refunds = refunds_made(file)
    left = {c.id: c.amount for c in refunds}
    came: dict[str, Decimal] = {}
    for promise in (p for p in file.promises if p.kind == "refund"):
        since = promise.at.astimezone(ISRAEL).date()
        mine = [c for c in refunds if c.at.astimezone(ISRAEL).date() >= since and c.currency == promise.currency]
        mine = [c for c in mine if may_meet(c, promise, file)]
        wanted = promise.amount if promise.amount is not None else sum((left[c.id] for c in mine), Decimal(0))
        came[promise.id] = Decimal(0)
        for refund in mine:
            taken = min(left[refund.id], wanted - came[promise.id])
            left[refund.id] -= taken
            came[promise.id] += taken
    return came, left


def _is_met(promise: Promise, came: Decimal) -> bool:
    return came > 0 if promise.amount is None else came >= promise.amount
