"""A document as rows of cells with their places: the lines of a PDF's pages, or the lines of a text whose cells are parted by tabs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collector.documents import Box, Document
from collector.prices.amounts.normalised_text import plain
from collector.prices.bill.bill import Place

_LONGEST = 2000
"""Characters; a longer line is no row of a bill (a log, a file without line ends), and looking through it takes minutes."""


@dataclass(frozen=True)
class Row:
    """One line: its cells as written, their plain forms, and where each stands."""

    cells: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def plain(self) -> tuple[str, ...]:
        """The cells in plain form."""
        return tuple(plain(cell).text.strip() for cell in self.cells)


def rows_of(document: Document) -> list[Row]:
    """All rows in reading order; of an e-mail the shown body, then the pages are those of attachments read apart."""
    return [part for row in _rows(document) for part in _parted(row)]


def _rows(document: Document) -> list[Row]:
    if document.pages:
        return [
            Row(tuple(cell.text for cell in line.cells), tuple(_place(page.number, cell.box, line.text) for cell in line.cells))
            for page in document.pages
            for line in page.lines
        ]
    return list(_of_text(document.text))


def _parted(row: Row) -> list[Row]:
    """A line that holds several sums with a bar between them (``מע"מ: 16.16 | לתשלום: 105.91``) as a row for each."""
    parts = [part.strip() for part in row.cells[0].split(" | ")] if len(row.cells) == 1 else []
    sums = len(parts) > 1 and all(any(char.isdigit() for char in part) for part in parts)
    return [Row((part,), row.places) for part in parts] if sums else [row]


def _place(page: int, box: Box, line: str) -> Place:
    return Place(page, box.left, box.top, box.width, box.height, line)


def _of_text(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        cells = tuple(cell.strip() for cell in line.split("\t") if cell.strip())
        if cells and len(line) <= _LONGEST:
            yield Row(cells, tuple(Place(0, text=line) for _ in cells))
