"""What a person states about a dispute: facts, money, cancellations, answers; evidence linked afterwards; corrections; decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Answer, Cancellation, Charge, Correction, Decision, Fact, Finding, Link, new_id
from collector.services.complaint.cases import case_named
from collector.services.complaint.checks import moment, one_of, record_id_of_capture, sum_in
from collector.services.complaint.contacts import moment_in_the_past
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.store import Store

FACTS = ("other-goods", "defect", "late-delivery", "page-differs", "terms-changed", "overcharge", "other")
CHARGES = ("charge", "refund", "cost")
NOTICES = ("email", "letter", "registered", "form", "fax", "message", "call", "chat")
LINKABLE = ("contacts", "promises", "steps", "facts", "charges", "cancellations", "notes", "answers")
CORRECTABLE = (*LINKABLE, "demands", "cases")
_FIXED = ("id", "case")


@dataclass(frozen=True)
class Charged:
    """Money that moved, as the person writes it down. amount: as typed ("64.90 ₪ לחודש")."""

    amount: str
    kind: str = "charge"
    what: str = ""
    at: str = "now"
    plan: str = ""
    evidence: Sequence[str] = ()


@dataclass(frozen=True)
class Cancelled:
    """A notice of cancellation, as the person writes it down. refused: the provider's words, where it refused."""

    at: str = "now"
    by: str = "email"
    what: str = ""
    reference: str = ""
    confirmed: str = ""
    refused: str = ""
    evidence: Sequence[str] = ()


def log_fact(context: Context, case: str | None, text: str, *, kind: str = "other", at: str = "now", evidence: Sequence[str] = ()) -> Fact:
    """Writes down what happened. Raises InputError for an unknown kind or capture, words that are no time, or a time to come."""
    one_of(kind, FACTS, say("services-kind-fact"))
    if not text.strip():
        raise InputError(say("services-fact-empty"), say("services-fact-empty-next"))
    store = context.open_store()
    owner, when = case_named(store, case), moment_in_the_past(context, at)
    fact = Fact(id=_new("fact", context), case=owner.id, at=when, text=text, kind=kind, captures=_captures(store, evidence))
    store.append("facts", fact)
    return fact


def log_charge(context: Context, case: str | None, charged: Charged) -> Charge:
    """Writes down money that was charged, refunded or lost. Raises InputError for what is no sum above zero, or a time to come."""
    one_of(charged.kind, CHARGES, say("services-kind-charge"))
    price = sum_in(charged.amount)
    if price is None or price.amount <= 0:
        raise InputError(say("services-sum-not-positive", text=charged.amount), say("services-no-clear-sum-next"))
    store = context.open_store()
    owner, when = case_named(store, case), moment_in_the_past(context, charged.at)
    charge = Charge(
        id=_new("charge", context), case=owner.id, at=when, kind=charged.kind, amount=price.amount, currency=price.currency,
        per=price.per or "", what=charged.what, plan=charged.plan, captures=_captures(store, charged.evidence),
    )  # fmt: skip
    store.append("charges", charge)
    return charge


def log_cancellation(context: Context, case: str | None, cancelled: Cancelled) -> Cancellation:
    """Writes down a notice of cancellation. Raises InputError for an unknown way or capture, or a time to come."""
    one_of(cancelled.by, NOTICES, say("services-kind-writing"))
    store = context.open_store()
    owner, when = case_named(store, case), moment_in_the_past(context, cancelled.at)
    confirmed = moment_in_the_past(context, cancelled.confirmed) if cancelled.confirmed else None
    cancellation = Cancellation(
        id=_new("cancellation", context), case=owner.id, at=when, by=cancelled.by, what=cancelled.what, reference=cancelled.reference,
        confirmed=confirmed, refused=cancelled.refused, captures=_captures(store, cancelled.evidence),
    )  # fmt: skip
    store.append("cancellations", cancellation)
    return cancellation


def log_answer(context: Context, to: str, *, at: str = "now", contact: str = "", capture: str = "", text: str = "") -> Answer:
    """Writes down that a step or an inquiry was answered, by a contact or a file. to, contact: an id or the ending that only one has.

    Raises NothingFound for an unknown step or contact, InputError for an unknown capture or an answer before the question.
    """
    store = context.open_store()
    _, asked = record_named(store, to, ("steps", "contacts"))
    answering = record_named(store, contact, ("contacts",))[1] if contact else None
    when = moment_in_the_past(context, at) if answering is None or at != "now" else moment(context, str(answering["at"]))
    if when < moment(context, str(asked["at"])):
        raise InputError(say("services-answer-too-early"), say("services-answer-too-early-next"))
    answer = Answer(
        id=_new("answer", context), case=str(asked["case"]), at=when, to=str(asked["id"]),
        contact=str(answering["id"]) if answering else "", capture=record_id_of_capture(store, capture), text=text,
    )  # fmt: skip
    store.append("answers", answer)
    return answer


def link_evidence(context: Context, record: str, captures: Sequence[str], *, remove: bool = False) -> Link:
    """Attaches captures to a record as its evidence, or takes them from it again. Raises NothingFound or InputError."""
    store = context.open_store()
    _, doc = record_named(store, record, LINKABLE)
    chosen = _captures(store, captures)
    name = f"link-{doc['id']}"
    known = store.latest("links", name)
    before = Link.from_doc(known) if known else Link(id=name, case=str(doc["case"]), at=context.clock.now(), record=str(doc["id"]))
    added, gone = (before.captures, (*before.removed, *chosen)) if remove else ((*before.captures, *chosen), before.removed)
    link = before.replace(
        at=context.clock.now(),
        captures=tuple(dict.fromkeys(c for c in added if not (remove and c in chosen))),
        removed=tuple(dict.fromkeys(c for c in gone if remove or c not in chosen)),
    )
    store.append("links", link)
    return link


def correct(context: Context, record: str, field: str, value: str, why: str) -> Correction:
    """Writes a new version of a record with one field changed, and why. The old version stays in the journal.

    Times and sums are read as they are typed everywhere. Raises NothingFound, or InputError for a field or value that does not fit.
    """
    store = context.open_store()
    table, doc = record_named(store, record, CORRECTABLE)
    kind = _kinds()[table]
    if field in _FIXED or field not in kind.model_fields:
        fields = ", ".join(name for name in kind.model_fields if name not in _FIXED)
        raise InputError(say("services-no-such-field", field=field), say("services-no-such-field-next", fields=fields))
    try:
        changed = kind.from_doc({**doc, field: _typed(context, kind, field, value)})
    except ValidationError as error:
        raise InputError(say("services-value-unfit", field=field, value=value), say("services-value-unfit-next")) from error
    correction = Correction(
        id=_new("correction", context), case=str(doc["id"] if table == "cases" else doc["case"]), at=context.clock.now(),
        record=str(doc["id"]), why=why, field=field, before=str(doc.get(field, "")), after=str(changed.to_doc().get(field, "")),
    )  # fmt: skip
    store.append_many([(table, changed), ("corrections", correction)])
    return correction


def withdraw(context: Context, record: str, why: str) -> Correction:
    """Takes a record out of letter, timeline and sums. It stays in the journal. Raises NothingFound."""
    store = context.open_store()
    _, doc = record_named(store, record, (*LINKABLE, "demands"))
    now = context.clock.now()
    correction = Correction(id=_new("correction", context), case=str(doc["case"]), at=now, record=str(doc["id"]), why=why)
    store.append("corrections", correction)
    return correction


def list_findings(context: Context, case: str | None) -> tuple[Finding, ...]:
    """What the record of a case shows, the weightiest first, each with what was decided about it."""
    from collector.case import gather

    store = context.read_store()
    return gather(store, case_named(store, case).id, context.clock.now()).findings


def decide(context: Context, case: str | None, number: int, verdict: str, *, text: str = "", rank: int | None = None) -> Finding:
    """Accepts or rejects the finding of this number in `list_findings`, with words or a rank of one's own. Raises NothingFound."""
    found = list_findings(context, case)
    if not 1 <= number <= len(found):
        raise NothingFound(say("services-no-such-finding", number=str(number)), say("services-no-such-finding-next"))
    finding = found[number - 1]
    store = context.open_store()
    decision = Decision(
        id=f"decision-{finding.key}", case=case_named(store, case).id, at=context.clock.now(), finding=finding.key, verdict=verdict,
        text=text, rank=rank,
    )  # fmt: skip
    store.append("decisions", decision)
    return finding.replace(verdict=verdict)


def record_named(store: Store, wanted: str, tables: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """The table and the newest version of the record with this id, or with an id that alone ends so. Raises NothingFound."""
    found = [(table, doc) for table in tables for doc in store.all(table) if wanted and str(doc["id"]).endswith(wanted)]
    exact = [each for each in found if each[1]["id"] == wanted]
    if len(exact or found) != 1:
        raise NothingFound(say("services-no-such-record", record=wanted), say("services-see-timeline-json"))
    return (exact or found)[0]


def _typed(context: Context, kind: Any, field: str, value: str) -> Any:
    """The value in the form that is stored: a time as typed becomes a moment, a sum an amount, "" an empty field."""
    shown = str(kind.model_fields[field].annotation)
    if value == "":
        return kind.model_fields[field].default
    if "datetime" in shown:
        return moment(context, value)
    if "Decimal" in shown:
        price = sum_in(value)
        return price.amount if price else None
    return value


def _kinds() -> dict[str, Any]:
    from collector.model import Case, Contact, Demand, Note, Promise, Step

    return {
        "contacts": Contact, "promises": Promise, "steps": Step, "facts": Fact, "charges": Charge, "cancellations": Cancellation,
        "notes": Note, "answers": Answer, "demands": Demand, "cases": Case,
    }  # fmt: skip


def _captures(store: Store, captures: Sequence[str]) -> tuple[str, ...]:
    return tuple(record_id_of_capture(store, capture) for capture in dict.fromkeys(captures))


def _new(kind: str, context: Context) -> str:
    return new_id(kind, context.clock.now())
