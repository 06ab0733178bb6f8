"""What stands in the conversation's box and is no message: placeholders, welcome texts of the box itself, what only flashed up.

    <div class="empty">Ask us anything!</div>, from the first moment, unlike all that follows: <div class="bubble">Hello</div> …
    Result: "Ask us anything!" is no message.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.interpret.track.versions import uncounted
from collector.chat.wording import phrases

LIKE = 0.3
"""At least this much of its class tokens a message shares with some other message."""


def without_placeholders(entries: Sequence[TrackedMessage], sent: set[TrackedMessage]) -> list[TrackedMessage]:
    """The entries that are messages, in order."""
    return [e for e in entries if e in sent or not (_placeholder(e, entries) or _typing_sign(e))]


def without_countdowns(entries: Sequence[TrackedMessage], service: Mapping[TrackedMessage, str]) -> list[TrackedMessage]:
    """Of system lines that differ in a number alone and follow each other, the last; a page may draw each as a new element.

    "This chat ends in 9 s", then "This chat ends in 8 s" in its place
    Result: one line, "This chat ends in 8 s"; nothing was deleted.
    """
    kept: list[TrackedMessage] = []
    for entry in entries:
        last = kept[-1] if kept else None
        if last is not None and entry in service and last in service and not last.here and _counts(last, entry):
            entry.at = last.at
            kept[-1] = entry
        else:
            kept.append(entry)
    return kept


def without_day_lines(entries: Sequence[TrackedMessage], service: Mapping[TrackedMessage, str]) -> list[TrackedMessage]:
    """The entries without lines that only tell a day or a time, or what is new, in a place of the system's lines alone.

    "Today at 10:14"   "Hello"   "2 unread messages"   "Dana joined"      Result: "Hello", "Dana joined"
    """
    marks = {e for e in entries if e.versions and not e.names and all(phrases.is_time(t) or phrases.is_status(t) for _, t in e.versions)}
    lines = {e.place for e in service} - {e.place for e in entries if e not in service and e not in marks}
    days = {e for e in marks if e in service and all(phrases.is_time(text) for _, text in e.versions)}
    return [e for e in entries if e not in days and not (e in marks and e.place in lines)]


def _counts(a: TrackedMessage, b: TrackedMessage) -> bool:
    said = [e.versions[-1][1] if e.versions else "" for e in (a, b)]
    return said[0] != said[1] and uncounted(said[0]) == uncounted(said[1])


def _placeholder(entry: TrackedMessage, entries: Sequence[TrackedMessage]) -> bool:
    """Was there before anything was said, in a place and shape of its own, and is no line of the system's.

    "Ask us anything"   "Hello, this is Dana"   [a moment later, in a card of its own] "Choose what to do next"
    Result: the first one alone; the last one came after something had been said.
    """
    text = entry.versions[-1][1] if entry.versions else ""
    if entry.tombstone or entry.names or entry.times or phrases.is_service(text):
        return False
    first = min(e.at for e in entries)
    if entry.at > first + 1500 or any(e.at < entry.at for e in entries[: entries.index(entry)]):
        return False
    rest = [e for e in entries if e is not entry and not e.tombstone and e.at > entry.at]
    if not rest:
        return False
    if text and any(e.place == entry.place for e in entries if e is not entry):  # a picture without words has no place of its own
        return False
    common = set.intersection(*(_shape(e) for e in entries))
    like = max(_overlap(_shape(entry) - common, _shape(e) - common) for e in rest)
    return like < LIKE


def _typing_sign(entry: TrackedMessage) -> bool:
    """Three dots and nothing else that went again: somebody was typing."""
    return entry.deleted is not None and bool(entry.versions) and all(text.strip(" .…") == "" for _, text in entry.versions)


def _shape(entry: TrackedMessage) -> set[str]:
    return {f for f in entry.features if f.startswith("c:")}


def _overlap(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0
