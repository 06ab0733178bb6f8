"""What stood on the page when a step failed: in words for the run's reason, and as a picture that is kept aside, never in the evidence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from collector.browser import PageError, shown_instead
from collector.language import Sentence, say
from collector.recipe.visit.session_page import SessionPage

FOLDER_HOLDS = 30
"""Pictures that are kept; older ones go."""
SECRET_FIELDS = "input[type='password'], input[autocomplete~='one-time-code'], input[name*='otp' i], input[name*='code' i]"
HEADING = "() => { const h = document.querySelector('h1, h2'); return h && h.checkVisibility() ? h.innerText : '' }"


async def seen_instead(tab: SessionPage) -> Sentence | None:
    """What the page says of itself: a robot check, an error page, else title and heading; None where there is no page any more."""
    page = tab.current
    if page is None or page.is_closed():
        return None
    try:
        odd = await shown_instead(page, tab.asked)
        title, heading = str(await page.title()), str(await page.evaluate(HEADING))
    except PageError:
        return None
    scrub = tab.context.book.scrub
    names = [scrub(" ".join(name.split()))[:80] for name in dict.fromkeys((title, heading)) if name.strip()]
    if odd:
        return say("recipe-seen-odd", what=odd)
    return say("recipe-seen-page", names=" – ".join(names)) if names else say("recipe-seen-nothing")


async def picture_aside(tab: SessionPage, folder: Path | None, run: str) -> Path | None:
    """Keeps a picture of the window under the run's id, fields of passwords and codes covered; None where it could not be taken."""
    page: Any = tab.current
    if folder is None or page is None or page.is_closed():
        return None
    path = folder / f"{run}.png"
    try:
        png = await page.screenshot(timeout=5000, animations="disabled", mask=[frame.locator(SECRET_FIELDS) for frame in page.frames])
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as out:
            out.write(png)
        for old in sorted(folder.glob("*.png"), key=lambda one: one.stat().st_mtime)[:-FOLDER_HOLDS]:
            old.unlink(missing_ok=True)
    except (PageError, OSError):
        return None  # the reason stands in the run all the same
    return path
