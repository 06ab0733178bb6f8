"""What a screen reader is given of a page: Chromium's accessibility tree, and what is wrong with it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Page

CONTROLS = ("button", "link", "textbox", "searchbox", "combobox", "checkbox", "radio", "spinbutton", "DisclosureTriangle", "tab", "slider")
OWN_WORDS = ("button", "textbox", "searchbox", "combobox", "DisclosureTriangle")
"""Controls whose names are the app's own words; a link or a tick may be named by a file or a title."""
LANDMARKS = ("banner", "navigation", "main")
HEBREW, LATIN = re.compile("[\u05d0-\u05ea]"), re.compile("[A-Za-z]{2}")
SMALLEST = 24
"""CSS pixels of a target's side (WCAG 2.2, 2.5.8)."""
SMALL_TARGETS = f"""() => [...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
.filter((each) => each.checkVisibility() && !each.closest(".skip, .unseen"))
.filter((each) => {{ const box = each.getBoundingClientRect(), whole = each.labels && each.labels[0] ? each.labels[0].getBoundingClientRect() : box;
  const inText = getComputedStyle(each).display === "inline" && each.parentElement.innerText.trim().length > each.innerText.trim().length;
  return !inText && (Math.max(box.height, whole.height) < {SMALLEST} || Math.max(box.width, whole.width) < {SMALLEST}); }})
.map((each) => each.outerHTML.slice(0, 90))"""


@dataclass(frozen=True)
class Node:
    """A node of the tree. level: of a heading."""

    role: str
    name: str
    focusable: bool
    disabled: bool
    level: int


async def tree(page: Page) -> list[Node]:
    """The page's accessibility tree, in the order in which it is read."""
    session = await page.context.new_cdp_session(page)
    told = await session.send("Accessibility.getFullAXTree")
    await session.detach()
    nodes = {each["nodeId"]: each for each in told["nodes"]}
    return [_node(each) for each in _as_read(nodes, told["nodes"][0]["nodeId"]) if not each.get("ignored")]


def _as_read(nodes: dict[str, dict[str, Any]], first: str) -> Iterator[dict[str, Any]]:
    """A node and all below it, in the order of the page."""
    if first in nodes:
        yield nodes[first]
        for child in nodes[first].get("childIds", []):
            yield from _as_read(nodes, child)


def _node(told: dict[str, Any]) -> Node:
    more = {each["name"]: each["value"].get("value") for each in told.get("properties", [])}
    role, name = (str(told.get(key, {}).get("value", "")) for key in ("role", "name"))
    return Node(role, name.strip(), bool(more.get("focusable")), bool(more.get("disabled")), int(more.get("level") or 0))


async def faults(page: Page, language: str) -> list[str]:
    """What somebody who hears the page would miss: names, their language, one first heading, the order of headings, landmarks, table heads."""
    nodes = await tree(page)
    controls = [node for node in nodes if node.role in CONTROLS]
    wrong = [f"a {node.role} has no name" for node in controls if not node.name]
    wrong += [f"{node.role} “{node.name}” cannot be reached by the keyboard" for node in controls if not node.focusable and not node.disabled]
    wrong += [f"{node.role} “{node.name}” is not in the page's language" for node in controls if _foreign(node, language)]
    levels = [node.level for node in nodes if node.role == "heading"]
    wrong += [f"{levels.count(1)} headings of the first level"] if levels.count(1) != 1 else []
    wrong += [f"a heading {after} follows a heading {before}" for before, after in itertools.pairwise(levels) if after > before + 1]
    roles = [node.role for node in nodes]
    wrong += [f"no landmark {each}" for each in LANDMARKS if each not in roles]
    wrong += ["navigation without a name" for node in nodes if node.role == "navigation" and not node.name]
    wrong += ["a table without heads"] if "table" in roles and "columnheader" not in roles else []
    return wrong


def _foreign(node: Node, language: str) -> bool:
    """Whether the app's own words are in another language; the button that changes the language is named in the other one."""
    if node.role not in OWN_WORDS or node.name in ("English", "עברית"):
        return False
    return bool(LATIN.search(node.name) and not HEBREW.search(node.name)) if language == "he" else bool(HEBREW.search(node.name))


async def small_targets(page: Page) -> list[str]:
    """Buttons, fields and links that a finger would miss."""
    return [f"smaller than {SMALLEST} px: {each}" for each in await page.evaluate(SMALL_TARGETS)]
