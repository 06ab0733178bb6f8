"""What "on disk" means here: written, flushed to the medium, and its folder too; and the disk's errors in our words."""

from __future__ import annotations

import errno
import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from collector.errors import StoreError, StoreFull, StoreReadOnly
from collector.language import say

BINARY = getattr(os, "O_BINARY", 0)
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}

if sys.platform == "darwin":
    import fcntl

    def sync(fd: int) -> None:
        """Flushes to the medium itself: macOS' fsync stops at the drive's cache."""
        try:
            fcntl.fcntl(fd, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(fd)  # network drives know only this
elif hasattr(os, "fdatasync"):

    def sync(fd: int) -> None:
        """Flushes a file's bytes and length to the medium."""
        os.fdatasync(fd)
else:

    def sync(fd: int) -> None:
        """Flushes a file to the medium."""
        os.fsync(fd)


def sync_folder(folder: Path) -> None:
    """Makes a file's name as durable as its bytes. Windows journals names by itself and cannot open folders."""
    if os.name == "nt":
        return
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.EBADF):  # some network drives refuse it for folders
            raise
    finally:
        os.close(fd)


def store_error(error: OSError, path: Path) -> StoreError:
    """The disk's error as one of ours."""
    if error.errno in _FULL:
        return StoreFull(say("store-disk-full-what-acknowledged"), say("store-make-room-where-then", path=path))
    if error.errno in _FORBIDDEN:
        return StoreReadOnly(say("store-may-not-written", path=path), say("store-choose-another-folder-store"))
    return StoreError(say("store-os-error", path=path, value=error.strerror or error), say("store-check-drive-holds-store"))


@contextmanager
def store_errors(path: Path) -> Iterator[None]:
    """Turns the disk's errors into ours: StoreFull, StoreReadOnly, StoreError."""
    try:
        yield
    except OSError as error:
        raise store_error(error, path) from error


def make_folder(folder: Path) -> None:
    """Makes a folder with its parents, durably."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for each in reversed(missing):
        with store_errors(each):
            each.mkdir(exist_ok=True)
            sync_folder(each.parent)


def write_all(fd: int, data: bytes) -> None:
    """Writes every byte; a short write is continued."""
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def write_whole(path: Path, blocks: Iterable[bytes], *, mode: int = 0o644, scratch: Path | None = None) -> None:
    """A file that is there with all its bytes or not at all: temporary file, flush, rename, flush of the folder.

    scratch: folder for the temporary file, on the same drive; default beside `path`. Raises StoreFull, StoreReadOnly, StoreError.
    """
    make_folder(path.parent)
    part = (scratch or path.parent) / f".{path.name[:16]}-{os.getpid()}-{secrets.token_hex(4)}.part"
    with store_errors(path):
        try:
            fd = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o600)
            try:
                for block in blocks:
                    write_all(fd, block)
                os.fsync(fd)
            finally:
                os.close(fd)
            replace(part, path, mode)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        sync_folder(path.parent)


def replace(part: Path, path: Path, mode: int) -> None:
    """Renames over what may be there, which Windows only allows where the old file is writable."""
    part.chmod(mode)
    if os.name == "nt" and path.exists():
        path.chmod(0o666)
    part.replace(path)


def remove(path: Path) -> None:
    """Removes a file for good, read-only or not; one that is gone already is fine. Raises StoreReadOnly, StoreError."""
    with store_errors(path):
        try:
            if os.name == "nt":
                path.chmod(0o666)
            path.unlink()
        except FileNotFoundError:
            return
        sync_folder(path.parent)


def blocks_of(path: Path, size: int = 1 << 20) -> Iterator[bytes]:
    """A file's bytes, block by block."""
    with path.open("rb") as file:
        while block := file.read(size):
            yield block
