"""Files that are kept elsewhere: how they are read, and copies of them for those who need a file on this machine."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from collector.errors import NothingFound, StoreDamaged
from collector.language import say
from collector.trust.digest import sha256, sha256_file


class LocalCopies:
    """Digest → a read-only file. The folder is its owner's alone."""

    def __init__(self) -> None:
        self._scratch: tempfile.TemporaryDirectory[str] | None = None

    def path(self, digest: str) -> Path:
        """Where the copy is, or would be."""
        if self._scratch is None:
            self._scratch = tempfile.TemporaryDirectory(prefix="collector-objects-", ignore_cleanup_errors=True)
        return Path(self._scratch.name) / digest

    def write(self, digest: str, blocks: Iterable[bytes]) -> Path:
        """The copy, made where there is none yet."""
        path = self.path(digest)
        if not path.exists():
            part = path.with_suffix(".part")
            with part.open("wb") as out:
                out.writelines(blocks)
            part.chmod(0o444)
            part.replace(path)
        return path

    def remove(self, digest: str) -> None:
        """Removes a copy."""
        if self._scratch is not None:
            with suppress(FileNotFoundError):
                self.path(digest).unlink()

    def close(self) -> None:
        """Removes the folder."""
        if self._scratch is not None:
            self._scratch.cleanup()
            self._scratch = None


def measured(path: Path) -> tuple[str, int]:
    """Digest and size of a file. Raises NothingFound."""
    try:
        return sha256_file(path)
    except FileNotFoundError as error:
        raise NothingFound(say("store-there-no-file", path=path)) from error


class FetchedObjects:
    """What files in a database and files in a bucket have in common: they come in blocks, and are copied to be a file here."""

    def __init__(self) -> None:
        self._copies = LocalCopies()

    def read(self, digest: str) -> bytes:
        """The bytes. Raises NothingFound, StoreDamaged, ValueError."""
        if not self.has(digest):
            raise NothingFound(say("store-file-not-store", digest=digest), say("store-collector-verify-tells-whether"))
        data = b"".join(self._blocks(digest))
        if sha256(data) != digest:
            raise StoreDamaged(say("store-file-not-what", digest=self.place(digest)), say("store-collector-verify-shows-what"))
        return data

    def path(self, digest: str) -> Path:
        """A copy in this machine's scratch folder; made when it is asked for."""
        return self._copies.write(digest, self._blocks(digest)) if self.has(digest) else self._copies.path(digest)

    def has(self, digest: str) -> bool:
        return self._size(digest) is not None

    def place(self, digest: str) -> str:
        """As in a folder: so a check of either says the same."""
        return f"objects/{digest[:2]}/{digest}"

    def tidy(self) -> int:
        """Nothing is ever left half written: a file that was not put whole is not there."""
        return 0

    def close(self) -> None:
        """Removes the scratch copies."""
        self._copies.close()

    def _measured(self, digest: str) -> tuple[str, int]:
        seen, size = hashlib.sha256(), 0
        for block in self._blocks(digest):
            seen.update(block)
            size += len(block)
        return seen.hexdigest(), size

    def _size(self, digest: str) -> int | None:
        """The bytes that the file has; None if it is not there. Raises StoreError and its kin."""
        raise NotImplementedError

    def _blocks(self, digest: str) -> Iterator[bytes]:
        raise NotImplementedError
