"""One look at a page before it is captured: what it is, what in it must stay secret, whether scrolling would bring anything."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.capture.frames import script


@dataclass
class Survey:
    """What was seen, over all frames. `declared_roots`: closed shadow roots may stand in the HTML itself, which no script can see."""

    title: str = ""
    headings: list[str] = field(default_factory=list)
    passwords: int = 0
    codes: int = 0
    tokens: list[tuple[str, str]] = field(default_factory=list)
    stored: list[tuple[str, str]] = field(default_factory=list)
    lazy: bool = False
    watched: bool = True
    declared_roots: bool = False
    height: int = 0
    view: int = 0
    nodes: int = 0
    direction: str = ""
    language: str = ""


async def survey(page: Page) -> Survey:
    """Looks at all frames."""
    seen = Survey()
    for frame in page.frames:
        try:
            got = await frame.evaluate(script("survey.js"))
        except PlaywrightError:
            seen.declared_roots = True
            continue
        _add(seen, got, top=frame is page.main_frame)
    return seen


def _add(seen: Survey, got: dict[str, Any], *, top: bool) -> None:
    seen.tokens += [(str(name), str(value)) for name, value in got["tokens"]]
    seen.stored += [(str(name), str(value)) for name, value in got["stored"]]
    seen.passwords += got["passwords"]
    seen.codes += got["codes"]
    seen.lazy = seen.lazy or bool(got["lazy"]) or got["observers"] > 0
    seen.watched = seen.watched and bool(got["watched"])
    seen.declared_roots = seen.declared_roots or not got["watched"]
    seen.nodes += got["nodes"]
    if top:
        seen.title, seen.headings = got["title"], got["headings"]
        seen.height, seen.view = got["height"], got["view"]
        seen.direction, seen.language = got["direction"], got["language"]
