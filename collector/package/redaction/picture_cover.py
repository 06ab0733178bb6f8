"""Pictures without what must not be seen: black boxes in the pixels themselves (pure). Metadata: `picture_metadata_removal`."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable

from PIL import Image, ImageDraw, ImageOps

from collector.package.pdf.pictures.picture_pixels import shown
from collector.package.redaction.picture_words import Box

FAULTS = (OSError, SyntaxError, TypeError, ValueError, KeyError, IndexError, OverflowError, MemoryError, Image.DecompressionBombError)


def opened_picture(data: bytes) -> Image.Image:
    """The picture upright, in colours of 8 bits. Raises ValueError where it cannot be read or has several pages."""
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as picture:
            if getattr(picture, "n_frames", 1) > 1:
                raise ValueError("several pages")
            picture.load()
            return shown(ImageOps.exif_transpose(picture)).convert("RGB")
    except FAULTS as problem:
        raise ValueError(str(problem)) from problem


def covered_picture(image: Image.Image, boxes: Iterable[Box]) -> Image.Image:
    """A new picture with these boxes (pixels) black; nothing but pixels is taken over."""
    fresh = Image.new("RGB", image.size)
    fresh.paste(image)
    draw = ImageDraw.Draw(fresh)
    for left, top, right, bottom in boxes:
        draw.rectangle((int(left), int(top), int(right + 1), int(bottom + 1)), fill=(0, 0, 0))
    return fresh


def as_png(image: Image.Image) -> bytes:
    """The picture as a PNG that holds nothing but its pixels."""
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=6)
    return out.getvalue()
