"""Text for comparing: without direction marks, with one kind of quote; or its letters and digits alone."""

from __future__ import annotations

import html
import unicodedata
from functools import lru_cache

_MARKS = dict.fromkeys([0x200E, 0x200F, 0x061C, 0xFEFF, 0x200B, 0x2060, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_QUOTES = str.maketrans({**dict.fromkeys("’‘׳`", "'"), **dict.fromkeys("“”״", '"'), "\u00a0": " ", "\u202f": " ", "\ufe0f": None})


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """For comparing: NFC, no direction marks, one kind of quote, white space collapsed, ``&#x27;`` as its character."""
    text = html.unescape(text) if "&" in text else text
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).translate(_QUOTES).split())


@lru_cache(maxsize=16384)
def bare(text: str) -> str:
    """For comparing through Markdown and emoji pictures: letters and digits alone, lower case."""
    return "".join(c for c in plain(text).casefold() if c.isalnum())
