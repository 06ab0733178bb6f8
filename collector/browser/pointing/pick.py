"""Lets the person point at an element in the window."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from playwright.async_api import ElementHandle, Frame, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.page_script import script
from collector.browser.pointing.selectors import robust_selectors

LOOK_AGAIN = 0.4
"""Seconds after which frames that came or went while the person looks for the element are taken in."""
LETTING_GO = "(() => { const f = window[Symbol.for('collector.pick')]; if (f) f(); })()"


@dataclass(frozen=True)
class Picked:
    """An element that was pointed at: selectors that find it and nothing else (best first), its text, its frame's address."""

    selectors: tuple[str, ...]
    text: str
    frame_url: str
    frame: Frame | None = field(default=None, compare=False, repr=False)
    element: ElementHandle | None = field(default=None, compare=False, repr=False)

    @property
    def selector(self) -> str:
        """The best one."""
        return self.selectors[0]


async def pick(where: Page | Callable[[], Sequence[Page]], seconds: float = 300) -> Picked | None:
    """Waits until the person clicks on an element in any frame of the page (or of the pages that `where` names now); the click is not
    passed on to the page. Frames that come later or go elsewhere meanwhile are taken in. None if nobody clicks."""
    pages = (lambda: [where]) if isinstance(where, Page) else where
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    waiting: dict[Frame, asyncio.Task[Picked | None]] = {}
    picked: Picked | None = None
    try:
        while picked is None and loop.time() < end:
            for frame in [frame for page in pages() if not page.is_closed() for frame in page.frames]:
                if frame not in waiting:
                    waiting[frame] = asyncio.ensure_future(_pick_in(frame))
            if not waiting:
                return None
            pause = max(0.0, min(LOOK_AGAIN, end - loop.time()))
            done, _ = await asyncio.wait(waiting.values(), timeout=pause, return_when=asyncio.FIRST_COMPLETED)
            for frame in [frame for frame, task in waiting.items() if task in done]:
                picked = waiting.pop(frame).result() or picked
            if done and picked is None:
                await asyncio.sleep(0.05)
    finally:
        await _let_go(waiting)
    return picked


async def _let_go(waiting: dict[Frame, asyncio.Task[Picked | None]]) -> None:
    """Takes the pointing away again, in every frame that still waits for it."""
    for frame in waiting:
        with suppress(PlaywrightError):
            await frame.evaluate(LETTING_GO)
    if waiting:
        _, left = await asyncio.wait(waiting.values(), timeout=5)
        for task in left:
            task.cancel()


async def _pick_in(frame: Frame) -> Picked | None:
    try:
        element = (await frame.evaluate_handle(script("pick.js"))).as_element()
        if element is None:
            return None
        selectors = await robust_selectors(frame, element)
        text = "" if await element.evaluate("e => e.type === 'password'") else await element.inner_text()
        return Picked(selectors, text.strip()[:200], frame.url, frame, element)
    except PlaywrightError:
        return None
