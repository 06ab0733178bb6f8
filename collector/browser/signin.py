"""Signs in with a kept session where there is one, renews it once, and notices when the site ends it in the middle."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page

from collector.browser.form import PASSWORD, first_of, visible
from collector.browser.launch import Session
from collector.browser.login import LoginForm, LoginLimits, LoginOutcome, login
from collector.browser.secrets import Ask, SecretBook, SecretSource
from collector.browser.vault import SessionVault
from collector.clock import iso
from collector.errors import LoginRefused, PageFailed


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
                    return outcome
                await self.session.context.clear_cookies()
            return await self._log_in(page)

    async def _reuse(self, page: Page, kept: dict[str, object]) -> LoginOutcome | None:
        state = kept.get("state")
        if not isinstance(state, dict):
            return None
        self.book.add_state(state)
        await self.session.take_state(state)
        start = self.session.clock.monotonic()
        place = self.form.home or str(kept.get("landing") or self.form.url)
        try:
            await page.goto(place, wait_until="domcontentloaded", timeout=self.limits.form * 1000)
        except PlaywrightError:
            return None
        name, _ = await first_of(page, {"in": self.form.logged_in, "out": self.form.password or PASSWORD}, self.limits.answer / 2)
        if name != "in":
            return None
        seconds = round(self.session.clock.monotonic() - start, 3)
        return LoginOutcome(self.form.provider, "reused", seconds=seconds, landing=page.url)

    async def _log_in(self, page: Page) -> LoginOutcome:
        details = [self.secrets.get(self.form.provider, name) or "" for name in ("username", "password")]
        self._refused_before(details)
        try:
            outcome = await login(page, self.form, self.secrets, self.ask, self.book, self.session.clock, self.limits)
        except LoginRefused:
            if self.vault is not None and all(details):
                self.vault.refuse(self.form.provider, details[0], details[1], iso(self.session.clock.now()))
            raise
        await self._keep(outcome)
        return outcome

    def _refused_before(self, details: list[str]) -> None:
        at = self.vault.refused(self.form.provider, details[0], details[1]) if self.vault is not None and all(details) else None
        if at:
            raise LoginRefused(
                f"{self.form.provider} refused these details on {at}; they were not tried again, because accounts get locked.",
                f"Log in once by hand to see that they work, then keep them anew: collector login set {self.form.provider}",
            )

    async def _keep(self, outcome: LoginOutcome) -> None:
        state = await self.session.state()
        self.book.add_state(state)
        if self.vault is not None and not self.session.attached:
            self.vault.save(self.form.provider, {"state": state, "landing": outcome.landing})

    async def holds(self, page: Page, seconds: float = 3) -> bool:
        """Whether the page still shows somebody who is in: the sign is there and no login form stands in its place."""
        name, _ = await first_of(page, {"in": self.form.logged_in}, seconds)
        return bool(name)

    async def ended(self, page: Page) -> bool:
        """Whether the site ended the session on this page: a login form, and the sign of being in is gone."""
        if await visible(page, self.form.logged_in) is not None:
            return False
        return await visible(page, self.form.password or PASSWORD) is not None

    async def renew(self, page: Page) -> LoginOutcome:
        """Logs in again, once in a run. Raises PageFailed the second time."""
        if self.renewed:
            raise PageFailed(f"{self.form.provider} ended the session twice in one run.", "Try later; perhaps it allows one session only.")
        self.renewed = True
        if self.vault is not None and not self.session.attached:
            with self.vault.lock(self.form.provider):
                return await self._log_in(page)
        return await self._log_in(page)
