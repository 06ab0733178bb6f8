"""Trust: digests, canonical JSON, the hash chain, signatures and time-stamps. What a stranger needs to check a record, and nothing else.

No part of this room knows the store; every function takes bytes and plain values.
"""

from collector.trust.authorities import ALSO_KNOWN, PUBLIC_AUTHORITIES
from collector.trust.canonical import canonical
from collector.trust.chain import GENESIS, link, salted_digest
from collector.trust.digest import sha256, sha256_file
from collector.trust.keys import SigningKey, verify_ssh
from collector.trust.keystore import keep_key, signing_key_of
from collector.trust.timestamps import Authority, Checked, RawReply, check, request

__all__ = [
    "ALSO_KNOWN", "GENESIS", "PUBLIC_AUTHORITIES", "Authority", "Checked", "RawReply", "SigningKey", "canonical", "check", "keep_key",
    "link", "request", "salted_digest", "sha256", "sha256_file", "signing_key_of", "verify_ssh",
]  # fmt: skip
