"""Opens what hides bytes inside other bytes: ZIP, TAR, gzip, PDF, MHTML, Outlook's messages, picture metadata. Pure."""

from __future__ import annotations

import base64
import bz2
import email
import email.policy
import io
import lzma
import quopri
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from collector.language import say
from collector.secrets.inside.container_parts import LARGEST, Inside, NotOpened
from collector.secrets.inside.picture_parts import outside_pixels

_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"II*\0", b"MM\0*", b"BM")
_SHUT = (b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\x28\xb5\x2f\xfd", b"MSCF\0\0\0\0", b"\x04\x22\x4d\x18")
"""How archives begin that are not opened here: 7z, RAR, Zstandard, CAB, LZ4."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAGS = 1 << 18
"""Bytes at the beginning and the end of a recording in which its title, place and comments stand."""
_MOST_WITHIN = 200
"""Packed pieces of one file that are looked into."""


def opened(data: bytes, media_type: str) -> Iterator[Inside]:
    """What is inside `data`, one level down. Raises NotOpened if it is a container that cannot be opened."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        yield from _zip(data)
    elif data[:2] == b"\x1f\x8b":
        yield Inside(say("secrets-gzip"), "", _inflated(data, 31))
    elif data[:1024].lstrip()[:5] == b"%PDF-":
        from collector.secrets.inside.pdf_content import pdf_insides

        yield from pdf_insides(data)
    elif data[4:10] == b"1AY&SY" or data[:6] == b"\xfd7zXZ\0":
        yield Inside(say("secrets-gzip"), "", _unpacked(data))
    elif data[257:262] == b"ustar":
        yield from _tape(data)
    elif data.startswith(_COMPOUND):
        yield from _compound(data)
    elif data.startswith(_SHUT):
        raise NotOpened(say("secrets-packed-otherwise"))
    elif media_type.startswith(("audio/", "video/")):
        yield Inside(say("secrets-media-text"), "text/plain", data[:_TAGS] + b"\n" + data[_TAGS:][-_TAGS:])
    elif data.startswith(_PICTURES) or data[4:8] == b"ftyp" or data[8:12] == b"WEBP":
        yield from _picture(data)
    elif media_type.startswith("multipart/") or _is_mime(data):
        yield from _mime(data)
    else:
        yield from _within(data)


def _within(data: bytes) -> Iterator[Inside]:
    """Archives that do not begin where the file does: a ZIP behind a program, packed answers of a server in a web archive."""
    if b"PK\x05\x06" in data[-70_000:] and b"PK\x03\x04" in data:
        with suppress(NotOpened):
            yield from _zip(data)
    place, number = data.find(b"\x1f\x8b\x08"), 0
    while place >= 0 and number < _MOST_WITHIN:
        number += 1
        with suppress(NotOpened):
            yield Inside(say("secrets-gzip"), "", _inflated(data[place:], 31))
        place = data.find(b"\x1f\x8b\x08", place + 1)


def _unpacked(data: bytes) -> bytes:
    machine = bz2.BZ2Decompressor() if data[:3] == b"BZh" else lzma.LZMADecompressor()
    try:
        out = machine.decompress(data, LARGEST)
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise NotOpened(say("secrets-packed-damaged")) from error
    if not machine.eof and len(out) >= LARGEST:
        raise NotOpened(say("secrets-packed-too-large"))
    return out


def _zip(data: bytes) -> Iterator[Inside]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            left = LARGEST
            for entry in archive.infolist():
                left -= entry.file_size
                if left < 0:
                    raise NotOpened(say("secrets-zip-too-large"))
                yield Inside(say("secrets-zip-entry", name=entry.filename), "", archive.read(entry))
            names = "\n".join(entry.filename for entry in archive.infolist())
            yield Inside(say("secrets-zip-names"), "text/plain", names.encode() + b"\n" + archive.comment)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError, EOFError, OSError) as error:
        raise NotOpened(say("secrets-zip-damaged", error=type(error).__name__)) from error


def _tape(data: bytes) -> Iterator[Inside]:
    """The files of a tape archive, and their names."""
    try:
        with tarfile.open(fileobj=io.BytesIO(data)) as archive:
            entries = archive.getmembers()
            for entry in entries:
                body = archive.extractfile(entry) if entry.isreg() else None
                if body is not None:
                    yield Inside(say("secrets-tar-entry", name=entry.name), "", body.read())
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        raise NotOpened(say("secrets-packed-damaged")) from error
    yield Inside(say("secrets-tar-names"), "text/plain", "\n".join(entry.name for entry in entries).encode("utf-8", "surrogateescape"))


def _compound(data: bytes) -> Iterator[Inside]:
    """The parts of a compound file, such as Outlook's messages: texts of two bytes a character as UTF-8, all else as it is."""
    import olefile  # what only such a file needs

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as kept:
            for path in kept.listdir():
                body = kept.openstream(path).read()
                wide = path[-1].upper().endswith("001F")
                body = body.decode("utf-16-le", "replace").encode("utf-8", "replace") if wide else body
                yield Inside(say("secrets-compound-part", name=path[-1]), "text/plain" if wide else "", body)
    except (OSError, ValueError, TypeError, IndexError):
        return  # its bytes were searched as they are


def _inflated(data: bytes, window: int) -> bytes:
    try:
        machine = zlib.decompressobj(window)
        out = machine.decompress(data, LARGEST)
    except zlib.error as error:
        raise NotOpened(say("secrets-packed-damaged")) from error
    if machine.unconsumed_tail:
        raise NotOpened(say("secrets-packed-too-large"))
    return out


def _picture(data: bytes) -> Iterator[Inside]:
    """What of a picture is no pixel, each part as it is and, of a PNG, unpacked where it is packed text."""
    parts = list(outside_pixels(data))
    yield Inside(say("secrets-picture-text"), "text/plain", b"\n".join(parts))
    if data[:4] != b"\x89PNG":
        return
    for part in parts:
        kind, body = part[4:8], part[8:-4]
        if kind in (b"zTXt", b"iCCP"):
            yield Inside(say("secrets-picture-text"), "text/plain", _inflated(body.partition(b"\0")[2][1:], 15))
        elif kind == b"iTXt" and body.partition(b"\0")[2][:1] == b"\1":
            *_, packed = body.partition(b"\0")[2][2:].split(b"\0", 2)
            yield Inside(say("secrets-picture-text"), "text/plain", _inflated(packed, 15))


def _is_mime(data: bytes) -> bool:
    head = data[:4096].lower()
    return b"mime-version:" in head and b"content-type:" in head


def _mime(data: bytes) -> Iterator[Inside]:
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    heads = [_decoded(value) for part in message.walk() for value in _header_values(part)]
    yield Inside(say("secrets-mime-headers"), "text/plain", "\n".join(heads).encode("utf-8", "replace"))
    for number, part in enumerate(message.walk(), 1):
        if part.is_multipart():
            yield from _encoded_whole(part, number)
            continue
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            kind = part.get_content_type()
            yield Inside(say("secrets-mime-part", number=str(number), kind=kind), kind, body)


def _encoded_whole(part: Message, number: int) -> Iterator[Inside]:
    """A mail within a mail that was encoded as a whole, which the standard forbids: the parser takes its base64 for its words."""
    inner = part.get_payload(0) if part.get_content_type() == "message/rfc822" else None
    coded = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    if isinstance(inner, Message) and coded in ("base64", "quoted-printable"):
        text = str(inner.get_payload()).encode("utf-8", "surrogateescape")
        with suppress(ValueError):
            data = base64.b64decode(text) if coded == "base64" else quopri.decodestring(text)
            yield Inside(say("secrets-mime-part", number=str(number), kind="message/rfc822"), "message/rfc822", data)


def _header_values(part: Message) -> Iterator[str]:
    """The values of a part's headers, and the name of its file, which may stand in pieces."""
    yield from (str(value) for value in part.values())
    yield part.get_filename() or ""


def _decoded(value: str) -> str:
    """A header as it is written and as it reads; of one whose charset nobody knows, its bytes."""
    try:
        coded = decode_header(value)
        words = [word.decode(charset or "latin-1", "replace") if isinstance(word, bytes) else word for word, charset in coded]
    except (LookupError, HeaderParseError):
        words = []
    return " ".join([value, "".join(words)])
