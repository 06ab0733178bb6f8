"""Checks that the last picture shows the words of every message: inside a tile, or whole on a picture that was taken on the way."""

from __future__ import annotations

from collections.abc import Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.observe.observation_records import Record
from collector.model import Message, Role


def unpictured(messages: Sequence[tuple[TrackedMessage, Message]], tiles: Sequence[Record]) -> list[int]:
    """The numbers of the messages of which some words are on no tile and which are on no picture. Empty where no last picture was made.

    tile 1: elements 4 and 5 whole, of 6 the first line        tile 2: 6 whole (its other lines), 7 not at all (a label lies over it)
    Result: the messages of 4, 5 and 6 are pictured, that of 7 is not.

    Deleted messages and the system's lines are not asked for: they may be gone from the page.
    """
    if not tiles:
        return []
    whole: set[tuple[str, int]] = set()
    part: set[tuple[str, int]] = set()
    for tile in tiles:
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
