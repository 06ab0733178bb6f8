"""Writes files sealed by a passphrase as the age format says (https://age-encryption.org/v1), with as little work as a test can bear.

The library that the collector uses asks for a second of work each time it seals or opens a file of its own. These files are read by the same
library at once: how much work a file takes stands in its header. They are also another program's files, which must open as well.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

LITTLE_WORK = 10
"""The base-2 logarithm of scrypt's cost; the library itself takes 18 to 20."""
CHUNK = 64 * 1024


def sealed(data: bytes, phrase: str, work: int = LITTLE_WORK) -> bytes:
    """The file's bytes. `data`: shorter than one chunk of the format (64 KiB)."""
    assert len(data) < CHUNK
    file_key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    wrapping = hashlib.scrypt(phrase.encode(), salt=b"age-encryption.org/v1/scrypt" + salt, n=2 ** min(work, 14), r=8, p=1, dklen=32)
    wrapped = ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None)
    head = f"age-encryption.org/v1\n-> scrypt {_base64(salt)} {work}\n{_base64(wrapped)}\n---".encode()
    mac = hmac.new(_derived(file_key, None, b"header"), head, hashlib.sha256).digest()
    payload = ChaCha20Poly1305(_derived(file_key, nonce, b"payload")).encrypt(bytes(11) + b"\1", data, None)
    return head + f" {_base64(mac)}\n".encode() + nonce + payload


def _derived(key: bytes, salt: bytes | None, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, purpose).derive(key)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")
