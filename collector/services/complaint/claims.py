"""What was promised and what is asked for: promises, demands, steps on the ladder, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Demand, Note, Promise, Step, new_id
from collector.services.complaint.cases import case_named
from collector.services.complaint.checks import moment, one_of, record_id_of_capture, sum_in
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.store import Store

PROMISES = ("price", "callback", "refund", "visit", "other")
DEMANDS = ("refund", "confirm", "fix", "cancel", "records", "other")
BODIES = ("company", "ceo", "ministry", "authority", "council", "ngo", "card", "court")
_SAME_TALK = timedelta(hours=12)
"""A promise belongs to the latest contact within this time of it, where none is named."""


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


def log_promise(context: Context, case: str | None, promised: Promised) -> Promise:
    """Writes down a promise.

    Raises InputError for a price without a sum, an unknown kind, contact or capture, or words that are no time.
    """
    store = context.open_store()
    owner = case_named(store, case)
    kind = promised.kind or ("price" if promised.price else "callback" if promised.due else "other")
    one_of(kind, PROMISES, say("services-kind-promise"))
    price = sum_in(promised.price)
    if kind == "price" and price is None:
        raise InputError(say("services-price-without-sum"), say("services-price-without-sum-next"))
    at = moment(context, promised.at)
    promise = Promise(
        id=new_id("promise", context.clock.now()),
        case=owner.id,
        at=at,
        kind=kind,
        text=promised.text,
        by=promised.by,
        contact=_contact(store, owner.id, promised.contact, at),
        capture=record_id_of_capture(store, promised.capture),
        message=promised.message,
        amount=price.amount if price else None,
        currency=price.currency if price else "ILS",
        per=(price.per or "month") if price else "",
        plan=promised.plan,
        months=promised.months or (price.months if price else None),
        starts=moment(context, promised.starts, future=True, missing=time(0)) if promised.starts else None,
        due=moment(context, promised.due, future=True) if promised.due else None,
    )
    store.append("promises", promise)
    return promise


def _contact(store: Store, case: str, wanted: str, at: datetime) -> str:
    """The contact in which something was promised: the one named, else the case's latest one around that time, else ""."""
    from collector.clock import parse

    contacts = sorted(store.all("contacts", case=case), key=lambda doc: str(doc["at"]))
    if wanted:
        if not any(doc["id"] == wanted for doc in contacts):
            raise InputError(say("services-no-contact", contact=wanted), say("services-see-timeline-json"))
        return wanted
    near = [doc for doc in contacts if abs(parse(doc["at"]) - at) <= _SAME_TALK]
    return str(near[-1]["id"]) if near else ""


def log_kept(context: Context, promise: str, at: str) -> Promise:
    """Writes down that a promise was kept. promise: its id, or an ending that only one has. Raises NothingFound."""
    from collector.store import where

    store = context.open_store()
    found = store.query("promises", where("id").search(f"{re.escape(promise)}$"))
    if len(found) != 1:
        listing = ", ".join(f"{doc['id']} ({doc['text']})" for doc in store.all("promises")) or "–"
        raise NothingFound(say("services-no-such-promise", promise=promise), say("services-no-such-promise-next", promises=listing))
    kept = Promise.from_doc(found[0]).replace(kept_at=moment(context, at))
    store.append("promises", kept)
    return kept


@dataclass(frozen=True)
class Demanded:
    """A demand as the person writes it down. sum_shown: how the sum was computed, so that a reader can redo it."""

    text: str
    kind: str = "other"
    amount: str = ""
    sum_shown: str = ""
    due: str = ""


def log_demand(context: Context, case: str | None, demanded: Demanded) -> Demand:
    """Writes down a demand. Raises InputError for an unknown kind, or words that are no sum or time."""
    store = context.open_store()
    owner = case_named(store, case)
    one_of(demanded.kind, DEMANDS, say("services-kind-demand"))
    price, now = sum_in(demanded.amount), context.clock.now()
    amount = _added_up(price.amount if price else None, demanded.sum_shown)
    demand = Demand(
        id=new_id("demand", now),
        case=owner.id,
        at=now,
        kind=demanded.kind,
        text=demanded.text,
        amount=amount,
        currency=price.currency if price else "ILS",
        due=moment(context, demanded.due, future=True) if demanded.due else None,
        sum_shown=demanded.sum_shown,
    )
    store.append("demands", demand)
    return demand


def _added_up(amount: Decimal | None, sum_shown: str) -> Decimal | None:
    """The amount, or what the sum comes to where none was given. Raises InputError where the two differ, or for nothing and less."""
    from collector.case.arithmetic import computed

    value = computed(sum_shown)
    asked = value if amount is None else amount
    if asked is not None and asked <= 0:
        raise InputError(say("services-sum-not-positive", text=f"{asked:f}"), say("services-no-clear-sum-next"))
    if value is not None and amount is not None and value != amount:
        raise InputError(
            say("services-sum-differs", sum=sum_shown, value=f"{value:f}", amount=f"{amount:f}"), say("services-sum-differs-next")
        )
    return asked


@dataclass(frozen=True)
class Sent:
    """A step on the ladder: to whom the complaint was sent and how. body: which rung; capture: what proves the sending."""

    addressee: str
    body: str = "company"
    at: str = "now"
    by: str = "email"
    reference: str = ""
    due: str = ""
    capture: str = ""


def log_step(context: Context, case: str | None, sent: Sent) -> Step:
    """Writes down that the complaint was sent. Without a `due` date an answer is due in business days. Raises InputError."""
    from collector.case.inquiries import ANSWER_BUSINESS_DAYS
    from collector.case.times.deadlines import due_in_business_days

    store = context.open_store()
    owner = case_named(store, case)
    one_of(sent.body, BODIES, say("services-kind-body"))
    at = moment(context, sent.at)
    step = Step(
        id=new_id("step", context.clock.now()),
        case=owner.id,
        at=at,
        addressee=sent.addressee,
        body=sent.body,
        by=sent.by,
        reference=sent.reference,
        capture=record_id_of_capture(store, sent.capture),
        due=moment(context, sent.due, future=True) if sent.due else due_in_business_days(at, ANSWER_BUSINESS_DAYS),
    )
    store.append("steps", step)
    return step


def log_note(context: Context, case: str | None, text: str, *, at: str = "now", capture: str = "") -> Note:
    """Writes down a remark on the case or on one capture. Raises InputError for an unknown capture or words that are no time."""
    store = context.open_store()
    owner = case_named(store, case)
    note = Note(
        id=new_id("note", context.clock.now()),
        case=owner.id,
        capture=record_id_of_capture(store, capture),
        at=moment(context, at),
        text=text,
    )
    store.append("notes", note)
    return note
