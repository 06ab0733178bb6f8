"""Where a long picture is cut so that each piece fits a printed page, without losing a pixel.

A screenshot of a long page is cut between lines of text where it can be. The whole picture stays beside the PDF in its exhibit's folder.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageChops

from collector.package.pdf.pictures.encoded_picture import PictureFile, Region

NATURAL = 25.4 / 96
"""Millimetres of a pixel as screens show it: nothing is printed larger."""
_SEARCH = 0.2
_OVERLAP = 24
_UNSEEN, _MARGIN, _WORTH, _NARROW = 10, 24, 0.92, 0.6
"""A difference of brightness that nobody sees; pixels of ground that stay below the last thing; the parts of a picture's height and
width above which it is not worth while to leave the rest out."""
_SQUEEZE = 1.12
"""A picture this little too long is rather made smaller than cut."""


@dataclass(frozen=True)
class Slice:
    """A piece of a picture: of which page, which rows (None: the whole page), and its size on paper in millimetres."""

    page: int
    region: Region | None
    width: float
    height: float


def inked_height(picture: PictureFile) -> int:
    """How many rows of a picture of one page stand above the last thing on it: what follows is all of one colour. Raises ValueError."""
    return inked(picture)[3]


def inked(picture: PictureFile) -> Region:
    """The part of a picture of one page that holds anything, from its upper edge: what is below and beside is all of one colour. Narrower
    than the picture only where much less than its width is used. Raises ValueError."""
    image = picture.upright(0)[0].convert("RGB")
    ground = Image.new("RGB", image.size, image.getpixel((image.width - 1, image.height - 1)))
    ink = ImageChops.difference(image, ground).convert("L").point(lambda value: 255 if value > _UNSEEN else 0).getbbox()
    if not ink:
        return 0, 0, image.width, image.height
    left, right, end = max(ink[0] - _MARGIN, 0), min(ink[2] + _MARGIN, image.width), ink[3] + _MARGIN
    left, right = (left, right) if right - left < image.width * _NARROW else (0, image.width)
    return left, 0, right, end if end < image.height * _WORTH else image.height


def slices(picture: PictureFile, width: float, height: float, limit: int, *, ends: int = 0) -> list[Slice]:
    """The picture in pieces no larger than `width` × `height` millimetres; at most `limit` pieces; a single one shows it whole. ends: so
    many rows of a single page are shown, where the rest is empty (`inked_height`).

    Raises ValueError where the bytes are no picture that can be read.
    """
    found: list[Slice] = []
    for page, (across, down) in enumerate(picture.sizes):
        if len(found) >= limit:
            break
        shown = ends if ends and len(picture.sizes) == 1 else down
        found += _of_page(picture, page, (across, shown), (width, height), limit - len(found))
    return found


def _of_page(picture: PictureFile, page: int, pixels: tuple[int, int], room: tuple[float, float], limit: int) -> list[Slice]:
    across, down = pixels
    scale = min(room[0] / across, NATURAL)
    if down * scale > room[1] and (limit == 1 or down * scale < room[1] * _SQUEEZE):
        scale = room[1] / down
    rows = max(int(room[1] / scale + 1e-6), 1)
    if down <= rows:
        return [Slice(page, None if down == picture.sizes[page][1] else (0, 0, across, down), across * scale, down * scale)]
    image = picture.upright(page)[0].crop((0, 0, across, down))
    return [Slice(page, (0, top, across, bottom), across * scale, (bottom - top) * scale) for top, bottom in _cuts(image, rows, limit)]


def _cuts(image: Image.Image, rows: int, limit: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    top = 0
    while top < image.height and len(found) < limit:
        bottom = _good_cut(image, top, min(top + rows, image.height))
        found.append((top, bottom))
        top = bottom if bottom == image.height or _blank(image, bottom) else bottom - min(_OVERLAP, rows // 8)
    return found


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
