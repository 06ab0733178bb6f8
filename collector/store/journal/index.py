"""What the journal says now: the newest version of each record by table and id, and the questions asked of it.

Only what questions are asked by is held parsed; the rest stays as the line's bytes until somebody wants it. Holding a hundred thousand
parsed records would cost more than parsing them did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import orjson

from collector import clock

Row = dict[str, Any]
Entry = tuple[bytes, Any, Any, Any, Any, Any]
"""line, case, kind, run, capture, time; the last is None where the doc names no time."""
_FIELDS = {"case": 1, "kind": 2, "run": 3, "capture": 4}
_TIME = 5
_TIMES = ("at", "started", "opened", "created")
_EMPTY: dict[str, Any] = {}


class Index:
    """Kept in memory. A table's dict keeps the order in which its ids first appeared, and the newest line of each."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Entry]] = {}
        self.generation = 0

    def clear(self) -> None:
        """Forgets everything, before the journal is read anew."""
        self._tables = {}
        self.generation += 1

    def add(self, lines: Sequence[bytes]) -> list[bytes]:
        """Takes in lines in the journal's order; returns those that could not be read, which are left out."""
        tables, loads = self._tables, orjson.loads
        self.generation += 1
        unread: list[bytes] = []
        for line in lines:
            try:
                row = loads(line)
                get = (row["doc"] or _EMPTY).get
                entry = (line, get("case"), get("kind"), get("run"), get("capture"), get("at") or get("started"))
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

    def lines(self, table: str) -> dict[str, bytes]:
        """id → newest line of a table."""
        return {id: entry[0] for id, entry in self._tables.get(table, {}).items()}

    def ids(self, table: str) -> list[str]:
        """The ids in a table, in order of first appearance."""
        return list(self._tables.get(table, ()))

    def get(self, table: str, id: str) -> Row | None:
        """The newest row of a record."""
        entry = self._tables.get(table, {}).get(id)
        return None if entry is None else parsed(entry[0])

    def rows(self, table: str) -> Iterator[Row]:
        """The newest row of every record of a table."""
        return (parsed(entry[0]) for entry in list(self._tables.get(table, {}).values()))

    def find(
        self,
        table: str,
        fields: dict[str, str],
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[dict[str, Any]]:
        """The newest docs that have all these field values and whose time is in [since, until).

        A record's time is its doc's own (`at`, `started`, `opened` or `created`), else when it was written.
        """
        entries = list(self._tables.get(table, {}).values())
        for name, value in fields.items():
            place = _FIELDS[name]
            entries = [entry for entry in entries if entry[place] == value]
        if since is not None or until is not None:
            first, last = (clock.iso(since) if since else ""), (clock.iso(until) if until else "\x7f")
            entries = [entry for entry in entries if first <= _time_of(entry) < last]
        docs = (parsed(entry[0])["doc"] for entry in entries)
        return (doc for doc in docs if doc is not None)


def parsed(line: bytes) -> Row:
    """A line as JSON."""
    row: Row = orjson.loads(line)
    return row


def _time_of(entry: Entry) -> str:
    found = entry[_TIME]
    if isinstance(found, str) and len(found) == 24 and found[-1] == "Z":
        return found
    return time_of(parsed(entry[0]))


def time_of(row: Row) -> str:
    """When what a record tells of happened, in the ISO form of `clock.iso`."""
    doc = row["doc"] or {}
    for name in _TIMES:
        found = doc.get(name)
        if isinstance(found, str) and found:
            return found if len(found) == 24 and found[-1] == "Z" else _normal(found, row["at"])
    return str(row["at"])


def _normal(text: str, otherwise: str) -> str:
    try:
        return clock.iso(clock.parse(text))
    except ValueError:
        return otherwise
