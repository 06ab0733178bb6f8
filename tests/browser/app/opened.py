"""The app over a copy of the demo's store, and a browser that looks at it."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, Page

from collector.app.server.listening import Listening
from collector.services.context import BrowserChoice, Context
from tests.samples import one_browser

CASE = "2026-0001"
DESKTOP, PHONE = 1100, 390
SETTLED = """() => document.readyState === 'complete' && document.fonts.status === 'loaded' && !document.querySelector('.htmx-request')
  && [...document.images].every(image => image.complete || image.loading === 'lazy')"""
"""All that a page asks for when it opens is there. Half a second of a silent network, which Playwright knows, would be a minute in all."""


@dataclass
class Opened:
    """A page of the app. faults: what the browser's console and network said that it should not have."""

    app: Listening
    page: Page
    browser: Browser
    store: Path
    faults: list[str] = field(default_factory=list)

    @property
    def origin(self) -> str:
        return self.app.access.origin

    @property
    def root(self) -> str:
        """What stands before the path of a page."""
        return self.app.access.root

    async def go(self, address: str) -> None:
        """Goes to a page by its path, such as ``/settings``, or by an address that a link of the app holds."""
        await self.page.goto(self.root + address.removeprefix(self.app.access.folder))
        await self.page.wait_for_function(SETTLED)


@asynccontextmanager
async def opened(
    folder: Path, store: Path | None, language: str = "he", width: int = DESKTOP, passphrase: str = "", attach: str | None = None
) -> AsyncIterator[Opened]:
    """The app in `folder`, over a copy of `store` or over none; its page is let in. attach: the browser in which it records."""
    if store is not None:
        shutil.copytree(store, folder / "evidence")
    private = {"COLLECTOR_PRIVATE": str(folder / "private"), **({"COLLECTOR_PASSPHRASE": passphrase} if passphrase else {})}
    context = Context(folder / "evidence", language=language, browser=BrowserChoice(attach=attach), environment=private, store_was_named=True)
    async with Listening.of(context) as app, one_browser.a_browser() as browser:
        page = await (await browser.new_context(viewport={"width": width, "height": 900})).new_page()
        found = Opened(app, page, browser, folder / "evidence")
        page.on("console", lambda m: found.faults.append(f"{m.type}: {m.text}") if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: found.faults.append(f"script: {e}"))
        await page.goto(app.access.new_link())
        await page.wait_for_url(app.access.root + "/")
        yield found


def run(work: Callable[[], Awaitable[None]]) -> None:
    """Runs a test's coroutine to its end."""
    one_browser.run(_whole(work))


async def _whole(work: Callable[[], Awaitable[None]]) -> None:
    await work()
