"""Pictures and PDF pages as they stand on paper: their size, what is marked on them, a readable crop beside a page that is shown small."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from PIL import Image, ImageChops

from collector.documents import ShownPdf
from collector.documents.pdf.engine import Unreadable
from collector.documents.pdf.page_pictures import page_pictures
from collector.package.pdf.pictures.encoded_picture import Encoded, PictureFile, Region, copies_in, encode, sizes, small_copy, with_smaller
from collector.package.pdf.pictures.picture_slices import NATURAL, Slice, inked, inked_height, slices
from collector.package.pdf.pictures.picture_store import Section
from collector.package.pdf.quoted_places import Rectangle
from collector.store.interface import Derived
from collector.trust import sha256

WIDTH, HEIGHT = 160.0, 261.0
"""The room inside the margins of an A4 page in millimetres."""
HEADER = 34.0
"""What an exhibit's header takes at most, so that a page of a bill fits below it."""
GUTTER = 4.0
HALF, THIRD = (WIDTH - GUTTER) / 2, (WIDTH - 2 * GUTTER) / 3
SIX, TWELVE = 55.0, 37.0
UPRIGHT_SIX, UPRIGHT_TWELVE = 64.0, 46.0
"""The greatest height of a photograph in a case with many, so that three rows of two, or four rows of three, fill a page: of a wide
one, and of an upright one, which then is as large."""
PHOTO, TALL, UPPER = 92.0, 168.0, 105.0
"""The greatest height of a photograph, two of which share a page, and of a telephone's screenshot, two of which stand side by side; of the
upper part of what is too long to be shown whole beside what came."""
TALL_RATIO = 1.45
SMALL_PAGE, CROP = 60.0, WIDTH - 60.0 - GUTTER
"""A page shown small, and the crop beside it."""
_READABLE = 1700
"""CSS pixels across a page above which its text can't be read at the paper's width."""
_LOW = 150.0
"""A marked page no taller than this is shown whole across the paper, without a crop."""
_CROP_CSS, _CROP_AROUND = 620.0, 110.0
MOST_SLICES = 3
"""Pieces of a long page on paper; the rest is in the folder."""
_SQUEEZE = 1.25
_TOO_LONG = 1.8
_DOTS, _WHITE = 30, 12
_LEAST_PART = 0.12


@dataclass(frozen=True)
class Shot:
    """A picture on paper: the address of its placeholder, its size in millimetres, what is marked on it in parts of its size."""

    src: str
    width: float
    height: float
    alt: str = ""
    marks: tuple[Rectangle, ...] = ()
    caption: object = ""


@dataclass(frozen=True)
class Shots:
    """Makes shots and keeps their pixels. full: with every pixel there is. at_once: nothing is encoded while the browser prints.
    copies: small copies of photographs that were made before."""

    section: Section
    full: bool = False
    at_once: bool = False
    copies: Derived | None = None

    def fitted(self, data: bytes, width: float, height: float, alt: str) -> Shot:
        """A picture whole, no larger than `width` × `height`. Raises ValueError."""
        picture = PictureFile(data)
        return self._sliced(picture, slices(picture, width, height, 1)[0], alt)

    def photo(self, picture: PictureFile, digest: str, width: float, height: float, alt: str) -> Shot:
        """A picture whole, no larger than `width` × `height`. A JPEG is encoded later, and only then read; `digest` is the SHA-256 of its
        bytes. Raises ValueError."""
        piece = slices(picture, width, height, 1)[0]
        if not picture.is_jpeg:
            return self._sliced(picture, piece, alt)
        add, unread = self.section.add if self.at_once else self.section.add_later, picture.again()
        src = add((digest, piece, self.full), lambda: self._encoded_photo(digest, unread, piece))
        return Shot(src, piece.width, piece.height, alt)

    def _encoded_photo(self, digest: str, picture: PictureFile, piece: Slice) -> Encoded:
        """The photograph, from its small copy where it is shown no larger. The copy is kept for the next book. A tall one is a telephone's
        screenshot: its letters need the dots of half the width, however narrow it stands."""
        wide = HALF if piece.height > piece.width * TALL_RATIO else piece.width
        if self.full or piece.width > HALF + 0.1:
            return encode(picture, piece.page, piece.region, piece.width, full=self.full)
        kept = self.copies.get(digest) if self.copies else None
        if kept is None:
            copy = small_copy(picture.data, HALF)
            if copy is None:
                return encode(picture, piece.page, piece.region, wide)
            kept = with_smaller(copy, THIRD)
            if self.copies:
                self.copies.keep(digest, kept)
        half, third = copies_in(kept, THIRD)
        made, most = (half, HALF) if wide > THIRD + 0.1 else (third, THIRD)
        return encode(PictureFile(made), 0, None, wide, full=wide > most * 0.8)

    def pieces(self, data: bytes, width: float, height: float, limit: int, alt: str) -> list[Shot]:
        """A picture across the paper, cut into pages where it is long. Raises ValueError."""
        return self._pieces(PictureFile(data), width, height, limit, alt)

    def page_pieces(self, data: bytes, width: float, height: float, limit: int, alt: str) -> list[Shot]:
        """The same of a page's picture: the empty ground below the last thing on it is not shown. Raises ValueError."""
        picture = PictureFile(data)
        return self._pieces(picture, width, height, limit, alt, inked_height(picture))

    def _pieces(self, picture: PictureFile, width: float, height: float, limit: int, alt: str, ends: int = 0) -> list[Shot]:
        across, down = picture.sizes[0]
        height = fitting_height(across, ends or down, width, height)
        return [self._sliced(picture, piece, alt) for piece in slices(picture, width, height, limit, ends=ends)]

    def upper_part(self, data: bytes, width: float, height: float, alt: str) -> Shot | None:
        """The upper part of a picture that is much too long to be read when it is shown whole in this room; None for any other. Raises
        ValueError."""
        picture = PictureFile(data)
        across, down = picture.sizes[0]
        part = round(across * height / width)
        if len(picture.sizes) > 1 or down < part * _TOO_LONG:
            return None
        return self._sliced(picture, Slice(0, (0, 0, across, part), width, height), alt)

    def marked_page(self, data: bytes, marks: Sequence[Rectangle], density: float, alt: str, crop_alt: str) -> list[Shot]:
        """A page's picture with what is quoted on it marked; `marks` in its pixels, of which `density` make a CSS pixel. One that is too
        long or too wide to be read at the paper's size is shown small, followed by readable crops. Raises ValueError."""
        picture, (across, down) = PictureFile(data), sizes(data)[0]
        used = inked(picture)
        left, right = min(used[0], *(int(x) for x, *_ in marks)), max(used[2], *(min(round(x + wide), across) for x, _, wide, _ in marks))
        ends = max(used[3], *(min(round(top + high), down) for _, top, _, high in marks))
        for region in ((left, 0, right, ends), (0, 0, across, down)):
            scale = _squeezed(min(WIDTH / (region[2] - region[0]), NATURAL), region[3])
            if region[3] * scale <= _LOW and region[2] - region[0] <= _READABLE * density:
                return [_with_marks(self._part(picture, region, scale, alt), marks, region)]
        small = min(SMALL_PAGE / across, (HEIGHT - HEADER - 4) / down)
        whole = self._sliced(picture, Slice(0, None, across * small, down * small), alt)
        return [_with_marks(whole, marks, (0, 0, across, down)), *self._crops(picture, marks, (across, down), density, crop_alt)]

    def used_part(self, data: bytes, width: float, height: float, alt: str) -> Shot:
        """What is used of a page's picture (`inked`), no larger than `width` × `height`. Raises ValueError."""
        picture = PictureFile(data)
        region = inked(picture)
        return self._part(picture, region, min(width / (region[2] - region[0]), height / region[3], NATURAL), alt)

    def _part(self, picture: PictureFile, region: Region, scale: float, alt: str) -> Shot:
        whole = region == (0, 0, *picture.sizes[0])
        return self._sliced(picture, Slice(0, None if whole else region, (region[2] - region[0]) * scale, region[3] * scale), alt)

    def _crops(self, picture: PictureFile, marks: Sequence[Rectangle], size: tuple[int, int], density: float, alt: str) -> list[Shot]:
        made: list[Shot] = []
        left = list(marks)
        while left and len(made) < 2:
            region = _region(left[0], size, density)
            inside = [mark for mark in left if _within(mark, region)] or left[:1]
            left = [mark for mark in left if mark not in inside]
            width = min(CROP, (region[2] - region[0]) / density * 0.2)
            height = width * (region[3] - region[1]) / (region[2] - region[0])
            shot = self._sliced(picture, Slice(0, region, width, height), alt)
            made.append(_with_marks(shot, inside, region))
        return made

    def _sliced(self, picture: PictureFile, piece: Slice, alt: str) -> Shot:
        def made() -> Encoded:
            return encode(picture, piece.page, piece.region, piece.width, full=self.full)

        return Shot(self.section.add((picture.digest, piece, self.full), made), piece.width, piece.height, alt)

    def pdf_pages(
        self, pages: ShownPdf, marks: dict[int, list[Rectangle]], alt: Callable[[int], str], *, most: int, large: int
    ) -> tuple[list[Shot], list[Shot]]:
        """The pages of a PDF, at most `most`: those that carry a mark and the first ones large, up to `large`; the others small. White
        paper below the last line is not shown.

        Example: of 30 pages with marks on 1 and 20, at most 7 → 1, 2, 3, 4, 5, 6 and 20.
        """
        count = len(pages.sizes)
        marked = [n - 1 for n in sorted(marks) if n <= count]
        chosen = sorted(list(dict.fromkeys([0, *marked, *range(count)]))[:most])
        ends, digest = _ends(pages.pdf, chosen[-1] + 1) if chosen else [], sha256(pages.pdf)
        wide = set(chosen) if len(chosen) <= large else {0, *marked[:large]}
        big: list[Shot] = []
        little: list[Shot] = []
        for number in chosen:
            across, down = pages.sizes[number]
            shown = ends[number] if number < len(ends) else 1.0
            room = (WIDTH, HEIGHT - HEADER) if number in wide else (HALF, HALF * 1.42)
            scale = min(room[0] / across, room[1] / (down * shown), 25.4 / 72 * 1.25)
            source = self.section.add_page(digest, pages.pdf, number, (0.0, shown))
            shot = Shot(source, across * scale, down * shown * scale, alt(number + 1))
            boxes = marks.get(number + 1, [])
            (big if number in wide else little).append(_with_marks(shot, boxes, (0, 0, across, down * shown)))
        return big, little


def fitting_height(across: int, down: int, width: float, height: float) -> float:
    """The height that a picture of so many pixels may take of `height`: a little less where it then shares its page with another one."""
    return PHOTO if height > PHOTO and _squeezed(min(width / across, NATURAL), down) * down == PHOTO else height


def _squeezed(scale: float, down: int) -> float:
    """A picture that is a little too tall to share its page with another one is made a little smaller."""
    return PHOTO / down if PHOTO < down * scale <= PHOTO * _SQUEEZE else scale


def _region(mark: Rectangle, size: tuple[int, int], density: float) -> Region:
    """What is cut out around a mark: as wide as can be read, and some lines above and below."""
    left, top, width, height = mark
    across = min(max(_CROP_CSS * density, width * 1.1), size[0])
    start = min(max(left + width / 2 - across / 2, 0), size[0] - across)
    upper, lower = max(top - _CROP_AROUND * density, 0), min(top + height + _CROP_AROUND * density, size[1])
    return round(start), round(upper), round(start + across), round(lower)


def _within(mark: Rectangle, region: Region) -> bool:
    left, top, width, height = mark
    return left >= region[0] and top >= region[1] and left + width <= region[2] and top + height <= region[3]


def _with_marks(shot: Shot, marks: Iterable[Rectangle], shown: tuple[float, float, float, float]) -> Shot:
    """The marks in parts of the shown region (left, top, right, bottom), a little larger than the words so that none is touched."""
    wide, high = shown[2] - shown[0], shown[3] - shown[1]
    around = (1.2 / shot.width, 0.9 / shot.height)
    found = []
    for left, top, width, height in marks:
        x0, y0 = max((left - shown[0]) / wide - around[0], 0), max((top - shown[1]) / high - around[1], 0)
        x1, y1 = min((left + width - shown[0]) / wide + around[0], 1), min((top + height - shown[1]) / high + around[1], 1)
        if x1 > x0 and y1 > y0:
            found.append((x0, y0, x1 - x0, y1 - y0))
    return replace(shot, marks=tuple(found))


def _ends(pdf: bytes, count: int) -> list[float]:
    """Of each page, which part of its height holds anything."""
    try:
        return [_end(picture) for _, _, picture in islice(page_pictures(pdf, _DOTS), count)]
    except (Unreadable, ValueError):
        return []


def _end(picture: Image.Image) -> float:
    grey = picture.convert("L")
    ink = ImageChops.difference(grey, Image.new("L", grey.size, 255)).point(lambda value: 255 if value > _WHITE else 0).getbbox()
    return min(1.0, max(_LEAST_PART, (ink[3] + 8) / grey.height)) if ink else _LEAST_PART
