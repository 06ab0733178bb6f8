"""Marks what Chromium prints outside all tags (page numbers, frames) as decoration, so that a screen reader passes over it.

The orders are told apart by patterns, which takes a quarter of the time of reading each into an object. They know what Chromium writes:
each order that opens a mark on a line of its own, and no pictures within the orders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pikepdf

_MARK = re.compile(rb"(?<![A-Za-z])(?:BDC|BMC|EMC)(?=\s)")
"""Where a tagged stretch begins or ends. Each order stands on a line of its own, or at the end of one."""
_STRING = rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>"
_ORDER = re.compile(
    rb"(?P<path>(?<!\S)(?:[-+.\d]+\s+)*(?:re|[mlcvyh]|W\*?)(?!\S))"
    rb"|(?P<shows>(?:" + _STRING + rb"|\[(?:" + _STRING + rb"|[^()<>\[\]])*\])\s*(?:Tj|TJ)(?!\S)"
    rb"|/\w+\s+(?:Do|sh)(?!\S)|(?<!\S)(?:[SsFBbf]|[Bbf]\*)(?!\S))"
    rb"|(?P<unseen>(?<!\S)n(?!\S))"
    rb"|" + _STRING,
    re.DOTALL,
)  # fmt: skip
_BEGIN, _END = b"/Artifact BMC\n", b"\nEMC"


def mark_artifacts(document: pikepdf.Pdf, pages: Iterable[pikepdf.Page]) -> None:
    """Wraps each drawing order that stands in no tagged stretch of these pages into one of the kind Artifact."""
    for page in pages:
        page.Contents = document.make_stream(with_artifacts(page.Contents.read_bytes()))


def with_artifacts(content: bytes) -> bytes:
    """The orders of a page with its decoration marked.

    Example: ``BT 1 0 0 1 9 9 Tm <01> Tj ET`` becomes ``BT 1 0 0 1 9 9 Tm /Artifact BMC <01> Tj EMC ET``. A path is wrapped from its first
    point on, because no mark may stand inside it.
    """
    parts, place = [], 0
    for start, end in _loose(content):
        parts += [content[place:start], _BEGIN, content[start:end], _END]
        place = end
    return b"".join([*parts, content[place:]])


def _loose(content: bytes) -> Iterator[tuple[int, int]]:
    """Begin and end of each order that shows something outside all tags, with the path that it draws."""
    for begin, end in _untagged(content):
        path = -1
        for order in _ORDER.finditer(content, begin, end):
            if order.lastgroup == "path":
                path = order.start() if path < 0 else path
                continue
            if order.lastgroup == "shows":
                yield order.start() if path < 0 else path, order.end()
            path = -1


def _untagged(content: bytes) -> Iterator[tuple[int, int]]:
    """The stretches in which no tag is open, up to the lines that open or close any mark."""
    tagged: list[bool] = []
    place = 0
    for mark in _MARK.finditer(content):
        begin = mark.start() if mark[0] == b"EMC" else content.rfind(b"\n", 0, mark.start()) + 1
        if not any(tagged):
            yield place, begin
        if mark[0] != b"EMC":
            tagged.append(_is_tag(content[begin : mark.start()]))
        elif tagged:
            tagged.pop()
        place = mark.end()
    if not any(tagged):
        yield place, len(content)


def _is_tag(order: bytes) -> bool:
    """Whether a stretch belongs to an element or is marked as decoration; ``/ReversedChars`` alone only says how its letters run."""
    return order.startswith(b"/Artifact") or b"/MCID" in order
