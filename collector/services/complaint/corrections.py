"""Corrections and withdrawals: the newest version counts, the old ones stay in the journal."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from collector.errors import InputError
from collector.language import say
from collector.model import Answer, Cancellation, Charge, Correction, Fact, new_id
from collector.services.complaint.checks import moment, sum_in
from collector.services.complaint.records import LINKABLE, record_named
from collector.services.context import Context

CORRECTABLE = (*LINKABLE, "demands", "cases")
_FIXED = ("id", "case")


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
        id=new_id("correction", context.clock.now()), case=str(doc["id"] if table == "cases" else doc["case"]), at=context.clock.now(),
        record=str(doc["id"]), why=why, field=field, before=str(doc.get(field, "")), after=str(changed.to_doc().get(field, "")),
    )  # fmt: skip
    store.append_many([(table, changed), ("corrections", correction)])
    return correction


def withdraw(context: Context, record: str, why: str) -> Correction:
    """Takes a record out of letter, timeline and sums. It stays in the journal. Raises NothingFound."""
    store = context.open_store()
    _, doc = record_named(store, record, (*LINKABLE, "demands"))
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
