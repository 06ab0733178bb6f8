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
    """The changes of one address without lines that differ each time: a clock, a counter, "14 people look at this now".

    Example: "Updated at 14:05" → "Updated at 09:10" → "Updated at 11:30" → "Updated at 08:00" leaves the first two changes and no third.
    """
    told: list[PageChange] = []
    seen: Counter[str] = Counter()
    for change in changes:
        gone, new = (tuple(line for line in lines if seen[_shape(line)] < _RESTLESS) for lines in (change.gone, change.new))
        if gone or new:
            told.append(change.replace(gone=gone, new=new))
        seen.update({_shape(line) for line in (*change.gone, *change.new)})
    return tuple(told)


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
            yield PageChange(before=before, after=after, gone=gone, new=came)


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
