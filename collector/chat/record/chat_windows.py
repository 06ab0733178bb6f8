"""The windows and tabs of a recording: which one shows the chat, which were closed, how the browser ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from playwright.async_api import BrowserContext, Page
from playwright.async_api import Error as PlaywrightError

from collector.chat.observe.page_observer import ChatObserver

CLOSING_SECONDS = 0.5
"""Seconds in which a browser ends after its last window."""


class Windows:
    """Follows a context's pages. `over` is called with why the recording ends: window-closed | crashed."""

    def __init__(self, context: BrowserContext, observer: ChatObserver, over: Callable[[str], None]) -> None:
        self.context, self.observer, self.over = context, observer, over
        self.pages: list[Page] = []
        self.current: Page | None = None
        """The page that shows the chat."""
        self.crashed = False
        self._tasks: list[asyncio.Task[None]] = []
        self._shown: dict[str, str] = {}
        self._left: dict[str, str] = {}
        """Page → its latest document; page → the latest document of which the page itself told that it was left."""
        self._lost = False
        """The connection to the browser has ended."""
        observer.listeners.append(self._documents)
        context.on("page", self.add)
        context.on("close", self._browser_went)

    @property
    def open_page(self) -> Page | None:
        """The page that shows the chat, if it is open."""
        return self.current if self.current is not None and not self.current.is_closed() else None

    async def open(self, url: str, given: Page | None, seconds: float) -> str:
        """Shows the chat at `url`: in `given`, in a tab that shows it already, or in a new one. Returns why it failed, "" if it did not."""
        page = given or next((p for p in self.context.pages if same_page(p.url, url)), None)
        shown_already = page is not None and same_page(page.url, url)
        if page is None:
            page = next((p for p in self.context.pages if p.url == "about:blank"), None) or await self.context.new_page()
        self.current = page
        self.add(page)
        if shown_already:
            await page.bring_to_front()
            return ""
        try:
            await page.goto(url, wait_until="domcontentloaded", timeout=seconds * 1000)
        except PlaywrightError as failure:
            if page.url in ("about:blank", "") or page.url.startswith("chrome-error:"):
                return first_line(failure)
        return ""

    def add(self, page: Page) -> None:
        """Follows a page."""
        if page in self.pages:
            return
        self.pages.append(page)
        page.on("close", lambda p: self._page_went(p))
        page.on("crash", lambda p: self._page_crashed(p))

    def look(self) -> None:
        """Notices a browser that is gone without having said so."""
        browser = self.context.browser
        if browser is not None and not browser.is_connected():
            self._gone()

    async def close(self) -> None:
        """Follows nothing any more."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _page_went(self, page: Page) -> None:
        if page in self.pages:
            self.pages.remove(page)
        if page is self.current:
            others = [p for p in self.pages if not p.is_closed() and p.url != "about:blank"]
            self.current = others[-1] if others else page
            if not others:
                self._tasks.append(asyncio.create_task(self._why_it_ended(page)))

    def _page_crashed(self, page: Page) -> None:
        self.crashed = True
        if page is self.current:
            self.over("crashed")

    def _browser_went(self, _: BrowserContext) -> None:
        self._lost = True
        if self.current is None or not self.current.is_closed():
            self.over("crashed")

    def _documents(self, record: Mapping[str, Any]) -> None:
        if record["k"] == "doc" and record.get("top"):
            self._shown[record["page"]] = record["doc"]
        elif record["k"] == "gone":
            self._left[record["page"]] = record["doc"]

    async def _why_it_ended(self, page: Page) -> None:
        """A window that is closed fires `pagehide` in its page, and its browser may end with it; one that is killed fires nothing."""
        await asyncio.sleep(CLOSING_SECONDS)
        name = self.observer.page_name(page)
        if self._lost and self._left.get(name) != self._shown.get(name):
            self._gone()
        else:
            self.over("window-closed")

    def _gone(self) -> None:
        if not self.crashed:
            self.observer.life("browser-gone")
        self.crashed = True
        self.over("crashed")


def same_page(shown: str, asked: str) -> bool:
    """Whether two addresses differ at most behind ``#`` and in a last slash."""
    return shown.split("#")[0].rstrip("/") == asked.split("#")[0].rstrip("/")


def first_line(failure: BaseException) -> str:
    """What an error says, its first line, at most 200 characters."""
    return (str(failure) or type(failure).__name__).splitlines()[0][:200]
