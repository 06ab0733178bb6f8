"""Files without what nobody reads in them: places where recordings and enclosed photographs were made, tokens in addresses and links."""

from __future__ import annotations

import base64
import email
import email.policy
import gzip
import io
import lzma
import mmap
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any

import pikepdf

from collector.package.content.secret_shapes import MAILS, without_tokens
from collector.package.redaction.details.rewritten_containers import BZIP2, OUTLOOK, XZ, is_tape, outlook, packed, tape
from collector.package.redaction.picture_cover import FAULTS
from collector.package.redaction.picture_metadata_removal import PLACES, tells_private, without_private
from collector.secrets.inside.container_parts import LARGEST

_MARKS = (b"\xa9xyz", b"location.ISO6709")
_PLACE = re.compile(rb"[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:.-]{1,20})?/")
"""A place by ISO 6709, as these files write it: ``+32.0853+034.7818/``."""
_DEEPEST = 4
_NO_ARCHIVE = (zipfile.BadZipFile, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_UNREAD = ("image/", "video/", "audio/", "font/")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_MAIL = re.compile(rb"(?im)^(?:content-type|mime-version|return-path|received):")
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"RIFF")
_JPEG = b"\xff\xd8\xff"
_LINE, _HEAD = 76, 1 << 13


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


def without_hidden(path: Path, media_type: str, *, places: bool = True) -> tuple[bytes, Mapping[str, int]] | None:
    """A file of any kind but a picture or a recording without tokens and passwords in its addresses, and unless `places` is False without
    the places, devices and owners that photographs inside it tell; all else in it as it was. With how many there were, by kind.

    None where there is nothing of it, and where that cannot be taken out by itself: the leak gate then says so.
    """
    if not 0 < path.stat().st_size <= LARGEST:
        return None
    counts = Counter[str]()
    with path.open("rb") as file:
        if _is_noise(file.read(_HEAD), media_type):
            return None
    clean = _Cleaning(places, counts).cleaned(path.read_bytes(), media_type, 0)
    return None if clean is None else (clean, dict(+counts))


@dataclass(frozen=True)
class _Cleaning:
    places: bool
    counts: Counter[str]

    def cleaned(self, data: bytes, media_type: str, depth: int) -> bytes | None:
        """The file where something was taken out of it, else None."""
        if data.startswith(_PICTURES):
            return self._picture(data) if self.places and depth else None
        if depth > _DEEPEST or (media_type.startswith(_UNREAD) and media_type != "image/svg+xml"):
            return None
        if data[:4] == b"PK\3\4":
            return self._zip(data, depth)
        if data[:2] == b"\x1f\x8b":
            return self._packed(data, depth)
        if data[:1024].lstrip()[:5] == b"%PDF-":
            return self._pdf(data, depth)
        rewritten = tape if is_tape(data) else packed if data.startswith((XZ, BZIP2)) else outlook if data.startswith(OUTLOOK) else None
        if rewritten is not None:
            return rewritten(data, lambda part: self.cleaned(part, "", depth + 1))
        if media_type in MAILS or _MAIL.search(data[: 1 << 16]):
            return self._mail(data, depth)
        return None if _is_noise(data[:_HEAD], media_type) else self._text(data, media_type)

    def _picture(self, data: bytes) -> bytes | None:
        try:
            clean = without_private(data) if tells_private(data) else None
        except FAULTS:
            return None
        self.counts["place"] += clean is not None
        return clean

    def _text(self, data: bytes, media_type: str = "") -> bytes | None:
        found = without_tokens(data, media_type)
        self.counts["tokens"] += found[1] if found else 0
        return found[0] if found else None

    def _mail(self, data: bytes, depth: int) -> bytes | None:
        """Of a part in question only the encoded lines are written anew."""
        clean = data
        for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
            coded = b"" if part.get_content_maintype() == "text" else _base64_of(part)
            within = self.cleaned(base64.b64decode(coded), part.get_content_type(), depth + 1) if coded else None
            if within is not None:
                end = b"\r\n" if b"\r\n" in coded else b"\n"
                text = base64.b64encode(within)
                lines = end.join(text[at : at + _LINE] for at in range(0, len(text), _LINE))
                clean = clean.replace(coded.rstrip(), lines)
        told = self._text(clean, MAILS[0])
        return told if told is not None else None if clean == data else clean

    def _zip(self, data: bytes, depth: int) -> bytes | None:
        """The archive with the entries in question written anew; None also for one that does not open."""
        out, changed = io.BytesIO(), False
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
                if sum(entry.file_size for entry in old.infolist()) > LARGEST:
                    return None
                new.comment = old.comment
                for entry in old.infolist():
                    body = old.read(entry)
                    within = self.cleaned(body, "", depth + 1)
                    changed |= within is not None
                    new.writestr(entry, body if within is None else within, compress_type=entry.compress_type)
        except _NO_ARCHIVE:
            return None
        return out.getvalue() if changed else None

    def _packed(self, data: bytes, depth: int) -> bytes | None:
        """What gzip packed, each of its pieces by itself: an archive of the web has one for each record."""
        out, rest, changed, room = list[bytes](), data, False, LARGEST
        try:
            while rest:
                unpacker = zlib.decompressobj(31)
                body = unpacker.decompress(rest, room)
                if not unpacker.eof or (room := room - len(body)) <= 0:
                    return None
                within = self.cleaned(body, "", depth + 1)
                changed |= within is not None
                out.append(rest[: len(rest) - len(unpacker.unused_data)] if within is None else gzip.compress(within, mtime=0))
                rest = unpacker.unused_data
        except zlib.error:
            return None
        return b"".join(out) if changed else None

    def _pdf(self, data: bytes, depth: int) -> bytes | None:
        out, changed = io.BytesIO(), False
        try:
            with pikepdf.open(io.BytesIO(data)) as document:
                changed = self._streams(document, depth)
                for thing in document.objects:
                    changed |= self._links(thing)
                if changed:
                    document.save(out, deterministic_id=True)
        except (pikepdf.PdfError, pikepdf.PasswordError, ValueError):
            return None
        return out.getvalue() if changed else None

    def _streams(self, document: pikepdf.Pdf, depth: int) -> bool:
        changed = False
        for stream, body in streams_with_facts(document):
            if stream.get("/Type") == pikepdf.Name.Metadata:
                if self.places:
                    stream.write(b"")
                    self.counts["place"] += 1
                    changed = True
                continue
            within = self.cleaned(body, "", depth + 1)
            if within is not None:
                is_picture = body.startswith(_JPEG) and stream.get("/Type") != pikepdf.Name.EmbeddedFile
                stream.write(within, filter=pikepdf.Name.DCTDecode) if is_picture else stream.write(within)
                changed = True
        return changed

    def _links(self, thing: pikepdf.Object) -> bool:
        """Whether a token was written over in an address of a PDF's dictionary or list, or of one that stands in it directly."""
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            inner: list[tuple[Any, Any]] = list(thing.items())
        elif isinstance(thing, pikepdf.Array):
            inner = list(enumerate(thing))
        else:
            return False
        changed = False
        for key, value in inner:
            if isinstance(value, pikepdf.String):
                clean = self._text(bytes(value)) if b"=" in bytes(value) or b"@" in bytes(value) else None
                if clean is not None:
                    thing[key] = pikepdf.String(clean)
                    changed = True
            elif isinstance(value, pikepdf.Dictionary | pikepdf.Array) and not value.is_indirect:
                changed |= self._links(value)
        return changed


def _is_noise(head: bytes, media_type: str) -> bool:
    """Whether a file that begins so is neither text nor one that can hold others."""
    opens = head[:4] == b"PK\3\4" or head[:2] == b"\x1f\x8b" or head[:1024].lstrip()[:5] == b"%PDF-" or head[:2] in _WIDE
    opens = opens or is_tape(head) or head.startswith((XZ, BZIP2, OUTLOOK))
    return not opens and b"\0" in head[:4096] and media_type not in MAILS


def _base64_of(part: Message) -> bytes:
    """The encoded lines of a part as they stand in the mail; nothing where it is encoded otherwise or wrongly."""
    if part.is_multipart() or str(part.get("Content-Transfer-Encoding", "")).strip().lower() != "base64":
        return b""
    coded = str(part.get_payload()).encode("utf-8", "surrogateescape")
    letters = b"".join(coded.split())
    return coded if re.fullmatch(rb"[A-Za-z0-9+/]*={0,2}", letters) and len(letters) % 4 == 0 else b""


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
