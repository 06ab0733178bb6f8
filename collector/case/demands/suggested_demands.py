"""Demands that follow from the findings, each with its sum shown so that a reader can redo it. A person may take, change or drop them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.findings.charge_findings import missing_refunds, recurring, refunds_for
from collector.case.sentence_values import Sum, day
from collector.case.times.deadlines import due_in_business_days, due_in_days
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Charge, Demand, Finding, Promise
from collector.prices.history.comparison import Over, overcharges
from collector.prices.history.price_row import PriceRow
from collector.prices.history.promised_price import last_day

ANSWER_DAYS = 14
REFUND_BUSINESS_DAYS = 10
_UNANSWERED = {"callback-missed", "step-unanswered"}
_VISITS = {"late-visit", "no-show", "visit-cut-off"}
_MONEY_BACK = {"refund-missing", "charged-after-cancel"}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d{1,2})?")
_CANCELLED = {"cancel-refused", "cancel-unconfirmed", "charged-after-cancel"}


@dataclass(frozen=True)
class _Draft:
    kind: str
    text: Sentence
    amount: Decimal | None = None
    sum_shown: Sentence | str = ""
    currency: str = "ILS"


def suggest(file: CaseFile, rows: Sequence[PriceRow], findings: Sequence[Finding], now: datetime) -> tuple[Demand, ...]:
    """Demands, the refunds first. Nothing is demanded that no finding supports; records are asked for where there are any."""
    told = [f for f in findings if f.told]
    kinds = {f.kind for f in told}
    answer = due_in_days(now, ANSWER_DAYS)
    refund = max(due_in_business_days(now, REFUND_BUSINESS_DAYS), answer)  # never before the answer is asked for
    whole = _asked_back_whole(file, told, now)
    refunds = [
        *_price_refunds(file, _not_in(whole, overcharges(rows)), told, whole),
        *_charge_refunds(file, told, now),
        *_fees(file, told),
        *_stated_overcharges(file, told),
        *_since_the_rise(rows, told, whole),
    ]
    drafts = [
        *sorted(refunds, key=lambda d: -(d.amount or 0)),
        *_undelivered(file, told),
        *_costs(file, told),
        *_keep_promise(file, told),
        *_others(kinds, bool(file.cancellations)),
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


def _broken(told: Sequence[Finding], kind: str) -> set[str]:
    """The records that findings of this kind are about."""
    return {f.records[0] for f in told if f.kind == kind and f.records}


def _asked_back_whole(file: CaseFile, told: Sequence[Finding], now: datetime) -> tuple[Charge, ...]:
    """The charges of which the whole sum is asked for: made after a cancellation, a second time, or promised back."""
    after = {record for f in told if f.kind == "charged-after-cancel" for record in f.records[1:]}
    broken = _broken(told, "refund-missing")
    back = promised_back(file, [p for p in missing_refunds(file, now) if p.id in broken])
    ids = after | _broken(told, "charged-twice") | back
    return tuple(c for c in file.charges if c.kind == "charge" and c.id in ids)


def _not_in(whole: Sequence[Charge], over: Sequence[Over]) -> list[Over]:
    """The months above a promise whose money is not asked for as a whole charge already.

    159 was promised; 189 was charged on 10/09 and, after the cancellation, on 10/10
    asked for: 189.00 of October (charged after the cancellation), and 30.00 above the promise in September only
    """
    months = {(c.at.astimezone(ISRAEL).year, c.at.astimezone(ISRAEL).month, c.amount) for c in whole}
    ids = {c.id for c in whole}
    return [o for o in over if o.reading not in ids and (*o.month, o.paid) not in months]


def _price_refunds(file: CaseFile, over: Sequence[Over], told: Sequence[Finding], whole: Sequence[Charge]) -> Iterator[_Draft]:
    for finding in (f for f in told if f.kind == "above-promise" and f.records):
        promise = next((p for p in file.promises if p.id == finding.records[0]), None)
        if promise is None or promise.amount is None:
            continue
        mine = [o for o in over if o.promise == promise.id]
        once = [c for c in file.charges if c.id in finding.records and not (promise.per or promise.months)]
        if mine:
            total = sum((o.amount for o in mine), Decimal(0))
            lines = [f"{o.month[1]:02}/{o.month[0]}: {o.paid:f} − {o.promised:f} = {o.amount:f}" for o in mine]
            text = say("case-ask-difference", sum=Sum(total, promise.currency))
            yield _Draft("refund", text, total, _added(lines, total, promise.currency), promise.currency)
        elif once and finding.amount is not None and not {c.id for c in once} & {c.id for c in whole}:
            paid = sum((c.amount for c in once), Decimal(0))
            text = say("case-ask-difference", sum=Sum(finding.amount, promise.currency))
            yield _Draft("refund", text, finding.amount, f"{paid:f} − {promise.amount:f} = {finding.amount:f}", promise.currency)


def _added(lines: Sequence[str], total: Decimal, currency: str) -> Sentence | str:
    """The lines of a sum and their total, so that a reader can add them up."""
    return lines[0] if len(lines) == 1 else say("case-sum-lines", lines="; ".join(lines), sum=Sum(total, currency))


def _charge_refunds(file: CaseFile, told: Sequence[Finding], now: datetime) -> Iterator[_Draft]:
    """Refunds that were promised and did not come, then of what was charged after a cancellation or twice; all money is asked for once."""
    broken = _broken(told, "refund-missing")
    missing = [p for p in missing_refunds(file, now) if p.id in broken]
    came = refunds_for(file)
    for promise in missing:
        if promise.amount is not None:
            part, left = came[promise.id], promise.amount - came[promise.id]
            text = say("case-ask-rest-of-refund" if part else "case-ask-refund", sum=Sum(left, promise.currency), day=day(promise.at))
            shown = f"{promise.amount:f} − {part:f} = {left:f}" if part else ""
            yield _Draft("refund", text, left, shown, promise.currency)
        else:
            yield _Draft("refund", say("case-ask-refund-unnamed", day=day(promise.at)))
    elsewhere = promised_back(file, missing)
    charges = [c for c in file.charges if c.kind == "charge" and c.id not in elsewhere]
    after = {record for f in told if f.kind == "charged-after-cancel" for record in f.records[1:]}
    yield from _each_currency([c for c in charges if c.id in after], "case-ask-after-cancel")
    doubled = _broken(told, "charged-twice")
    twice = [c for c in charges if c.id not in after and c.id in doubled]
    yield from _each_currency(twice, "case-ask-twice")


def promised_back(file: CaseFile, refunds: Sequence[Promise]) -> set[str]:
    """Ids of the charges that promised refunds are about: one of the same sum before the promise, else all before it where they come to it.

    Example: 3,200 was charged on 01/08 and its refund promised on 05/08: asked for as the promised refund, not once more as a charge.
    """
    found: set[str] = set()
    for promise in refunds:
        charges = [c for c in file.charges if c.kind == "charge" and c.currency == promise.currency and c.id not in found]
        before = [c for c in charges if c.at <= promise.at]
        same = [c for c in before if c.amount == promise.amount][-1:]
        if same or sum((c.amount for c in before), Decimal(0)) == promise.amount:
            found |= {c.id for c in same or before}
    return found


def _each_currency(charges: Sequence[Charge], message: str) -> Iterator[_Draft]:
    for currency in dict.fromkeys(c.currency for c in charges):
        mine = [c for c in charges if c.currency == currency]
        total = sum((c.amount for c in mine), Decimal(0))
        shown = _added([f"{day(c.at)}: {c.amount:f}" for c in mine], total, currency) if len(mine) > 1 else ""
        yield _Draft("refund", Sentence(message, {"sum": Sum(total, currency)}), total, shown, currency)


def _fees(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    """What was charged for cancelling: to be returned, unless the company shows what it rests on."""
    stated = _broken(told, "cancel-fee")
    yield from _each_currency([c for c in file.charges if c.id in stated], "case-ask-cancel-fee")


def _stated_overcharges(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    """Refunds of what the customer says was charged wrongly: the charge whose sum the fact names or whose evidence it shares."""
    elsewhere = {r for t in told if t.kind in ("charged-after-cancel", "charged-twice", "above-promise") for r in t.records}
    broken, asserted = _broken(told, "refund-missing"), {t.records[0] for t in told if len(t.records) == 1}
    elsewhere |= promised_back(file, [p for p in file.promises if p.id in broken])
    for fact in (f for f in file.facts if f.kind == "overcharge" and f.id in asserted):
        named = {Decimal(n.replace(",", "")) for n in _NUMBER.findall(fact.text)}
        charges = [c for c in file.charges if c.kind == "charge" and (c.amount in named or set(c.captures) & set(fact.captures))]
        known = [c for c in charges if c.amount in named] or charges
        if elsewhere & {c.id for c in known}:
            continue  # the same money is asked for already
        if len(known) == 1:
            charge = known[0]
            text = say("case-ask-charge", sum=Sum(charge.amount, charge.currency))
            yield _Draft("refund", text, charge.amount, "", charge.currency)
        else:
            yield _Draft("refund", say("case-ask-overcharge"))


def _since_the_rise(rows: Sequence[PriceRow], told: Sequence[Finding], whole: Sequence[Charge]) -> Iterator[_Draft]:
    """What the bills asked for above the price before the first rise, month by month, where no promise tells it already."""
    risen = [f for f in told if f.kind in ("price-rise", "price-total-rise")]
    if not risen or any(f.kind == "above-promise" for f in told):
        return
    known = {row.reading: row for row in rows}
    first = min((known[f.records[0]] for f in risen if f.records[0] in known), key=lambda row: row.at, default=None)
    if first is None or first.amount is None or first.source != "bill":
        return
    of_one = (first.plan, first.source, first.currency, first.per)
    back = {c.id for c in whole}
    mine = [r for r in rows if (r.plan, r.source, r.currency, r.per) == of_one and r.at > first.at and r.reading not in back]
    bills = [(r.at.astimezone(ISRAEL), r.amount) for r in mine]
    months = {(at.year, at.month): amount for at, amount in bills if amount is not None and amount > first.amount}
    lines = [f"{month:02}/{year}: {paid:f} − {first.amount:f} = {paid - first.amount:f}" for (year, month), paid in months.items()]
    total = sum((paid - first.amount for paid in months.values()), Decimal(0))
    if total > 0:
        text = say("case-ask-rise", sum=Sum(total, first.currency))
        yield _Draft("refund", text, total, _added(lines, total, first.currency), first.currency)


def _undelivered(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    """What was paid for goods that never came: to be returned, or the goods to be supplied where the customer did not cancel."""
    if not any(f.kind == "late-delivery" and getattr(f.text, "message_id", "") == "case-promise-missed" for f in told):
        return
    if any(f.kind in ("refund-missing", "charged-after-cancel") for f in told):
        return  # the same money is asked for already
    paid = paid_once(file)
    cancelled = bool(file.cancellations)
    kind, name = ("refund", "case-ask-undelivered") if cancelled else ("fix", "case-ask-deliver")
    if len(paid) != 1:
        yield _Draft(kind, Sentence(f"{name}-unnamed", {}))
        return
    ((currency, amount),) = paid.items()
    yield _Draft(kind, Sentence(name, {"sum": Sum(amount, currency)}), amount, "", currency)


def _costs(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    """What the trouble cost the customer elsewhere, as they wrote it down: a working day, a hotel, another taxi."""
    costs = [c for c in file.charges if c.kind == "cost"] if told else []
    for currency in dict.fromkeys(c.currency for c in costs):
        mine = [c for c in costs if c.currency == currency]
        total = sum((c.amount for c in mine), Decimal(0))
        named = ", ".join(dict.fromkeys(c.what.strip() for c in mine if c.what.strip()))
        what = say("case-cost-for", what=named) if named else ""
        shown = _added([f"{day(c.at)}: {c.amount:f}" for c in mine], total, currency) if len(mine) > 1 else ""
        yield _Draft("other", say("case-ask-costs", sum=Sum(total, currency), what=what), total, shown, currency)


def paid_once(file: CaseFile) -> dict[str, Decimal]:
    """What was charged once, less what was paid back, by currency: never what recurs each month."""
    monthly, paid = recurring(file.charges), dict[str, Decimal]()
    for charge in file.charges:
        if charge.kind in ("charge", "refund") and not charge.per and charge.id not in monthly:
            paid[charge.currency] = paid.get(charge.currency, Decimal(0)) + (charge.amount if charge.kind == "charge" else -charge.amount)
    return {currency: amount for currency, amount in paid.items() if amount > 0}


def _keep_promise(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    broken = _broken(told, "above-promise")
    for promise in file.promises:
        left = any(c.at > promise.at for c in file.cancellations)  # who ended the deal wants no price for its future
        if promise.amount is not None and promise.id in broken and (promise.per or promise.months) and not left:
            yield _Draft("confirm", _until(promise), currency=promise.currency)


def _until(promise: Promise) -> Sentence:
    assert promise.amount is not None
    until = last_day(promise)
    price = Sum(promise.amount, promise.currency, promise.per)
    return say("case-ask-keep-price", price=price, until=say("case-until", day=f"{until:%d/%m/%Y}") if until else "")


def _others(kinds: set[str], cancelled: bool) -> Iterator[_Draft]:
    if kinds & {"price-rise", "price-total-rise"} and "above-promise" not in kinds:
        yield _Draft("confirm", say("case-ask-explain-rise"))
    if "bill-differs" in kinds:
        yield _Draft("fix", say("case-ask-explain-bill"))
    if kinds & _CANCELLED:
        yield _Draft("cancel", say("case-ask-cancel"))
    if cancelled and kinds & {"other-goods", "defect"}:
        if not kinds & _MONEY_BACK:  # who cancelled wants the money, no exchange, and it is asked for once
            yield _Draft("refund", say("case-ask-goods-back"))
    elif "other-goods" in kinds:
        yield _Draft("fix", say("case-ask-goods"))
    elif "defect" in kinds:
        yield _Draft("fix", say("case-ask-repair"))
    if kinds & _UNANSWERED:
        yield _Draft("other", say("case-ask-answer"))


def _visits(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    """Whether late or missed visits are paid for; those who bring goods pay for none."""
    count = sum(f.kind in _VISITS for f in told)
    carried = file.case.sector in ("shop", "travel") or any(p.kind == "delivery" for p in file.promises)
    if count and not carried:
        yield _Draft("other", say("case-ask-visit", count=count))


def _records(file: CaseFile) -> Iterator[_Draft]:
    days = list(dict.fromkeys(day(c.at) for c in file.contacts if c.channel in ("chat", "call")))
    days = days or list(dict.fromkeys(day(c.started) for c in file.captures if c.kind == "chat"))
    if days:
        yield _Draft("records", say("case-ask-records", count=len(days), days=", ".join(days)))
