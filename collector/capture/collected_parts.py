"""What a capture has collected so far: its parts, its facts, and the reasons why it is not complete."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from collector.capture.capture_values import Part


@dataclass
class Collected:
    """`failed`: there is no page, or not the one that was wanted."""

    parts: dict[str, Part] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    failed: bool = False

    def partly(self, reason: str) -> None:
        """Notes that something is missing or doubtful; the same reason is noted once."""
        if reason and reason not in self.reasons:
            self.reasons.append(reason)

    def fail(self, reason: str) -> None:
        """Notes that the wanted page did not come."""
        self.failed = True
        self.partly(reason)

    def copy(self) -> Collected:
        """The same, which later changes do not reach."""
        return Collected(dict(self.parts), dict(self.facts), list(self.reasons), self.failed)
