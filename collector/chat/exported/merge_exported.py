"""Lays an export beside a recording of the same conversation: each message once, observed ones as they were observed.

    recording: "Hello" 14:03:20, "Half price" 14:04:02        export: "Hi" 13:50, "Hello" 14:03, "Half price" 14:04, "Thanks" 18:00
Result: "Hi" (export), "Hello", "Half price" (both observed), "Thanks" (export).
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from datetime import timedelta

from collector.chat.wording import phrases
from collector.model import Message, Role, Transcript

NEAR = timedelta(minutes=3)
"""An export writes minutes, and two clocks differ."""


def merge_exported(recorded: Transcript, exported: Transcript) -> Transcript:
    """The recording's transcript with the messages that only the export holds, in the conversation's order; these keep `source`."""
    pairs = _pairs(recorded.messages, exported.messages)
    merged: list[tuple[Message, bool]] = []
    at = 0
    for n, message in enumerate(recorded.messages):
        twin = pairs.get(n)
        if twin is not None:
            merged += [(each, False) for each in exported.messages[at:twin]]
            at = twin + 1
        else:
            early = at
            following = min((pairs[k] for k in pairs if k > n), default=len(exported.messages))
            while early < following and not message.before_recording and exported.messages[early].at < message.at - NEAR:
                early += 1
            merged += [(each, False) for each in exported.messages[at:early]]
            at = early
        merged.append((message if twin is None else _with_files(message, exported.messages[twin]), True))
    merged += [(each, False) for each in exported.messages[at:]]
    numbers = {message.n: place for place, (message, mine) in enumerate(merged, 1) if mine}
    messages = tuple(
        message.replace(n=place, **({"quotes": numbers.get(message.quotes)} if mine and message.quotes else {}))
        for place, (message, mine) in enumerate(merged, 1)
    )
    return recorded.replace(messages=messages, source="recording+export", reader=f"{recorded.reader}; {exported.reader}")


def _with_files(message: Message, twin: Message) -> Message:
    """What was attached is taken from the export where the recording did not keep its bytes."""
    files = tuple(each for each in twin.attachments if each.digest)
    if not files or any(each.digest for each in message.attachments):
        return message
    return message.replace(attachments=(*message.attachments, *files))


def _pairs(recorded: Sequence[Message], exported: Sequence[Message]) -> dict[int, int]:
    """Recorded message → the exported one that is the same: the longest way through both in which order, words, side and time agree."""
    candidates: dict[str, list[int]] = {}
    for k, message in enumerate(exported):
        for key in _keys(message):
            candidates.setdefault(key, []).append(k)
    tails: list[int] = []
    ways: list[tuple[int, int, object]] = []
    for n, message in enumerate(recorded):
        fitting = {k for key in _keys(message) for k in candidates.get(key, ()) if _agree(message, exported[k])}
        for k in sorted(fitting, reverse=True):  # longest increasing run of places: later places first, so that none is used twice
            place = bisect.bisect_left(tails, k)
            way = (n, k, ways[place - 1] if place else None)
            if place == len(tails):
                tails.append(k)
                ways.append(way)
            else:
                tails[place], ways[place] = k, way
    found: dict[int, int] = {}
    step: object = ways[-1] if ways else None
    while isinstance(step, tuple):
        found[step[0]] = step[1]
        step = step[2]
    return found


def _keys(message: Message) -> set[str]:
    """By what a message can be known again: its words now and before it was edited, else what is attached to it."""
    texts = {phrases.bare(text) or phrases.plain(text) for text in (message.text, *(edit.text for edit in message.edits)) if text}
    return texts or {f"attached {a.kind}" for a in message.attachments}


def _agree(one: Message, other: Message) -> bool:
    if Role.UNKNOWN not in (one.role, other.role) and (one.role is Role.CUSTOMER) != (other.role is Role.CUSTOMER):
        return False
    return one.before_recording or abs(one.at - other.at) <= NEAR
