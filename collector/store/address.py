"""Where a store is: a folder, or a place in a PostgreSQL database. Knows no database library; what opens stores is `open_store`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from collector.errors import InputError
from collector.language import say
from collector.trust.digest import sha256

SCHEMES = ("postgresql", "postgres")
MAIN = "main"
"""The store that an address without a name means."""
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,62}")
_SECRET = ("password", "sslpassword", "passfile_content")


@dataclass(frozen=True)
class DatabaseAddress:
    """A store in a PostgreSQL database. `url` is what PostgreSQL's own programs take, without a password: that comes from elsewhere.

    files: where a store that is made here keeps its files; "" for the database itself (see `postgres.object_backends`).
    """

    url: str
    store: str = MAIN
    files: str = ""
    session: str = field(default="", repr=False)
    """The secret of a browser's session at the app of a fleet, for whose person the database answers; in no text of the address."""

    @property
    def conninfo(self) -> str:
        """What the database driver takes: `url` alone, without the parameters that only the collector knows."""
        return self.url

    def of_store(self, name: str) -> DatabaseAddress:
        """Another store in the same database. Raises InputError for a name that no store can have."""
        return replace(self, store=store_name(name))

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        own = [("store", self.store)] if self.store != MAIN else []
        own += [("files", self.files)] if self.files else []
        query = "&".join(filter(None, (parts.query, urlencode(own, quote_via=quote, safe="/:"))))
        return urlunsplit(parts._replace(query=query)) if parts.netloc else self.url.partition("?")[0] + (f"?{query}" if query else "")


StorePlace = Path | DatabaseAddress


def is_database_address(text: str) -> bool:
    """Whether a text names a database rather than a folder."""
    return text.partition("://")[0].lower() in SCHEMES and "://" in text


def database_address(text: str) -> DatabaseAddress:
    """The address that a text is. Raises InputError for one with a password in it, or that cannot be read; the text is not repeated."""
    try:
        parts = urlsplit(text)
        given = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
        password = parts.password
    except ValueError as error:
        raise InputError(say("store-address-unreadable"), say("store-address-form")) from error
    if password is not None or any(name in _SECRET for name, _ in given):
        raise InputError(say("store-address-password"), say("store-address-password-next"))
    own = {name: value for name, value in given if name in ("store", "files")}
    rest = "&".join(f"{name}={quote(value, safe='/:')}" for name, value in given if name not in own)
    url = text.partition("?")[0].partition("#")[0] + (f"?{rest}" if rest else "")
    return DatabaseAddress(url, store_name(own.get("store", MAIN)), own.get("files", ""))


def store_name(text: str) -> str:
    """The name, if a store in a database can have it. Raises InputError."""
    if not _NAME.fullmatch(text):
        raise InputError(say("store-name-form", name=repr(text)), say("store-name-form-next"))
    return text


def place_text(place: StorePlace) -> str:
    """The place as ``--store`` takes it from anywhere: the whole path, or the address. Equal texts are one store."""
    return str(place) if isinstance(place, DatabaseAddress) else str(place.resolve())


def folder_beside(place: StorePlace, name: str, data: Path) -> Path:
    """The folder `name` beside a store, for packages and backups. data: the person's data folder, where a database's are."""
    if isinstance(place, DatabaseAddress):
        return data / f"{place.store}-{sha256(str(place).encode())[:8]}" / name
    return place.resolve().parent / name
