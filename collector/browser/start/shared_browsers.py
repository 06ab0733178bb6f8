"""Browsers that stay running while one session after the other is opened: a start costs more than a second of processor time, a new context
in a running browser a tenth of that. Contexts of one browser share no cookie, no storage and no cache.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from contextvars import ContextVar

from playwright.async_api import Browser, Playwright
from playwright.async_api import Error as PlaywrightError

from collector.browser.start.driver import open_driver

Start = Callable[[Playwright], Awaitable[Browser]]
_shared: ContextVar[SharedBrowsers | None] = ContextVar("shared_browsers", default=None)


class SharedBrowsers:
    """One driver and, for each kind of browser that was asked for, one running browser. Belongs to one event loop."""

    def __init__(self) -> None:
        self.loop = asyncio.get_running_loop()
        self._closing = AsyncExitStack()
        self._starting = asyncio.Lock()
        self._driver: Playwright | None = None
        self._running: dict[Hashable, Browser] = {}

    async def browser(self, kind: Hashable, start: Start) -> Browser:
        """The running browser of this kind; `start` starts it, the first time and after it crashed or was closed. Raises BrowserMissing."""
        async with self._starting:
            running = self._running.get(kind)
            if running is None or not running.is_connected():
                if self._driver is None:
                    self._driver = await self._closing.enter_async_context(open_driver())
                running = self._running[kind] = await start(self._driver)
            return running

    async def close(self) -> None:
        """Closes the browsers, then the driver."""
        for running in self._running.values():
            with suppress(PlaywrightError):
                await running.close()
        await self._closing.aclose()


@asynccontextmanager
async def sharing_browsers() -> AsyncIterator[SharedBrowsers]:
    """Within this ``async with``, and in this event loop, `open_browser` opens its sessions as contexts of browsers that stay running."""
    outer = shared_browsers()
    if outer is not None:
        yield outer
        return
    shared = SharedBrowsers()
    token = _shared.set(shared)
    try:
        yield shared
    finally:
        _shared.reset(token)
        await shared.close()


def shared_browsers() -> SharedBrowsers | None:
    """The browsers that are shared here; None where each session has a browser of its own."""
    shared = _shared.get()
    return shared if shared is not None and shared.loop is asyncio.get_running_loop() else None
