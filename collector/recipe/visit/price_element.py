"""What price an element shows, as the page lays it out."""

from __future__ import annotations

import re
from typing import Any

from collector.browser.page_script import script, with_shadow_roots
from collector.prices import (
    CellLabels,
    PageWords,
    Price,
    TextRun,
    Unclear,
    currency_beside,
    in_its_cell,
    in_its_line,
    is_credit,
    on_its_page,
    read_price,
    with_label,
)

ABOVE = with_shadow_roots("e => { /*SHADOW ROOTS*/ return shadow.above(e); }")
ONLY_PRICE = re.compile(r"(?:[\d\s.,₪$€£/+\-־–\u200e\u200f\u2066-\u2069]|ש[\"״']?ח|NIS|ILS|USD|EUR)*")
LEVELS = 5
MOST_READ = 6
"""Elements that are read where a selector finds several: if they show different prices, none of them is the price."""


async def price_shown(element: Any, per: str = "", role: str = "") -> Price | Unclear:
    """The one price that a person sees in the element; superscript agorot are read as agorot.

    Digits that are cut off, blurred or masked, and a positive amount in a credit column, give `Unclear`.
    """
    seen = await element.evaluate(script("price_element.js", "recipe.visit"))
    found = await element.evaluate(script("price_labels.js", "recipe.visit"))
    cell = CellLabels(found["column"], found["row"], tuple(found["others"]), tuple(found["cells"]))
    runs = [TextRun(**run) for run in seen["runs"]]
    answer = read_price(runs, per=per, role=role)
    if isinstance(answer, Price) and not answer.currency:
        currency = currency_beside(answer.raw, cell.column, seen["around"])
        answer = read_price(runs, per=per, role=role, currency=currency)
    if isinstance(answer, Unclear):
        return answer
    if seen["cut"]:
        return Unclear("price-unclear", answer.raw[:80], answer.raw, "cut")
    if (named := next(filter(is_credit, (cell.column, cell.row, *cell.cells)), "")) and answer.amount > 0:
        return Unclear("price-unclear", f"{answer.raw[:80]} / {named}"[:120], answer.raw, "credit")
    line = seen["line"]
    answer = in_its_line(answer, [TextRun(**run) for run in line["runs"]], line["first"], line["last"])
    answer = in_its_cell(answer, cell, per) if isinstance(answer, Price) else answer
    answer = with_label(answer, seen["around"], per) if isinstance(answer, Price) else answer
    said = PageWords(tuple(found["beside"]), tuple(found["headings"]), tuple(found["notes"]), tuple(found["alts"]))
    return on_its_page(answer, said, per) if isinstance(answer, Price) else answer


async def whole_price(element: Any) -> tuple[Any, Price | Unclear]:
    """The smallest element around a click that shows a price whole: a click on the shekels of ``129<sup>90</sup> ₪`` means 129.90 ₪.

    It grows only over digits, currency signs and what joins them; where the click itself shows none, over a few words too.
    """
    best, answer = element, await price_shown(element)
    around = element
    for _ in range(LEVELS):
        around = (await around.evaluate_handle(ABOVE)).as_element()
        if around is None:
            break
        text = str(await around.inner_text())
        wider = await price_shown(around)
        if isinstance(wider, Unclear):
            if isinstance(answer, Price):
                break
            continue
        grows = bool(ONLY_PRICE.fullmatch(text)) or not _whole(answer)
        if len(text) > 60 or not grows:
            break
        if not _whole(answer) or wider.amount != answer.amount:  # type: ignore[union-attr]
            best, answer = around, wider
    return best, answer


def _whole(answer: Price | Unclear) -> bool:
    return isinstance(answer, Price) and answer.currency_shown
