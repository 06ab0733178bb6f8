"""Files as rows of the database, in chunks: row security covers them, as it would not cover PostgreSQL's large objects."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from psycopg.errors import UniqueViolation

from collector.errors import StoreDamaged, StoreError
from collector.language import say
from collector.store.files.durable_write import blocks_of
from collector.store.interface import StoredObject
from collector.store.journal.record import require_digest
from collector.store.postgres.local_copies import FetchedObjects, measured
from collector.store.postgres.postgres_connection import Database
from collector.trust.digest import sha256

CHUNK = 1 << 20
"""Bytes of a row; PostgreSQL takes up to 1 GiB, but has each value in memory as a whole."""
_HASHED_THERE = 256 << 20
"""Bytes up to which the database hashes a file itself (it joins the chunks for that)."""


class DatabaseDerived:
    """Small copies of kept pictures, as rows."""

    def __init__(self, database: Database, store: int, objects: DatabaseObjects | None = None) -> None:
        self.database = database
        self.store = store
        self.objects = objects

    def get(self, digest: str) -> bytes | None:
        rows = self.database.rows("SELECT data FROM collector.derived WHERE store = %s AND digest = %s", self.store, require_digest(digest))
        content = rows[0][0] if rows else b""
        return content[64:] if rows and sha256(content[64:]).encode() == content[:64] else None

    def keep(self, digest: str, data: bytes) -> bool:
        if self.objects is None or not self.objects.has(digest):
            return False
        self.database.rows("SELECT collector.keep_derived(%s, %s, %s)", self.store, digest, sha256(data).encode() + data)
        return True


class DatabaseObjects(FetchedObjects):
    """Digest → rows with the bytes, `CHUNK` bytes each."""

    def __init__(self, database: Database, store: int) -> None:
        super().__init__()
        self.database = database
        self.store = store
        self.derived = DatabaseDerived(database, store, self)

    def put(self, data: bytes | Path) -> tuple[str, int]:
        """Keeps bytes, or a file read chunk by chunk, in one transaction. Raises NothingFound, StoreFull, StoreDamaged, StoreError."""
        digest, size = (sha256(data), len(data)) if isinstance(data, bytes) else measured(data)
        if not self.sound(digest, size):
            self._copies.remove(digest)
            try:
                self._write(digest, size, [data] if isinstance(data, bytes) else blocks_of(data), data)
            except StoreError as error:
                if not isinstance(error.__cause__, UniqueViolation) or not self.sound(digest, size):
                    raise  # else another kept the same bytes in the meantime
        return digest, size

    def _write(self, digest: str, size: int, blocks: Iterable[bytes], source: object) -> None:
        seen = hashlib.sha256()
        with self.database.transaction():
            self.database.once("SELECT collector.begin_object(%s, %s, %s)", self.store, digest, size)
            for n, chunk in enumerate(_chunks(blocks)):
                seen.update(chunk)
                self.database.once("SELECT collector.add_chunk(%s, %s, %s, %s)", self.store, digest, n, chunk)
            if seen.hexdigest() != digest:
                raise StoreDamaged(say("store-changed-while-being-kept", data=source), say("store-try-again-when-nothing"))

    def _blocks(self, digest: str) -> Iterator[bytes]:
        for n in range(1 << 31):
            rows = self.database.rows(
                "SELECT data FROM collector.object_chunks WHERE store = %s AND digest = %s AND n = %s", self.store, digest, n
            )
            if not rows:
                return
            yield rows[0][0]

    def sound(self, digest: str, size: int | None = None) -> bool:
        known = self._size(digest)
        if known is None or size not in (None, known):
            return False
        if known <= _HASHED_THERE:
            return bool(self.database.rows("SELECT collector.object_is_sound(%s, %s)", self.store, digest)[0][0])
        return self._measured(digest)[0] == digest

    def _size(self, digest: str) -> int | None:
        rows = self.database.rows("SELECT size FROM collector.objects WHERE store = %s AND digest = %s", self.store, require_digest(digest))
        return rows[0][0] if rows else None

    def remove(self, digest: str) -> None:
        self._copies.remove(require_digest(digest))
        self.database.rows("SELECT collector.remove_object(%s, %s)", self.store, digest)

    def measured(self) -> Iterator[StoredObject]:
        for (digest,) in self.database.rows("SELECT digest FROM collector.objects WHERE store = %s ORDER BY digest", self.store):
            yield StoredObject(self.place(digest), digest, *self._measured(digest))


def _chunks(blocks: Iterable[bytes]) -> Iterator[bytes]:
    rest = bytearray()
    for block in blocks:
        rest += block
        while len(rest) >= CHUNK:
            yield bytes(rest[:CHUNK])
            del rest[:CHUNK]
    if rest:
        yield bytes(rest)
