"""Types into a login form and sends it, also where the site draws its fields anew meanwhile."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Locator, Page

from collector.browser.elements import POLL_SECONDS, visible
from collector.browser.login.key_input import put_into, send, type_into
from collector.browser.login.login_refusal import MARK, MARKED, QUOTED
from collector.browser.login.login_values import LoginForm, field_name
from collector.browser.login_form_patterns import CODE, PASSWORD, USERNAME
from collector.errors import InputError, PageFailed
from collector.language import say

FILLED = f"e => Boolean({MARKED} && e.value)"
SHORT = f"(e, length) => {MARKED} && e.value.length < length"
"""Whether a field of a document that one typed in holds less than was typed."""
LOOKS = 10
"""How often a field that was typed into is looked for, before its form counts as sent by itself."""


@dataclass(frozen=True)
class FormFilling:
    """A login form that is being filled in. It holds no secrets."""

    page: Page
    form: LoginForm

    async def type(self, field: Locator, what: str, text: str) -> None:
        """Types what belongs into a field. Raises PageFailed, without what was typed, if it cannot be typed into."""
        for frame in self.page.frames:
            with suppress(PlaywrightError):
                await frame.evaluate(MARK)
        try:
            await type_into(field, text)
            if what != "otp":  # a code that sent itself must not be given twice
                await self._whole(field, what, text)
        except PlaywrightError as error:
            sentence = say("browser-login-field-unusable", field=field_name(what), why=error.message)
            raise PageFailed(sentence, say("browser-login-field-next")) from None

    async def _whole(self, field: Locator, what: str, text: str) -> None:
        """Where the site drew the field anew while one typed, keys may have got lost: then the new one is given the whole."""
        if await field.count():
            return
        again = await visible(self.page, self._ways(what))
        with suppress(PlaywrightError):  # another document comes: the form has sent itself
            if again is not None and await again.evaluate(SHORT, len(text), timeout=1000):
                await put_into(again, text)

    async def send(self, field: Locator, what: str) -> None:
        """Sends the form that this field is in, unless it has sent itself.

        Raises PageFailed if it cannot be sent, InputError with the browser's words if the browser does not send what was filled in.
        """
        for again in (True, False):
            filled = await self._filled(field, what)
            if filled is None:
                return
            try:
                said = await send(self.page, filled, self.form.submit)
                if said:
                    name, words = self.form.provider, said[:QUOTED]
                    sentence = say("browser-login-held-back", provider=name, words=words)
                    raise InputError(sentence, say("browser-login-set", provider=name))
                return
            except PlaywrightError as error:  # a field that went away before a key reached it has sent nothing
                if await visible(self.page, self.form.logged_in) is not None:
                    return
                if not again:
                    why = error.message.splitlines()[0]
                    raise PageFailed(say("browser-login-not-sent", why=why), say("browser-login-not-sent-next")) from None

    async def _filled(self, field: Locator, what: str) -> Locator | None:
        """The field that was just typed into. A site that checks it while one types may have drawn it anew, under other attributes; a form
        that sent itself with the last key has none any more."""
        for _ in range(LOOKS):
            with suppress(PlaywrightError):  # a document that is just being left
                if await field.count():
                    return field
                again = await visible(self.page, self._ways(what))
                if again is not None and await again.evaluate(FILLED, timeout=1000):
                    return again
            await asyncio.sleep(POLL_SECONDS)
        return None

    def _ways(self, what: str) -> str | tuple[str, ...]:
        """How the field that takes this is found."""
        named = {"username": self.form.username, "password": self.form.password, "otp": self.form.otp}[what]
        return named or {"username": USERNAME, "password": PASSWORD, "otp": CODE}[what]
