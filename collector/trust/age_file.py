"""Seals bytes with a passphrase, and opens them again (age)."""

from __future__ import annotations

import time

import pyrage  # type: ignore[import-untyped]

from collector.errors import TrustError
from collector.language import say

TOO_MUCH = "Excessive work"
"""The beginning of the library's message where opening the file would take far longer than this machine, as it is now, should spend."""
TRIES = 8


def sealed(data: bytes, phrase: str) -> bytes:
    """The bytes of a file that only this passphrase opens. Takes a second or more: as much work as it is to guess one passphrase."""
    return bytes(pyrage.passphrase.encrypt(data, phrase))


def opened(data: bytes, phrase: str, pause: float = 1.0) -> bytes:
    """What the file holds. Raises pyrage.DecryptError if the passphrase does not open it.

    How much work opening takes was chosen when the file was written, by how fast the machine was then. On one that is very busy now the
    library refuses for that reason alone; its measure changes from one moment to the next, so that it is asked again. TrustError if it
    refuses every time.
    """
    for _ in range(TRIES):
        try:
            return bytes(pyrage.passphrase.decrypt(data, phrase))
        except pyrage.DecryptError as error:
            if not str(error).startswith(TOO_MUCH):
                raise
            time.sleep(pause)
    raise TrustError(
        say("trust-sealed-file-made-on"),
        say("trust-try-again-when-less"),
    )


def fits(sealed: bytes, passphrase: str) -> bool:
    """Whether the passphrase opens it."""
    try:
        opened(sealed, passphrase)
    except pyrage.DecryptError:
        return False
    return True
