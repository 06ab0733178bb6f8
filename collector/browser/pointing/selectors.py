"""Selectors that find an element again after the page was drawn anew, and the name of the row it stands in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.async_api import ElementHandle, Frame, Locator
from playwright.async_api import Error as PlaywrightError

from collector.browser.page_script import script

MOST_WAYS = 12
"""Ways to an element that are kept; each is tried on the page."""
DIRECTIONS = "[\u200e\u200f\u202a-\u202e\u2066-\u2069]"
PRICED = re.compile(r"\s*(?:ב[-־]|[-–:])?\s*(?:[₪$€]\s*\d[\d.,]*|\d[\d.,]*\s*(?:[₪$€]|ש[\"״]ח|NIS\b|ILS\b))")
"""An amount in a name, which will be another one next month."""
MOST_BOXES = 150
"""Boxes of which one is to be told by what it holds: looking through all of each takes minutes where there are many."""
MOST_MATCHES = 60
"""Elements that a way may find, visible or not, to be looked at closer."""
MOST_COPIES = 4
"""How often a page may show the same row: a row that turns round has copies of its ends."""
ALL_ALIKE = "(e, found) => found.includes(e) && found.every(x => x === e || (x.innerText && x.innerText === e.innerText))"


@dataclass(frozen=True)
class Row:
    """The row of a list in which an element stands: its name ("" where none was found), and whether only its place tells it from others.

    `weak` are ways that count rows under a heading: another row in that place is taken for it.
    """

    name: str
    placed: bool = False
    weak: tuple[str, ...] = ()


def ways_script() -> str:
    """The script that names ways to find an element again."""
    return script("selectors.js").replace("/*NAMED*/", script("row_name.js").strip())


async def robust_selectors(frame: Frame, element: ElementHandle, *, row: bool = False) -> tuple[str, ...]:
    """Selectors that find this element and no other visible one, best first: role and name, label, text, data attributes, names, classes
    below something named, and its position last; with `row` what its row is called before all of them, and ways that find
    several copies of it where no way finds it alone. Each was tried on the page. Never empty."""
    candidates: list[str] = await element.evaluate(ways_script(), row)
    good: list[str] = []
    copies: list[str] = []
    for selector in candidates[:-1]:
        if len(good) >= MOST_WAYS:
            break
        number = await _finds(frame, selector, element)
        if number == 1:
            good.append(selector)
        elif number and row:
            copies.append(selector)
    return (*(good or copies[:MOST_WAYS]), candidates[-1])


async def row_of(element: ElementHandle, way: str = "") -> Row:
    """What the row is called in which an element stands: the first name in the `way` to it, if one is there."""
    told = await element.evaluate(script("row_name.js"))
    names = [str(name) for name in told["names"]]
    used = sorted((way.index(name), name) for name in names if name and name in way)
    name = used[0][1] if used else next(iter(names), "")
    return Row(PRICED.sub("", re.sub(DIRECTIONS, "", name)).strip()[:60], bool(told["placed"]), tuple(told["weak"]))


@dataclass(frozen=True)
class Neighbour:
    """A text that stands beside an element and in no other row, and a selector by it; "" where there is none."""

    text: str
    way: str = ""


async def neighbour_of(frame: Frame, element: ElementHandle) -> Neighbour:
    """What tells the row of this element from others by its words: an order's number, a plan's name. It is kept, to be compared later."""
    told = await element.evaluate(script("row_neighbour.js"))
    text, way = str(told["text"]), str(told["way"])
    return Neighbour(text, way if way and await _finds(frame, way, element) == 1 else "")


async def stands_beside(element: ElementHandle | Locator, text: str) -> bool:
    """Whether this text still stands beside the element."""
    return bool(await element.evaluate(script("row_neighbour.js"), text))


async def _finds(frame: Frame, selector: str, element: ElementHandle) -> int:
    """How many visible elements the selector finds, if this one is among them and all say the same; else 0."""
    try:
        # At once: on a slow machine, a wait that is cut short would lose a good way.
        outer, has, _ = selector.partition(":has(")
        if has and await frame.evaluate("way => document.querySelectorAll(way).length", outer or "*") > MOST_BOXES:
            return 0
        matches = frame.locator(selector)
        if await matches.count() > MOST_MATCHES:  # in a long list whether each is visible would take minutes
            return 0
        found = await matches.filter(visible=True).element_handles()
        if not 0 < len(found) <= MOST_COPIES:
            return 0
        return len(found) if await element.evaluate(ALL_ALIKE, found) else 0
    except PlaywrightError:
        return 0
