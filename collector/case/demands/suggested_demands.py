"""Demands that follow from the findings, each with its sum shown so that a reader can redo it. A person may take, change or drop them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import of_a_part
from collector.case.charges.item_name_match import share_a_thing, telling_words
from collector.case.charges.recurring_charges import recurring
from collector.case.demands.demand_draft import Draft, added_up, broken
from collector.case.demands.outage_refund import restored
from collector.case.demands.refund_demands import missed_delivery, refunds, undelivered
from collector.case.sentence_values import Sum, day, quote
from collector.case.times.deadlines import due_in_business_days, due_in_days
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Charge, Demand, Finding, Promise
from collector.prices.history.price_row import PriceRow
from collector.prices.history.promise_in_force import begins, last_day

ANSWER_DAYS = 14
REFUND_BUSINESS_DAYS = 10
_ONE_DAY_FOR_BOTH = timedelta(days=4)
"""Money and answer are asked for by one day where the days lie this close together."""
_UNANSWERED = {"callback-missed", "step-unanswered"}
_VISITS = {"late-visit", "no-show", "visit-cut-off"}
_LATE_MINUTES = 120
"""Law s. 18A pays for lateness beyond two hours: where another visit was missed, one that was less late is not counted with it."""
_MONEY_BACK = {"refund-missing", "charged-after-cancel"}
_WRONG_GOODS = {"other-goods", "defect"}
_ONE_CHARGE = {"charged-twice", "cancel-fee", "above-promise", "overcharge"}
"""Findings about single charges, whose money is asked for by itself."""
_REPAIR = re.compile(r"(?<![א-ת])ה?(?:תיקון|תיקנתי|תוקן)(?![א-ת])|\brepair", re.IGNORECASE)
_WAY = re.compile(
    r"(?<![א-ת])[וה]?(?:משלוח|הובל(?:ה|ת)|מונית|נסיע(?:ה|ות|ת)|שליח(?:ות)?|דואר|חני(?:ה|ית))(?![א-ת])"
    r"|\b(?:shipping|postage|delivery|courier|taxi|cab|bus|parking|travel|transport)\b",
    re.IGNORECASE,
)
"""What was paid for a way to somewhere mends and replaces nothing."""
_RETURNED = re.compile(
    r"(?<![א-ת])(?<!לא )(?:ו?החזרתי (?:את (?!ה?(?:שיחה|צלצול|טלפון))|אות)|ו?שלחתי (?:ב?חזרה|אות\w+ ב?חזרה)|נאספ?[הו]? ממני)"
    r"|(?<!not )(?<!n't )\b(?:I returned (?:it|them)|sent (?:it|them) back|(?:was|were) (?:collected|picked up) from (?:me|my))\b",
    re.IGNORECASE,
)
_SENT_FOR_MONEY = re.compile(r"(?<![א-ת])משלוח ה?(?:חזר\w+|חזור)|\breturn (?:shipping|postage|delivery)\b", re.IGNORECASE)
"""What a cost that was paid is called where goods went back; a customer who only demands that has not got them."""
_CANCELLED = {"cancel-refused", "cancel-unconfirmed", "charged-after-cancel"}


def suggest(file: CaseFile, rows: Sequence[PriceRow], findings: Sequence[Finding], now: datetime) -> tuple[Demand, ...]:
    """Demands, the refunds first. Nothing is demanded that no finding supports; records are asked for where there are any."""
    told = [f for f in findings if f.told]
    told += missed_delivery(findings)
    answer = due_in_days(now, ANSWER_DAYS)
    refund = max(due_in_business_days(now, REFUND_BUSINESS_DAYS), answer)  # never before the answer is asked for
    answer = refund if refund - answer <= _ONE_DAY_FOR_BOTH else answer
    back = list(refunds(file, rows, told, now))
    goods = list(_goods(file, told, asked_back=any(d.amount is not None for d in back)))
    money = [*back, *_undelivered(file, told), *(d for d in goods if d.kind == "refund")]
    drafts = [
        *sorted(money, key=lambda d: (d.kind != "refund", -(d.amount or 0))),
        *_costs(file, told),
        *_keep_promise(file, told, now),
        *_promised_thing(file, told),
        *_others(file, told),
        *restored(file, told),
        *(d for d in goods if d.kind == "fix"),
        *_visits(file, told),
        *_records(file),
    ]
    return tuple(
        Demand(
            id=f"suggested-{number}", case=file.case.id, at=now, kind=d.kind, text=d.text, amount=d.amount,
            due=refund if d.kind == "refund" else answer, sum_shown=d.sum_shown, currency=d.currency,
        )
        for number, d in enumerate(drafts, start=1)
    )  # fmt: skip


def _undelivered(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    """What was paid for goods that never came: to be returned, or the goods to be supplied where the customer did not cancel."""
    if not undelivered(told):
        return
    cancelled = bool(file.cancellations)
    if any(f.kind in _MONEY_BACK or (cancelled and f.kind in _WRONG_GOODS) for f in told):
        return  # the same money is asked for already
    missed, came = broken(told, "late-delivery"), min((f.at for f in file.facts if f.kind in _WRONG_GOODS), default=None)
    promised = [p for p in file.promises if p.id in missed and undelivered([f for f in told if p.id in f.records])]
    if came is not None and promised and all(p.at > came for p in promised):  # the goods came; what was promised about them did not
        yield from (Draft(kind="fix", text=say("case-ask-keep-promise", day=day(p.at), words=quote(p.text))) for p in promised)
        return
    paid = paid_once(file)
    kind, name = ("refund", "case-ask-undelivered") if cancelled else ("fix", "case-ask-deliver")
    if len(paid) != 1:
        yield Draft(kind, Sentence(f"{name}-unnamed", {}))
        return
    ((currency, amount),) = paid.items()
    yield Draft(kind, Sentence(name, {"sum": Sum(amount, currency)}), amount, _paid_once_shown(file, currency, amount), currency)


def _costs(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    """What the trouble cost the customer elsewhere, as they wrote it down: a working day, a hotel, another taxi."""
    costs = [c for c in file.charges if c.kind == "cost"] if told else []
    for currency in dict.fromkeys(c.currency for c in costs):
        mine = [c for c in costs if c.currency == currency]
        total = sum((c.amount for c in mine), Decimal(0))
        named = ", ".join(dict.fromkeys(c.what.strip() for c in mine if c.what.strip()))
        what = say("case-cost-for", what=named) if named else ""
        shown = added_up([f"{day(c.at)}: {c.amount:f}" for c in mine], total, currency) if len(mine) > 1 else ""
        yield Draft("other", say("case-ask-costs", sum=Sum(total, currency), what=what), total, shown, currency)


def paid_once(file: CaseFile) -> dict[str, Decimal]:
    """What was charged once, less what was paid back, by currency: never what recurs each month."""
    paid = dict[str, Decimal]()
    for charge in _once(file):
        paid[charge.currency] = paid.get(charge.currency, Decimal(0)) + (charge.amount if charge.kind == "charge" else -charge.amount)
    return {currency: amount for currency, amount in paid.items() if amount > 0}


def _once(file: CaseFile) -> list[Charge]:
    monthly = recurring(file.charges)
    return [c for c in file.charges if c.kind in ("charge", "refund") and not c.per and c.id not in monthly]


def _paid_once_shown(file: CaseFile, currency: str, total: Decimal) -> str:
    """``4290.00 + 350.00 − 3646.50 = 993.50``; "" where one sum was paid."""
    mine = [c for c in _once(file) if c.currency == currency]
    signed = [f"{'−' if c.kind == 'refund' else '+'} {c.amount:f}" for c in sorted(mine, key=lambda c: c.kind == "refund")]
    return f"{' '.join(signed).removeprefix('+ ')} = {total:f}" if len(signed) > 1 else ""


def _keep_promise(file: CaseFile, told: Sequence[Finding], now: datetime) -> Iterator[Draft]:
    above = broken(told, "above-promise")
    for promise in file.promises:
        notices = (c for c in file.cancellations if c.at > promise.at)
        left = any(not of_a_part(c, file) for c in notices)  # who ended the deal wants no price for its future
        until = last_day(promise)
        over = until is not None and until < now.astimezone(ISRAEL).date()  # nothing is left to be kept
        over = over or any(_takes_the_place(later, promise, now) for later in file.promises if later.kind == "price")
        if promise.amount is not None and promise.id in above and (promise.per or promise.months) and not left and not over:
            yield Draft("confirm", _until(promise), currency=promise.currency)


def _takes_the_place(later: Promise, promise: Promise, now: datetime) -> bool:
    """Whether a later promise for the same thing is in force now: 119 a month was promised in September, 99 from December on."""
    plans = {promise.plan.strip().casefold(), later.plan.strip().casefold()} - {""}
    things = [telling_words(p.text) for p in (promise, later)]
    alike = not all(things) or share_a_thing(promise.text, later.text)
    alike = alike and len(plans) < 2 and promise.currency == later.currency and (promise.per or "month") == (later.per or "month")
    until = last_day(later)
    return alike and begins(promise) < begins(later) <= now and (until is None or until >= now.astimezone(ISRAEL).date())


def _until(promise: Promise) -> Sentence:
    assert promise.amount is not None
    until = last_day(promise)
    price = Sum(promise.amount, promise.currency, promise.per)
    return say("case-ask-keep-price", price=price, until=say("case-until", day=f"{until:%d/%m/%Y}") if until else "")


def _others(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    kinds = {f.kind for f in told}
    if kinds & {"price-rise", "price-total-rise"} and "above-promise" not in kinds:
        yield Draft("confirm", say("case-ask-explain-rise"))
    if "bill-differs" in kinds:
        yield Draft("fix", say("case-ask-explain-bill"))
    notices = {f.records[0] for f in told if f.kind in _CANCELLED and f.records}
    ended = [c for c in file.cancellations if c.id in notices]
    if kinds & _CANCELLED and not (ended and all(of_a_part(c, file) for c in ended)):
        yield Draft("cancel", say("case-ask-cancel"))
    elif ended:
        yield Draft("cancel", say("case-ask-cancel-part", what=", ".join(dict.fromkeys(c.what.strip() for c in ended))))
    if kinds & _UNANSWERED:
        yield Draft("other", say("case-ask-answer"))


def _promised_thing(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    """That what was promised for a day be done after all: a voucher, a form. Not where the customer has left, or where a service that
    failed came back since, which may be what was promised."""
    missed = broken(told, "promise-missed")
    back = [f.until for f in file.facts if f.until is not None]
    left = [c.at for c in file.cancellations]
    for promise in (p for p in file.promises if p.id in missed and p.kind == "other" and p.due is not None):
        since = [at for at in (*back, *left) if promise.due is not None and at >= promise.at]
        if not since:
            yield Draft("fix", say("case-ask-keep-promise", day=day(promise.at), words=quote(promise.text)))


def _goods(file: CaseFile, told: Sequence[Finding], asked_back: bool) -> Iterator[Draft]:
    """What is asked for where other goods came than were ordered, or faulty ones: the money less what came back, else goods as ordered.
    asked_back: whether money is asked back for another reason, so that the price is not asked for beside it.

    2,490 was paid for the table and 190 for its carriage; after the cancellation 2,241 came back: 439.00 is asked for.
    """
    kinds = {f.kind for f in told}
    if not kinds & _WRONG_GOODS:
        return
    if any(_settles(file, promise, told) for promise in file.promises):
        return
    if not file.cancellations:
        if "other-goods" in kinds or not _repaired(file, told):
            yield Draft("fix", say("case-ask-goods") if "other-goods" in kinds else _repair(file, told, asked_back))
    elif not kinds & _MONEY_BACK:  # who cancelled wants the money, no exchange, and it is asked for once
        back = any(c.kind == "refund" for c in file.charges)
        elsewhere = {r for f in told if f.kind in _ONE_CHARGE for r in f.records} & {c.id for c in _once(file)}
        paid = {} if elsewhere else paid_once(file)
        for currency, amount in paid.items():
            name = "case-ask-goods-returned" if _sent_back(file) else "case-ask-goods-rest" if back else "case-ask-goods-sum"
            text = Sentence(name, {"sum": Sum(amount, currency)})
            yield Draft("refund", text, amount, _paid_once_shown(file, currency, amount), currency)
        if elsewhere or (not paid and not back):
            yield Draft("refund", say("case-ask-goods-back"))


def _repaired(file: CaseFile, told: Sequence[Finding]) -> bool:
    """Whether the customer paid for a repair elsewhere, or for another such thing ("a new lamp", where the lamp was broken): that is asked
    for, and nothing is left to be mended."""
    costs = [c.what for c in file.charges if c.kind == "cost" and not _WAY.search(c.what)]
    faults = [f.text for f in file.facts if f.id in broken(told, "defect")]
    return any(_REPAIR.search(cost) for cost in costs) or all(any(share_a_thing(cost, fault) for cost in costs) for fault in faults)


def _sent_back(file: CaseFile) -> bool:
    """Whether the goods went back, as a cost, a fact or a message tells: nobody needs to collect them."""
    costs = [c.what for c in file.charges if c.kind == "cost"]
    told = [*costs, *(f.text for f in file.facts), *(c.summary for c in file.contacts)]
    return any(_RETURNED.search(text) for text in told) or any(_SENT_FOR_MONEY.search(cost) for cost in costs)


def _settles(file: CaseFile, promise: Promise, told: Sequence[Finding]) -> bool:
    """Whether a promised refund, asked for by itself, is for all that is wrong: "180 back for the rug", "the rug is missing"; so is one
    that names no thing."""
    stated = {f.records[0] for f in told if f.kind in ("other-goods", "defect") and f.records}
    facts = [f for f in file.facts if f.id in stated]
    missing = promise.kind == "refund" and promise.id in broken(told, "refund-missing")
    known = [*(c.what for c in file.charges), *(f.text for f in file.facts), *(p.text for p in file.promises if p is not promise)]
    named = any(share_a_thing(promise.text, text) for text in known)  # "to your card by 17 August" names none of the case's things
    return missing and bool(facts) and all(f.at <= promise.at and (not named or share_a_thing(promise.text, f.text)) for f in facts)


def _repair(file: CaseFile, told: Sequence[Finding], asked_back: bool) -> Sentence:
    """That the fault be mended, or the money returned: with the sum where one was paid, once, before the first fault; that it be mended
    where a part of the money is asked back by itself, or the deal goes on."""
    if asked_back or file.case.plan:
        return say("case-ask-mend")
    first = min((f.at for f in told if f.kind == "defect"), default=None)
    paid = [c for c in _once(file) if first is not None and c.at <= first]
    if len(paid) != 1 or paid[0].kind != "charge":
        return say("case-ask-repair")
    return say("case-ask-repair-sum", sum=Sum(paid[0].amount, paid[0].currency))


def _visits(file: CaseFile, told: Sequence[Finding]) -> Iterator[Draft]:
    """Whether late or missed visits are paid for; those who bring goods pay for none."""
    visits = [f for f in told if f.kind in _VISITS]
    count = len([f for f in visits if f.minutes is None or f.minutes > _LATE_MINUTES] or visits)
    carried = file.case.sector in ("shop", "travel") or any(p.kind == "delivery" for p in file.promises)
    if count and not carried:
        yield Draft("other", say("case-ask-visit", count=count))


def _records(file: CaseFile) -> Iterator[Draft]:
    days = list(dict.fromkeys(day(c.at) for c in file.contacts if c.channel in ("chat", "call")))
    days = days or list(dict.fromkeys(day(c.started) for c in file.captures if c.kind == "chat"))
    if days:
        yield Draft("records", say("case-ask-records", count=len(days), days=", ".join(days)))
