"""Staying on a page and logged in: waits for elements, notices at each step that the site ended the session, renews it once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from collector.browser import Session, SignedIn, first_of, shut
from collector.capture import CaptureSettings, PageShot, capture_page, page_failed
from collector.errors import LoggedOut, PageFailed, StoreBusy, UsageError
from collector.recipe.desk import Desk
from collector.recipe.keep import Keeper

SIGN_SECONDS = 3.0
"""How long a page may take to show the sign of being logged in or a login form, before it counts as a page that has neither."""


class Stay:
    """A page, the login that holds on it, and the address that was asked for ("" once something was clicked)."""

    def __init__(self, desk: Desk, session: Session, keeper: Keeper) -> None:
        self.desk = desk
        self.session = session
        self.keeper = keeper
        self._page: Any = None
        self._signed: SignedIn | None = None
        self._asked = ""
        self._status = 0
        """What the server answered to the last `open`; 0 where it is not known."""

    @property
    def page(self) -> Any:
        """The Playwright page (async API). Raises UsageError before the first `open` or `login`."""
        if self._page is None:
            raise UsageError("There is no page yet.", "Begin the recipe with `await visit.open(url)` or `await visit.login(…)`.")
        return self._page

    async def _go(self, url: str) -> None:
        if self._page is None or self._page in self.session.happenings.crashed:
            await self._fresh_page()
        self._asked = url
        self.session.happenings.denied.discard(self._page)
        try:
            answer = await self._page.goto(url, wait_until="domcontentloaded", timeout=40_000)
        except Exception as error:
            failure = page_failed(error, url)
            if failure is None:
                raise
            await self._fresh_page()
            raise failure from error
        self._status = answer.status if answer is not None else 0
        if self._status >= 400:
            self.desk.tell(f"האתר ענה {self._status}", f"The site answered {self._status}")

    async def _fresh_page(self) -> None:
        """A new page; the old one is closed, because after a failed navigation it may still change."""
        if self._page is not None:
            await shut(self._page)
        self._page = await self.session.page()

    async def _seen(self, selector: str) -> Any:
        """The first visible match, in the page or a frame in it.

        Raises PageFailed after a while, LoggedOut if a login form came instead and the session cannot be renewed.
        """
        end = self.desk.clock.monotonic() + self.desk.patience
        while True:
            _, found = await first_of(self.page, {"it": selector}, 1.0)
            if found is not None:
                return found
            if self._signed is not None and await self._signed.ended(self.page, 0.2):
                await self._renew()
                end = self.desk.clock.monotonic() + self.desk.patience
            elif self.desk.clock.monotonic() >= end or self.page.is_closed():
                raise PageFailed(f"{selector} was not seen on {self.page.url}.", "Look at the page: perhaps it was rebuilt.")

    async def _still_in(self) -> None:
        """Makes sure that the login that this visit began with holds on the page at hand; it is renewed once.

        A page that shows neither the sign nor a form is believed, unless the site sent us to it: then another page is asked.
        """
        if self._signed is None or not await self._out(self._signed):
            return
        await self._renew()
        if await self._out(self._signed):
            raise LoggedOut(f"The site ended the session before {self.page.url} could be kept.", "Run it again.")

    async def _out(self, signed: SignedIn) -> bool:
        if await signed.ended(self.page, SIGN_SECONDS) or await self._denied(signed):
            return True
        sent_away = bool(self._asked) and _place(self._asked) != _place(self.page.url)
        return sent_away and not await signed.holds(self.page, 0) and not await signed.elsewhere()

    async def _denied(self, signed: SignedIn) -> bool:
        """Whether the page's own scripts were told that nobody is in, although the sign still shows, and another page says so too."""
        denied = self.session.happenings.denied
        if self.page not in denied:
            return False
        denied.discard(self.page)
        return not await signed.elsewhere()

    async def _renew(self) -> None:
        """Logs in again, once in a run, and goes back to the page; one that was reached by clicks cannot be gone back to."""
        assert self._signed is not None
        asked = self._asked
        if not asked:
            raise LoggedOut(f"The site ended the session before {self.page.url} could be kept.", "Run it again.")
        self.desk.tell("האתר סיים את החיבור; נכנס שוב, פעם אחת", "The site ended the session; logging in again, once")
        await self._signed.renew(self._page)
        await self._go(asked)

    async def leave(self) -> None:
        """Ends the visit: the session is kept as it stands now, for the next one."""
        if self._signed is not None and self._page is not None:
            with suppress(StoreBusy):
                await self._signed.leave(self._page)

    async def _shot(self) -> PageShot:
        """The page's picture and parts; what turns out to be a login page is taken once more after the login was renewed."""
        for again in (True, False):
            shot = await capture_page(self.session, self._page, None, self._settings(), self.desk.clock, asked_url=self._asked)
            gone = self._signed is not None and (await self._signed.ended(self.page) or await self._denied(self._signed))
            if not gone or self._signed is None:
                return shot
            if not again or self._signed.renewed or not self._asked:
                break
            await self._renew()
        raise LoggedOut(f"The site ended the session before {self.page.url} could be kept.", "Run it again.")

    def _settings(self) -> CaptureSettings:
        return replace(self.desk.capture, secrets=self.desk.book, recipe=self.keeper.origin.get("recipe"))


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.netloc.lower(), parts.path.rstrip("/")
