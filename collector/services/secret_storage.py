"""Secrets of the person: login details, kept sessions, the signing key, and the passphrase that opens them where there is no keyring."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from collector.errors import InputError
from collector.language import say
from collector.secrets.passphrase_names import CREDENTIAL, PASSPHRASE, PASSPHRASE_FILE
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.secrets import FileSecrets, SecretSource, SessionVault
    from collector.trust import SigningKey



def given_passphrase(environment: Mapping[str, str]) -> str | None:
    """The passphrase for unattended runs: COLLECTOR_PASSPHRASE, else the file that COLLECTOR_PASSPHRASE_FILE names,
    else systemd's credential.

    Raises InputError for a file that others may read, or that cannot be read.
    """
    if environment.get(PASSPHRASE):
        return environment[PASSPHRASE]
    named, credentials = environment.get(PASSPHRASE_FILE), environment.get("CREDENTIALS_DIRECTORY")
    path = Path(named) if named else Path(credentials) / CREDENTIAL if credentials else None
    if path is None or not (named or path.exists()):
        return None
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            shown = str(path)
            raise InputError(say("services-passphrase-file-open", file=shown), say("services-passphrase-file-open-next", file=shown))
        return path.read_text(encoding="utf-8").strip("\r\n") or None
    except OSError as error:
        why = error.strerror or type(error).__name__
        message = say("services-passphrase-file-unread", file=str(path), why=why)
        raise InputError(message, say("services-passphrase-missing-next")) from error


def login_file(context: Context, *, new: bool = False) -> FileSecrets:
    """The encrypted file with login details, for a system without a keyring. Its passphrase is COLLECTOR_PASSPHRASE, or is asked for;
    twice where a `new` file is begun. Nothing is asked before something is read or written."""
    from collector.secrets import FileSecrets

    path = context.private / "logins.age"

    def passphrase() -> str:
        given = given_passphrase(context.environment)
        if not given:
            given = context.person.passphrase(say("services-passphrase-logins"), confirm=new and not path.is_file())
        if not given:
            raise InputError(say("services-passphrase-missing"), say("services-passphrase-missing-next"))
        return given

    return FileSecrets(path, passphrase)


def login_details(context: Context) -> SecretSource:
    """Where a run finds login details: the keyring, then the encrypted file; one-time codes are computed from a kept seed."""
    from collector.secrets import FirstOf, KeyringSecrets, OneTimeCodes

    if context.given is not None:
        return OneTimeCodes(context.given.details)
    return OneTimeCodes(FirstOf(KeyringSecrets(), login_file(context)))


def kept_login_secrets(context: Context, hosts: Iterable[str]) -> tuple[str, ...]:
    """Passwords and seeds that are kept for these hosts, so that none leaves in a package. From the keyring, and from the encrypted file
    where its passphrase is at hand: nobody is asked."""
    from collector.secrets import KeyringSecrets

    kept: list[SecretSource] = [KeyringSecrets()]
    kept += [login_file(context)] if given_passphrase(context.environment) else []
    found = [each.get(host, field) for each in kept for host in dict.fromkeys(hosts) for field in ("password", "otp-seed")]
    return tuple(dict.fromkeys(value for value in found if value))


def session_vault(context: Context) -> SessionVault:
    """Where logged-in sessions are kept between runs."""
    from collector.secrets import SessionVault

    if context.given is not None:
        return context.given.sessions
    return SessionVault(context.private / "sessions")


def close_kept_profiles(context: Context) -> None:
    """Closes the browser profiles that a killed run left readable; every command begins with it. Nothing is loaded where there are none."""
    folder = context.private / "sessions"
    if not any(folder.glob("*.profile-open")):
        return
    from collector.secrets.encrypted_profile import close_left_open

    for left in close_left_open(session_vault(context)):
        if left.lost:
            context.tell(say("services-profile-lost", site=left.folder.stem.rpartition("-")[0], why=left.lost))
        else:
            context.tell(say("services-profile-left-open", folder=str(left.folder)))


def key_passphrase(context: Context) -> str | None:
    """The passphrase of the signing key's file: COLLECTOR_PASSPHRASE, else as the person types it."""
    return given_passphrase(context.environment) or context.person.passphrase(say("services-passphrase-key"))


def signing_key(context: Context) -> SigningKey | None:
    """The person's signing key: from the keyring, else from the encrypted file.

    None where it can be had in neither way: then seals carry time-stamps only, and say that they are not signed.
    """
    from collector.trust import signing_key_of

    if context.given is not None:
        return context.given.key
    return signing_key_of(context.private / "keys", lambda: key_passphrase(context))
