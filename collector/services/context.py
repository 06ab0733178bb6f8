"""The context of a service call: which store, clock, browser, secrets, person and language it works with."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from collector.clock import Clock, SystemClock
from collector.errors import NothingFound
from collector.language import say
from collector.services.events import Event, Progress
from collector.services.person_at_hand import Nobody, PersonAtHand
from collector.store.address import StorePlace, database_address, folder_beside, is_database_address, place_text

if TYPE_CHECKING:
    from collector.secrets import SecretSource, SessionVault
    from collector.store import Store
    from collector.trust import SigningKey

PROFILES = "stores.toml"
"""The file in the private folder that names stores: ``[office]`` with ``address = "postgresql://…"``, used as ``profile:office``."""


def _ignore(event: Event) -> None:
    del event


@dataclass(frozen=True)
class BrowserChoice:
    """How the browser is opened. attach: the debugging address of a running one to join; insecure: accept untrusted certificates."""

    window: bool = False
    attach: str | None = None
    insecure: bool = False


@dataclass(frozen=True)
class GivenSecrets:
    """Secrets that the caller hands over, in place of those in the private folder: a fleet's worker has none of its members' there."""

    details: SecretSource
    sessions: SessionVault
    key: SigningKey | None = None


@dataclass(frozen=True)
class Context:
    """Everything a service needs from outside. Values are plain, so that a web app or a worker can make one for each request."""

    store_root: StorePlace
    clock: Clock = field(default_factory=SystemClock)
    language: str = "en"
    person: PersonAtHand = field(default_factory=Nobody)
    report: Callable[[Event], None] = _ignore
    browser: BrowserChoice = BrowserChoice()
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    store_was_named: bool = False
    """Whether the person named the store; else it was found, and `collector init` may choose another place."""
    given: GivenSecrets | None = None
    scratch: Path | None = None
    """Where folders beside a store in a database lie, in place of the person's data folder: an app for many has one in memory for each."""

    @property
    def private(self) -> Path:
        """The folder for keys, login details and sessions: the person's own settings, never inside a store."""
        return private_folder(self.environment)

    @property
    def has_store(self) -> bool:
        """Whether there is a store at `store_root`."""
        from collector.store import holds_store

        return holds_store(self.store_root)

    @property
    def store_identity(self) -> str:
        """The store's place as ``--store`` takes it anywhere: the whole path, or the address. Equal texts are one store."""
        return place_text(self.store_root)

    @property
    def store_opened_for(self) -> tuple[str, str]:
        """The store, and for whose session a database opens it: an open store is used again for equal ones alone."""
        return self.store_identity, "" if isinstance(self.store_root, Path) else self.store_root.session

    def beside(self, name: str) -> Path:
        """The folder `name` beside the store; for a store in a database it is in the person's data folder."""
        import platformdirs

        data = self.scratch or Path(platformdirs.user_data_dir("collector", appauthor=False))
        return folder_beside(self.store_root, name, data)

    def open_store(self, *, create: bool = False) -> Store:
        """The evidence store; made on the spot where `create` and there is none.

        Raises:
            NothingFound: there is none, and it may not be made.
        """
        from collector.store import create_store, open_store

        if create and not self.has_store:
            self.tell(say("services-store-made", place=str(self.store_root)))
            return create_store(self.store_root, self.clock)
        store = open_store(self.store_root, self.clock)
        for repair in store.recovered:
            self.tell(say("services-store-repaired", repair=repair))
        return store

    def read_store(self) -> Store:
        """The evidence store, to be read only. Raises NothingFound where there is none."""
        from collector.store import open_store

        return open_store(self.store_root, self.clock, readonly=True)

    def tell(self, sentence: str) -> None:
        """Reports progress."""
        self.report(Progress(sentence))


def private_folder(environment: Mapping[str, str]) -> Path:
    """COLLECTOR_PRIVATE, else the person's configuration folder."""
    import platformdirs

    return Path(environment.get("COLLECTOR_PRIVATE") or platformdirs.user_config_dir("collector", appauthor=False))


def default_store_root(named: str | None, environment: Mapping[str, str]) -> StorePlace:
    """The one that is `named`, else COLLECTOR_STORE, else ``evidence/`` here if there is one, else the person's data folder.

    A name is a folder, the address of a database, or ``profile:NAME`` of a store in `PROFILES`. Raises InputError, NothingFound.
    """
    chosen = named or environment.get("COLLECTOR_STORE")
    if chosen:
        return store_place(chosen, environment)
    here = Path("evidence")
    if here.is_dir():
        return here.resolve()
    import platformdirs

    return Path(platformdirs.user_data_dir("collector", appauthor=False)) / "evidence"


def store_place(text: str, environment: Mapping[str, str]) -> StorePlace:
    """The place that a text names (see `default_store_root`)."""
    if is_database_address(text):
        return database_address(text)
    kind, _, name = text.partition(":")
    return _profile(name, environment) if kind == "profile" and name else Path(text).expanduser()


def _profile(name: str, environment: Mapping[str, str]) -> StorePlace:
    path = private_folder(environment) / PROFILES
    try:
        profiles = tomllib.loads(path.read_text(encoding="utf-8"))
        address = str(profiles[name]["address"])
    except (OSError, KeyError, TypeError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise NothingFound(say("services-no-profile", name=name, path=str(path)), say("services-no-profile-next", name=name)) from error
    return database_address(address) if is_database_address(address) else Path(address).expanduser()
