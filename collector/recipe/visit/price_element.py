"""What price an element shows, as the page lays it out."""

from __future__ import annotations

import re
from typing import Any

from collector.browser.page_script import script, with_shadow_roots
from collector.capture.picture.painted_digits import Box, not_painted
from collector.prices import (
    Card,
    CellLabels,
    PageWords,
    Price,
    TextRun,
    Unclear,
    another_currency,
    currency_beside,
    holds_other_sums,
    in_its_card,
    in_its_cell,
    in_its_line,
    is_credit,
    on_its_page,
    read_price,
    sign_is_shared,
    with_label,
)

ABOVE = with_shadow_roots("e => { /*SHADOW ROOTS*/ return shadow.above(e); }")
ONLY_PRICE = re.compile(r"(?:[\d\s.,₪$€£/+\-־–\u200e\u200f\u2066-\u2069]|ש[\"״']?ח|NIS|ILS|USD|EUR)*")
LEVELS = 5
MOST_READ = 6
"""Elements that are read where a selector finds several: if they show different prices, none of them is the price."""


async def price_shown(element: Any, per: str = "", role: str = "", *, looked_at: bool = True) -> Price | Unclear:
    """The one price that a person sees in the element; superscript agorot are read as agorot.

    Digits that are cut off, blurred or masked, and a positive amount in a credit column, give `Unclear`; so do digits that are not painted
    where they stand or that a font draws as others, where the element is `looked_at` (two small pictures: 0.2 s).
    """
    seen = await element.evaluate(script("price_element.js", "recipe.visit"))
    answer = await _as_text(element, seen, per, role)
    if isinstance(answer, Unclear) or not looked_at:
        return answer
    why = await _unlike_its_text(element, seen["digits"])
    return Unclear("price-unclear", answer.raw[:80], answer.raw, why) if why else answer


async def _unlike_its_text(element: Any, digits: list[Box]) -> str:
    """Why what is painted is not what the text says: ``font``, ``cut``, ``drawn-over``; "" where it is."""
    element = await element.element_handle() if hasattr(element, "element_handle") else element  # a Locator was given
    if await element.evaluate(script("digit_shapes.js", "recipe.visit")):
        return "font"
    known = script("known_texts.js", "recipe.visit")
    why = await not_painted(element, digits, await element.evaluate(known))
    if why:  # a bar that stays at the window's edge may lie over it here
        await element.evaluate("e => e.scrollIntoView({ block: 'center', behavior: 'instant' })")
        seen = await element.evaluate(script("price_element.js", "recipe.visit"))
        why = await not_painted(element, seen["digits"], await element.evaluate(known))
    return why


async def _as_text(element: Any, seen: dict[str, Any], per: str, role: str) -> Price | Unclear:
    """The price by the element's text and place, and by the words around it."""
    found = await element.evaluate(script("price_labels.js", "recipe.visit"))
    cell = CellLabels(found["column"], found["row"], tuple(found["others"]), tuple(found["cells"]))
    runs = [TextRun(**run) for run in seen["runs"]]
    answer = read_price(runs, per=per, role=role)
    if isinstance(answer, Price) and not answer.currency:
        currency = currency_beside(answer.raw, cell.column, seen["around"], found["statements"])
        answer = read_price(runs, per=per, role=role, currency=currency)
    if isinstance(answer, Unclear):
        return answer
    own = answer.roles
    if seen["cut"]:
        return Unclear("price-unclear", answer.raw[:80], answer.raw, "cut")
    if (named := next(filter(is_credit, (cell.column, cell.row, *cell.cells)), "")) and answer.amount > 0:
        return Unclear("price-unclear", f"{answer.raw[:80]} / {named}"[:120], answer.raw, "credit")
    line = seen["line"]
    answer = in_its_line(answer, [TextRun(**run) for run in line["runs"]], line["first"], line["last"], per)
    answer = in_its_cell(answer, cell, per) if isinstance(answer, Price) else answer
    answer = with_label(answer, seen["around"], per) if isinstance(answer, Price) else answer
    card = await element.evaluate(script("price_card.js", "recipe.visit"))
    told: dict[str, Any] = {name: tuple(found[name]) for name in ("beside", "headings", "notes", "alts", "offered", "statements")}
    said = PageWords(**told, sold=card["sold"])
    answer = on_its_page(answer, said, per) if isinstance(answer, Price) else answer
    if isinstance(answer, Price) and "conditional" in answer.roles - own and holds_other_sums(answer.raw, seen["around"]):
        return Unclear("price-unclear", answer.raw[:80], answer.raw, "conditional")  # the price for some beside the price for all
    if isinstance(answer, Price) and not role:
        others = tuple((label, line, tail) for label, line, tail in card["others"])
        answer = in_its_card(answer, Card(found["beside"][0], others, card["sold"], tuple(card["data"])))
    return await _of_its_currency(element, answer) if isinstance(answer, Price) and sign_is_shared(answer) else answer


async def _of_its_currency(element: Any, price: Price) -> Price | Unclear:
    """The price, unless the page says that its sign stands for another currency (``$`` on a page of Canadian prices)."""
    other = another_currency(price, **await element.evaluate(script("currency_named.js", "recipe.visit")))
    return Unclear("price-unclear", f"{price.raw[:80]} / {other}", price.raw, "currency") if other else price


async def whole_price(element: Any) -> tuple[Any, Price | Unclear]:
    """The smallest element around a click that shows a price whole: a click on the shekels of ``129<sup>90</sup> ₪`` means 129.90 ₪.

    It grows only over digits, currency signs and what joins them; where the click itself shows none, over a few words too.
    """
    best, answer = element, await price_shown(element, looked_at=False)
    around = element
    for _ in range(LEVELS):
        around = (await around.evaluate_handle(ABOVE)).as_element()
        if around is None:
            break
        text = str(await around.inner_text())
        wider = await price_shown(around, looked_at=False)
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
