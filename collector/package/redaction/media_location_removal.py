"""Files without the place where they were made: recordings of a telephone, and mails, archives and PDFs with photographs inside."""

from __future__ import annotations

import base64
import email
import email.policy
import io
import lzma
import mmap
import re
import zipfile
import zlib
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pikepdf

from collector.package.redaction.picture_cover import FAULTS
from collector.package.redaction.picture_metadata_removal import PLACES, tells_private, without_private
from collector.secrets.inside.container_parts import LARGEST

_MARKS = (b"\xa9xyz", b"location.ISO6709")
_PLACE = re.compile(rb"[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:.-]{1,20})?/")
"""A place by ISO 6709, as these files write it: ``+32.0853+034.7818/``."""
_DEEPEST = 4
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF")
_JPEG = b"\xff\xd8\xff"
_LINE = 76


def without_place(path: Path) -> bytes | None:
    """The film or recording with each place written as zeros; None where it tells none."""
    if path.stat().st_size == 0:
        return None
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data[4:8] not in (b"ftyp", b"moov", b"wide", b"mdat") or all(data.find(mark) < 0 for mark in _MARKS):
            return None
        found = [match.span() for match in _PLACE.finditer(data)]
        clean = bytearray(data) if found else bytearray()
    for start, end in found:
        clean[start:end] = re.sub(rb"\d", b"0", clean[start:end])
    return bytes(clean) or None


def without_places_inside(path: Path) -> bytes | None:
    """A mail, an archive, an office document or a PDF whose photographs tell no place, device or owner any more; all else in it as it was.

    None where none of them tells one, and where that cannot be taken out by itself: the leak gate then says so.
    """
    with path.open("rb") as file:
        if not path.stat().st_size <= LARGEST or not _holds_others(file.read(1 << 16)):
            return None
        file.seek(0)
        return _cleaned(file.read(), 0)


def _holds_others(head: bytes) -> bool:
    return head[:4] == b"PK\3\4" or head[:1024].lstrip()[:5] == b"%PDF-" or b"content-type:" in head.lower()


def _cleaned(data: bytes, depth: int) -> bytes | None:
    """The file where something was taken out of it, else None."""
    if data.startswith(_PICTURES):
        try:
            return without_private(data) if tells_private(data) else None
        except FAULTS:
            return None
    if depth > _DEEPEST or not _holds_others(data[: 1 << 16]):
        return None
    if data[:4] == b"PK\3\4":
        return _cleaned_zip(data, depth)
    return _cleaned_pdf(data, depth) if data[:1024].lstrip()[:5] == b"%PDF-" else _cleaned_mail(data, depth)


def _cleaned_mail(data: bytes, depth: int) -> bytes | None:
    """Only the encoded lines of the parts in question are written anew."""
    clean = data
    for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
        coded = _base64_of(part)
        within = _cleaned(base64.b64decode(coded), depth + 1) if coded else None
        if within is not None:
            end = b"\r\n" if b"\r\n" in coded else b"\n"
            text = base64.b64encode(within)
            lines = end.join(text[at : at + _LINE] for at in range(0, len(text), _LINE))
            clean = clean.replace(coded.rstrip(), lines)
    return None if clean == data else clean


def _base64_of(part: Message) -> bytes:
    """The encoded lines of a part as they stand in the mail; nothing where it is encoded otherwise or wrongly."""
    if part.is_multipart() or str(part.get("Content-Transfer-Encoding", "")).strip().lower() != "base64":
        return b""
    coded = str(part.get_payload()).encode("utf-8", "surrogateescape")
    letters = b"".join(coded.split())
    return coded if re.fullmatch(rb"[A-Za-z0-9+/]*={0,2}", letters) and len(letters) % 4 == 0 else b""


def _cleaned_zip(data: bytes, depth: int) -> bytes | None:
    """The archive with the entries in question written anew; None also for one that does not open."""
    out, changed = io.BytesIO(), False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
            if sum(entry.file_size for entry in old.infolist()) > LARGEST:
                return None
            new.comment = old.comment
            for entry in old.infolist():
                body = old.read(entry)
                within = _cleaned(body, depth + 1)
                changed |= within is not None
                new.writestr(entry, body if within is None else within, compress_type=entry.compress_type)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError):
        return None
    return out.getvalue() if changed else None


def _cleaned_pdf(data: bytes, depth: int) -> bytes | None:
    out, changed = io.BytesIO(), False
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            for stream, body in streams_with_facts(document):
                if stream.get("/Type") == pikepdf.Name.Metadata:
                    stream.write(b"")
                    changed = True
                    continue
                within = _cleaned(body, depth + 1)
                if within is not None:
                    is_picture = body.startswith(_JPEG) and stream.get("/Type") != pikepdf.Name.EmbeddedFile
                    stream.write(within, filter=pikepdf.Name.DCTDecode) if is_picture else stream.write(within)
                    changed = True
            if changed:
                document.save(out, deterministic_id=True)
    except (pikepdf.PdfError, pikepdf.PasswordError, ValueError):
        return None
    return out.getvalue() if changed else None


def streams_with_facts(document: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Stream, bytes]]:
    """What inside a PDF can tell of a photograph where it was taken: JPEG files as they were put in, attached files, and descriptions (XMP)
    of pictures that do. Raises PdfError for a stream that cannot be read."""
    for thing in [each for each in document.objects if isinstance(each, pikepdf.Stream)]:
        told = thing.get("/Filter")
        filters = list(told.as_list()) if isinstance(told, pikepdf.Array) else [told]
        if filters[-1:] == [pikepdf.Name.DCTDecode]:
            packed = pikepdf.Stream(document, thing.read_raw_bytes(), Filter=pikepdf.Array(filters[:-1]))
            yield thing, packed.read_bytes() if filters[1:] else thing.read_raw_bytes()
        elif thing.get("/Type") == pikepdf.Name.EmbeddedFile:
            yield thing, thing.read_bytes()
        elif thing.get("/Type") == pikepdf.Name.Metadata and any(word in (facts := thing.read_bytes()) for word in PLACES):
            yield thing, facts
