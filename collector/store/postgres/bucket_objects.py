"""Files in an S3-compatible object storage, by obstore; the records stay in the database.

Keys are those of a folder: ``PREFIX/ab/abcd…``. Login details come from the environment (``AWS_ACCESS_KEY_ID`` …) or the machine's role.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import obstore
from obstore.exceptions import BaseError, NotFoundError, PermissionDeniedError, UnauthenticatedError
from obstore.store import S3Store

from collector.errors import InputError, StoreDamaged, StoreError, StoreReadOnly
from collector.language import say
from collector.store.interface import StoredObject
from collector.store.journal.record import require_digest
from collector.store.postgres.database_objects import DatabaseDerived
from collector.store.postgres.local_copies import FetchedObjects, measured
from collector.store.postgres.postgres_connection import Database
from collector.trust.digest import sha256

if TYPE_CHECKING:
    from obstore.store import ClientConfig

_BLOCK = 4 << 20
_GONE = (FileNotFoundError, NotFoundError)


class BucketDerived(DatabaseDerived):
    """Small copies of pictures stay in the database: they are made anew when they are gone."""

    def __init__(self, database: Database, store: int, bucket: BucketObjects) -> None:
        super().__init__(database, store)
        self.bucket = bucket

    def keep(self, digest: str, data: bytes) -> bool:
        if not self.bucket.has(digest):
            return False
        self.database.rows("SELECT collector.keep_derived(%s, %s, %s)", self.store, digest, sha256(data).encode() + data)
        return True


class BucketObjects(FetchedObjects):
    """address: ``s3://BUCKET/PREFIX?endpoint=https://…&region=…``."""

    def __init__(self, address: str, database: Database, store: int) -> None:
        super().__init__()
        self.address = address
        self.bucket = _opened(address)
        self.derived = BucketDerived(database, store, self)

    def put(self, data: bytes | Path) -> tuple[str, int]:
        digest, size = (sha256(data), len(data)) if isinstance(data, bytes) else measured(data)
        if not self.sound(digest, size):
            self._copies.remove(digest)
            with self._errors():
                obstore.put(self.bucket, self._key(digest), data)
            if not self.sound(digest, size):
                raise StoreDamaged(say("store-changed-while-being-kept", data=self.place(digest)), say("store-try-again-when-nothing"))
        return digest, size

    def sound(self, digest: str, size: int | None = None) -> bool:
        """True if the bytes are there and are the right ones: they are fetched for that."""
        found = self._size(digest)
        return found is not None and size in (None, found) and self._measured(digest)[0] == digest

    def _size(self, digest: str) -> int | None:
        try:
            with self._errors():
                return int(obstore.head(self.bucket, self._key(digest))["size"])
        except _GONE:
            return None

    def _blocks(self, digest: str) -> Iterator[bytes]:
        with self._errors():
            for block in obstore.get(self.bucket, self._key(digest)).stream(min_chunk_size=_BLOCK):
                yield bytes(block)

    def remove(self, digest: str) -> None:
        """Removes the bytes; a bucket that keeps old versions keeps them until its own rules end them (docs/fleet.md)."""
        self._copies.remove(require_digest(digest))
        self.derived.database.rows("SELECT collector.remove_object(%s, %s)", self.derived.store, digest)
        with self._errors():
            if self.has(digest):
                obstore.delete(self.bucket, self._key(digest))

    def measured(self) -> Iterator[StoredObject]:
        with self._errors():
            keys = sorted(str(each["path"]) for batch in obstore.list(self.bucket) for each in batch)
        for key in keys:
            name = key.rpartition("/")[2]
            placed = key == f"{name[:2]}/{name}"
            digest, size = self._measured(name) if placed and len(name) == len(sha256(b"")) else ("", 0)
            yield StoredObject(f"objects/{key}", name, digest, size, True, placed)

    @staticmethod
    def _key(digest: str) -> str:
        return f"{require_digest(digest)[:2]}/{digest}"

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except _GONE:
            raise
        except (PermissionDeniedError, UnauthenticatedError) as error:
            raise StoreReadOnly(say("store-bucket-refuses", place=self.address), say("store-bucket-refuses-next")) from error
        except (BaseError, OSError) as error:
            why = str(error).partition("\n")[0][:200]
            raise StoreError(say("store-bucket-error", place=self.address, reason=why), say("store-bucket-error-next")) from error


def _opened(address: str) -> S3Store:
    parts = urlsplit(address)
    options = dict(parse_qsl(parts.query))
    if not parts.hostname or set(options) - {"endpoint", "region"} or parts.password:
        raise InputError(say("store-bucket-address"), say("store-bucket-address-next"))
    endpoint = options.get("endpoint") or os.environ.get("AWS_ENDPOINT") or os.environ.get("AWS_ENDPOINT_URL") or ""
    named: dict[str, Any] = {name: options[name] for name in ("endpoint", "region") if name in options}
    client: ClientConfig = {"timeout": "60s"}
    if endpoint.startswith("http://"):  # the operator wants no TLS: within one machine, for instance
        client["allow_http"] = True
    return S3Store(parts.netloc, prefix=parts.path.strip("/") or None, client_options=client, retry_config={"max_retries": 3}, **named)
