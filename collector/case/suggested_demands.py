"""Demands that follow from the findings, each with its sum shown so that a reader can redo it. A person may take, change or drop them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.findings.charge_findings import charges_after, missing_refunds
from collector.case.sentence_values import Sum, day
from collector.case.times.deadlines import due_in_business_days, due_in_days
from collector.language import Sentence, say
from collector.model import Charge, Demand, Finding, Promise
from collector.prices.history.comparison import Over, overcharges
from collector.prices.history.price_row import PriceRow
from collector.prices.history.promised_price import last_day

ANSWER_DAYS = 14
REFUND_BUSINESS_DAYS = 10
_UNANSWERED = {"callback-missed", "step-unanswered"}
_VISITS = {"late-visit", "no-show", "visit-cut-off"}
_GOODS = {"other-goods", "defect"}
_CANCELLED = {"cancel-refused", "cancel-unconfirmed", "charged-after-cancel"}


@dataclass(frozen=True)
class _Draft:
    kind: str
    text: Sentence
    amount: Decimal | None = None
    sum_shown: str = ""
    currency: str = "ILS"


def suggest(file: CaseFile, rows: Sequence[PriceRow], findings: Sequence[Finding], now: datetime) -> tuple[Demand, ...]:
    """Demands, the refunds first. Nothing is demanded that no finding supports; records are asked for where there are any."""
    told = [f for f in findings if f.told]
    kinds = {f.kind for f in told}
    answer = due_in_days(now, ANSWER_DAYS)
    refund = max(due_in_business_days(now, REFUND_BUSINESS_DAYS), answer)  # never before the answer is asked for
    language = file.case.language
    drafts = [
        *_price_refunds(file, overcharges(rows), told, language),
        *_charge_refunds(file, told, now, language),
        *_keep_promise(file, told),
        *_others(kinds),
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


def _price_refunds(file: CaseFile, over: Sequence[Over], told: Sequence[Finding], language: str) -> Iterator[_Draft]:
    broken = _broken(told, "above-promise")
    for promise in (p for p in file.promises if p.id in broken):
        mine = [o for o in over if o.promise == promise.id]
        if mine:
            total = sum((o.amount for o in mine), Decimal(0))
            text = say("case-ask-difference", sum=Sum(total, promise.currency))
            yield _Draft("refund", text, total, _months(mine, total, promise.currency, language), promise.currency)


def _months(over: Sequence[Over], total: Decimal, currency: str, language: str) -> str:
    lines = [f"{o.month[1]:02}/{o.month[0]}: {o.paid:f} − {o.promised:f} = {o.amount:f}" for o in over]
    return _added(lines, total, currency, language)


def _added(lines: Sequence[str], total: Decimal, currency: str, language: str) -> str:
    """The lines of a sum and their total, so that a reader can add them up."""
    shown = Sum(total, currency)
    if len(lines) == 1:
        return f"{lines[0]} ({shown.in_(language)})"
    return "; ".join(lines) + "; " + say("case-total", sum=shown).in_(language)


def _charge_refunds(file: CaseFile, told: Sequence[Finding], now: datetime, language: str) -> Iterator[_Draft]:
    """Refunds of what was charged after a cancellation or twice, and of a refund that was promised and did not come."""
    kinds = {record: f.kind for f in told for record in f.records}
    charges = [c for c in file.charges if c.kind == "charge"]
    late: dict[str, Charge] = {}
    for cancellation in file.cancellations:
        if kinds.get(cancellation.id) in _CANCELLED:
            late |= {c.id: c for c in charges_after(cancellation, charges)}
    yield from _each_currency(list(late.values()), "case-ask-after-cancel", language)
    twice = [c for c in charges if c.id not in late and any(f.kind == "charged-twice" and f.records[0] == c.id for f in told)]
    yield from _each_currency(twice, "case-ask-twice", language)
    missing = _broken(told, "refund-missing")
    for promise in (p for p in missing_refunds(file, now) if p.id in missing):
        if promise.amount is not None:
            text = say("case-ask-refund", sum=Sum(promise.amount, promise.currency), day=day(promise.at))
            yield _Draft("refund", text, promise.amount, "", promise.currency)
        else:
            yield _Draft("refund", say("case-ask-refund-unnamed", day=day(promise.at)))


def _each_currency(charges: Sequence[Charge], message: str, language: str) -> Iterator[_Draft]:
    for currency in dict.fromkeys(c.currency for c in charges):
        mine = [c for c in charges if c.currency == currency]
        total = sum((c.amount for c in mine), Decimal(0))
        lines = [f"{day(c.at)}: {c.amount:f}" for c in mine]
        yield _Draft("refund", Sentence(message, {"sum": Sum(total, currency)}), total, _added(lines, total, currency, language), currency)


def _keep_promise(file: CaseFile, told: Sequence[Finding]) -> Iterator[_Draft]:
    broken = _broken(told, "above-promise")
    for promise in file.promises:
        if promise.amount is not None and promise.id in broken:
            yield _Draft("confirm", _until(promise), currency=promise.currency)


def _until(promise: Promise) -> Sentence:
    assert promise.amount is not None
    until = last_day(promise)
    price = Sum(promise.amount, promise.currency, promise.per)
    return say("case-ask-keep-price", price=price, until=say("case-until", day=f"{until:%d/%m/%Y}") if until else "")


def _others(kinds: set[str]) -> Iterator[_Draft]:
    if kinds & {"price-rise", "price-total-rise"} and "above-promise" not in kinds:
        yield _Draft("confirm", say("case-ask-explain-rise"))
    if "bill-differs" in kinds:
        yield _Draft("fix", say("case-ask-explain-bill"))
    if kinds & _CANCELLED:
        yield _Draft("cancel", say("case-ask-cancel"))
    if kinds & _GOODS:
        yield _Draft("fix", say("case-ask-goods"))
    if kinds & _VISITS:
        yield _Draft("other", say("case-ask-visit"))
    if kinds & _UNANSWERED:
        yield _Draft("other", say("case-ask-answer"))


def _records(file: CaseFile) -> Iterator[_Draft]:
    days = list(dict.fromkeys(day(c.at) for c in file.contacts if c.channel in ("chat", "call")))
    days = days or list(dict.fromkeys(day(c.started) for c in file.captures if c.kind == "chat"))
    if days:
        yield _Draft("records", say("case-ask-records", count=len(days), days=", ".join(days)))
