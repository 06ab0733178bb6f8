"""Signs in with a kept session where there is one, renews it once, and notices when the site ends it in the middle."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser.elements import first_of
from collector.browser.login.login_attempt import login
from collector.browser.login.login_values import FORM_STAYS, CodeRefused, LoginForm, LoginLimits, LoginOutcome, SiteFault
from collector.browser.login_form_patterns import PASSWORD
from collector.browser.start.launch import Session, shut
from collector.clock import Clock, iso
from collector.errors import Failed, InputError, LoggedOut, LoginRefused, PageFailed
from collector.language import say
from collector.secrets.known_secrets import SecretBook
from collector.secrets.login_details_storage import Ask, NoSecrets, SecretSource
from collector.secrets.session_vault import SessionVault

NOTHING: dict[str, object] = {"cookies": [], "origins": []}
TAB = "() => [location.origin, Object.entries(sessionStorage)]"
FILL_TAB = "kept => { for (const [name, value] of kept[location.origin] || []) sessionStorage.setItem(name, value) }"
FIRST_FIELD = "input[autocomplete~='username']", "input[autocomplete~='one-time-code']"
"""Fields that only a login form has, beside its password."""


def _own_day(at: str, clock: Clock) -> str:
    """A stored moment as the person writes it: ``2026-11-28T11:54:01.507Z`` → 28/11/2026 13:54."""
    return f"{datetime.fromisoformat(at).astimezone(clock.zone):%d/%m/%Y %H:%M}"


MOST_UNPROVEN = 2
"""How often in a row details are sent although no login was proven. Sites lock accounts after three to five refusals."""


@dataclass
class SignedIn:
    """Being signed in at one provider: checks that it still holds, renews it once."""

    session: Session
    form: LoginForm
    secrets: SecretSource
    ask: Ask
    book: SecretBook
    vault: SessionVault | None = None
    limits: LoginLimits = field(default_factory=LoginLimits)
    renewed: bool = False
    proven: bool = False
    """Whether the last login or the kept session was proven by the sign of being logged in. Nothing else is kept as a session."""
    landing: str = ""
    """Where the login ended."""

    def __post_init__(self) -> None:
        self.session.book = self.book

    async def start(self, page: Page) -> LoginOutcome:
        """Signs in on `page`: with the kept session if it still holds, else by logging in, once.

        Raises what `login` raises; LoginRefused also if these very details were refused in an earlier run; StoreBusy if another process is
        signing in at this provider.
        """
        if self.vault is None or self.session.attached:
            return await self._log_in(page)
        with self.vault.lock(self.form.provider):
            kept = self.vault.load(self.form.provider)
            if kept:
                outcome = await self._reuse(page, kept)
                if outcome:
                    self.landing, self.proven = outcome.landing, True
                    return outcome
                await self.session.take_state(dict(NOTHING))
            return await self._log_in(page)

    async def _reuse(self, page: Page, kept: dict[str, object]) -> LoginOutcome | None:
        state = kept.get("state")
        if not isinstance(state, dict):
            return None
        self.book.add_state(state)
        try:
            await self.session.take_state(state)
        except PlaywrightError:  # kept by another version of the browser
            return None
        start = self.session.clock.monotonic()
        place = self.form.home or str(kept.get("landing") or self.form.url)
        tab = kept.get("tab") or {}
        try:
            await page.goto(place, wait_until="domcontentloaded", timeout=self.limits.form * 1000)
            if tab:
                self._note_tab(tab)
                await page.evaluate(FILL_TAB, tab)
                await page.goto(place, wait_until="domcontentloaded", timeout=self.limits.form * 1000)
        except PlaywrightError:
            return None
        if await self._login_state(page, self.limits.answer / 2) != "in":
            return None
        seconds = round(self.session.clock.monotonic() - start, 3)
        return LoginOutcome(self.form.provider, "reused", seconds=seconds, landing=page.url)

    async def _log_in(self, page: Page) -> LoginOutcome:
        """One login. Details that were refused are sent again by nobody but the person, who may log in by hand in the window."""
        self.proven = False
        details = self._details()
        barred = self._barred(details)
        if barred and not self.limits.person:
            raise barred
        source = NoSecrets() if barred else self.secrets
        try:
            outcome = await login(
                page, self.form, source, self.ask, self.book, self.session.clock, self.limits, lambda: self._note_sending(details)
            )
        except CodeRefused:
            if self.secrets.get(self.form.provider, "otp-seed"):  # a code that is computed would be sent again by the next run
                self._note_refusal(details)
            raise
        except LoginRefused:
            self._note_refusal(details)
            raise
        except (SiteFault, InputError):  # nothing was sent, or the site failed before it looked at the details
            self._note_proof()
            raise
        except PageFailed:
            raise
        except Failed:  # the site took the password and waits for a code
            self._note_proof()
            raise
        self.landing, self.proven = outcome.landing, True
        if self.vault is not None and outcome.how == "person":
            self.vault.allow(self.form.provider)
        self._note_proof()
        await self._keep(page)
        return outcome

    def _details(self) -> tuple[str, str] | None:
        """User name and password where both are kept: only those are sent without a person."""
        username, password = (self.secrets.get(self.form.provider, name) or "" for name in ("username", "password"))
        return (username, password) if username and password else None

    def _barred(self, details: tuple[str, str] | None) -> LoginRefused | None:
        """Why these details must not be sent by a run of itself; None if they may."""
        if self.vault is None or details is None:
            return None
        name = self.form.provider
        at = self.vault.refused(name, *details)
        if at:
            before = say("browser-login-refused-before", provider=name, at=_own_day(at, self.session.clock))
            return LoginRefused(before, say("browser-login-refused-next", provider=name))
        times = self.vault.unproven(name, *details, self.form.logged_in)
        if times < MOST_UNPROVEN:
            return None
        why = say("browser-login-unproven-before", provider=name, count=times)
        return LoginRefused(why, say("browser-login-unproven-before-next", provider=name))

    def _note_sending(self, details: tuple[str, str] | None) -> None:
        if self.vault is not None and details is not None:
            self.vault.sending(self.form.provider, *details, self.form.logged_in)

    def _note_refusal(self, details: tuple[str, str] | None) -> None:
        if self.vault is not None and details is not None:
            self.vault.refuse(self.form.provider, *details, iso(self.session.clock.now()))

    def _note_proof(self) -> None:
        if self.vault is not None:
            self.vault.proven(self.form.provider)

    async def _keep(self, page: Page) -> None:
        kept = await session_of(self.session, page)
        self.book.add_state(kept["state"])
        self._note_tab(kept["tab"])
        if self.vault is not None and not self.session.attached:
            self.vault.save(self.form.provider, {**kept, "landing": self.landing})

    def _note_tab(self, tab: object) -> None:
        for entries in tab.values() if isinstance(tab, dict) else ():
            for name, value in entries:
                self.book.add_stored(str(name), str(value))

    async def leave(self, page: Page) -> None:
        """Keeps the session as it stands at the end, with what the site renewed meanwhile, if it is proven to hold: the page at hand shows
        the sign of being logged in, or another page does. What is neither in nor out is not kept."""
        if self.vault is None or self.session.attached or page.is_closed() or not self.proven:
            return
        with suppress(PlaywrightError):  # a browser that is gone has nothing to tell any more
            shown = await self._login_state(page, 0)
            if shown == "in" or (not shown and await self._login_state_elsewhere() == "in"):
                with self.vault.lock(self.form.provider):
                    await self._keep(page)

    async def holds(self, page: Page, seconds: float = 3) -> bool:
        """Whether the page still shows somebody who is in: the sign is there and no login form stands in its place."""
        name, _ = await first_of(page, {"in": self.form.logged_in}, seconds)
        return bool(name)

    async def ended(self, page: Page, seconds: float = 0) -> bool:
        """Whether the site ended the session on this page: a login form, and the sign of being in is gone. Waits so long for either."""
        return await self._login_state(page, seconds) == "out"

    async def _login_state(self, page: Page, seconds: float) -> str:
        """What the page shows within so many seconds: ``in``, ``out`` or "". A page that is being drawn may show its form for a moment
        before it knows who is there, so a form that was waited for must stay."""
        wanted: dict[str, str | tuple[str, ...]] = {"in": self.form.logged_in, "out": self._outside()}
        name, _ = await first_of(page, wanted, seconds)
        if name == "out" and seconds:
            name, _ = await first_of(page, {"in": self.form.logged_in}, FORM_STAYS)
            return name or (await first_of(page, wanted, 0))[0]
        return name

    def _outside(self) -> tuple[str, ...]:
        """What is seen only by somebody who is not in."""
        named = [way for way in (self.form.password, self.form.username, self.form.otp, self.form.opened_by) if way]
        return (*PASSWORD, *named, *FIRST_FIELD)

    async def elsewhere(self) -> bool:
        """Whether the login still holds, told on a page of its own: where the page at hand shows neither sign nor form. A page that does
        not load tells nothing; then the login is believed to hold."""
        return await self._login_state_elsewhere() in ("in", "unknown")

    async def _login_state_elsewhere(self) -> str:
        """``in``, ``out``, "" (the page shows neither) or ``unknown`` (there is no page to ask, or it does not load)."""
        place = self.form.home or self.landing
        if not place:
            return "unknown"
        page = await self.session.page()
        try:
            await page.goto(place, wait_until="domcontentloaded", timeout=self.limits.form * 1000)
            return await self._login_state(page, self.limits.answer / 2)
        except PlaywrightError:
            return "unknown"
        finally:
            await shut(page)

    async def renew(self, page: Page) -> LoginOutcome:
        """Logs in again, once in a run. Raises LoggedOut the second time."""
        if self.renewed:
            raise LoggedOut(say("browser-login-ended-twice", provider=self.form.provider), say("browser-login-ended-twice-next"))
        self.renewed = True
        if self.vault is not None and not self.session.attached:
            with self.vault.lock(self.form.provider):
                return await self._log_in(page)
        return await self._log_in(page)


async def session_of(session: Session, page: Page) -> dict[str, dict[str, object]]:
    """What keeps the person logged in: ``{"state", "tab"}``, the second being the tab's own storage by origin, which the first lacks.

    A secret as a whole; see `SessionVault`.
    """
    tab: dict[str, object] = {}
    for frame in page.frames:
        with suppress(PlaywrightError):
            origin, entries = await frame.evaluate(TAB)
            if entries and len(json.dumps(entries)) < 500_000:
                tab[str(origin)] = entries
    return {"state": await session.state(), "tab": tab}
