"""Findings about sources that do not agree: two promises of one thing, an offer and a promise, a bill and a typed charge, a page over time.

All are candidates: each may have another explanation, so that the customer is asked about each by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from collector.case.case_file import CaseFile
from collector.case.page_changes import PageChange
from collector.case.sentence_values import Sum, day, day_hour, quote
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Charge, Finding, Promise, Reading

_SAME_OFFER = timedelta(days=31)
"""An offer and a promise further apart need not be about the same deal."""


def findings(file: CaseFile) -> Iterator[Finding]:
    """All contradictions that the record shows."""
    prices = [p for p in file.promises if p.kind == "price" and p.amount is not None]
    for first, second in combinations(prices, 2):
        if _same_deal(first, second):
            yield _two_promises(first, second)
    for promise in prices:
        offers = [r for r in file.readings if r.source == "offer" and r.amount is not None and _about(r, promise)]
        yield from (_offer(promise, r) for r in offers[:1] if r.amount != promise.amount)
    yield from _bills(file)
    yield from (_changed(change) for change in file.page_changes)


def _bills(file: CaseFile) -> Iterator[Finding]:
    """A charge that differs from the total of the bill beside it; several that together come to no more than the total are its lines."""
    totals: dict[str, Reading] = {}
    for reading in file.readings:
        if reading.source == "bill" and reading.amount is not None and ("total" in reading.roles or not reading.roles):
            totals.setdefault(reading.capture, reading)
    of_bill: dict[str, list[Charge]] = {}
    for charge in file.charges:
        for capture in charge.captures:
            if charge.kind == "charge" and capture in totals and totals[capture].currency == charge.currency:
                of_bill.setdefault(capture, []).append(charge)
    for capture, charges in of_bill.items():
        total = totals[capture].amount
        assert total is not None
        lines = len(charges) > 1 and sum(c.amount for c in charges) <= total
        yield from (_typed(c, totals[capture]) for c in charges if c.amount != total and not lines)


def _same_deal(first: Promise, second: Promise) -> bool:
    """Promises of one plan, in one currency and period, within a month, whose sums or lengths differ."""
    alike = (first.plan, first.currency, first.per) == (second.plan, second.currency, second.per)
    differ = (first.amount, first.months) != (second.amount, second.months)
    return alike and differ and abs(first.at - second.at) <= _SAME_OFFER


def _about(reading: Reading, promise: Promise) -> bool:
    same = reading.currency == promise.currency and (not promise.plan or not reading.plan or promise.plan == reading.plan)
    return same and (not reading.per or reading.per == promise.per) and abs(reading.at - promise.at) <= _SAME_OFFER


def _two_promises(first: Promise, second: Promise) -> Finding:
    values = {"first": _price(first), "second": _price(second), "first_on": day(first.at), "second_on": day(second.at)}
    text = say("case-promises-differ", **values)
    return _candidate("sources-differ", second, text, (first.capture, second.capture), (second.id, first.id))


def _offer(promise: Promise, reading: Reading) -> Finding:
    assert reading.amount is not None
    text = say(
        "case-offer-differs", offered=Sum(reading.amount, reading.currency, reading.per), offered_on=day(reading.at),
        promised=_price(promise), promised_on=day(promise.at),
    )  # fmt: skip
    return _candidate("page-differs", promise, text, (reading.capture, promise.capture), (promise.id, reading.id))


def _typed(charge: Charge, reading: Reading) -> Finding:
    assert reading.amount is not None
    typed, read = Sum(charge.amount, charge.currency), Sum(reading.amount, reading.currency)
    text = say("case-charge-differs", typed=typed, read=read, day=day(charge.at))
    return _candidate("sources-differ", charge, text, charge.captures, (charge.id, reading.id))


def _changed(change: PageChange) -> Finding:
    before, after = change.before, change.after
    told = day_hour if day(before.started) == day(after.started) else day
    text = say(
        "case-page-changed", page=before.title or before.final_url or before.url, first=told(before.started), second=told(after.started),
        gone=say("case-page-gone", words=quote(change.gone[0])) if change.gone else "",
        new=say("case-page-new", words=quote(change.new[0])) if change.new else "",
    )  # fmt: skip
    return Finding(
        kind="terms-changed", at=after.started, text=text, captures=(before.id, after.id), records=(after.id, before.id), candidate=True
    )


def _price(promise: Promise) -> Sentence:
    assert promise.amount is not None
    term = say("case-for-months", count=promise.months) if promise.months else ""
    return say("case-price-term", price=Sum(promise.amount, promise.currency, promise.per), term=term)


def _candidate(kind: str, about: Promise | Charge, text: Sentence, captures: tuple[str, ...], records: tuple[str, ...]) -> Finding:
    shown = tuple(dict.fromkeys(c for c in captures if c))
    return Finding(kind=kind, at=about.at.astimezone(ISRAEL), text=text, captures=shown, records=records, candidate=True)
