"""What the person points at in the window, and the way to it: an address, or clicks from where the page was loaded."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any

from collector.browser import PageError, PersonClick, all_visible, visible
from collector.prices import Unclear, money
from collector.recipe.recording.write_recipe import lasting_url
from collector.recipe.visit.opened_windows import OpenedWindows
from collector.recipe.visit.price_element import MOST_READ, price_shown

ARRIVAL = 8.0
"""Seconds for an element to come when a way is tried again."""
BETTER = 1.0
"""Seconds that a better way gets after a worse one found something: a page that is being drawn has its positions before its words. The
position alone, which comes last, is taken when nothing else came in all the time there is."""


@dataclass(frozen=True)
class PointedAt:
    """Something that was pointed at: `kind` is ``price``, ``page`` or ``file``; `ways` find it, best first.

    `loaded` is the address at which the page was loaded, `clicks` what was clicked since, `url` the address when it was pointed at.
    """

    kind: str
    ways: tuple[str, ...]
    url: str
    loaded: str
    clicks: tuple[PersonClick, ...] = ()
    title: str = ""
    per: str = ""
    saw: str = ""
    beside: str = ""
    """What stood in a price's row and in no other; compared at each run."""
    placed: bool = False
    """Whether only its place tells the row from others."""
    weak: tuple[str, ...] = ()
    """Those of the ways that count rows."""


async def seen_once(page: Any, ways: Sequence[str], seconds: float = ARRIVAL, saw: str = "") -> str:
    """The best of the ways that finds just one visible element in the page's frames, or with `saw` nothing but that price; where none does,
    the best that finds several; "" if nothing comes in time."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    first: float | None = None
    while True:
        several = ""
        for way in ways:
            number = await how_many(page, way)
            if (number == 1 and not saw) or (number and saw and await _shows(page, way) == saw):
                first = loop.time() if first is None else first
                if way == ways[0] or loop.time() >= (end if way == ways[-1] else min(first + BETTER, end)):
                    return way
                break
            several = several or (way if number > 1 and not saw else "")
        if loop.time() >= end:
            return several
        await asyncio.sleep(0.25)


async def _shows(page: Any, way: str) -> str:
    """The one price that a way leads to, as it was told to the person; "" if none can be read, or several."""
    told: set[str] = set()
    with suppress(PageError):  # a page that goes on meanwhile shows nothing
        for element in (await all_visible(page, way))[:MOST_READ]:
            answer = await price_shown(element, looked_at=False)
            told.add("" if isinstance(answer, Unclear) else money(answer.amount, answer.currency, "en"))
    return told.pop() if len(told) == 1 else ""


async def how_many(page: Any, selector: str) -> int:
    """How many visible elements of all frames of the page a selector finds."""
    found = 0
    for frame in page.frames:
        with suppress(PageError):  # a frame that goes away meanwhile holds nothing any more
            found += await frame.locator(selector).filter(visible=True).count()
    return found


async def way_back(page: Any, mark: PointedAt, windows: OpenedWindows) -> tuple[str, tuple[tuple[str, ...], ...], str, Any]:
    """Goes to the mark again as a recipe would: (address, clicks, the way that found the element, the page it is on); the way is "" if
    it was not found. A window that a click opens is the page from then on.

    The address alone is tried first; then the address at which the page was loaded and the person's clicks, one after the other.
    """
    url = lasting_url(mark.url)
    if await _opened(page, url):
        at = await seen_once(page, mark.ways, ARRIVAL / 3 if mark.clicks else ARRIVAL, mark.saw)
        if at:
            return url, (), at, page
    url = lasting_url(mark.loaded)
    if not mark.clicks or not await _opened(page, url):
        return url, (), "", page
    taken: list[tuple[str, ...]] = []
    for click in mark.clicks:
        way = await seen_once(page, click.ways)
        found = await visible(page, way) if way else None
        if found is None:
            continue  # a click that changed nothing for good, such as one that closed a banner
        with suppress(PageError):
            page = await windows.after(page, partial(found.click, timeout=5000))
            taken.append((way,))
    return url, tuple(taken), await seen_once(page, mark.ways, saw=mark.saw), page


async def _opened(page: Any, url: str) -> bool:
    try:
        await page.goto(url, wait_until="domcontentloaded", timeout=40_000)
    except PageError:
        return False
    return True
