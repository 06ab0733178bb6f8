"""Promises of the provider: what was promised, and whether it was kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from collector.errors import InputError, NothingFound
from collector.language import Sentence, say
from collector.model import Case, Contact, Promise, new_id
from collector.services.complaint.cases import case_to_write
from collector.services.context import Context
from collector.services.statements.consistency import PROMISES, coherent
from collector.services.statements.find_record import check_in_force
from collector.services.statements.statement_checks import (
    due_after,
    moment,
    moment_in_the_past,
    one_of,
    record_id_of_capture,
    said_at,
    sum_in,
)

if TYPE_CHECKING:
    from collector.prices import Price
    from collector.store import Store

_NOW = ("now", "")
_SAME_TALK = timedelta(hours=12)
"""A promise belongs to the latest contact within this time of it, where none is named."""
_RECKONED = re.compile(
    r"%|(?<![א-ת])[והב]{0,2}(?:חצי|הנחה|הנחת|אחוז\w*|במקום|מתוך|על כל)(?![א-ת])"
    r"|\b(?:half|off|discount|percent|instead|of|for (?:each|every))\b",
    re.IGNORECASE,
)
_LATELY = timedelta(days=7)
"""A promise whose time has passed already was made in the latest contact within this time before it."""


@dataclass(frozen=True)
class Promised:
    """A promise as the person writes it down. Times and sums are as typed."""

    text: str
    at: str = "now"
    kind: str = ""
    """"" is: price with a `price`, callback with a `due`, else other."""
    by: str = ""
    price: str = ""
    months: int | None = None
    starts: str = ""
    plan: str = ""
    due: str = ""
    contact: str = ""
    capture: str = ""
    message: int | None = None
    sure: bool = False
    """Whether a very large sum is meant."""
    free: int | None = None
    """So many months at its beginning are free; None is what the words say."""


def log_promise(context: Context, case: str | None, promised: Promised) -> Promise:
    """Writes down a promise.

    Raises InputError for a price without a sum, an unknown kind, contact or capture, or words that are no time.
    """
    store = context.open_store()
    owner = case_to_write(store, case)
    kind = promised.kind or ("price" if promised.price else "callback" if promised.due else "other")
    one_of(kind, PROMISES, say("services-kind-promise"))
    price = sum_in(promised.price)
    if kind == "price" and price is None:
        raise InputError(say("services-price-without-sum"), say("services-price-without-sum-next"))
    when = said_at(context, promised.at)
    contact = contact_at(store, owner.id, promised.contact, when["at"])
    counted: datetime = when["at"]
    if promised.at in _NOW and promised.due and not contact:
        contact = _before_due(context, store, owner.id, promised.due)
        counted = _time_of(store, contact, counted).get("at", counted)
    capture = record_id_of_capture(store, promised.capture, owner.id)
    said = _said(store, owner.id, capture, promised.message, when["at"])
    made = {**when, **(said or _time_of(store, contact, when["at"]))} if promised.at in _NOW else when
    counted = said["at"] if said and promised.at in _NOW else counted
    at: datetime = made["at"]
    free = _free(promised, kind)
    promise = Promise(
        id=new_id("promise", context.clock.now()),
        case=owner.id,
        **made,
        kind=kind,
        text=promised.text,
        by=promised.by,
        contact=contact,
        capture=capture,
        message=promised.message,
        amount=price.amount if price else None,
        currency=price.currency if price else "ILS",
        per=(price.per or ("month" if kind == "price" and _recurs(store, owner, promised, price, at) else "")) if price else "",
        plan=promised.plan,
        months=promised.months or (_with_free(price, free) if price else None),
        free_months=free,
        starts=moment(context, promised.starts, future=True, missing=time(0), since=at) if promised.starts else None,
        due=due_after(context, promised.due, counted) if promised.due else None,
    )
    coherent("promises", promise, sure=promised.sure)
    if not promised.sure:
        _as_its_words_say(promise)
    store.append("promises", promise)
    return promise


def _as_its_words_say(promise: Promise) -> None:
    """Raises InputError where a promise's words name one sum of money, and its price is another: one of the two was mistyped, and a letter
    would quote both. A sum that is reckoned from the words ("half of 129.90", "20% off", "5.90 for each issue") is no such case."""
    from collector.prices import read_amounts

    if promise.amount is None or _RECKONED.search(promise.text):
        return
    said = [m for m in read_amounts(promise.text) if m.amount is not None and m.currency == promise.currency]
    if len(said) == 1 and said[0].amount != promise.amount and (said[0].per or "month") == (promise.per or "month"):
        told = say("services-price-unlike-words", words=f"{said[0].amount:f}", price=f"{promise.amount:f}")
        raise InputError(told, say("services-price-unlike-words-next"))


def _free(promised: Promised, kind: str) -> int | None:
    """The free months at a price's beginning: as given, else as the words of the promise or of its price say."""
    from collector.prices.history.free_months import free_months

    if promised.free is not None or kind != "price":
        return promised.free or None
    return free_months(promised.text) or free_months(promised.price)


def _with_free(price: Price, free: int | None) -> int | None:
    """For how long the promise holds: 99.90 for 12 months after 3 free ones is 15 months."""
    return price.months + free if price.months and free and price.months != free and "then" in price.roles else price.months


def price_of(promise: Promise) -> Sentence | None:
    """The promised sum with the period that was noted; None where no sum was promised."""
    from collector.case.sentence_values import Sum

    return Sum(promise.amount, promise.currency, promise.per) if promise.amount is not None else None


def terms_of(promise: Promise) -> Iterator[Sentence]:
    """What was understood of the promise's words beside its price: free months, and what it includes, against which bills are held."""
    from collector.prices.history.included_things import included

    if promise.free_months:
        yield say("services-promise-free", count=promise.free_months)
    things = included(promise.text)
    if things:
        yield say("services-promise-includes", things=", ".join(things))


def _recurs(store: Store, case: Case, promised: Promised, price: Price, at: datetime) -> bool:
    """Whether a price without a period is one for each month: it was promised for months or for a plan, or the case is about a plan.

    A sum above the plan's price that was promised before is of something else: 49.90 a month, then 129 for a package for abroad.
    """
    if promised.months or price.months or promised.plan or not case.plan:
        return bool(promised.months or price.months or promised.plan)
    known = [Promise.from_doc(doc) for doc in store.all("promises", case=case.id)]
    monthly = [p for p in known if p.amount is not None and p.kind == "price" and p.per == "month" and p.at <= at]
    last = max(monthly, key=lambda p: p.at, default=None)
    return last is None or last.amount is None or price.amount <= last.amount


def _time_of(store: Store, contact: str, written: datetime) -> dict[str, Any]:
    """When a promise was made that names no time: when its contact was, not when it was written down."""
    found = Contact.from_doc(doc) if contact and (doc := store.latest("contacts", contact)) is not None else None
    return {"at": found.at, "at_typed": found.at_typed, "day_only": found.day_only} if found is not None and found.at < written else {}


def _said(store: Store, case: str, capture: str, message: int | None, written: datetime) -> dict[str, Any]:
    """When the chat's message was written that the promise stands in; empty where none is named, or no such one is in the chat.

    Raises InputError for a message of the customer: their words are no promise of the provider.
    """
    from collector.case import read_file

    chat = read_file(store, case).transcripts.get(capture) if message is not None else None
    found = next((each for each in chat.messages if each.n == message), None) if chat is not None else None
    if found is not None and found.role == "customer":
        raise InputError(say("services-own-message", number=found.n), say("services-own-message-next"))
    return {"at": found.at, "at_typed": "", "day_only": False} if found is not None and found.at < written else {}


def check_message(store: Store, promise: Promise) -> None:
    """Raises InputError where the chat's message that a promise names is the customer's own."""
    _said(store, promise.case, promise.capture, promise.message, promise.at)


def contact_at(store: Store, case: str, wanted: str, at: datetime) -> str:
    """The contact in which something was promised: the one named, else the case's latest one around that time, else ""."""
    from collector.clock import parse

    contacts = sorted(store.all("contacts", case=case), key=lambda doc: str(doc["at"]))
    if wanted:
        if not any(doc["id"] == wanted for doc in contacts):
            raise InputError(say("services-no-contact", contact=wanted), say("services-see-timeline-json"))
        return wanted
    near = [doc for doc in contacts if abs(parse(doc["at"]) - at) <= _SAME_TALK]
    return str(near[-1]["id"]) if near else ""


def _before_due(context: Context, store: Store, case: str, due: str) -> str:
    """The latest contact before a due time that has passed already: somebody writes down today that yesterday's call promised a call-back
    for yesterday afternoon. "" where the due time lies ahead."""
    from collector.clock import parse

    if moment(context, due, future=True) >= context.clock.now():
        return ""
    until = moment(context, due)
    contacts = sorted(store.all("contacts", case=case), key=lambda doc: str(doc["at"]))
    before = [doc for doc in contacts if timedelta(0) <= until - parse(doc["at"]) <= _LATELY]
    return str(before[-1]["id"]) if before else ""


def log_kept(context: Context, promise: str, at: str) -> Promise:
    """Writes down that a promise was kept. promise: its id, or an ending that only one has. Raises NothingFound."""
    from collector.store import where

    store = context.open_store()
    found = store.query("promises", where("id").search(f"{re.escape(promise)}$"))
    if len(found) != 1:
        listing = ", ".join(f"{doc['id']} ({doc['text']})" for doc in store.all("promises")) or "–"
        raise NothingFound(say("services-no-such-promise", promise=promise), say("services-no-such-promise-next", promises=listing))
    check_in_force(store, str(found[0]["id"]))
    kept = Promise.from_doc(found[0]).replace(kept_at=_kept(context, Promise.from_doc(found[0]), at))
    store.append("promises", kept)
    return kept


def _kept(context: Context, promise: Promise, at: str) -> datetime:
    """When it was kept. Raises InputError for a time to come or before it was made."""
    kept = moment_in_the_past(context, at)
    if kept < promise.at:
        raise InputError(say("services-kept-too-early"), say("services-kept-too-early-next"))
    return kept
