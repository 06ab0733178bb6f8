"""Writes Hebrew on PDF pages with pikepdf: one embedded font (Heebo), lines put into visual order, and a map back to text.

Only what a bill needs: text at the right, left or middle of a point, filled boxes, lines. Lengths are points, the origin is the page's
top right corner and x grows to the left, the way a Hebrew page is read.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

import pikepdf
from bidi.algorithm import get_display
from pikepdf import Dictionary, Name

WIDTH, HEIGHT = 595.0, 842.0
Align = Literal["right", "left", "middle"]
Colour = tuple[float, float, float]
INK: Colour = (0.06, 0.09, 0.16)
FONT_FILE = "files/Heebo[wght].ttf"


@dataclass(frozen=True)
class Font:
    """The parts of a TrueType file that drawing needs: glyph of a character, width of a glyph (in 1/1000 of the size)."""

    data: bytes
    glyphs: dict[int, int]
    widths: list[int]
    ascent: int
    descent: int
    box: tuple[int, int, int, int]

    def glyph(self, letter: str) -> int:
        return self.glyphs.get(ord(letter), 0)

    def width(self, text: str, size: float) -> float:
        """How long the text is when set, in points."""
        return sum(self.widths[self.glyph(letter)] for letter in text) * size / 1000


@cache
def heebo() -> Font:
    """The font that comes with the product, read once."""
    data = files("fontpkg_heebo").joinpath(FONT_FILE).read_bytes()
    count = struct.unpack(">H", data[4:6])[0]
    tables: dict[bytes, int] = {}
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
        tables[tag] = offset
    unit = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    box = struct.unpack_from(">4h", data, tables[b"head"] + 36)
    ascent, descent = struct.unpack_from(">2h", data, tables[b"hhea"] + 4)
    full = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    glyphs = struct.unpack_from(">H", data, tables[b"maxp"] + 4)[0]
    advances = [struct.unpack_from(">H", data, tables[b"hmtx"] + 4 * min(index, full - 1))[0] for index in range(glyphs)]
    scaled = [round(value * 1000 / unit) for value in (*box, ascent, descent)]
    widths = [round(value * 1000 / unit) for value in advances]
    return Font(data, _characters(data, tables[b"cmap"]), widths, scaled[4], scaled[5], (scaled[0], scaled[1], scaled[2], scaled[3]))


def _characters(data: bytes, table: int) -> dict[int, int]:
    """Character → glyph, from the cmap's Windows Unicode subtable (format 4)."""
    for index in range(struct.unpack_from(">H", data, table + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", data, table + 4 + 8 * index)
        if (platform, encoding) == (3, 1):
            return _segments(data, table + offset)
    raise ValueError("the font has no Unicode character map")


def _segments(data: bytes, at: int) -> dict[int, int]:
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}h", data, at + 16 + 4 * count)
    ranges_at = at + 16 + 6 * count
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    glyphs: dict[int, int] = {}
    for index in range(count):
        for code in range(starts[index], min(ends[index], 0xFFFE) + 1):
            glyph = code
            if ranges[index]:
                place = ranges_at + 2 * index + ranges[index] + 2 * (code - starts[index])
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph or not ranges[index]:
                glyphs[code] = (glyph + deltas[index]) & 0xFFFF
    return glyphs


@dataclass
class Page:
    """Collects what is drawn on one A4 page."""

    font: Font = field(default_factory=heebo)
    commands: list[str] = field(default_factory=list)
    used: dict[int, str] = field(default_factory=dict)

    def text(
        self, x: float, y: float, text: str, size: float = 10.5, *, align: Align = "right", bold: bool = False, colour: Colour = INK
    ) -> float:
        """Sets one line with its baseline at y; returns its length in points. Numbers inside Hebrew keep their order."""
        shown = get_display(text, base_dir="R")
        length = self.font.width(shown, size)
        left = WIDTH - x - {"right": length, "middle": length / 2, "left": 0.0}[align]
        for letter in shown:
            self.used[self.font.glyph(letter)] = letter
        glyphs = "".join(f"{self.font.glyph(letter):04X}" for letter in shown)
        ink = " ".join(f"{part:.3f}" for part in colour)
        weight = f"2 Tr {size * 0.035:.3f} w {ink} RG" if bold else "0 Tr"
        # No ActualText: poppler reverses its Hebrew, and reads lines in visual order right.
        self.commands.append(f"BT {ink} rg {weight} /F1 {size} Tf 1 0 0 1 {left:.2f} {HEIGHT - y:.2f} Tm <{glyphs}> Tj ET")
        return length

    def box(self, x: float, y: float, width: float, height: float, colour: Colour) -> None:
        """A filled box whose top right corner is at (x, y)."""
        ink = " ".join(f"{part:.3f}" for part in colour)
        self.commands.append(f"{ink} rg {WIDTH - x - width:.2f} {HEIGHT - y - height:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, y: float, colour: Colour = (0.85, 0.87, 0.9), margin: float = 50) -> None:
        """A thin line from margin to margin."""
        self.box(margin, y, WIDTH - 2 * margin, 0.8, colour)

    def price(self, x: float, y: float, whole: str, small: str, size: float, *, colour: Colour = INK, align: Align = "left") -> None:
        """An amount with its agorot raised: 129⁹⁰ ₪, read from its right end at x (or its left end)."""
        raised = size * 0.55
        total = self.font.width(whole, size) + self.font.width(small, raised) + self.font.width(" ₪", size)
        right = x if align == "right" else x - total
        unit = self.font.width(" ₪", size)
        self.text(right, y - size * 0.32, small, raised, bold=True, colour=colour)
        self.text(right + self.font.width(small, raised), y, whole, size, bold=True, colour=colour)
        self.text(right + total - unit, y, " ₪", size, bold=True, colour=colour)


def to_pdf(pages: list[Page], title: str) -> bytes:
    """The pages as one PDF; the same pages always give the same bytes."""
    font = heebo()
    with pikepdf.new() as pdf:
        used = {glyph: letter for page in pages for glyph, letter in page.used.items()}
        resources = Dictionary(Font=Dictionary(F1=_font(pdf, font, used)))
        for page in pages:
            stream = pdf.make_stream("\n".join(page.commands).encode("ascii"))
            box = [0, 0, WIDTH, HEIGHT]
            made = Dictionary(Type=Name.Page, MediaBox=box, Resources=resources, Contents=stream)
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(made)))
        pdf.docinfo["/Title"] = title
        pdf.Root.Lang = pikepdf.String("he-IL")
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True, Direction=Name.R2L)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, compress_streams=True)
    return out.getvalue()


def _font(pdf: pikepdf.Pdf, font: Font, used: dict[int, str]) -> pikepdf.Object:
    program = pdf.make_stream(font.data, Length1=len(font.data))
    descriptor = pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name("/Heebo-Regular"),
            Flags=4,
            FontBBox=list(font.box),
            ItalicAngle=0,
            Ascent=font.ascent,
            Descent=font.descent,
            CapHeight=font.ascent,
            StemV=80,
            FontFile2=program,
        )
    )
    system = Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0)
    inner = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=Name("/Heebo-Regular"),
            CIDSystemInfo=system,
            FontDescriptor=descriptor,
            CIDToGIDMap=Name.Identity,
            DW=500,
            W=[part for glyph in sorted(used) for part in (glyph, [font.widths[glyph]])],
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name("/Heebo-Regular"),
            Encoding=Name("/Identity-H"),
            DescendantFonts=[inner],
            ToUnicode=pdf.make_stream(_to_unicode(used)),
        )
    )


def _to_unicode(used: dict[int, str]) -> bytes:
    lines = [f"<{glyph:04X}> <{letter.encode('utf-16-be').hex().upper()}>" for glyph, letter in sorted(used.items())]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    head = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Hebrew def\n/CMapType 2 def\n"
    space = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
    return f"{head}{space}{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend".encode("ascii")
