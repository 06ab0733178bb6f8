"""Tries a recipe without keeping anything: which of its steps still work, and which element is missing where."""

from __future__ import annotations

import tempfile
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from collector.browser import (
    PASSWORD,
    USERNAME,
    LoginForm,
    NoAnswer,
    PageError,
    all_visible,
    first_of,
    open_browser,
    shown_instead,
    visible,
)
from collector.errors import CollectorError, Failed, Incomplete, LoggedOut, LoginRefused, PageFailed
from collector.language import say
from collector.model import Capture, Reading, State, new_id
from collector.model.reasons import Reasons, StoredReason
from collector.prices import Unclear, money
from collector.recipe.execution.step_check import StepCheck
from collector.recipe.lifecycle.evidence_writer import EvidenceWriter
from collector.recipe.lifecycle.run_context import RunContext
from collector.recipe.loading.load_recipe import Recipe
from collector.recipe.loading.source_lines import line_of, line_of_error
from collector.recipe.visit.session_page import ElementMissing, SessionPage
from collector.recipe.visit.step_call import never_awaited, step
from collector.recipe.visit.visit import Visit
from collector.store import create_store

HTTP_LOGIN = "ERR_INVALID_AUTH_CREDENTIALS"
"""What Chromium says of a page whose server wants a name and a password that it was not given."""


class _Stop(Exception):
    """The rest of the recipe cannot be tried."""


class CheckVisit(Visit):
    """A visit that notes what is found instead of breaking off; a chat is not begun, because somebody would answer."""

    def __init__(self, tab: SessionPage) -> None:
        super().__init__(tab, lambda _: None)
        self.found: list[StepCheck] = []
        self._lost = ""

    async def _log_in(self, form: LoginForm, dismiss: str | None) -> None:
        line, url, logged_in = self._line(), form.url, form.logged_in
        try:
            await super()._log_in(form, dismiss)
        except CollectorError as error:
            if isinstance(error, NoAnswer) and await visible(self.page, PASSWORD) is None:
                odd = await shown_instead(self.page, url)
                why = say("recipe-check-after-login", what=odd) if odd else say("recipe-check-sign-not-seen")
                self._note("login", line, "logged_in", logged_in, "not-found", why=why, next_step=error.next_step if odd else "")
            else:
                state = "refused" if isinstance(error, LoginRefused) else "failed"
                self._note("login", line, "url", url, state, why=error.message, next_step=error.next_step)
            raise _Stop from error
        self._note("login", line, "logged_in", logged_in, "found")
        names = {"username": form.username, "password": form.password, "opened_by": form.opened_by}
        await self._form_from_outside(line, url, names)

    async def _form_from_outside(self, line: int, url: str, names: Mapping[str, Any]) -> None:
        """Whether somebody who is not logged in finds the form: a kept session would hide that it was rebuilt."""
        if self._session.attached:
            return
        async with open_browser(replace(self._context.browser, headless=True, attach=None), self._context.clock) as fresh:
            page = await fresh.page()
            try:
                await page.goto(url, wait_until="domcontentloaded", timeout=40_000)
            except PageError as error:
                if HTTP_LOGIN in error.message:  # the server itself asks, before any form
                    self._note("login", line, "url", url, "found", url=url)
                    return
            if names.get("opened_by"):
                name, opener = await first_of(page, {"it": str(names["opened_by"])}, 10)
                self._note("login", line, "opened_by", str(names["opened_by"]), "found" if name else "not-found", url=url)
                if opener is not None:
                    await opener.click()
            named = {key: str(names[key]) for key in ("username", "password") if names.get(key)}
            which, _ = await first_of(page, {"named": tuple(named.values()), "usual": (*USERNAME, *PASSWORD)}, 10)
            if not which or (named and which == "usual"):
                what, selector = next(iter(named.items()), ("form", url))
                odd = await shown_instead(page, url)
                why = say("recipe-check-logged-out-saw", what=odd) if odd else say("recipe-check-logged-out")
                then = say("recipe-check-look-yourself") if odd else ""
                self._note("login", line, what, selector, "not-found", why=why, url=url, next_step=then)
            else:
                self._note("login", line, next(iter(named), "form"), next(iter(named.values()), url), "found", url=url)

    @step
    async def open(self, url: str, *, wait_for: str | None = None) -> None:
        line, self._lost = self._line(), ""
        if not await self._tried("open", line, "url", url, super().open(url)):
            self._lost = url
        elif self._tab.status >= 400:
            self.found.pop()
            self._note("open", line, "url", url, "failed", why=say("recipe-check-answered", status=str(self._tab.status)))
            self._lost = url
        elif wait_for:
            await self._element("open", line, "wait_for", wait_for)

    @step
    async def click(self, selector: str, *, wait_for: str | None = None) -> None:
        line = self._line()
        if self._left_out("click", line, "selector", selector):
            return
        if not await self._tried("click", line, "selector", selector, super().click(selector)):
            self._lost = selector
        elif wait_for:
            await self._element("click", line, "wait_for", wait_for)

    @step
    async def shot(self, title: str = "") -> Capture:
        line = self._line()
        if self._left_out("shot", line, "title", title):
            return self._none("page", title)
        kept = await self._tried("shot", line, "title", title, super().shot(title), "kept")
        return kept or self._none("page", title)

    @step
    async def price(self, plan: str, *, at: str, per: str = "", role: str = "", source: str = "page", beside: str = "") -> Reading:
        line, now = self._line(), self._context.clock.now()
        nothing = Reading(id=new_id("reading", now), at=now, plan=plan, per=per, source=source, state=State.FAILED)
        if self._left_out("price", line, "at", at):
            return nothing
        number = await self._element("price", line, "at", at, told=False)
        answer = await self._prices.settled(at, per, role, beside) if number else None
        if answer is None:
            self._note("price", line, "at", at, "not-found")
        elif isinstance(answer, Unclear):
            why = say("recipe-check-reason", reason=StoredReason(answer.reason))
            self._note("price", line, "at", at, "several" if number > 1 else "unclear", answer.raw, why)
        else:
            self._note("price", line, "at", at, "read", money(answer.amount, answer.currency, "en"))
            return nothing.replace(amount=answer.amount, currency=answer.currency, raw=answer.raw, state=State.COMPLETE)
        return nothing

    @step
    async def download(self, click: str, title: str = "") -> Capture:
        line = self._line()
        if self._left_out("download", line, "click", click):
            return self._none("download", title)
        return await self._tried("download", line, "click", click, super().download(click, title), "kept") or self._none("download", title)

    @step
    async def chat(self, url: str | None = None, *, seconds: float | None = None, until_ended: bool = True) -> Capture:  # noqa: ARG002
        line = self._line()
        self._note("chat", line, "url", url or self.page.url, "not-tried", why=say("recipe-check-no-chat"))
        return self._none("chat", "")

    def _line(self) -> int:
        """The recipe's line of the step that has just begun."""
        return self._log.calls[-1].line

    async def _tried(self, name: str, line: int, what: str, named: str, doing: Awaitable[Any], well: str = "found") -> Any:
        """Does a step and notes how it ended; what it returned (True for nothing), or None if it failed."""
        try:
            done = await doing
        except (LoggedOut, LoginRefused) as error:
            self._note(name, line, what, named, "failed", why=error.message)
            raise _Stop from error
        except PageFailed as error:
            missing = isinstance(error, ElementMissing)
            self._note(name, line, what, named, "not-found" if missing else "failed", why="" if missing else error.message)
            return None
        if isinstance(done, Capture) and done.state is State.FAILED:
            self._note(name, line, what, named, "failed", why=say("recipe-check-reason", reason=Reasons(done.reasons)))
            return done
        self._note(name, line, what, named, well, done.title if isinstance(done, Capture) else "")
        return True if done is None else done

    async def _element(self, name: str, line: int, what: str, selector: str, *, told: bool = True) -> int:
        """How many visible elements there are once the first has come."""
        try:
            await self._tab.find(selector)
        except (LoggedOut, LoginRefused) as error:
            self._note(name, line, what, selector, "failed", why=error.message)
            raise _Stop from error
        except PageFailed:
            if told:
                self._note(name, line, what, selector, "not-found")
            return 0
        number = len(await all_visible(self.page, selector))
        if told:
            self._note(name, line, what, selector, "found", why=say("recipe-check-several-found", count=number) if number > 1 else "")
        return max(number, 1)

    def _left_out(self, name: str, line: int, what: str, named: str) -> bool:
        if self._lost:
            self._note(name, line, what, named, "not-tried", why=say("recipe-check-did-not-lead", named=self._lost))
        return bool(self._lost)

    def _note(
        self, name: str, line: int, what: str, named: str, state: str, value: str = "", why: str = "", url: str = "", next_step: str = ""
    ) -> None:
        scrub = self._context.book.scrub
        at = url or (self._tab.current.url if self._tab.current is not None else "")
        self.found.append(StepCheck(name, line, what, scrub(named), state, scrub(value), scrub(why), scrub(at), scrub(next_step)))

    def _none(self, kind: str, title: str) -> Capture:
        now = self._context.clock.now()
        return Capture(id=new_id(kind, now), kind=kind, title=title, started=now, ended=now, state=State.FAILED)


@dataclass
class RecipeCheck:
    """How a check went."""

    recipe: Recipe
    findings: list[StepCheck] = field(default_factory=list)

    @property
    def broken(self) -> list[StepCheck]:
        """What has to be mended, in the recipe's order."""
        return [finding for finding in self.findings if not finding.well]

    def refuse(self) -> None:
        """Raises Incomplete if something has to be mended, Failed if nothing worked, naming the first place."""
        if not self.broken:
            return
        first = self.broken[0]
        place = {"file": self.recipe.path.name, "line": str(first.line), "step": first.step, "what": first.what, "named": first.named}
        words = say("recipe-check-broken", **place, state=first.state_words)
        if first.why:
            words = say("recipe-and-seen", what=words, seen=first.why)
        step_words = first.next_step or say("recipe-check-mend", count=len(self.broken))
        worked = [finding for finding in self.findings if finding.state in ("found", "read", "kept") and finding.step != "open"]
        raise (Incomplete if worked else Failed)(words, step_words)


async def check_recipe(context: RunContext, recipe: Recipe, given: Mapping[str, str]) -> RecipeCheck:
    """Tries each step of a recipe in a store of its own that is thrown away; nothing becomes evidence.

    Raises UsageError for options that do not fit, BrowserMissing; never for what a site does.
    """
    parameters = recipe.bind({name: context.clean(value) for name, value in given.items()})
    with tempfile.TemporaryDirectory(prefix="collector-check-", ignore_cleanup_errors=True) as folder:
        aside = replace(context, store=create_store(Path(folder) / "evidence", context.clock), case="", kept=lambda _: None)
        async with open_browser(context.browser, context.clock) as session:
            session.book = context.book
            page = SessionPage(aside, session, EvidenceWriter(aside.store, context.clock, "", "", context.book))
            trial = CheckVisit(page)
            try:
                await recipe.collect(trial, **parameters)
            except _Stop:
                pass
            except Exception as error:  # noqa: BLE001 - whatever a recipe does wrong is what the check is for
                why = f"{type(error).__name__}: {error}".split("\n")[0]
                trial._note("recipe", line_of_error(error, recipe.path), "file", recipe.path.name, "failed", why=why)
            finally:
                await page.leave()
            for sentence in never_awaited(trial._log.calls):
                trial._note("recipe", 0, "await", recipe.name, "failed", why=sentence)
    text = recipe.path.read_text(encoding="utf-8")
    return RecipeCheck(recipe, [replace(found, line=line_of(text, found.line, found.what)) for found in trial.found])
