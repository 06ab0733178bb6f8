"""Reads the words of all frames of a page, closed shadow roots and other sites' frames included, with their places on the picture."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any

from playwright.async_api import CDPSession, Frame, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser import page_script
from collector.capture.text.css_counters import with_counters
from collector.capture.text.page_words import Word

REGISTER = """function () {
  const k = Symbol.for('collector.watch'), w = this.ownerDocument.defaultView;
  if (!w) return;
  if (!w[k]) Object.defineProperty(w, k, { value: { roots: [], timers: new Map(), changed: 0, deep: 0, observers: 1 }, enumerable: false });
  if (!w[k].roots.some(r => r.deref() === this)) w[k].roots.push(new WeakRef(this));
}"""
PLACE = """(e) => {
  const list = window[Symbol.for('collector.frames')] || [];
  return list.indexOf(e);
}"""


def script(name: str) -> str:
    """One of the scripts of this room that run inside pages."""
    return page_script.script(name, "capture")


@dataclass(frozen=True)
class Place:
    """Where a frame's own viewport lies in the picture, in CSS pixels, and its scale."""

    x: float = 0
    y: float = 0
    width: float = 0
    height: float = 0
    scale: float = 1


@dataclass
class FrameWords:
    """What was read: words in reading order, remarks, places to mask, frames that could not be read."""

    words: list[Word] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    masks: list[tuple[float, float, float, float]] = field(default_factory=list)
    frames: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)
    cut: bool = False
    lines: int = 0


async def read_words(page: Page, width: int, milliseconds: int) -> FrameWords:
    """The words of the page and all frames in it. A frame that cannot be read is named in `unread`."""
    reading = FrameWords()
    options = {"left": 0, "width": width, "milliseconds": milliseconds, "top": True}
    await _read(page.main_frame, Place(width=width), options, reading)
    return reading


async def _read(frame: Frame, place: Place, options: dict[str, Any], reading: FrameWords) -> None:
    number = len(reading.frames)
    reading.frames.append(frame.url)
    try:
        got = json.loads(await frame.evaluate(f"(o) => ({script('page_words.js')})(o, [])", options))
        await with_counters(frame, got)
    except PlaywrightError:
        reading.unread.append(frame.url)
        return
    reading.cut = reading.cut or bool(got["cut"])
    for note in got["notes"]:
        reading.notes.append({**note, "frame": number})
    reading.masks += [_moved(mask, place) for mask in got["masks"]]
    children = await _children(frame, got["frames"])
    at = 0
    for index, spot in enumerate(got["frames"]):
        _add(reading, got["rows"][at : spot["row"]], place, number)
        at = spot["row"]
        if index in children:
            await _read_child(children[index], spot, place, options, reading)
    _add(reading, got["rows"][at:], place, number)


async def _read_child(child: Frame, spot: dict[str, Any], place: Place, options: dict[str, Any], reading: FrameWords) -> None:
    inner = Place(
        place.x + spot["x"] * place.scale, place.y + spot["y"] * place.scale,
        spot["width"] * place.scale, spot["height"] * place.scale, place.scale * spot["scale"],
    )
    size = {"width": spot["width"] / (spot["scale"] or 1), "height": spot["height"] / (spot["scale"] or 1)}
    await _read(child, inner, {**options, **size, "top": False}, reading)


async def _children(frame: Frame, spots: list[dict[str, Any]]) -> dict[int, Frame]:
    """Which child frame stands at which of the places the frame's script found."""
    found: dict[int, Frame] = {}
    if not spots:
        return found
    for child in frame.child_frames:
        with suppress(PlaywrightError):
            element = await child.frame_element()
            index = await element.evaluate(PLACE)
            if index >= 0:
                found[int(index)] = child
    return found


def _add(reading: FrameWords, rows: list[list[Any]], place: Place, frame: int) -> None:
    last = None
    for text, x, y, width, height, line, source in rows:
        if line != last:
            reading.lines += 1
            last = line
        word = Word(text, x, y, width, height, reading.lines, frame, source)
        if frame:
            k = place.scale
            word = replace(
                word, x=round(place.x + x * k, 2), y=round(place.y + y * k, 2), width=round(width * k, 2), height=round(height * k, 2)
            )
        reading.words.append(word)


def _moved(mask: list[float], place: Place) -> tuple[float, float, float, float]:
    x, y, width, height = mask
    return place.x + x * place.scale, place.y + y * place.scale, width * place.scale, height * place.scale


async def reveal_closed_roots(page: Page, cdp: CDPSession) -> int:
    """Shows the reader the closed shadow roots that the page wrote into its HTML, which no script can see. Returns how many."""
    count = await _reveal(cdp)
    for frame in page.frames[1:]:
        try:
            own = await page.context.new_cdp_session(frame)
        except PlaywrightError:
            continue
        with suppress(PlaywrightError):
            count += await _reveal(own)
        await own.detach()
    return count


async def _reveal(cdp: CDPSession) -> int:
    tree = await cdp.send("DOM.getDocument", {"depth": -1, "pierce": True})
    roots = list(_closed(tree["root"]))
    for backend in roots:
        got = await cdp.send("DOM.resolveNode", {"backendNodeId": backend})
        await cdp.send("Runtime.callFunctionOn", {"objectId": got["object"]["objectId"], "functionDeclaration": REGISTER})
    return len(roots)


def _closed(node: dict[str, Any]) -> list[int]:
    found: list[int] = []
    stack = [node]
    while stack:
        current = stack.pop()
        for root in current.get("shadowRoots", ()):
            if root.get("shadowRootType") == "closed":
                found.append(root["backendNodeId"])
            stack.append(root)
        stack += current.get("children", ())
        if "contentDocument" in current:
            stack.append(current["contentDocument"])
    return found
