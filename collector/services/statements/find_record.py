"""Finds a record by its id or the end of it, and attaches evidence to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from collector.clock import ISRAEL, parse
from collector.errors import InputError, NothingFound
from collector.language import say
from collector.model import Link
from collector.services.context import Context
from collector.services.statements.statement_checks import record_id_of_capture

if TYPE_CHECKING:
    from collector.store import Store

LINKABLE = ("contacts", "promises", "steps", "facts", "charges", "cancellations", "notes", "answers")


def record_named(store: Store, wanted: str, tables: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """The table and the newest version of the record with this id, with an id that alone ends so, or with this reference number alone.

    Raises NothingFound, and InputError for a record that was withdrawn.
    """
    known = [(table, doc) for table in tables for doc in store.all(table)]
    found = [each for each in known if wanted and str(each[1]["id"]).endswith(wanted)]
    found = found or [each for each in known if wanted and str(each[1].get("reference", "")) == wanted]
    exact = [each for each in found if each[1]["id"] == wanted]
    if len(exact or found) != 1:
        raise NothingFound(say("services-no-such-record", record=wanted), say("services-see-timeline-json"))
    table, doc = (exact or found)[0]
    check_in_force(store, str(doc["id"]))
    return table, doc


def check_in_force(store: Store, record: str) -> None:
    """Raises InputError for a record that was withdrawn."""
    from collector.store import where

    for gone in store.query("corrections", where("record") == record):
        if not gone.get("field"):
            day = f"{parse(str(gone['at'])).astimezone(ISRAEL):%d/%m/%Y}"
            raise InputError(say("services-withdrawn-already", record=record, day=day), say("services-withdrawn-already-next"))


def captures_named(store: Store, captures: Sequence[str], case: str = "") -> tuple[str, ...]:
    """The captures' ids, each once. Raises InputError for one that does not exist, or is another case's."""
    return tuple(record_id_of_capture(store, capture, case) for capture in dict.fromkeys(captures))


def link_evidence(context: Context, record: str, captures: Sequence[str], *, remove: bool = False) -> Link:
    """Attaches captures to a record as its evidence, or takes them from it again. Raises NothingFound or InputError."""
    if not captures:
        raise InputError(say("services-link-what"), say("services-link-what-next"))
    store = context.open_store()
    _, doc = record_named(store, record, LINKABLE)
    chosen = captures_named(store, captures, "" if remove else str(doc["case"]))
    name = f"link-{doc['id']}"
    known = store.latest("links", name)
    before = Link.from_doc(known) if known else Link(id=name, case=str(doc["case"]), at=context.clock.now(), record=str(doc["id"]))
    shown = {*before.captures, *doc.get("captures", ()), str(doc.get("capture", ""))} - set(before.removed)
    for capture in chosen if remove else ():
        if capture not in shown:
            raise InputError(say("services-not-linked", capture=capture), say("services-not-linked-next"))
    added, gone = (before.captures, (*before.removed, *chosen)) if remove else ((*before.captures, *chosen), before.removed)
    link = before.replace(
        at=context.clock.now(),
        captures=tuple(dict.fromkeys(c for c in added if not (remove and c in chosen))),
        removed=tuple(dict.fromkeys(c for c in gone if remove or c not in chosen)),
    )
    store.append("links", link)
    return link
