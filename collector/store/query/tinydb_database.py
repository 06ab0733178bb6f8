"""TinyDB over a store: it asks all questions, an insert is an append, and nothing is ever changed or removed.

TinyDB reads through `JournalStorage`. Its table class is ours: a query that names an indexed field, a record or a time reads only the
records that an index finds (`collector.store.query.query_conditions`); TinyDB's own test of the query then decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from collector.errors import UsageError
from collector.language import say
from collector.store.journal.index import EVERY, Index, Lookup
from collector.store.query.query_conditions import StoredDocument, lookup_of

Append = Callable[[str, list[Mapping[str, Any]]], list[int]]


class JournalStorage(Storage):
    """What TinyDB reads: table → number of the newest version's record → content. Writing it as a whole is refused.

    index: gives the newest versions, as new as they are when it is called; append: appends documents to a table.
    """

    def __init__(self, index: Callable[[], Index], append: Append) -> None:
        self._index = index
        self.append = append

    def read(self) -> dict[str, dict[str, Any]]:
        """All tables, as TinyDB expects them."""
        return {name: {str(doc.doc_id): doc for doc in self.documents(name)} for name in self._index().tables()}

    def documents(self, table: str, lookup: Lookup = EVERY) -> Iterator[StoredDocument]:
        """The newest version of each record of a table that a lookup fits, in order of first appearance."""
        return (StoredDocument.of_row(row) for row in self._index().rows(table, lookup) if row["doc"] is not None)

    def write(self, _: dict[str, dict[str, Any]]) -> NoReturn:
        """Refused: records are only ever appended."""
        _refuse()


class JournalTable(Table):
    """A table whose insert appends, and whose every other change is refused.

    No result is cached: another process may append at any moment.
    """

    document_class = StoredDocument

    def search(self, cond: QueryLike) -> list[StoredDocument]:  # type: ignore[override]
        """The documents that a condition fits."""
        return [doc for doc in self._documents(lookup_of(cond)) if cond(doc)]

    def get(self, cond: QueryLike | None = None, doc_id: int | None = None, doc_ids: list[int] | None = None) -> Any:
        """The first document that a condition fits, or those with these record numbers, as TinyDB's own `get`."""
        if cond is None or doc_id is not None or doc_ids is not None:
            return super().get(cond, doc_id, doc_ids)  # type: ignore[arg-type]
        return next((doc for doc in self._documents(lookup_of(cond)) if cond(doc)), None)

    def __iter__(self) -> Iterator[Document]:
        return self._documents(EVERY)

    def insert(self, document: Mapping[str, Any]) -> int:
        """Appends one document; returns its record number. It is kept durably when this returns."""
        return self.insert_multiple([document])[0]

    def insert_multiple(self, documents: Iterable[Mapping[str, Any]]) -> list[int]:
        """Appends documents; returns their record numbers."""
        assert isinstance(self._storage, JournalStorage)
        return self._storage.append(self.name, list(documents))

    def _documents(self, lookup: Lookup) -> Iterator[StoredDocument]:
        assert isinstance(self._storage, JournalStorage)
        return self._storage.documents(self.name, lookup)

    def _read_table(self) -> dict[str, Mapping[str, Any]]:
        return {str(doc.doc_id): doc for doc in self._documents(EVERY)}

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
    raise UsageError(say("store-record-never-changed-correction"), say("store-append-new-version-same"))
