"""A picture, or a part of one, as a PDF holds it: as sharp as paper shows it, or with its own bytes.

Photographs become JPEG, drawings and screenshots stay without loss. The original lies beside the PDF in its exhibit's folder.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pikepdf
from PIL import Image, ImageOps

from collector.documents.picture_metadata import FAULTS, may_hold_exif, opened_picture
from collector.package.pdf.pictures.picture_pixels import page_of, shown
from collector.trust import sha256

DOTS = {"photo": 165, "drawing": 220}
"""Dots per inch on paper: more is not seen in print; text on a screenshot needs more than a photograph."""
_ENOUGH = 1.25
"""A picture with only so many times the dots is left as it is."""
_NEARLY = 0.9
"""A JPEG is read in a half, a quarter or an eighth of its dots where that gives nearly those that are wanted: it saves most of the time."""
_PHOTO_COLOURS, _SAMPLE = 2500, 96
_QUALITY = 82
_ORIENTATION = 0x0112
_LEAST = 150_000
"""Bytes of a photograph that is worth a small copy."""
_TWO = b"two\n"
"""Stands behind two copies that are kept together."""
Region = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the upright picture."""


@dataclass(frozen=True)
class Encoded:
    """Bytes as they go into a PDF's image."""

    data: bytes
    width: int
    height: int
    grey: bool
    jpeg: bool

    def entries(self) -> dict[str, Any]:
        """The entries of the PDF's image beside its bytes."""
        name, colours = pikepdf.Name, 1 if self.grey else 3
        entries = {
            "Type": name.XObject, "Subtype": name.Image, "Width": self.width, "Height": self.height, "BitsPerComponent": 8,
            "ColorSpace": name.DeviceGray if self.grey else name.DeviceRGB, "Filter": name.DCTDecode if self.jpeg else name.FlateDecode,
        }  # fmt: skip
        parms = pikepdf.Dictionary(Predictor=15, Colors=colours, BitsPerComponent=8, Columns=self.width)
        return entries if self.jpeg else {**entries, "DecodeParms": parms}


def sizes(data: bytes) -> list[tuple[int, int]]:
    """Width and height of each page of a picture as it is shown upright; the pixels are not read. Raises ValueError."""
    with _faults_told(), Image.open(io.BytesIO(data)) as picture:
        turned = may_hold_exif(data) and picture.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
        found = []
        for number in range(_pages(picture)):
            picture.seek(number)
            found.append((picture.height, picture.width) if turned else picture.size)
        return found


def _pages(picture: Image.Image) -> int:
    return min(int(getattr(picture, "n_frames", 1)), 200) if picture.format == "TIFF" else 1


class PictureFile:
    """A picture. Its bytes are read when they are asked for, a page's pixels once for all the pieces that are printed of it. `facts`: those
    of its document."""

    def __init__(self, data: bytes | Callable[[], bytes], facts: Mapping[str, Any] | None = None) -> None:
        self._source = data
        self._facts = facts or {}
        self._read: tuple[int, Image.Image, bool] | None = None

    @cached_property
    def data(self) -> bytes:
        """The bytes."""
        return self._source if isinstance(self._source, bytes) else self._source()

    @property
    def is_jpeg(self) -> bool:
        """Whether the bytes are a JPEG's; a telephone's several in one file (MPO) begin with one, too."""
        return self._facts["format"] in ("JPEG", "MPO") if self._facts.get("format") else self.data.startswith(b"\xff\xd8")

    def again(self) -> PictureFile:
        """The same, with nothing read so far."""
        return PictureFile(self._source, self._facts)

    @cached_property
    def sizes(self) -> list[tuple[int, int]]:
        """`sizes` of the bytes, from the facts where somebody has read them. Raises ValueError."""
        if "width" not in self._facts or "pages" in self._facts:
            return sizes(self.data)
        across, down = int(self._facts["width"]), int(self._facts["height"])
        return [(down, across) if self._facts.get("orientation", 1) in (5, 6, 7, 8) else (across, down)]

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of the bytes."""
        return sha256(self.data)

    def upright(self, page: int) -> tuple[Image.Image, bool]:
        """The page's pixels as a viewer shows them, and whether they come from a JPEG. Raises ValueError."""
        if self._read is None or self._read[0] != page:
            with _faults_told(), opened_picture(self.data) as (picture, _):
                self._read = page, _turned(shown(page_of(picture, page)), self.data), picture.format == "JPEG"
        return self._read[1:]


def _turned(image: Image.Image, data: bytes) -> Image.Image:
    return ImageOps.exif_transpose(image) if may_hold_exif(data) else image


def encode(picture: PictureFile, page: int, region: Region | None, width: float, *, full: bool = False) -> Encoded:
    """A region (None: all) of a page of the picture, printed `width` millimetres wide.

    full: every pixel is kept, and a JPEG's own bytes where a PDF can hold them. Raises ValueError where the bytes are no picture.
    """
    data = picture.data
    with _faults_told():
        if full and region is None and _fits_pdf(data):
            with Image.open(io.BytesIO(data)) as opened:
                return Encoded(data, *opened.size, opened.mode == "L", jpeg=True)
        small = None if full or region is not None else _in_fewer_dots(data, width)
        image, photo = (small, True) if small is not None else picture.upright(page)
        if region is not None:
            image = image.crop(region)
        photo = photo or _has_many_colours(image)
        if not full:
            image = _made_smaller(image, round(width / 25.4 * DOTS["photo" if photo else "drawing"]))
        return _jpeg(image) if photo and not full else _lossless(image)


def small_copy(data: bytes, width: float) -> bytes | None:
    """A JPEG of a photograph as `width` millimetres of paper show it; None for what is small already or no photograph.

    It is what the book shows, whether it was kept before or is made now: the same input gives the same bytes. Raises ValueError.
    """
    if not data.startswith(b"\xff\xd8") or len(data) < _LEAST:
        return None
    made = encode(PictureFile(data), 0, None, width)
    return made.data if made.jpeg and len(made.data) < len(data) // 2 else None


def with_smaller(copy: bytes, width: float) -> bytes:
    """A small copy with a smaller one of it, `width` millimetres wide, behind it, as they are kept together. Raises ValueError."""
    smaller = encode(PictureFile(copy), 0, None, width).data
    return copy + smaller + _TWO + len(smaller).to_bytes(4, "big")


def copies_in(kept: bytes, width: float) -> tuple[bytes, bytes]:
    """The small copy and the smaller one that were kept together; the smaller one is made now of a copy that was kept alone."""
    if kept[-8:-4] != _TWO:
        kept = with_smaller(kept, width)
    place = len(kept) - 8 - int.from_bytes(kept[-4:], "big")
    return kept[:place], kept[place:-8]


@contextmanager
def _faults_told() -> Iterator[None]:
    try:
        yield
    except FAULTS as problem:
        raise ValueError(f"{type(problem).__name__}: {problem}") from problem


def _fits_pdf(data: bytes) -> bool:
    """Whether a JPEG's own bytes can go into the PDF: upright, whole, and of colours that PDF knows."""
    if not data.startswith(b"\xff\xd8"):
        return False
    with opened_picture(data) as (picture, cut_off):
        return not cut_off and picture.mode in ("RGB", "L") and picture.getexif().get(_ORIENTATION, 1) == 1


def _in_fewer_dots(data: bytes, width: float) -> Image.Image | None:
    """A large JPEG that is printed small, read in fewer dots; None for any other picture."""
    if not data.startswith(b"\xff\xd8"):
        return None
    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.mode not in ("RGB", "L"):
                return None
            wanted = round(width / 25.4 * DOTS["photo"] * _NEARLY)
            turned = picture.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
            across = picture.height if turned else picture.width
            share = wanted / across
            picture.draft(None, (max(1, round(picture.width * share)), max(1, round(picture.height * share))))
            picture.load()
            return ImageOps.exif_transpose(picture)
    except FAULTS:
        return None  # a JPEG without its end: read as far as it goes


def _has_many_colours(image: Image.Image) -> bool:
    """Whether it is a photograph rather than a drawing, by three samples."""
    places = ((image.width - _SAMPLE) * part // 4 for part in (1, 2, 3))
    tops = ((image.height - _SAMPLE) * part // 4 for part in (1, 2, 3))
    spots = [(max(left, 0), max(top, 0)) for left, top in zip(places, tops, strict=True)]
    samples = [image.crop((left, top, min(left + _SAMPLE, image.width), min(top + _SAMPLE, image.height))) for left, top in spots]
    return any(sample.getcolors(_PHOTO_COLOURS) is None for sample in samples)


def _made_smaller(image: Image.Image, width: int) -> Image.Image:
    if image.width <= width * _ENOUGH:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.convert("L" if image.mode == "1" else image.mode).resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)


def _jpeg(image: Image.Image) -> Encoded:
    ready = image if image.mode in ("RGB", "L") else image.convert("RGB")
    out = io.BytesIO()
    ready.save(out, "JPEG", quality=_QUALITY)
    return Encoded(out.getvalue(), *ready.size, ready.mode == "L", jpeg=True)


def _lossless(image: Image.Image) -> Encoded:
    ready = image if image.mode in ("RGB", "L") else image.convert("L" if image.mode == "1" else "RGB")
    out = io.BytesIO()
    ready.save(out, "PNG", compress_level=6)
    return Encoded(_png_data(out.getvalue()), *ready.size, ready.mode == "L", jpeg=False)


def _png_data(png: bytes) -> bytes:
    """The compressed rows of a PNG: a PDF holds them as they are."""
    place, rows = 8, bytearray()
    while place < len(png):
        length = int.from_bytes(png[place : place + 4], "big")
        if png[place + 4 : place + 8] == b"IDAT":
            rows += png[place + 8 : place + 8 + length]
        place += 12 + length
    return bytes(rows)
