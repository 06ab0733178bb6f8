"""Pictures cut into pieces that fit a printed page, without losing a pixel.

A screenshot of a long page is cut between lines of text where it can be; the pieces go into the PDF as they are (no re-encoding of
photos, lossless PNG otherwise). The whole picture stays beside the PDF in its exhibit's folder.
"""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import dataclass

import img2pdf
from PIL import Image, ImageChops, ImageOps

from collector.documents.picture import opened_picture
from collector.package.pdf.picture_pixels import pages_of, shown

MM = 72 / 25.4
"""Points in a millimetre."""
_NATURAL = 25.4 / 96
_SEARCH = 0.2
_OVERLAP = 24
_SQUEEZE = 1.12
"""A picture this little too long is rather made smaller than cut."""
_ORIENTATION = 0x0112


@dataclass(frozen=True)
class Cut:
    """A piece of a picture as a one-page PDF, with its size on paper in millimetres and its rows in the whole picture."""

    pdf: bytes
    width: float
    height: float
    top: int
    bottom: int


def cut(data: bytes, width: float, height: float, limit: int) -> list[Cut]:
    """The picture in pieces no larger than `width` × `height` millimetres; at most `limit` pieces; a single one shows it whole.

    Raises ValueError where the bytes are no picture that can be read.
    """
    try:
        with opened_picture(data) as (opened, cut_off):
            pieces: list[Cut] = []
            for page in pages_of(opened):
                page.load()
                keep = _fits_pdf(page) and not cut_off
                upright = shown(ImageOps.exif_transpose(page))
                pieces += _pieces(data if keep else None, upright, width, height, limit - len(pieces))
                if len(pieces) >= limit:
                    break
            return pieces
    except (OSError, SyntaxError, TypeError, KeyError, IndexError, OverflowError, MemoryError, Image.DecompressionBombError) as problem:
        raise ValueError(str(problem)) from problem


def _fits_pdf(image: Image.Image) -> bool:
    """Whether the file's own bytes can go into the PDF: upright, no transparency, and in a form that PDF knows."""
    upright = image.getexif().get(_ORIENTATION, 1) == 1 and image.mode in ("RGB", "L") and "transparency" not in image.info
    return upright and (image.format == "JPEG" or (image.format == "PNG" and not image.info.get("interlace")))


def _pieces(data: bytes | None, image: Image.Image, width: float, height: float, limit: int) -> list[Cut]:
    scale = min(width / image.width, _NATURAL)
    if image.height * scale > height and (limit == 1 or image.height * scale < height * _SQUEEZE):
        scale = height / image.height
    room = max(int(height / scale + 1e-6), 1)
    if image.height <= room:
        return [_whole(data, image, scale)]
    pieces: list[Cut] = []
    top = 0
    while top < image.height and len(pieces) < limit:
        bottom = _good_cut(image, top, min(top + room, image.height))
        pieces.append(_cut(image, top, bottom, scale))
        top = bottom if bottom == image.height or _blank(image, bottom) else bottom - min(_OVERLAP, room // 8)
    return pieces


def _whole(data: bytes | None, image: Image.Image, scale: float) -> Cut:
    """A picture that fits one page: its own bytes if the PDF can hold them, else its pixels."""
    if data is not None:
        with suppress(ValueError):
            return Cut(_pdf(data), image.width * scale, image.height * scale, 0, image.height)
    return _cut(image, 0, image.height, scale)


def _cut(image: Image.Image, top: int, bottom: int, scale: float) -> Cut:
    out = io.BytesIO()
    image.crop((0, top, image.width, bottom)).save(out, "PNG", compress_level=3)
    return Cut(_pdf(out.getvalue()), image.width * scale, (bottom - top) * scale, top, bottom)


def _good_cut(image: Image.Image, top: int, bottom: int) -> int:
    """The lowest row near `bottom` that is of one colour, so that no line of text is cut; `bottom` if there is none."""
    if bottom == image.height:
        return bottom
    for row in range(bottom, bottom - int((bottom - top) * _SEARCH), -1):
        if _blank(image, row):
            return row
    return bottom


def _blank(image: Image.Image, row: int) -> bool:
    """Whether this row of pixels and the one above are alike and each of few colours along most of the width."""
    if row < 2 or row >= image.height:
        return True
    strip = image.crop((0, row - 2, image.width, row + 1)).convert("L")
    shifted = ImageChops.offset(strip, 1, 0).crop((1, 0, strip.width, strip.height))
    steps = ImageChops.difference(strip.crop((1, 0, strip.width, strip.height)), shifted)
    uneven = sum(steps.point(lambda value: 1 if value > 8 else 0).histogram()[1:2])
    return uneven <= 3 * 8


def _pdf(data: bytes) -> bytes:
    try:
        converted = img2pdf.convert(data, engine=img2pdf.Engine.internal, rotation=img2pdf.Rotation.ifvalid)
    except Exception as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error
    assert isinstance(converted, bytes)
    return converted
