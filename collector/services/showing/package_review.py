"""A package as it would leave, for a person to look at page by page before it is made; and what can be chosen to go along."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from collector.errors import NothingFound
from collector.language import Sentence, say
from collector.model import Capture
from collector.services.complaint.packaging import Wish, preview_case
from collector.services.context import Context
from collector.services.showing.store_reader import Dossier

WIDTH = 1000
"""Pixels of a page's picture."""
_BOOK = "data/complaint.pdf"


@dataclass(frozen=True)
class PackageReview:
    """A package that was drawn up and not written. `found`: why it would be refused; `exhibits`: number, title, capture's id or ""."""

    case: str
    wish: Wish
    book: bytes
    pages: int
    exhibits: tuple[tuple[int, str, str], ...]
    notes: tuple[Sentence, ...]
    found: tuple[Sentence, ...]


@dataclass(frozen=True)
class Choosable:
    """A capture that can go along. usual: it goes along where nobody chooses."""

    capture: Capture
    usual: bool


async def package_review(context: Context, case: str, wish: Wish) -> PackageReview:
    """Draws the package up as it would be made now. Raises as `bundle_case` does for a wish that cannot be read."""
    seen = await preview_case(context, case, wish)
    content = seen.content[_BOOK]
    book = content.read_bytes() if isinstance(content, Path) else content
    return PackageReview(case, wish, book, seen.pages, seen.exhibits, seen.notes, seen.found)


def review_page(review: PackageReview, page: int) -> bytes:
    """A page (from 0) of the book as a JPEG. Raises NothingFound where there is no such page."""
    from collector.documents.thumbnails import of_pdf

    made = of_pdf(review.book, WIDTH, page) if 0 <= page < review.pages else b""
    if not made:
        raise NothingFound(say("services-no-file-of-digest"))
    return made


def choosable(found: Dossier) -> tuple[Choosable, ...]:
    """The captures that left files, in the order of exhibits, and whether each goes along by itself."""
    from collector.package.content.chosen_captures import in_order, needed

    every = in_order(found.captures)
    usual = needed(found) & {capture.id for capture in every} or {capture.id for capture in every}
    return tuple(Choosable(capture, capture.id in usual) for capture in every)
