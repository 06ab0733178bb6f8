"""Windows and tabs that a recipe's clicks open: the newest is the page, and when it closes its opener is the page again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from collector.browser import Session, shut

COMING = 10.0
"""Seconds that a window may take whose opening the browser has announced."""


@dataclass
class OpenedWindows:
    """`openers` are the pages below the one at hand, the first window first."""

    session: Session
    openers: list[Any] = field(default_factory=list)
    _since: int | None = None
    """How many popups there had been before the last click; None where nothing was clicked: what a page opens by itself is no step."""

    async def after(self, page: Any, click: Callable[[], Awaitable[Any]]) -> Any:
        """Clicks on `page`; returns the window that this opened, else `page`."""
        announced = asyncio.Event()
        cdp = await self.session.cdp(page)
        await cdp.send("Page.enable")
        self._since = len(self.session.events.popups)

        def heard(_: object) -> None:
            announced.set()

        cdp.on("Page.windowOpen", heard)
        try:
            await click()
        except Exception:
            if not (page.is_closed() and self.openers):  # a click that closes its own window did what it was for
                raise
        finally:
            cdp.remove_listener("Page.windowOpen", heard)
        loop = asyncio.get_running_loop()
        end = loop.time() + (COMING if announced.is_set() else 0)
        while True:
            now = self.now(page)
            if now is not page or loop.time() >= end:
                return now
            await asyncio.sleep(0.1)

    def now(self, page: Any) -> Any:
        """The page at hand: a window that the last click opened, or the opener of one that has closed."""
        for opener, popup in self.session.events.popups[self._since :] if self._since is not None else ():
            if opener is page and not popup.is_closed() and popup not in self.openers:
                self.openers.append(page)
                page = popup
        while page.is_closed() and self.openers:
            page, self._since = self.openers.pop(), None
        return page

    async def close_all(self, page: Any) -> Any:
        """Closes every window that was opened; returns the first one."""
        page, self._since = self.now(page), None
        while self.openers:
            await shut(page)
            page = self.openers.pop()
        return page
