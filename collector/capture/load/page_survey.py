"""One look at a page before it is captured: what it is, what in it must stay secret, whether scrolling would bring anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.capture.text.frame_words import script


@dataclass
class Survey:
    """What was seen, over all frames. `declared_roots`: closed shadow roots may stand in the HTML itself, which no script can see."""

    title: str = ""
    headings: list[str] = field(default_factory=list)
    passwords: int = 0
    codes: int = 0
    tokens: list[tuple[str, str]] = field(default_factory=list)
    stored: list[tuple[str, str]] = field(default_factory=list)
    inline: list[tuple[str, str]] = field(default_factory=list)
    """Names and values in the page's own source that may be tokens."""
    lazy: bool = False
    watched: bool = True
    declared_roots: bool = False
    height: int = 0
    view: int = 0
    width: int = 0
    """Of the window, in CSS pixels, as is `view`, its height."""
    ratio: float = 1.0
    """Picture pixels for each CSS pixel."""
    agent: str = ""
    automated: bool = False
    nodes: int = 0
    direction: str = ""
    language: str = ""
    own: str = ""
    """The words of the page itself, without header, menus, footer and frames."""
    fields: int = 0
    shows: bool = True


async def survey(page: Page) -> Survey:
    """Looks at all frames. Raises PlaywrightError if the page itself cannot be looked at."""
    seen = Survey()
    try:
        got = await page.evaluate(script("page_survey.js"))
    except PlaywrightError:  # it has just gone elsewhere by itself
        got = await page.evaluate(script("page_survey.js"))
    _add(seen, got, top=True)
    for frame in page.frames[1:]:
        try:
            got = await frame.evaluate(script("page_survey.js"))
        except PlaywrightError:
            seen.declared_roots = True
            continue
        _add(seen, got, top=False)
    return seen


def _add(seen: Survey, got: dict[str, Any], *, top: bool) -> None:
    seen.tokens += [(str(name), str(value)) for name, value in got["tokens"]]
    seen.stored += [(str(name), str(value)) for name, value in got["stored"]]
    seen.inline += [(str(name), str(value)) for name, value in got["inline"]]
    seen.passwords += got["passwords"]
    seen.codes += got["codes"]
    seen.lazy = seen.lazy or bool(got["lazy"]) or got["observers"] > 0
    seen.watched = seen.watched and bool(got["watched"])
    seen.declared_roots = seen.declared_roots or not got["watched"]
    seen.nodes += got["nodes"]
    if top:
        seen.title, seen.headings = got["title"], got["headings"]
        seen.height, seen.view, seen.width, seen.ratio = got["height"], got["view"], got["width"], float(got["ratio"])
        seen.agent, seen.automated = got["agent"], bool(got["automated"])
        seen.own, seen.fields, seen.shows = got["own"], int(got["fields"]), bool(got["shows"])
        seen.direction, seen.language = got["direction"], got["language"]
