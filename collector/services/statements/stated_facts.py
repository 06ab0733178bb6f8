"""What happened, in the customer's words: facts, money that moved, notices of cancellation, remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collector.errors import InputError
from collector.language import say
from collector.model import Cancellation, Charge, Fact, Note, new_id
from collector.services.complaint.cases import case_to_write
from collector.services.context import Context
from collector.services.statements.consistency import CHARGES, FACTS, NOTICES, coherent
from collector.services.statements.find_record import captures_named
from collector.services.statements.statement_checks import moment_in_the_past, one_of, record_id_of_capture, said_at, sum_in

if TYPE_CHECKING:
    from collector.store import Store


@dataclass(frozen=True)
class Charged:
    """Money that moved, as the person writes it down. amount: as typed ("64.90 ₪ לחודש")."""

    amount: str
    kind: str = "charge"
    what: str = ""
    at: str = "now"
    plan: str = ""
    evidence: Sequence[str] = ()
    sure: bool = False
    """Whether a very large sum is meant."""


@dataclass(frozen=True)
class Cancelled:
    """A notice of cancellation, as the person writes it down. refused: the provider's words, where it refused."""

    at: str = "now"
    by: str = ""
    what: str = ""
    reference: str = ""
    confirmed: str = ""
    refused: str = ""
    evidence: Sequence[str] = ()


@dataclass(frozen=True)
class Happened:
    """A fact, as the person writes it down. ordered: the capture of the offer or order that it is held against; until: when a service that
    failed came back, "" where it has not."""

    text: str
    kind: str = "other"
    at: str = "now"
    evidence: Sequence[str] = ()
    ordered: str = ""
    until: str = ""


def log_fact(context: Context, case: str | None, happened: Happened) -> Fact:
    """Writes down what happened. Raises InputError for an unknown kind or capture, words that are no time, or a time to come."""
    one_of(happened.kind, FACTS, say("services-kind-fact"))
    if not happened.text.strip():
        raise InputError(say("services-fact-empty"), say("services-fact-empty-next"))
    store = context.open_store()
    owner, when = case_to_write(store, case), said_at(context, happened.at)
    fact = Fact(
        id=new_id("fact", context.clock.now()), case=owner.id, **when, text=happened.text, kind=happened.kind,
        until=moment_in_the_past(context, happened.until) if happened.until else None,
        captures=captures_named(store, happened.evidence, owner.id), ordered=record_id_of_capture(store, happened.ordered, owner.id),
    )  # fmt: skip
    coherent("facts", fact)
    store.append("facts", fact)
    return fact


def log_charge(context: Context, case: str | None, charged: Charged) -> Charge:
    """Writes down money that was charged, refunded or lost. Raises InputError for what is no sum above zero, or a time to come."""
    one_of(charged.kind, CHARGES, say("services-kind-charge"))
    price = sum_in(charged.amount)
    if price is None or price.amount <= 0:
        raise InputError(say("services-sum-not-positive", text=charged.amount), say("services-no-clear-sum-next"))
    store = context.open_store()
    owner, when = case_to_write(store, case), said_at(context, charged.at)
    charge = Charge(
        id=new_id("charge", context.clock.now()), case=owner.id, **when, kind=charged.kind, amount=price.amount, currency=price.currency,
        per=price.per or "", what=charged.what, plan=charged.plan, captures=captures_named(store, charged.evidence, owner.id),
    )  # fmt: skip
    coherent("charges", charge, sure=charged.sure)
    store.append("charges", charge)
    return charge


def log_cancellation(context: Context, case: str | None, cancelled: Cancelled) -> Cancellation:
    """Writes down a notice of cancellation. Raises InputError for an unknown way or capture, or a time to come."""
    if cancelled.by:
        one_of(cancelled.by, NOTICES, say("services-kind-writing"))
    store = context.open_store()
    owner, when = case_to_write(store, case), said_at(context, cancelled.at)
    confirmed = moment_in_the_past(context, cancelled.confirmed) if cancelled.confirmed else None
    cancellation = Cancellation(
        id=new_id("cancellation", context.clock.now()), case=owner.id, **when, by=cancelled.by, what=cancelled.what,
        reference=cancelled.reference, confirmed=confirmed, refused=cancelled.refused,
        captures=captures_named(store, cancelled.evidence, owner.id),
    )  # fmt: skip
    coherent("cancellations", cancellation)
    store.append("cancellations", cancellation)
    _tell_exchanges(context, store, owner.id)
    return cancellation


def _tell_exchanges(context: Context, store: Store, case: str) -> None:
    """Tells of demands to exchange the goods: they do not fit a cancellation."""
    from collector.case import read_file
    from collector.case.demands.replaced_suggestions import asks_for_exchange

    for demand in (d for d in read_file(store, case).demands if asks_for_exchange(d.text)):
        context.tell(say("services-cancelled-and-exchange", text=demand.text, record=demand.id))


def log_note(context: Context, case: str | None, text: str, *, at: str = "now", capture: str = "") -> Note:
    """Writes down a remark on the case or on one capture. Raises InputError for an unknown capture or words that are no time."""
    store = context.open_store()
    owner = case_to_write(store, case)
    note = Note(
        id=new_id("note", context.clock.now()),
        case=owner.id,
        capture=record_id_of_capture(store, capture, owner.id),
        **said_at(context, at),
        text=text,
    )
    coherent("notes", note)
    store.append("notes", note)
    return note
