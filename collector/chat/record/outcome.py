"""How a chat is to be recorded, and how a recording ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from collector.capture.picture.stitch import Tile
from collector.model import State, Transcript


@dataclass(frozen=True)
class ChatSettings:
    """How a chat is recorded. Seconds everywhere."""

    seconds: float | None = None
    """End after this long; None: no limit."""
    until_ended: bool = False
    """End some time after the chat says that it has ended."""
    grace: float = 5.0
    """How long to go on after the end sign: a last word may still come."""
    pictures: bool = True
    walk: bool = True
    """Scroll through the whole conversation at the end, for older messages and the last full picture."""
    walk_seconds: float = 75.0
    load_seconds: float = 45.0
    conversation: str = ""
    """The name of the one conversation of a messenger's page that is recorded; "" where the page shows one."""


@dataclass
class ScrolledThrough:
    """What came of it: the pictures from top to bottom, whether the beginning and the end were reached, how high it all is (CSS pixels)."""

    tiles: list[Tile] = field(default_factory=list)
    complete: bool = True
    pictured: bool = True
    """The pictures show all of it; False when the time for them ran out."""
    height: float = 0


@dataclass
class ChatOutcome:
    """How the recording ended, and what was kept besides the observations and pictures that were handed over on the way."""

    state: State
    reasons: tuple[str, ...]
    started: datetime
    ended: datetime
    url: str
    final_url: str
    title: str
    transcript: Transcript
    pictures: tuple[str, ...] = ()
    tiles: tuple[Tile, ...] = ()
    full: bytes | None = None
    """The last picture: the whole conversation in one PNG where its list scrolls, else the window."""
    observations: int = 0
    ended_by: str = ""
    """stop | time | end-sign | window-closed | crashed | not-loaded"""
    facts: dict[str, Any] = field(default_factory=dict)
