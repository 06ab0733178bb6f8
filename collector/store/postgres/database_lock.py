"""The lock of a store's writers, and of those who record a chat: advisory locks, which the database lets go when their holder is gone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from collector.errors import StoreBusy, StoreError
from collector.language import say
from collector.store.files.lock import NestedLock
from collector.store.postgres.postgres_connection import Database
from collector.trust.digest import sha256

_RECORDING_PATIENCE = 0.3
"""Seconds: somebody who only asks whether a chat is recorded holds its lock for an instant."""


class DatabaseLock(NestedLock):
    """Excludes all other writers of a store, on any machine. key: the store's, known to those alone who may see the store.

    An append takes the same lock for its own transaction; in the session that holds it already it does not wait.
    """

    def __init__(self, database: Database, key: int) -> None:
        super().__init__()
        self.database = database
        self.key = key

    @property
    def patience(self) -> float:
        return self.database.patience

    @patience.setter
    def patience(self, seconds: float) -> None:
        self.database.patience = seconds

    def _acquire(self) -> None:
        self.database.rows("SELECT pg_advisory_lock(%s)", self.key)
        self.database.bound += 1

    def _release(self) -> None:
        self.database.bound -= 1
        with suppress(StoreError):  # the connection is gone, and the lock with it
            self.database.once("SELECT pg_advisory_unlock(%s)", self.key)

    def _busy(self) -> StoreBusy:
        return StoreBusy(say("store-another-thread-holds-store", patience=f"{self.patience:.0f}"), say("store-try-again"))


def recording_key(key: int, capture_id: str) -> int:
    """The key of a recording's lock, as secret as the store's own."""
    return int.from_bytes(bytes.fromhex(sha256(f"{key}:{capture_id}".encode())[:16]), "big", signed=True)


@contextmanager
def recording(database: Database, key: int, capture_id: str) -> Iterator[None]:
    """Holds a recording's lock on a connection of its own. Raises StoreBusy if somebody holds it already."""
    own = Database(database.address, _RECORDING_PATIENCE)
    try:
        try:
            own.rows("SELECT pg_advisory_lock(%s)", recording_key(key, capture_id))
        except StoreBusy as error:
            raise StoreBusy(say("store-being-recorded-already", capture_id=capture_id), say("store-wait-until-recording-has")) from error
        own.bound += 1
        try:
            yield
        finally:
            with suppress(StoreError):  # the connection is gone, and the lock with it
                own.once("SELECT pg_advisory_unlock(%s)", recording_key(key, capture_id))
    finally:
        own.close()


def is_recording(database: Database, key: int, capture_id: str) -> bool:
    """True while somebody holds `recording`: the lock is tried for the length of one statement, shared with others who ask."""
    return not database.rows("SELECT pg_try_advisory_xact_lock_shared(%s)", recording_key(key, capture_id))[0][0]
