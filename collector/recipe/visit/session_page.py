"""Staying on a page and logged in: waits for elements, notices at each step that the site ended the session, renews it once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from collector.browser import Session, SignedIn, first_of, shut
from collector.browser.busy_server_retry import seconds_to_wait
from collector.capture import CaptureSettings, PageShot, capture_page, page_failed
from collector.errors import LoggedOut, PageFailed, StoreBusy, UsageError
from collector.language import say
from collector.recipe.lifecycle.evidence_writer import EvidenceWriter
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.visit.opened_windows import OpenedWindows

SIGN_SECONDS = 3.0
"""How long a page may take to show the sign of being logged in or a login form, before it counts as a page that has neither."""


class ElementMissing(PageFailed):
    """An element that a step needs was not seen in time."""


class SessionPage:
    """A page, the login that holds on it, and the address that was asked for ("" once something was clicked)."""

    def __init__(self, context: RunContext, session: Session, writer: EvidenceWriter) -> None:
        self.context = context
        self.session = session
        self.writer = writer
        self.current: Any = None
        self.signed_in: SignedIn | None = None
        self.asked = ""
        self.status = 0
        """What the server answered to the last `open`; 0 where it is not known."""
        self.first_status = 0
        """What it answered before it was asked once more (503, 429); 0 where it was not."""
        self.windows = OpenedWindows(session)

    @property
    def page(self) -> Any:
        """The Playwright page (async API): that of the window which a click opened, as long as it is open.

        Raises UsageError before the first `open` or `login`.
        """
        if self.current is None:
            raise UsageError(say("recipe-there-no-page-yet"), say("recipe-begin-recipe-await-visit"))
        self.current = self.windows.now(self.current)
        return self.current

    async def goto(self, url: str) -> None:
        """Goes to an address in the first window; a server that is busy (503, 429) is asked once more. Raises PageFailed."""
        if self.current is not None:
            self.current = await self.windows.close_all(self.current)
        if self.current is None or self.current in self.session.events.crashed:
            await self.fresh()
        url = self.context.clean(url)
        self.asked = url
        answer = await self._answered(url)
        wait = seconds_to_wait(answer.status, answer.headers, self.context.clock.now()) if answer is not None else None
        self.first_status = answer.status if wait is not None else 0
        if wait is not None:
            self.context.tell(say("browser-asking-again", status=str(answer.status), seconds=say("shared-seconds", count=round(wait))))
            await asyncio.sleep(wait)
            answer = await self._answered(url)
        self.status = answer.status if answer is not None else 0
        if self.status >= 400:
            self.context.tell(say("recipe-site-answered", status=str(self.status)))

    async def _answered(self, url: str) -> Any:
        """The server's answer; None for an address without one. Raises PageFailed."""
        self.session.events.denied.discard(self.page)
        try:
            return await self.page.goto(url, wait_until="domcontentloaded", timeout=40_000)
        except Exception as error:
            failure = page_failed(error, url)
            if failure is None:
                raise
            await self.fresh()
            raise failure from error

    async def click(self, found: Any) -> None:
        """Clicks; a window that this opens is the page from now on."""
        self.current = await self.windows.after(self.page, found.click)
        self.asked = ""

    async def back(self) -> None:
        """Closes the window that a click opened, and goes on where it was opened. Raises UsageError where none is open."""
        page = self.page
        if not self.windows.openers:
            raise UsageError(say("recipe-no-window"), say("recipe-no-window-next"))
        await shut(page)
        self.current = self.windows.now(page)
        self.asked = ""

    async def fresh(self) -> None:
        """A new page; the old ones are closed, because after a failed navigation they may still change."""
        if self.current is not None:
            await shut(await self.windows.close_all(self.current))
        self.current = await self.session.page()

    async def find(self, selector: str) -> Any:
        """The first visible match, in the page or a frame in it.

        Raises PageFailed after a while, LoggedOut if a login form came instead and the session cannot be renewed.
        """
        end = self.context.clock.monotonic() + self.context.patience
        while True:
            _, found = await first_of(self.page, {"it": selector}, 1.0)
            if found is not None:
                return found
            if self.signed_in is not None and await self.signed_in.ended(self.page, 0.2):
                await self.renew_login()
                end = self.context.clock.monotonic() + self.context.patience
            elif self.context.clock.monotonic() >= end or self.page.is_closed():
                raise ElementMissing(say("recipe-not-seen-on", selector=selector, url=self.page.url), say("recipe-look-at-page-perhaps-2"))

    async def require_login(self) -> None:
        """Makes sure that the login that this visit began with holds on the page at hand; it is renewed once.

        A page that shows neither the sign nor a form is believed, unless the site sent us to it: then another page is asked.
        """
        if self.signed_in is None or not await self._out(self.signed_in):
            return
        await self.renew_login()
        if await self._out(self.signed_in):
            raise LoggedOut(say("recipe-site-ended-session-before", url=self.page.url), say("recipe-run-again"))

    async def _out(self, signed: SignedIn) -> bool:
        if await signed.ended(self.page, SIGN_SECONDS) or await self._denied(signed):
            return True
        sent_away = bool(self.asked) and _place(self.asked) != _place(self.page.url)
        return sent_away and not await signed.holds(self.page, 0) and not await signed.elsewhere()

    async def _denied(self, signed: SignedIn) -> bool:
        """Whether the page's own scripts were told that nobody is in, although the sign still shows, and another page says so too."""
        denied = self.session.events.denied
        if self.page not in denied:
            return False
        denied.discard(self.page)
        return not await signed.elsewhere()

    async def renew_login(self) -> None:
        """Logs in again, once in a run, and goes back to the page; one that was reached by clicks cannot be gone back to."""
        assert self.signed_in is not None
        asked = self.asked
        if not asked:
            raise LoggedOut(say("recipe-site-ended-session-before", url=self.page.url), say("recipe-run-again"))
        self.context.tell(say("recipe-logging-in-again"))
        await self.signed_in.renew(self.current)
        await self.goto(asked)

    async def leave(self) -> None:
        """Ends the visit: the session is kept as it stands now, for the next one."""
        if self.signed_in is not None and self.current is not None:
            with suppress(StoreBusy):
                await self.signed_in.leave(self.current)

    async def shot(self) -> PageShot:
        """The page's picture and parts; what turns out to be a login page is taken once more after the login was renewed."""
        for again in (True, False):
            shot = await capture_page(self.session, self.page, None, self._settings(), self.context.clock, asked_url=self.asked)
            if self.first_status:
                shot = replace(shot, facts={**shot.facts, "asked_again_after": self.first_status})
            gone = self.signed_in is not None and (await self.signed_in.ended(self.page) or await self._denied(self.signed_in))
            if not gone or self.signed_in is None:
                return shot
            if not again or self.signed_in.renewed or not self.asked:
                break
            await self.renew_login()
        raise LoggedOut(say("recipe-site-ended-session-before", url=self.page.url), say("recipe-run-again"))

    def _settings(self) -> CaptureSettings:
        return replace(self.context.capture, secrets=self.context.book, recipe=self.writer.origin.get("recipe"))


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.netloc.lower(), parts.path.rstrip("/")
