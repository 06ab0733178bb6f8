"""The pixels of a picture on paper as a viewer shows them: 16-bit grey scaled, a scan page by page, light writing on a dark ground."""

from __future__ import annotations

from PIL import Image

from collector.documents.picture_metadata import needs_dark_ground

DARK = (44, 48, 54)
"""The ground of a picture whose light writing could not be seen on white paper."""


def page_of(image: Image.Image, number: int) -> Image.Image:
    """A page of a TIFF; of any other picture the first image, which is loaded."""
    if number:
        image.seek(number)
    return image


def shown(image: Image.Image) -> Image.Image:
    """The picture in grey or colour of 8 bits, without transparency. Raises ValueError for a form that has no colours to show."""
    if image.mode.startswith(("I", "F")):
        return _scaled(image)
    if image.mode in ("RGB", "L", "1") and "transparency" not in image.info:
        return image
    if image.mode in ("CMYK", "YCbCr", "HSV"):
        return image.convert("RGB")
    return _on_ground(image.convert("RGBA"))


def _scaled(image: Image.Image) -> Image.Image:
    """16 bits into 8 as viewers do: by their high byte. Fractions from 0 to 1 are parts of white. Other numbers of 32 bits are
    spread between the least and the greatest there is."""
    wide = image if image.mode in ("I", "F") else image.convert("I")
    least, greatest = (float(edge) for edge in wide.getextrema())  # type: ignore[arg-type]
    if image.mode.startswith("I;16") or (image.mode == "I" and least >= 0 and 255 < greatest <= 65535):
        least, greatest = 0.0, 65535.0
    elif least >= 0 and greatest <= 255:
        least, greatest = 0.0, 1.0 if image.mode == "F" and greatest < 1.1 else 255.0
    spread = (greatest - least) or 1.0
    return wide.convert("F").point(lambda value: value * (255.0 / spread) + (-least * 255.0 / spread)).convert("L")


def _on_ground(image: Image.Image) -> Image.Image:
    ground = DARK if needs_dark_ground(image) else (255, 255, 255)
    paper = Image.new("RGBA", image.size, (*ground, 255))
    paper.alpha_composite(image)
    return paper.convert("RGB")

