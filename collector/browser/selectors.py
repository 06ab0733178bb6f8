"""Finds words for an element by which it is found again after the page was drawn anew; lets the person point at one."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from playwright.async_api import ElementHandle, Frame, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.launch import script


@dataclass(frozen=True)
class Picked:
    """An element that was pointed at: selectors that find it and nothing else (best first), its text, its frame's address."""

    selectors: tuple[str, ...]
    text: str
    frame_url: str

    @property
    def selector(self) -> str:
        """The best one."""
        return self.selectors[0]


async def robust_selectors(frame: Frame, element: ElementHandle) -> tuple[str, ...]:
    """Selectors that find this element and no other visible one, best first: role and name, label, text, data attributes, names, classes
    below something named, and its position last. Each was tried on the page. Never empty."""
    candidates: list[str] = await element.evaluate(script("selectors.js"))
    good = [selector for selector in candidates[:-1] if await _finds_only(frame, selector, element)]
    return (*good, candidates[-1])


async def _finds_only(frame: Frame, selector: str, element: ElementHandle) -> bool:
    try:
        found = frame.locator(selector).filter(visible=True)
        if await found.count() != 1:
            return False
        other = await found.first.element_handle(timeout=1000)
        return bool(await element.evaluate("(e, other) => e === other", other))
    except PlaywrightError:
        return False


async def pick(page: Page, seconds: float = 300) -> Picked | None:
    """Waits until the person clicks on an element in any frame; the click is not passed on to the page. None if nobody does."""
    waiting = {asyncio.ensure_future(_pick_in(frame)) for frame in page.frames}
    end = asyncio.get_running_loop().time() + seconds
    picked: Picked | None = None
    while waiting and picked is None:
        done, waiting = await asyncio.wait(waiting, timeout=end - asyncio.get_running_loop().time(), return_when=asyncio.FIRST_COMPLETED)
        if not done:
            break
        picked = next((task.result() for task in done if task.result() is not None), None)
    for frame in page.frames:
        with suppress(PlaywrightError):
            await frame.evaluate("(() => { const f = window[Symbol.for('collector.pick')]; if (f) f(); })()")
    if waiting:
        await asyncio.wait(waiting, timeout=5)
    return picked


async def _pick_in(frame: Frame) -> Picked | None:
    try:
        element = (await frame.evaluate_handle(script("pick.js"))).as_element()
        if element is None:
            return None
        selectors = await robust_selectors(frame, element)
        return Picked(selectors, (await element.inner_text()).strip()[:200], frame.url)
    except PlaywrightError:
        return None
