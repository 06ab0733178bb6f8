"""A file of lines that only grows at its end: by several processes, through kills, power cuts and full disks.

Beside it stands a one-line file, the mark: how far the file was acknowledged, and to which chain link. Without it a cut-off end could
not be told from an end that was never reached. The mark is written after the lines are on disk and is itself not flushed: a kill
cannot lose it, and after a power cut it may only be behind.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import orjson

from collector.store.files.durable_write import BINARY, store_error, store_errors, sync, sync_folder, write_all, write_whole
from collector.store.journal.record import Mark
from collector.trust.canonical import canonical
from collector.trust.digest import sha256

_MARK_SIZE = 256


def mark_bytes(mark: Mark) -> bytes:
    """The one form of a mark: canonical JSON with a digest over itself, padded to a fixed size, one line."""
    doc: dict[str, object] = {"end": mark.end, "link": mark.link, "seq": mark.seq}
    doc["sum"] = sha256(canonical(doc))
    return canonical(doc).ljust(_MARK_SIZE - 1) + b"\n"


def read_mark(data: bytes) -> Mark | None:
    """The mark, or None if a single byte of it is not as it was written."""
    try:
        doc = orjson.loads(data)
        mark = Mark(int(doc["end"]), int(doc["seq"]), str(doc["link"]))
    except (ValueError, KeyError, TypeError):
        return None
    return mark if mark_bytes(mark) == data else None


class LineFile:
    """The bytes of such a file. A writer holds the store's lock; a reader needs none.

    aside: folder for what is cut off an end.
    """

    def __init__(self, path: Path, aside: Path) -> None:
        self.path = path
        self._name = str(path)
        self.aside = aside
        self.mark_path = path.with_suffix(".mark")
        self._fd = -1
        self._mark_fd = -1
        self._pid = os.getpid()

    def size_and_identity(self) -> tuple[int, tuple[int, int]]:
        """The file's size in bytes, and its device and inode, which differ for another file under the same name; zeros if there is none."""
        try:
            seen = os.stat(self._name)  # noqa: PTH116 - once for each append, and half the price of Path.stat
        except FileNotFoundError:
            return 0, (0, 0)
        return seen.st_size, (seen.st_dev, seen.st_ino)

    def size(self) -> int:
        """Bytes in the file now; 0 if there is none."""
        return self.size_and_identity()[0]

    def pieces(self, start: int, size: int = 1 << 18) -> Iterator[bytes]:
        """The bytes from `start` on, piece by piece. Raises StoreError."""
        with store_errors(self.path):
            try:
                with self.path.open("rb", buffering=0) as file:
                    file.seek(start)
                    while piece := file.read(size):
                        yield piece
            except FileNotFoundError:
                return

    def read(self, start: int) -> bytes:
        """All bytes from `start` on. Raises StoreError."""
        with store_errors(self.path):
            try:
                with self.path.open("rb", buffering=0) as file:
                    file.seek(start)
                    return file.read()
            except FileNotFoundError:
                return b""

    def read_between(self, start: int, end: int) -> bytes:
        """The bytes from `start` up to `end`; fewer where the file is shorter. Raises StoreError."""
        if start < 0:
            return b""
        with store_errors(self.path), self.path.open("rb", buffering=0) as file:
            file.seek(start)
            return file.read(end - start)

    def mark(self) -> Mark | None:
        """The mark: how far the file was acknowledged; None if there is no readable mark."""
        try:
            return read_mark(self.mark_path.read_bytes())
        except OSError:
            return None

    def append(self, data: bytes, end: int, seq: int, link: str) -> int:
        """Puts whole lines at `end`, which is the file's end, and returns the new end when they are on disk.

        If the disk fills up in the middle, the file ends at `end` again. Raises StoreFull, StoreReadOnly, StoreError.
        """
        fd = self._open()
        try:
            write_all(fd, data)
            sync(fd)
        except OSError as error:
            self._back_to(fd, end)
            raise store_error(error, self.path) from error
        self.set_mark(Mark(end + len(data), seq, link))
        return end + len(data)

    def set_mark(self, mark: Mark) -> None:
        """Notes the acknowledged end."""
        try:
            if self._mark_fd < 0:
                self._mark_fd = os.open(self.mark_path, os.O_RDWR | os.O_CREAT | BINARY, 0o644)
            os.lseek(self._mark_fd, 0, os.SEEK_SET)
            write_all(self._mark_fd, mark_bytes(mark))
        except OSError:
            # The lines are on disk; a mark that is behind only means that a cut at the very end would be noticed later.
            return

    def cut(self, end: int, data: bytes) -> Path:
        """Moves what stands after `end` (`data`) into a file of its own, named by its digest, and ends the file at `end`."""
        kept = self.aside / f"{self.path.stem}-{sha256(data)}.bin"
        write_whole(kept, [data])
        fd = self._open()
        with store_errors(self.path):
            os.ftruncate(fd, end)
            sync(fd)
        return kept

    def close(self) -> None:
        """Closes the files."""
        for fd in (self._fd, self._mark_fd):
            if fd >= 0 and self._pid == os.getpid():
                os.close(fd)
        self._fd = self._mark_fd = -1

    def __del__(self) -> None:
        """Nor are the files left open by a store that nobody closed and nobody uses any more."""
        self.close()

    def _open(self) -> int:
        if self._pid != os.getpid():
            self._fd, self._mark_fd, self._pid = -1, -1, os.getpid()
        if self._fd < 0:
            with store_errors(self.path):
                new = not self.path.exists()
                self._fd = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND | BINARY, 0o644)
                if new:
                    sync_folder(self.path.parent)
        return self._fd

    def _back_to(self, fd: int, end: int) -> None:
        with suppress(OSError):  # if even this fails, the next writer finds the torn end and sets it aside
            os.ftruncate(fd, end)
            sync(fd)
