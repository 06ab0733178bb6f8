"""PNG bytes without a picture library: reads the head, puts rows above a picture without touching the picture's own data."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

MAGIC = b"\x89PNG\r\n\x1a\n"
BASE = 65521


@dataclass(frozen=True)
class Head:
    """Size and form of a PNG. `kind` 2 is RGB, 6 is RGBA."""

    width: int
    height: int
    depth: int
    kind: int
    interlaced: bool

    @property
    def channels(self) -> int:
        """Bytes a pixel, for 8-bit RGB and RGBA; 0 for any other form."""
        return {2: 3, 6: 4}.get(self.kind, 0) if self.depth == 8 and not self.interlaced else 0


def read_head(png: bytes) -> Head:
    """The head of a PNG. Raises ValueError if these bytes are none."""
    if png[:8] != MAGIC or png[12:16] != b"IHDR":
        raise ValueError("not a PNG")
    width, height, depth, kind, _, _, interlace = struct.unpack(">IIBBBBB", png[16:29])
    return Head(width, height, depth, kind, bool(interlace))


def prepend_rows(png: bytes, rows: bytes, count: int) -> bytes | None:
    """The PNG with `count` rows of raw pixels above it, its own compressed data carried over byte for byte.

    The last of `rows` must be all zero, because the picture's first row may be told as a difference to the row above it, which for a
    first row is zero. Returns None for a form of PNG this cannot be done with (then decode and encode it).
    """
    head = read_head(png)
    line = head.width * head.channels
    if not head.channels or len(rows) != line * count or any(rows[-line:]):
        return None
    packed, others = _split(png)
    if packed is None or len(packed) < 7 or packed[1] & 0x20:
        return None
    plain = b"".join(b"\0" + rows[i * line : (i + 1) * line] for i in range(count))
    machine = zlib.compressobj(6, zlib.DEFLATED, -15)
    above = machine.compress(plain) + machine.flush(zlib.Z_FULL_FLUSH)
    theirs = struct.unpack(">I", packed[-4:])[0]
    total = _adler_of_both(zlib.adler32(plain), theirs, head.height * (line + 1))
    data = b"\x78\x01" + above + packed[2:-4] + struct.pack(">I", total)
    ihdr = struct.pack(">IIBBBBB", head.width, head.height + count, head.depth, head.kind, 0, 0, 0)
    return MAGIC + chunk(b"IHDR", ihdr) + b"".join(others) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def filtered_rows(png: bytes) -> bytes | None:
    """The rows as they stand in the PNG before compression, each behind the number of its filter; None for a form without whole rows.

    Raises ValueError if the data is broken or cut.
    """
    head = read_head(png)
    packed, _ = _split(png)
    if not head.channels or packed is None:
        return None
    try:
        rows = zlib.decompress(packed)
    except zlib.error as error:
        raise ValueError("broken PNG data") from error
    if len(rows) != head.height * (head.width * head.channels + 1):
        raise ValueError("cut PNG data")
    return rows


def chunk(kind: bytes, body: bytes) -> bytes:
    """One PNG chunk with its length and check sum."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _split(png: bytes) -> tuple[bytes | None, list[bytes]]:
    """The compressed pixels, joined, and the other chunks that must stay (colour space, density)."""
    packed: list[bytes] = []
    others: list[bytes] = []
    position = 8
    while position + 12 <= len(png):
        length, kind = struct.unpack(">I4s", png[position : position + 8])
        whole = png[position : position + 12 + length]
        if kind == b"IDAT":
            packed.append(whole[8:-4])
        elif kind not in (b"IHDR", b"IEND") and not packed:
            others.append(whole)
        position += 12 + length
    return b"".join(packed) if packed else None, others


def _adler_of_both(first: int, second: int, second_length: int) -> int:
    """The Adler-32 of two pieces put together, from that of each (zlib's ``adler32_combine``)."""
    rest = second_length % BASE
    a1, b1 = first & 0xFFFF, first >> 16
    a2, b2 = second & 0xFFFF, second >> 16
    a = (a1 + a2 - 1) % BASE
    b = (b1 + b2 + rest * (a1 - 1)) % BASE
    return b << 16 | a
