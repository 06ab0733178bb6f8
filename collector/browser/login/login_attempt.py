"""Logs in once: user, password, then a one-time code; never a second time after a refusal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NoReturn

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Locator, Page, Request, Response

from collector.browser.elements import first_of, label_of, visible, words_of
from collector.browser.login.blocking_page import shown_instead
from collector.browser.login.form_filling import FormFilling
from collector.browser.login.http_login import HttpLogin
from collector.browser.login.login_details_lookup import GivenDetails
from collector.browser.login.login_refusal import form_again, form_stays, refused
from collector.browser.login.login_values import CodeRefused, LoginForm, LoginLimits, LoginOutcome, NoAnswer, SiteFault
from collector.browser.login.manual_login import code_asked_or_typed, logged_in_by_hand
from collector.browser.login_form_patterns import CODE, PASSWORD, USERNAME
from collector.clock import Clock
from collector.errors import LoginRefused, PageFailed
from collector.language import Sentence, say
from collector.secrets.known_secrets import SecretBook
from collector.secrets.login_details_storage import Ask, SecretSource


async def login(
    page: Page,
    form: LoginForm,
    secrets: SecretSource,
    ask: Ask,
    book: SecretBook,
    clock: Clock,
    limits: LoginLimits | None = None,
    sending: Callable[[], None] = lambda: None,
) -> LoginOutcome:
    """Logs in on `page` and returns how. Every secret that is typed is noted in `book`; `sending` is called before a password is typed.

    Raises LoginRefused if the site said no, or shows its form still when the time is over (it is not tried again), CodeRefused if it
    refused the one-time code, SiteFault if the site itself failed, PageFailed if it shows neither form nor answer, Failed if a secret is
    missing and nobody can type it, InputError if the browser does not send what was filled in.
    """
    details = GivenDetails(form.provider, secrets, ask, book)
    return await LoginAttempt(page, form, details, clock, limits or LoginLimits(), sending).run()


ASKING = ("document", "fetch", "xhr")
"""Kinds of requests by which a page asks its server who is there."""
UNSENT = 0.4
"""The part of the time for an answer after which a name is sent once more, where its filled form still stands in the same document."""


@dataclass
class LoginAttempt:
    """One attempt, step by step. It holds no secrets."""

    page: Page
    form: LoginForm
    details: GivenDetails
    clock: Clock
    limits: LoginLimits
    sending: Callable[[], None] = lambda: None
    filling: FormFilling = field(init=False)
    before: set[str] = field(default_factory=set)
    otp_given: bool = False
    http_given: bool = False
    """Whether the server itself asked for the details, before any page."""
    faults: list[str] = field(default_factory=list)
    """Server errors and broken connections among the answers to what was sent."""

    def __post_init__(self) -> None:
        self.filling = FormFilling(self.page, self.form)

    async def run(self) -> LoginOutcome:
        start = self.clock.monotonic()
        self.page.on("response", self._note_answer)
        self.page.on("requestfailed", self._note_failure)
        try:
            await self._open()
            how = await self._first_step()
        finally:
            self.page.remove_listener("response", self._note_answer)
            self.page.remove_listener("requestfailed", self._note_failure)
        return LoginOutcome(self.form.provider, how, self.otp_given, round(self.clock.monotonic() - start, 3), self.page.url)

    def _note_answer(self, response: Response) -> None:
        if response.status >= 500 and response.request.resource_type in ASKING:
            self.faults.append(str(response.status))

    def _note_failure(self, request: Request) -> None:
        if request.method == "POST" and request.resource_type in ASKING and "ERR_ABORTED" not in (request.failure or ""):
            self.faults.append(request.failure or "failed")

    async def _open(self) -> None:
        """Opens the login page; where the server itself asks for name and password (HTTP Basic, Digest), they are given to it."""
        http = HttpLogin(self.page, self.form, self.details, self.limits, self.sending, self.clock)
        try:
            await http.open()
        except PlaywrightError as error:
            why = error.message.splitlines()[0]
            raise SiteFault(say("browser-login-page-not-loaded", why=why), say("browser-login-page-not-loaded-next")) from None
        self.http_given = http.given
        if http.status and http.status < 500:  # a fault before the server was asked once more tells nothing of what is sent now
            self.faults.clear()

    async def _first_step(self) -> str:
        wanted = {"in": self.form.logged_in, "username": self.form.username or USERNAME, "password": self.form.password or PASSWORD}
        name, field = await first_of(self.page, wanted, 1.5 if self.form.opened_by else self.limits.form)
        if not name and self.form.opened_by:
            name, field = await self._opened(wanted)
        if name == "in":
            return "typed" if self.http_given else "already"
        if field is None and self.http_given:
            await self._no_answer()
        if self._for_the_person():
            return await self._by_person(say("browser-login-nobody", provider=self.form.provider))
        if field is None:
            return await self._by_person(await self._no_form())
        if self.limits.uncover is not None:
            await self.limits.uncover(self.page)
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
        self.sending()
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
        return self.limits.person and not self.details.kept("password")

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
        raise PageFailed(say("browser-login-no-password-field"), say("browser-login-no-password-field-next"))

    async def _type(self, field: Locator, what: str) -> None:
        await self.filling.type(field, what, await self.details.get(what, await label_of(field)))

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
        await self._no_answer()

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
        held = await self.details.held("otp")
        if not held:
            words = await label_of(field)
            held = await code_asked_or_typed(self.page, self.form, self.limits, self.details.ask, words)
            if held is None:
                return False
        self.details.note("otp", held)
        try:
            await self.filling.type(field, "otp", held.strip())
            if await visible(self.page, self.form.logged_in) is None:
                await self._send(field, "otp")
        except PageFailed:
            if await visible(self.page, self.form.logged_in) is None:
                raise
        return True

    async def _no_answer(self) -> None:
        """Raises what is true when the time is over: the site failed, it still shows its form, or nothing can be told."""
        name = self.form.provider
        fault = await shown_instead(self.page, self.form.url)
        if fault or self.faults:
            why = say("browser-login-server-answered", status=self.faults[-1]) if self.faults else fault
            raise SiteFault(say("browser-login-site-fault", provider=name, why=why), say("browser-login-site-fault-next"))
        if self.otp_given and await visible(self.page, self.form.otp or CODE) is not None:
            self._refused(say("browser-login-why-code-stays"))
        why_stays = await form_stays(self.page, self.form, self.before, self.details.book.scrub)
        if why_stays:
            self._refused(why_stays)
        seconds = say("shared-seconds", count=round(self.limits.answer))
        raise NoAnswer(say("browser-login-no-answer", provider=name, seconds=seconds), say("browser-login-no-answer-next"))

    def _refused(self, why: Sentence) -> NoReturn:
        name = self.form.provider
        if self.otp_given:
            step = "browser-login-code-refused-next-seed" if self.details.otp_computed else "browser-login-code-refused-next"
            raise CodeRefused(say("browser-login-code-refused", provider=name, why=why), say(step, provider=name))
        raise LoginRefused(say("browser-login-refused", provider=name, why=why), say("browser-login-refused-next", provider=name))

    async def _look_for_refusal(self, *, form: bool = True) -> None:
        """Raises LoginRefused if the site says no; with `form` also if it shows its form again. Who is in was not refused, whatever the
        page says."""
        why = await refused(self.page, self.form, self.before, self.details.book.scrub)
        why = why or (await form_again(self.page, self.form, self.before, self.details.book.scrub) if form and not self.faults else None)
        if why and await visible(self.page, self.form.logged_in) is None:
            self._refused(why)

    async def _no_form(self) -> Sentence:
        fault, name = await shown_instead(self.page, self.form.url), self.form.provider
        return say("browser-login-site-shows", provider=name, what=fault) if fault else say("browser-login-no-form", provider=name)

    async def _by_person(self, why: Sentence) -> str:
        """Waits until the person has logged in in the window. Raises PageFailed, with the reason why they had to, if nobody does."""
        typed_code = await logged_in_by_hand(self.page, self.form, self.limits, self.details.book)
        if typed_code is None:
            raise PageFailed(why, say("browser-login-by-hand-next"))
        self.otp_given = typed_code
        return "person"
