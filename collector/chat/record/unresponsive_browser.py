"""Notices a browser that stands still while the program goes on: what its pages show meanwhile is not seen until they answer again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.chat.observe.observation_records import to_milliseconds
from collector.chat.observe.page_observer import ChatObserver
from collector.clock import Clock

SILENT_SECONDS = 10.0
"""A page that does not answer for longer stands still; a busy one answers within a few seconds."""
EVERY_SECONDS = 2.0
"""Seconds between two questions."""


@dataclass
class AnswerWatch:
    """Asks the page that shows the chat again and again. What is noted: ``silent`` (since when) and ``answers``."""

    observer: ChatObserver
    page: Callable[[], Page | None]
    clock: Clock
    silent: bool = False
    """The page that was asked last does not answer now."""

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            page = self.page()
            if page is not None:
                await self._ask(page)
            await asyncio.sleep(EVERY_SECONDS)

    async def _ask(self, page: Page) -> None:
        since = to_milliseconds(self.clock.now())
        question = asyncio.ensure_future(_answered(page))
        try:
            await asyncio.wait([question], timeout=SILENT_SECONDS)
            if question.done():
                return
            self.silent = True
            self.observer.life("silent", page=self.observer.page_name(page), since=since)
            if await question:
                self.observer.life("answers", page=self.observer.page_name(page))
            self.silent = False
        finally:
            question.cancel()


async def _answered(page: Page) -> bool:
    """False where the page went away meanwhile."""
    try:
        await page.evaluate("0")
    except PlaywrightError:
        return False
    return True
