"""One message through time.

    came at 10:14, was edited at 10:15, scrolled out of a list that keeps only what is in sight
    Result: two versions, `here` False, `away` True: not deleted.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from collector.chat.interpret.segment.message_segment import Segment
from collector.model import Attachment


@dataclass(eq=False)
class TrackedMessage:
    """One message through time."""

    at: float
    segment: Segment
    doc: str
    versions: list[tuple[float, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    hints: set[str] = field(default_factory=set)
    quote: str = ""
    reactions: tuple[str, ...] = ()
    aside: dict[str, None] = field(default_factory=dict)
    """All that ever was set apart from its words, in the order of its coming."""
    features: set[str] = field(default_factory=set)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    shown: str = ""
    """What stands there now; differs from the last version when a tombstone stands in its place."""
    here: bool = True
    away: bool = False
    """Out of the window, or the window is closed: not deleted."""
    scrolled: bool = False
    """Out of the window because the list moved."""
    doubt: bool = False
    """It went against the way the list moved: if it is not seen again, it was deleted."""
    after: TrackedMessage | None = None
    """What stood directly before it when both were in the page."""
    left: float = 0
    """When it was last seen to go."""
    deleted: float | None = None
    inferred: bool = False
    """Its deletion was not seen in place but concluded from how the list around it stood afterwards."""
    before_recording: bool = False
    batch: bool = False
    """It came in the list's first batch: whether it had been said before is for `before_recording.py` to decide."""
    past: bool = False
    """A line that was written over by the next one of its kind."""
    tombstone: bool = False
    """It was a tombstone from the first: a message deleted before."""
    owners: list[tuple[float, str, frozenset[int]]] = field(default_factory=list)
    """Since when which elements of which document showed it."""
    groups: set[tuple[str, int]] = field(default_factory=set)
    place: Hashable = None
    """The slot of its words, as long as they stood."""

    @property
    def text(self) -> str:
        return self.shown

    @property
    def element(self) -> int:
        return self.segment.root.id

    @property
    def key(self) -> str:
        return self.segment.key
