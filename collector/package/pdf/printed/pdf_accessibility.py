"""What Chromium's tagged PDF still lacks for a reader with a screen reader, and for being the same bytes each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pikepdf

from collector.language import say
from collector.package.pdf.printed.artifacts import mark_artifacts


@dataclass(frozen=True)
class Bookmark:
    """A line of the outline and the anchor that it leads to."""

    title: str
    anchor: str


@dataclass(frozen=True)
class Description:
    """What the document says of itself."""

    title: str
    language: str
    made: datetime


def finish(document: pikepdf.Pdf, about: Description, bookmarks: Sequence[Bookmark]) -> None:
    """Title, language, direction of reading, bookmarks, words for each link, and names that do not depend on when it was printed."""
    _describe(document, about)
    _number_elements(document)
    titles = {mark.anchor: mark.title for mark in bookmarks}
    for page in document.pages:
        page.obj.Tabs = pikepdf.Name.S
        for note in page.obj.get("/Annots", []):
            anchor = str(note.get("/Dest", ""))[1:]
            note.Contents = pikepdf.String(titles.get(anchor) or say("package-alt-claim").in_(about.language))
    mark_artifacts(document, document.pages)
    with document.open_outline() as outline:
        outline.root.clear()
        for mark in bookmarks:
            place = document.Root.Dests[f"/{mark.anchor}"]
            item = pikepdf.OutlineItem(mark.title, destination=pikepdf.Array(list(place)))
            outline.root.append(item)


def _describe(document: pikepdf.Pdf, about: Description) -> None:
    for key in list(document.docinfo.keys()):
        del document.docinfo[key]
    document.docinfo["/Title"] = about.title
    document.docinfo["/Creator"] = "collector"
    document.docinfo["/CreationDate"] = f"D:{about.made:%Y%m%d%H%M%S}Z"
    language = "he-IL" if about.language == "he" else about.language
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        for key in list(told.keys()):
            del told[key]
        told["dc:title"], told["dc:language"] = about.title, [language]
        told["xmp:CreatorTool"], told["pdfuaid:part"] = "collector", "1"
    root = document.Root
    root.Lang = pikepdf.String(language)
    # No Direction: where it says R2L, Chrome's reader (PDFium) takes every line for Hebrew and turns addresses and digests around.
    root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    root.PageMode = pikepdf.Name.UseOutlines


def _number_elements(document: pikepdf.Pdf) -> None:
    """Names elements (a cell names its headings) by their order; Chromium names them by numbers of its process."""
    tree = document.Root.get("/StructTreeRoot")
    if tree is None:
        return
    elements, described = [], []
    for element, kind in _elements(tree):
        if kind == "/NonStruct":
            continue  # a stretch of text, as two of three elements are
        if kind == "/Figure" and "/Alt" not in element:
            element.S = pikepdf.Name.Div  # a drawing within a figure that has its words, such as a mark of the chart
        if kind == "/LI":
            _hold_body(document, element)
        if "/ID" in element:
            elements.append(element)
        if "/A" in element:
            described.append(element)
    names = {str(element.ID): f"e{number:06d}" for number, element in enumerate(elements)}
    for element in elements:
        element.ID = pikepdf.String(names[str(element.ID)])
    for element in described:
        for attribute in _each(element.A):
            if "/Headers" in attribute:
                attribute.Headers = pikepdf.Array([pikepdf.String(names.get(str(n), str(n))) for n in attribute.Headers])
    if elements:
        rows = [value for element in elements for value in (pikepdf.String(str(element.ID)), element)]
        ends = pikepdf.Array([rows[0], rows[-2]])
        tree.IDTree = pikepdf.Dictionary(Kids=[document.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(rows), Limits=ends))])


def _hold_body(document: pikepdf.Pdf, item: pikepdf.Object) -> None:
    """Puts what a list's item says into a body, as PDF/UA wants it: ``LI (Lbl, P, P)`` becomes ``LI (Lbl, LBody (P, P))``."""
    kept: list[pikepdf.Object] = []
    said: list[pikepdf.Object] = []
    for kid in _each(item.get("/K")):
        is_said = isinstance(kid, pikepdf.Dictionary) and "/S" in kid and str(kid.S) not in ("/Lbl", "/LBody")
        (said if is_said else kept).append(kid)
    if said:
        body = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.LBody, P=item, K=pikepdf.Array(said)))
        for kid in said:
            kid.P = body
        item.K = pikepdf.Array([*kept, body])


def _elements(tree: pikepdf.Object) -> Iterator[tuple[pikepdf.Object, str]]:
    """All elements below one with their kinds, in the order of reading; numbers and references of marked stretches are no elements."""
    waiting = _each(tree.get("/K"))[::-1]
    while waiting:
        element = waiting.pop()
        kind = None if isinstance(element, int) else element.get("/S")
        if kind is not None:
            yield element, str(kind)
            waiting += _each(element.get("/K"))[::-1]


def _each(value: Any) -> list[Any]:
    """One object or an array of them, as a list."""
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]
