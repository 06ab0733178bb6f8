"""What a picture says of itself: size, pages, when and by what it was taken, and whether it tells where. Pure."""

from __future__ import annotations

import io
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from typing import Any

import pi_heif
from PIL import Image, ImageChops, ImageFile, ImageStat, UnidentifiedImageError

from collector.clock import ISRAEL
from collector.documents.document import Document

FAULTS = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, OverflowError, Image.DecompressionBombError, MemoryError)
"""What Pillow raises for pictures that are damaged, or that claim sizes they do not have."""
_SEEN, _INK = 32, 200
_TAIL = 256
"""Bytes at the end of a file in which the end of the picture stands."""
_MOVING = ("GIF", "PNG", "WEBP", "AVIF")
_LENIENT = threading.Lock()
pi_heif.register_heif_opener()
_PNG_FACTS = (b"eXIf", b"Raw profile type", b"xmp")
_EXIF, _GPS = 0x8769, 0x8825
_TAKEN, _OFFSET, _CHANGED = 0x9003, 0x9011, 0x0132
_SERIALS = {0xA431: "camera", 0xA435: "lens", 0xA430: "owner", 0xC62F: "camera"}


def read_picture(data: bytes, name: str, media_type: str) -> Document:
    """The picture's facts; it has no text. A date without a zone is taken for Israel's and told as a doubt. Never raises."""
    doubts: list[str] = []
    try:
        with _opened_for_facts(data) as (picture, cut_off):
            facts: dict[str, Any] = {"width": picture.width, "height": picture.height, "format": picture.format or ""}
            frames = int(getattr(picture, "n_frames", 1))
            if frames > 1:
                facts["pages"] = frames
            exif = picture.getexif() if may_hold_exif(data) else Image.Exif()
            held = dict(exif.get_ifd(_EXIF))
            facts |= _private(dict(exif), held, bool(exif.get_ifd(_GPS)))
            orientation = exif.get(0x0112, 1)
            if orientation != 1:
                facts["orientation"] = int(orientation)
            date, zoned = _taken(dict(exif), held)
            doubts += ["picture-cut-off"] if cut_off else []
            doubts += [f"animated: {frames}"] if frames > 1 and picture.format in _MOVING else []
            doubts += ["light-on-clear"] if needs_dark_ground(picture) else []
    except Image.DecompressionBombError:
        return Document(name, "picture", media_type, reason=f"too-large: {2 * (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000} Mpx")
    except (UnidentifiedImageError, *FAULTS) as error:
        return Document(name, "picture", media_type, reason=f"damaged: {type(error).__name__}")
    doubts += [] if date is None or zoned else ["date-without-zone"]
    return Document(name, "picture", media_type, facts=facts, date=date, date_from="EXIF" if date else "", doubts=tuple(doubts))


def may_hold_exif(data: bytes) -> bool:
    """False for a PNG without Exif and XMP: Pillow reads all its pixels to be sure of that, for they may stand behind the pixels."""
    return not data.startswith(b"\x89PNG") or any(mark in data for mark in _PNG_FACTS)


@contextmanager
def _opened_for_facts(data: bytes) -> Iterator[tuple[Image.Image, bool]]:
    """As `opened_picture`, but without reading the pixels of a JPEG or a plain PNG that has its end: its facts stand in front of them."""
    whole = data.startswith(b"\xff\xd8") and b"\xff\xd9" in data[-_TAIL:]
    whole = whole or (data.startswith(b"\x89PNG") and b"IEND" in data[-_TAIL:])
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as picture:
        if whole and picture.mode in ("RGB", "L", "CMYK") and "transparency" not in picture.info:
            if picture.format == "PNG" and not _sums_hold(data):
                picture.load()  # raises where the damage reaches the pixels
            yield picture, False
            return
    with opened_picture(data) as found:
        yield found


def _sums_hold(png: bytes) -> bool:
    """Whether the check sum of each chunk is right; far quicker than reading the pixels."""
    try:
        with Image.open(io.BytesIO(png)) as picture:
            picture.verify()
    except FAULTS:
        return False
    return True


@contextmanager
def opened_picture(data: bytes) -> Iterator[tuple[Image.Image, bool]]:
    """The picture, its first image loaded, and whether its end is missing: what is there is shown. Raises one of `FAULTS`."""
    with warnings.catch_warnings(action="ignore"):
        with Image.open(io.BytesIO(data)) as picture:
            try:
                picture.load()
                cut_off = False
            except (OSError, SyntaxError):
                cut_off = True
            if not cut_off:
                yield picture, False
                return
        with _LENIENT, Image.open(io.BytesIO(data)) as picture:
            ImageFile.LOAD_TRUNCATED_IMAGES = True
            try:
                picture.load()
            finally:
                ImageFile.LOAD_TRUNCATED_IMAGES = False
            yield picture, True


def needs_dark_ground(image: Image.Image) -> bool:
    """Whether hardly anything of what is drawn on a transparent ground could be seen on white."""
    if image.mode not in ("RGBA", "LA", "PA", "P"):
        return False
    full = image.convert("RGBA")
    drawn = full.getchannel("A").point(lambda value: 255 if value >= _SEEN else 0).convert("L")
    area = ImageStat.Stat(drawn).sum[0] / 255
    if not area or area == full.width * full.height:
        return False
    dark = full.convert("RGB").convert("L").point(lambda value: 255 if value < _INK else 0)
    return ImageStat.Stat(ImageChops.multiply(drawn, dark)).sum[0] / 255 < 0.1 * area


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
