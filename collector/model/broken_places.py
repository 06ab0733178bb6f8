"""The places of a recipe that a trial found broken: a stored line, and the sentence in which it is told.

A stored line is ``line 12: price: at .plan .price: not-found``, the same each day as long as nothing changes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from collector.language import has_message, say

_LINE = re.compile(r"line (\d+): ([^:]+): (\S+) (.*): ([a-z-]+)", re.DOTALL)


def broken_place(line: int, step: str, what: str, named: str, state: str) -> str:
    """The line to store."""
    return f"line {line}: {step}: {what} {named}: {state}"


@dataclass(frozen=True)
class BrokenPlaces:
    """Stored lines as one value of a sentence; one of another form (why nothing could be tried) is told as it stands."""

    lines: tuple[str, ...]

    @property
    def unreached(self) -> bool:
        """Whether the site could not be reached at all, so that nothing is known of the recipe."""
        parts = [_LINE.fullmatch(line) for line in self.lines]
        return all(part is None or (part[5] == "failed" and part[3] == "url") for part in parts)

    def in_(self, language: str) -> str:
        """The lines in this language."""
        return "; ".join(_told(line, language) for line in self.lines)


def _told(line: str, language: str) -> str:
    part = _LINE.fullmatch(line)
    if part is None or not has_message(f"recipe-check-state-{part[5]}"):
        return line
    state = say(f"recipe-check-state-{part[5]}")
    return say("recipe-broken-place", line=part[1], step=part[2], what=part[3], named=part[4], state=state).in_(language)
