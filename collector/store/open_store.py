"""Makes and opens stores: the one place that knows which bodies there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector import clock as clocks
from collector.clock import Clock
from collector.errors import InputError, StoreReadOnly, UsageError
from collector.language import say
from collector.store import forget
from collector.store.address import DatabaseAddress, StorePlace
from collector.store.files.store_folder import JOURNAL, Folder, introduction, read_settings
from collector.store.interface import Body
from collector.store.memory.memory_body import Memory
from collector.store.settings.config import Config
from collector.store.store import Store

if TYPE_CHECKING:
    from collector.store.postgres.database_body import DatabaseBody


def create_store(place: StorePlace, clock: Clock, *, owner: str = "") -> Store:
    """Makes a store in a folder, which may be there already if it holds none, or in a database.

    owner: the database's role that the store belongs to; default who is logged in. Raises UsageError, InputError, StoreError.
    """
    if isinstance(place, DatabaseAddress):
        config = Config()
        body: Body = database_bodies().create(place, config.write().encode(), introduction().encode(), owner=owner)
    else:
        config = Config.of(read_settings(place))
        body = Folder.create(place, config.write())
    store = Store(body, clock, config)
    store.begin()
    return store


def holds_store(place: StorePlace) -> bool:
    """Whether there is a store. Raises StoreError where a database cannot be asked."""
    if not isinstance(place, DatabaseAddress):
        return (place / JOURNAL).exists()
    return database_bodies().is_at(place)


def database_bodies() -> type[DatabaseBody]:
    """The body of stores in a database. Raises UsageError where the extra ``fleet`` is not installed."""
    try:
        from collector.store.postgres.database_body import DatabaseBody
    except ModuleNotFoundError as error:
        raise UsageError(say("store-no-database-library", name=str(error.name)), say("store-no-database-library-next")) from error
    return DatabaseBody


def open_store(place: StorePlace, clock: Clock, *, readonly: bool = False) -> Store:
    """Opens the store in a folder or a database; what a killed writer left is set in order and told in `Store.recovered`.

    Raises NothingFound if there is none, InputError if its settings cannot be read, StoreError.
    """
    if isinstance(place, DatabaseAddress):
        body: Body = database_bodies().existing(place, readonly=readonly)
    else:
        body = Folder.existing(place, readonly=readonly)
    try:
        config, trouble = Config.of(body.settings()), ""
    except InputError as error:
        if not readonly:
            raise
        config, trouble = Config(), say("store-defaults-stand-in", why=error.message)
    store = Store(body, clock, config)
    if trouble:
        store.recovered.append(trouble)
    try:
        store.journal.recover(clocks.iso(clock.now()))
        if not readonly:
            body.tidy()
            store.recovered.extend(forget.finish(store))
    except StoreReadOnly:
        store.recovered.append(say("store-opened-for-reading"))
    return store


def memory_store(clock: Clock, config: Config | None = None) -> Store:
    """A new store in memory, which ends with the process: for tests, and for trying things out."""
    used = config or Config()
    store = Store(Memory(used.write()), clock, used)
    store.begin()
    return store
