"""The evidence store: one chain of records, files named by their content, live observations. What keeps them is a body (`interface`).

Sealing, checking, forgetting and backup are functions of a store, in `seal/`, `check/`, `forget` and `backup/`; a store knows none of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property, reduce
from operator import and_
from pathlib import Path
from typing import Any

from tinydb import where
from tinydb.queries import QueryInstance

from collector import clock as clocks
from collector.clock import Clock
from collector.errors import InputError, NothingFound, StoreReadOnly, UsageError
from collector.language import say
from collector.model import Artifact, Value, new_id
from collector.store.interface import Body, Lock, Stream
from collector.store.journal.index import Index
from collector.store.journal.record import Entry, Head, Record
from collector.store.journal.stream_lines import rows_of
from collector.store.journal.tables import require_table
from collector.store.query.query_conditions import happened, of_record
from collector.store.query.tinydb_database import JournalDB, JournalStorage, JournalTable
from collector.store.settings.config import Config
from collector.store.settings.recorded_settings import SettingsOnRecord
from collector.trust.canonical import plain
from collector.trust.digest import sha256
from collector.trust.timestamp_authority import Authority

FORMAT = 1


class Store:
    """An open store. Whatever a method that writes has returned is kept durably; several processes may have the same store open.

    `recovered` tells, in sentences, what opening found wrong and did about it.
    """

    def __init__(self, body: Body, clock: Clock, config: Config) -> None:
        self.body = body
        self.clock = clock
        self.config = config
        self.readonly = body.readonly
        self.journal = body.journal
        self.objects = body.objects
        self._settings = SettingsOnRecord(body, self.latest)

    def begin(self) -> None:
        """Writes the first two records of a new store: its random name, and its settings."""
        now = clocks.iso(self.clock.now())
        readme = sha256(self.body.introduction() or b"")
        doc = {"id": "store", "store": secrets.token_hex(16), "format": FORMAT, "created": now, "readme": readme}
        self.journal.append(now, [("store", "store", doc), self._settings.entry()])

    def close(self) -> None:
        """Closes files and connections; using the store again opens them again. Nothing waits to be written."""
        self.body.close()

    @property
    def root(self) -> Path:
        """The folder of a store that is kept in one. Raises UsageError where there is none."""
        return self.body.root

    @property
    def folder(self) -> Path | None:
        """The same; None where there is none."""
        try:
            return self.body.root
        except UsageError:
            return None

    @property
    def lock(self) -> Lock:
        """Excludes other writers."""
        return self.body.lock

    @property
    def recovered(self) -> list[str]:
        """What was found wrong when opening, and what was done."""
        return self.journal.recovered

    @property
    def id(self) -> str:
        """The store's own name, given at random when it was made."""
        made = self.latest("store", "store")
        return str(made["store"]) if made else ""

    @property
    def head(self) -> Head:
        """Number and link of the last record."""
        self.journal.catch_up()
        return self.journal.head

    # records

    def append(self, table: str, value: Value | Mapping[str, Any], *, id: str | None = None) -> Record:
        """Appends a record, durably. `id` defaults to the value's own; a record with a known id is a new version of it.

        Raises InputError for what cannot be stored, StoreBusy, StoreFull, StoreReadOnly, StoreError.
        """
        return self.append_entries([self._entry(table, value, id)])[0]

    def append_many(self, rows: Iterable[tuple[str, Value | Mapping[str, Any]]]) -> list[Record]:
        """Appends records, all or none, with one flush for all of them."""
        return self.append_entries([self._entry(table, value, None) for table, value in rows])

    def latest(self, table: str, id: str) -> dict[str, Any] | None:
        """The newest version of a record; None if there is none, or if its content was forgotten."""
        found: dict[str, Any] | None = self.table(table).get(of_record(id))
        return found

    def versions(self, table: str, id: str) -> list[Record]:
        """All versions of a record, oldest first."""
        self.journal.catch_up()
        return [Record.from_row(row) for row in self.journal.lines.versions(table, id)]

    def query(self, table: str, condition: QueryInstance) -> list[dict[str, Any]]:
        """The newest versions that a TinyDB condition fits, in order of first appearance.

        Example: ``store.query("notes", (where("case") == "2026-0001") | where("capture").one_of(captures))``. Equality on a field in
        `collector.store.journal.tables.INDEXED`, `of_record` and `happened` are found without reading the other records.
        """
        return list(self.table(table).search(condition))

    def all(
        self,
        table: str,
        *,
        case: str | None = None,
        kind: str | None = None,
        run: str | None = None,
        capture: str | None = None,
        watch: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> list[dict[str, Any]]:
        """The newest version of each record of a table, in order of first appearance; only those that fit what is given.

        since, until: compared with the time in the record itself (`at`, `started`, `opened` …); `since` included, `until` not.
        """
        wanted = {"case": case, "kind": kind, "run": run, "capture": capture, "watch": watch}
        conditions = [where(name) == value for name, value in wanted.items() if value is not None]
        if since is not None or until is not None:
            conditions.append(happened(since, until))
        return self.query(table, reduce(and_, conditions)) if conditions else list(self.table(table))

    def records(self) -> Iterator[Record]:
        """Every record in the journal's order, whole."""
        self.journal.catch_up()
        return map(Record.from_row, self.journal.lines.rows())

    def tables(self) -> list[str]:
        """The tables that hold something, in the order in which they first did."""
        return self._current_index().tables()

    def table(self, name: str) -> JournalTable:
        """A table of `db`."""
        found = self.db.table(name)
        assert isinstance(found, JournalTable)
        return found

    @cached_property
    def db(self) -> JournalDB:
        """The records as a TinyDB: insert appends; update, remove and truncate are refused."""
        return JournalDB(self._current_index, self._insert, storage=JournalStorage)

    # files

    def put(self, data: bytes | Path, name: str, media_type: str) -> Artifact:
        """Keeps a file, durably; the same bytes cost nothing the second time.

        Raises NothingFound, StoreFull, StoreReadOnly, StoreError.
        """
        self.require_writable()
        digest, size = self.objects.put(data)
        artifact = Artifact(digest=digest, size=size, media_type=media_type, name=name)
        known = self.latest("files", digest)
        if known is None or known.get("forgotten"):
            at = self.clock.now()
            self.append("files", {"id": digest, "at": clocks.iso(at), **artifact.to_doc()})
        return artifact

    def read(self, artifact: Artifact | str) -> bytes:
        """A file's bytes, checked against its digest. Raises NothingFound, StoreDamaged."""
        return self.objects.read(artifact if isinstance(artifact, str) else artifact.digest)

    def path(self, artifact: Artifact | str) -> Path:
        """A file on this machine with the bytes, for reading only: never write there."""
        return self.objects.path(artifact if isinstance(artifact, str) else artifact.digest)

    # live observations

    def stream(self, capture_id: str) -> Stream:
        """The growing observations of a live chat; begun on the first append."""
        if not capture_id or not all(c.isascii() and (c.isalnum() or c in "-_.") for c in capture_id) or capture_id.startswith("."):
            raise InputError(say("store-cannot-name-stream", capture_id=repr(capture_id)), say("store-use-letters-digits-hyphens"))
        return self.body.stream(capture_id, self.clock)

    def read_stream(self, capture_id: str) -> list[dict[str, Any]]:
        """The observations of a chat that runs, was cut off or has ended. Raises NothingFound."""
        stream = self.stream(capture_id)
        if stream.live:
            return stream.read()
        finished = self._finished(capture_id)
        return [row["doc"] for row in rows_of(self.read(str(finished["digest"])))]

    def finish_stream(self, capture_id: str) -> Artifact:
        """Ends a stream: its lines become a file of the store. Doing it twice gives the same. Raises NothingFound, StoreError."""
        stream = self.stream(capture_id)
        if not stream.live:
            finished = self._finished(capture_id)
            return Artifact.from_doc({key: finished[key] for key in ("digest", "size", "media_type", "name")})
        with self.lock.held():
            n, link = stream.head
            artifact = self.put(stream.content(), "observations.jsonl", "application/jsonl")
            doc = {"id": capture_id, "at": clocks.iso(self.clock.now()), "lines": n, "link": link, **artifact.to_doc()}
            self.append("streams", doc)
            stream.retire()
        return artifact

    def recording(self, capture_id: str) -> AbstractContextManager[None]:
        """Held while a capture is being recorded, so that a recording that goes on can be told from one that was cut off.

        Raises StoreBusy if another holds it for this capture, StoreReadOnly, StoreError.
        """
        self.require_writable()
        return self.body.recording(capture_id)

    def is_recording(self, capture_id: str) -> bool:
        """True while somebody, in this process or another, records this capture."""
        return self.body.is_recording(capture_id)

    # settings and merged stores

    def use_authorities(self, authorities: Sequence[Authority]) -> None:
        """Writes into the settings who time-stamps from now on; the former ones stay on record for the seals they made."""
        self.require_writable()
        self.config = self.config.replace(authorities=tuple(authorities))
        self.body.write_settings(self.config.write())
        self.append_entries([], settings_too=True)

    def merged(self, *, writable: bool = False) -> dict[str, Store]:
        """The stores that were merged into this one, by name: the chain of each is its own, its files are among ours.

        writable: for forgetting, the one thing that reaches into them.
        """
        return {name: Store(body, self.clock, self.config) for name, body in self.body.merged(readonly=not writable).items()}

    # for the functions of a store

    def append_entries(self, entries: list[Entry], *, settings_too: bool = False) -> list[Record]:
        """Appends rows that are in their stored form already (table, id, content), durably and with one flush.

        settings_too: settings that were edited are put on record even if there is nothing else to append.
        """
        self.require_writable()
        if not entries and not settings_too:
            return []
        if not self._settings.changed():
            return self.journal.append(clocks.iso(self.clock.now()), entries)
        with self.lock.held():
            settings = self._settings.changed()
            records = self.journal.append(clocks.iso(self.clock.now()), [*settings, *entries])
            return records[len(settings) :]

    def require_writable(self) -> None:
        """Raises StoreReadOnly if the store was opened for reading only."""
        if self.readonly:
            raise StoreReadOnly(say("store-store-opened-reading-only"))

    # within

    def _finished(self, capture_id: str) -> dict[str, Any]:
        finished = self.latest("streams", capture_id)
        if finished is None:
            raise NothingFound(say("store-there-are-no-observations", capture_id=capture_id))
        return finished

    def _entry(self, table: str, value: Value | Mapping[str, Any], id: str | None) -> Entry:
        try:
            doc = plain(value.to_doc() if isinstance(value, Value) else value)
        except ValueError as error:
            raise InputError(say("store-cannot-stored", reason=error)) from error
        name = id or str(doc.get("id") or new_id(table, self.clock.now()))
        return require_table(table), plain(name), doc

    def _insert(self, table: str, documents: list[Mapping[str, Any]]) -> list[int]:
        return [record.seq for record in self.append_entries([self._entry(table, document, None) for document in documents])]

    def _current_index(self) -> Index:
        self.journal.catch_up()
        return self.journal.lines.index
