"""The evidence store: one folder, one chain of records, files named by their content."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from collector import clock as clocks
from collector.clock import Clock
from collector.errors import InputError, NothingFound, StoreReadOnly, UsageError
from collector.model import Artifact, Report, Seal, Value, new_id
from collector.store import config as configs
from collector.store import forget
from collector.store.config import Config
from collector.store.files.durable import make_folder, write_whole
from collector.store.files.journal_file import Entry, Journal
from collector.store.files.line_file import LineFile
from collector.store.files.lock import Lock
from collector.store.files.objects import Objects
from collector.store.files.readme import README
from collector.store.files.stream import Stream, rows_of
from collector.store.journal.record import Head, Record
from collector.store.query.database import JournalDB, JournalStorage
from collector.trust.authority import Authority
from collector.trust.canonical import plain
from collector.trust.digest import sha256

if TYPE_CHECKING:
    from collector.trust.keys import SigningKey

FORMAT = 1
JOURNAL = "journal.jsonl"


class Store:
    """An open store. Whatever a method that writes has returned is on disk; several processes may have the same store open.

    `recovered` tells, in sentences, what opening found wrong and did about it.
    """

    def __init__(self, root: Path, clock: Clock, config: Config, *, readonly: bool = False, objects: Objects | None = None) -> None:
        self.root = root
        self.clock = clock
        self.config = config
        self.readonly = readonly
        self.lock = Lock(root / ".lock")
        self.objects = objects or Objects(root / "objects")
        self.journal = Journal(LineFile(root / JOURNAL, root / "recovered"), self.lock, readonly=readonly)
        self._streams: dict[str, Stream] = {}
        self._settings_seen = (-1, -1, -1)

    @classmethod
    def create(cls, root: Path, clock: Clock) -> Self:
        """Makes a store in `root`, which may be there already if it holds no store. Raises StoreError."""
        if (root / JOURNAL).exists():
            raise UsageError(f"{root} holds a store already.", "Use it as it is, or choose another folder with --store.")
        make_folder(root)
        config = configs.load(root)
        for name, text in (("README.md", README), (configs.NAME, config.write())):
            if not (root / name).exists():
                write_whole(root / name, [text.encode()])
        for folder in ("objects", "seals", "streams", "recovered"):
            make_folder(root / folder)
        store = cls(root, clock, config)
        now = clocks.iso(clock.now())
        readme = sha256((root / "README.md").read_bytes())
        doc = {"id": "store", "store": secrets.token_hex(16), "format": FORMAT, "created": now, "readme": readme}
        store.journal.append(now, [("store", "store", doc), store._settings_entry()])
        return store

    @classmethod
    def open(cls, root: Path, clock: Clock, *, readonly: bool = False) -> Self:
        """Opens the store in `root`; sets a torn end aside and tells so in `recovered`.

        Raises NothingFound if there is none, InputError if its config.toml cannot be read, StoreError.
        """
        if not (root / JOURNAL).is_file():
            raise NothingFound(f"There is no evidence store in {root}.", "Make one: collector init")
        try:
            config, trouble = configs.load(root), ""
        except InputError as error:
            if not readonly:
                raise
            config, trouble = Config(), f"{error.message}; the defaults stand in"
        store = cls(root, clock, config, readonly=readonly)
        if trouble:
            store.recovered.append(trouble)
        try:
            store.journal.recover(clocks.iso(clock.now()))
            if not readonly:
                store.objects.tidy()
                store.recovered.extend(forget.finish(store))
        except StoreReadOnly:
            store.recovered.append("the store may not be written; it was opened for reading")
        return store

    def close(self) -> None:
        """Lets go of the files; using the store again opens them again. Nothing waits to be written."""
        self.journal.close()
        for stream in self._streams.values():
            stream.file.close()

    @property
    def recovered(self) -> list[str]:
        """What was found wrong when opening, and what was done."""
        return self.journal.recovered

    @property
    def id(self) -> str:
        """The store's own name, given at random when it was made."""
        row = self.journal.index.get("store", "store")
        return str(row["doc"]["store"]) if row and row["doc"] else ""

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
        return self._append([self._entry(table, value, id)])[0]

    def append_many(self, rows: Iterable[tuple[str, Value | Mapping[str, Any]]]) -> list[Record]:
        """Appends records with one flush for all of them."""
        return self._append([self._entry(table, value, None) for table, value in rows])

    def latest(self, table: str, id: str) -> dict[str, Any] | None:
        """The newest version of a record; None if there is none, or if its content was forgotten."""
        self.journal.catch_up()
        row = self.journal.index.get(table, id)
        return row["doc"] if row else None

    def versions(self, table: str, id: str) -> list[Record]:
        """All versions of a record, oldest first."""
        self.journal.catch_up()
        return [Record.from_row(row) for row in self.journal.versions(table, id)]

    def all(
        self,
        table: str,
        *,
        case: str | None = None,
        kind: str | None = None,
        run: str | None = None,
        capture: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> list[dict[str, Any]]:
        """The newest version of each record of a table, in order of first appearance; only those that fit what is given.

        since, until: compared with the time in the record itself (`at`, `started`, `opened` …); `since` included, `until` not.
        """
        self.journal.catch_up()
        wanted = {"case": case, "kind": kind, "run": run, "capture": capture}
        fields = {name: value for name, value in wanted.items() if value is not None}
        return list(self.journal.index.find(table, fields, since, until))

    def records(self) -> Iterator[Record]:
        """Every record in the journal's order, whole."""
        self.journal.catch_up()
        return map(Record.from_row, self.journal.rows())

    @cached_property
    def db(self) -> JournalDB:
        """The records as a TinyDB: insert appends; update, remove and truncate are refused."""
        return JournalDB(self._current_index, self._insert, storage=JournalStorage)

    # files

    def put(self, data: bytes | Path, name: str, media_type: str) -> Artifact:
        """Keeps a file, durably; the same bytes cost nothing the second time.

        Raises NothingFound, StoreFull, StoreReadOnly, StoreError.
        """
        self._must_write()
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
        """Where a file is: ``root/objects/ab/abcd…``. It is read-only; never write there."""
        return self.objects.path(artifact if isinstance(artifact, str) else artifact.digest)

    # streams

    def stream(self, capture_id: str) -> Stream:
        """The growing observations of a live chat; begun on the first append."""
        if not capture_id or not all(c.isascii() and (c.isalnum() or c in "-_.") for c in capture_id) or capture_id.startswith("."):
            raise InputError(f"{capture_id!r} cannot name a stream.", "Use letters, digits and hyphens.")
        if capture_id not in self._streams:
            file = LineFile(self.root / "streams" / f"{capture_id}.jsonl", self.root / "recovered")
            if not self.readonly:
                make_folder(file.path.parent)
            self._streams[capture_id] = Stream(file, self.lock, self.clock, readonly=self.readonly)
        return self._streams[capture_id]

    def read_stream(self, capture_id: str) -> list[dict[str, Any]]:
        """The observations of a chat that runs, was cut off or has ended. Raises NothingFound."""
        stream = self.stream(capture_id)
        if stream.path.exists():
            return stream.read()
        finished = self.latest("streams", capture_id)
        if finished is None:
            raise NothingFound(f"There are no observations of {capture_id}.")
        return [row["doc"] for row in rows_of(self.read(str(finished["digest"])))]

    def finish_stream(self, capture_id: str) -> Artifact:
        """Ends a stream: its lines become a file of the store. Doing it twice gives the same. Raises NothingFound, StoreError."""
        stream = self.stream(capture_id)
        if not stream.path.exists():
            finished = self.latest("streams", capture_id)
            if finished is None:
                raise NothingFound(f"There are no observations of {capture_id}.")
            return Artifact.from_doc({key: finished[key] for key in ("digest", "size", "media_type", "name")})
        with self.lock.held():
            n, link = stream.head
            artifact = self.put(stream.path, "observations.jsonl", "application/jsonl")
            doc = {"id": capture_id, "at": clocks.iso(self.clock.now()), "lines": n, "link": link, **artifact.to_doc()}
            self.append("streams", doc)
            stream.retire()
        return artifact

    # seals and the check

    def seal(self, key: SigningKey | None, authorities: Sequence[Authority] | None = None, *, kind: str = "journal") -> Seal:
        """Signs and time-stamps the journal's present end. It is on record as pending before anybody is asked.

        authorities: default those of the settings. It waits for the network, up to ten seconds; an authority that cannot be reached
        leaves its stamp pending. Raises StoreError.
        """
        self._must_write()
        from collector.store.seal import seals

        return seals.make(self, key, self.config.authorities if authorities is None else authorities, kind)

    def seal_pending(self, authorities: Sequence[Authority] | None = None) -> list[Seal]:
        """Asks again for each time-stamp that is still pending; returns the seals that got news."""
        self._must_write()
        from collector.store.seal import seals

        return seals.retry(self, self.config.authorities if authorities is None else authorities)

    def change_key(self, key: SigningKey, before: SigningKey | None = None, why: str = "") -> None:
        """Puts a new public key on record. `before`: the old one, if it is not lost, vouches for it; else `why` says what happened."""
        self._must_write()
        from collector.store.seal import seals

        seals.register_key(self, key, before, why)

    def use_authorities(self, authorities: Sequence[Authority]) -> None:
        """Writes into the settings who time-stamps from now on; the former ones stay on record for the seals they made."""
        self._must_write()
        self.config = self.config.replace(authorities=tuple(authorities))
        write_whole(self.root / configs.NAME, [self.config.write().encode()])
        self._append([], settings_too=True)

    def beside(self, root: Path) -> Store:
        """A store that was merged into this one, for reading: its chain is its own, its files are among ours."""
        return self._beside(root, readonly=True)

    def merged(self, *, writable: bool = False) -> list[Store]:
        """All stores that were merged into this one. `writable` is for forgetting, the one thing that reaches into them."""
        found = sorted(path.parent for path in (self.root / "merged").glob("*/journal.jsonl"))
        return [self._beside(path, readonly=not writable) for path in found]

    def _beside(self, root: Path, *, readonly: bool) -> Store:
        return Store(root, self.clock, self.config, readonly=readonly, objects=self.objects)

    def verify(self, authorities: Sequence[Authority] | None = None, *, witnesses: Sequence[bytes] = ()) -> Report:
        """Checks every byte of the store and says what remains proven. Open it with ``readonly=True`` to check it untouched.

        authorities: who is trusted for time-stamps; default: the public ones with the roots this program pins, and those that the
        store's settings named when the seal was made. witnesses: statements (``seals/….json``) kept outside the store, which find one
        that was put back as a whole.
        """
        from collector.store.check import whole_store

        return whole_store.check(self, authorities, witnesses=witnesses)

    # within

    def append_entries(self, entries: list[Entry]) -> list[Record]:
        """Appends rows that are in their stored form already (table, id, doc), durably and with one flush."""
        return self._append(entries)

    def _append(self, entries: list[Entry], *, settings_too: bool = False) -> list[Record]:
        self._must_write()
        if not entries and not settings_too:
            return []
        with self.lock.held():
            settings = self._changed_settings()
            records = self.journal.append(clocks.iso(self.clock.now()), [*settings, *entries])
            return records[len(settings) :]

    def _changed_settings(self) -> list[Entry]:
        """The settings as a record, if ``config.toml`` is not as it was put on record last."""
        try:
            seen = (self.root / configs.NAME).stat()
            now = (seen.st_mtime_ns, seen.st_size, seen.st_ino)
        except FileNotFoundError:
            now = (0, 0, 0)
        if now == self._settings_seen:
            return []
        self.journal.catch_up()
        entry = self._settings_entry()
        known = self.latest("store", "config")
        self._settings_seen = now
        return [] if known is not None and known.get("digest") == entry[2]["digest"] else [entry]

    def _entry(self, table: str, value: Value | Mapping[str, Any], id: str | None) -> Entry:
        if not table or not all("a" <= c <= "z" or c == "_" for c in table):
            raise InputError(f"{table!r} cannot name a table.", "Use lower-case letters.")
        try:
            doc = plain(value.to_doc() if isinstance(value, Value) else value)
        except ValueError as error:
            raise InputError(f"This cannot be stored: {error}") from error
        name = id or str(doc.get("id") or new_id(table, self.clock.now()))
        return table, plain(name), doc

    def _insert(self, table: str, documents: list[Mapping[str, Any]]) -> list[int]:
        return [record.seq for record in self._append([self._entry(table, document, None) for document in documents])]

    def _current_index(self) -> Any:
        self.journal.catch_up()
        return self.journal.index

    def _settings_entry(self) -> Entry:
        try:
            text = (self.root / configs.NAME).read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            text = ""
        return "store", "config", {"id": "config", "digest": sha256(text.encode()), "text": text}

    def _must_write(self) -> None:
        if self.readonly:
            raise StoreReadOnly("The store was opened for reading only.")

