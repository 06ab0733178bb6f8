"""A person who records a recipe, played by a script: what they do in the window at each question, and where they point when told to."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from collector.browser import BrowserSettings, open_browser
from collector.clock import SystemClock
from collector.language import Sentence
from collector.recipe import Recorded, record_recipe
from collector.secrets import SecretBook
from tests.site.nasty_account import Account

__all__ = ["Account", "Person", "recorded_by"]
Act = Callable[[Any], Awaitable[Any]]


class Person:
    """Answers questions in order: a text, or a text after doing something on the newest page; points in the order of `points`."""

    def __init__(self, answers: list[str | tuple[Act, str]], points: list[Act]) -> None:
        self.answers, self.points = list(answers), list(points)
        self.told: list[str] = []
        self.context: Any = None
        self._pointing: list[asyncio.Task[Any]] = []

    def tell(self, sentence: Sentence) -> None:
        self.told.append(sentence)
        if sentence.startswith(("Now click", "Click on")):
            self._pointing.append(asyncio.ensure_future(self._point(self.points.pop(0))))

    async def _point(self, act: Act) -> None:
        page = self.context.pages[-1]
        try:
            for _ in range(50):  # by evaluation from outside: a site's policy may forbid what waits inside the page
                if await page.evaluate("!!window[Symbol.for('collector.pick')]"):
                    break
                await asyncio.sleep(0.1)
            await act(page)
        except Exception as error:  # noqa: BLE001 - a person who cannot point ends the recording, and the test says why
            self.told.append(f"could not point: {error}")
            await page.close()

    async def ask(self, question: Sentence, default: str = "") -> str:
        self.told.append(question)
        answer = self.answers.pop(0) if self.answers else ""
        if isinstance(answer, tuple):
            await answer[0](self.context.pages[-1])
            answer = answer[1]
        return answer or default


async def recorded_by(person: Person, url: str, book: SecretBook, provider: str = "") -> Recorded:
    """Records with that person at the window."""
    async with open_browser(BrowserSettings(quiet=True), SystemClock()) as session:
        session.book = book
        person.context = session.context
        return await record_recipe(session, url, person, provider)
