"""Findings about money that moved: charged after cancellation, charged twice, a refund that did not come, a cancellation not honoured."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import charged_after, ends, of_a_part, share_after, without_the_plan
from collector.case.charges.item_name_match import same_thing, share_a_thing, without_month
from collector.case.charges.paid_before_cancellation import Kept, kept_after_cancelling
from collector.case.charges.promised_refunds import missing_refunds, refunds_for
from collector.case.charges.recurring_charges import recurring
from collector.case.sentence_values import Sum, day, quote, said_time, stated_day, until
from collector.language import Sentence, say
from collector.model import Cancellation, Charge, Finding, Promise

_TWICE_WITHIN = timedelta(days=3)
_SAID_TWICE = re.compile(
    r"(?<![א-ת])(?<!לא )(?<!אין )(?<!no )(?<!not )(?<!never )(?:[ושהב]{0,2}(?:חיוב(?:ים)? (?:ה)?(?:כפול\w*|שני)|כפל (?:ה)?חיוב"
    r"|(?:חויב|נגב|ירד|חייבו|גבו|הורד)\w*(?: \S+){0,2} פעמיים)"
    r"|\b(?:(?:charged|billed|paid|debited|taken)(?: \w+){0,2} twice|(?:double|second|duplicate) (?:charge|billing|payment)"
    r"|double[- ]charged)\b)",
    re.IGNORECASE,
)
"""Words for the same money taken two times; a "double price" is another thing."""
_SUM = re.compile(r"(?<![\d./])\d[\d,]*(?:\.\d{1,2})?(?![\d/]|\.\d)")


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that charges, refunds and cancellations show."""
    charges = [c for c in file.charges if c.kind == "charge"]
    monthly = recurring(file.charges)
    for cancellation in file.cancellations:
        every, end = charged_after(cancellation, file), ends(cancellation)
        late = [c for c in every if not without_the_plan(c, file)]
        named_otherwise = [c for c in charges if c.at > end and share_after(c, end) > 0 and (c.per or c.id in monthly)]
        named_otherwise = [] if late else every or named_otherwise
        if late or named_otherwise:
            yield _after_cancellation(cancellation, late or named_otherwise, file).replace(candidate=not late)
        if cancellation.refused:
            yield _refused(cancellation, _part(cancellation, file))
        elif not late and cancellation.confirmed is None and ends(cancellation) < now:
            yield _unconfirmed(cancellation, _part(cancellation, file))
    yield from (_kept(kept) for kept in kept_after_cancelling(file, now))
    yield from (_fee(c) for c in file.charges if c.kind == "cancel-fee")
    said = [*(f.text for f in file.facts), *(c.what for c in file.charges), *(c.summary for c in file.contacts)]
    yield from _twice(charges, [text for text in said if _SAID_TWICE.search(text)])
    came = refunds_for(file)
    yield from (_no_refund(p, came[p.id]) for p in missing_refunds(file, now))


def _part(cancellation: Cancellation, file: CaseFile) -> Sentence | str:
    return say("case-cancelled-part", what=cancellation.what.strip()) if of_a_part(cancellation, file) else ""


def evidence(charges: Sequence[Charge], *more: str) -> tuple[str, ...]:
    """The captures that show these charges."""
    return tuple(dict.fromkeys(c for c in (*more, *(capture for charge in charges for capture in charge.captures)) if c))


def _after_cancellation(cancellation: Cancellation, late: Sequence[Charge], file: CaseFile) -> Finding:
    """What was charged since; a single charge with what it was for, where that is neither the plan nor what was cancelled."""
    total, what = sum((c.amount for c in late), Decimal(0)), late[0].what.strip() if len(late) == 1 else ""
    if what and any(same_thing(name, without_month(what)) for name in (file.case.plan, cancellation.what) if name.strip()):
        what = ""
    return Finding(
        kind="charged-after-cancel",
        at=late[0].at,
        text=say(
            "case-charged-after-cancel",
            day=day(cancellation.at),
            part=_part(cancellation, file),
            confirmed=say("case-confirmed-on", day=day(cancellation.confirmed)) if cancellation.confirmed else "",
            end=day(ends(cancellation)),
            count=len(late),
            first=day(late[0].at),
            total=Sum(total, late[0].currency),
            what=say("case-for-what", what=what) if what else "",
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


def _kept(kept: Kept) -> Finding:
    currency = kept.charges[0].currency
    came = say("case-kept-part", sum=Sum(kept.came, currency)) if kept.came else say("case-kept-all")
    notice = kept.notice
    confirmed = say("case-confirmed-on", day=day(notice.confirmed)) if notice.confirmed else ""
    return Finding(
        kind="paid-not-returned",
        at=notice.at,
        text=say("case-paid-not-returned", day=day(notice.at), confirmed=confirmed, sum=Sum(kept.paid, currency), came=came),
        captures=evidence(kept.charges, *notice.captures),
        records=(notice.id, *(c.id for c in kept.charges)),
        amount=kept.left,
        candidate=True,  # the deal may have been none that is undone, or the money may have come and nobody wrote it down
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


def _twice(charges: Sequence[Charge], said: Sequence[str]) -> Iterator[Finding]:
    """Two charges of one sum for one thing within a few days: a candidate, because two purchases look the same, unless the customer's own
    words say it of these two (`said`: the sentences that tell of money taken twice)."""
    pairs = list(_alike(charges))
    for before, charge in pairs:
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
            candidate=not any(_is_of(text, charge, alone=len(pairs) == 1) for text in said),
        )


def _alike(charges: Sequence[Charge]) -> Iterator[tuple[Charge, Charge]]:
    known: dict[tuple[Decimal, str, str], list[Charge]] = {}
    for charge in charges:
        alike = known.setdefault((charge.amount, charge.currency, charge.what.strip().casefold()), [])
        before = next((each for each in alike if charge.at - each.at <= _TWICE_WITHIN), None)
        if before is not None:
            yield before, charge
        alike[:] = [*(each for each in alike if charge.at - each.at <= _TWICE_WITHIN), charge]


def _is_of(text: str, charge: Charge, *, alone: bool) -> bool:
    """Whether words name this charge's sum or thing; where they name no sum at all, they are about the only pair that there is."""
    sums = {Decimal(each.replace(",", "")) for each in _SUM.findall(text)}
    return charge.amount in sums or share_a_thing(text, charge.what) or (alone and not sums)


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
