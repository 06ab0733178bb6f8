"""Prices that were promised once, for no period, and were charged higher (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.item_name_match import share_a_thing, without_month
from collector.case.charges.recurring_charges import recurring
from collector.clock import ISRAEL
from collector.model import Charge, Promise

_SAID_ONCE = re.compile(
    r"(?<![א-ת])[בהוכ]{0,2}(?:חד[-־\s]?פעמי\w*|פעם אחת|תשלום אחד|חיוב אחד)(?![א-ת])"
    r"|\b(?:one[- ]?(?:time|off)|once only|only once|single (?:payment|charge))\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?<![א-ת])[והב]?(?:מקדמה|מקדמת|יתרה|יתרת|פיקדון)(?![א-ת])|\b(?:deposit|advance|down payment|balance|the rest)\b", re.IGNORECASE
)
_NOT_ONCE = re.compile(
    r"(?<![א-ת])(?:לא|ו?אינו|ו?אינה) (?=חד|פעם)|\bnot (?:a |as )?(?=one|once|single)"
    r"|(?<!לא כל )(?<!לא )(?<![א-ת])(?:[בל]?(?:חודש|שנה)(?![א-ת])|חודשי)"
    r"|(?<!not )(?<!no )\b(?:monthly|yearly|(?:a|per|each|every) (?:month|year|week))\b",
    re.IGNORECASE,
)
"""Words by which something is paid again: "50 a month, not a single payment", "a one-time fee of 99, then 99 a month"."""


@dataclass(frozen=True)
class AbovePromise:
    """What was charged for a price that was promised once: `paid` is the sum of the charges, `above` what they exceed the promise by."""

    promise: Promise
    charges: Sequence[Charge]
    paid: Decimal
    above: Decimal
    candidate: bool
    """Whether several charges make the sum, of which some may be for another thing."""


def once_above(file: CaseFile) -> Iterator[AbovePromise]:
    """Each price that was promised once, with the charge above it, or with all charges since where none alone is above it.

    Charges that are called a deposit, its rest, or what was promised are for it. Example: 2,200 was promised for a move on 10/08/2026, and
    3,000 charged on 18/08/2026: 800 above the promise. "A single payment of 50", and 50 charged for it in seven months: 300
    above.
    """
    monthly = recurring(file.charges)
    for promise in (p for p in file.promises if p.kind == "price" and p.amount is not None and not p.per and not p.months):
        since = promise.at.astimezone(ISRAEL).date()
        plan = promise.plan.strip().casefold()
        if again := _charged_again(file, promise):
            paid = sum((c.amount for c in again), Decimal(0))
            stated = any(f.kind == "overcharge" and f.at >= promise.at for f in file.facts)  # else it may have been bought again
            yield AbovePromise(promise, again, paid, paid - again[0].amount, candidate=not stated)
            continue
        charges = [
            c for c in file.charges
            if c.kind == "charge" and not c.per and c.id not in monthly and c.currency == promise.currency
            and c.at.astimezone(ISRAEL).date() >= since and (not plan or not c.plan or c.plan.strip().casefold() == plan)
        ]  # fmt: skip
        assert promise.amount is not None
        if any(c.amount == promise.amount for c in charges):
            continue  # it was charged as promised; what else was charged is for something else
        one = [c for c in charges if c.amount > promise.amount][-1:]
        over = one or charges
        paid = sum((c.amount for c in over), Decimal(0))
        if paid > promise.amount:
            sure = bool(one) or all(_PART.search(c.what) or share_a_thing(c.what, promise.text) for c in charges)
            yield AbovePromise(promise, over, paid, paid - promise.amount, candidate=not sure)


def _charged_again(file: CaseFile, promise: Promise) -> list[Charge]:
    """The charge that a promise of a single payment is about, and those for the same thing after it; nothing where none came after it."""
    if not _SAID_ONCE.search(promise.text) or _NOT_ONCE.search(promise.text):
        return []
    since = promise.at.astimezone(ISRAEL).date()
    mine = [c for c in file.charges if c.kind == "charge" and c.currency == promise.currency and c.at.astimezone(ISRAEL).date() >= since]
    first = min((c for c in mine if c.amount == promise.amount), key=lambda c: c.at, default=None)
    if first is None:
        return []
    name = without_month(first.what).casefold()
    again = sorted((c for c in mine if c.at >= first.at and without_month(c.what).casefold() == name), key=lambda c: c.at)
    return again if len(again) > 1 else []
