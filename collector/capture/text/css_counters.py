"""What counters of style sheets show on the page: no script can read it, the browser's own layout tells it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from playwright.async_api import CDPSession, Frame
from playwright.async_api import Error as PlaywrightError

NEAR = 1.5
"""CSS pixels by which two measures of one box may differ."""
Box = tuple[float, float, float, float]
"""x, y, width, height in CSS pixels of the frame's document."""


@dataclass(frozen=True)
class Drawn:
    """What stands before or after an element (`where`) in the box `around`: pieces of text, each with its own box."""

    where: str
    around: Box
    pieces: tuple[tuple[str, Box], ...]


async def with_counters(frame: Frame, got: dict[str, Any]) -> None:
    """Puts into the rows of a frame's words what its counters show, where `page_words.js` could only say that there is one ("…"), and notes
    them. What the browser does not tell stays as it is."""
    if not got["counted"]:
        return
    drawn = await _all_drawn(frame)
    (dx, dy), notes = got["scrolled"], []
    for first, where, x, y, width, height, end in reversed(got["counted"]):
        same = next((each for each in drawn if each.where == where and _near(each.around, (x, y, width, height))), None)
        if same is not None:
            line, kind = got["rows"][first][5:]
            words = words_of(same.pieces)
            got["rows"][first:end] = [
                [text, *(round(v, 2) for v in (left - dx, top - dy, wide, high)), line, kind] for text, (left, top, wide, high) in words
            ]
            for spot in got["frames"]:
                spot["row"] += len(words) - (end - first) if spot["row"] >= end else 0
            end = first + len(words)
        said = " ".join(row[0] for row in got["rows"][first:end])
        notes.append({"kind": "generated-content", "text": said[:80], "x": x - dx, "y": y - dy})
    got["notes"] += notes[::-1]


async def _all_drawn(frame: Frame) -> list[Drawn]:
    session, own = await _session(frame)
    try:
        layout = await session.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})
    except PlaywrightError:
        return []
    finally:
        with suppress(PlaywrightError):
            await session.detach()
    return [each for document in layout["documents"] if own or _url(layout, document) == frame.url for each in _drawn(layout, document)]


async def _session(frame: Frame) -> tuple[CDPSession, bool]:
    """A way to the browser's side of a frame, and whether it is the frame's own: one of another site has its own process."""
    if frame.parent_frame is not None:
        with suppress(PlaywrightError):
            return await frame.page.context.new_cdp_session(frame), True
    return await frame.page.context.new_cdp_session(frame.page), False


def _url(layout: dict[str, Any], document: dict[str, Any]) -> str:
    return str(layout["strings"][document["documentURL"]])


def _drawn(layout: dict[str, Any], document: dict[str, Any]) -> Iterator[Drawn]:
    """Every text before or after an element of one document, as it was laid out."""
    strings, nodes, boxes = layout["strings"], document["nodes"], document["layout"]
    kinds = {node: strings[kind] for node, kind in zip(nodes["pseudoType"]["index"], nodes["pseudoType"]["value"], strict=True)}
    places: dict[int, Box] = {}
    pieces: dict[int, list[tuple[str, Box]]] = {}
    for node, text, box in zip(boxes["nodeIndex"], boxes["text"], boxes["bounds"], strict=True):
        places.setdefault(node, tuple(box))
        if node in kinds and text >= 0:
            pieces.setdefault(node, []).append((strings[text], tuple(box)))
    for node, texts in pieces.items():
        around = places.get(nodes["parentIndex"][node])
        if around is not None and kinds[node] in ("before", "after"):
            yield Drawn(kinds[node], around, tuple(texts))


def words_of(pieces: tuple[tuple[str, Box], ...]) -> list[tuple[str, Box]]:
    """The words that pieces of text make when they stand side by side, each with the box around what it was made of."""
    words: list[tuple[str, Box]] = []
    joined = False
    for text, box in pieces:
        for number, part in enumerate(text.split()):
            if number == 0 and joined and not text[0].isspace():
                before, around = words[-1]
                words[-1] = (before + part, _around(around, box))
            else:
                words.append((part, box))
        joined = bool(text) and not text[-1].isspace() and bool(words)
    return words


def _around(one: Box, other: Box) -> Box:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    return left, top, max(one[0] + one[2], other[0] + other[2]) - left, max(one[1] + one[3], other[1] + other[3]) - top


def _near(one: Box, other: Box) -> bool:
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))
