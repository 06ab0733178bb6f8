"""What people wrote on a PDF's pages and a viewer shows only when it is clicked, or not on paper: pop-up notes, comments to marks."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from collector.documents.pdf.engine import FAULTS

_NO_NOTES = ("/Widget", "/Link", "/Popup", "/Screen", "/3D", "/PrinterMark", "/TrapNet")
_HIDDEN, _NO_VIEW = 2, 32
MOST = 200


@dataclass(frozen=True)
class Note:
    """A note on the page with this number. `author` may be ""."""

    page: int
    author: str
    text: str

    @property
    def told(self) -> str:
        """``1, Dana: The price is wrong``."""
        return f"{self.page}{', ' if self.author else ''}{self.author}: {self.text}"


def notes_of(data: bytes, password: str = "") -> tuple[Note, ...]:
    """The notes in the order of the pages; none of a file that cannot be opened."""
    try:
        with pikepdf.open(io.BytesIO(data), password=password) as pdf:
            return tuple(_all(pdf))
    except FAULTS:
        return ()


def _all(pdf: pikepdf.Pdf) -> Iterator[Note]:
    found = 0
    for number, page in enumerate(pdf.pages, 1):
        held = page.obj.get("/Annots")
        for annotation in held.as_list() if isinstance(held, pikepdf.Array) else ():
            note = _note(annotation, number)
            if note is not None:
                found += 1
                yield note
            if found == MOST:
                return


def _note(annotation: object, page: int) -> Note | None:
    if not isinstance(annotation, pikepdf.Dictionary) or str(annotation.get("/Subtype")) in _NO_NOTES:
        return None
    flags = annotation.get("/F", 0)
    if isinstance(flags, int) and flags & (_HIDDEN | _NO_VIEW):
        return None
    text, author = _string(annotation, "/Contents"), _string(annotation, "/T")
    return Note(page, author, text) if text else None


def _string(annotation: pikepdf.Dictionary, key: str) -> str:
    value = annotation.get(key)
    return " ".join(str(value).split()) if isinstance(value, pikepdf.String) else ""
