"""The details that a login is given: what is kept, else what the person types; each is noted in the book of secrets."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from collector.browser.login.login_values import field_name
from collector.errors import Failed
from collector.language import say
from collector.secrets.known_secrets import SecretBook
from collector.secrets.login_details_storage import Ask, SecretSource
from collector.secrets.totp import until_fresh

CODE_NAME = "one-time code"


async def nobody(provider: str, field: str, words: str) -> str | None:  # noqa: ARG001 - the shape of an `Ask`
    """An `Ask` for unattended runs: there is nobody to ask."""
    return None


@dataclass
class GivenDetails:
    """Gives the details of one provider. It keeps none itself."""

    provider: str
    secrets: SecretSource
    ask: Ask
    book: SecretBook
    otp_computed: bool = False
    """Whether a one-time code was computed from a kept seed."""

    def kept(self, what: str) -> str | None:
        """What is kept of it: ``username``, ``password``."""
        return self.secrets.get(self.provider, what)

    async def held(self, what: str) -> str | None:
        """What is kept of it; a code that is computed is one that still holds for a while."""
        if what == "otp" and self.secrets.get(self.provider, "otp-seed"):
            self.otp_computed = True
            await asyncio.sleep(until_fresh())
        return self.secrets.get(self.provider, what)

    async def get(self, what: str, words: str = "") -> str:
        """What is kept, else what the person types. words: what stands beside the field. Raises Failed where nobody can type it."""
        held = await self.held(what) or await self.ask(self.provider, what, words)
        if not held:
            message = say("browser-login-nothing-kept", field=field_name(what), provider=self.provider)
            raise Failed(message, say("browser-login-nothing-kept-next", provider=self.provider))
        if what != "username":
            self.note(what, held)
        return held

    def note(self, what: str, secret: str) -> None:
        """Notes a secret in the book, so that it is looked for in everything that is written."""
        self.book.add(secret, CODE_NAME if what == "otp" else what)
