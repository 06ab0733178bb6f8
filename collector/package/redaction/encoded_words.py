"""Words of a text that hold another text: percent-, entity-, escape-, base64- or hex-encoded, also packed (gzip, zlib) (pure)."""

from __future__ import annotations

import base64
import binascii
import html
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import unquote

from collector.secrets.inside.text_views import unescaped

_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}|&#?\w{2,8};|\\[ux0-7]|=[0-9A-F]{2}=[0-9A-F]{2}|[A-Za-z0-9+/_-]{8,}")
_WORD = re.compile(r"[^\s<>\"'(),|]+")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8,}={0,2}")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){6,}")
_SHORTEST_ENTITY_RUN = 6
_MOST_UNPACKED = 1 << 20


def encoded_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word that is encoded, as (start, end, what it says); a word may come several times, once for each way to read it."""
    if not _ENCODED.search(text):
        return
    for found in _WORD.finditer(text):
        word = found[0]
        if len(word) >= _SHORTEST_ENTITY_RUN:
            yield from ((found.start(), found.end(), said) for said in _readings(word) if said != word)


def _readings(word: str) -> Iterator[str]:
    if "%" in word:
        once = unquote(word, errors="ignore")
        yield once
        yield unquote(once, errors="ignore")
    if "&" in word:
        yield html.unescape(word)
    if "\\" in word:
        yield unescaped(word)
    if re.search(r"=[0-9A-F]{2}", word):
        yield re.sub(rb"=([0-9A-F]{2})", lambda each: bytes([int(each[1], 16)]), word.encode()).decode("utf-8", "ignore")
    for found in _BASE64.finditer(word):
        yield from _from_base64(found[0])
    for found in _HEX.finditer(word):
        yield from _texts(binascii.unhexlify(found[0]))


def _from_base64(word: str, *, deeper: bool = True) -> Iterator[str]:
    plain = word.rstrip("=").replace("-", "+").replace("_", "/")
    for shift in range(4):  # the word may begin in the middle of a longer one
        cut = plain[shift:]
        cut = cut[: len(cut) - (len(cut) % 4 == 1)]
        try:
            yield from _texts(base64.b64decode(cut + "=" * (-len(cut) % 4)), deeper=deeper)
        except (ValueError, binascii.Error):
            continue


def _texts(data: bytes, *, deeper: bool = False) -> Iterator[str]:
    """What the bytes say as UTF-8 and as UTF-16, where that is mostly text; of packed bytes, what they unpack to."""
    if data[:2] == b"\x1f\x8b" or (data[:1] == b"\x78" and len(data) > 2 and int.from_bytes(data[:2], "big") % 31 == 0):
        with suppress(zlib.error):  # "x " begins like packed bytes, too
            data = zlib.decompressobj(47).decompress(data, _MOST_UNPACKED)
    if deeper and _BASE64.fullmatch(inner := data.decode("latin-1")):
        yield from _from_base64(inner, deeper=False)
    for codec in ("utf-8", "utf-16-le"):
        said = data.decode(codec, "ignore")
        if len(said) >= 4 and sum(character.isprintable() for character in said) >= 0.8 * len(said):
            yield said
