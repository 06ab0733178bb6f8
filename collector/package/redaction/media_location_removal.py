"""Films and recordings of a telephone (MP4, QuickTime) without the place where they were made; sound and picture stay as they are."""

from __future__ import annotations

import mmap
import re
from pathlib import Path

_MARKS = (b"\xa9xyz", b"location.ISO6709")
_PLACE = re.compile(rb"[+-]\d{2,6}(?:\.\d+)?[+-]\d{3,7}(?:\.\d+)?(?:[+-]\d+(?:\.\d+)?)?(?:CRS[\w:.-]{1,20})?/")
"""A place by ISO 6709, as these files write it: ``+32.0853+034.7818/``."""


def without_place(path: Path) -> bytes | None:
    """The file with each place written as zeros; None where it tells none."""
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
