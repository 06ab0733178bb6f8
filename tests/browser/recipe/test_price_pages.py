"""Hundreds of pages with prices in one browser: no number without a warning where it is wrong, and hardly a needless doubt."""

from __future__ import annotations

from collections import Counter

import pytest

from collector.browser import Session
from collector.recipe.visit.price_element import price_shown
from tests.samples.captured import Nasty, visit
from tests.samples.price_pages import adversarial, amounts, layouts, meanings, sites
from tests.samples.price_pages.judge import NEEDLESS, RIGHT, WRONG, told, verdict
from tests.samples.price_pages.page import Page

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kinds", [(adversarial,), (amounts, layouts, meanings, sites)], ids=["adversarial", "known"])
def test_no_page_is_read_wrong_without_a_word(kinds: tuple[object, ...]) -> None:
    async def work(session: Session, _: Nasty) -> None:
        page, counted, lines = await session.page(), Counter[str](), list[str]()
        painted = adversarial.painted() if adversarial in kinds else []
        for one in (*_pages(kinds), *painted):
            await page.set_content(one.html)
            await page.evaluate("document.fonts.ready.then(() => true)")
            answer = await price_shown(await page.query_selector("#it"), one.per, one.role, looked_at=one in painted)
            found = verdict(one, answer)
            counted[found] += 1
            lines += [told(one, answer)] if found in (WRONG, NEEDLESS) else []
        assert counted[RIGHT] > 50
        assert counted[WRONG] == 0 and counted[NEEDLESS] <= 0.01 * sum(counted.values()), "\n".join(lines)

    visit(work)


def _pages(kinds: tuple[object, ...]) -> list[Page]:
    """Those that need a browser; `tests/unit/prices/test_price_texts.py` reads the others."""
    return [page for kind in kinds for page in kind.pages() if page.text is None]  # type: ignore[attr-defined]
