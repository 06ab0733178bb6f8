"""Takes pictures of what the browser gets wrong beyond its window, piece by piece inside the window: other sites' frames, which it leaves
white, and pages of the person's own browser, which it lays out anew. `stitch` puts the pieces at their places."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from collector.capture.picture.page_picture import Area
from collector.capture.picture.stitch import pasted

SMALLEST = 24
"""CSS pixels: smaller frames show nothing a person could read."""
HIDE = "(() => { const f = window[Symbol.for('collector.hide')]; if (f) f(); })()"
BOX = """e => { const r = e.getBoundingClientRect(), s = getComputedStyle(e);
  const shown = s.visibility === 'visible' && e.checkVisibility();
  return { x: r.left + scrollX, y: r.top + scrollY, width: r.width, height: r.height, shown }; }"""


@dataclass(frozen=True)
class Spot:
    """Where a frame stands in the document, in CSS pixels."""

    x: float
    y: float
    width: float
    height: float


async def foreign_frames(page: Page) -> list[Spot]:
    """The visible frames of other sites that stand in the page itself."""
    here = urlsplit(page.url).hostname
    spots: list[Spot] = []
    for frame in page.main_frame.child_frames:
        if urlsplit(frame.url).hostname in (here, None, ""):
            continue
        with suppress(PlaywrightError):
            box = await (await frame.frame_element()).evaluate(BOX)
            if box["shown"] and box["width"] >= SMALLEST and box["height"] >= SMALLEST:
                spots.append(Spot(box["x"], box["y"], box["width"], box["height"]))
    return spots


async def with_foreign_frames(page: Page, cdp: CDPSession, png: bytes, spots: Sequence[Spot], area: Area, scale: float) -> bytes:
    """The picture with those frames filled in. The page is scrolled for it, and its fixed layers are hidden meanwhile."""
    await page.evaluate(HIDE)
    return await asyncio.to_thread(pasted, png, await _pieces(page, cdp, spots, area, scale))


async def by_scrolling(page: Page, cdp: CDPSession, area: Area, scale: float) -> bytes:
    """The whole picture, made of pieces inside the window; fixed layers stand on the first one only."""
    size = (round(area.width * scale), round(area.height * scale))
    view = float(await page.evaluate("innerHeight"))
    first = await _pieces(page, cdp, [Spot(area.left, 0, area.width, min(view, area.height))], area, scale)
    await page.evaluate(HIDE)
    rest = await _pieces(page, cdp, [Spot(area.left, view, area.width, area.height - view)], area, scale) if area.height > view else []
    return await asyncio.to_thread(pasted, size, first + rest)


async def _pieces(page: Page, cdp: CDPSession, spots: Sequence[Spot], area: Area, scale: float) -> list[tuple[int, int, bytes]]:
    """(x, y, PNG) of each piece of these spots, in picture pixels."""
    view = float(await page.evaluate("innerHeight"))
    pieces: list[tuple[int, int, bytes]] = []
    for spot in spots:
        left, right = max(spot.x, area.left), min(spot.x + spot.width, area.left + area.width)
        y, end = max(0.0, spot.y), min(spot.y + spot.height, float(area.height))
        while y < end and right - left >= SMALLEST:
            height = min(view, end - y)
            clip = {"x": left + area.origin, "y": y, "width": right - left, "height": height, "scale": 1}
            pieces.append((round((left - area.left) * scale), round(y * scale), await _inside(page, cdp, clip)))
            y += height
    await page.evaluate("window.scrollTo({left: 0, top: 0, behavior: 'instant'})")
    return pieces


async def _inside(page: Page, cdp: CDPSession, clip: dict[str, Any]) -> bytes:
    """One piece that lies inside the window, once it was painted."""
    await page.evaluate("y => window.scrollTo({left: 0, top: y, behavior: 'instant'})", clip["y"])
    await asyncio.sleep(0.15)
    order = {"format": "png", "clip": clip, "captureBeyondViewport": False, "optimizeForSpeed": True}
    got = await cdp.send("Page.captureScreenshot", order)
    return base64.b64decode(got["data"])
