"""Characters with places into lines, cells and words in reading order. Pure.

Example: the glyphs ``ח ש ב ו ן`` drawn from right to left, or as one reversed string ``ןובשח``, stand at the same places, and are read from
them alone: ``חשבון``. What order the file lists them in does not matter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from collector.documents.document import Box, Cell, Line, TextRun
from collector.documents.pdf.glyphs import Glyph
from collector.documents.reading_order import is_rtl_letter, mirrored, reading_order, runs_from_right

_GAP = 0.14
"""Of a character's height: a wider gap parts words (a space is about a quarter of the size, kerning far less)."""
_CELL = 1.0
"""Of a character's height: a wider gap parts cells of a table, or columns."""
_MINUS = ("-", "\u2212", "\u2013")
_NEAR_RAISED = 0.2
"""Of the size of the digit before it: a raised digit that is nearer belongs to the same number."""
_RAISED = 0.8
"""A digit that is smaller than this part of the one before it, and stands higher, is raised."""


def lines_of(glyphs: Sequence[Glyph]) -> tuple[Line, ...]:
    """The lines, from the top; text that is turned comes after the rest."""
    found: list[Line] = []
    for turn in sorted({glyph.turn for glyph in glyphs}):
        turned = [glyph for glyph in glyphs if glyph.turn == turn]
        rtl = runs_from_right("".join(glyph.text for glyph in turned))
        found += [line for row in _rows(turned) if (line := _line(row, rtl=rtl)) is not None]
    return tuple(found)


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Characters that stand at one height. Large ones make the rows, small ones (raised digits) join the row they overlap most."""
    alike: dict[tuple[float, float], list[Glyph]] = {}
    for glyph in glyphs:
        alike.setdefault((round(glyph.base, 1), round(glyph.size, 1)), []).append(glyph)
    rows: list[tuple[float, float, list[Glyph]]] = []
    for (base, size), members in sorted(alike.items(), key=lambda item: -item[0][1]):
        high, low = base - 0.6 * size, base
        best, share = None, 0.5 * max(low - high, 0.1)
        for row in rows:
            overlap = min(low, row[1]) - max(high, row[0])
            if overlap > share:
                best, share = row, overlap
        if best is None:
            rows.append((high, low, list(members)))
        else:
            best[2].extend(members)
    return [members for _, _, members in sorted(rows, key=lambda row: row[1])]


def _line(row: list[Glyph], *, rtl: bool) -> Line | None:
    """`rtl`: most of the page's letters are Hebrew, which decides where the line itself does not tell."""
    words = list(_words(sorted(_with_marks(row), key=lambda g: (g.along, g.base))))
    if not words:
        return None
    groups = list(_cells(words))
    letters = "".join(glyph.text for word in words for glyph in word)
    if _from_right(letters, rtl=rtl):
        groups.reverse()
    cells = tuple(_cell(group, rtl=rtl) for group in groups)
    return Line(cells, "\t".join(cell.text for cell in cells), _around(cell.box for cell in cells))


def _with_marks(row: list[Glyph]) -> list[Glyph]:
    """Vowel points go with the letter over which they stand."""
    marks = [g for g in row if unicodedata.combining(g.text[0])]
    if not marks:
        return row
    plain = [g for g in row if not unicodedata.combining(g.text[0])]
    for mark in marks:
        middle = mark.along + mark.width / 2
        bearing = [n for n, g in enumerate(plain) if g.text.strip()]
        if bearing:
            nearest = min(bearing, key=lambda n: abs(plain[n].along + plain[n].width / 2 - middle))
            g = plain[nearest]
            plain[nearest] = Glyph(g.text + mark.text, g.box, g.along, g.base, g.width, g.size, g.turn)
    return plain


def _words(row: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Words as they are shown, from the left."""
    word: list[Glyph] = []
    for glyph in row:
        if not glyph.text.strip():
            if word:
                yield word
            word = []
            continue
        near = _NEAR_RAISED * word[-1].size if word and word[-1].text.isdigit() and _is_raised(glyph, word[-1]) else 0.0
        if word and glyph.along - _end(word) > max(_GAP * min(glyph.size, word[-1].size), near):
            yield word
            word = []
        word.append(glyph)
    if word:
        yield word


def _end(word: Sequence[Glyph]) -> float:
    return max(glyph.along + glyph.width for glyph in word[-2:])


def _cells(words: Sequence[list[Glyph]]) -> Iterator[list[list[Glyph]]]:
    group: list[list[Glyph]] = []
    for word in words:
        if group and word[0].along - _end(group[-1]) > _CELL * max(word[0].size, group[-1][-1].size):
            yield group
            group = []
        group.append(word)
    if group:
        yield group


def _cell(words: Sequence[list[Glyph]], *, rtl: bool) -> Cell:
    """The cell's words in reading order: the whole is turned round as one line, and cut into words again at its spaces."""
    shown: list[Glyph | None] = []
    for word in words:
        shown += [*([None] if shown else []), *word]
    texts = [" " if glyph is None else glyph.text for glyph in shown]
    rtl = _from_right("".join(texts), rtl=rtl)
    order = list(range(len(texts)))
    if rtl or any(map(is_rtl_letter, "".join(texts))):
        order = _signed(texts, reading_order(texts, rtl=rtl))
    read = "".join(texts[place] for place in order)
    mirror = mirrored(read, rtl=rtl) != read
    runs = [run for part in _parted(shown[place] for place in order) for run in _runs(part, mirror=mirror)]
    return Cell(tuple(runs), _text(runs), _around(run.box for run in runs))


def _from_right(text: str, *, rtl: bool) -> bool:
    """The direction of a line or cell. A Hebrew page decides for what has no letters, and for Hebrew with a longer foreign word in it."""
    hebrew = sum(map(is_rtl_letter, text))
    letters = sum(character.isalpha() for character in text)
    return runs_from_right(text) or (rtl and 3 * hebrew >= letters)


def _signed(texts: Sequence[str], order: list[int]) -> list[int]:
    """A number alone in its cell keeps its minus in front: it may stand on either side on a Hebrew page."""
    read = "".join(texts[place] for place in order)
    joined = "".join(texts)
    if read[-1:] in _MINUS and joined[:1] in _MINUS and not any(character.isalpha() for character in joined):
        return list(range(len(texts)))
    return order


def _parted(glyphs: Iterable[Glyph | None]) -> Iterator[list[Glyph]]:
    part: list[Glyph] = []
    for glyph in glyphs:
        if glyph is not None:
            part.append(glyph)
        elif part:
            yield part
            part = []
    if part:
        yield part


def _runs(word: list[Glyph], *, mirror: bool) -> Iterator[TextRun]:
    """A word, cut where raised digits begin: 64⁹⁰ is two runs."""
    start = 0
    for place in range(1, len(word) + 1):
        if place == len(word) or _is_raised(word[place], word[start]):
            piece = word[start:place]
            text = "".join(glyph.text for glyph in piece)
            raised = start > 0
            yield TextRun(mirrored_text(text) if mirror else text, _around(glyph.box for glyph in piece), raised)
            if place < len(word):
                start = place
            if raised:
                continue


def mirrored_text(text: str) -> str:
    """The text with its brackets turned round."""
    return text.translate(str.maketrans("()[]{}<>«»", ")(][}{><»«"))


def _is_raised(glyph: Glyph, before: Glyph) -> bool:
    return glyph.size < _RAISED * before.size and glyph.base < before.base - 0.1 * before.size and glyph.text.isdigit()


def _text(runs: Sequence[TextRun]) -> str:
    """The words with spaces between; two raised digits after a whole number are its fraction (64⁹⁰ is 64.90)."""
    out = ""
    for number, run in enumerate(runs):
        if not run.raised:
            out += (" " if number else "") + run.text
            continue
        whole = runs[number - 1].text
        out += ("." if len(run.text) == 2 and run.text.isdigit() and whole[-1:].isdigit() and "." not in whole else " ") + run.text
    return out


def _around(boxes: Iterable[Box]) -> Box:
    listed = list(boxes)
    left, top = min(box.left for box in listed), min(box.top for box in listed)
    return Box(left, top, max(box.right for box in listed) - left, max(box.bottom for box in listed) - top)
