"""What reads differently on a page that was kept more than once, such as terms: lines that went and lines that came (pure)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from collector.errors import CollectorError
from collector.model import Artifact, Capture, State, Value

_FEWEST_WORDS = 4
"""A line with fewer words is a heading, a counter or a button, unless it names a sum."""
_SUM = re.compile(r"(?:[₪$€£]|ש[\"״]ח|\b(?:NIS|ILS|USD|EUR)\b).*\d|\d.*(?:[₪$€£]|ש[\"״]ח|\b(?:NIS|ILS|USD|EUR)\b)")
_MOST_LINES = 40
"""Where more lines differ, it is another page, or one that is new each time such as a list of news."""
_RESTLESS = 2
"""A line that went or came at so many earlier comparisons, but for its digits, is a clock or a counter."""


class PageChange(Value):
    """What one capture of a page says that the one before did not. `gone` and `new` are lines as they stood."""

    before: Capture
    after: Capture
    gone: tuple[str, ...]
    new: tuple[str, ...]
    places: dict[str, str] = {}
    """Where each of these lines stands: the nearest line above it that both captures have, "" for the page's top."""
    rotating: tuple[str, ...] = ()
    """Lines that came in a block which changes time and again: an advert among others. It is told once, not at each change."""

    @property
    def another_page(self) -> bool:
        """Whether so much differs that single lines tell nothing."""
        return len(self.gone) + len(self.new) > _MOST_LINES


def page_changes(captures: Iterable[Capture], priced: set[str], read: Callable[[Artifact], bytes]) -> tuple[PageChange, ...]:
    """The changes between captures of one address, in order of time. Pages whose price was read are told by their prices, not here."""
    return tuple(change for change in all_changes((c for c in captures if c.id not in priced), read) if not change.another_page)


def all_changes(captures: Iterable[Capture], read: Callable[[Artifact], bytes]) -> tuple[PageChange, ...]:
    """The same with pages that are another one altogether; a capture that failed shows something else and is passed over."""
    by_address: dict[str, list[Capture]] = {}
    for capture in captures:
        if capture.kind == "page" and "text" in capture.files and capture.state is not State.FAILED:
            by_address.setdefault(capture.final_url or capture.url, []).append(capture)
    return tuple(change for several in by_address.values() for change in _between(several, read))


def without_restless(changes: Sequence[PageChange]) -> tuple[PageChange, ...]:
    """The changes of one address without what differs each time: a clock, a counter, "14 people look at this now", an advert that rotates.

    A line whose digits alone differ is told at two changes: "Updated at 14:05" → "Updated at 09:10" → "Updated at 11:30" → "Updated at
    08:00" leaves the first two and no third. Where other lines stand in the same place each time, the third change tells them as
    `PageChange.rotating`, and later ones are told no more. A sum that never stood on the page before is always told.
    """
    told: list[PageChange] = []
    shapes, lines, places = Counter[str](), Counter[str](), Counter[str]()
    announced: set[str] = set()
    for number, change in enumerate(changes):
        rests = _places(change)
        often = {place for place in rests if places[place] >= _RESTLESS}
        each_time = number > 1 and all(one.after.id == other.before.id for one, other in pairwise(changes[number - 2 : number + 1]))
        known = {line for line in (*change.gone, *change.new) if lines[line] or not _SUM.search(line)}
        turning = {line for line in known if change.places.get(line) in often and (each_time or lines[line])}
        restless = {line for line in known if shapes[_shape(line)] >= _RESTLESS}
        rotating = tuple(line for line in change.new if line in turning - restless and change.places[line] not in announced)
        gone, new = (tuple(line for line in side if line not in restless | turning) for side in (change.gone, change.new))
        if gone or new or rotating:
            told.append(change.replace(gone=gone, new=new, rotating=rotating))
        announced |= {change.places[line] for line in rotating}
        shapes.update({_shape(line) for line in (*change.gone, *change.new)})
        lines.update({*change.gone, *change.new})
        places.update(rests)
    return tuple(told)


def _places(change: PageChange) -> set[str]:
    """The places at which some lines went and others came."""
    gone, new = ({change.places[line] for line in side if line in change.places} for side in (change.gone, change.new))
    return gone & new


def differing_words(line: str, others: Sequence[str]) -> tuple[str, ...]:
    """The runs of words of a line that the most similar of the other lines does not have; the whole line where none is similar.

    Example: "The fee is 64.90 a month" against "The fee is 74.90 a month" gives ("64.90",).
    """
    words = line.split()
    ratios = [(SequenceMatcher(None, words, other.split(), autojunk=False), other) for other in others]
    best = max(ratios, key=lambda pair: pair[0].ratio(), default=None)
    if best is None or best[0].ratio() < 0.5:
        return (line,)
    spans = [(start, end) for tag, start, end, _, _ in best[0].get_opcodes() if tag in ("replace", "delete")]
    return tuple(" ".join(words[start:end]) for start, end in spans)


def _between(captures: list[Capture], read: Callable[[Artifact], bytes]) -> Iterator[PageChange]:
    for before, after in pairwise(sorted(captures, key=lambda c: (c.started, c.id))):
        if before.files["text"].digest == after.files["text"].digest:
            continue
        try:
            one, other = (read(capture.files["text"]).decode("utf-8", "replace") for capture in (before, after))
        except CollectorError:
            continue  # a text that was forgotten can be compared with nothing; the captures stay exhibits
        gone, came = tuple(_not_in(other, _lines(one))), tuple(_not_in(one, _lines(other)))
        if gone or came:
            places = {**_placed(one, gone, other), **_placed(other, came, one)}
            yield PageChange(before=before, after=after, gone=gone, new=came, places=places)


def _placed(text: str, lines: Sequence[str], other: str) -> dict[str, str]:
    """Where lines of a text stand: the nearest line above each that the other text has too."""
    wanted, flat, above = set(lines), f" {' '.join(other.split())} ", ""
    found: dict[str, str] = {}
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if line in wanted:
            found.setdefault(line, above)
        elif line and f" {line} " in flat:
            above = line
    return found


def _not_in(text: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines whose words a text does not have one after the other, however its own lines are broken."""
    flat = f" {' '.join(text.split())} "
    return (line for line in lines if f" {line} " not in flat)


def _lines(text: str) -> dict[str, None]:
    flat = (" ".join(line.split()) for line in text.splitlines())
    return dict.fromkeys(line for line in flat if len(line.split()) >= _FEWEST_WORDS or _SUM.search(line))


def _shape(line: str) -> str:
    return re.sub(r"\d+", "0", _MIXED.sub("0", line))


_MIXED = re.compile(r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{6,}(?![\w-])", re.ASCII)
"""The number of a visit: ``a8f3c2e19b``."""
