"""Hundreds of pages with prices in one browser: no number without a warning where it is wrong, and hardly a needless doubt."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest

from collector.browser import Session
from collector.prices import Price, Unclear
from collector.recipe.visit.price_element import price_shown
from tests.samples.captured import Nasty, visit
from tests.samples.price_pages import adversarial, amounts, layouts, meanings, sites
from tests.samples.price_pages.judge import NEEDLESS, RIGHT, WRONG, told, verdict
from tests.samples.price_pages.page import WRITTEN, Page

pytestmark = pytest.mark.browser


TABS = 3
"""Tabs in which pages are read at once: while one is laid out, another one's text is read."""
Judged = tuple[Page, Price | Unclear]


@pytest.mark.parametrize("kinds", [(adversarial,), (amounts, layouts, meanings, sites)], ids=["adversarial", "known"])
def test_no_page_is_read_wrong_without_a_word(kinds: tuple[object, ...]) -> None:
    async def work(session: Session, _: Nasty) -> None:
        painted = adversarial.painted() if adversarial in kinds else []
        pages = [*_pages(kinds), *painted]
        shares = await asyncio.gather(*(_read(session, pages[tab::TABS], painted) for tab in range(TABS)))
        judged = [(one, answer, verdict(one, answer)) for share in shares for one, answer in share]
        counted = Counter(found for _, _, found in judged)
        lines = [told(one, answer) for one, answer, found in judged if found in (WRONG, NEEDLESS)]
        assert counted[RIGHT] > 50 and len(judged) == len(pages)
        assert counted[WRONG] == 0 and counted[NEEDLESS] <= 0.01 * len(judged), "\n".join(lines)

    visit(work)


async def _read(session: Session, pages: list[Page], painted: list[Page]) -> list[Judged]:
    page, read = await session.page(), list[Judged]()
    for one in pages:
        element = (await page.evaluate_handle(WRITTEN, one.html)).as_element()
        read.append((one, await price_shown(element, one.per, one.role, looked_at=one in painted)))
    return read


def _pages(kinds: tuple[object, ...]) -> list[Page]:
    """Those that need a browser; `tests/unit/prices/test_price_texts.py` reads the others."""
    return [page for kind in kinds for page in kind.pages() if page.text is None]  # type: ignore[attr-defined]
