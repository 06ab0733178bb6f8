"""Bytes into text: byte order mark, declared charset, UTF-8, then what the bytes look like; every guess is told. Pure."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from collector.documents.reading_order import as_read, looks_reversed

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_ALIASES = {
    "iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8", "iso8859-8-i": "iso8859-8", "iso-8859-8": "iso8859-8", "hebrew": "iso8859-8",
    "csiso88598i": "iso8859-8", "logical": "iso8859-8", "visual": "iso8859-8", "dos-862": "cp862", "x-windows-1255": "cp1255",
    "x-mac-hebrew": "cp1255",
    "unicode": "utf-16", "unicode-1-1-utf-7": "utf-7", "x-unknown": "", "unknown-8bit": "", "8bit": "", "default": "", "x-user-defined": "",
    "utf8mb4": "utf-8", "us-ascii": "ascii", "ansi_x3.4-1968": "ascii", "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252",
}  # fmt: skip
"""Names that mails and pages use, beside Python's own. ISO 8859-1 is read as windows-1252, as browsers do (WHATWG Encoding)."""
_VISUAL = ("iso-8859-8", "iso8859-8", "visual", "csisolatinhebrew", "iso-ir-138")
"""Names by which RFC 1555 and browsers mean Hebrew whose letters stand in the order in which they are shown."""
_DOUBTED = ("cp1252", "ascii", "iso8859-15", "cp850", "cp437", "mac-roman", "koi8-r", "koi8-u")
"""Charsets that are not believed where the bytes are Hebrew words: Western ones, and KOI8, in which those bytes would be capitals alone."""
_POINTED = re.compile(rb"([\xe0-\xfa])[\xc0-\xd4]{1,3}")
"""A letter of windows-1255 with its vowel points."""
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


@dataclass(frozen=True)
class Decoded:
    """The text, the charset that it was read by, and doubts as reason codes."""

    text: str
    charset: str
    doubts: tuple[str, ...] = ()


def decode(data: bytes, declared: str = "", *, markup: bool = False) -> Decoded:
    """The text of `data`. `declared` is the charset that a header names.

    Visual Hebrew (doubt ``visual-hebrew``) is put into reading order. In `markup` only its words may be turned, which is left to the
    caller; and ISO-8859-8 whose words do not tell their order is taken for visual, as browsers do, else for logical.
    Never raises: what no charset fits keeps its readable part, and the doubt says so.
    """
    found = _decoded(data, declared.strip().strip("\"'").lower())
    return _ordered(found, declared.strip().lower(), markup=markup)


def _decoded(data: bytes, declared: str) -> Decoded:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return _lenient(data, codec)
    wide = _without_mark(data)
    if wide:
        return _lenient(data, wide)
    codec = codec_of(declared)
    if codec.startswith(("utf-16", "utf-32")) and _CONTROLS.search(data[:4096].decode("latin-1")) is None:
        codec = ""  # its letters would stand beside zeros or, if Hebrew, fives
    fitting = _strict(data, codec) if codec else None
    if codec == "utf-7" and fitting is not None:
        return Decoded(fitting, codec)
    utf8 = _strict(data, "utf-8")
    if utf8 is not None and (fitting is None or codec in ("utf-8", "ascii") or not data.isascii()) and codec != "utf-16":
        plain = codec in ("utf-8", "ascii") or (data.isascii() and not declared.startswith(("utf-16", "utf-32", "unicode")))
        told = () if not declared or plain else (f"charset-differs: {declared} → utf-8",)
        return Decoded(utf8, "utf-8", told)
    if fitting is not None and not (codec in _DOUBTED and _is_hebrew(data)):
        return Decoded(fitting, codec)
    return _guessed(data, declared, codec)


def _guessed(data: bytes, declared: str, codec: str) -> Decoded:
    """Bytes that are neither what is declared nor UTF-8."""
    if (codec.startswith("utf") or not codec) and (damaged := _nearly(data, codec or "utf-8")):
        return damaged
    guess = "cp862" if _is_dos_hebrew(data) else "cp1255" if _is_hebrew(data) else "cp1252"
    text = data.decode(guess, "replace")
    doubt = f"charset-differs: {declared} → {_name(guess)}" if declared else f"charset-guessed: {_name(guess)}"
    return Decoded(text, _name(guess), (doubt,))


def _nearly(data: bytes, codec: str) -> Decoded | None:
    """Text of the declared Unicode form with a few broken bytes, as where a line was cut inside a letter."""
    text = data.decode(codec, "replace")
    broken = text.count("\ufffd")
    whole = sum(ord(character) > 127 for character in text) - broken
    return Decoded(text, codec, (f"charset-damaged: {broken}",)) if broken and whole >= 4 * broken else None


def _name(codec: str) -> str:
    return {"cp1255": "windows-1255", "cp1252": "windows-1252", "cp862": "ibm862"}.get(codec, codec)


def codec_of(name: str) -> str:
    """Python's codec for a charset's name; "" for an unknown one, or one that is no charset."""
    name = name.strip().strip("\"'").lower()
    name = _ALIASES.get(name, name)
    try:
        found = codecs.lookup(name) if name else None
    except (LookupError, ValueError, UnicodeError):
        return ""
    if found is None or not getattr(found, "_is_text_encoding", True):
        return ""
    return {"iso8859-1": "cp1252", "utf-8-sig": "utf-8"}.get(found.name, found.name)


def _strict(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError, ValueError):
        return None


def _lenient(data: bytes, codec: str) -> Decoded:
    """Unicode by its mark; a file that was cut in the middle of a letter keeps the rest."""
    text = data.decode(codec, "replace").removeprefix("\ufeff")
    broken = text.count("\ufffd")
    return Decoded(text, codec.removesuffix("-sig"), (f"charset-damaged: {broken}",) if broken else ())


def _without_mark(data: bytes) -> str:
    """UTF-16 without a mark: in pairs of bytes, one half is nearly always 0 (Latin, digits, spaces) or 5 (Hebrew). Of UTF-32, the
    other two of four bytes are always 0."""
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    for codec, empty in (("utf-32-le", (sample[2::4], sample[3::4])), ("utf-32-be", (sample[0::4], sample[1::4]))):
        if len(sample) % 4 == 0 and not any(empty[0]) and not any(empty[1]) and any(sample):
            return codec
    for codec, half in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        other = sample[0::2] if codec == "utf-16-le" else sample[1::2]
        if (half.count(0) + half.count(5)) * 10 >= len(half) * 9 and other.count(0) * 10 < len(other):
            return codec
    return ""


def _high(data: bytes) -> Iterator[int]:
    return (byte for byte in data[:200_000] if byte > 127)


def _is_hebrew(data: bytes) -> bool:
    """Whether the bytes above 127 are mostly letters of windows-1255, in words of at least two."""
    high = list(_high(_POINTED.sub(rb"\1", data[:200_000])))
    letters = sum(0xE0 <= byte <= 0xFA for byte in high)
    return letters > 0 and letters * 10 >= len(high) * 7 and re.search(rb"[\xe0-\xfa]{2}", data) is not None


def _is_dos_hebrew(data: bytes) -> bool:
    high = list(_high(data))
    letters = sum(0x80 <= byte <= 0x9A for byte in high)
    return letters > 0 and letters * 10 >= len(high) * 9 and re.search(rb"[\x80-\x9a]{2}", data) is not None


def _ordered(found: Decoded, declared: str, *, markup: bool) -> Decoded:
    """Visual Hebrew into reading order: in the old 8-bit charsets, which were used that way; elsewhere only if no word denies it."""
    old = found.charset in ("iso8859-8", "windows-1255", "cp1255", "ibm862", "cp862") or declared.startswith(_VISUAL)
    turned = looks_reversed(found.text, sure=not old)
    if turned is None and markup and declared in _VISUAL and re.search("[\u05d0-\u05ea]{2}", found.text):
        turned = True
    if not turned:
        return found
    text = found.text if markup else turned_lines(found.text)
    return Decoded(text, found.charset, (*found.doubts, "visual-hebrew"))


def turned_lines(text: str) -> str:
    """Visual Hebrew in reading order, line by line and cell by cell."""
    return "".join(as_read(piece) for piece in re.split(r"(\r?\n|\t)", text))


def is_text(data: bytes) -> bool:
    """Whether bytes of unknown kind are text: no control codes but those that text has, once they are decoded."""
    if not data:
        return True
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _without_mark(data):
        return True
    sample = data[:8192]
    return len(_CONTROLS.findall(sample.decode("latin-1"))) * 200 < len(sample)
