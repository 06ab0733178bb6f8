"""Puts printed pages, pictures and originals together into one PDF: numbers, bookmarks, jumps from references to exhibits."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

import pikepdf

from collector.errors import Failed
from collector.language import direction, say
from collector.package.content.exhibits import Exhibit, Exhibits
from collector.package.letter.letter_value import Letter
from collector.package.pages.html_templates import PDF_LINK, render
from collector.package.pages.labels import Labels
from collector.package.pdf.picture_slices import MM
from collector.package.pdf.print_plan import Placed, Plan, Sheet

PrintPdf = Callable[[str], Awaitable[bytes]]
"""Prints HTML as a PDF by its own @page rules."""
_START = PDF_LINK.format("start/")
_MARGIN = 25.0
_PAGE = 297.0


@dataclass(frozen=True)
class Complaint:
    """The finished PDF, how many pages it has, and the first page of each exhibit."""

    pdf: bytes
    pages: int
    first_pages: dict[int, int]


@dataclass(frozen=True)
class ComplaintPdf:
    """What every page needs: how to print, the language, the zone, the case's id."""

    print_pdf: PrintPdf
    language: str
    zone: tzinfo
    case: str
    title: str
    made: datetime

    async def complaint(self, letter: Letter, exhibits: Exhibits, plans: Sequence[Plan]) -> Complaint:
        """The whole document, printed in two rounds: the table of exhibits names pages that must be counted first."""
        unknown = dict.fromkeys((e.number for e in exhibits.all), 999)
        texts = [{"key": str(p.exhibit.number), "heading": p.exhibit.title, **p.printed} for p in plans if p.printed is not None]
        front = [{"kind": "letter", "key": "letter", "letter": letter}, _contents(exhibits.all, unknown)]
        first_round = await self._print([*front, *texts])
        counted = _count(first_round)
        for made in plans:
            made.pages = counted.get(str(made.exhibit.number), 0)
        first = _first_pages(plans, counted["letter"] + counted["contents"])
        total = first[plans[-1].exhibit.number] + _length(plans[-1]) - 1
        for made in plans:
            made.cover.values["page"] = first[made.exhibit.number]
        sheets = [sheet.values for sheet in _in_order(plans)]
        numbers = {"kind": "numbers", "key": "numbers", "pages": total, "case": self.case}
        second_round = await self._print([_contents(exhibits.all, first), {"kind": "sheets", "key": "sheets", "sheets": sheets}, numbers])
        if _count(second_round) != {"contents": counted["contents"], "sheets": len(sheets), "numbers": total}:
            raise Failed(say("package-pages-differ"), say("package-pages-differ-next"))
        return Complaint(self._merge([first_round, second_round], plans), total, first)

    async def _print(self, parts: list[dict[str, Any]]) -> bytes:
        return await self.print_pdf(render("book.html.j2", self.language, self.zone, link=PDF_LINK, parts=parts, title=self.title))

    def _merge(self, rounds: Sequence[bytes], plans: Sequence[Plan]) -> bytes:
        with _Opened() as opened, pikepdf.new() as target:
            printed: dict[str, list[pikepdf.Page]] = {}
            for pdf in rounds:
                printed |= _split(opened(pdf))
            target.pages.extend([*printed["letter"], *printed["contents"]])
            starts: dict[int, int] = {}
            sheets = iter(printed["sheets"])
            for made in plans:
                starts[made.exhibit.number] = len(target.pages)
                target.pages.append(next(sheets))
                target.pages.extend(printed.get(str(made.exhibit.number), []))
                for frame in made.frames:
                    target.pages.append(next(sheets))
                    _lay(target.pages[-1], frame.placed, opened)
            for page, number in zip(target.pages, printed["numbers"], strict=True):
                page.add_overlay(number, pikepdf.Rectangle(page.trimbox))
            _link(target, starts)
            self._describe(target, plans, starts, len(printed["letter"]))
            out = io.BytesIO()
            target.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
            return out.getvalue()

    def _describe(self, target: pikepdf.Pdf, plans: Sequence[Plan], starts: dict[int, int], contents_at: int) -> None:
        t = Labels(self.language)
        with target.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(t["letter"], 0))
            outline.root.append(pikepdf.OutlineItem(t["contents"], contents_at))
            for made in plans:
                name = f"{t['exhibit']} {made.exhibit.number} – {made.exhibit.name}"
                outline.root.append(pikepdf.OutlineItem(name, starts[made.exhibit.number]))
        target.docinfo["/Title"] = self.title
        target.docinfo["/Creator"] = "collector"
        target.docinfo["/CreationDate"] = f"D:{self.made:%Y%m%d%H%M%S}Z"
        target.Root.Lang = pikepdf.String("he-IL" if self.language == "he" else self.language)
        reading = pikepdf.Name.R2L if direction(self.language) == "rtl" else pikepdf.Name.L2R
        target.Root.ViewerPreferences = pikepdf.Dictionary(Direction=reading, DisplayDocTitle=True)
        target.Root.PageMode = pikepdf.Name.UseOutlines


class _Opened(ExitStack):
    """Opens each source PDF once and keeps it open until the result is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[int, pikepdf.Pdf] = {}

    def __call__(self, data: bytes) -> pikepdf.Pdf:
        if id(data) not in self._known:
            self._known[id(data)] = self.enter_context(pikepdf.open(io.BytesIO(data)))
        return self._known[id(data)]


def _count(pdf: bytes) -> dict[str, int]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {key: len(pages) for key, pages in _split(document).items()}


def _split(document: pikepdf.Pdf) -> dict[str, list[pikepdf.Page]]:
    """The pages of each part: it begins where the empty link with its key stands."""
    found: dict[str, list[pikepdf.Page]] = {}
    key = ""
    for page in document.pages:
        starts = [address for address in _addresses(page) if address.startswith(_START)]
        key = starts[0].removeprefix(_START) if starts else key
        found.setdefault(key, []).append(page)
    return found


def _addresses(page: pikepdf.Page) -> list[str]:
    return [str(_uri(note)) for note in _notes(page)]


def _notes(page: pikepdf.Page) -> list[pikepdf.Object]:
    return list(page.obj.get("/Annots", pikepdf.Array()))


def _uri(note: pikepdf.Object) -> str:
    action = note.get("/A")
    return str(action.get("/URI", "")) if isinstance(action, pikepdf.Dictionary) else ""


def _contents(exhibits: Sequence[Exhibit], first: dict[int, int]) -> dict[str, Any]:
    rows = [{"number": e.number, "title": e.title, "page": first[e.number]} for e in exhibits]
    return {"kind": "contents", "key": "contents", "rows": rows}


def _length(made: Plan) -> int:
    return 1 + made.pages + len(made.frames)


def _first_pages(plans: Sequence[Plan], before: int) -> dict[int, int]:
    first: dict[int, int] = {}
    place = before + 1
    for made in plans:
        first[made.exhibit.number] = place
        place += _length(made)
    return first


def _in_order(plans: Sequence[Plan]) -> list[Sheet]:
    return [sheet for made in plans for sheet in (made.cover, *made.frames)]


def _lay(page: pikepdf.Page, placed: Sequence[Placed], opened: _Opened) -> None:
    for item in placed:
        left = (_MARGIN + item.x) * MM
        bottom = (_PAGE - _MARGIN - item.y - item.height) * MM
        box = pikepdf.Rectangle(left, bottom, left + item.width * MM, bottom + item.height * MM)
        page.add_overlay(opened(item.pdf).pages[item.page], box)


def _link(target: pikepdf.Pdf, starts: dict[int, int]) -> None:
    """Turns addresses that stand for an exhibit into jumps to its cover, and takes all other links away."""
    stem = PDF_LINK.format("")
    for page in target.pages:
        kept = pikepdf.Array()
        for note in _notes(page):
            number = _uri(note).removeprefix(stem)
            if number.isdigit() and int(number) in starts:
                del note["/A"]
                note.Dest = pikepdf.Array([target.pages[starts[int(number)]].obj, pikepdf.Name.Fit])
                kept.append(note)
        if "/Annots" in page.obj:
            page.obj.Annots = kept
