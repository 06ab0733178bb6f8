"""Which messages are lines of the system's own.

    <div class="bubble">Hello</div>      <div class="note" style="text-align: center">Dana joined the chat</div>
    Result: the second is a line of the system's: its words tell who came, and it stands in the middle without a name.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence, Set

from collector.chat.interpret.speakers.class_words import SYSTEM_WORDS, tokens
from collector.chat.interpret.speakers.message_filter import PASSING
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases


def system_messages(entries: Sequence[TrackedMessage], mine: dict[TrackedMessage, str]) -> dict[TrackedMessage, str]:
    """Which messages are lines of the system's own."""
    found: dict[TrackedMessage, str] = {}
    places: dict[Hashable, list[TrackedMessage]] = {}
    for entry in entries:
        places.setdefault(_place_of(entry), []).append(entry)
    owned = {spot for spot, there in places.items() if any(e in mine for e in there) or len(there) == len(entries)}
    serving = {spot: sum(1 for e in there if phrases.is_service(_said(e))) for spot, there in places.items()}
    rare = _middle_is_rare(entries)
    own = {w for e in mine for w in tokens(e.features)}
    middling = {spot: sum(1 for e in there if "side:middle" in e.features) for spot, there in places.items()}
    at_a_side = {spot for spot, there in places.items() if any({"side:left", "side:right"} & e.features for e in there)}
    speaking = at_a_side | {spot for spot, there in places.items() if any(e.names for e in there)}  # long lines reach beyond the middle
    passing = {spot for spot, there in places.items() if spot not in owned and _all_passed(there)}
    people = {phrases.plain(n) for e in entries for n in e.names}
    for entry in entries:
        if entry in mine:
            continue
        spot = _place_of(entry)
        told = (tokens(entry.features) & SYSTEM_WORDS) - own
        middle = "side:middle" in entry.features
        if spot in passing:
            found[entry] = "came and went in a place of its own where nothing stays"
        elif not entry.names and _tells_event(_said(entry), people):
            found[entry] = "tells who came or went, or that the chat has ended"
        elif spot in owned:
            if middle and not entry.names and phrases.is_service(_said(entry)):
                found[entry] = "wording of a service line, in the middle"
        elif serving[spot] * 2 > len(places[spot]) and not entry.names:
            found[entry] = "wording of service lines, in a place of their own"
        elif told and not entry.names and (serving[spot] or "system" in told):
            found[entry] = "called " + ", ".join(sorted(told))
        elif middle and spot not in speaking and rare and middling[spot] * 2 > len(places[spot]):
            found[entry] = "stands in the middle, without a name"
    return found


def _all_passed(there: Sequence[TrackedMessage]) -> bool:
    """The same words came more than once and went each time: a sign that somebody is at work, in whatever words.

    "Dana is looking into it" for two seconds before each of her three answers        Result: True
    """
    gone = all(e.deleted is not None and e.deleted - e.at < PASSING for e in there)
    return gone and len(there) > 1 and len({_said(e) for e in there}) * 2 <= len(there)


def _tells_event(text: str, people: Set[str]) -> bool:
    """A line that begins with the name of somebody in the chat who came or went, or says in few words that the chat has ended.

    "Dana joined the chat", "The chat has ended. Reference no. 4471"      Result: True, also where it looks like every message
    "The chat was closed before I got an answer"                          Result: False, somebody tells of himself
    """
    named = (phrases.is_join(text) or phrases.is_leave(text)) and len(text) <= 60 and phrases.named_in(text) in people
    ended = phrases.is_end(text) and phrases.is_service(text) and len(text) <= 80 and phrases.begins_with_chat(text)
    return named or phrases.is_coming_or_going(text) or phrases.is_place_in_line(text) or ended


def _said(entry: TrackedMessage) -> str:
    return entry.versions[-1][1] if entry.versions else ""


def _middle_is_rare(entries: Sequence[TrackedMessage]) -> bool:
    return sum(1 for e in entries if "side:middle" in e.features) * 2 < len(entries)


def _place_of(entry: TrackedMessage) -> Hashable:
    return entry.place
