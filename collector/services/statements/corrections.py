"""Corrections and withdrawals: the newest version counts, the old ones stay in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from collector.errors import InputError
from collector.language import say
from collector.model import Answer, Cancellation, Case, Charge, Correction, Fact, Person, new_id
from collector.services.complaint.cases import DEALS, PAYMENTS, case_named, check_person
from collector.services.context import Context
from collector.services.statements.consistency import coherent
from collector.services.statements.find_record import LINKABLE, record_named
from collector.services.statements.promises import check_message
from collector.services.statements.statement_checks import moment, moment_in_the_past, one_of, reason, said_at, sum_in

CORRECTABLE = (*LINKABLE, "demands", "cases")
_FIXED = ("id", "case", "at_typed", "day_only")
_FIXED_OF_CASE = ("opened", "closed")
_HAPPENED = ("ended", "kept_at", "answered", "confirmed", "window_start", "window_end", "made_on", "closed")
"""Times of what happened; any other but `at` lies ahead, such as a due time."""


def correct(context: Context, record: str, field: str, value: str, why: str) -> Correction:
    """Writes a new version of a record with one field changed, and why. The old version stays in the journal.

    Times and sums are read as they are typed everywhere; `customer.address` is a field of the case's customer. Raises NothingFound, or
    InputError for a field or value that does not fit.
    """
    store = context.open_store()
    table, doc = record_named(store, record, CORRECTABLE)
    why = why if table == "cases" else reason(why)
    kind = _kinds()[table]
    outer, _, inner = field.partition(".")
    within = Person if table == "cases" and outer == "customer" and inner else None
    known = within or kind
    name = inner if within else field
    if name in _FIXED or name not in known.model_fields or (within is None and field == "customer"):
        fields = ", ".join(each for each in known.model_fields if each not in _FIXED)
        raise InputError(say("services-no-such-field", field=field), say("services-no-such-field-next", fields=fields))
    if table == "cases" and name in _FIXED_OF_CASE:
        raise InputError(say("services-no-such-field", field=field), say("services-case-fixed-next", case=str(doc["id"])))
    _check_word(name, value)
    old: dict[str, Any] = dict(doc.get("customer") or {}) if within else doc
    new = {**old, **(said_at(context, value) if name == "at" else {name: _typed(context, known, name, value)})}
    try:
        changed = kind.from_doc({**doc, "customer": new} if within else new)
    except ValidationError as error:
        raise InputError(say("services-value-unfit", field=field, value=value), say("services-value-unfit-next")) from error
    coherent(table, changed)
    if table == "promises" and name in ("message", "capture") and changed.message is not None:
        check_message(store, changed)
    shown = changed.to_doc()
    after = shown.get("customer", {}).get(name, "") if within else shown.get(name, "")
    correction = Correction(
        id=new_id("correction", context.clock.now()), case=str(doc["id"] if table == "cases" else doc["case"]), at=context.clock.now(),
        record=str(doc["id"]), why=why, field=field, before=str(old.get(name) or ""), after=str(after),
    )  # fmt: skip
    store.append_many([(table, changed), ("corrections", correction)])
    return correction


@dataclass(frozen=True)
class RecordAsTyped:
    """A record in force. fields: those that a person may correct, each as they would type it ("" where it is empty)."""

    table: str
    id: str
    case: str
    fields: dict[str, str]


def record_as_typed(context: Context, record: str) -> RecordAsTyped:
    """Raises NothingFound, and InputError for a record that was withdrawn."""
    table, doc = record_named(context.read_store(), record, CORRECTABLE)
    value = _kinds()[table].from_doc(doc)
    values = {name: getattr(value, name) for name in type(value).model_fields if name not in _FIXED}
    plain = {name: each for name, each in values.items() if each is None or isinstance(each, (str, int, Decimal, datetime))}
    return RecordAsTyped(table, str(doc["id"]), str(doc.get("case", "")), {n: _as_typed(context, each) for n, each in plain.items()})


def _as_typed(context: Context, value: object) -> str:
    if isinstance(value, datetime):
        return f"{value.astimezone(context.clock.zone):%d/%m/%Y %H:%M}"
    return "" if value is None else str(value)


def _check_word(field: str, value: str) -> None:
    """Raises InputError for a word of the case that is none of those the rules know."""
    if field == "deal":
        one_of(value, ("", *DEALS), say("services-kind-deal"))
    elif field == "paid_by":
        one_of(value, ("", *PAYMENTS), say("services-kind-payment"))
    elif field in ("id_number", "email", "phone"):
        check_person(Person(**{field: value}))


def edit_case(context: Context, case: str | None, changes: Sequence[str], why: str) -> tuple[Correction, ...]:
    """Changes fields of a case, each as ``field=value``. Raises InputError for what is no change."""
    found = case_named(context.open_store(), case)
    for change in changes:
        if "=" not in change:
            raise InputError(say("services-no-change", text=change), say("services-no-change-next"))
    pairs = [change.partition("=") for change in changes]
    return tuple(correct(context, found.id, _whose(field.strip()), value.strip(), why) for field, _, value in pairs)


def _whose(field: str) -> str:
    """``gender`` as ``customer.gender``: what a case has no field for may be one of its customer, as `case new` names them."""
    name = field.replace("-", "_")
    if name in Case.model_fields and name != "customer":
        return name
    return f"customer.{'name' if name == 'customer' else name}" if name in (*Person.model_fields, "customer") else field


def close_case(context: Context, case: str | None, outcome: str, obtained: str = "") -> Case:
    """Closes a case: how it ended and what was got. Raises InputError where it is closed already."""
    store = context.open_store()
    found, now = case_named(store, case), context.clock.now()
    reason(outcome)
    if found.closed is not None:
        raise InputError(say("services-case-closed-already", case=found.id), say("services-case-closed-already-next", case=found.id))
    closed = found.replace(closed=now, outcome=outcome, obtained=obtained)
    why = " · ".join(text for text in (outcome, obtained) if text)
    _keep_state(context, closed, before="", after=str(closed.to_doc()["closed"]), why=why)
    return closed


def reopen_case(context: Context, case: str | None, why: str) -> Case:
    """Opens a closed case again. Raises InputError where it is open."""
    found = case_named(context.open_store(), case)
    if found.closed is None:
        raise InputError(say("services-case-open", case=found.id), say("services-case-open-next", case=found.id))
    opened = found.replace(closed=None, outcome="", obtained="")
    _keep_state(context, opened, before=str(found.to_doc()["closed"]), after="", why=why)
    return opened


def _keep_state(context: Context, case: Case, *, before: str, after: str, why: str) -> None:
    now = context.clock.now()
    change = Correction(
        id=new_id("correction", now), case=case.id, at=now, record=case.id, why=why, field="closed", before=before, after=after
    )
    context.open_store().append_many([("cases", case), ("corrections", change)])


def withdraw(context: Context, record: str, why: str) -> Correction:
    """Takes a record out of letter, timeline and sums. It stays in the journal. Raises NothingFound."""
    store = context.open_store()
    _, doc = record_named(store, record, (*LINKABLE, "demands"))
    reason(why)
    now = context.clock.now()
    correction = Correction(id=new_id("correction", context.clock.now()), case=str(doc["case"]), at=now, record=str(doc["id"]), why=why)
    store.append("corrections", correction)
    return correction


def _typed(context: Context, kind: Any, field: str, value: str) -> Any:
    """The value in the form that is stored: a time as typed becomes a moment, a sum an amount, "" an empty field."""
    shown = str(kind.model_fields[field].annotation)
    if value == "":
        return kind.model_fields[field].default
    if "datetime" in shown:
        return moment_in_the_past(context, value) if field in _HAPPENED else moment(context, value, future=True)
    if "bool" in shown:
        return value.casefold() in ("yes", "true", "1", "כן")
    if "Decimal" in shown:
        price = sum_in(value)
        return price.amount if price else None
    return value


def _kinds() -> dict[str, Any]:
    from collector.model import Contact, Demand, Note, Promise, Step

    return {
        "contacts": Contact, "promises": Promise, "steps": Step, "facts": Fact, "charges": Charge, "cancellations": Cancellation,
        "notes": Note, "answers": Answer, "demands": Demand, "cases": Case,
    }  # fmt: skip
