"""Signs of being logged in: ways to find one again, and whether somebody who is not logged in sees it too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from collector.browser import PageError, Picked, first_of, robust_selectors, visible
from collector.recipe.visit.price_element import ABOVE

SIGN_SECONDS = 2.0
WAY_OUT = re.compile(r"log.?out|sign.?out|log.?off|יציאה|התנתק|ניתוק", re.I)


async def login_indicators(picked: Picked) -> list[str]:
    """Ways for a sign of being logged in: the element, or what it stands in. A greeting changes with the hour and holds the person's name,
    so words come after names and classes, and the position last; only the words of a way out (“log out”) come first."""
    ways, around = list(picked.selectors[:-1]), picked.element
    for _ in range(2):
        around = (await around.evaluate_handle(ABOVE)).as_element() if around is not None else None
        if around is None or picked.frame is None or len(await around.inner_text()) > 60:
            break
        ways += (await robust_selectors(picked.frame, around))[:-1]
    out = [way for way in ways if WAY_OUT.search(way)]
    words = [way for way in ways if way not in out and (":text-is(" in way or way.startswith("role="))]
    rest = [way for way in ways if way not in out and way not in words]
    return list(dict.fromkeys([*out, *rest, *words, picked.selectors[-1]]))


async def absent(page: Any, url: str, signs: Sequence[str]) -> list[str]:
    """Those of the signs that do not show at an address; at one that does not load none does."""
    with suppress(PageError):
        await page.goto(url, wait_until="domcontentloaded", timeout=40_000)
        return await unseen(page, signs, SIGN_SECONDS)
    return list(signs)


async def unseen(page: Any, signs: Sequence[str], seconds: float) -> list[str]:
    """Those of the signs that do not show on the page while it settles."""
    await first_of(page, {"sign": tuple(signs)}, seconds)
    return [sign for sign in signs if await visible(page, sign) is None]
