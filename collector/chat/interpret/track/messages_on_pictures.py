"""Which messages can be seen on which picture, and whether the words of every message are on one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collector.chat.interpret.replay.observation_log import ObservationLog
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.observe.observation_records import Record
from collector.model import Message, Role


def link_pictures(entries: Sequence[TrackedMessage], pictures: Sequence[Record]) -> dict[TrackedMessage, tuple[str, ...]]:
    """Message → names of the pictures on which all of its words stood inside the window, with nothing over them.

    A message of two paragraphs, elements 4 and 5        picture 1: seen 4, cut 5        picture 2: seen 4 and 5
    Result: picture 2. Recordings of before 28 November 2026 tell only what was seen at least in part.
    """
    found: dict[TrackedMessage, list[str]] = {}
    for picture in pictures:
        seen: Mapping[str, Sequence[int]] = picture.get("seen", {})
        cut: Mapping[str, Sequence[int]] = picture.get("cut", {})
        name = str(picture.get("name", ""))
        for entry in entries:
            shown = [(doc, ids) for at, doc, ids in entry.owners if at <= float(picture["t"])]
            if shown and name and entry.at <= float(picture["t"]):
                doc, ids = shown[-1]
                if ids & set(seen.get(doc, ())) and not ids & set(cut.get(doc, ())):
                    found.setdefault(entry, []).append(name)
    return {entry: tuple(names) for entry, names in found.items()}


def unpictured(messages: Sequence[tuple[TrackedMessage, Message]], log: ObservationLog) -> list[int]:
    """The numbers of the messages of which some words are on no tile and which are on no picture.

    Empty where no last picture was made, unless the person closed the window: then the pictures on the way are all that there is.

    tile 1: elements 4 and 5 whole, of 6 the first line        tile 2: 6 whole (its other lines), 7 not at all (a label lies over it)
    Result: the messages of 4, 5 and 6 are pictured, that of 7 is not.

    Deleted messages and the system's lines are not asked for: they may be gone from the page.
    """
    closed = bool(log.pictures) and any(record.get("why") == "window-closed" for record in log.life)
    if not log.tiles and not closed:
        return []
    whole: set[tuple[str, int]] = set()
    part: set[tuple[str, int]] = set()
    for tile in log.tiles:
        doc = str(tile.get("doc", ""))
        whole |= {(doc, int(number)) for number in tile.get("whole", ())}
        part |= {(doc, int(number)) for number in tile.get("part", ())}
    missing = part - whole
    return [
        message.n
        for entry, message in messages
        if _must_be_seen(message) and not any(_pictured(doc, ids, whole, missing) for _, doc, ids in entry.owners)
    ]


def _must_be_seen(message: Message) -> bool:
    there = message.role is not Role.SYSTEM and message.deleted_at is None
    return there and any(c.isalnum() for c in message.text) and not message.pictures


def _pictured(doc: str, ids: frozenset[int], whole: set[tuple[str, int]], missing: set[tuple[str, int]]) -> bool:
    named = {(doc, number) for number in ids}
    return bool(named & whole) and not named & missing
