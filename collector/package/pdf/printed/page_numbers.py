"""Writes the pages of the exhibits into the table of exhibits of a printed book, which was printed with one placeholder in every row.

So the browser prints once. The font in the PDF holds only the letters that were printed; where it lacks a digit, or the rows cannot be told
apart from other words, nothing is written and the book is printed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pikepdf

PLACEHOLDER = "888"
_RUN = re.compile(
    rb"/(?P<font>\w+) (?P<size>[\d.]+) Tf\n1 0 0 -1 (?P<x>[-\d.]+) (?P<y>[-\d.]+) Tm\n(?P<shown>(?:(?:[-\d.]+ 0 Td )?<[0-9A-F]+> Tj\n)+)ET"
)
"""A run of letters as Chromium draws it, whole (``<01950195> Tj``) or letter by letter (``<0195> Tj``, ``5.2 0 Td <0195> Tj``)."""
_GLYPHS = re.compile(rb"<([0-9A-F]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)\n(.*?)end\1", re.DOTALL)
_NUMBER = re.compile(rb"<([0-9A-F]+)>")


@dataclass(frozen=True)
class Digits:
    """The digits of one font in the PDF: glyph of four hexadecimal digits, and its width in thousandths of the font's size."""

    glyphs: Mapping[str, bytes]
    widths: Mapping[str, float]

    def written(self, number: int | str) -> bytes:
        """The glyphs of a number. Raises KeyError for a digit that the font does not hold."""
        return b"".join(self.glyphs[digit] for digit in str(number))

    def width(self, number: int | str) -> float:
        return sum(self.widths[digit] for digit in str(number))


def write_page_numbers(document: pikepdf.Pdf, numbers: Sequence[int]) -> bool:
    """Writes these page numbers, in the order of the table's rows, over the placeholders; False where that is not possible.

    They are told from other words that read alike (the exhibit 888's own number) by standing in one column, one in each row.

    Example: ``1 0 0 -1 20 2100 Tm <019501950195> Tj`` becomes for page 7 ``1 0 0 -1 26.7 2100 Tm <0194> Tj``, in the middle of its cell.
    """
    columns: dict[bytes, list[tuple[pikepdf.Page, bytes, re.Match[bytes], Digits]]] = {}
    known: dict[tuple[int, int], Digits] = {}
    for page in document.pages[: min(numbers, default=0)]:
        content = page.Contents.read_bytes()
        for match, digits in _placeholders(page, content, known):
            columns.setdefault(match["x"], []).append((page, content, match, digits))
    found, *others = [column for column in columns.values() if len(column) == len(numbers)] or [[]]
    if not found or others:
        return False
    try:
        written = [_written(match, digits, number) for (_, _, match, digits), number in zip(found, numbers, strict=True)]
    except KeyError:
        return False
    pages: dict[tuple[int, int], list[int]] = {}
    for place, (page, *_) in enumerate(found):
        pages.setdefault(page.obj.objgen, []).append(place)
    for places in pages.values():
        page, content = found[places[0]][:2]
        parts, end = [], 0
        for place in places:
            match = found[place][2]
            parts += [content[end : match.start()], written[place]]
            end = match.end()
        page.Contents = document.make_stream(b"".join([*parts, content[end:]]))
    return True


def _placeholders(page: pikepdf.Page, content: bytes, known: dict[tuple[int, int], Digits]) -> Iterator[tuple[re.Match[bytes], Digits]]:
    """`known`: the digits of the fonts of earlier pages, by number of the font in the file."""
    fonts = page.resources.get("/Font", pikepdf.Dictionary())
    here: dict[bytes, Digits] = {}
    for match in _RUN.finditer(content):
        name = match["font"]
        if name not in here:
            font = fonts[f"/{name.decode()}"]
            if font.objgen not in known:
                known[font.objgen] = _digits(font)
            here[name] = known[font.objgen]
        try:
            if b"".join(_GLYPHS.findall(match["shown"])) == here[name].written(PLACEHOLDER):
                yield match, here[name]
        except KeyError:
            continue  # a font without the placeholder's digit shows no placeholder


def _written(match: re.Match[bytes], digits: Digits, number: int) -> bytes:
    shift = (digits.width(PLACEHOLDER) - digits.width(number)) / 2000 * float(match["size"])
    place = f"{float(match['x']) + shift:.5f}".encode()
    return b"/%b %b Tf\n1 0 0 -1 %b %b Tm\n<%b> Tj\nET" % (match["font"], match["size"], place, match["y"], digits.written(number))


def _digits(font: pikepdf.Object) -> Digits:
    if font.get("/Subtype") != pikepdf.Name.Type0 or "/ToUnicode" not in font:
        return Digits({}, {})  # drawings for letters, of a font of the system
    glyphs = {chr(letter): b"%04X" % glyph for glyph, letter in _letters(font.ToUnicode.read_bytes()) if 0x30 <= letter <= 0x39}
    widths = _widths(font.DescendantFonts[0])
    return Digits(glyphs, {digit: widths.get(int(glyph, 16), 0.0) for digit, glyph in glyphs.items()})


def _letters(table: bytes) -> Iterator[tuple[int, int]]:
    """Glyph and letter of each line of a font's table of letters (ISO 32000-1, 9.10.3); a glyph that stands for several has none here."""
    for kind, lines in _BLOCK.findall(table):
        for line in lines.splitlines():
            told = _NUMBER.findall(line)
            if len(told[-1]) != 4:
                continue
            first, letter = int(told[0], 16), int(told[-1], 16)
            last = int(told[1], 16) if kind == b"bfrange" else first
            yield from ((glyph, letter + glyph - first) for glyph in range(first, last + 1))


def _widths(font: pikepdf.Object) -> dict[int, float]:
    """Widths by glyph (ISO 32000-1, 9.7.4.3): ``[18 [656 0] 31 33 552]`` → 18: 656, 19: 0, 31 to 33: 552."""
    found: dict[int, float] = {}
    told = list(font.get("/W", []))
    while len(told) > 1:
        first = int(told[0])
        if isinstance(told[1], pikepdf.Array):
            found |= {first + place: float(width) for place, width in enumerate(told[1])}
            told = told[2:]
        else:
            found |= dict.fromkeys(range(first, int(told[1]) + 1), float(told[2]))
            told = told[3:]
    return found
