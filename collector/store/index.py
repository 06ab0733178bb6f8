"""What the journal says now: the newest version of each record by table and id, and the questions asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from collector import clock

Row = dict[str, Any]
_TIMES = ("at", "started", "opened", "created")


class Index:
    """Kept in memory. A table's dict keeps the order in which its ids first appeared, and the newest row of each."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[str, Row]] = {}
        self.generation = 0

    def clear(self) -> None:
        """Forgets everything, before the journal is read anew."""
        self._tables = {}
        self.generation += 1

    def add(self, rows: Iterable[Row]) -> None:
        """Takes in rows in the journal's order."""
        tables = self._tables
        for row in rows:
            name = row["table"]
            if name not in tables:
                tables[name] = {}
            tables[name][row["id"]] = row
        self.generation += 1

    def tables(self) -> list[str]:
        """The tables that hold something, in order of first appearance."""
        return list(self._tables)

    def newest(self, table: str) -> dict[str, Row]:
        """id → newest row of a table."""
        return self._tables.get(table, {})

    def find(
        self,
        table: str,
        fields: dict[str, str],
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[Row]:
        """The newest rows whose doc has all these field values and whose time is in [since, until).

        A record's time is its doc's own (`at`, `started`, `opened` or `created`), else when it was written.
        """
        rows: Iterable[Row] = (row for row in self.newest(table).values() if row["doc"] is not None)
        for name, value in fields.items():
            rows = [row for row in rows if row["doc"].get(name) == value]
        if since is not None or until is not None:
            first, last = (clock.iso(since) if since else ""), (clock.iso(until) if until else "\x7f")
            rows = [row for row in rows if first <= time_of(row) < last]
        return iter(rows)


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
