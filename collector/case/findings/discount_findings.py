"""A discount in percent that was promised, and what was charged since (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import lines_as_charges
from collector.case.charges.charges_on_bills import money_of_bills
from collector.case.charges.item_name_match import share_a_thing
from collector.case.charges.recurring_charges import recurring
from collector.case.sentence_values import Sum, day, quote
from collector.language import say
from collector.model import Charge, Finding, Promise
from collector.prices.amounts.words.qualifier_words import MONTHS, MONTHS_WORDS
from collector.prices.history.promise_in_force import begins, ends

PART = "discount"
_AGORA = Decimal("0.01")
_PERCENT = r"(?<![\d.,])(?P<{0}>\d{{1,2}}(?:\.\d{{1,2}})?)\s*(?:%|אחוזי?ם?|percent\b|per cent\b)"
_OFF = re.compile(
    rf"(?:הנחה|הנחת|זול\w*|מוזל\w*|discount\w*|reduction|cheaper)[^\d.;]{{0,20}}?{_PERCENT.format('after')}"
    rf"|{_PERCENT.format('before')}[^\d.;,]{{0,12}}?(?:הנחה|זול\w*|פחות|discount|off\b|cheaper|less\b)",
    re.IGNORECASE,
)
_DISCOUNT = re.compile(r"הנח(?:ה|ת|ות)|discount|rebate", re.IGNORECASE)
_NO_PROMISE = re.compile(
    r"""(?<!\w)(?:עד|מקסימום|up\s+to|at\s+most|max\w*)\s*-?\s*$"""
    r"""|(?<!\w)ו?(?:מע["״]?מ|ריבית|עמלה|עמלת|מקדמה|vat|interest|commission|deposit)(?!\w)[^\d.;]{0,12}$"""
    r"""|(?<!\w)(?:לא|אין|not|no|\w+n't)(?!\w)[^\d.,;]{0,25}$""",
    re.IGNORECASE,
)
"""What stands before a percentage that is none of a promised discount: at most so much, the VAT, or that there is none."""
_AT_FIRST = re.compile(r"ראשו(?:ן|נה|נים|נות)|חד[-\s]פעמי|\b(?:first|one[-\s]time|once)\b", re.IGNORECASE)
_ONE_OFF = re.compile(
    r"התקנ(?:ה|ת)|חיבור|משלוח|ראוטר|נתב|מכשיר|\b(?:installation|connection|delivery|router|device|handset)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class MissingDiscount:
    """A promised discount of so many percent, and the charges of one currency while it held."""

    promise: Promise
    percent: Decimal
    charges: tuple[Charge, ...]

    @property
    def shares(self) -> tuple[Decimal, ...]:
        """What the discount is of each charge, to the agora."""
        return tuple((c.amount * self.percent / 100).quantize(_AGORA, ROUND_HALF_UP) for c in self.charges)

    @property
    def left(self) -> Decimal:
        """What the discount comes to."""
        return sum(self.shares, Decimal(0))


def missing_discounts(file: CaseFile) -> Iterator[MissingDiscount]:
    """For each promise of a discount in percent, and of no price, what was charged for its thing while it held.

    "7% off the electricity for 24 months" was promised in February; 420, 510 and 380 were charged since: 29.40 + 35.70 + 26.60 = 91.70.
    A charge or a bill's line that is named as one with the discount in it is left out, and so are the other lines of that bill. Of two
    promises that a charge may be about the later one counts.
    """
    held: set[str] = set()
    for promise in sorted(file.promises, key=begins, reverse=True):
        percent = percent_off(promise.text) if promise.amount is None and promise.kind in ("other", "price") else None
        until = ends(promise) or _said_end(promise)
        if percent is None or (until is None and _AT_FIRST.search(promise.text)):
            continue  # for how long is not known
        mine = [c for c in _charged(file, promise) if begins(promise) <= c.at and (until is None or c.at < until) and c.id not in held]
        held |= {c.id for c in mine}
        for currency in dict.fromkeys(c.currency for c in mine):
            yield MissingDiscount(promise, percent, tuple(c for c in mine if c.currency == currency))


def percent_off(text: str) -> Decimal | None:
    """The discount in percent that the words promise: 20 of "20% off for a year"; None of "up to 20%", "no discount of 20%", "VAT 18%"."""
    found = _OFF.search(text)
    while found:
        group = "after" if found["after"] else "before"
        if Decimal(found[group]) and not _NO_PROMISE.search(text[: found.start(group)]):
            return Decimal(found[group])
        found = _OFF.search(text, found.end(group))
    return None


def _said_end(promise: Promise) -> datetime | None:
    """When the months end that the words of a promise name, as `ends`."""
    months = next((count for pattern, count in MONTHS_WORDS if pattern.search(promise.text)), None)
    numbers = (int(next(filter(None, m.groups()))) * times for pattern, times in MONTHS for m in pattern.finditer(promise.text))
    return ends(promise.replace(months=months or next(numbers, None)))


def _charged(file: CaseFile, promise: Promise) -> list[Charge]:
    """What the promise may be about: what is called as its thing is, else what is charged each month; each shekel once."""
    lines, told = lines_as_charges(file), money_of_bills(file)
    given = _with_discount(file)
    charges = [*(c for c in file.charges if c.kind == "charge" and c.id not in told), *lines]
    charges = [c for c in charges if not _DISCOUNT.search(c.what) and not set(c.captures) & given]
    named = [c for c in charges if share_a_thing(c.what, promise.text)]
    monthly = set[str]() if _ONE_OFF.search(promise.text) else recurring(charges)
    return sorted(named or [c for c in charges if c.id in monthly or (monthly and c.per)], key=lambda c: c.at)


def _with_discount(file: CaseFile) -> set[str]:
    """The bills that have a discount as a line of its own."""
    return {capture.id for capture in file.captures if any(_DISCOUNT.search(str(line["text"])) for line in capture.bill_lines)}


def findings(file: CaseFile) -> Iterator[Finding]:
    """Each promised discount and what was charged since, to be confirmed: only the customer knows that it was not taken off already. Where
    other bills have it as a line of their own, those without that line had it not."""
    bills = {c.id for c in file.captures if c.bill_lines}
    apart = _with_discount(file)
    for missing in missing_discounts(file):
        charges, promise = missing.charges, missing.promise
        total = sum((c.amount for c in charges), Decimal(0))
        yield Finding(
            kind="above-promise",
            part=PART,
            at=charges[-1].at,
            text=say(
                "case-discount-missing", day=day(promise.at), words=quote(promise.text), count=len(charges), first=day(charges[0].at),
                last=day(charges[-1].at), total=Sum(total, charges[0].currency),
                off=Sum(missing.left, charges[0].currency),
            ),
            captures=tuple(dict.fromkeys(c for c in (promise.capture, *(e for charge in charges for e in charge.captures)) if c)),
            records=(promise.id, *(c.id for c in charges)),
            amount=missing.left,
            candidate=not (apart and all(set(c.captures) & bills for c in charges)),
        )  # fmt: skip
