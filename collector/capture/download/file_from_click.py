"""The file that a click brings: downloaded, or shown by the browser itself, in this tab or in a new one."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from playwright.async_api import Download, Page, Response
from playwright.async_api import Error as PlaywrightError

from collector.browser import PageEvents, Session
from collector.capture.capture_values import Part
from collector.capture.download.fetched_file import part_of, read_download, read_shown
from collector.language import say
from collector.model.reasons import because

POLL_SECONDS = 0.1
MORE_SECONDS = 1.2
"""How long after one download the next one of the same click may begin."""
MOST_FILES = 60
PAGES = ("text/html", "application/xhtml+xml", "")
KIND = "document.contentType"
FETCHED = """async url => {
  const blob = await (await fetch(url)).blob();
  return await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.split(',')[1] || '');
    reader.onerror = failed;
    reader.readAsDataURL(blob);
  });
}"""
"""A document that the page's own script made has no address to ask anew; its bytes are asked of the page."""

HOLD = """() => {
  if (URL.revokeObjectURL.held) return;
  const revoke = URL.revokeObjectURL.bind(URL);
  URL.revokeObjectURL = url => { setTimeout(revoke, 60000, url); };
  URL.revokeObjectURL.held = true;
}"""
"""Holds addresses of what a page's script made for a minute: a page often takes them back before the browser has begun to read."""


@dataclass(frozen=True)
class FetchedFile:
    """A file that came, or why it could not be read. `asked_again`: its bytes are those of a second answer of the site."""

    part: Part | None
    url: str = ""
    why: str = ""
    asked_again: bool = False


async def files_that_come(session: Session, page: Page, click: Callable[[], Awaitable[object]], seconds: float) -> list[FetchedFile]:
    """Clicks, and waits so long for a file; once one has come, for others of the same click. Leaves `page` where it was, and closes the
    tab that showed a file."""
    happened, others = session.events, set(page.context.pages)
    before, shown = len(happened.downloads), happened.documents.get(page)
    for frame in page.frames:
        with suppress(PlaywrightError):
            await frame.evaluate(HOLD)
    await click()
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while True:
        if len(happened.downloads) > before:
            await _no_more(happened, before)
            return [await _downloaded(each, happened) for each in happened.downloads[before:]]
        for tab in [page, *(new for new in page.context.pages if new not in others)]:
            known = happened.documents.get(tab)
            if tab.is_closed() or (tab is page and known is shown) or await _kind(tab) in PAGES:
                continue
            came = await _shown(page, tab, known[0] if known else None)
            with suppress(PlaywrightError):
                await (tab.go_back(wait_until="domcontentloaded") if tab is page else tab.close())
            return [came]
        if loop.time() >= end:
            return []
        await asyncio.sleep(POLL_SECONDS)


async def _no_more(happened: PageEvents, before: int) -> None:
    """Returns when no further download has begun for a while: one click may bring a whole year of bills."""
    known = 0
    while len(happened.downloads) - before > known and known < MOST_FILES:
        known = len(happened.downloads) - before
        await asyncio.sleep(MORE_SECONDS)


async def _downloaded(download: Download, happened: PageEvents) -> FetchedFile:
    part, why = await read_download(download, happened.attached)
    return FetchedFile(part, download.url, why)


async def _kind(tab: Page) -> str:
    """What kind of document a tab shows; "" while that is not known."""
    try:
        return str(await tab.evaluate(KIND)) if tab.url not in ("", "about:blank") else ""
    except PlaywrightError:
        return ""


async def _shown(page: Page, tab: Page, response: Response | None) -> FetchedFile:
    """The bytes behind what a tab shows."""
    url, kind = tab.url, await _kind(tab)
    if url.startswith("blob:"):
        for asked in (tab, page):
            with suppress(PlaywrightError):
                data = base64.b64decode(await asked.evaluate(FETCHED, url))
                return FetchedFile(part_of("document", data, kind), url)
        return FetchedFile(None, url, because("download", say("capture-why-bytes-gone")))
    if response is not None and response.request.method != "GET":
        return FetchedFile(None, url, because("download", say("capture-why-answers-form")))
    part, why = await read_shown(page, url, kind)
    return FetchedFile(part, url, why, asked_again=True)
