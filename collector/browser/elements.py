"""Finds visible elements in a page and all frames in it, and reads the text that is seen."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress

from playwright.async_api import ElementHandle, Frame, Locator, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.page_script import script
from collector.errors import InputError
from collector.language import say

POLL_SECONDS = 0.1


async def visible(page: Page, selectors: str | tuple[str, ...]) -> Locator | None:
    """The first visible element that one of the selectors finds, in the page or any frame in it; None if there is none now."""
    for selector in (selectors,) if isinstance(selectors, str) else selectors:
        for frame in page.frames:
            found = frame.locator(selector).filter(visible=True).first
            try:
                if await found.count():
                    return found
            except PlaywrightError as error:
                if "selector" in error.message.lower() and "pars" in error.message.lower():
                    raise InputError(say("browser-no-selector", selector=repr(selector)), say("browser-no-selector-next")) from error
                continue
    return None


async def all_visible(page: Page, selector: str) -> list[ElementHandle]:
    """Every visible element that the selector finds now, in the page and all frames in it."""
    found: list[ElementHandle] = []
    for frame in page.frames:
        with suppress(PlaywrightError):
            found += await frame.locator(selector).filter(visible=True).element_handles()
    return found


async def first_of(page: Page, wanted: Mapping[str, str | tuple[str, ...]], seconds: float) -> tuple[str, Locator | None]:
    """Waits for the first of several elements; returns its name and itself, or ("", None) when the time is over."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while True:
        for name, selectors in wanted.items():
            found = await visible(page, selectors)
            if found is not None:
                return name, found
        if loop.time() >= end or page.is_closed():
            return "", None
        await asyncio.sleep(POLL_SECONDS)


async def words_of(page: Page) -> list[str]:
    """The lines of visible text of all frames: to see what a step added."""
    lines: list[str] = []
    for frame in page.frames:
        lines += await _lines(frame)
    return lines


async def _lines(frame: Frame) -> list[str]:
    try:
        text = await frame.evaluate(script("visible_text.js"))
    except PlaywrightError:
        return []
    return [line.strip() for line in str(text).splitlines() if line.strip()]


async def label_of(field: Locator) -> str:
    """The words that stand beside a field, for the question to the person."""
    try:
        return str(await field.evaluate(
            "e => [...(e.labels||[])].map(l => l.innerText).join(' ') || e.getAttribute('aria-label') || e.placeholder || ''"
        )).strip()[:120]
    except PlaywrightError:
        return ""
