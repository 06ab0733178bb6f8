"""A document as rows of cells with their places: the lines of a PDF's pages, or the lines of a text whose cells are parted by tabs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from collector.documents import Box, Document
from collector.prices.amounts.normalised_text import plain
from collector.prices.bill.bill import Place
from collector.prices.bill.bill_dates import SLASHED, writes_months_first
from collector.prices.bill.bill_labels import CUSTOMER, DATE, DUE, HEADS, NUMBER, PERIOD

_LONGEST = 2000
"""Characters; a longer line is no row of a bill (a log, a file without line ends), and looking through it takes minutes."""


@dataclass(frozen=True)
class Row:
    """One line: its cells as written, their plain forms, and where each stands."""

    cells: tuple[str, ...]
    places: tuple[Place, ...]
    month_first: bool = False
    """Whether the bill writes the month before the day (``11/15/2026``)."""

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The cells in plain form, with each day before its month."""
        flat = (plain(cell).text.strip() for cell in self.cells)
        whole = (_SPACED.sub(lambda m: m[0].replace(" ", ""), cell) for cell in flat)
        return tuple(SLASHED.sub(r"\2/\1/\3", cell) if self.month_first else cell for cell in whole)


    def with_agorot(self) -> Row:
        """The row with an amount in whole shekels that is its last cell written out: ``105`` is ``105.00``."""
        last = self.cells[-1].strip()
        return replace(self, cells=(*self.cells[:-1], f"{last}.00")) if len(self.cells) > 1 and _WHOLE.fullmatch(last) else self


_WHOLE = re.compile(r"-?\d{1,6}|-?\d{1,3},\d{3}")
_SPACED = re.compile(r"^[-–]?\s?\d{1,3}(?: \d{3})+[.,]\d\d$")
"""An amount in groups that is all of its cell: ``1 023,60``."""


def rows_of(document: Document) -> list[Row]:
    """All rows in reading order; of an e-mail the shown body, then the pages are those of attachments read apart.

    Example: where one date can only be ``11/15/2026``, ``11/01/2026`` is the first of November, too.
    """
    rows = [part for row in _paired(_unwrapped(_around_amounts(_unmirrored(_labelled(list(_rows(document))))))) for part in _parted(row)]
    rows = _with_total_last(_columns_apart(rows))
    month_first = writes_months_first("\n".join(cell for row in rows for cell in row.cells))
    return [replace(row, month_first=True) for row in rows] if month_first else rows


def _rows(document: Document) -> list[Row]:
    if document.pages:
        return [
            Row(tuple(cell.text for cell in line.cells), tuple(_place(page.number, cell.box, line.text) for cell in line.cells))
            for page in document.pages
            for line in page.lines
        ]
    return list(_of_text(document.text))


def _labelled(rows: list[Row]) -> list[Row]:
    """The lines of a text with each amount that has a line of its own in the row of its label above, where three or more stand so.

    Example: ``ביוב``, then ``41.30 ₪``, as a list of terms comes out of a page.
    """
    alone = [len(row.cells) == 1 and row.places[0].page == 0 for row in rows]
    amounts = [one and bool(_AMOUNT_ALONE.fullmatch(row.plain[0])) for one, row in zip(alone, rows, strict=True)]
    labels = [one and bool(_LABEL_ALONE.fullmatch(row.plain[0])) for one, row in zip(alone, rows, strict=True)]
    ends = {at for at in range(1, len(rows)) if amounts[at] and labels[at - 1]}
    if len(ends) < 3 or len(ends) < sum(amounts):
        return rows
    made = [row if at not in ends else _joined(rows[at - 1], row) for at, row in enumerate(rows)]
    return [row for at, row in enumerate(made) if at + 1 not in ends]


def _joined(label: Row, value: Row) -> Row:
    return Row((*label.cells, *value.cells), (*label.places, *value.places))


_LABEL_ALONE = re.compile(r"(?=.*[^\W\d_]{2})(?!.*\d[.,]\d\d)(?!.*[.:]$).*")
_AMOUNT_ALONE = re.compile(r"[-–(]?\s?(?:[₪$€£]\s?)?-?\d[\d,]*\.\d\d\)?-?\s?(?:[₪$€£]|ש\"ח)?-?")


def _parted(row: Row) -> list[Row]:
    """A line that holds several sums as a row for each: ``מע"מ: 16.16 | לתשלום: 105.91``, ``Total 279.00 (incl. VAT 42.56)``."""
    for at in dict.fromkeys((len(row.cells) - 1, 0)):
        beside = at == 0 < len(row.cells) - 1 and re.search(r"\d[.,]\d\d(?!\d)", row.cells[-1])
        inside = _TAX_INSIDE.search(row.cells[at]) or (_TAX_OF.search(row.cells[at]) if beside else None)
        if inside and (before := row.cells[at][: inside.start()].strip()):
            cells = tuple(before if n == at else cell for n, cell in enumerate(row.cells))
            return [replace(row, cells=cells), Row((inside[1],), (row.places[at],))]
    parts = [part.strip() for part in row.cells[0].split(" | ")] if len(row.cells) == 1 else []
    sums = len(parts) > 1 and all(any(char.isdigit() for char in part) for part in parts)
    return [Row((part,), row.places) for part in parts] if sums else [row]


def _columns_apart(rows: list[Row]) -> list[Row]:
    """The rows with a box of the bill's values taken from the charges beside it: each row of both is two.

    Example: ``Due date | Nov 17, 2026 | Device protection | $6.00``, where three rows or more have the same two columns.
    """
    beside = [row for row in rows if _is_two_rows(row)]
    told = any(label.search(row.plain[0]) for row in beside for label in (CUSTOMER, NUMBER, DATE, DUE, PERIOD))
    words = {row.cells[2] for row in beside}
    if len(beside) < 3 or not told or len(words) < len(beside):
        return rows
    return [
        part
        for row in rows
        for part in ((replace(row, cells=row.cells[a:b], places=row.places[a:b]) for a, b in ((0, 2), (2, 4))) if row in beside else (row,))
    ]


def _with_total_last(rows: list[Row]) -> list[Row]:
    """The rows of a table whose first column is that of the sums (``סה"כ | מחיר | כמות | תיאור``) the other way round."""
    made: list[Row] = []
    turns = False
    for row in rows:
        summed = [bool(_SUMS_HEAD.fullmatch(cell)) for cell in row.plain]
        if len(summed) > 2 and summed[0] and not summed[-1] and HEADS.search(row.plain[-1]):
            turns = True
        elif turns:
            turns = bool(_ONE_AMOUNT.fullmatch(row.plain[0])) and len(row.cells) > 1
        made.append(replace(row, cells=row.cells[::-1], places=row.places[::-1]) if turns else row)
    return made


_SUMS_HEAD = re.compile(r"\W*(?:סה\"כ|סכום|total|amount)(?:\s+(?:ב?ש\"ח|₪))?\W*", re.IGNORECASE)


def _is_two_rows(row: Row) -> bool:
    words = [bool(re.search(r"[^\W\d_]{2}", cell)) and not re.search(r"\d", cell) for cell in row.cells]
    numbers = [bool(re.search(r"\d", cell)) for cell in row.cells]
    return len(row.cells) == 4 and row.places[0].page > 0 and words[0] and words[2] and numbers[1] and numbers[3]


def _around_amounts(rows: list[Row]) -> list[Row]:
    """The rows with each name of two lines beside one amount in one piece: ``ארנונה מגורים 92``, then ``1,012.40`` half a line lower, then
    ``מ"ר``."""
    made: list[Row] = []
    for row in rows:
        above, amount = made[-2:] if len(made) > 1 else (None, None)
        if above and amount and len(above.cells) == len(amount.cells) == len(row.cells) == 1 and _is_between(above, amount, row):
            words = _down_to(above.places[0], row.places[0])
            made[-2:] = [Row((f"{above.cells[0]} {row.cells[0]}", amount.cells[0]), (words, *amount.places))]
        else:
            made.append(row)
    return made


def _is_between(above: Row, amount: Row, under: Row) -> bool:
    one, money, other = above.places[0], amount.places[0], under.places[0]
    edge = min(abs(other.left - one.left), abs(other.left + other.width - one.left - one.width))
    beside = money.left + money.width < min(one.left, other.left) or money.left > max(one.left + one.width, other.left + other.width)
    near = money.page == one.page == other.page > 0 and one.top < money.top < other.top and other.top - one.top < 2.2 * one.height
    worded = re.search(r"[^\W\d_]", under.cells[0])
    return bool(near and beside and edge <= 3 and worded and _ONE_AMOUNT.fullmatch(amount.plain[0]))


_ONE_AMOUNT = re.compile(r"[-–₪$€£ ]*\d[\d,]*\.\d\d[-₪$€£ ]*")


def _unwrapped(rows: list[Row]) -> list[Row]:
    """The rows with each label over several lines in one piece: ``סה"כ | 118.00`` above ``לתשלום`` is ``סה"כ לתשלום | 118.00``.

    The second line holds nothing but the label's rest: no number but a rate, close below, at the same edge as the label.
    """
    made: list[Row] = []
    for row in rows:
        last = _valued(made[-1], row) if made else None
        label = _label_of(last) if last else None
        if last and label is not None and len(row.cells) == 1 and _goes_on(last.places[label], row):
            cells = tuple(f"{cell} {row.cells[0]}" if at == label else cell for at, cell in enumerate(last.cells))
            places = tuple(_down_to(place, row.places[0]) if at == label else place for at, place in enumerate(last.places))
            made[-1] = replace(last, cells=cells, places=places)
        else:
            made.append(row)
    return made


def _valued(row: Row, under: Row) -> Row:
    """The row; a label and its value that came as one cell are two where the label's rest stands below: ``לתשלום 20/11/2026`` above
    ``עד``."""
    parts = _LABEL_AND_VALUE.fullmatch(row.cells[0]) if len(row.cells) == 1 == len(under.cells) else None
    if parts is None or not _goes_on(row.places[0], under) or len(under.cells[0].split()) > 2:
        return row
    return replace(row, cells=(parts[1], parts[2]), places=row.places * 2)


_LABEL_AND_VALUE = re.compile(r"([^\d:]*[^\W\d][^\d:]*?)\s+([₪$€]?\d[\d./,-]*)")


def _label_of(row: Row) -> int | None:
    """The cell of words alone in a row that has a value, too."""
    words = [at for at, cell in enumerate(row.cells) if not re.search(r"\d", _RATE.sub("", cell))]
    return words[0] if len(words) == 1 and len(row.cells) > 1 else None


_RATE = re.compile(r"\d+(?:\.\d+)?\s*%")


def _goes_on(label: Place, row: Row) -> bool:
    under = row.places[0]
    if under.page == 0 or under.page != label.page or re.search(r"[\d:]", _RATE.sub("", row.cells[0])) or len(row.cells[0].split()) > 4:
        return False
    edge = min(abs(under.left - label.left), abs(under.left + under.width - label.left - label.width))
    gap = under.top - label.top - label.height
    return edge <= 3 and -2 <= gap <= 0.4 * under.height


def _down_to(place: Place, under: Place) -> Place:
    left, right = min(place.left, under.left), max(place.left + place.width, under.left + under.width)
    return replace(place, left=left, width=right - left, height=under.top + under.height - place.top)


def _paired(rows: list[Row]) -> Iterator[Row]:
    """The rows with boxes side by side taken apart: under two labels of a bill's values or more stand as many values.

    Example: ``מספר לקוח | מספר חשבונית | סה"כ לתשלום`` above ``123987 | 5566771 | ₪99.90`` is three rows of a label and its value.
    """
    at = 0
    while at < len(rows):
        row, under = rows[at], rows[at + 1] if at + 1 < len(rows) else None
        values = _values_under(row, under) if under and _is_head_of_values(row) else []
        if values:
            for label, at_label, (value, place) in zip(row.cells, row.places, values, strict=True):
                yield Row((label, value), (at_label, place))
            at += 2
        else:
            yield row
            at += 1


def _values_under(row: Row, under: Row) -> list[tuple[str, Place]]:
    """The values below the labels, as many as there are labels; two that stand close together may have come as one cell."""
    whole = _as_the_labels_run(row, list(zip(under.cells, under.places, strict=True)))
    parted = [(word, place) for cell, place in whole for word in cell.split()]
    found = next((way for way in (whole, parted) if len(way) == len(row.cells)), [])
    return found if all(re.search(r"\d", value) for value, _ in found) else []


def _as_the_labels_run(row: Row, values: list[tuple[str, Place]]) -> list[tuple[str, Place]]:
    """The values in the order of the labels above them: numbers alone run from the left, Hebrew labels above them from the right."""
    first, last = row.places[0], row.places[-1]
    return values if first.page == 0 else sorted(values, key=lambda one: one[1].left, reverse=first.left > last.left)


def _is_head_of_values(row: Row) -> bool:
    named = [any(label.search(cell) for label in (CUSTOMER, NUMBER, DUE, DATE, PERIOD)) for cell in row.plain]
    return sum(named) >= 2 and not any(re.search(r"\d", cell) for cell in row.plain)


_TAX_INSIDE = re.compile(
    r"\(((?:incl?\w*\.?|of\s+which|כולל|מתוכם|מזה)\s+(?=[^()]*(?:VAT|tax|מע[\"״']?מ))[^()]*\d\.\d\d[^()]*)\)\s*$", re.IGNORECASE
)
_TAX_OF = re.compile(
    r"(?<=[\wא-ת]) +((?:including|incl\.?|inc\.?|of\s+which|כולל|מתוכם|מזה)\s+(?:VAT|מע[\"״']?מ)\s+(?:of|בסך|של)"
    r"\s*\D{0,2}[\d,]+\.\d\d\D{0,4})$", re.IGNORECASE
)
"""``Total including VAT of £6.92`` beside the total."""


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
