"""TinyDB over the journal: it asks the questions, an insert is an append, and nothing is ever changed or removed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from collector.errors import UsageError
from collector.store.journal.index import Index, Row, parsed

Append = Callable[[str, list[Mapping[str, Any]]], list[int]]


class JournalStorage(Storage):
    """What TinyDB reads: table → number of the newest version's record → doc. Writing it as a whole is refused."""

    def __init__(self, index: Callable[[], Index], append: Append) -> None:
        self._index = index
        self._insert = append
        self._seen: dict[str, tuple[int, dict[str, dict[str, Any]]]] = {}
        self._parsed: dict[bytes, Row] = {}

    def read(self) -> dict[str, dict[str, dict[str, Any]]]:
        """All tables, as TinyDB expects them."""
        index = self._index()
        return {name: self.table(name) for name in index.tables()}

    def table(self, name: str) -> dict[str, dict[str, Any]]:
        """One table, built again only after something was appended."""
        index = self._index()
        generation, docs = self._seen.get(name, (-1, {}))
        if generation != index.generation:
            rows = {line: self._parsed.get(line) or parsed(line) for line in index.lines(name).values()}
            self._parsed |= rows
            docs = {str(row["seq"]): row["doc"] for row in rows.values() if row["doc"] is not None}
            self._seen[name] = (index.generation, docs)
        return docs

    def write(self, _: dict[str, dict[str, Any]]) -> NoReturn:
        """Refused: records are only ever appended."""
        _refuse()

    def insert(self, table: str, documents: list[Mapping[str, Any]]) -> list[int]:
        """Appends documents to the journal; returns their record numbers."""
        return self._insert(table, documents)


class JournalTable(Table):
    """A table whose insert appends, and whose every other change is refused."""

    default_query_cache_capacity = 0  # another process may append at any moment

    def insert(self, document: Mapping[str, Any]) -> int:
        """Appends one document; returns its record number. It is on disk when this returns."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Appends documents; returns their record numbers."""
        assert isinstance(self._storage, JournalStorage)
        return self._storage.insert(self.name, list(documents))

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        assert isinstance(self._storage, JournalStorage)
        return dict(self._storage.table(self.name))

    def update(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        _refuse()

    def update_multiple(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        _refuse()

    def upsert(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        _refuse()

    def remove(self, *_: Any, **__: Any) -> NoReturn:
        """Refused."""
        _refuse()

    def truncate(self) -> NoReturn:
        """Refused."""
        _refuse()


class JournalDB(TinyDB):
    """A TinyDB whose tables are the journal's."""

    table_class = JournalTable

    def drop_table(self, _: str) -> NoReturn:
        """Refused."""
        _refuse()

    def drop_tables(self) -> NoReturn:
        """Refused."""
        _refuse()


def _refuse() -> NoReturn:
    raise UsageError("The record is never changed: a correction is a new record.", "Append a new version with the same id.")
