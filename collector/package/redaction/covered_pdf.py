"""A PDF whose pages are pictures with black boxes: no text, no layer, no attachment, no earlier version is left in it."""

from __future__ import annotations

import io
from collections.abc import Collection

import img2pdf
import pikepdf
from PIL import Image

from collector.documents import Document
from collector.documents.pdf.engine import Unreadable
from collector.documents.pdf.page_pictures import page_pictures
from collector.package.redaction.details.bar_codes import codes_to_cover
from collector.package.redaction.picture_cover import as_png, covered_picture
from collector.package.redaction.picture_words import Box, boxes_to_cover, grown, words_of_pdf, words_on_picture
from collector.package.redaction.redactor import Redactor

_LARGE = 120_000
"""Pixels of a picture on which a line of words can stand; most logos have fewer."""
_DEEPEST = 4
DOTS = 150
"""Dots per inch: as sharp as most printers show text."""


class Unsearchable(Exception):
    """What a file holds cannot be searched for certain, so it does not leave."""


def covered_pdf(
    data: bytes, document: Document, redactor: Redactor, boxed: Collection[tuple[int, tuple[float, float, float, float]]], *, seen: bool
) -> bytes:
    """The pages as pictures; what was covered is noted in the redactor.

    boxed: (page from 1, left, top, width, height in points). seen: the customer says that pages without text hold nothing else to cover.
    Raises Unsearchable for a PDF that does not open, and for a page without text whose pixels cannot be read here.
    """
    if document.reason or not document.pages:
        raise Unsearchable
    pages: list[bytes] = []
    try:
        pictured = _with_pictures(data)
        for page, (width, height, picture) in zip(document.pages, page_pictures(data, DOTS), strict=True):
            scale = picture.width / width
            found = [(_scaled(box, scale), kind) for box, kind in boxes_to_cover(words_of_pdf(page), redactor)]
            read_off = _read_off(picture, redactor, found, seen, bool(page.lines), page.number in pictured)
            boxes = [grown(box) for box, _ in (*found, *read_off)] + [box for box, _ in codes_to_cover(picture, redactor)]
            for number, (left, top, wide, high) in boxed:
                if number == page.number:
                    boxes.append(_scaled((left, top, left + wide, top + high), scale))
                    redactor.counts["box"] += 1
            pages.append(_page(covered_picture(picture, boxes), width, height))
    except (Unreadable, ValueError) as problem:
        raise Unsearchable from problem
    return _joined(pages)


def holds_beside_pages(data: bytes, redactor: Redactor) -> bool:
    """Whether something to cover stands in a PDF beside what its pages show: properties, notes, fields, attachments, earlier versions. True
    also where that cannot be told, as with an attached file. Nothing is noted. Raises ValueError for what does not open."""
    if data.count(b"%%EOF") > 2:  # a linearized file has two
        return True
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            return any(_says(thing, redactor.fresh()) for thing in document.objects)
    except pikepdf.PdfError as problem:
        raise ValueError(str(problem)) from problem


def _says(thing: object, redactor: Redactor) -> bool:
    if isinstance(thing, pikepdf.String):
        return redactor.holds(str(thing))
    if isinstance(thing, pikepdf.Stream):
        kind = thing.get("/Type")
        told = thing.read_bytes().decode("utf-8", "ignore") if kind == pikepdf.Name.Metadata else ""
        if kind == pikepdf.Name.EmbeddedFile or redactor.holds(told):
            return True
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        return any(_says(inner, redactor) for _, inner in thing.items() if not getattr(inner, "is_indirect", False))
    return isinstance(thing, pikepdf.Array) and any(_says(inner, redactor) for inner in thing if not getattr(inner, "is_indirect", False))


def _with_pictures(data: bytes) -> set[int]:
    """The numbers, from 1, of the pages on which a picture of some size stands: a scan under a few typed words says more than these."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            return {number for number, page in enumerate(document.pages, 1) if _draws_picture(page.resources, 0)}
    except pikepdf.PdfError as problem:
        raise ValueError(str(problem)) from problem


def _draws_picture(resources: pikepdf.Object, depth: int) -> bool:
    """Whether a picture of some size belongs to a page, or to a form that is drawn on it."""
    for each in resources.get("/XObject", pikepdf.Dictionary()).values():
        if each.get("/Subtype") == pikepdf.Name.Image and int(each.get("/Width", 0)) * int(each.get("/Height", 0)) >= _LARGE:
            return True
        if depth < _DEEPEST and _draws_picture(each.get("/Resources", pikepdf.Dictionary()), depth + 1):
            return True
    return False


def _read_off(
    picture: Image.Image, redactor: Redactor, found: list[tuple[Box, str]], seen: bool, known: bool, pictured: bool
) -> list[tuple[Box, str]]:
    """What the page's pixels say beside its text, such as a scanned signature. Raises Unsearchable where that must be known and is not."""
    if not redactor.in_pixels:
        return []
    read_off = words_on_picture(picture, known=known and not pictured)
    if not (read_off.whole or seen or known):
        raise Unsearchable
    return boxes_to_cover(read_off.words, redactor, found, read_off=True)


def _scaled(box: Box, scale: float) -> Box:
    return box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale


def _page(picture: Image.Image, width: float, height: float) -> bytes:
    layout = img2pdf.get_layout_fun((width, height))
    made = img2pdf.convert(as_png(picture), engine=img2pdf.Engine.internal, layout_fun=layout, nodate=True)
    assert isinstance(made, bytes)
    return made


def _joined(pages: list[bytes]) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as target:
        for page in pages:
            with pikepdf.open(io.BytesIO(page)) as source:
                target.pages.extend(source.pages)
        target.save(out, deterministic_id=True)
    return out.getvalue()
