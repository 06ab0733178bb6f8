"""The pieces of a number in the order in which they stand on the screen, where the page holds them in another one (flex, grid, float)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from collector.prices.amounts.normalised_text import CELL, OBJECT, plain
from collector.prices.amounts.text_runs import SMALLER, TextRun

TOUCHING = 0.13
"""Widths of a gap, in font sizes, up to which two pieces stand against each other."""
APART = 0.25
"""Widths of a gap, in font sizes, from which two pieces of digits stand apart as if a space were written between them."""
AGOROT = 0.6
"""Widths of a gap, in font sizes, up to which small digits belong to the number on their left."""
_PIECE = re.compile(r"[\d\s.,'·$₪€£%+-]*[\d.,'·$₪€£-][\d\s.,'·$₪€£%+-]*")
_WHOLE = re.compile(r"\d[.,]\d\d(?!\d)|\d\s*[₪$€£]|[₪$€£]\s*\d")
_MARKS = f"\n{CELL}"


def in_visual_order(runs: list[TextRun]) -> list[TextRun]:
    """The runs with the pieces of each number from left to right, as digits are read in Hebrew too.

    Example: ``.90`` at 60 px, ``129`` at 20 px and ``₪`` at 10 px become ``₪``, ``129``, ``.90``. A break between pieces that touch is
    taken away, and a space is put where digits stand apart without one.
    """
    made: list[TextRun] = []
    group: list[TextRun] = []
    for run in _without_far_objects(runs):
        if group and not _same_number(group, run):
            made += _ordered(group)
            group = []
        if _is_piece(run):
            group.append(run)
        else:
            made.append(run)
    return made + _ordered(group)


def touches(one: TextRun, other: TextRun) -> bool:
    """Whether two pieces of numbers stand against each other on one line of the screen."""
    return _is_piece(one) and _is_piece(other) and _on_one_line(one, other) and _touch(one, other)


def _is_piece(run: TextRun) -> bool:
    placed = None not in (run.left, run.top, run.width, run.height)
    return placed and (run.height or 0) < 1.9 * run.size + 4 and bool(_PIECE.fullmatch(plain(run.text).text))


def _same_number(group: list[TextRun], run: TextRun) -> bool:
    return _is_piece(run) and any(_on_one_line(one, run) for one in group)


def _on_one_line(one: TextRun, other: TextRun) -> bool:
    top, bottom = max(one.top or 0, other.top or 0), min(_bottom(one), _bottom(other))
    return bottom - top >= 0.3 * min(one.height or 0, other.height or 0)


def _ordered(group: list[TextRun]) -> list[TextRun]:
    """The numbers of the group in the page's order, the pieces of each from left to right."""
    numbers = sorted(_touching(sorted(group, key=lambda run: run.left or 0), group.index), key=lambda pieces: min(map(group.index, pieces)))
    if any(max(places) - min(places) >= len(places) for places in ([group.index(run) for run in pieces] for pieces in numbers)):
        return [replace(run, text=run.text + OBJECT) for run in group]  # pieces of one number stand among those of another: unclear
    made: list[TextRun] = []
    for pieces in (_agorot_last(_moved(pieces, group.index), group.index) for pieces in numbers):
        if made and not made[-1].text.endswith((" ", *_MARKS)):
            made[-1] = replace(made[-1], text=made[-1].text + _between(made[-1], pieces[0]))
        marks = max((run.text[len(run.text.rstrip(_MARKS)) :] for run in pieces), key=lambda mark: ("\n" in mark, mark))
        closed = [replace(run, text=run.text.rstrip(_MARKS)) for run in pieces]
        made += [*closed[:-1], replace(closed[-1], text=closed[-1].text + marks)]
    return made


def _moved(pieces: list[TextRun], order: Callable[[TextRun], int]) -> list[TextRun]:
    """The pieces from left to right if the page holds their digits in another order, else as on the page: a sign alone moves nothing."""
    as_written = sorted(pieces, key=order)
    digits = [[run for run in each if re.search(r"[\d.,]", plain(run.text).text)] for each in (pieces, as_written)]
    return as_written if digits[0] == digits[1] else pieces


def _agorot_last(pieces: list[TextRun], order: Callable[[TextRun], int]) -> list[TextRun]:
    """The pieces with small agorot behind the number that comes before them on the page, where a right-to-left row puts them left of it."""
    first, second = (pieces + pieces)[:2]
    small = re.fullmatch(r"\d\d", plain(first.text).text.strip()) and first.size < SMALLER * second.size
    return [second, first, *pieces[2:]] if small and order(second) < order(first) and second.text.strip()[-1:].isdigit() else pieces


def _touching(placed: list[TextRun], order: Callable[[TextRun], int]) -> list[list[TextRun]]:
    groups: list[list[TextRun]] = []
    for run in placed:
        last = groups[-1][-1] if groups else None
        apart = not last or (_whole(last) and _whole(run))
        if last and not apart and (run.left or 0) - _right(last) <= _reach(last, run, placed_apart=order(run) < order(last)):
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _whole(run: TextRun) -> bool:
    """Whether a piece holds a whole amount by itself: beside another one it is no part of it (``60.00 ₪ 45.00 ₪``)."""
    return bool(_WHOLE.search(plain(run.text).text))


def _reach(one: TextRun, other: TextRun, *, placed_apart: bool) -> float:
    """How far two pieces may stand apart and still touch, in pixels: less where a break of the page stands between them.

    `placed_apart`: the right one comes first on the page; two small digits there were put beside the number as its agorot.
    """
    if placed_apart and re.fullmatch(r"\d\d", plain(other.text).text.strip()) and other.size < SMALLER * one.size:
        return AGOROT * max(one.size, other.size)
    broken = one.text.endswith(tuple(_MARKS)) or other.text.endswith(tuple(_MARKS))
    return (TOUCHING if broken or not _alike(one, other) else APART) * max(one.size, other.size)


def _between(one: TextRun, other: TextRun) -> str:
    """A space where digits stand apart without one: ``12`` and ``9.90`` with a margin between them."""
    apart = abs((other.left or 0) - _right(one)) > APART * max(one.size, other.size)
    return " " if apart and one.text[-1:].isdigit() and other.text[:1].isdigit() and _alike(one, other) else ""


def _alike(one: TextRun, other: TextRun) -> bool:
    return "sup" not in (one.kind, other.kind) and min(one.size, other.size) > SMALLER * max(one.size, other.size)


def _without_far_objects(runs: list[TextRun]) -> list[TextRun]:
    """The runs without the pictures, canvases and frames that no digits touch: only at a number can one hide a digit, a minus or a sign."""
    kept: list[TextRun] = []
    for place, run in enumerate(runs):
        before, after = runs[place - 1 : place], runs[place + 1 : place + 2]
        if OBJECT not in run.text or any(_hides(run, one) for one in after) or any(_goes_on(one, run) for one in before):
            kept.append(run)
        elif kept:
            kept[-1] = replace(kept[-1], text=kept[-1].text + run.text.replace(OBJECT, ""))
    return kept


def _hides(drawn: TextRun, after: TextRun) -> bool:
    """Whether what is drawn stands against a number that begins with a digit."""
    return plain(after.text).text.lstrip()[:1].isdigit() and _touch(drawn, after)


def _goes_on(before: TextRun, drawn: TextRun) -> bool:
    """Whether what is drawn stands against a number that has no agorot yet."""
    return bool(re.search(r"(?<![.,]\d)(?<![.,]\d\d)[\d.,]$", plain(before.text).text)) and _touch(before, drawn)


def _touch(one: TextRun, other: TextRun) -> bool:
    if None in (one.left, one.width, other.left, other.width):
        return True
    gap = max((other.left or 0) - _right(one), (one.left or 0) - _right(other))
    return gap <= TOUCHING * min(one.size, other.size)


def _right(run: TextRun) -> float:
    return (run.left or 0) + (run.width or 0)


def _bottom(run: TextRun) -> float:
    return (run.top or 0) + (run.height or 0)
