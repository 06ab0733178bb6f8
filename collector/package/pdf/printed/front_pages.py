"""The first pages of a printed book replaced by those of a second printing in which only numbers of pages differ.

The tags of the first printing stay: they point at stretches of a page by numbers, and both printings number them alike. Where they do not,
`has_same_front` says so.
"""

from __future__ import annotations

import io

import pikepdf


def has_same_front(printed: bytes, front: bytes) -> bool:
    """Whether the pages of `front` have the same tagged stretches, in the same order, as the first pages of `printed`."""
    with pikepdf.open(io.BytesIO(printed)) as whole, pikepdf.open(io.BytesIO(front)) as first:
        count = len(first.pages)
        return count < len(whole.pages) and all(_stretches(whole.pages[n]) == _stretches(first.pages[n]) for n in range(count))


def put_front(document: pikepdf.Pdf, front: bytes) -> None:
    """Puts what the pages of `front` draw in the place of what the first pages of the document draw."""
    with pikepdf.open(io.BytesIO(front)) as first:
        for number, page in enumerate(first.pages):
            place = document.pages[number].obj
            for key in ("/Contents", "/Resources"):
                place[key] = document.copy_foreign(_indirect(first, page.obj[key]))


def _indirect(owner: pikepdf.Pdf, thing: pikepdf.Object) -> pikepdf.Object:
    return thing if thing.is_indirect else owner.make_indirect(thing)


def _stretches(page: pikepdf.Page) -> list[tuple[str, int]]:
    """Kind and number of each tagged stretch of a page."""
    found = []
    for order in pikepdf.parse_content_stream(page, "BDC"):
        kind, properties = order.operands
        if isinstance(properties, pikepdf.Dictionary) and "/MCID" in properties:
            found.append((str(kind), int(properties.MCID)))
    return found
