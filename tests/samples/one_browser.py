"""One browser for all tests of a worker process: each test gets contexts of its own in it, and none has to wait for a start."""

from __future__ import annotations

import asyncio
import contextvars
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar

from playwright.async_api import Browser, Playwright

from collector.browser import SharedBrowsers, find_browser, sharing_browsers

T = TypeVar("T")
ARGUMENTS = ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.* , EXCLUDE localhost , EXCLUDE *.localhost"]


class _Worker:
    """An event loop that outlives a test, so that a browser can."""

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.context = contextvars.copy_context()
        self.stack = AsyncExitStack()
        self.shared: SharedBrowsers = self.run(self.stack.enter_async_context(sharing_browsers()))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work, context=self.context)

    def close(self) -> None:
        self.run(self.stack.aclose())
        self.runner.close()


_worker: _Worker | None = None


def run(work: Coroutine[Any, Any, T]) -> T:
    """What `asyncio.run` does, but for the browsers that `open_browser` starts: they stay for the next test."""
    global _worker
    _worker = _worker or _Worker()
    return _worker.run(work)


def close() -> None:
    """At the end of a worker process."""
    global _worker
    if _worker is not None:
        _worker.close()
        _worker = None


@asynccontextmanager
async def a_browser() -> AsyncIterator[Browser]:
    """A plain browser of Playwright's, without anything of the collector's; contexts that are opened in it are closed at the end."""

    async def start(playwright: Playwright) -> Browser:
        return await playwright.chromium.launch(executable_path=find_browser().path, args=ARGUMENTS)

    async with sharing_browsers() as shared:
        browser = await shared.browser("plain", start)
        before = list(browser.contexts)
        try:
            yield browser
        finally:
            for context in browser.contexts:
                if context not in before:
                    await context.close()
