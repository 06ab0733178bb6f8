"""What reads differently on a page that was kept more than once, such as terms: lines that went and lines that came (pure)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from collector.errors import CollectorError
from collector.model import Artifact, Capture, Value

_FEWEST_WORDS = 4
"""A line with fewer words is a heading, a counter or a button."""
_MOST_LINES = 40
"""Where more lines differ, it is another page, or one that is new each time such as a list of news."""


class PageChange(Value):
    """What one capture of a page says that the one before did not. `gone` and `new` are lines as they stood."""

    before: Capture
    after: Capture
    gone: tuple[str, ...]
    new: tuple[str, ...]


def page_changes(captures: Iterable[Capture], priced: set[str], read: Callable[[Artifact], bytes]) -> tuple[PageChange, ...]:
    """The changes between captures of one address, in order of time. Pages whose price was read are told by their prices, not here."""
    by_address: dict[str, list[Capture]] = {}
    for capture in captures:
        if capture.kind == "page" and "text" in capture.files and capture.id not in priced:
            by_address.setdefault(capture.final_url or capture.url, []).append(capture)
    return tuple(change for several in by_address.values() for change in _between(several, read))


def _between(captures: list[Capture], read: Callable[[Artifact], bytes]) -> Iterator[PageChange]:
    for before, after in pairwise(sorted(captures, key=lambda c: (c.started, c.id))):
        if before.files["text"].digest == after.files["text"].digest:
            continue
        try:
            old, new = (_lines(read(capture.files["text"]).decode("utf-8", "replace")) for capture in (before, after))
        except CollectorError:
            continue  # a text that was forgotten can be compared with nothing; the captures stay exhibits
        gone, came = [line for line in old if line not in new], [line for line in new if line not in old]
        if (gone or came) and len(gone) + len(came) <= _MOST_LINES:
            yield PageChange(before=before, after=after, gone=tuple(gone), new=tuple(came))


def _lines(text: str) -> list[str]:
    flat = (" ".join(line.split()) for line in text.splitlines())
    return list(dict.fromkeys(line for line in flat if len(line.split()) >= _FEWEST_WORDS))
