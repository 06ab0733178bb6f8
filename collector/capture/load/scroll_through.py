"""Makes a page load what it loads only when it is looked at: scrolls it through, asks the pictures themselves, stops at a stated bound."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.capture.capture_values import CaptureSettings
from collector.capture.load.page_survey import Survey
from collector.capture.load.virtual_list import WINDOW
from collector.capture.navigate.navigation import Navigation
from collector.capture.navigate.settle import settle
from collector.capture.text.frame_words import script
from collector.clock import Clock
from collector.language import say
from collector.model.reasons import because

IMAGE_SECONDS = 8.0
LISTENERS = """[window, document].some(on => {
  const heard = getEventListeners(on);
  return ['scroll', 'wheel', 'scrollend'].some(kind => heard[kind] && heard[kind].length);
})"""
"""Asked in the browser's own console, which knows the listeners of a page."""
MOST_PANES = 8
MOST_LOST = 200
HEIGHT = """box => {
  const e = box < 0 ? document.scrollingElement || document.documentElement : window[Symbol.for('collector.panes')]?.[box];
  return e ? e.scrollHeight : 0;
}"""
GROWN = 40
"""CSS pixels by which a page must grow at its end to be scrolled on."""


@dataclass
class Loaded:
    """What scrolling brought: facts, and reasons for a PARTIAL capture."""

    facts: dict[str, Any] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)


async def load_all(page: Page, navigation: Navigation, looked: Survey, settings: CaptureSettings, clock: Clock) -> Loaded:
    """Scrolls the page and the panes in it through if anything in it waits for that, then waits for all pictures."""
    loaded = Loaded()
    panes = int(await page.evaluate(script("find_panes.js"), looked.lazy))
    boxes = list(range(min(panes, MOST_PANES)))
    if looked.height > looked.view + 4 and (looked.lazy or await _listens_to_scrolling(navigation)):
        boxes.insert(0, WINDOW)
    end = clock.monotonic() + settings.scroll_seconds
    for box in boxes:
        await _scroll(page, navigation, settings, clock, end, box, loaded)
    if boxes:
        await page.evaluate(script("restore_scroll.js"))
    await _pictures(page, navigation, loaded)
    return loaded


async def _listens_to_scrolling(navigation: Navigation) -> bool:
    asked = {"expression": LISTENERS, "includeCommandLineAPI": True, "returnByValue": True}
    try:
        got = await navigation.cdp.send("Runtime.evaluate", asked)
    except PlaywrightError:
        return True
    return bool(got["result"].get("value", True))


async def _scroll(
    page: Page, navigation: Navigation, settings: CaptureSettings, clock: Clock, end: float, box: int, loaded: Loaded
) -> None:
    """Scrolls the page or a pane to its end, again while the end moves on, up to the bounds."""
    first = last = 0
    rounds = 0
    endless = False
    while True:
        left = end - clock.monotonic()
        options = {"box": box, "height": settings.max_height, "milliseconds": max(200, left * 1000)}
        got = await page.evaluate(script("scroll_through.js"), options)
        if got is None:
            return
        first, rounds = first or int(got["first"]), rounds + 1
        grown = int(got["last"]) - last if last else 0
        last = int(got["last"])
        await settle(page, navigation.network, clock, min(3.0, max(0.2, end - clock.monotonic())))
        height = int(await page.evaluate(HEIGHT, box))
        more = height - last > GROWN or bool(got["over"])
        endless = rounds >= 3 and (grown > GROWN or more)
        late = clock.monotonic() >= end or bool(got["over"])
        if not more or height >= settings.max_height or late:
            endless = more and (endless or late)  # cut by time: whether there is an end nobody has seen
            last = height
            break
        last = height
    if box == WINDOW:
        loaded.facts.update(rounds=rounds, height_before=first, height_after=last)
    elif last > first:
        loaded.facts.setdefault("panes", []).append({"rounds": rounds, "height_before": first, "height_after": last})
    if endless or (last >= settings.max_height and last > first + GROWN):
        loaded.reasons.append(because("infinite-scroll", say("capture-why-kept-up-to", height=str(min(last, settings.max_height)))))


async def _pictures(page: Page, navigation: Navigation, loaded: Loaded) -> None:
    """Asks every picture of every frame whether it is there, and for those that did not come which boxes were to show them."""
    total, missing = 0, []
    options = {"milliseconds": IMAGE_SECONDS * 1000, "deep": True}
    for frame in page.frames:
        with suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(IMAGE_SECONDS + 4):
                got = await frame.evaluate(script("image_states.js"), options)
            total += int(got["total"])
            missing += got["missing"]
    behind: set[str] = set()
    for frame in page.frames if set(navigation.network.unseen) - set(missing) else ():
        with suppress(PlaywrightError, TimeoutError):
            async with asyncio.timeout(IMAGE_SECONDS):
                behind.update(await frame.evaluate(script("background_images.js"), navigation.network.unseen[:MOST_LOST]))
    behind -= set(missing)
    total, missing = total + len(behind), [*missing, *sorted(behind)]
    loaded.facts["images"] = {"total": total, "missing": [str(url)[:200] for url in missing]}
    if missing:
        loaded.reasons.append(because("images-missing", say("capture-why-so-many-of", count=str(len(missing)), total=str(total))))
