"""Keeps a list of pages: several at once, each in a tab of its own, told in the order in which they were asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from collector.browser import Session, shut
from collector.browser.start.launch import BrowserStart
from collector.capture import PageShot, capture_page
from collector.language import say
from collector.model import Capture, Run, State
from collector.recipe.lifecycle.active_run import ActiveRun, finish, running
from collector.recipe.lifecycle.run_context import RunContext

TABS = 6
"""Pages at once, as many as a browser opens connections to one site. Some wait for their server while others are drawn."""


async def capture_pages(context: RunContext, urls: list[str], browser: BrowserStart | None = None) -> Run:
    """Keeps each of the pages; one that fails does not stop the rest. In a window that somebody looks at, one after the other.

    browser: one that is opening already; else one is opened as the context's settings say. It is closed while what it showed last is kept.
    """
    urls = [context.clean(url) for url in urls]
    browser = browser or BrowserStart(context.browser, context.clock)
    try:
        with running(context, "capture", parameters={"urls": " ".join(urls)}) as active:
            session = await browser.session()
            session.book = context.book
            tabs = TABS if context.browser.headless and not session.attached else 1
            batch = _Batch(context, session, active, urls)
            try:
                await batch.capture(min(tabs, len(urls)))
                browser.closing()
            finally:
                await batch.kept()
        return await asyncio.to_thread(finish, context, active)
    finally:
        await browser.close()


class _Batch:
    """The pages of one call: which is next, which are being kept, up to which they were told."""

    def __init__(self, context: RunContext, session: Session, active: ActiveRun, urls: list[str]) -> None:
        self.context, self.session, self.active = context, session, active
        self._left: Iterator[tuple[int, str]] = iter(enumerate(urls))
        self._keeping: list[asyncio.Future[None]] = []
        self._kept: dict[int, Capture] = {}
        self._told = 0
        self._storing = asyncio.Lock()

    async def capture(self, tabs: int) -> None:
        """Captures all pages. Raises what hindered one from being kept; see `kept` for those that are still being kept."""
        lanes = [asyncio.ensure_future(self._lane()) for _ in range(tabs)]
        try:
            await asyncio.gather(*lanes)
        finally:
            for lane in lanes:
                lane.cancel()
            await asyncio.gather(*lanes, return_exceptions=True)

    async def kept(self) -> None:
        """Returns when every page that was captured is on record and was told of. Raises what hindered that."""
        ends = await asyncio.gather(*self._keeping, return_exceptions=True)
        for number in sorted(self._kept):
            self._tell(number)
        for end in ends:
            if end is not None:
                raise end

    async def _lane(self) -> None:
        """One tab, which goes from page to page; a page is kept while the next one comes."""
        page: Any = None
        before: asyncio.Future[None] | None = None
        for number, url in self._left:
            self.context.tell(say("recipe-capturing", url=url))
            page = await self._tab_for(url, page)
            settings = replace(self.context.capture, secrets=self.context.book)
            shot = await capture_page(self.session, page, url, settings, self.context.clock)
            if before is not None:
                await asyncio.shield(before)
            before = asyncio.ensure_future(self._keep(number, shot))
            self._keeping.append(before)
            if shot.state is State.FAILED:  # what failed may still show up in its tab late
                await shut(page)
                page = None

    async def _tab_for(self, url: str, page: Any) -> Any:
        """The tab, if it will load this address anew: to another place in the document that it shows it would merely jump."""
        if page is not None and page.url.partition("#")[0] == url.partition("#")[0]:
            await shut(page)
            page = None
        return page or await self.session.page()

    async def _keep(self, number: int, shot: PageShot) -> None:
        """On record as soon as it is there, one at a time; written whole even if the run is broken off meanwhile."""
        async with self._storing:
            self._kept[number] = await asyncio.to_thread(self.active.writer.page, shot)
        while self._told in self._kept:
            self._tell(self._told)

    def _tell(self, number: int) -> None:
        capture = self._kept.pop(number)
        self._told = number + 1
        self.active.kept(capture)
        self.context.kept(capture)
