"""Trust: digests, canonical JSON, the hash chain, signatures and time-stamps. What a stranger needs to check a record, and nothing else.

No part of this room knows the store; every function takes bytes and plain values. What draws in large libraries (time-stamps, keyrings) is
loaded when it is first asked for: most commands only read and append.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from collector.trust.canonical import canonical
from collector.trust.digest import sha256, sha256_file
from collector.trust.hash_chain import GENESIS, link, salted_digest
from collector.trust.known_authorities import ALSO_KNOWN, PUBLIC_AUTHORITIES
from collector.trust.timestamp_authority import Authority

if TYPE_CHECKING:
    from collector.trust.keystore import keep_key, signing_key_of
    from collector.trust.signing_keys import SigningKey, verify_ssh
    from collector.trust.timestamp_check import Checked, check
    from collector.trust.timestamp_client import RawReply, request

_LATER = {
    "SigningKey": "signing_keys", "verify_ssh": "signing_keys", "keep_key": "keystore", "signing_key_of": "keystore",
    "Checked": "timestamp_check", "RawReply": "timestamp_client", "check": "timestamp_check", "request": "timestamp_client",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "ALSO_KNOWN", "GENESIS", "PUBLIC_AUTHORITIES", "Authority", "Checked", "RawReply", "SigningKey", "canonical", "check", "keep_key",
    "link", "request", "salted_digest", "sha256", "sha256_file", "signing_key_of", "verify_ssh",
]  # fmt: skip
