"""The chain of records as rows: the same lines as in a folder's journal, byte for byte."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from collector.errors import NothingFound, StoreDamaged, StoreReadOnly
from collector.language import say
from collector.model import Item, Verdict
from collector.store.journal.journal_lines import JournalLines
from collector.store.journal.record import START, Entry, Head, Mark, Record, records_named
from collector.store.postgres.database_lock import DatabaseLock
from collector.store.postgres.postgres_connection import ConnectionLost, Database

_BATCH = 10_000
_NEWER = (
    "SELECT h.seq, h.link, h.bytes, h.rewrites, h.settings, r.seq, r.line FROM collector.heads h"
    " LEFT JOIN LATERAL (SELECT seq, line FROM collector.records WHERE store = h.store AND seq > %s ORDER BY seq LIMIT %s) r ON true"
    " WHERE h.store = %s ORDER BY r.seq"
)
_APPEND_ONE = "SELECT collector.append_one(%s, %s, %s, %s, %s, %s, %s)"
_APPEND = "SELECT collector.append(%s, %s, %s, %s, %s, %s, %s)"


class DatabaseJournal:
    """The lines read so far, their index, and the end of the chain.

    `settings_version` is the version of the settings when this was read last.
    """

    def __init__(self, database: Database, store: int, lock: DatabaseLock, *, readonly: bool = False) -> None:
        self.database = database
        self.store = store
        self.lock = lock
        self.readonly = readonly
        self.lines = JournalLines()
        self.head = START
        self.recovered: list[str] = []
        self.mended: list[str] = []
        self.settings_version = -1
        self._rewrites = -1
        self._taken = 0
        self._mark = Mark(0, 0, START.link)
        self._guard = threading.RLock()
        self.catch_up()

    # reading

    def catch_up(self) -> None:
        """Takes in the rows that others have added; reads everything anew if lines were rewritten. Raises StoreError."""
        with self._guard:
            while self._take() == _BATCH:
                pass
            last = self.lines.last()
            self.head = Head(self._mark.seq, self._mark.link) if last.seq < self._mark.seq else last

    def _take(self) -> int:
        """Takes in the next rows; returns how many there were, and `_BATCH` where everything has to be read anew."""
        rows = self.database.rows(_NEWER, self._taken, _BATCH, self.store)
        if not rows:
            raise NothingFound(say("store-there-no-evidence-store", root=self.database.shown), say("store-make-one-collector-init"))
        seq, link, size, rewrites, settings, _, _ = rows[0]
        if rewrites != self._rewrites and self._rewrites >= 0:
            self._rewrites, self._taken = rewrites, 0
            self.lines.clear()
            return _BATCH
        self._rewrites, self.settings_version, self._mark = rewrites, settings, Mark(size, seq, link)
        found = [(number, line[:-1]) for *_, number, line in rows if number is not None]
        if found:
            self._taken = found[-1][0]
            self.lines.add([line for _, line in found])
        return len(found)

    # writing

    def append(self, at: str, entries: list[Entry]) -> list[Record]:
        """Appends records in one transaction. When the connection is lost, what became of it is found out: never lost, never twice."""
        if self.readonly:
            raise StoreReadOnly(say("store-store-opened-reading-only"))
        if not entries:
            return []
        with self._guard:
            records, lines = Record.chain(self.head, at, entries)
            if self._follow(records, lines):
                return records
        with self.lock.held(), self._guard:  # in this order everywhere: the holder of the lock may append, too
            self.catch_up()
            records, lines = Record.chain(self.head, at, entries)
            if not self._follow(records, lines):
                raise StoreDamaged(say("store-database-end", place=self.database.shown), say("store-collector-verify-shows-what"))
            return records

    def _follow(self, records: list[Record], lines: list[bytes]) -> bool:
        """Appends the lines if the journal ends where they begin; False, and nothing is kept, if it ends elsewhere."""
        unsure = False
        while True:
            try:
                ((version,),) = self.database.once(*self._statement(records, lines))
                break
            except ConnectionLost as lost:
                self.database.reconnect(lost)
                unsure = True  # and again with the same lines: they follow one end only, so they cannot be kept twice
        if version is None and not (unsure and self._is_kept(records[-1], lines[-1])):
            return False
        self._took(records, lines, version)
        return True

    def _statement(self, records: list[Record], lines: list[bytes]) -> tuple[Any, ...]:
        """The statement that appends the lines, and its values."""
        first, last = records[0], records[-1]
        if first is last:
            return _APPEND_ONE, self.store, first.seq - 1, first.prev, lines[0], first.table, id_column(first.id), first.link
        ids = [id_column(record.id) for record in records]
        return _APPEND, self.store, first.seq - 1, first.prev, lines, [record.table for record in records], ids, last.link

    def _is_kept(self, record: Record, line: bytes) -> bool:
        found = self.database.rows("SELECT line FROM collector.records WHERE store = %s AND seq = %s", self.store, record.seq)
        return found == [(line,)]

    def _took(self, records: list[Record], lines: list[bytes], version: int | None) -> None:
        self.lines.add([line[:-1] for line in lines])
        self.head = Head(records[-1].seq, records[-1].link)
        self._taken = self.head.seq
        self._mark = Mark(self._mark.end + sum(map(len, lines)), self.head.seq, self.head.link)
        if version is not None:
            self.settings_version = version

    def recover(self, at: str) -> None:
        """Records a loss of acknowledged records, such as a restored table leaves; the database itself leaves nothing half done."""
        last = self.lines.last()
        if last.seq >= self._mark.seq:
            return
        what = say("store-records-gone", first=str(last.seq + 1), last=str(self._mark.seq))
        self.recovered.append(what)
        self.mended.append(what)
        id = f"loss-{last.seq + 1}-{self._mark.seq}"
        if not self.readonly:
            doc = {"id": id, "at": at, "first": last.seq + 1, "last": self._mark.seq, "link": self._mark.link, "what": str(what)}
            self.append(at, [("recoveries", id, doc)])

    def withhold(self, numbers: set[int]) -> None:
        """Takes the content and the salt of these records out of their rows for good."""
        if self.readonly:
            raise StoreReadOnly(say("store-store-opened-reading-only"))
        with self.lock.held(), self._guard:
            self.catch_up()
            rows = (row for row in self.lines.rows() if row["seq"] in numbers)
            taken = {row["seq"]: replace(Record.from_row(row), doc=None, salt=None).line() for row in rows}
            self.database.rows("SELECT collector.withhold(%s, %s, %s)", self.store, list(taken), list(taken.values()))
            self.catch_up()

    # for the check

    def stored(self, unfinished: list[Item]) -> Iterator[bytes]:  # noqa: ARG002 - a transaction leaves nothing unfinished
        """The lines as they are in the rows now, with their line breaks."""
        last, rows = 0, [(0, b"")]
        while rows:
            rows = self.database.rows(
                "SELECT seq, line FROM collector.records WHERE store = %s AND seq > %s ORDER BY seq LIMIT %s", self.store, last, _BATCH
            )
            for seq, line in rows:
                last = seq
                yield line

    def end_faults(self, head: Head, size: int) -> Iterator[Item]:
        """What contradicts the acknowledged end, if the rows end with record `head` after `size` bytes."""
        ((seq, link, kept),) = self.database.rows("SELECT seq, link, bytes FROM collector.heads WHERE store = %s", self.store)
        if seq > head.seq:
            name = say("store-item-in", file="journal.jsonl", part=records_named(head.seq + 1, seq))
            yield Item(name=name, state=Verdict.FAILED, why=say("store-check-cut"))
        elif seq == head.seq and (link, kept) != (head.link, size):
            yield Item(name="journal.jsonl", state=Verdict.FAILED, why=say("store-check-end"))

    def mark(self) -> Mark:
        """The acknowledged end as of the last reading."""
        return self._mark


def id_column(id: str) -> str:
    """An id as its column holds it: a text of PostgreSQL's has no NUL; the line has the id as it is."""
    return id.replace("\0", "\ufffd")
