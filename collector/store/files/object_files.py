"""Files named by what is in them: written once, read-only, the same bytes only once."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path

from collector.errors import NothingFound, StoreDamaged
from collector.language import say
from collector.store.files.derived_files import NAME as DERIVED
from collector.store.files.derived_files import DerivedFiles
from collector.store.files.durable_write import blocks_of, make_folder, remove, store_errors, write_whole
from collector.store.interface import StoredObject
from collector.store.journal.record import require_digest
from collector.trust.digest import sha256, sha256_file

_STALE = 24 * 3600.0
_BATCH = 32


class ObjectFiles:
    """objects/ab/abcd…: `root` is the folder ``objects``; unfinished files lie in its ``part`` folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.scratch = root / "part"
        self.derived = DerivedFiles(root.parent / DERIVED, root)

    def path(self, digest: str) -> Path:
        """Where the bytes with this digest are, or would be. Raises ValueError for what is no digest."""
        return self.root / require_digest(digest)[:2] / digest

    def put(self, data: bytes | Path) -> tuple[str, int]:
        """Keeps bytes, or a file of any size read block by block; returns digest and size when they are on disk.

        Bytes that are there already cost nothing; if what lies there is damaged, it is replaced by the good bytes.
        Raises NothingFound, StoreFull, StoreReadOnly, StoreError.
        """
        if isinstance(data, bytes):
            digest, size = sha256(data), len(data)
        else:
            digest, size = _measured(data)
        path = self.path(digest)
        if not self.sound(digest, size):
            make_folder(self.scratch)
            write_whole(path, [data] if isinstance(data, bytes) else blocks_of(data), mode=0o444, scratch=self.scratch)
            if isinstance(data, Path) and sha256_file(path)[0] != digest:
                remove(path)
                raise StoreDamaged(say("store-changed-while-being-kept", data=data), say("store-try-again-when-nothing"))
        return digest, size

    def sound(self, digest: str, size: int | None = None) -> bool:
        """True if the bytes are there and are the right ones."""
        path = self.path(digest)
        try:
            if size is not None and path.stat().st_size != size:
                return False
            return sha256_file(path)[0] == digest
        except OSError:
            return False

    def read(self, digest: str) -> bytes:
        """The bytes. Raises NothingFound if they are not there, StoreDamaged if they are not what their name says."""
        try:
            with store_errors(self.path(digest)):
                data = self.path(digest).read_bytes()
        except Exception as error:
            if isinstance(error.__cause__, FileNotFoundError):
                raise NothingFound(say("store-file-not-store", digest=digest), say("store-collector-verify-tells-whether")) from error
            raise
        if sha256(data) != digest:
            raise StoreDamaged(
                say("store-file-objects-not-what", digest=digest[:2], digest_2=digest),
                say("store-collector-verify-shows-what"),
            )
        return data

    def has(self, digest: str) -> bool:
        """True if there is something under this name."""
        return self.path(digest).exists()

    def remove(self, digest: str) -> None:
        """Removes a file's bytes for good, and the small copy of a picture first. Raises StoreReadOnly, StoreError."""
        self.derived.remove(digest)
        remove(self.path(digest))

    def place(self, digest: str) -> str:
        """``objects/ab/abcd…``."""
        return f"{self.root.name}/{digest[:2]}/{digest}"

    def measured(self) -> Iterator[StoredObject]:
        """Every file below the folder, in order, unfinished ones too, each with the digest of its bytes.

        A few threads hash (hashing runs without Python's lock), a bounded number of files ahead; no file is in memory as a whole.
        """
        workers = min(4, os.cpu_count() or 1)
        paths = self._walk()
        with ThreadPoolExecutor(workers) as crew:
            waiting = []
            while batch := list(islice(paths, _BATCH)):
                waiting.append(crew.submit(self._measure, batch))
                if len(waiting) > workers * 2:
                    yield from waiting.pop(0).result()
            for each in waiting:
                yield from each.result()

    def _measure(self, paths: list[Path]) -> list[StoredObject]:
        found = []
        for path in paths:
            try:
                digest, size = sha256_file(path)
            except OSError as error:
                digest, size = f"unreadable: {error.strerror}", 0
            place = path.relative_to(self.root.parent).as_posix()
            placed = path == self.root / path.name[:2] / path.name
            found.append(StoredObject(place, path.name, digest, size, path.parent != self.scratch, placed))
        return found

    def _walk(self) -> Iterator[Path]:
        for folder, folders, files in os.walk(self.root):
            folders.sort()
            for name in sorted(files):
                yield Path(folder) / name

    def tidy(self) -> int:
        """Removes unfinished files that are older than a day; returns how many."""
        count = 0
        try:
            for part in self.scratch.iterdir():
                if time.time() - part.stat().st_mtime > _STALE:
                    remove(part)
                    count += 1
        except FileNotFoundError:
            pass
        return count


def _measured(path: Path) -> tuple[str, int]:
    try:
        return sha256_file(path)
    except FileNotFoundError as error:
        raise NothingFound(say("store-there-no-file", path=path)) from error
