"""Finds a record by its id or the end of it, and attaches evidence to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

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

    Raises NothingFound.
    """
    known = [(table, doc) for table in tables for doc in store.all(table)]
    found = [each for each in known if wanted and str(each[1]["id"]).endswith(wanted)]
    found = found or [each for each in known if wanted and str(each[1].get("reference", "")) == wanted]
    exact = [each for each in found if each[1]["id"] == wanted]
    if len(exact or found) != 1:
        raise NothingFound(say("services-no-such-record", record=wanted), say("services-see-timeline-json"))
    return (exact or found)[0]


def captures_named(store: Store, captures: Sequence[str]) -> tuple[str, ...]:
    """The captures' ids, each once. Raises InputError for one that does not exist."""
    return tuple(record_id_of_capture(store, capture) for capture in dict.fromkeys(captures))


def link_evidence(context: Context, record: str, captures: Sequence[str], *, remove: bool = False) -> Link:
    """Attaches captures to a record as its evidence, or takes them from it again. Raises NothingFound or InputError."""
    if not captures:
        raise InputError(say("services-link-what"), say("services-link-what-next"))
    store = context.open_store()
    _, doc = record_named(store, record, LINKABLE)
    chosen = captures_named(store, captures)
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
