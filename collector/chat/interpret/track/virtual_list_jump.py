"""Finds where a list that keeps only what is near its window stands now, when it jumped and drew all its rows anew.

    known: A B ok C D ok E F      stood there: A B ok C      stands there now, in elements that said something else or are new: D ok E F
    Result: it stands at D; that "ok" stands in both windows does not make B, C deleted and D, E inserted around it.

And tells a list that the page turned round, the newest first: its messages keep the order in which they were said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

FEWEST = 3
"""So many messages must be known: one after the other, or by words that stand there once."""
MOST_PART = 0.7
"""Of those that stand where known ones stood, at least this part says the same."""


def find_window(
    entries: Sequence[TrackedMessage], present: Sequence[TrackedMessage], segments: Sequence[Segment]
) -> list[TrackedMessage] | None:
    """The known messages that stand there now; None where nothing says that the list jumped."""
    shown = {s.element: s.text for s in segments}
    unmoved = sum(1 for e in present if e.element in shown and phrases.plain(e.text) == phrases.plain(shown[e.element]))
    if not present or unmoved * 2 >= min(len(present), len(segments)):  # else its elements are new, or were used again for other messages
        return None
    known = [e for e in entries if (e.deleted is None or phrases.is_tombstone(e.shown)) and not e.past]
    was, now = [phrases.plain(e.text) for e in known], [phrases.plain(s.text) for s in segments]
    here = {id(e) for e in present}
    stays = next((n for n, e in enumerate(known) if id(e) in here), 0)
    offset = max(range(1 - len(now), len(was)), key=lambda at: (_same(was, now, at), -abs(at - stays)), default=0)
    overlap = min(len(was), offset + len(now)) - max(offset, 0)
    same = _same(was, now, offset)
    if abs(offset - stays) * 2 < len(present) or same < FEWEST or same < MOST_PART * overlap or same <= _same(was, now, stays):
        return None
    return known[max(offset, 0) : offset + len(now)]


def _same(was: Sequence[str], now: Sequence[str], offset: int) -> int:
    return sum(1 for n, text in enumerate(now) if 0 <= offset + n < len(was) and was[offset + n] == text)


def in_known_order(known: Sequence[TrackedMessage], segments: list[Segment]) -> list[Segment]:
    """The segments, or the same in reverse where all that stood there before now stands the other way round.

    before: "Hello", "Half price", "Thanks"      now: "Bye", "Thanks", "Half price", "Hello"
    Result: "Hello", "Half price", "Thanks", "Bye"; nothing was deleted, and only "Bye" came.
    """
    was, now = Counter(e.shown for e in known), Counter(s.text for s in segments)
    places = {e.shown: n for n, e in enumerate(known)}
    order = [places[s.text] for s in segments if was[s.text] == now[s.text] == 1]
    return segments[::-1] if len(order) >= FEWEST and all(one > other for one, other in pairwise(order)) else segments
