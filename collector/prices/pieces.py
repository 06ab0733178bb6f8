"""A price as the page lays it out: runs of text with their size and place, joined into one line that keeps what the layout says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from collector.prices.text import FOOTNOTE, INVISIBLE, JOINED, RAISED, plain, raise_digits
from collector.prices.words import COUNTED, CURRENCY

SMALLER = 0.85
"""Runs up to this part of the main number's size are taken as raised agorot; between it and `ALIKE` nothing is decided."""
ALIKE = 0.95


@dataclass(frozen=True)
class Piece:
    """One run of text in the order of the page.

    `kind` is ``normal``, ``sup`` (raised, by a tag or by its style) or ``struck`` (crossed out). `size` is the font size in any unit, the
    same for all pieces of a price. `left`, `top`, `width`, `height` are in CSS pixels where known. Runs that stand in separate blocks come
    with their line break or space in the text.
    """

    text: str
    kind: str = "normal"
    size: float = 1.0
    left: float | None = None
    top: float | None = None
    width: float | None = None
    height: float | None = None


Pieces = Sequence["Piece | tuple[str, str] | tuple[str, str, float] | str"]


@dataclass(frozen=True)
class Line:
    """The joined pieces: `shown` is what a person reads (raised digits as superscripts), `text` the plain form for the number reader,
    `struck` the spans of `text` that are crossed out."""

    shown: str
    text: str
    struck: tuple[tuple[int, int], ...] = ()


def as_pieces(pieces: str | Pieces) -> list[Piece]:
    """Pieces from the short forms: a text, ``(text, kind)``, ``(text, kind, size)``. Empty ones are left out."""
    if isinstance(pieces, str):
        return [Piece(pieces)]
    made = [p if isinstance(p, Piece) else Piece(p) if isinstance(p, str) else Piece(*p) for p in pieces]
    return [p for p in made if p.text]


def join(pieces: Iterable[Piece]) -> Line:
    """One line of the pieces, with a mark wherever the layout separates shekels from agorot or leaves a doubt."""
    ordered = _agorot_last(_split_all(pieces))
    shown, text = "", ""
    struck: list[tuple[int, int]] = []
    last: Piece | None = None
    for number, piece in enumerate(ordered):
        words = plain(piece.text).text
        mark = _mark(text, last, piece, words, _following(ordered, number)) if last is not None else ""
        if mark == RAISED:
            text, shown = _at_number(text, words), _at_number(shown, raise_digits(piece.text), mark="")
            continue
        if mark == JOINED and not text[-1:].isdigit():
            text, shown = _at_number(text, words, mark=JOINED), shown + piece.text
            continue
        start = len(text)
        text += mark + words
        shown += raise_digits(piece.text) if mark == FOOTNOTE else piece.text
        if piece.kind == "struck":
            struck.append((start, len(text)))
        if re.search(r"\d", words):
            last = piece
    return Line(shown, text, tuple(struck))


_TAIL_CURRENCY = re.compile(rf"(\s*(?:{CURRENCY})\s*)$", re.IGNORECASE)


def _at_number(line: str, digits: str, mark: str = RAISED) -> str:
    """Puts agorot behind the number they belong to, even where the currency sign stands between."""
    found = _TAIL_CURRENCY.search(line)
    head, tail = (line[: found.start()], found.group()) if found else (line.rstrip(), "")
    clean = digits.strip().lstrip(".,")
    return head + mark + clean + tail


def _mark(text: str, last: Piece, piece: Piece, words: str, following: str) -> str:
    """RAISED if this piece holds the agorot of the number before it; JOINED or FOOTNOTE for a doubt; "" for ordinary text."""
    before = _TAIL_CURRENCY.sub("", text)
    between = before != text
    first = re.match(r"\s*([.,]?)(\d+)(?![.,]?\d)", words)
    number = re.search(r"(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)\s*$", before)
    if first is None or not re.search(r"\d\s*$", before):
        return ""
    alone = words.strip().lstrip(".,").isdigit()
    raised = (piece.kind == "sup" or piece.size <= last.size * SMALLER) and _beside(last, piece)
    if raised and number and alone and len(first.group(2)) == 2 and not COUNTED.match(following):
        if not between or piece.kind == "sup":
            return RAISED
        return JOINED
    if piece.kind == "sup" and alone:
        return FOOTNOTE
    touching = text[-1:].isdigit() and words[:1].isdigit()
    unsure = not between and alone and len(first.group(2)) == 2 and SMALLER < piece.size / last.size < ALIKE
    return JOINED if touching or unsure else ""


def _beside(last: Piece, piece: Piece) -> bool:
    """Whether the piece stands on the number's own line and close to it, as far as places are known."""
    if None in (last.top, last.height, piece.top, piece.height) or None in (last.left, last.width, piece.left, piece.width):
        return True
    assert last.top is not None and last.height is not None and piece.top is not None and piece.height is not None
    assert last.left is not None and last.width is not None and piece.left is not None and piece.width is not None
    overlap = min(last.top + last.height, piece.top + piece.height) - max(last.top, piece.top)
    gap = max(piece.left - (last.left + last.width), last.left - (piece.left + piece.width))
    return overlap >= piece.height * 0.3 and gap <= max(last.height * 1.5, 24.0)


def _following(pieces: list[Piece], number: int) -> str:
    return plain("".join(p.text for p in pieces[number + 1 :])).text.lstrip()


_DIGITS_FIRST = re.compile(r"(\s*[.,]?\d\d)((?![.,]?\d)\s*\D.*)", re.DOTALL)


def _split_all(pieces: Iterable[Piece]) -> list[Piece]:
    """Raised and smaller runs without invisible marks and in their parts; the others as they are."""
    parts: list[Piece] = []
    last: Piece | None = None
    for piece in pieces:
        small = piece.kind == "sup" or (last is not None and piece.size <= last.size * SMALLER)
        new = _split(replace(piece, text="".join(c for c in piece.text if c not in INVISIBLE))) if small else [piece]
        last = next((p for p in reversed(new) if re.search(r"\d", plain(p.text).text)), last)
        parts += new
    return parts


def _split(piece: Piece) -> list[Piece]:
    """``90 לחודש`` in one run: the digits apart from the words, unless they count something (``12 תשלומים``)."""
    match = _DIGITS_FIRST.fullmatch(piece.text)
    if match is None or COUNTED.match(plain(match.group(2)).text):
        return [piece]
    return [replace(piece, text=match.group(1)), replace(piece, text=match.group(2), left=None)]


def _agorot_last(pieces: list[Piece]) -> list[Piece]:
    """Agorot that stand first in the page's order but to the right of the number on the screen come after it."""
    for place in range(len(pieces) - 1):
        small, large = pieces[place], pieces[place + 1]
        if _two_small_digits(small, large) and _right_of(small, large):
            pieces[place], pieces[place + 1] = large, small
    return pieces


def _two_small_digits(small: Piece, large: Piece) -> bool:
    raised = small.kind == "sup" or small.size <= large.size * SMALLER
    return raised and bool(re.fullmatch(r"\s*\d\d\s*", plain(small.text).text)) and bool(re.match(r"\s*\d", plain(large.text).text))


def _right_of(small: Piece, large: Piece) -> bool:
    if small.left is None or large.left is None or large.width is None:
        return False
    gap = small.left - (large.left + large.width)
    return -2 <= gap <= max(12.0, (large.height or 24.0))
