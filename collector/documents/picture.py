"""What a picture says of itself: size, pages, when and by what it was taken, and whether it tells where. Pure."""

from __future__ import annotations

import io
import warnings
from datetime import datetime, timedelta, timezone
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError

from collector.clock import ISRAEL
from collector.documents.document import Document

FAULTS = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, OverflowError, Image.DecompressionBombError, MemoryError)
"""What Pillow raises for pictures that are damaged, or that claim sizes they do not have."""
_EXIF, _GPS = 0x8769, 0x8825
_TAKEN, _OFFSET, _CHANGED = 0x9003, 0x9011, 0x0132
_SERIALS = {0xA431: "camera", 0xA435: "lens", 0xA430: "owner", 0xC62F: "camera"}


def read_picture(data: bytes, name: str, media_type: str) -> Document:
    """The picture's facts; it has no text. A date without a zone is taken for Israel's and told as a doubt. Never raises."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as picture:
            facts: dict[str, Any] = {"width": picture.width, "height": picture.height, "format": picture.format or ""}
            frames = int(getattr(picture, "n_frames", 1))
            if frames > 1:
                facts["pages"] = frames
            exif = picture.getexif()
            held = dict(exif.get_ifd(_EXIF))
            facts |= _private(dict(exif), held, bool(exif.get_ifd(_GPS)))
            orientation = exif.get(0x0112, 1)
            if orientation != 1:
                facts["orientation"] = int(orientation)
            date, zoned = _taken(dict(exif), held)
            ImageOps.exif_transpose(picture)
    except (UnidentifiedImageError, *FAULTS) as error:
        return Document(name, "picture", media_type, reason=f"damaged: {type(error).__name__}")
    doubts = () if date is None or zoned else ("date-without-zone",)
    return Document(name, "picture", media_type, facts=facts, date=date, date_from="EXIF" if date else "", doubts=doubts)


def _private(exif: dict[int, Any], held: dict[int, Any], place: bool) -> dict[str, Any]:
    """What tells on the person: the place, serial numbers, the owner's name. Only that they are there."""
    serials = sorted({what for tag, what in _SERIALS.items() if held.get(tag) or exif.get(tag)})
    return {**({"gps": True} if place else {}), **({"serials": serials} if serials else {})}


def _taken(exif: dict[int, Any], held: dict[int, Any]) -> tuple[datetime | None, bool]:
    """When the picture was taken, and whether its zone is told. A later change of the file is not taken for it."""
    written = str(held.get(_TAKEN) or exif.get(_TAKEN) or "").strip("\0 ")
    try:
        local = datetime.strptime(written, "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - the zone stands in a field of its own
    except ValueError:
        return None, False
    offset = str(held.get(_OFFSET) or "").strip("\0 ")
    try:
        sign, hours, minutes = (-1 if offset[0] == "-" else 1), int(offset[1:3]), int(offset[4:6])
    except (IndexError, ValueError):
        return local.replace(tzinfo=ISRAEL), False
    return local.replace(tzinfo=timezone(sign * timedelta(hours=hours, minutes=minutes))), True
