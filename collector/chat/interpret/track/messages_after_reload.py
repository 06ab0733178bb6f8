"""Tells of messages in a page that was loaded again whether they are the old ones, shown again, or new ones in the same words.

    known: "Hello", "ok", "It is 90", "One moment"; the page is loaded again, shows none of them, and after a while "ok" comes alone
    Result: a second "ok": history that loads would show what stood after the first one, too.

    the same page shows at once "It is 90", "One moment"      Result: the two old ones
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from collector.chat.interpret.track.before_recording import DAY, shown_minutes
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

Drawn = tuple[str, frozenset[int]]
"""A document and the elements in it that show a message."""
TOGETHER_MS = 700
"""History that loads comes at once or row by row, each at most this long after the one before."""
SEQUENCE = 3
"""So many known messages that come together in their order are history, unless the times say otherwise."""
NEAR = 2
"""Minutes by which the clock shown may differ from the time that went by."""


@dataclass(frozen=True)
class Return:
    """A known message was found in a document that had not shown it."""

    entry: TrackedMessage
    at: float
    drawn: Drawn
    left: float
    """When it was last seen to go."""
    later: int | None
    """By how many minutes the time shown is later than the one it showed before; None where one of them has no hour."""

    @staticmethod
    def of(entry: TrackedMessage, at: float, drawn: Drawn, times: Sequence[str]) -> Return:
        was, now = [next((m for t in shown if (m := shown_minutes(t)) is not None), None) for shown in (entry.times, times)]
        return Return(entry, at, drawn, entry.left, (now - was) % DAY if was is not None and now is not None else None)


def said_again(
    entries: Sequence[TrackedMessage], returns: Sequence[Return], lasted: Mapping[str, float], typed: Sequence[tuple[float, str]]
) -> set[Drawn]:
    """Where new messages stand that were taken for known ones. `lasted`: until when each document was seen to show messages."""
    found: set[Drawn] = set()
    for group in _together(returns):
        doc, at = group[0].drawn[0], group[-1].at
        known = [e for e in entries if not e.past and e.owners and e.owners[0][1] != doc and e.owners[0][0] < group[0].at]
        if any(lasted.get(owner, 0) > group[0].at for e in known for _, owner, _ in e.owners if owner != doc and e.owners[0][1] == owner):
            continue  # both pages are open and show the same
        if len(group) >= SEQUENCE:
            if all(r.later is not None and r.later >= NEAR and abs(r.later - (r.at - r.entry.at) / 60_000) <= NEAR for r in group):
                found.update(r.drawn for r in group)
            continue
        left_out = [n for n, e in enumerate(known) if _missing(e, doc, at)]
        for r in group:
            place = known.index(r.entry) if r.entry in known else 0
            amid = any(n < place for n in left_out) and any(n > place for n in left_out)
            sent = any(r.left < when <= r.at and text == phrases.plain(r.entry.text) for when, text in typed)
            if amid or sent or r.later:
                found.add(r.drawn)
    return found


def _together(returns: Sequence[Return]) -> Iterator[list[Return]]:
    """What came back in one document without a pause."""
    group: list[Return] = []
    for r in returns:
        if group and (r.drawn[0] != group[-1].drawn[0] or r.at - group[-1].at > TOGETHER_MS):
            yield group
            group = []
        group.append(r)
    if group:
        yield group


def _missing(entry: TrackedMessage, doc: str, at: float) -> bool:
    """It should stand in the document, and never does: no line of the system's, and not deleted before."""
    if entry.deleted is not None and entry.deleted <= at and not entry.inferred:
        return False
    return not any(owner == doc for _, owner, _ in entry.owners) and not phrases.is_service(entry.text)
