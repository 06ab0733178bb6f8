"""What a person may ask for while a chat is recorded, and what is told back: the terminal (or a test) sits on the other side."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Protocol

from collector.model import Transcript


@dataclass(frozen=True)
class Stop:
    """End the recording cleanly, with the last full picture."""


@dataclass(frozen=True)
class TakePicture:
    """Keep a picture of the page now."""


@dataclass(frozen=True)
class AddNote:
    """Keep a note of the person's own, such as "I asked for a manager"."""

    text: str


@dataclass(frozen=True)
class MarkPromise:
    """Mark the latest message of the other side as a promise; `text` is what the person adds."""

    text: str = ""


Command = Stop | TakePicture | AddNote | MarkPromise


@dataclass(frozen=True)
class Progress:
    """How far the recording is: the transcript as read so far, pictures kept, observations kept."""

    transcript: Transcript
    pictures: int
    observations: int
    stage: str = "watching"
    """opening | watching | closing"""
    walked: float = 0.0
    """How much of the last picture is made, 0 to 1."""
    elsewhere: bool = False
    """Another conversation is open now than the one that is recorded: nothing of it is kept."""


class Controls(Protocol):
    """The person's side of a recording."""

    async def get(self) -> Command:
        """Waits for the next command."""

    def progress(self, seen: Progress) -> None:
        """Shows how it goes. Called in the event loop, at most about once a second; must return at once."""


@dataclass
class QueueControls:
    """Controls that other code feeds with `put`, and that keep the latest progress."""

    commands: asyncio.Queue[Command] = field(default_factory=asyncio.Queue)
    latest: Progress | None = None

    def put(self, command: Command) -> None:
        """Gives a command; never waits."""
        self.commands.put_nowait(command)

    async def get(self) -> Command:
        return await self.commands.get()

    def progress(self, seen: Progress) -> None:
        self.latest = seen
