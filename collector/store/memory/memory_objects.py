"""Files named by their digest, in memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from collector.errors import NothingFound, StoreDamaged
from collector.language import say
from collector.store.interface import StoredObject
from collector.store.journal.record import require_digest
from collector.trust.digest import sha256


class MemoryDerived:
    """Small copies of pictures, in memory: digest → bytes."""

    def __init__(self, objects: MemoryObjects) -> None:
        self.objects = objects
        self.copies: dict[str, bytes] = {}

    def get(self, digest: str) -> bytes | None:
        return self.copies.get(require_digest(digest))

    def keep(self, digest: str, data: bytes) -> bool:
        if self.objects.has(digest):
            self.copies[digest] = data
        return digest in self.copies


class MemoryObjects:
    """Digest → bytes. A file for those who need one is written to a scratch folder when it is asked for."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}
        self.derived = MemoryDerived(self)
        self._scratch: tempfile.TemporaryDirectory[str] | None = None

    def put(self, data: bytes | Path) -> tuple[str, int]:
        try:
            content = data if isinstance(data, bytes) else data.read_bytes()
        except FileNotFoundError as error:
            raise NothingFound(say("store-there-no-file-2", data=data)) from error
        digest = sha256(content)
        self.held[digest] = content
        return digest, len(content)

    def read(self, digest: str) -> bytes:
        data = self.held.get(require_digest(digest))
        if data is None:
            raise NothingFound(say("store-file-not-store", digest=digest), say("store-collector-verify-tells-whether"))
        if sha256(data) != digest:
            raise StoreDamaged(say("store-file-not-what", digest=self.place(digest)), say("store-collector-verify-shows-what"))
        return data

    def path(self, digest: str) -> Path:
        require_digest(digest)
        if self._scratch is None:
            self._scratch = tempfile.TemporaryDirectory(prefix="collector-objects-", ignore_cleanup_errors=True)
        path = Path(self._scratch.name) / digest
        if digest in self.held and not path.exists():
            path.write_bytes(self.held[digest])
            path.chmod(0o444)
        return path

    def sound(self, digest: str, size: int | None = None) -> bool:
        data = self.held.get(require_digest(digest))
        return data is not None and (size is None or len(data) == size) and sha256(data) == digest

    def has(self, digest: str) -> bool:
        return require_digest(digest) in self.held

    def remove(self, digest: str) -> None:
        self.held.pop(require_digest(digest), None)
        self.derived.copies.pop(digest, None)

    def measured(self) -> Iterator[StoredObject]:
        for digest, data in sorted(self.held.items()):
            yield StoredObject(self.place(digest), digest, sha256(data), len(data))

    def place(self, digest: str) -> str:
        return f"objects/{digest[:2]}/{digest}"

    def tidy(self) -> int:
        return 0

    def close(self) -> None:
        """Removes the scratch folder."""
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None
