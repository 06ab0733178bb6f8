"""Takes pictures of the window while a chat runs: when asked, at most two a second, without the window flickering."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from collector.chat.observe.page_observer import ChatObserver
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
    names: list[str] = field(default_factory=list)
    failed: int = 0
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
        png = await self.shoot(page)
        if png is not None and why != "asked" and self.private():
            return None
        if png is None:
            self.failed += 1
            return None
        at = self.clock.now()
        seen = {answer["doc"]: answer["seen"] for answer in await self.observer.ask_page(page, "visible")}
        info = PictureInfo(at, page.url, self.observer.page_name(page), why)
        async with self.turn:
            name = await asyncio.to_thread(self.keep, png, info)
        self.names.append(name)
        self.observer.note(
            {"k": "picture", "name": name, "page": info.page, "url": info.url, "why": why, "t": int(at.timestamp() * 1000), "seen": seen}
        )
        return name

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
