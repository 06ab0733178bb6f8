"""Stretches of a text that hold another text: base64, base32, base85, uuencoded or in numbers of bytes, also packed (gzip, zlib), and words
whose bytes were read in a wrong charset (pure). Escapes that stand for single characters are written out in `decoded_text`."""

from __future__ import annotations

import base64
import binascii
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{6,}(?:\r?\n[ \t>]*[A-Za-z0-9+/_-]+)*(?:={1,2}|%3[Dd]){0,2}")
_LINE = re.compile(r"[A-Za-z0-9+/_-]{6,}(?:={1,2}|%3[Dd]){0,2}")
_FEW_LINES = 6
_BASE32 = re.compile(r"(?<![A-Za-z0-9])(?:[A-Z2-7]{8,}|[a-z2-7]{8,})={0,6}(?![A-Za-z0-9=])")
_BASE85 = re.compile(r"(?<!\S)(?:<~)?[!-~]{7,}(?:~>)?(?!\S)")
_HEX = re.compile(
    r"(?<![0-9A-Za-z])(?:(?:[0-9A-Fa-f]{2}){4,}|(?:0x)?[0-9A-Fa-f]{2}(?:[ :,;-]{1,2}(?:0x)?[0-9A-Fa-f]{2}){3,})(?![0-9A-Za-z])"
)
_CODES = re.compile(r"(?<!\d)\d{2,3}(?:[ ,;]{1,2}\d{2,3}){3,}(?!\d)")
_BITS = re.compile(r"(?<!\d)[01]{8}(?:[ ,;]{0,2}[01]{8}){3,}(?!\d)")
_UU = re.compile(r"(?m)^[!-M][ -`]{4,60} *$")
_UTF7 = re.compile(r"(?<!\S)[^\s+]*\+[A-Za-z0-9+/]{3,}\S*(?: [^\s+]*\+[A-Za-z0-9+/]{3,}\S*)*")
_ODD = "[\u0080-\u00ff\u0192\u02c6\u02dc\u2013-\u2122]"
_WRONG_CHARSET = re.compile(rf"(?<!\S)[!-~]*{_ODD}{{2}}(?:[!-~]|{_ODD})*(?: [!-~]*{_ODD}{{2}}(?:[!-~]|{_ODD})*)*")
_SCRIPTS = re.compile("[\t\n\r -~\u00a0-\u052f\u0590-\u05ff\u2000-\u20cf]")
"""What a text in Latin, Cyrillic, Greek or Hebrew letters is made of: bytes at random are mostly letters of other scripts."""
_HEBREW_BYTES, _OTHER_BYTES = re.compile(rb"[\xe0-\xfa]{2}"), re.compile(rb"[^\t\n\r -~\xc0-\xd4\xe0-\xfa]")
"""Hebrew as Windows wrote it before UTF-8, with and without points."""
_ENCLOSED = re.compile(
    r"(?:[A-Za-z0-9+/]{60,}(?:\r?\n[ \t>]*|(?:\\r)?\\n))*[A-Za-z0-9+/_-]{60,}(?:(?:\r?\n[ \t>]*|(?:\\r)?\\n)[A-Za-z0-9+/_-]+)?={0,2}"
)
_LEAST_ENCLOSED = 200
"""Characters of a stretch that is taken for a file: keys, digests and signatures are shorter, or not much longer."""
_BEGINNING = 24
_FILES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"RIFF", b"%PDF-", b"PK\3\4")
"""How files begin that are no text, whatever their bytes may look like."""
_FEWEST_SIGNS = 8
"""Different characters; a line drawn in one letter is no file."""
_MOST_UNPACKED = 1 << 20
_LONGEST_ODD = 4096
"""Characters of a stretch that is read in the ways that only people use, not programs."""
_SHARE = 0.8
"""Part of what was read that must be characters of a text."""


def encoded_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Each such stretch, as (start, end, what it says); one may come several times, once for each way to read it."""
    for pattern, reads in _WAYS:
        for found in pattern.finditer(text):
            yield from ((found.start(), found.end(), said) for said in reads(found[0]) if said != found[0])
            if pattern is _BASE64 and "\n" in found[0]:  # lines below each other may be words of their own
                lines = [*_LINE.finditer(text, *found.span())]
                for line in lines if len(lines) <= _FEW_LINES else (*lines[:2], *lines[-2:]):
                    yield from ((line.start(), line.end(), said) for said in reads(line[0]) if said != line[0])


def enclosed_files(text: str) -> Iterator[tuple[int, int]]:
    """Where a text holds a file in base64 or in hexadecimal that says nothing as a text: what it holds cannot be searched here.

    Example: ``PHOTO;ENCODING=b:/9j/4AAQSkZJRg…`` of a contact, and ``data:image/png;base64,iVBORw0…`` in a note.
    """
    for found in _ENCLOSED.finditer(text) if len(text) >= _LEAST_ENCLOSED else ():
        stretch = _without_ends(found[0])
        read = _from_hex if re.fullmatch("[0-9A-Fa-f]+", stretch) else _from_base64
        if len(stretch) < _LEAST_ENCLOSED or len(set(stretch)) <= _FEWEST_SIGNS:
            continue
        if bytes_of(stretch[:_BEGINNING]).startswith(_FILES) or next(iter(read(stretch)), None) is None:
            yield found.span()


def _without_ends(stretch: str) -> str:
    return re.sub(r"(?:\\r)?\\n|\s", "", stretch)


def bytes_of(stretch: str) -> bytes:
    """What such a stretch holds, as far as it is base64."""
    plain = _without_ends(stretch).rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(plain[: len(plain) - (len(plain) % 4 == 1)] + "=" * (-len(plain) % 4))


def _from_base64(word: str, deeper: int = 2) -> Iterator[str]:
    if not (re.search(r"[A-Z0-9+/=_-]", word) and re.search("[A-Za-z]", word)):
        return  # a word of the language, or a number
    plain = re.sub(r"[\s>]+|%3[Dd]", "", word).rstrip("=").replace("-", "+").replace("_", "/")
    for shift in range(4):  # the stretch may begin in the middle of a longer one
        cut = plain[shift:]
        cut = cut[: len(cut) - (len(cut) % 4 == 1)]
        try:
            data = base64.b64decode(cut + "=" * (-len(cut) % 4))
        except (ValueError, binascii.Error):
            continue
        if deeper and _BASE64.fullmatch(inner := data.decode("latin-1")):
            yield from _from_base64(inner, deeper - 1)
        yield from _texts(data)


def _from_base32(word: str) -> Iterator[str]:
    plain = word.rstrip("=").upper()
    with suppress(ValueError):
        yield from _texts(base64.b32decode(plain + "=" * (-len(plain) % 8)))


def _from_base85(word: str) -> Iterator[str]:
    if len(word) > _LONGEST_ODD or word.isdigit() or not re.search(r"[^A-Za-z'.,:;()/-]", word):
        return  # words of the language and numbers
    for decode in (base64.b85decode, base64.a85decode):
        with suppress(ValueError):
            yield from _texts(decode(word.removeprefix("<~").removesuffix("~>")))


def _from_hex(word: str) -> Iterator[str]:
    digits = re.sub(r"0x|[ :,;-]", "", word)
    yield from _texts(binascii.unhexlify(digits[: len(digits) - len(digits) % 2]))


def _from_codes(word: str) -> Iterator[str]:
    numbers = [int(number) for number in re.findall(r"\d+", word)]
    if all(number < 256 for number in numbers):
        yield from _texts(bytes(numbers))


def _from_bits(word: str) -> Iterator[str]:
    yield from _texts(bytes(int(bits, 2) for bits in re.findall("[01]{8}", word)))


def _from_uu(line: str) -> Iterator[str]:
    with suppress(ValueError):
        yield from _texts(binascii.a2b_uu(line.rstrip() + " " * 3))


def _from_utf7(word: str) -> Iterator[str]:
    with suppress(ValueError):
        yield word.encode("ascii", "ignore").decode("utf-7", "ignore")


def _in_another_charset(word: str) -> Iterator[str]:
    for wrong, right in (("latin-1", "utf-8"), ("cp1252", "utf-8"), ("cp1252", "cp1255"), ("latin-1", "cp1255")):
        with suppress(ValueError):
            yield word.encode(wrong).decode(right)


def _texts(data: bytes) -> Iterator[str]:
    """What the bytes say as UTF-8 and as UTF-16, where that is mostly text; of packed bytes, what they unpack to."""
    if data[:2] == b"\x1f\x8b" or (data[:1] == b"\x78" and len(data) > 2 and int.from_bytes(data[:2], "big") % 31 == 0):
        with suppress(zlib.error):  # "x " begins like packed bytes, too
            data = zlib.decompressobj(47).decompress(data, _MOST_UNPACKED)
    for codec in ("utf-8", "utf-16-le"):
        said = data.decode(codec, "ignore")
        if len(said) >= 2 and len(_SCRIPTS.findall(said)) >= _SHARE * len(said) and len(said.encode()) * 3 >= len(data):
            yield said
    if _HEBREW_BYTES.search(data) and not _OTHER_BYTES.search(data):
        yield data.decode("cp1255", "ignore")


_WAYS: tuple[tuple[re.Pattern[str], Callable[[str], Iterator[str]]], ...] = (
    (_BASE64, _from_base64), (_BASE32, _from_base32), (_BASE85, _from_base85), (_HEX, _from_hex), (_CODES, _from_codes),
    (_BITS, _from_bits), (_UU, _from_uu), (_UTF7, _from_utf7), (_WRONG_CHARSET, _in_another_charset),
)  # fmt: skip
