"""One connection to PostgreSQL: opened when it is needed, opened again after it was lost; PostgreSQL's errors in our words."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from psycopg import errors
from psycopg.pq import TransactionStatus

from collector.errors import CollectorError, InputError, NothingFound, StoreBusy, StoreError, StoreFull, StoreReadOnly
from collector.language import say
from collector.store.address import DatabaseAddress
from collector.store.postgres.credentials import password_of

PATIENCE = 30.0
"""Seconds that a writer waits for others, and that a reader waits for a database that starts."""
_CONNECT_SECONDS = 10
_QUIET = {
    "keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 30_000, "application_name": "collector",
    "connect_timeout": _CONNECT_SECONDS, "client_encoding": "UTF8",
}  # fmt: skip
_SETTINGS = (
    "SET synchronous_commit = on; SET lock_timeout = {wait}; SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5;"
    " SET tcp_keepalives_count = 3; SET search_path = pg_catalog; SET timezone = 'UTC'"
)
"""A commit that returns is on disk, whatever the database's own settings say; a connection whose other end died is noticed."""


MOST_OPEN = 8
"""Connections that a process leaves open: beyond them those that rest longest are closed. An app opens a store for each thing it does."""
_open: dict[int, weakref.ref[Database]] = {}
"""Those with a connection, the one that was used last at the end."""
_turn = threading.Lock()


class ConnectionLost(StoreError):
    """The connection ended in the middle: whether the last statement was carried out is not known."""


class Database:
    """A connection for one process; threads take turns. `patience`: seconds to wait for a lock of others."""

    def __init__(self, address: DatabaseAddress, patience: float = PATIENCE) -> None:
        self.address = address
        self.patience = patience
        self.guard = threading.RLock()
        self.bound = 0
        """How many hold something that ends with this connection: then it is not opened again in silence."""
        self._connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self._pid = os.getpid()
        self._wait = -1.0

    def __del__(self) -> None:
        if self._connection is not None and self._pid == os.getpid():
            self._connection.close()

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What a statement answers that may be carried out twice: asked again after a lost connection. Raises StoreError and its kin."""
        with self.guard:
            try:
                return self.once(statement, *values)
            except ConnectionLost as lost:
                self.reconnect(lost)
                return self.once(statement, *values)

    def once(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """What a statement answers, asked once; it is committed when this returns. Raises ConnectionLost, StoreError and its kin."""
        with self.guard, self._translated():
            cursor = self._connected().execute(statement, values, prepare=True, binary=True)
            return cursor.fetchall() if cursor.description is not None else []

    def script(self, text: str) -> None:
        """Carries out several statements without values. Raises as `once` does."""
        with self.guard, self._translated():
            self._connected().execute(text.encode())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """The statements inside are carried out together or not at all. Raises as `once` does."""
        with self.guard, self._translated(), self._connected().transaction():
            yield

    def reconnect(self, lost: ConnectionLost) -> None:
        """Waits up to `patience` seconds for a connection. Raises StoreError where something was held that the lost one took along."""
        if self.bound:
            raise self._lost_hold() from lost
        until = time.monotonic() + self.patience
        while True:
            try:
                with self._translated():
                    self._connected()
                return
            except StoreError as error:  # it starts again, recovers, or is out of reach
                if time.monotonic() > until:
                    raise StoreBusy(lost.message, lost.next_step) from error
                time.sleep(0.1)

    def close(self) -> None:
        """Closes the connection; using it again opens another."""
        with self.guard:
            if self._connection is not None and self._pid == os.getpid():
                with suppress(psycopg.Error):
                    self._connection.close()
            self._connection = None
            with _turn:
                _open.pop(id(self), None)

    @property
    def shown(self) -> str:
        """The address, as a person reads it."""
        return str(self.address)

    def rest(self) -> None:
        """Closes the connection if nobody uses it, and nothing is held that would end with it."""
        if self.guard.acquire(blocking=False):
            try:
                found = self._connection
                if not self.bound and found is not None and found.info.transaction_status == TransactionStatus.IDLE:
                    self.close()
            finally:
                self.guard.release()

    def _lost_hold(self) -> StoreError:
        return StoreError(say("store-database-lost-hold", place=self.shown), say("store-try-again"))

    def _connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        if self._pid != os.getpid():  # a forked child must not talk on its parent's connection, nor end it
            self._connection, self._pid, self.bound = None, os.getpid(), 0
        if self._connection is None or self._connection.closed:
            if self.bound:
                raise self._lost_hold()
            self._connection = self._opened()
            self._wait = -1.0
            _close_resting(self)
        with _turn:
            _open.pop(id(self), None)
            _open[id(self)] = weakref.ref(self)
        if self._wait != self.patience:
            self._connection.execute(_SETTINGS.format(wait=max(1, int(self.patience * 1000))).encode())
            if self.address.session:
                self._connection.execute("SELECT pg_catalog.set_config('collector.session', %s, false)", [self.address.session])
            self._wait = self.patience
        return self._connection

    def _opened(self) -> psycopg.Connection[tuple[Any, ...]]:
        try:
            secret = password_of(self.address)
            return psycopg.connect(self.address.conninfo, autocommit=True, **_QUIET, **({"password": secret} if secret else {}))  # type: ignore[arg-type]
        except psycopg.OperationalError as error:
            raise self._unreachable(error) from None
        except psycopg.ProgrammingError as error:  # the driver's message would repeat the address
            raise InputError(say("store-address-unreadable"), say("store-address-form")) from error

    def _unreachable(self, error: psycopg.OperationalError) -> StoreError:
        why = str(error).strip().splitlines()[-1] if str(error).strip() else type(error).__name__
        return StoreError(say("store-database-unreachable", place=self.shown, reason=why), say("store-database-unreachable-next"))

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as error:
            if self._connection is None or self._connection.closed or isinstance(error, errors.AdminShutdown | errors.CrashShutdown):
                self.close()
                raise ConnectionLost(say("store-database-gone", place=self.shown), say("store-database-gone-next")) from error
            raise self._ours(error) from error

    def _ours(self, error: psycopg.Error) -> CollectorError:
        match error:
            case errors.LockNotAvailable():
                why = say("store-another-program-holds-more", parent=self.shown, patience=f"{self.patience:.0f}")
                return StoreBusy(why, say("store-wait-end-then-try"))
            case errors.DiskFull():
                return StoreFull(say("store-disk-full-what-acknowledged"), say("store-make-room-where-then", path=self.shown))
            case errors.ReadOnlySqlTransaction():
                return StoreReadOnly(say("store-may-not-written", path=self.shown), say("store-database-replica"))
            case errors.InsufficientPrivilege():
                return StoreReadOnly(say("store-database-not-yours", place=self.shown), say("store-database-not-yours-next"))
            case errors.UndefinedTable() | errors.InvalidSchemaName() | errors.UndefinedFunction():
                return NothingFound(say("store-there-no-evidence-store", root=self.shown), say("store-make-one-collector-init"))
            case _:
                told = (error.diag.message_primary or str(error)).strip()
                return StoreError(say("store-database-said", place=self.shown, reason=told), say("store-database-said-next"))


def _close_resting(but: Database) -> None:
    with _turn:
        for key in [key for key, kept in _open.items() if kept() is None]:
            del _open[key]
        resting = [found for kept in _open.values() if (found := kept()) is not None and found is not but]
    for each in resting[: max(0, len(resting) + 1 - MOST_OPEN)]:
        each.rest()

