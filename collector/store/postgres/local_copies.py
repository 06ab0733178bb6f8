"""Files on this machine for those who need one: copies of what is kept elsewhere, in a scratch folder that ends with the store."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from collector.errors import NothingFound
from collector.language import say
from collector.trust.digest import sha256_file


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
