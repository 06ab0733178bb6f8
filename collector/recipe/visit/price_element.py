"""What price an element shows, as the page lays it out."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

from collector.prices import Price, TextRun, Unclear, read_price

ABOVE = "e => e.parentElement || (e.getRootNode() instanceof ShadowRoot ? e.getRootNode().host : null)"
ONLY_PRICE = re.compile(r"(?:[\d\s.,₪$€£/+\-־–\u200e\u200f\u2066-\u2069]|ש[\"״']?ח|NIS|ILS|USD|EUR)*")
LEVELS = 5
MOST_READ = 6
"""Elements that are read where a selector finds several: if they show different prices, none of them is the price."""


async def price_shown(element: Any, per: str = "", role: str = "") -> Price | Unclear:
    """The one price that the element shows; superscript agorot are read as agorot."""
    runs = await element.evaluate(files("collector.recipe.visit").joinpath("price_element.js").read_text(encoding="utf-8"))
    return read_price([TextRun(**run) for run in runs], per=per, role=role)


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
