"""What stands in the conversation's box and is no message: placeholders, welcome texts of the box itself, what only flashed up.

    <div class="empty">Ask us anything!</div>, from the first moment, unlike all that follows: <div class="bubble">Hello</div> …
    Result: "Ask us anything!" is no message.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from collector.chat.interpret.region.region import is_field
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.track.message_versions import uncounted
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

_CLOCK = re.compile(r"(?:\d+:)?\d{1,2}:\d{2}")
RUNNING = 3
"""A clock that was seen at so many times tells how long the chat lasts, not when something was said."""
PASSING = 60_000
"""Milliseconds after which a notice about the connection, or that somebody is at work, has gone again."""
SEVERAL = 3
LIKE = 0.3
"""At least this much of its class tokens a message shares with some other message."""


def without_placeholders(entries: Sequence[TrackedMessage], sent: set[TrackedMessage]) -> list[TrackedMessage]:
    """The entries that are messages, in order."""
    kept = [e for e in entries if e in sent or not (_placeholder(e, entries) or _typing_sign(e) or _banner(e, entries))]
    cards = {e for e in kept if e not in sent and not e.names and not e.tombstone and (_unlike(e, kept) or _beside_field(e))}
    around = {n.id for e in kept if e not in cards for n in e.segment.root.line()}
    return [e for e in kept if e not in cards or not _form_card(e, around)]


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

    "Today at 10:14"   "Hello"   "2 unread messages"   "Dana joined"      Result: "Hello", "Dana joined"; also without a line of the
    system's about how the chat is kept secret.
    """
    marks = {e for e in entries if e.versions and not e.names and all(phrases.is_time(t) or phrases.is_status(t) for _, t in e.versions)}
    lines = {e.place for e in service} - {e.place for e in entries if e not in service and e not in marks}
    days = {e for e in marks if e in service and all(phrases.is_time(text) for _, text in e.versions)}
    days |= {e for e in service if not e.names and phrases.is_secrecy(_text(e))}
    return [e for e in entries if e not in days and not (e in marks and e.place in lines)]


def _text(entry: TrackedMessage) -> str:
    return entry.versions[-1][1] if entry.versions else ""


def _counts(a: TrackedMessage, b: TrackedMessage) -> bool:
    said = [_text(a), _text(b)]
    return said[0] != said[1] and uncounted(said[0]) == uncounted(said[1])


def _placeholder(entry: TrackedMessage, entries: Sequence[TrackedMessage]) -> bool:
    """Was there before anything was said, in a place and shape of its own or of the system's lines, and tells of nothing that happened.

    "Ask us anything"   "Conversation started"   "Hello, this is Dana"   [a moment later, in a card of its own] "Choose what to do next"
    Result: the first two; the last one came after something had been said.
    """
    text = entry.versions[-1][1] if entry.versions else ""
    said = [e for e in entries if e is not entry and not (not e.names and phrases.is_service(_text(e)))]
    runs = sum(1 for time in entry.times if _CLOCK.fullmatch(time)) >= RUNNING
    event = phrases.is_service(text) and not (phrases.is_opening(text) or phrases.is_secrecy(text))
    if entry.tombstone or event or ((entry.names or entry.times) and not runs):
        return False
    first = min(e.at for e in entries)
    if entry.at > first + 1500 or any(e.at < entry.at for e in entries[: entries.index(entry)]):
        return False
    rest = [e for e in said if not e.tombstone and e.at > entry.at]
    if not rest:
        return False
    if text and any(e.place == entry.place for e in said):  # a picture without words has no place of its own
        return False
    if _between(entry, entries, rest):
        return False
    common = set.intersection(*(_shape(e) for e in entries))
    like = max(_overlap(_shape(entry) - common, _shape(e) - common) for e in rest)
    return like < LIKE


def _banner(entry: TrackedMessage, entries: Sequence[TrackedMessage]) -> bool:
    """Came alone above all that had been said, in a line of the page's own wording, and went again soon: the page told of itself.

    "Hello"   "My bill is wrong"   [for two seconds above both] "Connection lost"      Result: True; what tells a number stays
    """
    if entry.names or entry.deleted is None or entry.deleted - entry.at > PASSING or entry.tombstone:
        return False
    if not phrases.is_service(_text(entry)) or any(map(str.isdigit, _text(entry))):
        return False
    at, before = entries.index(entry), [e for e in entries if e.at < entry.at]
    above = len(before) >= SEVERAL and not any(e.at <= entry.at for e in entries[:at])
    alone = not any(e.at == entry.at for e in entries if e is not entry)
    return above and alone and not any(e.place == entry.place for e in entries if e is not entry and e.deleted is None)


def _between(entry: TrackedMessage, entries: Sequence[TrackedMessage], rest: Sequence[TrackedMessage]) -> bool:
    """Something said stands before it and after it: the only words of its side.

    "How can I help?"   "I was charged twice"   [later] "I see."      Result: True for the customer's only message of before the recording
    """
    at, later = entries.index(entry), {e.place for e in rest}
    return any(e.place in later for e in entries[:at]) and any(e in rest for e in entries[at + 1 :])


def _unlike(entry: TrackedMessage, entries: Sequence[TrackedMessage]) -> bool:
    """Its class tokens are not those of any other message."""
    others = [e for e in entries if e is not entry and not e.tombstone and not phrases.is_service(_text(e))]
    common = set.intersection(*(_shape(e) for e in entries))
    own = _shape(entry) - common
    return bool(own) and len(others) > 1 and max(_overlap(own, _shape(e) - common) for e in others) < LIKE


def _beside_field(entry: TrackedMessage) -> bool:
    """A field to write in stands in the same small element."""
    return any(is_field(n) for above in islice(entry.segment.root.line(), 3) for n in _elements(above))


def _form_card(entry: TrackedMessage, around: Collection[int]) -> bool:
    """It stands in a card without a message that asks for a judgement of the chat, by buttons or a field.

    Any other form is somebody's words.

    <div class="card"> How would you rate this chat? <button>Good</button> <button>Bad</button> </div>        Result: True, nobody said it
    """
    if not phrases.asks_rating(_text(entry)):
        return False
    for node in entry.segment.root.line():
        if node.id in around:
            return False
        inside = list(_elements(node))
        choices = sum(1 for n in inside if n.tag == "button" or {n.attrs.get("role"), n.attrs.get("type")} & {"button", "radio"})
        if choices >= 2 or any(is_field(n) for n in inside):
            return True
    return False


def _elements(node: Node) -> Iterator[Node]:
    yield node
    for kid in node.flat():
        if not kid.is_text:
            yield from _elements(kid)


def _typing_sign(entry: TrackedMessage) -> bool:
    """Three dots and nothing else that went again: somebody was typing."""
    return entry.deleted is not None and bool(entry.versions) and all(text.strip(" .…") == "" for _, text in entry.versions)


def _shape(entry: TrackedMessage) -> set[str]:
    return {f for f in entry.features if f.startswith("c:")}


def _overlap(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0
