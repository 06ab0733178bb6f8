"""The customer's side of the demo's chat: types each line into the widget once the agent has said what it answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from collector.demo.provider.agent_script import CUSTOMER_LINES, CUSTOMER_TURNS, Turn

__all__ = ["CUSTOMER_LINES", "CUSTOMER_TURNS", "Field", "Place", "play_customer"]

INPUT = "#message"
FRAME = "iframe.chat"
LAST_WORD = "השיחה הסתיימה"


class Field(Protocol):
    """What is asked of one place in the page; Playwright's Locator fits."""

    @property
    def last(self) -> Any: ...

    async def wait_for(self, *, timeout: float | None = None) -> None: ...

    async def press_sequentially(self, text: str, /, *, delay: float | None = None) -> None: ...

    async def press(self, key: str, /) -> None: ...


class Place(Protocol):
    """Where the widget is, or the page that holds its frame: Playwright's Page, Frame or FrameLocator fit."""

    def locator(self, selector: str, /) -> Any: ...


async def play_customer(
    place: Place, turns: Sequence[Turn] = CUSTOMER_TURNS, *, key_delay: float = 12.0, patience: float = 30.0, to_the_end: bool = True
) -> None:
    """Types the turns in order into the widget and waits for the chat's end.

    place: the support page, or the frame that holds the widget; key_delay: milliseconds between keys; patience: seconds to wait for each of
    the agent's messages. What never comes ends in the place's own timeout error.
    """
    place = await the_widget(place, patience)
    for turn in turns:
        await appeared(place, turn.after, patience)
        field: Field = place.locator(INPUT)
        await field.press_sequentially(turn.text, delay=key_delay)
        await field.press("Enter")
    if to_the_end:
        await appeared(place, LAST_WORD, patience)


async def the_widget(place: Place, patience: float) -> Place:
    """The place itself if it holds the widget, otherwise the widget's frame in it."""
    await place.locator(f"#messages, {FRAME}").first.wait_for(state="attached", timeout=patience * 1000)
    if await place.locator("#messages").count():
        return place
    frame: Place = place.locator(FRAME).content_frame
    return frame


async def appeared(place: Place, words: str, patience: float) -> None:
    """Returns when a message with these words is on the screen."""
    field: Field = place.locator(f'#messages li:has-text("{words}")').last
    await field.wait_for(timeout=patience * 1000)
