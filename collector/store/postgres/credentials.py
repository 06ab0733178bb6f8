"""The password of a database: from PostgreSQL's own variables and files, else from a file of the person's, else from the keyring."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

from collector.errors import InputError
from collector.language import say
from collector.store.address import DatabaseAddress

SERVICE = "collector database"
FILE = "COLLECTOR_DATABASE_PASSWORD_FILE"
_OWN = ("PGPASSWORD", "PGPASSFILE", "PGSERVICE", "PGSERVICEFILE")


def password_of(address: DatabaseAddress) -> str:
    """The password; "" where PostgreSQL's own library finds one, or none is needed. Raises InputError for a file that cannot be read."""
    named = os.environ.get(FILE)
    if named:
        try:
            return Path(named).read_text(encoding="utf-8").rstrip("\r\n")
        except OSError as error:
            why = say("store-password-file", path=named, reason=error.strerror or "")
            raise InputError(why, say("store-password-file-next", name=FILE)) from error
    if any(os.environ.get(name) for name in _OWN) or not urlsplit(address.url).hostname:
        return ""
    return _in_keyring(account(address))


def account(address: DatabaseAddress) -> str:
    """What the keyring calls this login: ``user@host:port/database``."""
    return address.url.partition("://")[2].partition("?")[0]


def _in_keyring(name: str) -> str:
    from collector.trust.system_keyring import KeyringError, keyring

    try:
        return keyring.get_password(SERVICE, name) or ""
    except KeyringError:
        return ""  # a locked or absent keyring: then the database says itself that it wants a password
