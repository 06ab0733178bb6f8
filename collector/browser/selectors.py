"""Finds words for an element by which it is found again after the page was drawn anew; lets the person point at one."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from playwright.async_api import ElementHandle, Frame, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.launch import script

LOOK_AGAIN = 0.4
"""Seconds after which frames that came or went while the person looks for the element are taken in."""
LETTING_GO = "(() => { const f = window[Symbol.for('collector.pick')]; if (f) f(); })()"


MOST_WAYS = 12
"""Ways to an element that are kept; each is tried on the page."""
DIRECTIONS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
PRICED = re.compile(r"\s*(?:ב[-־]|[-–:])?\s*(?:[₪$€]\s*\d[\d.,]*|\d[\d.,]*\s*(?:[₪$€]|ש[\"״]ח|NIS\b|ILS\b))")
"""An amount in a name, which will be another one next month."""
MOST_BOXES = 150
"""Boxes of which one is to be told by what it holds: looking through all of each takes minutes where there are many."""
MOST_MATCHES = 60
"""Elements that a way may find, visible or not, to be looked at closer."""
MOST_COPIES = 4
"""How often a page may show the same row: a row that turns round has copies of its ends."""
ALL_ALIKE = "(e, found) => found.includes(e) && found.every(x => x === e || (x.innerText && x.innerText === e.innerText))"


@dataclass(frozen=True)
class Row:
    """The row of a list in which an element stands: its name ("" where none was found), and whether only its place tells it from others."""

    name: str
    placed: bool = False


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


def ways_script() -> str:
    """The script that names ways to find an element again."""
    return script("selectors.js").replace("/*NAMED*/", script("named.js").strip())


async def robust_selectors(frame: Frame, element: ElementHandle, *, row: bool = False) -> tuple[str, ...]:
    """Selectors that find this element and no other visible one, best first: role and name, label, text, data attributes, names, classes
    below something named, and its position last; with `row` what its row is called before all of them, and ways that find
    several copies of it where no way finds it alone. Each was tried on the page. Never empty."""
    candidates: list[str] = await element.evaluate(ways_script(), row)
    good: list[str] = []
    copies: list[str] = []
    for selector in candidates[:-1]:
        if len(good) >= MOST_WAYS:
            break
        number = await _finds(frame, selector, element)
        if number == 1:
            good.append(selector)
        elif number and row:
            copies.append(selector)
    return (*(good or copies[:MOST_WAYS]), candidates[-1])


async def row_of(element: ElementHandle, way: str = "") -> Row:
    """What the row is called in which an element stands: the first name in the `way` to it, if one is there."""
    told = await element.evaluate(script("named.js"))
    names = [str(name) for name in told["names"]]
    used = sorted((way.index(name), name) for name in names if name and name in way)
    name = used[0][1] if used else next(iter(names), "")
    return Row(PRICED.sub("", re.sub(DIRECTIONS, "", name)).strip()[:60], bool(told["placed"]))


async def _finds(frame: Frame, selector: str, element: ElementHandle) -> int:
    """How many visible elements the selector finds, if this one is among them and all say the same; else 0."""
    try:
        # At once: on a slow machine, a wait that is cut short would lose a good way.
        outer, has, _ = selector.partition(":has(")
        if has and await frame.evaluate("way => document.querySelectorAll(way).length", outer or "*") > MOST_BOXES:
            return 0
        matches = frame.locator(selector)
        if await matches.count() > MOST_MATCHES:  # in a long list whether each is visible would take minutes
            return 0
        found = await matches.filter(visible=True).element_handles()
        if not 0 < len(found) <= MOST_COPIES:
            return 0
        return len(found) if await element.evaluate(ALL_ALIKE, found) else 0
    except PlaywrightError:
        return 0


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


async def is_shown(frame: Frame, selector: str, seconds: float) -> int:
    """How many visible elements the selector finds, as soon as there is one; 0 after so many seconds."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while True:
        with suppress(PlaywrightError):
            number = await frame.locator(selector).filter(visible=True).count()
            if number or loop.time() >= end:
                return number
        if loop.time() >= end or frame.is_detached():
            return 0
        await asyncio.sleep(0.1)
