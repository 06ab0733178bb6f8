"""Small copies of kept pictures, so that a package need not decode the pictures again: no evidence, and made anew when they are gone.

``derived/ab/abcd…`` belongs to ``objects/ab/abcd…`` and goes with it when that is forgotten. It begins with the SHA-256 of the rest in hex:
one that was cut off or damaged is not used. It is not flushed to the medium, not sealed, not exported.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from collector.store.files.durable_write import remove
from collector.store.journal.record import require_digest
from collector.trust.digest import sha256

NAME = "derived"
_HEAD = 64


class DerivedFiles:
    """`root` is the folder ``derived``; `objects` the folder ``objects`` beside it."""

    def __init__(self, root: Path, objects: Path) -> None:
        self.root = root
        self.objects = objects

    def get(self, digest: str) -> bytes | None:
        """The small copy of the picture with this digest; None where there is none that is whole."""
        try:
            content = self._path(digest).read_bytes()
        except OSError:
            return None
        data = content[_HEAD:]
        return data if sha256(data).encode() == content[:_HEAD] else None

    def keep(self, digest: str, data: bytes) -> bool:
        """Keeps the small copy of a picture that is kept itself. False where it could not be, or the picture is not there."""
        path = self._path(digest)
        if not (self.objects / digest[:2] / digest).exists():
            return False
        part = path.with_name(f".{digest[:16]}-{secrets.token_hex(4)}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(sha256(data).encode() + data)
            part.replace(path)
        except OSError:
            with suppress(OSError):
                part.unlink()
            return False
        return True

    def remove(self, digest: str) -> None:
        """Removes a copy for good; gone already is fine. Raises StoreReadOnly, StoreError."""
        if self._path(digest).exists():
            remove(self._path(digest))

    def _path(self, digest: str) -> Path:
        return self.root / require_digest(digest)[:2] / digest
