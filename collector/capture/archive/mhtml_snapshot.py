"""Takes the page's archive (MHTML), with what the browser would leave out of it written into the page for that moment."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from collector.capture.text.frame_words import script

UNDO = "() => { const f = window[Symbol.for('collector.carried')]; if (f) f(); }"


async def snapshot(page: Page, cdp: CDPSession, seconds: float) -> tuple[bytes, int]:
    """The archive as the browser made it, and how many style sheets and fields were carried into it.

    Chromium leaves out the sheets that scripts adopted or that stand in shadow roots, and what was typed or set into fields. Raises
    PlaywrightError if the browser cannot, TimeoutError if it takes longer than `seconds`.
    """
    carried = 0
    try:
        for frame in page.frames:
            with suppress(PlaywrightError):
                carried += await frame.evaluate(script("inline_state.js"))
        async with asyncio.timeout(seconds):
            got = await cdp.send("Page.captureSnapshot", {"format": "mhtml"})
    finally:
        for frame in page.frames if carried else ():
            with suppress(PlaywrightError):
                await frame.evaluate(UNDO)
    return got["data"].encode(), carried
