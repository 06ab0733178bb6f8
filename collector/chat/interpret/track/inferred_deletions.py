"""Deletions that were not seen in place but follow from how the list stood afterwards.

    A B C stood there; B went out of the window with A; now A and C stand side by side
    Result: B was deleted when it was last seen to go, and the transcript says that this is concluded.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases


def has_gone(entry: TrackedMessage) -> None:
    """What was taken to be out of the window was deleted when it went."""
    entry.inferred = entry.deleted is None
    entry.away, entry.deleted = False, entry.deleted or entry.left


def followers(entries: Sequence[TrackedMessage], entry: TrackedMessage) -> list[TrackedMessage]:
    """What is away and stood directly after an entry, one after the other, when it was last seen in the document that shows that entry."""
    found: list[TrackedMessage] = []
    for follower in entries[entries.index(entry) + 1 :]:
        if not follower.away or not _in_one_document(entry, follower) or follower.after is not (found[-1] if found else entry):
            break
        found.append(follower)
    return found


def missing_between(entries: Sequence[TrackedMessage], pinned: Collection[TrackedMessage], few: int) -> None:
    """What is away although its neighbours on both sides stand in the page side by side was deleted; not below a line that stays.

    "ok" "Half price" "One moment"; the page is reloaded and shows none of them; then "ok" and later "One moment" come
    Result: nothing was deleted. Both may be new ones in the same words; had they come back together, "Half price" would be missing.
    """
    if not any(e.away for e in entries):
        return
    here = [i for i, e in enumerate(entries) if e.here]
    for a, b in itertools.pairwise(here):
        for entry in entries[a + 1 : b] if b - a <= few and entries[a] not in pinned else ():
            if entry.away and (_in_one_document(entries[a], entry) or entries[a].owners[-1][0] == entries[b].owners[-1][0]):
                has_gone(entry)


def _in_one_document(a: TrackedMessage, b: TrackedMessage) -> bool:
    return bool(a.owners and b.owners) and a.owners[-1][1] == b.owners[-1][1]


def doubt_unsteady(pairs: Sequence[tuple[TrackedMessage | None, Segment | None]], now: float) -> None:
    """A message that disappeared while others changed their words, or while others came between two that stayed, is no certain deletion.

    was: "Hello" "Half price" "Thanks" "ok"      now: "Thanks" "ok" in the elements of the first two, the last two are gone
    Result: whatever is taken to have been deleted there is told with doubt.
    """
    stayed = [i for i, (e, u) in enumerate(pairs) if e is not None and u is not None]
    turned = sum(1 for i in stayed if _turned(*pairs[i]))
    between = sum(1 for i, (e, _) in enumerate(pairs) if e is None and stayed and stayed[0] < i < stayed[-1])
    for entry, there in pairs:
        if entry is not None and there is None and entry.deleted == now and (turned > 1 or between):
            entry.inferred = True


def _turned(entry: TrackedMessage | None, there: Segment | None) -> bool:
    if entry is None or there is None or phrases.is_tombstone(there.text) or there.text.startswith(entry.shown):
        return False
    return phrases.bare(entry.shown) != phrases.bare(there.text)


def _doubt_repeated(entries: Sequence[TrackedMessage]) -> None:
    """Words that went and came again later, in whatever place: it may be the same message, not one that was deleted and a new one."""
    latest: dict[str, float] = {}
    for entry in entries:
        latest[phrases.plain(entry.shown)] = max(entry.at, latest.get(phrases.plain(entry.shown), 0))
    for entry in entries:
        tombstone = phrases.is_tombstone(entry.shown) or entry.segment.struck or entry.segment.italic
        if entry.deleted is not None and not tombstone and latest[phrases.plain(entry.shown)] >= entry.deleted:
            entry.inferred = True


def conclude(entries: Sequence[TrackedMessage], moved_once: Collection[TrackedMessage], lowered: float, few: int) -> None:
    """At the end of the observations. `moved_once`: lines below which the list moved but once: a message that went while another came.

    `lowered`: when the list had moved to its end and stood still there; 0 where it never did: then the end may not have been drawn yet.
    """
    for line in moved_once:
        for entry in followers(entries, line):
            has_gone(entry)
    last = max((i for i, e in enumerate(entries) if e.here), default=-1)
    beyond = entries[last + 1 :] if last >= 0 else []  # nothing stands there: the list was closed, not its messages deleted
    for entry in beyond:
        if entry.away and entry.doubt and not entry.scrolled:
            has_gone(entry)
    if last >= 0 and len(beyond) < few:
        for entry in followers(entries, entries[last]):
            if entry.left < lowered:
                has_gone(entry)
    _doubt_repeated(entries)
