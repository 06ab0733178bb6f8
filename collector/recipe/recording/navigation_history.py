"""Where the pages of the window were loaded last, what was clicked since, and whether the window is still open."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from collector.browser import PageError, PersonClick, PersonInput, Picked, Session, pick

CLOSED = 3
"""Looks, half a second apart, that find no page before the window counts as closed."""


@dataclass
class NavigationHistory:
    """Where each page was loaded last, and how many clicks there had been by then."""

    session: Session
    person_input: PersonInput
    loads: dict[Any, tuple[str, int]] = field(default_factory=dict)
    accepted: bool = False
    """Whether the person said yes to a page's question (``confirm``, ``prompt``)."""
    _listening: set[asyncio.Task[None]] = field(default_factory=set)

    def follow(self) -> None:
        """Follows the pages that are open and those that come."""
        self.session.context.on("page", self._follow)
        for page in self.session.context.pages:
            self._follow(page)

    def _follow(self, page: Any) -> None:
        def loaded(_: Any) -> None:
            self.loads[page] = (page.url, len(self.person_input.clicks))

        self.loads.setdefault(page, (page.url, len(self.person_input.clicks)))
        page.on("domcontentloaded", loaded)
        task = asyncio.ensure_future(self._note_answers(page))
        self._listening.add(task)
        task.add_done_callback(self._listening.discard)

    async def _note_answers(self, page: Any) -> None:
        kinds: list[str] = []

        def closed(told: dict[str, Any]) -> None:
            self.accepted = self.accepted or (bool(told["result"]) and kinds[-1:] in (["confirm"], ["prompt"]))

        with suppress(PageError):  # a page that is gone asks nothing any more
            cdp = await self.session.cdp(page)
            cdp.on("Page.javascriptDialogOpening", lambda told: kinds.append(str(told["type"])))
            cdp.on("Page.javascriptDialogClosed", closed)
            await cdp.send("Page.enable")

    def pages(self) -> list[Any]:
        """The pages that are open."""
        return [page for page in self.session.context.pages if not page.is_closed()]

    async def closed(self) -> None:
        """Returns when no page is open any more, for longer than a window takes to come in another's place."""
        empty = 0
        while empty < CLOSED:
            await asyncio.sleep(0.5)
            empty = 0 if self.pages() else empty + 1

    def way_to(self, page: Any) -> tuple[str, tuple[PersonClick, ...]]:
        """Where the page was loaded, and what was clicked on it since."""
        address, before = self.loads.get(page, (page.url, 0))
        return address, tuple(click for click in self.person_input.clicks[before:] if click.page is page)

    async def point(self, seconds: float = 600) -> Picked | None:
        """Waits for the person's click, in whatever page and frame."""
        return await pick(self.pages, seconds)
