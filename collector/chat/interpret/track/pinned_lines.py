"""Finds lines that stay above a list that moves: a welcome, a day.

    was: "Ask us anything"  A B C D E        now: "Ask us anything"  B C D E F
    Result: "Ask us anything" is such a line, and A is out of the window, not deleted.
"""

from __future__ import annotations

from collections.abc import Sequence

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.tracked_message import TrackedMessage

MOST = 2
"""So many lines may stay."""
FEWEST = 3
"""So many messages below them stay in the window."""

Pairs = Sequence[tuple[TrackedMessage | None, Segment | None]]


def lines_above(pairs: Pairs, gone: Sequence[int], came: Sequence[int]) -> list[TrackedMessage]:
    """The lines that stay, if messages directly below them went while as many or more came at the end; else none."""
    head = gone[0]
    kept = [i for i, (e, u) in enumerate(pairs) if e is not None and u is not None]
    if not 1 <= head <= MOST or kept[:head] != list(range(head)) or list(gone) != list(range(head, head + len(gone))):
        return []
    if len(kept) - head < FEWEST or len(came) < len(gone) or min(came, default=0) < kept[-1]:
        return []
    lines = [entry for entry, _ in pairs[:head] if entry is not None]
    return lines if not any(line.names for line in lines) else []
