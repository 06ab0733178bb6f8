"""Plans all exhibits of a book; pictures are encoded on several cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from collector.documents import Document, as_shown
from collector.language import say
from collector.package.content.exhibit_references import ShownBy
from collector.package.content.exhibits import Exhibit, Exhibits
from collector.package.pdf.exhibit_blocks import LARGE_PAGES, MOST_PAGES, Laying, Read, lay_pages
from collector.package.pdf.exhibit_plan import Plan
from collector.package.pdf.picture_layout import TALL_RATIO, Shots
from collector.package.pdf.pictures.encoded_picture import sizes
from collector.package.pdf.pictures.picture_store import PictureStore, Section
from collector.package.pdf.printed_mail_and_html import shows
from collector.store.interface import Derived

MOST_BESIDE = 3_000
"""Characters of an e-mail's words that are printed beside its look, where a raised fraction (64⁹⁰) is written out."""

MANY_PHOTOS, VERY_MANY_PHOTOS = 8, 60
"""A case with more pictures of the customer's own shows them smaller: up to six, or up to twelve, on a page."""


@dataclass(frozen=True)
class Planner:
    """What exhibits are laid out with. abreast: how many photographs stand side by side; more where the case has many."""

    language: str
    store: PictureStore
    abreast: int = 1
    shared: Mapping[int, int] = field(default_factory=dict)
    """By number of an exhibit, how many photographs stand in its row, because one of them is tall (`beside_tall`)."""
    full: bool = False
    at_once: bool = False
    """Whether every picture is encoded before the browser prints."""
    copies: Derived | None = None
    """Small copies of photographs, where the store may keep them."""
    own_pages: bool = False
    """Whether each exhibit has pages of its own, as courts like it: its picture fills one, and a long document is printed whole."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    """What pictures say of themselves, by digest, where somebody has read them."""

    def plan(
        self, exhibit: Exhibit, shown: ShownBy, read: Read, paths: dict[str, str], printed: dict[str, Any] | None = None,
        attached: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> Plan:  # fmt: skip
        """The exhibit's blocks. `paths` tells where each of its parts lies in the package; `printed` is a computed table; `attached` what a
        chat's messages showed as files."""
        laid, columns = Section(self.store, exhibit.number), self.shared.get(exhibit.number, self.abreast)
        made = Plan(exhibit, shown, Shots(laid, self.full, self.at_once, self.copies), columns=columns)
        if printed is not None:
            made.blocks.append(printed)
        if exhibit.capture is not None:
            present = {part: artifact for part, artifact in exhibit.capture.files.items() if part in paths}
            capture, shared = exhibit.capture.replace(files=present), self.shared.get(exhibit.number, 1)
            laying = Laying(made, capture, self.language, read, paths, self.abreast, attached or {}, shared, self.own_pages, self.documents)
            laying.lay()
        return made

    def lay_as_seen(self, made: Plan, pdf: bytes) -> None:
        """Lays the pages that the browser printed; a long text stays away where they show all its words."""
        assert made.as_seen is not None
        pages, most = as_shown(pdf), MOST_PAGES[self.own_pages]
        text = next(block for block in made.blocks if block["kind"] == "text")
        if pages.reason:
            return
        whole = len(pages.sizes) <= most and len(text["text"]) > MOST_BESIDE and shows(pdf, made.as_seen.text)
        note = say("documents-as-seen").in_(self.language)
        lay_pages(made, pages, self.language, {}, most=most, large=LARGE_PAGES if whole else 0)
        text |= {"text": note, "spans": []} if whole else {"note": note}


def abreast(photos: int) -> int:
    """How many photographs stand side by side in a case that has so many."""
    return 1 + (photos > MANY_PHOTOS) + (photos > VERY_MANY_PHOTOS)


def arranged(exhibits: Exhibits, read: Read) -> tuple[int, dict[int, int]]:
    """How many photographs stand side by side; where each has a row of its own, which of them share one (`beside_tall`)."""
    columns = abreast(sum(map(is_photo, exhibits.all)))
    return columns, beside_tall(exhibits.all, read) if columns == 1 and not exhibits.are_lettered else {}


def beside_tall(exhibits: Sequence[Exhibit], read: Read) -> dict[int, int]:
    """By number, how many stand in the row of a telephone's tall screenshot, which alone would take a page: two tall ones that follow one
    another, else a tall one with the photograph after or before it; where there is none, it is the third in a row of two tall ones.

    Example: tall, wide, wide, tall → 2, 2, 2, 2; tall, tall, tall → 3, 3, 3; tall, tall, tall, wide → 2, 2, 2, 2; wide, wide → none.
    """
    shapes = [_is_tall(exhibit, read) for exhibit in exhibits]
    rows: list[list[int]] = []

    def alone(place: int) -> bool:
        return 0 <= place < len(shapes) and shapes[place] is not None and not any(place in row for row in rows)

    for only_tall, step in ((True, 1), (False, 1), (False, -1)):
        for place, tall in enumerate(shapes):
            if tall and alone(place) and alone(place + step) and (shapes[place + step] or not only_tall):
                rows.append(sorted((place, place + step)))
    for row in rows:
        if len(row) == 2 and all(shapes[place] for place in row):
            third = next((place for place in (row[0] - 1, row[1] + 1) if alone(place) and shapes[place]), None)
            row += [] if third is None else [third]
    return {exhibits[place].number: len(row) for row in rows for place in row}


def _is_tall(exhibit: Exhibit, read: Read) -> bool | None:
    """Whether a photograph is much taller than wide; None for what is no photograph of one page."""
    if exhibit.capture is None or exhibit.ordered is not None or not is_photo(exhibit):
        return None
    try:
        found = sizes(read(exhibit.capture.files["original"]))
    except (ValueError, KeyError):
        return None
    return found[0][1] > found[0][0] * TALL_RATIO if len(found) == 1 else None


def is_photo(exhibit: Exhibit) -> bool:
    """Whether it is a picture that the customer added."""
    original = exhibit.capture.files.get("original") if exhibit.capture else None
    return original is not None and original.media_type.startswith("image/")


def in_parallel(plan: Callable[[Exhibit], Plan], exhibits: Sequence[Exhibit]) -> list[Plan]:
    """The plans in the order of the exhibits. Pictures are encoded on several cores; what reads PDFs must not run twice at once."""
    photos = [exhibit for exhibit in exhibits if is_photo(exhibit) and exhibit.ordered is None]
    with ThreadPoolExecutor(min(len(photos), os.cpu_count() or 1) or 1) as several:
        done = {exhibit.number: made for exhibit, made in zip(photos, several.map(plan, photos), strict=True)}
    return [done.get(exhibit.number) or plan(exhibit) for exhibit in exhibits]
