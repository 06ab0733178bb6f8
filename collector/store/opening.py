"""Makes and opens stores: the one place that knows which bodies there are."""

from __future__ import annotations

from pathlib import Path

from collector import clock as clocks
from collector.clock import Clock
from collector.errors import InputError, StoreReadOnly
from collector.language import say
from collector.store import forget
from collector.store.files.store_folder import Folder, read_settings
from collector.store.memory.memory_body import Memory
from collector.store.settings.config import Config
from collector.store.store import Store


def create_store(root: Path, clock: Clock) -> Store:
    """Makes a store in the folder `root`, which may be there already if it holds no store. Raises UsageError, InputError, StoreError."""
    config = Config.of(read_settings(root))
    store = Store(Folder.create(root, config.write()), clock, config)
    store.begin()
    return store


def open_store(root: Path, clock: Clock, *, readonly: bool = False) -> Store:
    """Opens the store in the folder `root`; what a killed writer left is set in order and told in `Store.recovered`.

    Raises NothingFound if there is none, InputError if its settings cannot be read, StoreError.
    """
    body = Folder.existing(root, readonly=readonly)
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
