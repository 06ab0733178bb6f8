"""The pages of a PDF as pictures, as a viewer shows them; the places in `read_pdf` fit them."""

from __future__ import annotations

from collections.abc import Iterator

import pypdfium2.raw as raw
from PIL import Image

from collector.documents.pdf.engine import opened
from collector.documents.pdf.layers import without_hidden_layers

_MOST_PIXELS = 40_000_000


def page_pictures(data: bytes, dots_per_inch: int = 150, password: str = "") -> Iterator[tuple[float, float, Image.Image]]:
    """Each page as (width and height in points, picture). A very large page comes in fewer dots. Raises Unreadable."""
    shown, _ = without_hidden_layers(data, password)
    with opened(shown, password) as pdf:
        for number in range(len(pdf)):
            page = pdf[number]
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
            page.close()
            page = pdf[number]
            try:
                width, height = page.get_size()
                scale = min(dots_per_inch / 72, (_MOST_PIXELS / max(width * height, 1)) ** 0.5)
                yield width, height, page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
            finally:
                page.close()
