"""One lock for all writers of a store, processes and threads alike; held for an append, never longer."""

from __future__ import annotations

import errno
import os
import threading
import time
import warnings
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import filelock

from collector.errors import StoreBusy
from collector.language import say
from collector.store.files.durable_write import store_errors

PATIENCE = 30.0
_NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP}

if os.name == "nt":
    import msvcrt

    def _try(fd: int) -> bool:
        try:
            os.lseek(fd, 0, os.SEEK_SET)
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except PermissionError:
            return False
        return True

    def _let_go(fd: int) -> None:
        os.lseek(fd, 0, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)  # type: ignore[attr-defined,unused-ignore]
else:
    import fcntl

    def _try(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_UN)


class NestedLock(ABC):
    """What each body's lock has in common: the threads of a process take turns, and the one that holds it may take it again."""

    patience: float
    """Seconds to wait for others."""

    def __init__(self) -> None:
        self._thread = threading.RLock()
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[None]:
        """Waits for the lock and holds it; may be nested. Raises StoreBusy after `patience` seconds, StoreReadOnly, StoreError."""
        if not self._thread.acquire(timeout=self.patience):
            raise self._busy()
        try:
            if self._depth == 0:
                self._acquire()
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                if self._depth == 0:
                    self._release()
        finally:
            self._thread.release()

    @abstractmethod
    def _acquire(self) -> None:
        """Takes the lock for this process. Raises as `held` does."""

    @abstractmethod
    def _release(self) -> None:
        """Lets go of it."""

    def _busy(self) -> StoreBusy:
        """What is told where another thread holds it for too long."""
        raise NotImplementedError


class FileLock(NestedLock):
    """The store's lock. The system releases it when its holder dies, so a killed process does not block others.

    On a drive that has no locks, a lock file stands in (filelock's SoftFileLock, which notices a dead holder on the same machine).
    The descriptor stays open between uses: opening the file each time would cost more than the append itself.
    """

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        super().__init__()
        self.path = path
        self.patience = patience
        self._fd = -1
        self._pid = os.getpid()
        self._soft: filelock.BaseFileLock | None = None

    def is_held(self) -> bool:
        """True if somebody holds the lock, here or in another process; nothing is waited for, and no file is made."""
        if not self.path.exists():
            return False
        try:
            fd = self._open_existing()
        except FileNotFoundError:
            return False
        try:
            if _try(fd):
                _let_go(fd)
                return self._soft_is_held()
        except OSError as error:
            return error.errno not in _NO_LOCKS or self._soft_is_held()
        finally:
            os.close(fd)
        return True

    def _open_existing(self) -> int:
        try:
            return os.open(self.path, os.O_RDWR)
        except PermissionError:
            return os.open(self.path, os.O_RDONLY)

    def _soft_is_held(self) -> bool:
        path = self.path.with_name(self.path.name + ".soft")
        if not path.exists():
            return False
        try:
            with filelock.SoftFileLock(path, timeout=0):
                return False
        except filelock.Timeout:
            return True

    def close(self) -> None:
        """Closes the lock file."""
        if self._fd >= 0 and self._pid == os.getpid():
            os.close(self._fd)
        self._fd = -1

    def __del__(self) -> None:
        """Nor is the file left open by a store that nobody closed and nobody uses any more."""
        self.close()

    def _acquire(self) -> None:
        if self._pid != os.getpid():  # a forked child shares its parent's lock: it needs one of its own
            self._fd, self._pid, self._soft = -1, os.getpid(), None
        if self._soft is None:
            with store_errors(self.path):
                if self._fd < 0:
                    self._fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
                try:
                    self._wait()
                    return
                except OSError as error:
                    if error.errno not in _NO_LOCKS:
                        raise
            self._soft = filelock.SoftFileLock(self.path.with_name(self.path.name + ".soft"), thread_local=False)
        with store_errors(self.path), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                self._soft.acquire(timeout=self.patience, poll_interval=0.01)
            except filelock.Timeout as error:
                raise self._busy() from error

    def _wait(self) -> None:
        until = time.monotonic() + self.patience
        pause = 0.0005
        while not _try(self._fd):
            if time.monotonic() > until:
                raise self._busy()
            time.sleep(pause)
            pause = min(pause * 1.2, 0.003)  # short, because a process that asks again at once would always come first

    def _release(self) -> None:
        if self._soft is not None:
            self._soft.release()
        else:
            _let_go(self._fd)

    def _busy(self) -> StoreBusy:
        return StoreBusy(
            say("store-another-program-holds-more", parent=self.path.parent, patience=f"{self.patience:.0f}"),
            say("store-wait-end-then-try"),
        )
