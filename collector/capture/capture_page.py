"""Captures one page: goes there, settles, scrolls, reads, pictures, archives, judges; always ends in evidence or in a stated reason."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser import Session
from collector.capture.capture_job import MOVED_ON, CaptureJob
from collector.capture.capture_values import CaptureSettings, PageShot
from collector.capture.navigate.navigation import Navigation, NavigationResult
from collector.capture.navigate.settle import settle
from collector.clock import Clock
from collector.language import say
from collector.model.reasons import because


async def open_page(session: Session, page: Page, url: str, settings: CaptureSettings) -> NavigationResult:
    """Goes to `url` and settles.

    Never raises for what the site does: `NavigationResult.reason` says what went wrong. After a failed navigation take a fresh page.
    """
    navigation = await Navigation.of(session, page)
    arrival = await navigation.go(url, settings)
    if not arrival.reason and arrival.download is None:
        try:
            await settle(page, navigation.network, session.clock, settings.settle_seconds)
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
    capture = CaptureJob(session, page, url, settings, clock, asked_url)
    try:
        async with asyncio.timeout(settings.page_seconds):
            await capture.run()
    except PlaywrightError as error:
        capture.got.fail(_fault(error))
    except TimeoutError as error:
        capture.got.fail(_late(error))
    except LookupError as error:  # what a browser answers that is just going away may lack what its protocol promises
        capture.got.fail(because("missing-part", say("capture-why-answer-lacks", what=str(error))))
    return capture.result()


def _late(error: TimeoutError) -> str:
    said = error.args[0] if error.args and str(error) else say("capture-why-picture-too-long")
    return because("timeout", said)


def _fault(error: PlaywrightError) -> str:
    line = error.message.splitlines()[0][:160] if error.message else type(error).__name__
    if "crash" in error.message.lower():
        return "crashed: " + line
    if "closed" in error.message.lower():
        return because("interrupted", say("capture-why-closed"))
    if any(words in error.message for words in MOVED_ON):
        return because("navigation", say("capture-why-reloads"))
    return "missing-part: " + line

