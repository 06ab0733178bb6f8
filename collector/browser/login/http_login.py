"""Logs in where the server itself asks for name and password (HTTP Basic, Digest): the browser is given them, never an address."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import CDPSession, Page
from playwright.async_api import Error as PlaywrightError

from collector.browser.busy_server_retry import seconds_to_wait
from collector.browser.login.login_details_lookup import GivenDetails
from collector.browser.login.login_values import LoginForm, LoginLimits
from collector.clock import Clock
from collector.errors import CollectorError, LoginRefused
from collector.language import say


@dataclass
class HttpLogin:
    """The first request for the login page. The browser itself answers later requests of the same server in the same way."""

    page: Page
    form: LoginForm
    details: GivenDetails
    limits: LoginLimits
    sending: Callable[[], None]
    clock: Clock
    given: bool = False
    """Whether the server asked and was given the details."""
    refused: bool = False
    status: int = 0
    """What the server answered in the end; 0 where it is not known."""
    _fault: CollectorError | None = None
    _answering: set[asyncio.Task[None]] = field(default_factory=set)

    async def open(self) -> None:
        """Goes to the login page and answers the server's question once.

        Raises LoginRefused if the server asks again, Failed if a detail is missing and nobody can type it, the browser's error if the page
        does not load.
        """
        cdp = await self.page.context.new_cdp_session(self.page)
        cdp.on("Fetch.requestPaused", lambda told: self._do(cdp, "Fetch.continueRequest", {"requestId": told["requestId"]}))
        cdp.on("Fetch.authRequired", lambda told: self._begin(self._answer(cdp, told)))
        await cdp.send("Fetch.enable", {"handleAuthRequests": True})
        kept = self.details.kept("username") and self.details.kept("password")
        seconds = self.limits.form if kept else max(self.limits.form, self.limits.person_seconds)
        try:
            await self._go(seconds)
        finally:
            with suppress(PlaywrightError):  # a page that crashed has taken the session with it
                await cdp.send("Fetch.disable")
                await cdp.detach()

    async def _go(self, seconds: float) -> None:
        try:
            answer = await self.page.goto(self.form.url, wait_until="domcontentloaded", timeout=seconds * 1000)
            wait = seconds_to_wait(answer.status, answer.headers, self.clock.now()) if answer is not None else None
            if answer is not None and wait is not None:  # nothing was typed yet: a busy server is asked once more
                again = say("browser-asking-again", status=str(answer.status), seconds=say("shared-seconds", count=round(wait)))
                self.limits.tell(again)
                await asyncio.sleep(wait)
                answer = await self.page.goto(self.form.url, wait_until="domcontentloaded", timeout=seconds * 1000)
            self.status = answer.status if answer is not None else 0
        except PlaywrightError:
            if self._fault is None and not self.refused:
                raise
        if self._fault is not None:
            raise self._fault
        if self.refused:
            name = self.form.provider
            message = say("browser-login-refused", provider=name, why=say("browser-login-why-http"))
            raise LoginRefused(message, say("browser-login-refused-next", provider=name))

    async def _answer(self, cdp: CDPSession, told: dict[str, Any]) -> None:
        challenge = told["authChallenge"]
        answer: dict[str, str] = {"response": "CancelAuth"}
        if challenge.get("source") == "Proxy" or urlsplit(challenge["origin"]).hostname != urlsplit(self.form.url).hostname:
            answer = {"response": "Default"}  # somebody else asks: the browser does as it does for anybody
        elif self.given:
            self.refused = True
        else:
            self.given = True
            try:
                words = str(challenge.get("realm", ""))
                username, password = await self.details.get("username", words), await self.details.get("password", words)
                self.sending()
                answer = {"response": "ProvideCredentials", "username": username, "password": password}
            except CollectorError as error:
                self._fault = error
        with suppress(PlaywrightError):  # a request that was given up meanwhile needs no answer
            await cdp.send("Fetch.continueWithAuth", {"requestId": told["requestId"], "authChallengeResponse": answer})

    def _do(self, cdp: CDPSession, method: str, what: dict[str, Any]) -> None:
        async def send() -> None:
            with suppress(PlaywrightError):  # as above
                await cdp.send(method, what)

        self._begin(send())

    def _begin(self, work: Any) -> None:
        task: asyncio.Task[None] = asyncio.ensure_future(work)
        self._answering.add(task)
        task.add_done_callback(self._answering.discard)
