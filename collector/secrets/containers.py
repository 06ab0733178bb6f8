"""Opens what hides bytes inside other bytes: ZIP, gzip, PDF, MHTML, picture metadata. Pure."""

from __future__ import annotations

import email
import email.policy
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from collector.language import say
from collector.secrets.container_parts import LARGEST, Inside, NotOpened


def opened(data: bytes, media_type: str) -> Iterator[Inside]:
    """What is inside `data`, one level down. Raises NotOpened if it is a container that cannot be opened."""
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        yield from _zip(data)
    elif data[:2] == b"\x1f\x8b":
        yield Inside(say("secrets-gzip"), "", _inflated(data, 31))
    elif data[:1024].lstrip()[:5] == b"%PDF-":
        from collector.secrets.pdf_content import pdf_insides

        yield from pdf_insides(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _png(data)
    elif media_type.startswith("multipart/") or _is_mime(data):
        yield from _mime(data)


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
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, OSError) as error:
        raise NotOpened(say("secrets-zip-damaged", error=type(error).__name__)) from error


def _inflated(data: bytes, window: int) -> bytes:
    try:
        machine = zlib.decompressobj(window)
        out = machine.decompress(data, LARGEST)
    except zlib.error as error:
        raise NotOpened(say("secrets-packed-damaged")) from error
    if machine.unconsumed_tail:
        raise NotOpened(say("secrets-packed-too-large"))
    return out


def _png(data: bytes) -> Iterator[Inside]:
    """The text chunks of a PNG; its pixels are no text."""
    position = 8
    while position + 8 <= len(data):
        length, kind = struct.unpack(">I4s", data[position : position + 8])
        body = data[position + 8 : position + 8 + length]
        if kind == b"tEXt":
            yield Inside(say("secrets-png-text"), "text/plain", body)
        elif kind in (b"zTXt", b"iCCP"):
            _, _, packed = body.partition(b"\0")
            yield Inside(say("secrets-png-text"), "text/plain", _inflated(packed[1:], 15))
        elif kind in (b"iTXt", b"eXIf"):
            yield Inside(say("secrets-png-text"), "text/plain", body)
        position += 12 + length


def _is_mime(data: bytes) -> bool:
    head = data[:4096].lower()
    return b"mime-version:" in head and b"content-type:" in head


def _mime(data: bytes) -> Iterator[Inside]:
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for number, part in enumerate(message.walk(), 1):
        if part.is_multipart():
            continue
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            kind = part.get_content_type()
            yield Inside(say("secrets-mime-part", number=str(number), kind=kind), kind, body)
