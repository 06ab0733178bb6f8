"""Fills the book's pages: a file that two exhibits hold is printed once, and pictures are made a little smaller where that saves pages.

How high a header is only the browser knows. So the book is printed, and where the exhibits then begin tells what fits: as far as a header's
height is not seen there, it is guessed, rather too high. Whether pages were saved is counted after the second printing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from collector.package.bidi_text import html, loose, phrase
from collector.package.content.exhibits import Exhibits
from collector.package.pdf.exhibit_plan import Plan, block_height
from collector.package.pdf.picture_layout import HEIGHT
from collector.package.pdf.quoted_places import Rectangle

Places = Mapping[int, tuple[int, float]]
"""By number of an exhibit: the page on which it begins, and how many millimetres below the page's upper margin."""
SMALLEST = 0.75
"""The part of its size that a picture keeps."""
MOST_FILLED = 80
"""Exhibits of a book that is printed a second time for this: of a longer one that takes more time than its pages are worth."""
_SPARE, _GAP = 3.0, 6.0
"""Millimetres that stay free, and those between two exhibits."""
_BASE, _TITLE, _SHOWS, _KNOWN, _CAPTION = 7.0, 6.0, 4.6, 4.2, 4.6
_TITLE_LETTERS, _SHOWS_LETTERS, _KNOWN_LETTERS, _KNOWN_AT_MOST = 62, 100, 125, 150
_ABOUT = 0.01
"""Parts of a page's size by which marks of the same thing may differ."""
_OF_WIDTH = {1: 1.0, 2: 0.46, 3: 0.29}


def print_once(plans: Sequence[Plan], exhibits: Exhibits, link: str) -> None:
    """Where two exhibits hold the same file, its pictures are printed with the first, with all that is marked on either; the other one
    refers to it."""
    first: dict[str, Plan] = {}
    for plan in plans:
        original = plan.exhibit.capture.files.get("original") if plan.exhibit.capture else None
        if original is None or not plan.blocks or any(block["kind"] != "shots" for block in plan.blocks) or plan.exhibit.ordered:
            continue
        before = first.setdefault(original.digest, plan)
        if before is plan or [len(b["shots"]) for b in before.blocks] != [len(b["shots"]) for b in plan.blocks]:
            continue
        for kept, other in zip(before.blocks, plan.blocks, strict=True):
            kept["shots"] = [
                replace(max(one, two, key=lambda shot: shot.width), marks=_outer(one.marks + two.marks))
                for one, two in zip(kept["shots"], other["shots"], strict=True)
            ]  # fmt: skip
        plan.blocks, there = [], exhibits.refer([before.exhibit.number])
        plan.remarks.append(html(phrase("package-label-printed-there", exhibits.language, exhibit=there), link))


def _outer(marks: Sequence[Rectangle]) -> tuple[Rectangle, ...]:
    """Marks of both exhibits without those that stand inside another one: a sum in its line."""
    apart = tuple(dict.fromkeys(marks))
    return tuple(one for one in apart if not any(_holds(other, one) for other in apart if other != one))


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    ends = ((inner[0], outer[0], inner[2], outer[2]), (inner[1], outer[1], inner[3], outer[3]))
    return all(a >= b - _ABOUT and a + c <= b + d + _ABOUT for a, b, c, d in ends)


def smaller(groups: Sequence[Sequence[Plan]], places: Places) -> dict[int, float]:
    """By number of an exhibit, the part of their size that its pictures keep, where that lets its page hold one exhibit more. `groups`: the
    exhibits as they share the paper.

    Example: a bill of 130 mm, its header of 20, and the same again: 0.85 for either.
    """
    found: dict[int, float] = {}
    page: list[tuple[Sequence[Plan], float, float]] = []
    place: float | None = None
    for here, after in zip(groups, [*groups[1:], None], strict=True):
        start, following = places.get(here[0].exhibit.number), places.get(after[0].exhibit.number) if after else None
        if start is None:
            return {}
        place = start[1] if place is None else place
        if not _is_one_piece(here):
            page, place = [], _behind(start, following, place)
            continue
        pictures = _pictures(here)
        seen = following[1] - start[1] - _GAP if following is not None and following[0] == start[0] else None
        bare = seen - pictures if seen is not None and seen > pictures else _header(here)
        fixed = place + bare + sum(each for _, each, _ in page)
        room, high = HEIGHT - _SPARE - fixed - _GAP * len(page), pictures + sum(each for *_, each in page)
        if room >= high:
            page.append((here, bare, pictures))
        elif high and room / high >= SMALLEST:
            page.append((here, bare, pictures))
            found |= {plan.exhibit.number: room / high for group, *_ in page for plan in group}
            page, place = [], HEIGHT
        else:
            page, place = [(here, bare, pictures)], 0.0
    return found


def scaled(plans: Sequence[Plan], sizes: Mapping[int, float]) -> list[Plan]:
    """The plans with their pictures in these parts of their size."""
    parts = [sizes.get(plan.exhibit.number, 1.0) for plan in plans]
    return [replace(plan, blocks=[_smaller(block, part) for block in plan.blocks]) for plan, part in zip(plans, parts, strict=True)]


def _smaller(block: dict[str, object], part: float) -> dict[str, object]:
    if block["kind"] != "shots":
        return block
    return block | {"shots": [replace(shot, width=shot.width * part, height=shot.height * part) for shot in block["shots"]]}  # type: ignore[attr-defined]


def _is_one_piece(group: Sequence[Plan]) -> bool:
    """Whether it stands on one page whatever comes before it."""
    return len(group) > 1 or group[0].whole or (len(group[0].blocks) == 1 and group[0].blocks[0]["kind"] == "shots")


def _behind(start: tuple[int, float], following: tuple[int, float] | None, place: float) -> float:
    """Where something that runs over pages ends, if it begins at `place`; the end of a page where that is not known."""
    if following is None or following[1] < 1:
        return HEIGHT
    return (place + (following[0] - start[0]) * HEIGHT + following[1] - start[1] - _GAP) % HEIGHT


def _pictures(group: Sequence[Plan]) -> float:
    """Millimetres of its pictures: those of one exhibit below one another, of several the highest."""
    return max(sum(_block(block) for block in plan.blocks) for plan in group)


def _block(block: dict[str, object]) -> float:
    heights = [float(shot.height) for shot in block["shots"]] if block["kind"] == "shots" else []  # type: ignore[attr-defined]
    return max(heights) if block.get("beside") else sum(heights)


def _header(group: Sequence[Plan]) -> float:
    """A guess of what an exhibit needs beside its pictures."""
    return max(_head_of(plan, _OF_WIDTH[min(len(group), 3)]) for plan in group)


def _head_of(plan: Plan, part: float) -> float:
    shown = " · ".join(loose(sentence) for sentence in plan.shown.sentences)
    captions = sum(bool(shot.caption) for block in plan.blocks for shot in block.get("shots", ()))
    small = [plan.address, *plan.lacks, *map(str, plan.remarks)]
    known = _lines(_KNOWN_AT_MOST, _KNOWN_LETTERS * part) + sum(_lines(len(each), _KNOWN_LETTERS * part) for each in small if each)
    lines = _TITLE * min(_lines(len(plan.exhibit.name) + 10, _TITLE_LETTERS * part), 2) + _KNOWN * known + _CAPTION * captions
    lines += _SHOWS * _lines(len(shown) + 8, _SHOWS_LETTERS * part) if shown else 0
    return _BASE + lines + sum(block_height(block) for block in plan.blocks if block["kind"] != "shots")


def _lines(letters: int, in_line: float) -> int:
    return -(-letters // max(int(in_line), 1))
