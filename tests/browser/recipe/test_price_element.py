"""What a person sees of a price on a page, and nothing else: hidden, cut, masked, crossed out, covered, raised, in tables, in shadow roots."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from collector.browser import Session
from collector.clock import SystemClock
from collector.errors import PageFailed
from collector.language import say
from collector.model import Capture
from collector.prices import Price, Unclear
from collector.recipe.visit.price_element import price_shown
from collector.recipe.visit.price_step import PriceStep
from tests.samples.captured import Nasty, visit
from tests.samples.price_pages.page import WRITTEN

pytestmark = pytest.mark.browser

P = "129.90 ₪"
HIDDEN = {
    "display": "display:none", "visibility": "visibility:hidden", "opacity": "opacity:0", "zero size": "font-size:0",
    "scale": "display:inline-block;transform:scale(0)", "clip path": "clip-path:inset(50%)", "clip path all": "clip-path:inset(100%)",
    "circle": "clip-path:circle(0)", "clip": "position:absolute;clip:rect(0,0,0,0)", "old clip": "position:absolute;clip:rect(1px,1px,1px,1px)",
    "left": "position:absolute;left:-9999px", "top": "position:absolute;top:-9999px", "right": "position:absolute;right:-9999px",
    "indent": "display:inline-block;width:80px;overflow:hidden;white-space:nowrap;text-indent:-9999px",
    "one pixel": "position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap", "no height": "display:block;height:0;overflow:hidden",
    "white": "color:#fff", "nearly white": "color:#fefefe", "clear": "color:transparent", "faint": "opacity:.02",
    "on its ground": "background:#123456;color:#123456", "fill": "-webkit-text-fill-color:#ffffff", "max height": "display:block;max-height:0;overflow:hidden",
}  # fmt: skip
"""Styles of an amount that nobody sees, beside one that is seen."""
SHADOW = """<div id=it></div><script>document.getElementById('it').attachShadow({mode:'open'}).innerHTML =
  'מחיר: 129<sup>90</sup> <span>₪</span> <slot></slot>';</script>"""
SLOTTED = """<div id=it><b>129.90 ₪</b></div><script>document.getElementById('it').attachShadow({mode:'open'}).innerHTML =
  '<p><slot></slot> לחודש</p>';</script>"""
READ = {
    **{name: f'<p id=it><span style="{style}">99.00 ₪</span> {P}</p>' for name, style in HIDDEN.items()},
    "inert": f"<p id=it><span inert>99.00 ₪</span> {P}</p>",
    "closed details": f"<div id=it><details><summary>{P}</summary><p>99.00 ₪</p></details></div>",
    "struck parent": f"<div style='text-decoration:line-through'><p id=it><b style='float:left'>{P}</b> 159.00 ₪</p></div>",
    "struck in flex": f"<div id=it><div style='display:flex;text-decoration:line-through'><span>159.00 ₪</span></div><b>{P}</b></div>",
    "struck in block": f"<div id=it><div style='text-decoration:line-through'><div><span>159.00 ₪</span></div></div><b>{P}</b></div>",
    "struck by a line": "<style>.o{position:relative}.o::after{content:'';position:absolute;left:0;top:50%;width:100%;height:1px;background:red}</style>"
    f"<p id=it><span class=o style='display:inline-block'>159.00 ₪</span> {P}</p>",
    "shadow": SHADOW,
    "slotted": SLOTTED,
    "generated": "<style>#it::before{content:'₪'}</style><p id=it>129.90</p>",
    "generated from data": "<style>#it::after{content:attr(data-p) ' ₪'}</style><p id=it data-p=129.90></p>",
    "raised": "<p id=it>129<sup>90</sup> ₪</p>",
    "raised small": "<p id=it style='font-size:40px'>129<span style='font-size:16px;vertical-align:top'>90</span> ₪</p>",
    "parts": "<p id=it><span>129</span><span>.</span><span>90</span> ₪</p>",
    "white on black": f"<div style='background:#000;color:#fff'><p id=it>{P}</p></div>",
    "white on a picture": f"<div style='background-image:linear-gradient(#000,#000);color:#fff'><p id=it>{P}</p></div>",
    "gradient ink": "<style>#it{background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent}</style>"
    f"<p id=it>{P}</p>",
    "scrolled list": f"<div style='height:90px;overflow:auto'><p style='height:300px'></p><p id=it>{P}</p></div>",
    "below the fold": f"<p style='height:3000px'></p><p id=it>{P}</p>",
    "under a sticky bar": f"<div style='position:fixed;top:0;left:0;right:0;height:90px;background:#eee'></div><div style=height:900px></div><p id=it>{P}</p>"
        "<div style=height:2000px></div><script>scrollTo(0, 880)</script>",
    "input": "<input id=it value='129.90 ₪'>",
    "data of no number": f"<div itemscope><p id=it itemprop=price content='1.299.90.1'>{P}</p></div>",
    "data that call": f"<div itemscope><p id=it itemprop=price content='call us'>{P}</p></div>",
    "select": "<select id=it><option>99.00 ₪<option selected>129.90 ₪</select>",
    "period below": f"<div id=it><div>{P}</div><div>לחודש</div></div>",
}  # fmt: skip
"""Pages on which 129.90 is read."""
NOT_READ = {
    "alone hidden": f"<p id=it><span style='color:#fff'>{P}</span></p>",
    "parent faint": f"<div style='opacity:0'><p id=it>{P}</p></div>",
    "inert parent": f"<div inert><p id=it>{P}</p></div>",
    "struck in a parent": f"<div style='text-decoration:line-through'><p id=it>{P}</p></div>",
    "struck in a flex parent": f"<div style='display:flex;text-decoration:line-through'><span id=it>{P}</span></div>",
    "covered": f"<div style='position:relative'><p id=it>{P}</p><div style='position:absolute;inset:0;background:#fff'></div></div>",
    "cut": f"<p id=it style='width:30px;overflow:hidden;white-space:nowrap;direction:ltr'>{P}</p>",
    "blurred": f"<p id=it style='filter:blur(6px)'>{P}</p>",
    "disc": f"<p id=it style='-webkit-text-security:disc'>{P}</p>",
    "masked": "<p id=it>1**.90 ₪</p>",
    "turned": "<p id=it><bdo dir=rtl>129.90</bdo> ₪</p>",
    "feff": "<p id=it>129\ufeff .90 ₪</p>",
    "credit column": "<table><tr><th>שורה<th>חובה<th>זכות<tr><td>תיקון<td><td id=it>129.90 ₪</table>",
    "credit word beside": "<div id=it><span>זיכוי</span> <span>129.90 ₪</span></div>",
    "club beside": "<div id=it><div>מחיר מועדון 99.90 ₪</div><div>129.90 ₪</div></div>",
    "spaced spans": "<p id=it><span>1</span> <span>2</span> <span>9</span> ₪</p>",
    "free above": "<p id=it>משלוח חינם מעל ₪199</p>",
    "pounds": "<p id=it>פאונד 129.90 במזומן או ₦</p>",
}  # fmt: skip
"""Pages on which no price is read."""
PAINTED = {"struck in block", "raised", "white on black", "white on a picture", "gradient ink", "scrolled list", "below the fold", "under a sticky bar"}
"""Pages that are looked at, too, though the text is right: what stands around the price, or its colours, hide nothing of it."""
CASES = Path(__file__).parents[3] / "tests" / "site" / "split_numbers.html"
TABLE = """<table id=it><tr><th>פירוט<th>כמות<th>סכום
<tr><td>מנוי סיבים<td>1<td>99.90 ₪<tr><td>נתב<td>1<td>10.18 ₪<tr><td>יתרה קודמת<td><td>40.00 ₪
<tr><td>סה"כ לפני מע"מ<td><td>110.08 ₪<tr><td>מע"מ 18%<td><td>19.82 ₪<tr><td>{label}<td><td>129.90 ₪</table>"""
TOTALS = ('סה"כ לתשלום', "Total to pay", "לתשלום עד 15/12/2026", "סכום לתשלום", "Amount due", "Total due by 15/12/2026", "סך הכל לתשלום", "Please pay")


def test_only_what_a_person_sees_is_read() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page, wrong = await session.page(), []
        for name, body in {**READ, **{f"!{n}": b for n, b in NOT_READ.items()}}.items():
            element = (await page.evaluate_handle(WRITTEN, f"<!doctype html><html lang=he dir=rtl><body>{body}</body></html>")).as_element()
            answer = await price_shown(element, looked_at=name in PAINTED)
            read = str(answer.amount) if isinstance(answer, Price) else ""
            if read != ("" if name[0] == "!" else "129.90"):
                wrong.append(f"{name}: {answer}")
        assert not wrong, "\n".join(wrong)

    visit(work)


def test_the_total_of_a_bill_is_found_in_its_table() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        flex = TABLE.replace("<table id=it><tr>", "<div id=it><div style='display:flex'>").replace("<tr>", "</div><div style='display:flex'>")
        flex = flex.replace("</table>", "</div></div>").replace("<td>", "<div>").replace("<th>", "<div>")
        flex = flex.replace("<div>", "</div><div>").replace("flex'></div>", "flex'>")
        for body in (TABLE, flex):
            for label in TOTALS:
                html = f"<!doctype html><html lang=he dir=rtl><body>{body.format(label=label)}</body></html>"
                element = (await page.evaluate_handle(WRITTEN, html)).as_element()
                answer = await price_shown(element, role="total", looked_at=(body, label) == (flex, TOTALS[0]))
                assert isinstance(answer, Price) and str(answer.amount) == "129.90", (body, label, answer)

    visit(work)


def test_numbers_that_the_page_splits_are_whole_or_unclear() -> None:
    truth = {"a": "1299.90", "b": "1299.00", "c": "1298.00", "d": "1299.90", "e": "129.90", "k": "12345.00", "l": "1298.00", "o": "1299.90"}

    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        await page.goto(CASES.as_uri())
        for name, amount in truth.items():
            answer = await price_shown(await page.query_selector(f"#{name}"))
            assert not isinstance(answer, Price) or str(answer.amount) == amount, (name, answer)

    visit(work)


COUNTS = """<p id=it>0.00 ₪</p><script>let n = 0; const i = setInterval(() => {
  it.textContent = `${(++n * 43.3).toFixed(2)} ₪`; n > 2 && clearInterval(i); }, 700)</script>"""
"""Counts up to 129.90 in steps that are longer than a price must stand still."""


class Tab:
    """What a price step needs of a page."""

    def __init__(self, page: Any) -> None:
        self.page = self.current = page

    async def find(self, at: str) -> Any:
        found = await self.page.query_selector(at)
        if found is None:
            raise PageFailed(say("recipe-look-at-page-perhaps"))
        return found


def test_a_price_that_changes_is_read_at_its_end_or_not_at_all() -> None:
    async def work(session: Session, _: Nasty) -> None:
        page = await session.page()
        await page.set_content(COUNTS)
        step = PriceStep(Tab(page))  # type: ignore[arg-type]
        assert getattr(await step.settled("#it", "", ""), "amount", None) == Decimal("129.90")

        async def shoot() -> Any:
            await page.evaluate("it.textContent = '139.90 ₪'; setTimeout(() => { it.textContent = '129.90 ₪'; }, 1)")
            await page.wait_for_function("it.textContent === '129.90 ₪'")

        answer, _capture = await step.read("#it", "", "", "", None, shoot)
        assert isinstance(answer, Unclear) and (answer.code, answer.detail) == ("price-changed", "139.90 ₪ / 129.90 ₪")

        async def tick() -> Any:
            await page.evaluate("document.body.append(`${Date.now()} seconds left`)")
            return Capture(id="picture", kind="page", case="2026-001", started=SystemClock().now())

        answer, _capture = await step.read("#none", "", "", "", None, tick)
        assert isinstance(answer, Unclear) and answer.code == "price-not-found", "a clock beside a price that is missing is none"

    visit(work)
