"""Takes pictures of the window while a chat runs: when asked, at most two a second, without the window flickering."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from collector.capture.picture.stitch import Tile
from collector.chat.interpret.region.region import Place
from collector.chat.observe.page_observer import ChatObserver
from collector.chat.record.seen_texts import seen_on_picture
from collector.clock import Clock


@dataclass(frozen=True)
class PictureInfo:
    """What is known of a picture when it is handed over: when, of which address and tab, why (message | asked | end)."""

    at: datetime
    url: str
    page: str
    why: str


Keep = Callable[[bytes, PictureInfo], str]
"""Takes a PNG and returns the name under which it is kept, such as ``picture-003``. Called in a worker thread, one at a time."""

INTERVAL = 0.5
"""Seconds between two pictures that nobody asked for."""
MOST_TILES = 60
"""Pictures that are held in memory for the last picture of all."""
STILL_AGAIN = (0.2, 0.4, 0.0)
"""Seconds to wait before a picture is taken again because the list moved while it was taken; the last one is kept as it is."""
SETTLE = 0.15
"""Seconds that a new message is given to be drawn."""


@dataclass
class Camera:
    """Keeps pictures of one browser's pages through `keep`, and notes for each which texts were inside the window."""

    observer: ChatObserver
    keep: Keep
    clock: Clock
    turn: asyncio.Lock
    """Held while something is written: observations and pictures take turns."""
    private: Callable[[], bool] = lambda: False
    """Whether the window shows another conversation now: then no picture is taken that nobody asked for."""
    place: Callable[[], Place | None] = lambda: None
    """Where the conversation stands now, as far as it is known."""
    strict: bool = False
    """Not even a picture that the person asks for may show another conversation."""
    names: list[str] = field(default_factory=list)
    failed: int = 0
    tiles: dict[str, Tile] = field(default_factory=dict)
    """The latest pictures, by name, with the conversation's box on them: for a last picture of a conversation that stands there no more."""
    _wanted: Page | None = None
    _task: asyncio.Task[None] | None = None
    _sessions: dict[Page, CDPSession] = field(default_factory=dict)

    def soon(self, page: Page) -> None:
        """A picture shortly, one for all that happens until then."""
        self._wanted = page
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())

    async def now(self, page: Page, why: str) -> str | None:
        """A picture at once; its name, or None when the page cannot be pictured."""
        for wait in STILL_AGAIN:
            since = self.clock.now()
            before, box = await self.observer.visible(page), await self._box(page)
            png = await self.shoot(page)
            facts, still = await self._facts(page, before), box == await self._box(page)
            if still or png is None:
                break
            await asyncio.sleep(wait)  # the list moved meanwhile: what the picture shows would not be known
        if png is not None and (why != "asked" or self.strict) and self.private():
            return None
        if png is None:
            self.failed += 1
            return None
        at = self.clock.now()
        info = PictureInfo(at, page.url, self.observer.page_name(page), why)
        async with self.turn:
            name = await asyncio.to_thread(self.keep, png, info)
        self.names.append(name)
        self._note(name, page, why, (since, at), facts)
        if box is not None and still:
            x, y, width, height, top, ratio = box
            self.tiles = {**dict(list(self.tiles.items())[1 - MOST_TILES :]), name: Tile(png, (x, y, width, height), top, ratio)}
        return name

    async def note_window(self, name: str, page: Page, why: str) -> None:
        """Notes what a picture shows that was just taken by `shoot`."""
        since = self.clock.now()
        answers = await self.observer.visible(page)
        self._note(name, page, why, (since, self.clock.now()), await self._facts(page, answers))

    def tiles_of(self, names: Iterable[str]) -> list[Tile]:
        """Those of `tiles` that have these names, as the last picture of all; noted: the pictures' own records tell what they show."""
        wanted = set(names)
        found = [tile for name, tile in self.tiles.items() if name in wanted]
        for number, tile in enumerate(found, 1):
            name = f"tile-{number:03d}"
            self.observer.note({"k": "tile", "name": name, "box": list(tile.box), "ratio": tile.ratio, "whole": [], "part": []})
        return found

    def _note(self, name: str, page: Page, why: str, taken: tuple[datetime, datetime], facts: dict[str, Any]) -> None:
        since, t = (int(at.timestamp() * 1000) for at in taken)
        told = {"name": name, "page": self.observer.page_name(page), "url": page.url, "why": why, "t": t, "since": since}
        self.observer.note({"k": "picture", **told, **facts})

    async def _facts(self, page: Page, before: list[Any]) -> dict[str, Any]:
        after = await self.observer.visible(page)
        shares = {answer["doc"]: await self.observer.share(answer["doc"]) for answer in after}
        offsets = {doc: [share.x, share.y, share.scale] for doc, share in shares.items() if share.part is not None}
        return {**seen_on_picture(before, after), "offset": offsets}

    async def _box(self, page: Page) -> tuple[float, ...] | None:
        """Where the conversation's box stands in the window, how far it is scrolled, device pixels for a CSS pixel."""
        place = self.place()
        if place is None or place.doc not in self.observer.frames or self.observer.frames[place.doc].page is not page:
            return None
        here = await self.observer.ask(place.doc, "box", place.node)
        if not here or here["box"][2] < 40 or here["box"][3] < 40:
            return None
        share = await self.observer.share(place.doc)
        x, y, width, height, top = (value * share.scale for value in (*here["box"], here["top"]))
        return (x + share.x, y + share.y, width, height, top, float(here["ratio"]))

    async def shoot(self, page: Page) -> bytes | None:
        """The window's content as a PNG; None when it cannot be taken (closed, crashed, too slow)."""
        call: Callable[[CDPSession], Awaitable[object]] = _capture
        try:
            if page not in self._sessions:
                self._sessions[page] = await page.context.new_cdp_session(page)
            answer = await asyncio.wait_for(call(self._sessions[page]), 6)
        except (PlaywrightError, TimeoutError):
            self._sessions.pop(page, None)
            return None
        return base64.b64decode(answer["data"]) if isinstance(answer, dict) else None

    async def finish(self) -> None:
        """Waits for the picture that is being taken."""
        if self._task is not None and not self._task.done():
            await asyncio.wait([self._task], timeout=8)

    async def _run(self) -> None:
        while self._wanted is not None:
            await asyncio.sleep(SETTLE)
            page, self._wanted = self._wanted, None
            if page is not None and not page.is_closed():
                await self.now(page, "message")
            await asyncio.sleep(INTERVAL - SETTLE)


async def _capture(session: CDPSession) -> object:
    return await session.send("Page.captureScreenshot", {"format": "png", "captureBeyondViewport": False, "optimizeForSpeed": True})
