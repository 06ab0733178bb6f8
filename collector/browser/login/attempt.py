"""Logs in once: user, password, then a one-time code; never a second time after a refusal."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Locator, Page

from collector.browser.elements import first_of, label_of, visible, words_of
from collector.browser.login.form_filling import FormFilling
from collector.browser.login.refusal import form_again, refused
from collector.browser.login.values import LoginForm, LoginLimits, LoginOutcome
from collector.browser.login_fields import CODE, PASSWORD, USERNAME
from collector.browser.page_kind import PageSigns, page_kind
from collector.browser.pointing.person_input import notice_person_input
from collector.clock import Clock
from collector.errors import Failed, LoginRefused, PageFailed
from collector.secrets.book import SecretBook
from collector.secrets.login_details import Ask, SecretSource
from collector.secrets.totp import until_fresh


async def nobody(provider: str, field: str, words: str) -> str | None:  # noqa: ARG001 - the shape of an `Ask`
    """An `Ask` for unattended runs: there is nobody to ask."""
    return None


async def login(
    page: Page, form: LoginForm, secrets: SecretSource, ask: Ask, book: SecretBook, clock: Clock, limits: LoginLimits | None = None
) -> LoginOutcome:
    """Logs in on `page` and returns how. Every secret that is typed is noted in `book`.

    Raises LoginRefused if the site said no (it is not tried again), PageFailed if the site shows neither form nor answer or wants proof
    of not being a robot, Failed if a secret is missing and nobody can type it.
    """
    return await LoginAttempt(page, form, secrets, ask, book, clock, limits or LoginLimits()).run()


UNSENT = 0.4
"""The part of the time for an answer after which a name is sent once more, where its filled form still stands in the same document."""


@dataclass
class LoginAttempt:
    """One attempt, step by step. It holds no secrets."""

    page: Page
    form: LoginForm
    secrets: SecretSource
    ask: Ask
    book: SecretBook
    clock: Clock
    limits: LoginLimits
    filling: FormFilling = field(init=False)
    before: set[str] = field(default_factory=set)
    otp_given: bool = False

    def __post_init__(self) -> None:
        self.filling = FormFilling(self.page, self.form)

    async def run(self) -> LoginOutcome:
        start = self.clock.monotonic()
        await self._open()
        how = await self._first_step()
        return LoginOutcome(self.form.provider, how, self.otp_given, round(self.clock.monotonic() - start, 3), self.page.url)

    async def _open(self) -> None:
        try:
            await self.page.goto(self.form.url, wait_until="domcontentloaded", timeout=self.limits.form * 1000)
        except PlaywrightError as error:
            raise PageFailed(f"The login page did not load: {error.message.splitlines()[0]}", "Check the address and try again.") from None

    async def _first_step(self) -> str:
        wanted = {"in": self.form.logged_in, "username": self.form.username or USERNAME, "password": self.form.password or PASSWORD}
        name, field = await first_of(self.page, wanted, 1.5 if self.form.opened_by else self.limits.form)
        if not name and self.form.opened_by:
            name, field = await self._opened(wanted)
        if name == "in":
            return "already"
        if self._for_the_person():
            return await self._by_person(f"Nobody logged in at {self.form.provider} in the window.")
        if field is None:
            return await self._by_person(await self._no_form())
        if name == "password":
            name, field = await self._form_that_just_came(field)
        if name == "username":
            await self._type(field, "username")
            password = await visible(self.page, self.form.password or PASSWORD)
            if password is None:
                await self._send(field, "username")
                field = await self._second_step(field)
                if field is None:
                    return "typed"
            else:
                field = password
        await self._type(field, "password")
        last = "password"
        code = await visible(self.page, self.form.otp) if self.form.otp else None
        if code is not None:
            await self._type(code, "otp")
            self.otp_given, field, last = True, code, "otp"
        await self._send(field, last)
        await self._answer()
        return "typed"

    async def _opened(self, wanted: Mapping[str, str | tuple[str, ...]]) -> tuple[str, Locator | None]:
        """Clicks what makes the form appear, unless form or sign come by themselves meanwhile."""
        name, field = await first_of(self.page, {**wanted, "opener": str(self.form.opened_by)}, self.limits.form)
        if name != "opener" or field is None:
            return name, field
        try:
            await field.click(timeout=5000)
        except PlaywrightError:
            return "", None
        return await first_of(self.page, wanted, self.limits.form)

    def _for_the_person(self) -> bool:
        """Whether the password is the person's to type, in the window: it is kept nowhere."""
        return self.limits.person and not self.secrets.get(self.form.provider, "password")

    async def _form_that_just_came(self, password: Locator) -> tuple[str, Locator]:
        """A form that came between two looks shows its password field first: the user name is looked for once more."""
        name, username = await first_of(self.page, {"username": self.form.username or USERNAME}, 0.5)
        return ("username", username) if name and username is not None else ("password", password)

    async def _second_step(self, username: Locator) -> Locator | None:
        """After the user name alone: the password field, or straight a code, or None if that was enough to be in."""
        wanted = {"in": self.form.logged_in, "password": self.form.password or PASSWORD, "otp": self.form.otp or CODE}
        looks = int(self.limits.answer / 0.5)
        for look in range(looks):
            if look == int(looks * UNSENT):  # the key may have reached a field that was just drawn anew; a name alone is no attempt
                await self.filling.send(username, "username")
            name, found = await first_of(self.page, wanted, 0.5)
            if name == "password":
                return found
            if name:
                await self._answer()
                return None
            await self._look_for_refusal(form=False)  # a password field is just what is waited for
        raise PageFailed("After the user name no password field appeared.", "Name the field in the recipe: password=\"…\".")

    async def _type(self, field: Locator, what: str) -> None:
        secret = await self._secret(what, field)
        await self.filling.type(field, what, secret)

    async def _held(self, what: str) -> str | None:
        """What is kept of it; a code that is computed is one that still holds for a while."""
        if what == "otp" and self.secrets.get(self.form.provider, "otp-seed"):
            await asyncio.sleep(until_fresh())
        return self.secrets.get(self.form.provider, what)

    async def _secret(self, what: str, field: Locator) -> str:
        held = await self._held(what)
        if not held:
            held = await self.ask(self.form.provider, what, await label_of(field))
        if not held:
            raise Failed(
                f"No {what} for {self.form.provider} is kept, and nobody can type it.",
                f"Keep it once: collector login set {self.form.provider}; or run it where you can be asked.",
            )
        self.book.add(held, {"otp": "one-time code"}.get(what, what)) if what != "username" else None
        return held

    async def _send(self, field: Locator, what: str) -> None:
        self.before = set(await words_of(self.page))
        await self.filling.send(field, what)

    async def _answer(self) -> None:
        """Waits until the site lets in, asks for a code, or refuses."""
        wanted = {"in": self.form.logged_in, "otp": self.form.otp or CODE}
        end = self.clock.monotonic() + self.limits.answer
        while self.clock.monotonic() < end:
            name, found = await first_of(self.page, wanted, 0.3)
            if name == "in":
                return
            await self._look_for_refusal()
            if name == "otp" and found is not None and not self.otp_given:
                if not await self._code(found):
                    return
                end = self.clock.monotonic() + self.limits.answer
        if await self._in_elsewhere():
            return
        raise PageFailed(
            f"{self.form.provider} neither let in nor refused within {self.limits.answer:.0f} seconds.",
            "Look at the site yourself; perhaps the `logged_in` sign no longer exists, or stands on another page than the one the login "
            "ends on: name that page in the recipe, home=\"…\".",
        )

    async def _in_elsewhere(self) -> bool:
        """Whether the sign is on the page named for it, where the form is gone and the page that came instead shows no sign. Only looks."""
        if not self.form.home or await visible(self.page, (*PASSWORD, *CODE)) is not None:
            return False
        with suppress(PlaywrightError):
            await self.page.goto(self.form.home, wait_until="domcontentloaded", timeout=self.limits.form * 1000)
        name, _ = await first_of(self.page, {"in": self.form.logged_in, "out": self.form.password or PASSWORD}, self.limits.answer / 2)
        return name == "in"

    async def _code(self, field: Locator) -> bool:
        """Types the one-time code; False if the person did it in the window and is in already."""
        self.otp_given = True
        held = await self._held("otp")
        if not held:
            held = await self._ask_or_see(field)
            if held is None:
                return False
        self.book.add(held, "one-time code")
        try:
            await self.filling.type(field, "otp", held.strip())
            if await visible(self.page, self.form.logged_in) is None:
                await self._send(field, "otp")
        except PageFailed:
            if await visible(self.page, self.form.logged_in) is None:
                raise
        return True

    async def _ask_or_see(self, field: Locator) -> str | None:
        """Asks the person in the terminal and at the same time watches the window, where they may type it themselves."""
        asked = asyncio.ensure_future(self.ask(self.form.provider, "otp", await label_of(field)))
        watched = asyncio.ensure_future(first_of(self.page, {"in": self.form.logged_in}, self.limits.person_seconds))
        done, _ = await asyncio.wait({asked, watched}, return_when=asyncio.FIRST_COMPLETED)
        if asked in done and asked.result():
            watched.cancel()
            return asked.result()
        if watched not in done and self.limits.person:
            await asyncio.wait({watched})
        asked.cancel()
        if watched.done() and not watched.cancelled() and watched.result()[0]:
            return None
        watched.cancel()
        raise Failed(f"{self.form.provider} asks for a one-time code; nobody typed it.", "Run it where you can be asked, or in a window.")

    async def _look_for_refusal(self, *, form: bool = True) -> None:
        """Raises LoginRefused if the site says no; with `form` also if it shows its form again. Who is in was not refused, whatever the
        page says."""
        why = await refused(self.page, self.form, self.before) or (await form_again(self.page, self.form) if form else "")
        if why and await visible(self.page, self.form.logged_in) is None:
            raise LoginRefused(
                f"{self.form.provider} refused the login: {self.book.scrub(why)[:160]}.",
                "It was not tried again. Check the details, log in once by hand, then keep them anew: "
                f"collector login set {self.form.provider}",
            )

    async def _no_form(self) -> str:
        odd = await instead_of(self.page, self.form.url)
        return f"{self.form.provider} {odd}." if odd else f"No login form appeared at {self.form.provider}."

    async def _by_person(self, why: str) -> str:
        """Waits until the person has logged in in the window; what they type there is noted in the book."""
        if self.limits.person:
            person_input = await notice_person_input(self.page.context, self.book)
            self.limits.tell(
                f"היכנסו בעצמכם אל {self.form.provider} בחלון שנפתח", f"Log in at {self.form.provider} yourself in the window that is open"
            )
            name, _ = await first_of(self.page, {"in": self.form.logged_in}, self.limits.person_seconds)
            person_input.note_secrets()
            if name:
                self.otp_given = person_input.field("otp") is not None
                return "person"
        raise PageFailed(why, "Log in yourself in the window (--window), or join your own browser (--attach).")


async def instead_of(page: Page, asked: str) -> str:
    """What the site does instead of showing the page that was wanted, in words: a robot check, an error; "" where neither is seen."""
    text = "\n".join(await words_of(page))
    try:
        kind = page_kind(PageSigns(asked, page.url, await page.title(), text))
    except PlaywrightError:  # the page is going elsewhere
        return ""
    words = {"challenge": "wants proof of not being a robot", "error-page": "shows an error page"}.get(kind.kind, "")
    return f"{words} ({kind.why})" if words else ""


async def login_by_person(page: Page, form: LoginForm, clock: Clock, seconds: float = 600) -> LoginOutcome:
    """Opens the login page and waits until the person has logged in in the window. Raises PageFailed if that does not happen."""
    start = clock.monotonic()
    await page.goto(form.url, wait_until="domcontentloaded")
    name, _ = await first_of(page, {"in": form.logged_in}, seconds)
    if not name:
        raise PageFailed("Nobody logged in within the time allowed.", "Run it again and log in in the window.")
    return LoginOutcome(form.provider, "person", seconds=round(clock.monotonic() - start, 3), landing=page.url)
