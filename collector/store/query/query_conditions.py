"""Conditions on records beside those that TinyDB's `where` makes, and what of a condition an index can answer.

``(where("case") == "2026-0001") & happened(since, None)`` is an ordinary TinyDB query: it can be called with a document and says whether
it fits. `lookup_of` reads the same query's own description of itself (the value TinyDB hashes for its cache) and finds in it what has to
hold of indexed fields (`==`, `one_of`); what it does not recognise it leaves to the query itself. So an index only ever narrows what is
tested.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from tinydb.queries import QueryInstance
from tinydb.table import Document

from collector import clock
from collector.store.journal.index import EVERY, Lookup, Row, doc_time
from collector.store.journal.tables import INDEXED

_RECORD, _HAPPENED = "record", "happened"


class StoredDocument(Document):
    """A record's content as TinyDB hands it out. `doc_id` is the record's number in the journal."""

    def __init__(self, value: Mapping[str, Any], doc_id: int, record_id: str = "", written: str = "") -> None:
        super().__init__(value, doc_id)
        self.record_id = record_id
        self.written = written
        """When the record was written, ISO."""

    @classmethod
    def of_row(cls, row: Row) -> StoredDocument:
        """From a journal row that has content."""
        return cls(row["doc"], row["seq"], row["id"], row["at"])


def of_record(record_id: str) -> QueryInstance:
    """The record with this id."""
    return QueryInstance(lambda doc: getattr(doc, "record_id", None) == record_id, (_RECORD, record_id))


def happened(since: datetime | None = None, until: datetime | None = None) -> QueryInstance:
    """Records of what happened in [since, until): by their own time (`at`, `started`, `opened` …), else by when they were written."""
    first = clock.iso(since) if since else EVERY.since
    last = clock.iso(until) if until else EVERY.until
    return QueryInstance(lambda doc: first <= doc_time(doc, getattr(doc, "written", "")) < last, (_HAPPENED, first, last))


def lookup_of(condition: object) -> Lookup:
    """The part of a condition that an index can answer; all records if it recognises none."""
    described = getattr(condition, "_hash", None)
    ids: list[str] = []
    fields: list[tuple[str, frozenset[str]]] = []
    since, until = EVERY.since, EVERY.until
    for part in _required(described):
        match part:
            case (str(kind), str(record_id)) if kind == _RECORD:
                ids.append(record_id)
            case ("==", (str(field),), str(value)) if field in INDEXED:
                fields.append((field, frozenset((value,))))
            case ("one_of", (str(field),), tuple(values)) if field in INDEXED:
                fields.append((field, frozenset(map(str, values))))
            case (str(kind), str(first), str(last)) if kind == _HAPPENED:
                since, until = max(since, first), min(until, last)
    return Lookup(tuple(ids), tuple(fields), since, until)


def _required(described: object) -> Iterator[object]:
    """The parts of a condition that all have to hold."""
    match described:
        case ("and", frozenset() as parts):
            for part in parts:
                yield from _required(part)
        case _:
            yield described
