"""Findings about money that moved: charged after cancellation, charged twice, a refund that did not come, a cancellation not honoured."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import bills_as_charges, lines_as_charges, money_of_bills, refunds_made
from collector.case.charges.item_name_match import month_named, names_the_deal, same_thing, share_a_thing, without_month
from collector.case.sentence_values import Sum, day, quote, said_time, stated_day, until
from collector.case.times.deadlines import due_in_business_days
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Cancellation, Charge, Finding, Promise

END_BUSINESS_DAYS, END_BUSINESS_DAYS_REGISTERED = 3, 6
"""Consumer Protection Law s. 13D: an ongoing deal and its charges end so many business days after the notice."""
_TWICE_WITHIN = timedelta(days=3)


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that charges, refunds and cancellations show."""
    charges = [c for c in file.charges if c.kind == "charge"]
    monthly = recurring(file.charges)
    for cancellation in file.cancellations:
        every, end = charged_after(cancellation, file), ends(cancellation)
        late = [c for c in every if not _without_the_plan(c, file)]
        named_otherwise = [c for c in charges if c.at > end and share_after(c, end) > 0 and (c.per or c.id in monthly)]
        named_otherwise = [] if late else every or named_otherwise
        if late or named_otherwise:
            yield _after_cancellation(cancellation, late or named_otherwise, _part(cancellation, file)).replace(candidate=not late)
        if cancellation.refused:
            yield _refused(cancellation, _part(cancellation, file))
        elif not late and cancellation.confirmed is None and ends(cancellation) < now:
            yield _unconfirmed(cancellation, _part(cancellation, file))
    yield from (_fee(c) for c in file.charges if c.kind == "cancel-fee")
    yield from _twice(charges)
    came = refunds_for(file)
    yield from (_no_refund(p, came[p.id]) for p in missing_refunds(file, now))


def recurring(charges: Sequence[Charge]) -> set[str]:
    """Ids of charges for one named thing in several months, once in most of them: 119 for "subscription" on 10/04, 10/05 and 10/06,
    and 119 for "Speed 600, January" and "Speed 600, February 2026".

    A month that was charged twice does not hide the others.
    """
    named: dict[str, list[Charge]] = {}
    for charge in charges:
        if charge.kind == "charge" and charge.what.strip():
            named.setdefault(without_month(charge.what).casefold(), []).append(charge)
    return {c.id for mine in named.values() if _monthly(mine) for c in mine}


def _monthly(charges: Sequence[Charge]) -> bool:
    months = Counter((c.at.astimezone(ISRAEL).year, c.at.astimezone(ISRAEL).month) for c in charges)
    once = sum(count == 1 for count in months.values())
    return len(months) > 1 and once > len(months) - once


def ends(cancellation: Cancellation) -> datetime:
    """When the deal and its charges end after a notice."""
    days = END_BUSINESS_DAYS_REGISTERED if cancellation.by == "registered" else END_BUSINESS_DAYS
    return due_in_business_days(cancellation.at, days)


def of_a_part(cancellation: Cancellation, file: CaseFile) -> bool:
    """Whether a notice ends something beside the plan, which goes on: "Sports", charged by that name, on the plan "Family".

    "The security service", on the plan "Camera and sensors", is charged by no such name: the deal as a whole.
    """
    what, plan = cancellation.what, file.case.plan
    if not what.strip() or not plan.strip() or names_the_deal(what) or share_a_thing(what, plan) or same_thing(what, plan):
        return False
    charged = [c.what for c in (*file.charges, *lines_as_charges(file)) if c.kind == "charge" and c.what.strip()]
    return any(same_thing(what, without_month(name)) for name in charged)


def _part(cancellation: Cancellation, file: CaseFile) -> Sentence | str:
    return say("case-cancelled-part", what=cancellation.what.strip()) if of_a_part(cancellation, file) else ""


def charges_after(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """The charges that were made after the deal had ended; where both name what they are for, only those for the same thing.

    "Line 050-7770001" was cancelled, and "Net 50" is all that is charged each month: that is the line. So is what is charged for
    "newspaper subscription" where "weekend subscription", the plan's own name, was cancelled.
    """
    charges = [c for c in file.charges if c.kind == "charge"]
    end, monthly = ends(cancellation), recurring(charges)
    things = {without_month(c.what).casefold() for c in charges if c.id in monthly or c.per}
    whole = len(things) == 1 and names_the_deal(cancellation.what, file.case.plan, file.case.provider)
    late = [c for c in charges if c.at > end and share_after(c, end) > 0]
    return [c for c in late if same_thing(cancellation.what, c.what) or (whole and (c.per or c.id in monthly))]


def charged_after(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """What was charged after the deal had ended, in order of time: what was written down, and what bills tell of beside it."""
    return sorted([*charges_after(cancellation, file), *billed_after(cancellation, file)], key=lambda c: c.at)


def billed_after(cancellation: Cancellation, file: CaseFile) -> list[Charge]:
    """Of the bills after the deal's end the lines for the same thing, or what a bill comes to where the whole deal was ended.

    "Sports" was cancelled on 20/05: the line ``Sports 49.00`` of the bills for June and July. "The subscription" was: these bills. "Line
    050-7770001" was: the lines with this number, for there may be other numbers on the bill. A bill of which money was written down as a
    charge is told by that charge.
    """
    end, what, number = ends(cancellation), cancellation.what, _number(cancellation.what)
    told = {c for charge in charges_after(cancellation, file) for c in (*charge.captures, *_bills_of(charge, file))}
    if number:
        known = [c for c in lines_as_charges(file) if number in _number(c.what)]
    elif not what.strip() or names_the_deal(what):
        known = bills_as_charges(file)
    else:
        known = [c for c in lines_as_charges(file) if same_thing(what, without_month(c.what))]
        known = known or (bills_as_charges(file) if names_the_deal(what, file.case.plan, file.case.provider) else [])
    return [c for c in known if c.at > end and share_after(c, end) > 0 and not set(c.captures) & told]


def _without_the_plan(late: Charge, file: CaseFile) -> bool:
    """Whether a bill has no line for the plan, which bills had: the plan ended, and the bill goes on for something else."""
    plan = file.case.plan.strip()
    if not plan or "#" in late.id or late.id in {c.id for c in file.charges}:
        return False
    of_plan = {c.captures for c in lines_as_charges(file) if plan.casefold() in c.what.casefold()}
    return bool(of_plan) and late.captures not in of_plan


def _number(name: str) -> str:
    """The digits of a phone's or customer's number in a name, "" where it holds none: ``0507770001`` of "Line 050-7770001"."""
    found = max(re.findall(r"\d[\d-]*", name), key=len, default="").replace("-", "")
    return found if len(found) > 4 else ""


def _bills_of(charge: Charge, file: CaseFile) -> Iterator[str]:
    return (line.capture for line in money_of_bills(file).get(charge.id, ()))


def share_after(charge: Charge, end: datetime) -> Fraction:
    """The part of a charge that is for days after the deal's end, by the month that its name tells; 1 where it tells none.

    The deal ended on 06/01. "Speed 600, December", charged on 07/01, is for none of it; "January" for 25 of 31 days; "February" for all.
    """
    month, last = month_named(charge.what, charge.at.astimezone(ISRAEL).date()), end.astimezone(ISRAEL).date()
    if month is None or month > last:
        return Fraction(1)
    days = monthrange(month.year, month.month)[1]
    return Fraction(days - last.day, days) if (month.year, month.month) == (last.year, last.month) else Fraction(0)


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
    """(What came of each promised refund, by the promise's id; what is left of each refund, by its own). Each shekel counts once.

    Example: 642.30 was promised on 10/09 and 200 came on 11/09: 442.30 is still to come, and nothing is left of the 200.
    """
    refunds = refunds_made(file)
    left = {c.id: c.amount for c in refunds}
    came: dict[str, Decimal] = {}
    for promise in (p for p in file.promises if p.kind == "refund"):
        since = promise.at.astimezone(ISRAEL).date()
        mine = [c for c in refunds if c.at.astimezone(ISRAEL).date() >= since and c.currency == promise.currency]
        wanted = promise.amount if promise.amount is not None else sum((left[c.id] for c in mine), Decimal(0))
        came[promise.id] = Decimal(0)
        for refund in mine:
            taken = min(left[refund.id], wanted - came[promise.id])
            left[refund.id] -= taken
            came[promise.id] += taken
    return came, left


def _is_met(promise: Promise, came: Decimal) -> bool:
    return came > 0 if promise.amount is None else came >= promise.amount


def evidence(charges: Sequence[Charge], *more: str) -> tuple[str, ...]:
    """The captures that show these charges."""
    return tuple(dict.fromkeys(c for c in (*more, *(capture for charge in charges for capture in charge.captures)) if c))


def _after_cancellation(cancellation: Cancellation, late: Sequence[Charge], part: Sentence | str) -> Finding:
    total = sum((c.amount for c in late), Decimal(0))
    return Finding(
        kind="charged-after-cancel",
        at=late[0].at,
        text=say(
            "case-charged-after-cancel",
            day=day(cancellation.at),
            part=part,
            confirmed=say("case-confirmed-on", day=day(cancellation.confirmed)) if cancellation.confirmed else "",
            end=day(ends(cancellation)),
            count=len(late),
            first=day(late[0].at),
            total=Sum(total, late[0].currency),
        ),
        captures=evidence(late, *cancellation.captures),
        records=(cancellation.id, *(c.id for c in late)),
        amount=total,
    )


def _refused(cancellation: Cancellation, part: Sentence | str) -> Finding:
    return Finding(
        kind="cancel-refused",
        at=cancellation.at,
        text=say("case-cancel-refused", day=stated_day(cancellation), part=part, words=quote(cancellation.refused)),
        captures=cancellation.captures,
        records=(cancellation.id,),
    )


def _unconfirmed(cancellation: Cancellation, part: Sentence | str) -> Finding:
    return Finding(
        kind="cancel-unconfirmed",
        at=ends(cancellation),
        text=say("case-cancel-unconfirmed", day=day(cancellation.at), part=part),
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
    known: dict[tuple[Decimal, str, str], list[Charge]] = {}
    for charge in charges:
        alike = known.setdefault((charge.amount, charge.currency, charge.what.strip().casefold()), [])
        for before in alike:
            if charge.at - before.at <= _TWICE_WITHIN:
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
        alike[:] = [*(each for each in alike if charge.at - each.at <= _TWICE_WITHIN), charge]


def _no_refund(promise: Promise, came: Decimal) -> Finding:
    assert promise.due is not None
    part = promise.amount is not None and came > 0
    return Finding(
        kind="refund-missing",
        at=promise.due,
        text=say(
            "case-refund-missing",
            day=day(promise.at),
            by=say("case-promised-by", name=promise.by) if promise.by else "",
            words=quote(promise.text),
            due=until(promise.due, promise.text),
            came=say("case-refund-part", sum=Sum(came, promise.currency)) if part else say("case-refund-none"),
        ),
        captures=(promise.capture,) if promise.capture else (),
        records=tuple(r for r in (promise.id, promise.contact) if r),
        amount=promise.amount - came if promise.amount is not None else None,
    )
