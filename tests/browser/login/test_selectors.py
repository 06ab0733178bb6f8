"""Selectors outlive a re-render: other class names, other order, other numbers."""

from __future__ import annotations

import asyncio

import pytest

from collector.browser import Session, pick, robust_selectors
from tests.samples.captured import Nasty, visit

pytestmark = pytest.mark.browser


def page_html(salt: str, price: str, turned: bool) -> str:
    cards = [
        f"<section class='card css-{salt}1'><h2>המסלול שלי</h2><div class='x{salt}9 price'>{price} ₪</div><button class='b-{salt}77'>לפרטים</button></section>",
        f"<section class='card css-{salt}2'><h2>מסלול אחר</h2><div class='x{salt}8 price'>59.90 ₪</div><button>לרכישה</button></section>",
    ]
    top = f"<header><span data-testid=hello class='h{salt}123'>שלום דנה</span><label>חיפוש <input id='i{salt}555'></label></header>"
    rows = [f"<tr><th><a href='/p/{salt}'>סיב {n}</a></th><td>{n / 10:.2f}</td><td class='y{salt}1'>{price} ₪</td></tr>" for n in (300, 1000)]
    bills = f"<table class=bills><tr><th>תאריך</th></tr><tr><td>{salt}/11/2026</td><td><a class=c-{salt}12 href='/b/{salt}'>הורדה</a></td></tr>"
    top += f"<table class=plans>{''.join(reversed(rows) if turned else rows)}</table>{bills}<tr><td>9/10/2026</td><td><a>הורדה</a></td></tr></table>"
    return f"<html dir=rtl><body>{top}{''.join(reversed(cards) if turned else cards)}</body></html>"


WANTED = {
    "the price": "section:has(h2:text-is('המסלול שלי')) .price", "the name": "[data-testid=hello]", "the button": "button:text-is('לפרטים')",
    "the field": "input", "the price in a row": "tr:has-text('סיב 1000') td:last-child", "the newest bill": ".bills tr:nth-of-type(2) a",
}  # fmt: skip


@pytest.mark.parametrize("what", WANTED)
def test_the_best_selector_survives_a_re_render(what: str) -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        await page.set_content(page_html("a1b2", "129.90", turned=False))
        element = await page.locator(WANTED[what]).first.element_handle()
        assert element is not None
        selectors = await robust_selectors(page.main_frame, element)
        await page.set_content(page_html("z9y8", "149.90", turned=True))
        assert await page.locator(selectors[0]).count() == 1, selectors
        assert await (await page.locator(WANTED[what]).first.element_handle()).evaluate(  # type: ignore[union-attr]
            "(e, other) => e === other", await page.locator(selectors[0]).element_handle()
        )  # fmt: skip

    visit(work)


def test_the_person_points_and_the_page_does_not_notice() -> None:
    async def work(session: Session, site: Nasty) -> None:
        page = await session.page()
        await page.goto(site.url + "/frames")
        await page.evaluate("window.clicks = 0; addEventListener('click', () => clicks++)")
        waiting = asyncio.ensure_future(pick(page, 200))
        heading = page.frames[1].locator("h1")
        while not await heading.get_attribute("style"):  # it is framed under the mouse from the moment that a click is waited for
            await page.mouse.move(0, 0)
            await heading.hover()
        await heading.click()
        picked = await waiting
        assert picked is not None and picked.text == "עמוד פשוט" and picked.selector == 'role=heading[name="עמוד פשוט"]'
        assert picked.frame_url == site.url + "/simple"
        assert await page.evaluate("clicks") == 0
        assert await pick(page, 0.3) is None

    visit(work)
