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
    openers: dict[Any, tuple[str, tuple[PersonClick, ...]]] = field(default_factory=dict)
    """Of a window that a click opened: where its opener was loaded, and the clicks there, the last of which opened it."""
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
        for work in (self._note_answers(page), self._note_opener(page, len(self.person_input.clicks))):
            task = asyncio.ensure_future(work)
            self._listening.add(task)
            task.add_done_callback(self._listening.discard)

    async def _note_opener(self, page: Any, clicks: int) -> None:
        opener = await page.opener()
        if opener is not None:
            await self.person_input.settled(opener)  # the notice of the click may come after the window
            address, before = self.loads.get(opener, (opener.url, 0))
            made = [click for click in self.person_input.clicks[before : max(clicks, before) + 1] if click.page is opener]
            self.openers[page] = (address, tuple(made))

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

    def main_page(self) -> Any:
        """The newest page that no click opened; else the newest."""
        return [*self.pages()[-1:], *(page for page in self.pages() if page not in self.openers)][-1]

    async def closed(self) -> None:
        """Returns when no page is open any more, for longer than a window takes to come in another's place."""
        empty = 0
        while empty < CLOSED:
            await asyncio.sleep(0.5)
            empty = 0 if self.pages() else empty + 1

    def way_to(self, page: Any) -> tuple[str, tuple[PersonClick, ...]]:
        """Where the page was loaded, and what was clicked on it since; of a window that a click opened, from its opener on."""
        address, before = self.loads.get(page, (page.url, 0))
        clicks = tuple(click for click in self.person_input.clicks[before:] if click.page is page)
        opened_from, opening = self.openers.get(page, ("", ()))
        return (opened_from, (*opening, *clicks)) if opening else (address, clicks)

    async def point(self, seconds: float = 600) -> Picked | None:
        """Waits for the person's click, in whatever page and frame."""
        return await pick(self.pages, seconds)
