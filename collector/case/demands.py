"""Demands that follow from the findings, each with its sum shown so that a reader can redo it. A person may take, change or drop them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.sentence_values import day
from collector.case.times.deadlines import due_in_business_days, due_in_days
from collector.model import Demand, Finding, Promise
from collector.prices.history.comparison import Over, overcharges
from collector.prices.history.price_row import PriceRow
from collector.prices.history.promised_price import ends
from collector.prices.money_format import money, per_words

ANSWER_DAYS = 14
REFUND_BUSINESS_DAYS = 10


def suggest(file: CaseFile, rows: Sequence[PriceRow], findings: Sequence[Finding], now: datetime) -> tuple[Demand, ...]:
    """Demands in the case's language, the refund first. Nothing is demanded that no finding supports; records are always asked for."""
    he = file.case.language == "he"
    kinds = {f.kind for f in findings}
    answer = due_in_days(now, ANSWER_DAYS)
    made = [
        *_refund(file, overcharges(rows), he, now),
        *_keep_promise(file, rows, he, answer),
        *_explain(kinds, he, answer),
        *_visit(kinds, he, answer),
        *_call_back(kinds, he, answer),
        *_records(file, he, answer),
    ]
    return tuple(_demand(file.case.id, number, draft, now) for number, draft in enumerate(made, start=1))


_Draft = tuple[str, str, Decimal | None, datetime, str, str]


def _demand(case: str, number: int, draft: _Draft, now: datetime) -> Demand:
    kind, text, amount, due, shown, currency = draft
    return Demand(
        id=f"suggested-{number}", case=case, at=now, kind=kind, text=text, amount=amount, due=due, sum_shown=shown, currency=currency
    )


def _refund(file: CaseFile, over: Sequence[Over], he: bool, now: datetime) -> Iterator[_Draft]:
    for promise in file.promises:
        mine = [o for o in over if o.promise == promise.id]
        if not mine:
            continue
        total = sum((o.amount for o in mine), Decimal(0))
        sum_shown = _sum(mine, total, promise.currency, he)
        shown = money(total, promise.currency, "he" if he else "en")
        he_text = f"להחזיר לי {shown}: ההפרש בין המחיר שנדרש ובין המחיר שהובטח"
        text = he_text if he else f"Refund {shown}: the difference between the price asked and the price promised"
        yield "refund", text, total, due_in_business_days(now, REFUND_BUSINESS_DAYS), sum_shown, promise.currency


def _sum(over: Sequence[Over], total: Decimal, currency: str, he: bool) -> str:
    lines = [f"{o.month[1]:02}/{o.month[0]}: {o.paid:f} − {o.promised:f} = {o.amount:f}" for o in over]
    shown = money(total, currency, "he" if he else "en")
    if len(over) == 1:
        return f"{lines[0]} ({shown})"
    return "; ".join(lines) + (f'; סה"כ {shown}' if he else f"; total {shown}")


def _keep_promise(file: CaseFile, rows: Sequence[PriceRow], he: bool, due: datetime) -> Iterator[_Draft]:
    for promise in file.promises:
        if promise.amount is None or not any(r.over for r in rows if r.promise == promise.id):
            continue
        yield "confirm", _until(promise, he), None, due, "", promise.currency


def _until(promise: Promise, he: bool) -> str:
    assert promise.amount is not None
    until = ends(promise)
    price = money(promise.amount, promise.currency, "he" if he else "en") + per_words(promise.per, "he" if he else "en")
    if he:
        return f"לאשר בכתב שהמחיר יהיה {price}" + (f" עד {day(until)}, כפי שהובטח" if until else ", כפי שהובטח")
    return f"Confirm in writing that the price will be {price}" + (f" until {day(until)}, as promised" if until else ", as promised")


def _explain(kinds: set[str], he: bool, due: datetime) -> Iterator[_Draft]:
    if kinds & {"price-rise", "price-total-rise"} and "above-promise" not in kinds:
        yield (
            "confirm",
            (
                "להסביר בכתב על מה נשענת ההתייקרות ומתי נמסרה עליה הודעה, ולבטל אותה אם לא הייתה לה הסכמה"
                if he
                else "Explain in writing what the rise rests on and when notice of it was given, and undo it if it was not agreed to"
            ),
            None,
            due,
            "",
            "ILS",
        )
    if "bill-differs" in kinds:
        yield (
            "fix",
            ("ליישב בכתב את ההפרש בין החשבון למחיר שבאתר" if he else "Account in writing for the difference between the bill and the site"),
            None,
            due,
            "",
            "ILS",
        )


def _visit(kinds: set[str], he: bool, due: datetime) -> Iterator[_Draft]:
    if kinds & {"late-visit", "no-show"}:
        yield (
            "other",
            (
                "לבדוק את זכאותי לפיצוי בגין הביקור שאיחר או לא התקיים, ולהשיב בנימוקים"
                if he
                else "Examine whether I am entitled to compensation for the late or missed visit, and answer with reasons"
            ),
            None,
            due,
            "",
            "ILS",
        )


def _call_back(kinds: set[str], he: bool, due: datetime) -> Iterator[_Draft]:
    if kinds & {"callback-missed", "step-unanswered"}:
        yield (
            "other",
            ("לענות בכתב לפניותיי שלא נענו" if he else "Answer in writing my inquiries that were left without an answer"),
            None,
            due,
            "",
            "ILS",
        )


def _records(file: CaseFile, he: bool, due: datetime) -> Iterator[_Draft]:
    days = list(dict.fromkeys(day(c.at) for c in file.contacts if c.channel in ("chat", "call")))
    days = days or list(dict.fromkeys(day(c.started) for c in file.captures if c.kind == "chat"))
    if days:
        listed = ", ".join(days[:6])
        yield (
            "records",
            (
                f"לשמור את הקלטות השיחות ואת תמלילי הצ'אט מהימים {listed} ולשלוח לי עותק"
                if he
                else f"Keep the call recordings and chat transcripts of {listed} and send me a copy"
            ),
            None,
            due,
            "",
            "ILS",
        )
