"""The newest version of each record by table and id, found by id, by indexed field and by time without parsing whole records.

Only the indexed fields are held parsed; the rest of a record stays as its line's bytes until it is asked for. Holding a hundred thousand
parsed records would cost more than parsing them did.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson

from collector import clock
from collector.store.journal.tables import INDEXED

Row = dict[str, Any]
Held = tuple[bytes, Any, Any, Any, Any, Any, Any]
"""The line, the values of the fields in `INDEXED`, and the time; None for a field that the doc does not have."""
_PLACES = {name: place for place, name in enumerate(INDEXED, start=1)}
_TIME = len(INDEXED) + 1
_TIMES = ("at", "started", "opened", "created")
_EMPTY: dict[str, Any] = {}


@dataclass(frozen=True)
class Lookup:
    """What of a question an index can answer: all that is given here has to hold of a record. Empty: every record of the table."""

    ids: tuple[str, ...] = ()
    fields: tuple[tuple[str, frozenset[str]], ...] = ()
    """Indexed field, and the texts of which it equals one."""
    since: str = ""
    until: str = "\x7f"
    """The record's time is in [since, until), in the form of `clock.iso`."""


EVERY = Lookup()


class Index:
    """Kept in memory. A table's dict keeps the order in which its ids first appeared, and the newest line of each."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Held]] = {}

    def clear(self) -> None:
        """Forgets everything, before the journal is read anew."""
        self._tables = {}

    def add(self, lines: Sequence[bytes]) -> list[bytes]:
        """Takes in lines in the journal's order; returns those that could not be read, which are left out."""
        tables, loads = self._tables, orjson.loads
        unread: list[bytes] = []
        for line in lines:
            try:
                row = loads(line)
                get = (row["doc"] or _EMPTY).get
                entry = (line, get("case"), get("kind"), get("run"), get("capture"), get("watch"), get("at") or get("started"))
                table = row["table"]
                if table not in tables:
                    tables[table] = {}
                tables[table][row["id"]] = entry
            except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError):
                unread.append(line)
        return unread

    def tables(self) -> list[str]:
        """The tables that hold something, in order of first appearance."""
        return list(self._tables)

    def ids(self, table: str) -> list[str]:
        """The ids in a table, in order of first appearance."""
        return list(self._tables.get(table, ()))

    def get(self, table: str, id: str) -> Row | None:
        """The newest row of a record."""
        entry = self._tables.get(table, {}).get(id)
        return None if entry is None else parsed(entry[0])

    def rows(self, table: str, lookup: Lookup = EVERY) -> Iterator[Row]:
        """The newest row of each record of a table that the lookup fits, in order of first appearance."""
        known = self._tables.get(table, {})
        if lookup.ids:
            entries = [known[lookup.ids[0]]] if len(set(lookup.ids)) == 1 and lookup.ids[0] in known else []
        else:
            entries = list(known.values())
        for name, values in lookup.fields:
            place = _PLACES[name]
            entries = [entry for entry in entries if entry[place] in values]
        if (lookup.since, lookup.until) != (EVERY.since, EVERY.until):
            entries = [entry for entry in entries if lookup.since <= _time_of(entry) < lookup.until]
        return (parsed(entry[0]) for entry in entries)


def parsed(line: bytes) -> Row:
    """A line as JSON."""
    row: Row = orjson.loads(line)
    return row


def _time_of(entry: Held) -> str:
    found = entry[_TIME]
    if isinstance(found, str) and len(found) == 24 and found[-1] == "Z":
        return found
    return time_of(parsed(entry[0]))


def time_of(row: Row) -> str:
    """The time of what a row records (see `doc_time`)."""
    return doc_time(row["doc"] or _EMPTY, str(row["at"]))


def doc_time(doc: Mapping[str, Any], written: str) -> str:
    """The time of what a record tells of: its own `at`, `started`, `opened` or `created`, else the time at which it was written."""
    for name in _TIMES:
        found = doc.get(name)
        if isinstance(found, str) and found:
            return found if len(found) == 24 and found[-1] == "Z" else _utc(found, written)
    return written


def _utc(text: str, otherwise: str) -> str:
    try:
        return clock.iso(clock.parse(text))
    except ValueError:
        return otherwise
