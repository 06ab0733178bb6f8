"""Goes through the whole conversation once more at the end: up, so that older messages load and are noted; down, picture by picture."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from collector.capture.stitch import Tile
from collector.chat.observer import ChatObserver
from collector.chat.region import Place

Shoot = Callable[[], Awaitable[bytes | None]]
"""Takes a picture of the window; None when it cannot be taken."""


@dataclass
class Walked:
    """What came of it: the pictures from top to bottom, whether the top and the bottom were reached, how high it all is (CSS pixels)."""

    tiles: list[Tile] = field(default_factory=list)
    complete: bool = True
    height: float = 0


async def walk(
    observer: ChatObserver, place: Place, shoot: Shoot | None = None, seconds: float = 60, offset: tuple[float, float] = (0, 0)
) -> Walked:
    """Scrolls the conversation to its beginning and back, within about `seconds`; `offset` is where its frame stands in the window.

    Leaves the page scrolled to the end, where a chat is read. Without `shoot` no pictures are taken.
    """
    walked = Walked()
    box = await observer.ask(place.doc, "scroller", place.node)
    if not box:
        if shoot is not None:
            await _tile(await _still(observer, place), shoot, walked, offset)
        return walked
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    walked.complete = await _up(observer, place, box, loop.time() + seconds * 0.6)
    walked.complete &= await _down(observer, place.doc, box, shoot, walked, end, offset)
    return walked


async def _still(observer: ChatObserver, place: Place) -> Any:
    return await observer.ask(place.doc, "where", place.node)


async def _up(observer: ChatObserver, place: Place, box: int, end: float) -> bool:
    loop = asyncio.get_running_loop()
    patience = 0
    while loop.time() < end:
        here = await observer.ask(place.doc, "where", box)
        if here is None:
            return False
        lowest = _lowest(here)
        if here["top"] > lowest + 1:
            await observer.ask(place.doc, "scroll", box, max(lowest, here["top"] - here["client"] * 0.7))
            await asyncio.sleep(0.12)
            patience = 0
            continue
        pressed = await observer.ask(place.doc, "earlier", box)
        await asyncio.sleep(0.5 if pressed else 0.25)
        after = await observer.ask(place.doc, "where", box)
        if after is None:
            return False
        grown = after["height"] > here["height"] + 2 or after["top"] > _lowest(after) + 1
        patience = 0 if grown else patience + 1
        if patience >= 4:
            return True
        if not grown and patience == 2:  # some lists load only when one arrives at the top, not when one is there
            await observer.ask(place.doc, "scroll", box, _lowest(after) + 30)
            await asyncio.sleep(0.06)
            await observer.ask(place.doc, "scroll", box, _lowest(after))
    return False


def _lowest(here: Any) -> float:
    """The top's scroll position: 0, or negative in a list that is drawn from its end."""
    return min(0.0, float(here["client"]) - float(here["height"])) if here["top"] < 0 else 0.0


async def _down(
    observer: ChatObserver, doc: str, box: int, shoot: Shoot | None, walked: Walked, end: float, offset: tuple[float, float]
) -> bool:
    loop = asyncio.get_running_loop()
    here = await observer.ask(doc, "where", box)
    origin = _lowest(here) if here else 0.0
    last: float | None = None
    while here is not None and loop.time() < end:
        await _tile(here, shoot, walked, offset, origin)
        if last is not None and here["top"] <= last + 0.5:
            break
        last = here["top"]
        here = await observer.ask(doc, "scroll", box, here["top"] + here["client"] * 0.8)
        await asyncio.sleep(0.12)
        here = await observer.ask(doc, "where", box)
    if here is not None:
        walked.height = float(here["height"])
        if loop.time() >= end:
            await observer.ask(doc, "scroll", box, float(here["height"]))
            return False
    return here is not None


async def _tile(here: Any, shoot: Shoot | None, walked: Walked, offset: tuple[float, float], origin: float = 0) -> None:
    if shoot is None or here is None:
        return
    picture = await shoot()
    if picture is not None:
        x, y, width, height = here["box"]
        walked.tiles.append(Tile(picture, (x + offset[0], y + offset[1], width, height), float(here["top"]) - origin, float(here["ratio"])))
