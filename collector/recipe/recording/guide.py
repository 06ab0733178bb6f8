"""The person who records: what they are told and asked in the terminal, and where they point in the window."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Protocol

from collector.browser import Picked
from collector.errors import Failed
from collector.language import Sentence, say
from collector.recipe.recording.navigation_history import NavigationHistory


class Guide(Protocol):
    """Tells the person what to do next, and asks."""

    def tell(self, sentence: Sentence) -> None:
        """One sentence."""

    async def ask(self, question: Sentence, default: str = "") -> str:
        """What the person answers; `default` if it is nothing but Enter."""


@dataclass(frozen=True)
class PersonAtWindow:
    """The guide, as long as the window is open. Each method raises Failed when it is closed: nothing can be shown any more."""

    guide: Guide
    history: NavigationHistory

    def tell(self, sentence: Sentence) -> None:
        """One sentence."""
        self.guide.tell(sentence)

    async def ask(self, question: Sentence, default: str = "") -> str:
        """What the person answers in the terminal."""
        asked = asyncio.ensure_future(self.guide.ask(question, default))
        gone = asyncio.ensure_future(self.history.closed())
        try:
            await asyncio.wait({asked, gone}, return_when=asyncio.FIRST_COMPLETED)
            if asked.done():
                return asked.result()
        finally:
            gone.cancel()
            if not asked.done():
                asked.cancel()
                await asyncio.wait({asked}, timeout=1)
        raise _window_closed()

    async def point(self) -> Picked | None:
        """What the person clicks on; None if they click on nothing."""
        picked = await self.history.point()
        if picked is None and not self.history.pages():
            raise _window_closed()
        return picked


def _window_closed() -> Failed:
    return Failed(say("recipe-window-closed-before-recording"), say("recipe-run-again-leave-window"))
