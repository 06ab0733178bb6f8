"""complaint.pdf: printed by the browser, then finished.

Its table of exhibits names pages that are known only after printing: they are written over placeholders (`page_numbers`).
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

import pikepdf

from collector.errors import Failed
from collector.language import say
from collector.package import bidi_text
from collector.package.bidi_text import Phrase
from collector.package.content.exhibit_references import claims
from collector.package.content.exhibits import Exhibits
from collector.package.letter.letter_value import Letter
from collector.package.pdf.book_template import LINK, book_html, page_of
from collector.package.pdf.exhibit_plan import Plan
from collector.package.pdf.page_filling import MOST_FILLED, scaled, smaller
from collector.package.pdf.pictures.picture_store import PictureStore, put_in_place
from collector.package.pdf.printed.page_numbers import PLACEHOLDER, write_page_numbers
from collector.package.pdf.printed.pdf_accessibility import Bookmark, Description, finish

PrintPdf = Callable[[str], Awaitable[bytes]]
"""Prints HTML as a PDF by its own @page rules."""
_MARGIN = 18.0
"""Millimetres above what stands on a page."""
_NAMES = ("SHA-256", "ZIP", "READ-ME-FIRST.html", "manifest-sha256.txt", "capture.json")
_SIGNATURE = (
    "ssh-keygen -Y verify -f seals/allowed_signers -I customer -n collector -s seals/manifest-sha256.txt.sig < manifest-sha256.txt"
)


class NotEncoded(Exception):
    """Pictures that could not be encoded after all; its argument are their exhibits' numbers."""


@dataclass(frozen=True)
class Complaint:
    """The finished PDF, how many pages it has, the first page of each exhibit, and the HTML that it was printed from."""

    pdf: bytes
    pages: int
    first_pages: dict[int, int]
    html: str


@dataclass(frozen=True)
class ComplaintPdf:
    """What every page needs: how to print, the language, the zone, the case's id and title, when it was made."""

    print_pdf: PrintPdf
    language: str
    zone: tzinfo
    case: str
    title: str
    made: datetime
    own_pages: bool = False
    """Whether each exhibit begins a page of its own, as courts like it."""
    gender: str = ""

    async def complaint(self, letter: Letter, exhibits: Exhibits, plans: Sequence[Plan], pictures: PictureStore) -> Complaint:
        """The whole document. Raises Failed where the two printings do not agree, NotEncoded, BrowserMissing."""
        grouped = [[plan] for plan in plans] if self.own_pages else groups(plans)
        values: dict[str, Any] = {
            "letter": letter, "plans": plans, "own_pages": self.own_pages, "groups": grouped, "claims": claims(letter, exhibits),
            "case": self.case, "title": self.title, "check": checking(self.language, self.case), "page_of": page_of(self.language),
        }  # fmt: skip
        unknown = dict.fromkeys((p.exhibit.number for p in plans), int(PLACEHOLDER))
        html = self._html(unknown, values)
        printed = await self.print_pdf(html)
        failed = await asyncio.to_thread(pictures.settle)
        if failed:
            raise NotEncoded(failed)
        counted, first = _counted(printed)
        if not self.own_pages and len(plans) <= MOST_FILLED and (sizes := smaller(grouped, _places(printed))):
            fuller = values | {"plans": scaled(plans, sizes), "groups": [scaled(group, sizes) for group in grouped]}
            other = self._html(unknown, fuller)
            again = await self.print_pdf(other)
            if _counted(again)[0] < counted:
                html, printed, values, (counted, first) = other, again, fuller, _counted(again)
        finished = await asyncio.to_thread(self._finished, printed, first, plans, pictures)
        if finished is None:
            html = self._html(first, values)
            printed = await self.print_pdf(html)
            if _counted(printed) != (counted, first):
                raise Failed(say("package-pages-differ"), say("package-pages-differ-next"))
            finished = await asyncio.to_thread(self._finished, printed, {}, plans, pictures)
            assert finished is not None
        return Complaint(finished, counted, first, html)

    def _finished(self, printed: bytes, first: Mapping[int, int], plans: Sequence[Plan], pictures: PictureStore) -> bytes | None:
        """The document with its pictures, and in its table the pages that the exhibits begin on; None where those cannot be written."""
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(printed)) as document:
            if first and not write_page_numbers(document, [first[plan.exhibit.number] for plan in plans]):
                return None
            put_in_place(document, pictures)
            finish(document, Description(self.title, self.language, self.made), self._bookmarks(document, plans))
            document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
        return out.getvalue()  # once the document is closed: of a thousand exhibits it takes a hundred megabytes

    def _html(self, first: Mapping[int, int], values: Mapping[str, Any]) -> str:
        """The book with these pages in its table."""
        return book_html(self.language, self.zone, gender=self.gender, first=first, **values)

    def _bookmarks(self, document: pikepdf.Pdf, plans: Sequence[Plan]) -> list[Bookmark]:
        def told(key: str) -> str:
            return str(say(f"package-label-{key}").in_(self.language))

        named = {"letter": told("letter"), "contents": told("contents")}
        named |= {LINK.format(p.exhibit.number)[1:]: f"{told('exhibit')} {p.exhibit.shown} – {p.exhibit.name}" for p in plans}
        named["check"] = told("how-to-check")
        places = destinations(document)
        return [Bookmark(title, name) for name, title in named.items() if name in places]


def checking(language: str, case: str) -> dict[str, Any]:
    """What the page on checking says: how a stranger checks the package, and what its seals prove."""
    def told(key: str) -> Phrase:
        return bidi_text.told(say(f"package-check-{key}").in_(language), _NAMES)

    commands = {
        "unpack": "", "files": "sha256sum -c manifest-sha256.txt",
        "stamp": "openssl ts -verify -data manifest-sha256.txt -in seals/….tsr -CAfile seals/….pem",
        "signature": _SIGNATURE,
        "verify": f"collector verify {case}.zip",
    }  # fmt: skip
    return {
        "what": told("what"), "proves": [told(f"proves-{key}") for key in ("bytes", "key", "not")], "digests": told("digests"),
        "steps": [(told(f"step-{key}"), command) for key, command in commands.items()],
    }  # fmt: skip


def groups(plans: Sequence[Plan]) -> list[list[Plan]]:
    """The exhibits as they share the paper: narrow ones stand two or three side by side, any other stands alone."""
    made: list[list[Plan]] = []
    for plan in plans:
        if made and len(made[-1]) < plan.abreast == made[-1][0].abreast:
            made[-1].append(plan)
        else:
            made.append([plan])
    return made


def destinations(document: pikepdf.Pdf) -> dict[str, int]:
    """By name of an anchor: its page, from 0."""
    pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
    named = document.Root.get("/Dests", pikepdf.Dictionary())
    return {key[1:]: pages[_place(place)] for key, place in named.items() if _place(place) in pages}


def _place(destination: pikepdf.Object) -> tuple[int, int]:
    return destination[0].objgen


def _places(pdf: bytes) -> dict[int, tuple[int, float]]:
    """By number of an exhibit: the page on which it begins, and the millimetres below the upper margin."""
    stem = LINK.format("")[1:]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        named, pages, top = document.Root.get("/Dests", pikepdf.Dictionary()), destinations(document), float(document.pages[0].MediaBox[3])
        numbers = [name.removeprefix(stem) for name in pages if name.startswith(stem)]
        below = {number: top - float(named[f"/{stem}{number}"][3]) for number in numbers if number.isdigit()}
        return {int(number): (pages[stem + number], points * 25.4 / 72 - _MARGIN) for number, points in below.items()}


def _counted(pdf: bytes) -> tuple[int, dict[int, int]]:
    """How many pages there are, and the page of each exhibit, from 1."""
    stem = LINK.format("")[1:]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = {name.removeprefix(stem): page + 1 for name, page in destinations(document).items() if name.startswith(stem)}
        return len(document.pages), {int(number): page for number, page in sorted(found.items()) if number.isdigit()}
