"""Codes of an authenticator app from its seed, however short (RFC 6238: SHA-1, six digits, thirty seconds)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import struct
import time

from collector.errors import InputError

PERIOD = 30
DIGITS = 6


def one_time_code(seed: str, at: float | None = None) -> str:
    """The code that holds now (or at a time, in seconds since 1970). Raises InputError if the seed is not Base32."""
    letters = re.sub(r"[\s=-]", "", seed).upper()
    try:
        key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as error:
        raise InputError("The kept seed of the authenticator app is none.", "Keep it anew: collector login set … --otp-seed") from error
    counter = int((time.time() if at is None else at) // PERIOD)
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 0x0F
    number = int.from_bytes(digest[start : start + 4], "big") & 0x7FFFFFFF
    return str(number % 10**DIGITS).zfill(DIGITS)
