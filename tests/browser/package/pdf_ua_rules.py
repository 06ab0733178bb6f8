"""Rules of PDF/UA-1 (ISO 14289-1) that a program can check, beside those of the package `pdfua`: fonts, nesting of elements, marked content.

The numbers are those of the Matterhorn Protocol 1.1.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf
from fontTools.ttLib import TTFont

_INSIDE = {
    "/Table": {"/TR", "/THead", "/TBody", "/TFoot", "/Caption"}, "/THead": {"/TR"}, "/TBody": {"/TR"}, "/TFoot": {"/TR"},
    "/TR": {"/TH", "/TD"}, "/L": {"/LI", "/L", "/Caption"}, "/LI": {"/Lbl", "/LBody"}, "/TOC": {"/TOCI", "/TOC", "/Caption"},
}  # fmt: skip
"""09-004 to 09-007: what may stand directly inside."""
_ONLY_IN = {
    "/TR": {"/Table", "/THead", "/TBody", "/TFoot"}, "/TH": {"/TR"}, "/TD": {"/TR"}, "/THead": {"/Table"}, "/TBody": {"/Table"},
    "/TFoot": {"/Table"}, "/LI": {"/L"}, "/Lbl": {"/LI", "/Note", "/TOCI"}, "/LBody": {"/LI"}, "/TOCI": {"/TOC"},
}  # fmt: skip
_STANDARD = {
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI", "/Index", "/NonStruct", "/Private", "/P", "/H",
    "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot",
    "/Span", "/Quote", "/Note", "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Ruby", "/Warichu", "/Figure", "/Formula", "/Form",
}  # fmt: skip
_SHOWS = {"Tj", "TJ", "'", '"', "Do", "sh", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "INLINE IMAGE"}


@dataclass(frozen=True)
class Element:
    """An element of the structure tree, its kind as a standard one."""

    thing: pikepdf.Object
    kind: str
    parent: str


def faults(document: pikepdf.Pdf) -> list[str]:
    """All that does not fit, each once."""
    elements = list(_elements(document))
    found = [*_about(document), *_nesting(elements), *_headings(elements), *_figures_and_cells(elements), *_fonts(document)]
    return list(dict.fromkeys([*found, *_content(document), *_annotations(document, elements)]))


def _elements(document: pikepdf.Pdf) -> Iterator[Element]:
    tree = document.Root.StructTreeRoot
    roles = {key: str(value) for key, value in tree.get("/RoleMap", pikepdf.Dictionary()).items()}
    waiting = [(kid, "") for kid in _each(tree.K)]
    while waiting:
        thing, parent = waiting.pop(0)
        if isinstance(thing, pikepdf.Dictionary) and "/S" in thing:
            kind = str(thing.S)
            kind = roles.get(kind, kind)
            yield Element(thing, kind, parent)
            waiting = [*((kid, kind if kind not in ("/NonStruct", "/Private") else parent) for kid in _each(thing.get("/K"))), *waiting]


def _each(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    return [] if value is None else list(value) if isinstance(value, pikepdf.Array) else [value]


def _about(document: pikepdf.Pdf) -> Iterator[str]:
    root = document.Root
    if root.MarkInfo.get("/Suspects", False) or not root.MarkInfo.get("/Marked", False):
        yield "04-001 / 02-001: suspects, or not marked"
    if "/Lang" not in root or not root.ViewerPreferences.get("/DisplayDocTitle", False):
        yield "07-002 / 11-006: no language, or the title is not displayed"
    if document.is_encrypted or "/OCProperties" in root or "/XFA" in root.get("/AcroForm", pikepdf.Dictionary()):
        yield "26-001, 20-001, 25-001: a locked document, layers or a form of its own kind"
    roles = root.StructTreeRoot.get("/RoleMap", pikepdf.Dictionary())
    yield from (f"02-003/4: {key} is mapped, or to no standard kind" for key, kind in roles.items() if key in _STANDARD or str(kind) not in _STANDARD)


def _nesting(elements: list[Element]) -> Iterator[str]:
    for each in elements:
        if each.kind not in _STANDARD:
            yield f"02-001: {each.kind} is no standard kind"
        if each.parent in _INSIDE and each.kind not in (*_INSIDE[each.parent], "/NonStruct", "/Private"):
            yield f"09-00x: {each.kind} in {each.parent}"
        if each.kind in _ONLY_IN and each.parent not in _ONLY_IN[each.kind]:
            yield f"09-00x: {each.kind} in {each.parent}"


def _headings(elements: list[Element]) -> Iterator[str]:
    before = 0
    for each in elements:
        if re.fullmatch(r"/H[1-6]", each.kind):
            level = int(each.kind[2])
            if level > before + 1:
                yield f"14-003: H{level} after H{before}"
            before = level
        elif each.kind == "/H":
            yield "14-007: H beside H1"


def _figures_and_cells(elements: list[Element]) -> Iterator[str]:
    ids = [str(each.thing.ID) for each in elements if "/ID" in each.thing]
    if len(ids) != len(set(ids)):
        yield "19-004: an ID stands twice"
    for each in elements:
        told = {key: value for kind in _each(each.thing.get("/A")) if isinstance(kind, pikepdf.Dictionary) for key, value in kind.items()}
        if each.kind in ("/Figure", "/Formula") and not str(each.thing.get("/Alt", each.thing.get("/ActualText", ""))).strip():
            yield "13-004: a figure without words"
        if each.kind == "/TH" and "/Scope" not in told:
            yield "15-003: a heading cell without a scope"
        if any(str(name) not in ids for name in told.get("/Headers", ())):
            yield "15-003: a cell names a heading that is not there"


def _fonts(document: pikepdf.Pdf) -> Iterator[str]:
    for font in {f.objgen: f for f in _all_fonts(document)}.values():
        name = str(font.get("/BaseFont", ""))
        inner = font.DescendantFonts[0] if font.Subtype == "/Type0" else font
        program = inner.get("/FontDescriptor", pikepdf.Dictionary()).get("/FontFile2")
        if font.Subtype == "/Type3" or program is None:
            yield f"31-009: {name} is not embedded as letters"
            continue
        if "/ToUnicode" not in font:
            yield f"31-027: {name} tells no letters"
        if inner.get("/Subtype") == "/CIDFontType2" and "/CIDToGIDMap" not in inner:
            yield f"31-006: {name} maps no glyphs"
        if re.search(rb"<(?:0000|FEFF|FFFE)>$", font.ToUnicode.read_bytes(), re.MULTILINE):
            yield f"31-028/029: {name} names a letter that is none"
        with TTFont(io.BytesIO(program.read_bytes())) as embedded:
            scale, order, metrics = 1000 / embedded["head"].unitsPerEm, embedded.getGlyphOrder(), embedded["hmtx"]
            for glyph, width in _widths(inner):
                own = metrics[order[glyph]][0] * scale if glyph < len(order) else 0.0
                if own and abs(own - width) > 1:  # a letter that is not used has none
                    yield f"31-012: {name} has other widths than told"


def _widths(font: pikepdf.Object) -> Iterator[tuple[int, float]]:
    told = list(font.get("/W", []))
    while len(told) > 1:
        if isinstance(told[1], pikepdf.Array):
            yield from ((int(told[0]) + place, float(width)) for place, width in enumerate(told[1]) if float(width))
            told = told[2:]
        else:
            yield from ((glyph, float(told[2])) for glyph in range(int(told[0]), int(told[1]) + 1))
            told = told[3:]


def _all_fonts(document: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """The fonts of the pages themselves: what is shown of other files is shown as it is there."""
    for page in document.pages:
        yield from page.resources.get("/Font", pikepdf.Dictionary()).values()


def _content(document: pikepdf.Pdf) -> Iterator[str]:
    tree = pikepdf.NumberTree(document.Root.StructTreeRoot.ParentTree)
    for number, page in enumerate(document.pages, 1):
        known = len(tree[int(page.obj.StructParents)]) if "/StructParents" in page.obj else 0
        open_: list[str] = []
        for order in pikepdf.parse_content_stream(page):
            name = str(order.operator)
            if name in ("BMC", "BDC"):
                tag = order.operands[1] if name == "BDC" else None
                numbered = isinstance(tag, pikepdf.Dictionary) and "/MCID" in tag
                kind = "artifact" if order.operands[0] == "/Artifact" else "tag" if numbered else ""
                if kind and any(k for k in open_):
                    yield f"01-003/004, page {number}: decoration in a tag, or a tag in a tag"
                if numbered and int(tag.MCID) >= known:  # type: ignore[union-attr]
                    yield f"01-005, page {number}: a stretch that no element holds"
                open_.append(kind)
            elif name == "EMC":
                open_.pop()
            elif name in _SHOWS and not any(open_):
                yield f"01-005, page {number}: {name} outside of all tags"
        if open_:
            yield f"page {number}: a stretch does not end"
    for thing in document.objects:
        if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Form" and re.search(rb"/MCID\b", thing.read_bytes()):
            yield "30-002: what is shown of another file brings its own tags along"


def _annotations(document: pikepdf.Pdf, elements: list[Element]) -> Iterator[str]:
    held = {
        kid.Obj.objgen if "/Obj" in kid else (0, 0): each.kind
        for each in elements for kid in _each(each.thing.get("/K")) if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"
    }  # fmt: skip
    for page in document.pages:
        notes = [note for note in page.obj.get("/Annots", []) if not int(note.get("/F", 0)) & 2]  # hidden: a time-stamp in the file
        if notes and page.obj.get("/Tabs") != "/S":
            yield "28-008: a page with links has no order of tabs"
        for note in notes:
            if held.get(note.objgen) != "/Link" or not str(note.get("/Contents", "")):
                yield f"28-002/004/011: a link is in {held.get(note.objgen)}, or has no words"
