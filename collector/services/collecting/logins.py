"""Login details for unattended runs: in the system's keyring, else in an encrypted file."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from collector.errors import InputError
from collector.language import say
from collector.services.context import Context
from collector.services.secret_storage import login_file, session_vault

if TYPE_CHECKING:
    from collector.secrets import FileSecrets, KeyringSecrets

FIELDS = ("username", "password")
SEED = "otp-seed"


def login_place(context: Context, in_file: bool) -> str:
    """``keyring`` or ``file``: where login details are kept here; reports where there is no keyring."""
    from collector.secrets import KeyringSecrets

    if not in_file and KeyringSecrets().available():
        return "keyring"
    if not in_file:
        context.tell(say("services-login-no-keyring", path=str(context.private / "logins.age")))
    return "file"


def keep_login(context: Context, provider: str, values: Mapping[str, str], place: str) -> None:
    """Keeps login details; a kept session of the former ones is forgotten, and so is a refusal of theirs.

    values: ``username``, ``password``, and ``otp-seed`` as the authenticator app's key or address. Raises InputError for an empty value or
    what is no seed; then nothing was changed.
    """
    from collector.secrets import KeyringSecrets

    kept = {field: _seed(value) if field == SEED else value for field, value in values.items()}
    if not all(value.strip() for value in kept.values()):
        raise InputError(say("services-nothing-typed"), say("services-nothing-typed-next", provider=provider))
    keep: KeyringSecrets | FileSecrets = KeyringSecrets() if place == "keyring" else login_file(context, new=True)
    keep.keep_all(provider, kept)
    session_vault(context).forget(provider)


def _seed(text: str) -> str:
    """The seed as it is kept: Base32, from the letters under the QR code or the whole ``otpauth://`` address. Raises InputError."""
    found = re.search(r"[?&]secret=([^&]+)", text)
    seed = re.sub(r"[\s=-]", "", found.group(1) if found else text).upper()
    try:
        base64.b32decode(seed + "=" * (-len(seed) % 8))
    except binascii.Error as error:
        raise InputError(say("services-no-seed"), say("services-no-seed-next")) from error
    if not seed:
        raise InputError(say("services-no-seed-typed"), say("services-nothing-changed"))
    return seed


def logins_in_file(context: Context) -> list[str]:
    """The providers whose login details are in the encrypted file."""
    kept = login_file(context)
    return list(kept.providers()) if kept.exists() else []


def keyring_is_there() -> bool:
    """Whether this system has a keyring that can be used now."""
    from collector.secrets import KeyringSecrets

    return KeyringSecrets().available()


def forget_login(context: Context, provider: str) -> None:
    """Removes a provider's login details from the keyring and the encrypted file, and its kept session."""
    from collector.secrets import KeyringSecrets

    session_vault(context).forget(provider)
    keyring, kept = KeyringSecrets(), login_file(context)
    for field in (*FIELDS, SEED) if keyring.available() else ():
        keyring.forget(provider, field)
    if kept.exists():
        kept.forget(provider)
