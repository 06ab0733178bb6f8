"""Codes of an authenticator app from its seed, however short (RFC 6238: SHA-1, six digits, thirty seconds)."""

from __future__ import annotations

import base64
import binascii
import re
import time

from collector.errors import InputError
from collector.language import say

PERIOD = 30
DIGITS = 6
ENOUGH = 8
"""Seconds that a code must still hold when it is computed: it has to be typed, sent and looked at, and a refusal is not tried again."""


def totp_code(seed: str, at: float | None = None) -> str:
    """The code that holds now (or at a time, in seconds since 1970). Raises InputError if the seed is not Base32.

    Sites give seeds of 80 bits too, which pyotp refuses; `cryptography` takes them when asked to.
    """
    from cryptography.hazmat.primitives.hashes import SHA1
    from cryptography.hazmat.primitives.twofactor.totp import TOTP

    letters = re.sub(r"[\s=-]", "", seed).upper()
    try:
        key = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error as error:
        raise InputError(say("secrets-kept-seed-authenticator-app"), say("secrets-keep-anew-collector-login")) from error
    codes = TOTP(key, DIGITS, SHA1(), PERIOD, enforce_key_length=False)
    return codes.generate(int(time.time() if at is None else at)).decode()


def until_fresh(at: float | None = None) -> float:
    """Seconds to wait before a code is computed: 0, or until the next one begins where this one is about to end."""
    left = PERIOD - (time.time() if at is None else at) % PERIOD
    return left if left < ENOUGH else 0
