"""One message through time, and one that stands in the page now."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from collector.chat.units import Unit


@dataclass(eq=False)
class Entry:
    """One message through time."""

    at: float
    unit: Unit
    doc: str
    versions: list[tuple[float, str]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    hints: set[str] = field(default_factory=set)
    features: set[str] = field(default_factory=set)
    attachments: dict[str, object] = field(default_factory=dict)
    shown: str = ""
    """What stands there now; differs from the last version when a stone stands in its place."""
    here: bool = True
    away: bool = False
    """Out of the window, or the window is closed: not deleted."""
    scrolled: bool = False
    """Out of the window because the list moved."""
    doubt: bool = False
    """It went against the way the list moved: if it is not seen again, it was deleted."""
    after: Entry | None = None
    """What stood directly before it when both were in the page."""
    left: float = 0
    """When it was last seen to go."""
    deleted: float | None = None
    prior: bool = False
    past: bool = False
    """A line that was written over by the next one of its kind."""
    stone: bool = False
    """It was a stone from the first: a message deleted before."""
    owners: list[tuple[float, str, frozenset[int]]] = field(default_factory=list)
    """Since when which elements of which document showed it."""
    groups: set[tuple[str, int]] = field(default_factory=set)
    edited_mark: bool = False
    place: Hashable = None
    """The slot of its words, as long as they stood."""

    @property
    def text(self) -> str:
        return self.shown

    @property
    def element(self) -> int:
        return self.unit.root.id

    @property
    def key(self) -> str:
        return self.unit.key


@dataclass(frozen=True, eq=False)
class Standing:
    """A unit in the form that can be aligned."""

    unit: Unit

    @property
    def text(self) -> str:
        return self.unit.text

    @property
    def element(self) -> int:
        return self.unit.root.id

    @property
    def key(self) -> str:
        return self.unit.key
