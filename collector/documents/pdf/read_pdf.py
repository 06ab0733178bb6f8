"""A PDF into a document: pages with text and places, dates, files inside, and what a reader must know (locked, no text, layers)."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pikepdf
import pypdfium2.raw as raw

from collector.clock import iso
from collector.documents.document import Attachment, Document, Page
from collector.documents.pdf.annotations import Note, notes_of
from collector.documents.pdf.engine import FAULTS, Unreadable, opened, sound
from collector.documents.pdf.glyphs import PageGlyphs, page_glyphs
from collector.documents.pdf.layers import without_hidden_layers
from collector.documents.pdf.text_lines import lines_of

MOST_PAGES = 2000
MOST_TOLD = 12
"""Notes that are told one by one on the cover of an exhibit."""
_LARGEST = 64 * 1024 * 1024


def read_pdf(data: bytes, name: str, password: str = "") -> Document:
    """The document; what a viewer shows counts: form values and notes are read, layers that are off are not. Never raises."""
    document = Document(name, "pdf", "application/pdf", **_facts(data, password))
    try:
        whole, repaired = sound(data, password)
        shown, hidden = without_hidden_layers(whole, password)
        with opened(shown, password) as pdf:
            pages, unmapped, unseen = [], 0, 0
            for number in range(min(len(pdf), MOST_PAGES)):
                page, got = _page(pdf, number)
                pages.append(page)
                unmapped += got.unmapped
                unseen += got.unseen * 2 > len(got.glyphs) > 0
            count = len(pdf)
    except Unreadable as error:
        return replace(document, reason=str(error), facts={**document.facts, "locked": str(error) == "locked"})
    notes = _unseen(notes_of(shown, password), pages)
    doubts = [*document.doubts, *(["repaired"] if repaired else []), *(["unlocked"] if password else []), *_doubts(pages, unmapped, count)]
    doubts += [f"text-unseen: {unseen} of {count} pages"] if unseen else []
    doubts += [f"note-inside: {note.told}" for note in notes[:MOST_TOLD]]
    doubts += [f"notes-more: {len(notes) - MOST_TOLD}"] if len(notes) > MOST_TOLD else []
    return replace(
        document,
        pages=tuple(pages),
        text="\f".join(page.text for page in pages) + "".join(f"\n{note.text}" for note in notes),
        doubts=tuple(doubts),
        facts={**document.facts, "pages": count, **({"hidden_layers": hidden} if hidden else {})},
    )


def _unseen(notes: Sequence[Note], pages: Sequence[Page]) -> list[Note]:
    """The notes whose words do not stand on their page already, as those of a text box do."""
    words = {page.number: set(page.text.split()) for page in pages}
    return [note for note in notes if not set(note.text.split()) <= words.get(note.page, set())]


def _page(pdf: Any, number: int) -> tuple[Page, PageGlyphs]:
    page = pdf[number]
    raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
    page.close()
    page = pdf[number]
    try:
        got = page_glyphs(page)
    finally:
        page.close()
    return Page(number + 1, got.width, got.height, lines_of(got.glyphs)), got


def _doubts(pages: list[Page], unmapped: int, count: int) -> Iterator[str]:
    empty = [page.number for page in pages if not page.lines]
    if empty:
        yield f"no-text: {len(empty)} of {count} pages"
    if unmapped:
        yield f"text-unmapped: {unmapped} characters"
    if count > len(pages):
        yield f"pages-unread: {count - len(pages)}"


def _facts(data: bytes, password: str) -> dict[str, Any]:
    """Title, date and files inside; nothing of what the file does not tell."""
    try:
        with pikepdf.open(io.BytesIO(data), password=password) as pdf:
            written = _string(pdf, "/CreationDate")
            found: dict[str, Any] = {"title": _string(pdf, "/Title"), "attachments": tuple(_attachments(pdf))}
            facts = {"pages": len(pdf.pages), **{k: v for k in ("Author", "Producer", "Creator") if (v := _string(pdf, f"/{k}"))}}
            return {**found, "facts": facts, **_date(written)}
    except FAULTS:
        return {"facts": {}}


def _string(pdf: pikepdf.Pdf, key: str) -> str:
    value = pdf.docinfo.get(key)
    return str(value).strip("\x00 ") if isinstance(value, pikepdf.String) else ""


def _date(written: str) -> dict[str, Any]:
    moment, sure = pdf_date(written)
    if moment is None:
        return {}
    return {"date": moment, "date_from": "CreationDate", **({} if sure else {"doubts": (f"date-without-zone: {iso(moment)}",)})}


def pdf_date(text: str) -> tuple[datetime | None, bool]:
    """``D:20261101093000+02'00'`` → the moment, and whether the file names its zone (UTC is taken where it does not)."""
    plain = text.removeprefix("D:").replace("'", "").replace("Z0000", "+0000").replace("Z", "+0000")
    for form, zoned in (("%Y%m%d%H%M%S%z", True), ("%Y%m%d%H%M%S", False), ("%Y%m%d%H%M", False), ("%Y%m%d", False)):
        try:
            moment = datetime.strptime(plain, form)  # noqa: DTZ007 - some forms name no zone
        except ValueError:
            continue
        return (moment.astimezone(UTC) if zoned else moment.replace(tzinfo=UTC)), zoned
    return None, False


def _attachments(pdf: pikepdf.Pdf) -> Iterator[Attachment]:
    left = _LARGEST
    for key, spec in pdf.attachments.items():
        try:
            file = spec.get_file()
            body = file.read_bytes()
        except FAULTS:
            continue
        left -= len(body)
        if left < 0:
            return
        yield Attachment(spec.filename or key, file.mime_type or "application/octet-stream", body)
