"""A live chat's observations as rows: the same chained lines as in a folder's stream."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from collector import clock as clocks
from collector.clock import Clock
from collector.errors import StoreDamaged, StoreReadOnly
from collector.language import say
from collector.store.journal.record import Mark
from collector.store.journal.stream_lines import START, rows_of, stream_lines
from collector.store.postgres.database_lock import DatabaseLock
from collector.store.postgres.postgres_connection import ConnectionLost, Database
from collector.trust.canonical import plain


class DatabaseStream:
    """The observations of one chat. Several processes may read it, and append to it."""

    def __init__(
        self, database: Database, store: int, capture_id: str, lock: DatabaseLock, clock: Clock, *, readonly: bool = False
    ) -> None:
        self.recovered: list[str] = []
        self._database = database
        self._key = (store, capture_id)
        self._lock = lock
        self._clock = clock
        self._readonly = readonly
        self._guard = threading.RLock()
        self._head: tuple[int, str] = (0, START)

    def append(self, observations: Iterable[Mapping[str, Any]]) -> None:
        """Writes a batch in one transaction. Raises StoreBusy, StoreFull, StoreReadOnly, StoreError."""
        if self._readonly:
            raise StoreReadOnly(say("store-store-opened-reading-only"))
        docs = [plain(each) for each in observations]
        if not docs:
            return
        with self._guard:
            if self._added(docs):
                return
        with self._lock.held(), self._guard:  # in this order everywhere: the holder of the lock may append, too
            self._head = self.head
            if not self._added(docs):
                raise StoreDamaged(say("store-database-end", place=self._database.shown), say("store-collector-verify-shows-what"))

    def _added(self, docs: list[Any]) -> bool:
        """Adds lines after the known head; False if the stream ends elsewhere. A lost connection is asked again with the same lines."""
        n, link = self._head
        lines, last, new = stream_lines(docs, clocks.iso(self._clock.now()), n, link)
        values = (*self._key, n, link, lines.splitlines(keepends=True), new)
        unsure = False
        while True:
            try:
                ((done,),) = self._database.once("SELECT collector.append_stream(%s, %s, %s, %s, %s, %s)", *values)
                break
            except ConnectionLost as lost:
                self._database.reconnect(lost)
                unsure = True
        if done or (unsure and self.head == (last, new)):
            self._head = last, new
            return True
        return False

    @property
    def head(self) -> tuple[int, str]:
        """Number and link of the last line."""
        mark = self.acknowledged()
        return (0, START) if mark is None else (mark.seq, mark.link)

    @property
    def live(self) -> bool:
        return self.acknowledged() is not None

    def read(self) -> list[dict[str, Any]]:
        return [row["doc"] for row in rows_of(self.content())]

    def content(self) -> bytes:
        return b"".join(self.stored())

    def stored(self) -> Iterator[bytes]:
        rows = self._database.rows("SELECT line FROM collector.stream_lines WHERE store = %s AND capture = %s ORDER BY n", *self._key)
        return (row[0] for row in rows)

    def acknowledged(self) -> Mark | None:
        rows = self._database.rows("SELECT bytes, lines, link FROM collector.streams WHERE store = %s AND capture = %s", *self._key)
        return Mark(*rows[0]) if rows else None

    def retire(self) -> None:
        """Removes the rows, if nobody added any since `head` was asked."""
        with self._lock.held():
            self._database.rows("SELECT collector.retire_stream(%s, %s, %s)", *self._key, self.head[0])
            self._head = 0, START
