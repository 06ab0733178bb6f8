"""The hash chain. It runs over salted digests, so that a record's content can be withheld or forgotten and the chain still checks."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any

from collector.trust.canonical import canonical

GENESIS = "0" * 64
"""What stands as `prev` in the first record."""


def new_salt() -> str:
    """Sixteen random bytes in hex: they keep a withheld short text from being guessed by its digest."""
    return secrets.token_hex(16)


def salted_digest(salt: str, doc: Any) -> str:
    """SHA-256 over the salt's bytes followed by the canonical bytes of `doc`. `salt` is hex."""
    return salted_bytes_digest(salt, canonical(doc))


def salted_bytes_digest(salt: str, doc: bytes) -> str:
    """The same for a doc that is given as its canonical bytes."""
    return hashlib.sha256(bytes.fromhex(salt) + doc).hexdigest()


def link(prev: str, seq: int, at: str, table: str, id: str, digest: str) -> str:
    """SHA-256 over the canonical JSON list ``[prev, seq, at, table, id, digest]``: the next record's `prev`."""
    return hashlib.sha256(canonical([prev, seq, at, table, id, digest])).hexdigest()
