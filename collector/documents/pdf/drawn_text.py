"""All text that a PDF's pages draw, seen or not (white on white, off the sheet, on hidden layers), for a search that must miss none.

`read` tells what a person sees and leaves the rest out; a search for secrets must not.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as raw

from collector.documents.pdf.engine import opened
from collector.documents.pdf.glyphs import page_glyphs
from collector.documents.pdf.text_lines import lines_of

_DEEPEST = 12
"""Forms inside forms that are followed."""


def drawn_text(data: bytes) -> Iterator[tuple[str, str]]:
    """For each page its text twice: in lines as a reader sees them, and in the order in which the file draws it, without gaps.

    Example: a table's cell holds ``secretword``, broken after ``secret``, beside a cell ``5``. The lines are ``secret 5`` and ``word``; the
    order of drawing gives ``secretword5``. Raises `engine.Unreadable` for a locked or damaged PDF.
    """
    with opened(data) as pdf:
        for number in range(len(pdf)):
            page = pdf[number]
            raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)  # form values and notes become text of the page
            page.close()
            page = pdf[number]
            try:
                lines = lines_of(page_glyphs(page, whole=True).glyphs)
                yield "\n".join(line.text for line in lines), _in_drawing_order(page)
            finally:
                page.close()


def _in_drawing_order(page: Any) -> str:
    """What each drawing order for text writes, one after the other; each from its left to its right, as Latin letters and digits stand.

    pdfium itself turns every piece of a line that holds Hebrew around: ``565a95`` would be ``95a565``.
    """
    textpage = page.get_textpage()
    held: dict[int, list[tuple[float, str]]] = defaultdict(list)
    try:
        for index in range(textpage.count_chars()):
            code = raw.FPDFText_GetUnicode(textpage, index)
            drawn_by = raw.FPDFText_GetTextObject(textpage, index)
            if not drawn_by or 0xD800 <= code <= 0xDFFF or raw.FPDFText_IsGenerated(textpage, index) == 1:
                continue
            held[_address(drawn_by)].append((_place(textpage, index), "-" if code == 2 else chr(code)))  # 2: a hyphen at a line's end
        order = [_address(each.raw) for each in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST)]
        rest = [key for key in held if key not in set(order)]
        return "".join(text for key in (*order, *rest) for _, text in sorted(held.get(key, ()), key=lambda each: each[0]))
    finally:
        textpage.close()


def _address(handle: Any) -> int:
    return ctypes.addressof(handle.contents)


def _place(textpage: Any, index: int) -> float:
    """How far along its own line a character stands, in points; lines that run up or down are told by their angle."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(textpage, index, x, y)
    turn = round(raw.FPDFText_GetCharAngle(textpage, index) / 1.5708) % 4
    return (x.value, y.value, -x.value, -y.value)[turn]
