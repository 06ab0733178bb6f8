"""Removes from a picture's file what it tells beside the pixels (Exif, XMP): where and when it was taken, by whose device (pure)."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator

from PIL import Image

from collector.documents import read
from collector.secrets.inside.picture_parts import outside_pixels

_KEPT_JPEG = (0xE0, 0xE2, 0xEE)
"""JFIF, colour profile, Adobe's colour mark: without them a JPEG can look different. All other application segments and comments go."""
_KEPT_PNG = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT",
}  # fmt: skip
"""Chunks without which a PNG can look different; texts, times, Exif and what only one program knows go."""
_DROPPED_WEBP = (b"EXIF", b"XMP ")
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
PLACES = (b"GPSLatitude", b"GPSLongitude", b"SerialNumber", b"exif:GPS", b"OwnerName")
"""Words of an XMP packet that tell a place, a device or a person."""


def tells_private(data: bytes, media_type: str = "") -> bool:
    """Whether a picture's file tells where it was taken, by which device (serial number), or whose that is."""
    parts = list(outside_pixels(data)) if data[:2] == b"\xff\xd8" else None
    if parts is None or any(b"Exif" in part for part in parts):  # a JPEG without Exif has no such facts
        document = read(data, media_type=media_type)
        if document.kind != "picture":
            return False
        if document.facts.get("gps") or document.facts.get("serials"):
            return True
        parts = list(outside_pixels(data)) if parts is None else parts
    return any(word in part for part in parts for word in PLACES)


def without_private(data: bytes) -> bytes | None:
    """The same picture, pixel for pixel, without metadata; None for a kind of file from which it cannot be taken by itself.

    A JPEG's orientation is kept: it is written into a new metadata segment that holds nothing else.
    """
    if data[:2] == b"\xff\xd8":
        return _jpeg(data)
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return data[:8] + b"".join(chunk for kind, chunk in _png_chunks(data) if kind in _KEPT_PNG)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return None


def _jpeg(data: bytes) -> bytes:
    out, place = bytearray(b"\xff\xd8" + _orientation(data)), 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        mark = data[place + 1]
        if mark == 0xFF:
            place += 1
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if mark == 0xDA:
            return bytes(out) + _until_end(data[place:])
        if not (0xE0 <= mark <= 0xEF or mark == 0xFE) or mark in _KEPT_JPEG:
            out += _kept_segment(mark, data[place : place + 2 + length])
        place += 2 + length
    return bytes(out) + data[place:]


def _kept_segment(mark: int, segment: bytes) -> bytes:
    """The segment less a small picture of the whole (thumbnail) and what only one program knows."""
    body = segment[4:]
    if mark == 0xE0:
        return b"\xff\xe0\0\x10" + body[:12] + b"\0\0" if body.startswith(b"JFIF\0") else b""
    if mark in _KEPT_JPEG:
        return segment if body.startswith((b"ICC_PROFILE\0", b"Adobe")) else b""
    return segment


def _until_end(data: bytes) -> bytes:
    """The picture's data up to its end mark: telephones hang a second picture or a film, with its own metadata, behind it."""
    place = 0
    while (place := data.find(b"\xff", place)) >= 0:
        mark = data[place + 1 : place + 2]
        if mark == b"\xd9":
            return data[: place + 2]
        place += 2 if mark == b"\xff" else 1
    return data


def _orientation(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as picture:
        turned = picture.getexif().get(0x0112, 1)
    if turned == 1:
        return b""
    exif = Image.Exif()
    exif[0x0112] = turned
    body = b"Exif\0\0" + exif.tobytes().removeprefix(b"Exif\0\0")
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        kind = data[place + 4 : place + 8]
        yield kind, data[place : place + 12 + length]
        place += 12 + length
        if kind == b"IEND":
            return


def _webp(data: bytes) -> bytes:
    parts, place, end = [], 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while place + 8 <= end:
        kind, length = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        chunk = bytearray(data[place : place + 8 + length + length % 2])
        if kind == b"VP8X":
            chunk[8] &= ~(_EXIF_FLAG | _XMP_FLAG) & 0xFF
        if kind not in _DROPPED_WEBP:
            parts.append(bytes(chunk))
        place += 8 + length + length % 2
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body
