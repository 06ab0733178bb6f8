"""Key pairs of workers and of the operator (age, X25519): what is sealed for them travels through the database encrypted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyrage  # type: ignore[import-untyped]

from collector.errors import InputError, TrustError
from collector.language import say
from collector.secrets.login_details_storage import write_private
from collector.services.context import Context

WORKER, OPERATOR, APP = "fleet-worker.key", "fleet-operator.key", "fleet-app.key"


def own_key(context: Context, name: str, *, make: bool = False) -> pyrage.x25519.Identity:
    """This machine's private key from its private folder; made at the first use where `make`. Raises TrustError where there is none, or
    where others may read it."""
    path = context.private / name
    if not path.is_file():
        if not make:
            raise TrustError(say("fleet-no-own-key", file=str(path)), say("fleet-no-own-key-next"))
        write_private(path, str(pyrage.x25519.Identity.generate()).encode())
    _refuse_if_open(path)
    try:
        return pyrage.x25519.Identity.from_str(path.read_text(encoding="ascii").strip())
    except (pyrage.IdentityError, ValueError) as error:
        raise TrustError(say("fleet-own-key-damaged", file=str(path)), say("fleet-own-key-damaged-next")) from error


def _refuse_if_open(path: Path) -> None:
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise TrustError(say("fleet-own-key-open", file=str(path)), say("fleet-own-key-open-next", file=str(path)))


def public_key(text: str) -> pyrage.x25519.Recipient:
    """The public key that ``age1…`` stands for. Raises InputError."""
    try:
        return pyrage.x25519.Recipient.from_str(text.strip())
    except (pyrage.RecipientError, ValueError) as error:
        raise InputError(say("fleet-no-public-key", text=text), say("fleet-no-public-key-next")) from error


def sealed_for(data: bytes, recipients: Sequence[str]) -> bytes:
    """The bytes encrypted so that each of these public keys opens them."""
    return bytes(pyrage.encrypt(data, [public_key(each) for each in recipients]))


def opened_with(data: bytes, identity: Any) -> bytes | None:
    """What was sealed; None where it was not sealed for this key."""
    try:
        return bytes(pyrage.decrypt(data, [identity]))
    except pyrage.DecryptError:
        return None
