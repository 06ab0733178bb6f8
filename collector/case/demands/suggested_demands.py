"""Demands that follow from the findings, each with its sum shown so that a reader can redo it. A person may take, change or drop them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import of_a_part
from collector.case.charges.bought_things import share_meant
from collector.case.charges.item_name_match import share_a_thing, telling_words
from collector.case.demands.demand_draft import Draft, added_up, broken
from collector.case.demands.goods_demands import never_came, wrong_goods
from collector.case.demands.outage_refund import restored
from collector.case.demands.refund_demands import missed_delivery, refunds
from collector.case.sentence_values import Sum, day, quote
from collector.case.times.deadlines import due_in_business_days, due_in_days
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Demand, Finding, Promise
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
_CANCELLED = {"cancel-refused", "cancel-unconfirmed", "charged-after-cancel"}


def suggest(file: CaseFile, rows: Sequence[PriceRow], findings: Sequence[Finding], now: datetime) -> tuple[Demand, ...]:
    """Demands, the refunds first. Nothing is demanded that no finding supports; records are asked for where there are any."""
    told = [f for f in findings if f.told]
    told += missed_delivery(findings)
    answer = due_in_days(now, ANSWER_DAYS)
    refund = max(due_in_business_days(now, REFUND_BUSINESS_DAYS), answer)  # never before the answer is asked for
    answer = refund if refund - answer <= _ONE_DAY_FOR_BOTH else answer
    back = list(refunds(file, rows, told, now))
    goods = list(wrong_goods(file, told, asked_back=any(d.amount is not None for d in back)))
    money = [*back, *never_came(file, told), *(d for d in goods if d.kind == "refund")]
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
    if kinds & _CANCELLED and not (ended and all(of_a_part(c, file) or share_meant(file, [c.what]) for c in ended)):
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
