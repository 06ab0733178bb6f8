"""Keeps a list of pages: several at once, each in a tab of its own, told in the order in which they were asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from collector.browser import Session, shut
from collector.browser.launch import Opening
from collector.capture import PageShot, capture_page
from collector.model import Capture, Run, State
from collector.recipe.course import Course, finish, running
from collector.recipe.desk import Desk

TABS = 6
"""Pages at once, as many as a browser opens connections to one site. Some wait for their server while others are drawn."""


async def capture_pages(desk: Desk, urls: list[str], browser: Opening | None = None) -> Run:
    """Keeps each of the pages; one that fails does not stop the rest. In a window that somebody looks at, one after the other.

    browser: one that is opening already; else one is opened as the desk's settings say. It is closed while what it showed last is kept.
    """
    browser = browser or Opening(desk.browser, desk.clock)
    try:
        with running(desk, "capture", parameters={"urls": " ".join(urls)}) as course:
            session = await browser.session()
            session.book = desk.book
            tabs = TABS if desk.browser.headless and not session.attached else 1
            batch = _Batch(desk, session, course, urls)
            try:
                await batch.capture(min(tabs, len(urls)))
                browser.closing()
            finally:
                await batch.kept()
        return await asyncio.to_thread(finish, desk, course)
    finally:
        await browser.close()


class _Batch:
    """The pages of one call: which is next, which are being kept, up to which they were told."""

    def __init__(self, desk: Desk, session: Session, course: Course, urls: list[str]) -> None:
        self.desk, self.session, self.course = desk, session, course
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
            self.desk.tell(f"מתעד את {url}", f"Capturing {url}")
            page = await self._tab_for(url, page)
            settings = replace(self.desk.capture, secrets=self.desk.book)
            shot = await capture_page(self.session, page, url, settings, self.desk.clock)
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
            self._kept[number] = await asyncio.to_thread(self.course.keeper.page, shot)
        while self._told in self._kept:
            self._tell(self._told)

    def _tell(self, number: int) -> None:
        capture = self._kept.pop(number)
        self._told = number + 1
        self.course.kept(capture)
        self.desk.kept(capture)
