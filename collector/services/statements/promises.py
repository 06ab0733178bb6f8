"""Promises of the provider: what was promised, and whether it was kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Promise, new_id
from collector.services.complaint.cases import case_named
from collector.services.context import Context
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
    from collector.store import Store

PROMISES = ("price", "callback", "refund", "visit", "delivery", "other")
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
    when = said_at(context, promised.at)
    at: datetime = when["at"]
    promise = Promise(
        id=new_id("promise", context.clock.now()),
        case=owner.id,
        **when,
        kind=kind,
        text=promised.text,
        by=promised.by,
        contact=_contact(store, owner.id, promised.contact, at),
        capture=record_id_of_capture(store, promised.capture),
        message=promised.message,
        amount=price.amount if price else None,
        currency=price.currency if price else "ILS",
        per=(price.per or ("month" if kind == "price" else "")) if price else "",
        plan=promised.plan,
        months=promised.months or (price.months if price else None),
        starts=moment(context, promised.starts, future=True, missing=time(0), since=at) if promised.starts else None,
        due=due_after(context, promised.due, at) if promised.due else None,
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
    kept = Promise.from_doc(found[0]).replace(kept_at=_kept(context, Promise.from_doc(found[0]), at))
    store.append("promises", kept)
    return kept


def _kept(context: Context, promise: Promise, at: str) -> datetime:
    """When it was kept. Raises InputError for a time to come or before it was made."""
    kept = moment_in_the_past(context, at)
    if kept < promise.at:
        raise InputError(say("services-kept-too-early"), say("services-kept-too-early-next"))
    return kept
