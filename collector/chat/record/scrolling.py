"""Goes through the whole conversation once more at the end: up, so that older messages load and are noted; down, picture by picture."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from collector.capture.picture.stitch import Tile
from collector.chat.interpret.region.region import Place
from collector.chat.observe.page_observer import ChatObserver

Shoot = Callable[[], Awaitable[bytes | None]]
"""Takes a picture of the window; None when it cannot be taken."""


STEP = 0.75
"""Share of the box that is scrolled at once on the way up: what is drawn must overlap with what was drawn before."""
PAUSE = 0.1
"""Seconds that the page is given to draw after each step."""
STILL = 3
"""After so many steps that changed no element the list is one that has everything in the page: the rest of the way is one jump."""


@dataclass
class ScrolledThrough:
    """What came of it: the pictures from top to bottom, whether the beginning and the end were reached, how high it all is (CSS pixels)."""

    tiles: list[Tile] = field(default_factory=list)
    complete: bool = True
    pictured: bool = True
    """The pictures show all of it; False when the time for them ran out."""
    height: float = 0


async def scroll_through(
    observer: ChatObserver, place: Place, shoot: Shoot | None = None, seconds: float = 75, offset: tuple[float, float] = (0, 0)
) -> ScrolledThrough:
    """Scrolls the conversation to its beginning and back, within about `seconds`; `offset` is where its frame stands in the window.

    Leaves the page scrolled to the end, where a chat is read. Without `shoot` no pictures are taken.
    """
    way = _Scroll(observer, place, shoot, offset)
    box = await observer.ask(place.doc, "scroller", place.node)
    if not box:
        await way.picture(await observer.ask(place.doc, "where", place.node))
        return way.walked
    way.box = int(box)
    start = asyncio.get_running_loop().time()
    reached = await way.up(start + seconds * 0.45)
    way.walked.complete = await way.down(start + seconds * 0.8, start + seconds) and reached
    return way.walked


@dataclass
class _Scroll:
    observer: ChatObserver
    place: Place
    shoot: Shoot | None
    offset: tuple[float, float]
    box: int = 0
    origin: float = 0
    walked: ScrolledThrough = field(default_factory=ScrolledThrough)

    async def where(self) -> Any:
        return await self.observer.ask(self.place.doc, "where", self.box)

    async def go(self, top: float) -> Any:
        await self.observer.ask(self.place.doc, "scroll", self.box, top)
        await asyncio.sleep(PAUSE)
        return await self.where()

    async def up(self, end: float) -> bool:
        """To the beginning, waiting there for older messages; False when they went on coming until the time was over."""
        loop = asyncio.get_running_loop()
        patience = steps = 0
        here = await self.where()
        while here is not None and loop.time() < end:
            lowest = _lowest(here)
            if here["top"] > lowest + 1:
                steps += 1
                far = lowest if steps > STILL and not here["moves"] else max(lowest, here["top"] - here["client"] * STEP)
                here = await self.go(far)
                patience = 0
                continue
            after = await self._wait_at_top(patience)
            grown = after is not None and (after["height"] > here["height"] + 2 or after["top"] > _lowest(after) + 1)
            patience = 0 if grown else patience + 1
            if patience >= 4:
                return True
            here = after
        return False

    async def _wait_at_top(self, patience: int) -> Any:
        pressed = await self.observer.ask(self.place.doc, "earlier", self.box)
        await asyncio.sleep(0.5 if pressed else 0.25)
        here = await self.where()
        if here is not None and patience == 2:  # some lists load only when one arrives at the top, not when one is there
            await self.go(_lowest(here) + 30)
            here = await self.go(_lowest(here))
        return here

    async def down(self, pictures_until: float, end: float) -> bool:
        """To the end, a picture at each step as long as there is time for pictures; whether the end was reached."""
        loop = asyncio.get_running_loop()
        here = await self.where()
        self.origin = _lowest(here) if here else 0.0
        last: float | None = None
        while here is not None and (last is None or here["top"] > last + 0.5):
            if loop.time() < pictures_until:
                await self.picture(here)
            else:
                self.walked.pictured = False
                if loop.time() > end or not here["moves"]:
                    break
            last = here["top"]
            here = await self.go(last + here["client"] * 0.9)
        if here is None:
            return False
        self.walked.height = float(here["height"])
        finished = loop.time() <= end or not here["moves"]
        await self.go(float(here["height"]))
        return finished

    async def picture(self, here: Any) -> None:
        if self.shoot is None or here is None:
            return
        png = await self.shoot()
        if png is not None:
            x, y, width, height = here["box"]
            box = (x + self.offset[0], y + self.offset[1], width, height)
            self.walked.tiles.append(Tile(png, box, float(here["top"]) - self.origin, float(here["ratio"])))


def _lowest(here: Any) -> float:
    """The top's scroll position: 0, or negative in a list that is drawn from its end."""
    return min(0.0, float(here["client"]) - float(here["height"])) if here["top"] < 0 else 0.0
