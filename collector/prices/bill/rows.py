"""A document as rows of cells with their places: the lines of a PDF's pages, or the lines of a text whose cells are parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    month_first: bool = False
    """Whether the bill writes the month before the day (``11/15/2026``)."""

    @property
    def plain(self) -> tuple[str, ...]:
        """The cells in plain form, with each day before its month."""
        flat = (plain(cell).text.strip() for cell in self.cells)
        return tuple(_SLASHED.sub(r"\2/\1/\3", cell) if self.month_first else cell for cell in flat)


_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])")


def rows_of(document: Document) -> list[Row]:
    """All rows in reading order; of an e-mail the shown body, then the pages are those of attachments read apart.

    Example: where one date can only be ``11/15/2026``, ``11/01/2026`` is the first of November, too.
    """
    rows = [part for row in _unmirrored(list(_rows(document))) for part in _parted(row)]
    dates = [match.groups() for row in rows for cell in row.cells for match in _SLASHED.finditer(cell)]
    month_first = any(int(second) > 12 for _, second, _ in dates) and all(int(first) <= 12 for first, _, _ in dates)
    return [replace(row, month_first=True) for row in rows] if month_first else rows


def _rows(document: Document) -> list[Row]:
    if document.pages:
        return [
            Row(tuple(cell.text for cell in line.cells), tuple(_place(page.number, cell.box, line.text) for cell in line.cells))
            for page in document.pages
            for line in page.lines
        ]
    return list(_of_text(document.text))


def _parted(row: Row) -> list[Row]:
    """A line that holds several sums as a row for each: ``מע"מ: 16.16 | לתשלום: 105.91``, ``Total 279.00 (incl. VAT 42.56)``."""
    inside = _TAX_INSIDE.search(row.cells[-1])
    if inside and (before := row.cells[-1][: inside.start()].strip()):
        return [replace(row, cells=(*row.cells[:-1], before)), Row((inside[1],), row.places[-1:])]
    parts = [part.strip() for part in row.cells[0].split(" | ")] if len(row.cells) == 1 else []
    sums = len(parts) > 1 and all(any(char.isdigit() for char in part) for part in parts)
    return [Row((part,), row.places) for part in parts] if sums else [row]


_TAX_INSIDE = re.compile(r"\(((?:incl\w*\.?|of\s+which|כולל|מתוכם|מזה)\s+(?:VAT|tax|מע[\"״']?מ)[^()]*\d\.\d\d[^()]*)\)\s*$", re.IGNORECASE)


def _unmirrored(rows: list[Row]) -> list[Row]:
    """The rows of a paper whose program drew Hebrew from left to right, so that its letters stand reversed: ``םולשתל`` is ``לתשלום``."""
    words = re.findall(r"[א-ת]{2,}", " ".join(cell for row in rows for cell in row.cells))
    mirrored = sum(word[0] in _FINAL_LETTERS for word in words) > 2 and not any(word[-1] in _FINAL_LETTERS for word in words)
    return [replace(row, cells=tuple(map(_turned, row.cells))) for row in rows] if mirrored else rows


_FINAL_LETTERS = "ךםןףץ"


def _turned(cell: str) -> str:
    if not re.search(r"[א-ת]", cell):
        return cell
    return re.sub(r"[\dA-Za-z](?:[\w.,/:%-]*[\dA-Za-z%])?", lambda m: m[0] if re.search(r"[א-ת]", m[0]) else m[0][::-1], cell[::-1])


def _place(page: int, box: Box, line: str) -> Place:
    return Place(page, box.left, box.top, box.width, box.height, line)


def _of_text(text: str) -> Iterator[Row]:
    for line in text.splitlines():
        cells = tuple(cell.strip() for cell in re.split(r"\t| {3,}|\.{4,}", line) if cell.strip())
        if cells and len(line) <= _LONGEST:
            yield Row(cells, tuple(Place(0, text=line) for _ in cells))
