"""What of a picture's file is no coded pixel: metadata, comments, private parts, and what hangs behind its end (pure)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

_MARK = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
"""A JPEG's mark that ends a scan: any but a stuffed byte and a mark for starting anew."""
_PIXELS = (b"IDAT", b"fdAT", b"VP8 ", b"VP8L", b"ALPH")


def outside_pixels(data: bytes) -> Iterator[bytes]:
    """The parts of a JPEG, PNG or WebP in which words can stand; of any other picture the whole file. To search the pixels of photographs
    would take most of the time, and finds nothing but chance."""
    if data[:2] == b"\xff\xd8":
        yield from _of_jpeg(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        yield from _of_chunks(data, 8, ">I4s", 12)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        yield from _of_chunks(data, 12, "<4sI", 8)
    else:
        yield data


def _of_jpeg(data: bytes) -> Iterator[bytes]:
    """All up to a scan, and all from the mark that ends it up to the next scan; within a scan no mark can stand, so no words either."""
    place = 0
    while (scan := data.find(b"\xff\xda", place)) >= 0:
        yield data[place : scan + 2]
        end = _MARK.search(data, scan + 2)
        if end is None:
            return
        place = end.start()
    yield data[place:]


def _of_chunks(data: bytes, place: int, form: str, around: int) -> Iterator[bytes]:
    """The chunks that hold no pixels, and what stands behind the last one. WebP fills an odd chunk up to an even length."""
    while place + 8 <= len(data):
        first, second = struct.unpack(form, data[place : place + 8])
        kind, length = (second, first) if form[0] == ">" else (first, second)
        end = place + around + length + (length % 2 if form[0] == "<" else 0)
        if kind not in _PIXELS:
            yield data[place:end]
        place = end
        if kind == b"IEND":
            break
    yield data[place:]
