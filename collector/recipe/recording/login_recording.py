"""Records a login: the person logs in by hand and points at a sign of it that nobody else sees."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from collector.browser import PASSWORD, USERNAME, PersonInput, Session, first_of, visible
from collector.errors import InputError
from collector.language import Sentence, say
from collector.recipe.recording.guide import PersonAtWindow
from collector.recipe.recording.logged_out_probe import place, probe_logged_out
from collector.recipe.recording.login_indicators import login_indicators
from collector.recipe.recording.write_recipe import LoginPart, lasting_url

EARLY = 3
"""How often the person is told that the login form is still there; then they are believed."""
NO_LOGIN = ("n", "no", "ל", "לא", "מ")
"""Answers that say that no login is needed; the last one is the key ``n`` on a Hebrew keyboard."""


@dataclass
class LoginRecording:
    """The login of one recording. `indicators` are ways to the sign of being logged in, `account` the page on which it was pointed at."""

    session: Session
    person: PersonAtWindow
    person_input: PersonInput
    url: str
    provider: str
    form_at_once: bool = False
    """Whether the form shows by itself at the address that the person gave."""
    indicators: list[str] = field(default_factory=list)
    account: str = ""
    doubts: list[Sentence] = field(default_factory=list)

    async def look(self, page: Any) -> None:
        """Notes whether the form shows by itself on the first page."""
        name, _ = await first_of(page, {"password": PASSWORD, "username": USERNAME[:2]}, 2)
        self.form_at_once = bool(name)

    async def record(self) -> LoginPart | None:
        """Waits until the person is in and has pointed at the sign; None where no login is needed. Raises InputError, Failed."""
        answer = await self.person.ask(say("recipe-guide-log-in"))
        await self.person_input.settled()
        if answer.strip().lower() in NO_LOGIN and self.person_input.field("password") is None:
            return None
        while True:
            await self._until_inside()
            self.person.tell(say("recipe-guide-point-at-sign"))
            picked = await self.person.point()
            if picked is None:
                raise InputError(say("recipe-nobody-pointed-at-anything"), say("recipe-run-again-when-you"))
            candidates = await login_indicators(picked)
            login, self.indicators, self.doubts = await probe_logged_out(
                self.session, self._form(), self._account(), self.person_input, candidates
            )
            if self.indicators:
                self.account = lasting_url(picked.frame.page.url if picked.frame is not None else "")
                return replace(login, logged_in=self.indicators[0])
            self.person.tell(say("recipe-guide-sign-not-enough"))

    async def _until_inside(self) -> None:
        """Waits until the person is in, if nothing was typed yet and the form is still there: a click that is taken would not log in."""
        for _ in range(EARLY):
            pages = self.person.history.pages()
            if self.person_input.typed("password", "otp") or not pages or await visible(pages[-1], (*PASSWORD, *USERNAME[:2])) is None:
                return
            await self.person.ask(say("recipe-guide-form-still-there"))
            await self.person_input.settled(next(reversed(self.person.history.pages()), None))

    def _account(self) -> str:
        pages = self.person.history.pages()
        return str(pages[-1].url) if pages else self.url

    def _form(self) -> LoginPart:
        entered = {kind: self.person_input.field(kind) for kind in ("username", "password", "otp")}
        first = next((f for f in self.person_input.fields if f.kind in ("username", "password")), None)
        there = self.form_at_once or first is None or place(first.page_url) == place(self.url)
        url = lasting_url(self.url if there or first is None else first.page_url)
        named = {kind: f.ways[0] for kind, f in entered.items() if f is not None and not f.usual}
        provider = self.provider or urlsplit(url).hostname or url
        return LoginPart(url=url, logged_in="", provider=provider, **named)
