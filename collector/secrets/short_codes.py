"""Codes of four or five digits: looked for only where something says that they are a code. Pure.

Such a number stands by chance in every price list, year and house number, so that finding it alone means nothing. It is a secret where
a name stands beside it: a parameter (``?otp=4839``), a key (``"smsCode": "4839"``), a field (``<input name=code value=4839>``) or a
sentence (“your code is 4839”, ״הקוד שלך הוא 4839״).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENGLISH = (
    r"(?:sms|otp|auth|verif[a-z]*|login|one[-_ ]?time|access|security|confirm[a-z]*|pass|pin)[-_ ]?(?:code|token|pin|word|number)"
    r"|(?<![a-z])(?:code|otp|pin|passwd|token)(?![a-z])"
)
_HEBREW = "|".join(("קוד", "סיסמה", "סיסמא", "אימות"))
_NAME = re.compile(f"(?:{_ENGLISH}|{_HEBREW})".encode(), re.I)
_BEFORE = re.compile(f"(?:{_ENGLISH}|{_HEBREW})[^0-9<>{{}}\n]{{0,28}}$".encode(), re.I)
_AFTER = re.compile(f"^[^0-9<>{{}}\n,;&]{{0,40}}?(?:{_ENGLISH}|{_HEBREW})".encode(), re.I)
NEAR = 90
TAG = 600
"""Bytes to look at around a number: for a name beside it, and for the field it is the value of."""


def is_short_code(secret: str) -> bool:
    """Whether a secret is so short a number that it counts only where it is named."""
    text = secret.strip()
    return text.isdigit() and len(text) < 6


def named_code_places(data: bytes, code: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each place where the code stands and something says that it is one."""
    for hit in re.finditer(rb"(?<![0-9A-Za-z.,])" + re.escape(code.encode()) + rb"(?![0-9A-Za-z]|[.,][0-9])", data):
        start, end = hit.span()
        if _BEFORE.search(data[max(0, start - NEAR) : start]) or _AFTER.search(data[end : end + NEAR]) or _in_named_field(data, start, end):
            yield start, end


def _in_named_field(data: bytes, start: int, end: int) -> bool:
    opening = data.rfind(b"<", max(0, start - TAG), start)
    closing = data.find(b">", end, end + TAG)
    if opening < 0 or closing < 0 or b">" in data[opening:start]:
        return False
    return data[opening : opening + 6].lower() == b"<input" and bool(_NAME.search(data[opening:closing]))


def without_code(text: str, code: str, put: str) -> str:
    """The text with the code replaced where it is named as one."""
    data = text.encode("utf-8", "surrogatepass")
    if code.encode() not in data:
        return text
    for start, end in reversed(list(named_code_places(data, code))):
        data = data[:start] + put.encode() + data[end:]
    return data.decode("utf-8", "surrogatepass")
