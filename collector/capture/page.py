"""Captures one page: goes there, settles, scrolls, reads, pictures, archives, judges; always ends in evidence or in a stated reason."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser import Session
from collector.capture.journey import Arrival, Journey
from collector.capture.making import MOVED_ON, Making
from collector.capture.settle import settle
from collector.capture.values import CaptureSettings, PageShot
from collector.clock import Clock


async def open_page(session: Session, page: Page, url: str, settings: CaptureSettings) -> Arrival:
    """Goes to `url` and settles.

    Never raises for what the site does: `Arrival.reason` says what went wrong. After a failed navigation take a fresh page.
    """
    journey = await Journey.of(session, page)
    arrival = await journey.go(url, settings)
    if not arrival.reason and arrival.download is None:
        try:
            await settle(page, journey.network, session.clock, settings.settle_seconds)
        except PlaywrightError as error:
            arrival.reason = _fault(error)
        except TimeoutError as error:
            arrival.reason = _late(error)
    return arrival


async def capture_page(
    session: Session, page: Page, url: str | None, settings: CaptureSettings, clock: Clock, *, asked_url: str = ""
) -> PageShot:
    """The page at `url` (None: what the page shows now; `asked_url` is then the address it was asked for by), captured whole.

    Never raises for what a site does: the shot's state and reasons tell. COMPLETE: every part is there and the page is the one wanted;
    PARTIAL: something is missing or doubtful; FAILED: no page, or not the one that was wanted (what stood there is kept all the same).
    """
    if settings.secrets is None:
        settings = replace(settings, secrets=session.book)
    else:
        session.book = settings.secrets
    capture = Making(session, page, url, settings, clock, asked_url)
    try:
        async with asyncio.timeout(settings.page_seconds):
            await capture.run()
    except PlaywrightError as error:
        capture.fail(_fault(error))
    except TimeoutError as error:
        capture.fail(_late(error))
    return capture.result()


def _late(error: TimeoutError) -> str:
    return f"timeout: {error}" if str(error) else "timeout: the picture took too long"


def _fault(error: PlaywrightError) -> str:
    line = error.message.splitlines()[0][:160] if error.message else type(error).__name__
    if "crash" in error.message.lower():
        return "crashed: " + line
    if "closed" in error.message.lower():
        return "interrupted: the page was closed"
    if any(words in error.message for words in MOVED_ON):
        return "navigation: the page loads itself again and again"
    return "missing-part: " + line

