"""The body that keeps a store in a PostgreSQL database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from collector.clock import Clock
from collector.errors import NothingFound, StoreError, UsageError
from collector.language import say
from collector.model import Item, Verdict
from collector.store.address import DatabaseAddress
from collector.store.interface import Body, Objects
from collector.store.journal.record import START
from collector.store.postgres import database_lock
from collector.store.postgres.database_journal import DatabaseJournal
from collector.store.postgres.database_lock import DatabaseLock
from collector.store.postgres.database_stream import DatabaseStream
from collector.store.postgres.migrate import migrate, require_current
from collector.store.postgres.object_backends import objects_at, own_place
from collector.store.postgres.postgres_connection import Database
from collector.trust.digest import sha256

_OPEN = "SELECT store, collector.key_for(store), files FROM collector.stores WHERE name = %s AND parent IS NOT DISTINCT FROM %s"
_MERGED = "SELECT name, store, collector.key_for(store), files FROM collector.stores WHERE parent = %s ORDER BY name"
_THERE = "SELECT FROM collector.stores WHERE name = %s AND parent IS NULL"


class DatabaseBody:
    """A store in a database. row: its number, the key of its lock, the place of its files."""

    def __init__(
        self, database: Database, row: tuple[int, int, str], *, readonly: bool = False, parent: DatabaseBody | None = None
    ) -> None:
        self.database = database
        self.number, self._key, self.files = row
        self.readonly = readonly
        self.lock = DatabaseLock(database, self._key)
        self.objects: Objects = parent.objects if parent else objects_at(self.files, database, self.number)
        self.journal = DatabaseJournal(database, self.number, self.lock, readonly=readonly)
        self._streams: dict[str, DatabaseStream] = {}

    @classmethod
    def create(cls, address: DatabaseAddress, settings: bytes | None, introduction: bytes | None, *, owner: str = "") -> DatabaseBody:
        """Makes the store, and the tables where the database has none yet. owner: the role that it belongs to, default who is logged in.

        Raises UsageError if there is one of this name, InputError, StoreError.
        """
        database = Database(address)
        migrate(database)
        number = create_row(database, address.store, settings, introduction, files=own_place(address.files, address.store), owner=owner)
        if number is None:
            raise UsageError(say("store-holds-store-already", root=address), say("store-use-as-choose-another"))
        return cls(database, found_row(database, address.store))

    @classmethod
    def existing(cls, address: DatabaseAddress, *, readonly: bool = False) -> DatabaseBody:
        """The store at the address. Raises NothingFound if there is none, or it is not for this login; StoreError."""
        database = Database(address)
        try:
            require_current(database)
            row = found_row(database, address.store)
        except StoreError:
            database.close()
            raise
        return cls(database, row, readonly=readonly)

    @classmethod
    def is_at(cls, address: DatabaseAddress) -> bool:
        """Whether there is a store that this login may see. Raises StoreError where the database cannot be asked."""
        database = Database(address)
        try:
            return bool(database.rows(_THERE, address.store))
        except NothingFound:  # no tables at all
            return False
        finally:
            database.close()

    @property
    def location(self) -> str:
        return self.database.shown

    @property
    def root(self) -> Path:
        raise UsageError(say("store-database-no-folder", place=self.location), say("store-open-store-kept-folder"))

    # settings

    def settings(self) -> bytes | None:
        return self._column("settings")

    def settings_version(self) -> object:
        """As of the journal's last reading: an append needs no question of its own for it."""
        return self.journal.settings_version

    def write_settings(self, text: str) -> None:
        self.database.rows("SELECT collector.write_settings(%s, %s)", self.number, text.encode())
        self.journal.catch_up()

    def introduction(self) -> bytes | None:
        return self._column("introduction")

    def _column(self, name: str) -> bytes | None:
        rows = self.database.rows(f"SELECT {name} FROM collector.stores WHERE store = %s", self.number)
        return rows[0][0] if rows else None

    # streams and recordings

    def stream(self, capture_id: str, clock: Clock) -> DatabaseStream:
        if capture_id not in self._streams:
            stream = DatabaseStream(self.database, self.number, capture_id, self.lock, clock, readonly=self.readonly)
            self._streams[capture_id] = stream
        return self._streams[capture_id]

    def live_streams(self) -> list[str]:
        rows = self.database.rows("SELECT capture FROM collector.streams WHERE store = %s ORDER BY capture", self.number)
        return [row[0] for row in rows]

    def recording(self, capture_id: str) -> AbstractContextManager[None]:
        return database_lock.recording(self.database, self._key, capture_id)

    def is_recording(self, capture_id: str) -> bool:
        return database_lock.is_recording(self.database, self._key, capture_id)

    # seals

    def keep_seal_file(self, name: str, data: bytes) -> None:
        self.database.rows("SELECT collector.keep_seal_file(%s, %s, %s)", self.number, name, data)

    def seal_files(self) -> list[str]:
        return [row[0] for row in self.database.rows("SELECT name FROM collector.seal_files WHERE store = %s ORDER BY name", self.number)]

    def read_seal_file(self, name: str) -> bytes:
        return self._named("seal_files", name)

    # the body as a whole

    def merged(self, *, readonly: bool = True) -> dict[str, Body]:
        rows = self.database.rows(_MERGED, self.number)
        return {name: DatabaseBody(self.database, (*row,), readonly=readonly, parent=self) for name, *row in rows}

    def tidy(self) -> None:
        self.objects.tidy()

    def other_files(self) -> list[str]:
        """What else lay in the folder from which the store came: ends that were set aside, the person's own letter templates."""
        return [row[0] for row in self.database.rows("SELECT name FROM collector.other_files WHERE store = %s ORDER BY name", self.number)]

    def read_other_file(self, name: str) -> bytes:
        """The bytes of such a file. Raises OSError."""
        return self._named("other_files", name)

    def foreign(self) -> Iterator[Item]:
        """Ends that were set aside, files that are no part of a store, and rows that do not say what their line says."""
        for name in self.other_files():
            if not name.startswith("recovered/"):
                yield Item(name=name, state=Verdict.NOT_CHECKED, why=say("store-check-foreign"))
                continue
            fits = f"-{sha256(self.read_other_file(name))}." in name
            why = say("store-check-set-aside") if fits else say("store-check-set-aside-changed")
            yield Item(name=name, state=Verdict.PASSED if fits else Verdict.FAILED, why=why)
        for (seq,) in self.database.rows(_UNLIKE, self.number):
            yield Item(name=say("store-item-record", record=str(seq)), state=Verdict.FAILED, why=say("store-check-row-columns"))

    def sizes(self) -> Iterator[tuple[str, int]]:
        for place, table, column in _SIZES:
            whole = f"SELECT coalesce(sum({column}), 0)::bigint FROM collector.{table} WHERE store = %s"
            yield place, self.database.rows(whole, self.number)[0][0]
        if self.files:
            yield from (("objects", each.size) for each in self.objects.measured())

    def _named(self, table: str, name: str) -> bytes:
        rows = self.database.rows(f"SELECT data FROM collector.{table} WHERE store = %s AND name = %s", self.number, name)
        if not rows:
            raise FileNotFoundError(name)
        data: bytes = rows[0][0]
        return data

    def close(self) -> None:
        close = getattr(self.objects, "close", None)
        if close is not None:
            close()
        self.database.close()


_UNLIKE = """
    SELECT seq FROM collector.records
    WHERE store = %s AND position(convert_to('"table":"' || "table" || '"}', 'UTF8') in line) = 0
"""
_SIZES = (
    ("journal.jsonl", "records", "length(line)"), ("streams", "stream_lines", "length(line)"), ("objects", "objects", "size"),
    ("seals", "seal_files", "length(data)"), ("derived", "derived", "length(data)"),
)  # fmt: skip


def create_row(
    database: Database, name: str, settings: bytes | None, introduction: bytes | None,
    *, parent: int | None = None, files: str = "", owner: str = "",
) -> int | None:  # fmt: skip
    """The number of a new store's row; None if there is one of this name."""
    from psycopg.errors import UniqueViolation

    values = (name, owner or None, parent, files, introduction, settings, START.link)
    try:
        ((number,),) = database.once("SELECT collector.create_store(%s, %s, %s, %s, %s, %s, %s)", *values)
    except StoreError as error:
        if isinstance(error.__cause__, UniqueViolation):
            return None
        raise
    return int(number)


def found_row(database: Database, name: str, parent: int | None = None) -> tuple[Any, ...]:
    """Number, key and place of files of a store. Raises NothingFound."""
    rows = database.rows(_OPEN, name, parent)
    if not rows:
        raise NothingFound(say("store-there-no-evidence-store", root=database.shown), say("store-make-one-collector-init"))
    return rows[0]
