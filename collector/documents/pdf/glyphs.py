"""The characters of a PDF page with their places, as pdfium gives them, turned and cropped as a viewer shows the page."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as raw

from collector.documents.document import Box

_FORMS = (("\ufb00", "\ufb4f"), ("\ufb50", "\ufdff"), ("\ufe70", "\ufefc"))
"""Ligatures and positional forms, which stand for plain letters."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character. `along` and `base` are where it stands in its own line's direction: distance along the line and of the baseline,
    both in points; `size` is its height; `turn` is the direction in quarter turns."""

    text: str
    box: Box
    along: float
    base: float
    width: float
    size: float
    turn: int


@dataclass(frozen=True)
class PageGlyphs:
    """All characters of a page. `unmapped`: how many have no known letter; `unseen`: how many are not painted, or lie under a picture."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    unmapped: int = 0
    unseen: int = 0


def page_glyphs(page: pypdfium2.PdfPage, *, whole: bool = False) -> PageGlyphs:
    """Reads the page. Form values and notes count if the page was flattened before. whole: what stands off the sheet, too."""
    width, height = page.get_size()
    left, bottom, right, top = page.get_bbox()
    rotation = page.get_rotation() // 90
    textpage = page.get_textpage()
    try:
        found: list[Glyph] = []
        parts, unmapped, last = set(), 0, 0
        unseen, invisible, under = 0, False, _under_picture(page)
        for index in range(textpage.count_chars()):
            text = _character(textpage, index)
            if not text:
                continue
            unmapped += raw.FPDFText_HasUnicodeMapError(textpage, index) == 1
            glyph = _glyph(textpage, index, text, (left, bottom, right, top), rotation)
            if glyph is not None and (whole or _on_page(glyph.box, width, height)):
                drawn = raw.FPDFText_GetTextObject(textpage, index)
                drawn_by = ctypes.addressof(drawn.contents) if drawn else 0
                if found and drawn_by and drawn_by == last and (found[-1].text, found[-1].box) == (text, glyph.box):
                    parts.add(len(found))
                found.append(glyph)
                if drawn_by != last:
                    invisible = bool(drawn) and raw.FPDFTextObj_GetTextRenderMode(drawn) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
                unseen += invisible or under
                last = drawn_by
    finally:
        textpage.close()
    return PageGlyphs(width, height, tuple(_once(found, parts)), unmapped, unseen)


def _under_picture(page: pypdfium2.PdfPage) -> bool:
    """Whether the last thing that is painted is a picture over nearly all of the sheet: the text below it is not what is seen."""
    count = raw.FPDFPage_CountObjects(page)
    last = raw.FPDFPage_GetObject(page, count - 1) if count > 1 else None
    if not last or raw.FPDFPageObj_GetType(last) != raw.FPDF_PAGEOBJ_IMAGE or raw.FPDFPageObj_HasTransparency(last):
        return False
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    sheet = page.get_bbox()
    whole = (sheet[2] - sheet[0]) * (sheet[3] - sheet[1])
    got = raw.FPDFPageObj_GetBounds(last, left, bottom, right, top)
    return bool(got) and (right.value - left.value) * (top.value - bottom.value) >= 0.8 * whole


def _character(textpage: Any, index: int) -> str:
    code = raw.FPDFText_GetUnicode(textpage, index)
    if code == 2:  # pdfium's mark for a hyphen at a line's end
        return "-"
    if code < 32 or 0xD800 <= code <= 0xDFFF or code in (0xAD, 0xFFFE, 0xFFFF) or raw.FPDFText_IsGenerated(textpage, index) == 1:
        return ""
    text = chr(code)
    if code < 0x600:
        return text  # no sign below is one of direction, or a form of a letter
    if any(low <= text <= high for low, high in _FORMS):
        return unicodedata.normalize("NFKC", text)
    return "" if unicodedata.category(text) == "Cf" else text


def _glyph(textpage: Any, index: int, text: str, sheet: tuple[float, float, float, float], rotation: int) -> Glyph | None:
    rect = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(textpage, index, rect):
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    corners = [_shown(rect.left, rect.top, sheet, rotation), _shown(rect.right, rect.bottom, sheet, rotation)]
    lefts, tops = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
    box = Box(lefts[0], tops[0], lefts[1] - lefts[0], tops[1] - tops[0])
    if not (math.isfinite(box.left + box.top + box.width + box.height)) or (box.height <= 0 and box.width <= 0):
        return None
    turn = (round(raw.FPDFText_GetCharAngle(textpage, index) / (math.pi / 2)) + rotation) % 4
    at_x, at_y = _shown(x.value, y.value, sheet, rotation)
    if turn == 0:
        return Glyph(text, box, box.left, at_y, box.width, box.height, turn)
    along, base = {1: (box.top, -at_x), 2: (-box.right, -at_y), 3: (-box.bottom, at_x)}[turn]
    width, size = (box.width, box.height) if turn == 2 else (box.height, box.width)
    return Glyph(text, box, along, base, width, size, turn)


def _shown(x: float, y: float, sheet: tuple[float, float, float, float], rotation: int) -> tuple[float, float]:
    """A point of the page's own space (upwards from the lower left) as it is shown (downwards from the upper left)."""
    left, bottom, right, top = sheet
    if rotation == 0:
        return x - left, top - y
    return ((y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[rotation - 1]


def _on_page(box: Box, width: float, height: float) -> bool:
    x, y = box.left + box.width / 2, box.top + box.height / 2
    return -1 <= x <= width + 1 and -1 <= y <= height + 1


def _once(glyphs: list[Glyph], parts: set[int]) -> Iterator[Glyph]:
    """Each character once: bold letters are often drawn twice, a hair apart. parts: those of one sign for two (``ff``), which stay."""
    seen: dict[tuple[str, int, int], Glyph] = {}
    for at, glyph in enumerate(glyphs):
        near = max(glyph.size * 0.12, 0.2)
        place = round(glyph.box.left / near / 2), round(glyph.box.top / near / 2)
        around = ((glyph.text, place[0] + dx, place[1] + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        twins = (seen[key] for key in around if key in seen)
        if at not in parts and glyph.text.strip() and any(_is_twin(twin, glyph, near) for twin in twins):
            continue
        seen[glyph.text, *place] = glyph
        yield glyph


def _is_twin(glyph: Glyph, other: Glyph, near: float) -> bool:
    return all(abs(a - b) < near for a, b in ((glyph.box.left, other.box.left), (glyph.box.top, other.box.top), (glyph.size, other.size)))
