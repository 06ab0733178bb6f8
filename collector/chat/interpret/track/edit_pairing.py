"""Pairs edits in an alignment: one that went and one that came in the same place may be one message in new words.

    before: "Hello" "It is 100" "Thanks"      now: "Hello" "It is 120" "Thanks", in a new element
    Result: "It is 120" is "It is 100", edited: one went and one came between the same two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.alignment import another_speaker, similar
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

NEARLY = 0.6
"""So much of two texts is the same where one is the other, edited out of sight."""


def pair_edits(pairs: list[tuple[TrackedMessage | None, Segment | None]]) -> list[tuple[TrackedMessage | None, Segment | None]]:
    """One that went and one that came at the same place and moment are the same message, written anew, unless it is the end of the list."""
    mended: list[tuple[TrackedMessage | None, Segment | None]] = []
    i = 0
    while i < len(pairs):
        j = i
        while j < len(pairs) and (pairs[j][0] is None or pairs[j][1] is None):
            j += 1
        gap = pairs[i:j]
        went = [e for e, u in gap if e is not None]
        came = [u for e, u in gap if u is not None]
        last = j >= len(pairs)
        if gap and len(went) == len(came) == 1 and i > 0 and _one_message(went[0], came[0], last):
            mended.append((went[0], came[0]))
        else:
            mended += gap
        if j < len(pairs):
            mended.append(pairs[j])
        i = j + 1
    return mended


def edited_meanwhile(
    entries: Sequence[TrackedMessage],
    run: Sequence[Segment],
    matched: Mapping[int, TrackedMessage],
    before: TrackedMessage | None,
    after: TrackedMessage | None,
) -> dict[int, TrackedMessage]:
    """Messages that come back into the window in other words: the only one that stood between the same two neighbours.

    known: "Hello"  "ok" (out of the window)  "Thanks"        comes back: "Hello"  "You get ₪30 back"  "Thanks"
    Result: "ok" was edited while it was out of sight; it was not deleted.
    """
    found: dict[int, TrackedMessage] = {}
    for j, there in enumerate(run):
        left = matched.get(j - 1) if j else before
        right = matched.get(j + 1) if j + 1 < len(run) else after
        if j in matched or (left is None and right is None):
            continue
        if left is None or right is None:
            if (beside := _beside(entries, left, right)) is not None and beside not in matched.values() and _one_edited(beside, there):
                found[j] = beside
            continue
        between = [e for e in entries[entries.index(left) + 1 : entries.index(right)] if e.deleted is None]
        if len(between) == 1 and between[0].away and not another_speaker(between[0], there):
            found[j] = between[0]
    return found


def _beside(entries: Sequence[TrackedMessage], left: TrackedMessage | None, right: TrackedMessage | None) -> TrackedMessage | None:
    """At the window's edge: the message out of sight that stood directly beside the known one."""
    if right is not None:
        return right.after if right.after in entries else None
    return next((e for e in entries if e.after is left), None)


def _one_edited(entry: TrackedMessage, there: Segment) -> bool:
    """It is out of sight, and what stands in its place says nearly the same.

    known: "You get 100 back" (out of the window)  "Thanks"        comes back at the window's top: "You get 10 back, and not more"  "Thanks"
    """
    if not (entry.away and entry.scrolled) or entry.deleted is not None or another_speaker(entry, there):
        return False
    return similar(entry.text, there.text) >= NEARLY


def _one_message(entry: TrackedMessage, there: Segment, last: bool) -> bool:
    if another_speaker(entry, there) and not phrases.is_tombstone(there.text):
        return False
    return not last or _same_hand(entry, there)


def _same_hand(entry: TrackedMessage, there: Segment) -> bool:
    """At the end of the list: one message in new words, or one that went and another that came? The same if it looks the same."""
    if similar(entry.text, there.text) >= 0.5 or phrases.is_tombstone(there.text):
        return True
    both = entry.features | there.features
    return bool(both) and len(entry.features & there.features) >= 0.8 * len(both) and not phrases.is_service(there.text)
