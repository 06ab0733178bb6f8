"""Findings about money that moved: charged after cancellation, charged twice, a refund that did not come, a cancellation not honoured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.sentence_values import Sum, day, quote, said_time
from collector.case.times.deadlines import due_in_business_days
from collector.clock import ISRAEL
from collector.language import say
from collector.model import Cancellation, Charge, Finding, Promise

END_BUSINESS_DAYS, END_BUSINESS_DAYS_REGISTERED = 3, 6
"""Consumer Protection Law s. 13D: an ongoing deal and its charges end so many business days after the notice."""
_TWICE_WITHIN = timedelta(days=3)


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that charges, refunds and cancellations show."""
    charges = [c for c in file.charges if c.kind == "charge"]
    monthly = recurring(file.charges)
    for cancellation in file.cancellations:
        late = charges_after(cancellation, charges)
        named_otherwise = [] if late else [c for c in charges if c.at > ends(cancellation) and (c.per or c.id in monthly)]
        if late or named_otherwise:
            yield _after_cancellation(cancellation, late or named_otherwise).replace(candidate=not late)
        if cancellation.refused:
            yield _refused(cancellation)
        elif not late and cancellation.confirmed is None and ends(cancellation) < now:
            yield _unconfirmed(cancellation)
    yield from (_fee(c) for c in file.charges if c.kind == "cancel-fee")
    yield from _twice(charges)
    yield from (_no_refund(p) for p in missing_refunds(file, now))


def recurring(charges: Sequence[Charge]) -> set[str]:
    """Ids of charges for one named thing in several months, once a month: 119 for "subscription" on 10/04, 10/05 and 10/06."""
    found: set[str] = set()
    named = {c.what.strip().casefold() for c in charges if c.kind == "charge" and c.what.strip()}
    for what in named:
        mine = [c for c in charges if c.kind == "charge" and c.what.strip().casefold() == what]
        months = [(c.at.astimezone(ISRAEL).year, c.at.astimezone(ISRAEL).month) for c in mine]
        if len(months) > 1 and len(set(months)) == len(months):
            found |= {c.id for c in mine}
    return found


def ends(cancellation: Cancellation) -> datetime:
    """When the deal and its charges end after a notice."""
    days = END_BUSINESS_DAYS_REGISTERED if cancellation.by == "registered" else END_BUSINESS_DAYS
    return due_in_business_days(cancellation.at, days)


def charges_after(cancellation: Cancellation, charges: Sequence[Charge]) -> list[Charge]:
    """The charges that were made after the deal had ended; where both name what they are for, only those for the same thing."""
    end = ends(cancellation)
    about = cancellation.what.strip().casefold()
    return [c for c in charges if c.at > end and (not about or not c.what.strip() or c.what.strip().casefold() == about)]


def missing_refunds(file: CaseFile, now: datetime) -> list[Promise]:
    """Promised refunds whose date has passed, not noted as kept, that no refund on record of at least the promised sum meets."""
    refunds = [c for c in file.charges if c.kind == "refund"]
    return [
        p
        for p in file.promises
        if p.kind == "refund" and p.due is not None and p.due < now and p.kept_at is None and not any(_meets(r, p) for r in refunds)
    ]


def _meets(refund: Charge, promise: Promise) -> bool:
    enough = promise.amount is None or (refund.currency == promise.currency and refund.amount >= promise.amount)
    return refund.at >= promise.at and enough


def evidence(charges: Sequence[Charge], *more: str) -> tuple[str, ...]:
    """The captures that show these charges."""
    return tuple(dict.fromkeys(c for c in (*more, *(capture for charge in charges for capture in charge.captures)) if c))


def _after_cancellation(cancellation: Cancellation, late: Sequence[Charge]) -> Finding:
    total = sum((c.amount for c in late), Decimal(0))
    return Finding(
        kind="charged-after-cancel",
        at=late[0].at,
        text=say(
            "case-charged-after-cancel",
            day=day(cancellation.at),
            end=day(ends(cancellation)),
            count=len(late),
            first=day(late[0].at),
            total=Sum(total, late[0].currency),
        ),
        captures=evidence(late, *cancellation.captures),
        records=(cancellation.id, *(c.id for c in late)),
        amount=total,
    )


def _refused(cancellation: Cancellation) -> Finding:
    return Finding(
        kind="cancel-refused",
        at=cancellation.at,
        text=say("case-cancel-refused", day=day(cancellation.at), words=quote(cancellation.refused)),
        captures=cancellation.captures,
        records=(cancellation.id,),
    )


def _unconfirmed(cancellation: Cancellation) -> Finding:
    return Finding(
        kind="cancel-unconfirmed",
        at=ends(cancellation),
        text=say("case-cancel-unconfirmed", day=day(cancellation.at)),
        captures=cancellation.captures,
        records=(cancellation.id,),
        candidate=True,  # a confirmation may have come that nobody wrote down
    )


def _fee(charge: Charge) -> Finding:
    return Finding(
        kind="cancel-fee",
        at=charge.at,
        text=say("case-cancel-fee", day=day(charge.at), sum=Sum(charge.amount, charge.currency)),
        captures=charge.captures,
        records=(charge.id,),
        amount=charge.amount,
    )


def _twice(charges: Sequence[Charge]) -> Iterator[Finding]:
    """Two charges of one sum for one thing within a few days: a candidate, because two purchases look the same."""
    known: list[Charge] = []
    for charge in charges:
        for before in known:
            same = (before.amount, before.currency, before.what.strip().casefold()) == (
                charge.amount,
                charge.currency,
                charge.what.strip().casefold(),
            )
            if same and charge.at - before.at <= _TWICE_WITHIN:
                yield Finding(
                    kind="charged-twice",
                    at=charge.at,
                    text=say(
                        "case-charged-twice",
                        first=said_time(before.at, before.day_only),
                        second=said_time(charge.at, charge.day_only),
                        amount=Sum(charge.amount, charge.currency),
                        what=say("case-for-what", what=charge.what) if charge.what else "",
                    ),
                    captures=evidence((before, charge)),
                    records=(charge.id, before.id),
                    amount=charge.amount,
                    candidate=True,
                )
                break
        known.append(charge)


def _no_refund(promise: Promise) -> Finding:
    assert promise.due is not None
    return Finding(
        kind="refund-missing",
        at=promise.due,
        text=say(
            "case-refund-missing",
            day=day(promise.at),
            by=say("case-promised-by", name=promise.by) if promise.by else "",
            words=quote(promise.text),
            due=day(promise.due),
        ),
        captures=(promise.capture,) if promise.capture else (),
        records=tuple(r for r in (promise.id, promise.contact) if r),
        amount=promise.amount,
    )
