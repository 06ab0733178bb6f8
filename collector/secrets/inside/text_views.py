"""Bytes as they are, and as they are once what programs put between or in place of letters is taken away (pure).

Example: ``Sesame<b>-Open</b>&#45;77`` is seen as ``Sesame-Open-77``, and so are ``Sesame\\x2dOpen\\x2d77`` and, in RTF,
``Sesame{\\b -Open-77}``.
"""

from __future__ import annotations

import base64
import binascii
import html
import quopri
import re
import unicodedata
import zlib
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from collector.secrets.inside.lookalike_letters import LIKE_LATIN

_MARKUP = re.compile(rb"<!--(?:(?!<!--).)*?-->|<[/!?A-Za-z][^<>]*>", re.DOTALL)
_ENTITY = re.compile(rb"&#?\w{2,8};")
_BROKEN = re.compile(rb"\r?\n[ \t]*(?:>[ \t]?)*(?=[^\s>])")
_HYPHENED = re.compile(rb"(?<=\w)-\r?\n[ \t]*(?:>[ \t]?)*(?=\w)")
_SPACED = re.compile(rb"(?<!\S)(?:(?:[!-~]|[\xc2-\xf4][\x80-\xbf]+)[ .]){7,}(?:[!-~]|[\xc2-\xf4][\x80-\xbf]+)(?!\S)")
_BYTES = re.compile(
    rb"(?<![0-9A-Za-z])(?:(?:0x)?[0-9A-Fa-f]{2}(?:[ :,;-]{1,2}(?:0x)?[0-9A-Fa-f]{2}){5,}"
    rb"|\d{2,3}(?:[ ,;]{1,2}\d{2,3}){5,})(?![0-9A-Za-z])"
)
_FOLD = re.compile(rb"\r?\n[ \t]")
_ESCAPE = re.compile(
    rb"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|([0-3][0-7]{2})|'([0-9A-Fa-f]{2})"
    rb"|U([0-9A-Fa-f]{8})|0{0,4}([0-9A-Fa-f]{2,4}) )"
)
_BASES = (16, 16, 16, 8, 16, 16, 16)
_RTF = re.compile(rb"\\(?:[a-z]+-?\d* ?|\*)|[{}]|\r?\n")
_PACKED = re.compile(rb"(?:H4sI|eJ|eN|eF|eA)[A-Za-z0-9+/_-]{10,}={0,2}")
_TWICE = re.compile(rb"[A-Za-z0-9+/]{16,}={0,2}")
_MOST, _MOST_UNPACKED = 40, 1 << 22
"""Packed words of a text that are unpacked, and bytes of each."""
_DEEPEST = 3
"""Times that one way of writing is undone."""
_PLAIN_MOST = 8 << 20
"""Bytes above which a text is not searched for disguises that take long: no person disguises a password in so long a file."""
View = tuple[str, bytes, bool]
"""The catalogue's name of the view ("" for the bytes as they are), the bytes, and whether words may stand joined that were apart."""


def views(data: bytes) -> Iterator[View]:
    """Each way to see the bytes that differs from the others."""
    yield "", data, False
    if b"=\n" in data or b"=\r\n" in data or re.search(rb"=[0-9A-F]{2}=[0-9A-F]{2}", data):
        yield "secrets-view-quoted-printable", quopri.decodestring(data), False
    if _BROKEN.search(data):
        yield "secrets-view-wrapped", _BROKEN.sub(b"", data), True
    if re.search(rb"%[0-9A-Fa-f]{2}", data):
        decoded = data
        for _ in range(_DEEPEST):
            decoded = unquote_to_bytes(decoded)
            yield "secrets-view-percent-decoded", decoded, False
            if not re.search(rb"%[0-9A-Fa-f]{2}", decoded):
                break
    if len(data) <= _PLAIN_MOST:
        yield from _without_markup(data)
        yield from _unpacked(data)


def _without_markup(data: bytes) -> Iterator[View]:
    if b"<" in data or _ENTITY.search(data):
        words = html.unescape(_MARKUP.sub(b"", data).decode("utf-8", "surrogateescape"))
        yield "secrets-view-markup", words.encode("utf-8", "ignore"), True
    if _FOLD.search(data):
        yield "secrets-view-wrapped", _FOLD.sub(b"", data), True
    escaped = _ESCAPE.sub(_character, data) if b"\\" in data else data
    if escaped != data:
        yield "secrets-view-escaped", escaped, False
    if _HYPHENED.search(data):
        yield "secrets-view-wrapped", _BROKEN.sub(b"", _HYPHENED.sub(b"", data)), True
    for pattern, put in ((_SPACED, _closed), (_BYTES, _of_numbers)):
        if pattern.search(data):
            yield "secrets-view-escaped", pattern.sub(put, data), False
    if data[:5] == b"{\\rtf":
        yield "secrets-view-markup", _RTF.sub(b"", escaped), True
    if not data.isascii() and b"\0" not in data[:64]:
        plain = unicodedata.normalize("NFKC", data.decode("utf-8", "ignore"))
        plain = "".join(map(_plain, plain))
        yield "secrets-view-escaped", plain.encode("utf-8", "ignore"), False
        if plain != (latin := plain.translate(LIKE_LATIN)):
            yield "secrets-view-escaped", latin.encode("utf-8", "ignore"), False


def _closed(found: re.Match[bytes]) -> bytes:
    """Letters written with a space or a point between."""
    return found[0].decode("utf-8", "replace")[::2].encode()


def _of_numbers(found: re.Match[bytes]) -> bytes:
    """What the numbers of bytes say, two hexadecimal digits or a decimal number each."""
    numbers = found[0].replace(b"0x", b"")
    parts = re.findall(rb"[0-9A-Fa-f]+", numbers)
    base = 16 if all(len(part) == 2 for part in parts) else 10
    values = [int(part, base) for part in parts]
    return bytes(values) if max(values) < 256 else found[0]


def _plain(character: str) -> str:
    """The character without marks that are not seen or frame it, a dash of any kind as a hyphen, any script's digit as ours."""
    kind = "" if character.isascii() else unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.digit(character))
    return "" if kind in ("Cf", "Me") or character == "\ufe0f" else "-" if kind == "Pd" else character


def _character(found: re.Match[bytes]) -> bytes:
    number, base = next((digits, base) for digits, base in zip(found.groups(), _BASES, strict=True) if digits is not None)
    value = int(number, base)
    if found[1] is not None or found[4] is not None or found[5] is not None:
        return bytes([value])
    return chr(value).encode("utf-8", "surrogatepass") if value < 0x110000 else b""


def _unpacked(data: bytes) -> Iterator[View]:
    """Base64 that holds packed bytes (gzip, zlib), or base64 again."""
    for number, found in enumerate(_PACKED.finditer(data)):
        if number >= _MOST:
            break
        try:
            yield "secrets-view-packed", zlib.decompressobj(47).decompress(_from_base64(found[0]), _MOST_UNPACKED), False
        except (zlib.error, ValueError, binascii.Error):
            continue
    for number, found in enumerate(_TWICE.finditer(data)):
        if number >= _MOST:
            break
        inner = found[0]
        for _ in range(_DEEPEST):
            try:
                inner = _from_base64(inner)
            except (ValueError, binascii.Error):
                break
            if not re.fullmatch(rb"[A-Za-z0-9+/_=-]{8,}", inner):
                break
            yield "secrets-view-packed", inner, False


def _from_base64(word: bytes) -> bytes:
    plain = word.rstrip(b"=").replace(b"-", b"+").replace(b"_", b"/")
    plain = plain[: len(plain) - (len(plain) % 4 == 1)]
    return base64.b64decode(plain + b"=" * (-len(plain) % 4))
