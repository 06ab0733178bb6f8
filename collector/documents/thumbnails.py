"""Small pictures of pictures and of PDF pages, for a screen. Pure."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from collector.documents.pdf.engine import Unreadable, opened
from collector.documents.picture_metadata import FAULTS

TALLEST = 4
"""A page that is higher than this many times its width is cut there: a small picture says which it is, no more."""
_QUALITY = 80


def of_picture(data: bytes, width: int) -> bytes:
    """A JPEG of at most this many pixels' width, upright, on white; b"" for what is no picture that can be read."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as picture:
            picture.draft("RGB", (width, width * TALLEST))
            return _jpeg(ImageOps.exif_transpose(picture), width)
    except FAULTS:
        return b""


def of_pdf(data: bytes, width: int, page: int) -> bytes:
    """A JPEG of one page, from 0; b"" where the file is locked or damaged, or has no such page."""
    try:
        with opened(data) as pdf:
            if not 0 <= page < len(pdf):
                return b""
            sheet = pdf[page]
            return _jpeg(sheet.render(scale=width / max(sheet.get_width(), 1.0)).to_pil(), width)
    except (Unreadable, *FAULTS):
        return b""


def _jpeg(picture: Image.Image, width: int) -> bytes:
    shape = picture.convert("RGBA") if picture.mode in ("LA", "PA", "P", "RGBA") else picture.convert("RGB")
    if shape.mode == "RGBA":
        ground = Image.new("RGBA", shape.size, "white")
        ground.alpha_composite(shape)
        shape = ground.convert("RGB")
    height = shape.height * min(width, shape.width) // max(shape.width, 1)
    if height > width * TALLEST:
        shape = shape.crop((0, 0, shape.width, shape.width * TALLEST))
    shape.thumbnail((width, width * TALLEST))
    out = io.BytesIO()
    shape.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
