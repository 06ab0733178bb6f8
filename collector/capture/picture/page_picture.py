"""Takes one whole picture of a page: arranged, shot in one piece or in tiles, secrets blacked out."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from PIL import Image, ImageDraw
from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from collector.capture.load.page_survey import Survey
from collector.capture.picture.picture_completeness import Differences, is_sound
from collector.capture.picture.stitch import stacked
from collector.capture.text.frame_words import script
from collector.capture.text.page_words import Word

TALL = 8_000
"""Picture pixels above which a picture is looked at twice, because graphics hardware cuts or repeats taller ones."""

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True)
class Area:
    """The part of the document that is pictured, in CSS pixels. `origin` is where the browser counts from: on a right-to-left page text
    far off the left edge moves it."""

    left: float
    width: int
    height: int
    origin: float = 0
    whole_height: int = 0


@dataclass
class Arranged:
    """What was done to the page for the picture, all of it put back afterwards."""

    opened: list[dict[str, Any]] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    lost: list[dict[str, Any]] = field(default_factory=list)
    covered: dict[str, Any] = field(default_factory=dict)
    virtual: list[str] = field(default_factory=list)
    """Lists that draw only the rows in sight, by number."""
    extra: int = 0
    height: int = 0


@asynccontextmanager
async def arranged(page: Page, max_height: int) -> AsyncIterator[Arranged]:
    """The page arranged for one whole picture, for the time of the ``async with``."""
    both = f"(options) => {{ const done = ({script('arrange_page.js')})(options); ({script('stop_animations.js')})(); return done; }}"
    got = await page.evaluate(both, {"height": max_height, "frames": await _frame_heights(page)})
    for frame in page.frames[1:]:
        with suppress(PlaywrightError):
            await frame.evaluate(script("stop_animations.js"))
    if any(change["element"].startswith("iframe") for change in got["opened"]):
        await asyncio.sleep(0.15)
    try:
        yield Arranged(got["opened"], got["moved"], got["lost"], got["covered"], got["virtual"], int(got["extra"]), int(got["pageHeight"]))
    finally:
        for frame in page.frames:
            with suppress(PlaywrightError):
                await frame.evaluate(
                    "() => { for (const k of ['collector.undo', 'collector.still']) {"
                    " const f = window[Symbol.for(k)]; if (f) { f(); delete window[Symbol.for(k)]; } } }"
                )


@asynccontextmanager
async def steady_window(cdp: CDPSession, looked: Survey, *, joined: bool) -> AsyncIterator[None]:
    """Holds the window's size and pixel ratio, as they were seen before, for the time of the ``async with``.

    Without that, a window of the person's own browser is laid out anew for the picture, and words and picture no longer fit; and finer
    pixels are lost.
    """
    held = joined or looked.ratio != 1
    if held:
        order = {"width": looked.width, "height": looked.view, "deviceScaleFactor": looked.ratio, "mobile": False}
        await cdp.send("Emulation.setDeviceMetricsOverride", order)
    try:
        yield
    finally:
        if held and joined:
            with suppress(PlaywrightError):
                await cdp.send("Emulation.clearDeviceMetricsOverride")


async def _frame_heights(page: Page) -> list[list[Any]]:
    """The page's frames, whatever site they are from, and how high their content is."""
    found: list[list[Any]] = []
    for frame in page.main_frame.child_frames:
        with suppress(PlaywrightError):
            height = await frame.evaluate("(document.scrollingElement || document.documentElement).scrollHeight")
            found.append([await frame.frame_element(), height])
    return found


async def measure(cdp: CDPSession, words: Sequence[Word], extra: int, max_height: int) -> Area:
    """Which part of the document to picture: the window's width, wider only where text goes on beyond its edges."""
    metrics = await cdp.send("Page.getLayoutMetrics")
    content, view = metrics["cssContentSize"], metrics["cssLayoutViewport"]
    width = float(view["clientWidth"])
    left, right = widen(words, width)
    left = max(left, -float(view["pageX"]) - float(content["x"]))
    height = int(content["height"]) + extra
    return Area(left, round(right - left), min(height, max_height), float(view["pageX"]), height)


def widen(words: Sequence[Word], width: float) -> tuple[float, float]:
    """The edges between which text stands without a wide empty strip: helper text far outside is left out, a wide table is not. Pure."""
    left, right, reach = 0.0, width, width * 0.25
    for word in sorted((w for w in words if w.source != "hidden" and w.x + w.width > width + 2), key=lambda w: w.x):
        if word.x <= right + reach and word.x + word.width <= 3 * width:
            right = max(right, word.x + word.width)
    for word in sorted((w for w in words if w.source != "hidden" and w.x < -2), key=lambda w: -w.x - w.width):
        if word.x + word.width >= left - reach and word.x >= -2 * width:
            left = min(left, word.x)
    return float(int(left) - (1 if left < 0 else 0)), float(int(right) + (1 if right > width else 0))


def placed(words: Sequence[Word], area: Area) -> list[Word]:
    """The words in the picture's own coordinates; those outside of it are marked as hidden. Pure."""
    out = []
    for word in words:
        x = round(word.x - area.left, 2)
        inside = x + word.width > 0 and x < area.width and word.y < area.height and word.y + word.height > 0
        source = word.source if inside else "hidden"
        out.append(Word(word.text, x, word.y, word.width, word.height, word.line, word.frame, source) if area.left or not inside else word)
    return out


async def shoot(cdp: CDPSession, area: Area, scale: float, seconds: float, top: float = 0) -> bytes:
    """The picture, from `top` on. Raises PlaywrightError if the browser cannot, TimeoutError if it takes longer than `seconds`."""
    whole = await shoot_whole(cdp, area, seconds, top)
    height = area.height * scale
    if height <= TALL or await asyncio.to_thread(lambda: is_sound(Differences.of(whole), height)):
        return whole
    return await shoot_tiles(cdp, area, scale, seconds, top)


async def shoot_whole(cdp: CDPSession, area: Area, seconds: float, top: float = 0) -> bytes:
    """The picture in one piece, whatever the graphics hardware makes of it."""
    return await _piece(cdp, area, top, area.height, seconds)


async def shoot_tiles(cdp: CDPSession, area: Area, scale: float, seconds: float, top: float = 0) -> bytes:
    """The picture in pieces that any graphics hardware can draw."""
    step = max(1, int(TALL / scale))
    tiles = [await _piece(cdp, area, top + y, min(step, area.height - y), seconds) for y in range(0, area.height, step)]
    return await asyncio.to_thread(stacked, tiles)


async def _piece(cdp: CDPSession, area: Area, top: float, height: int, seconds: float) -> bytes:
    clip = {"x": area.left + area.origin, "y": top, "width": area.width, "height": height, "scale": 1}
    order = {"format": "png", "clip": clip, "captureBeyondViewport": True, "optimizeForSpeed": True}
    async with asyncio.timeout(seconds):
        got = await cdp.send("Page.captureScreenshot", order)
    return base64.b64decode(got["data"])


def blacked_out(png: bytes, boxes: Sequence[Rectangle], scale: float) -> bytes:
    """The picture with these rectangles (CSS pixels) filled, so that what stood there is in none of its bytes."""
    with Image.open(io.BytesIO(png)) as source:
        picture = source.convert("RGB")
    draw = ImageDraw.Draw(picture)
    for x, y, width, height in boxes:
        draw.rectangle([x * scale - 1, y * scale - 1, (x + width) * scale + 1, (y + height) * scale + 1], fill=(31, 41, 55))
    out = io.BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue()
