"""Which message of an export is which of a recording: by words, side and time, then by what stands between those that are known."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from difflib import SequenceMatcher
from itertools import pairwise
from statistics import median_low

from collector.chat.exported.export_wording import is_deleted
from collector.chat.wording import phrases
from collector.language import say
from collector.model import Message, Role

NEAR = timedelta(minutes=3)
"""An export writes minutes, and two clocks differ."""
ALIKE, LONG = 0.85, 8
"""Words of so many letters are taken for the same from this likeness on: an emoji, a typing mistake that was mended."""
HALF_HOUR, MINUTE, SLACK = timedelta(minutes=30), timedelta(minutes=1), timedelta(seconds=30)
FEWEST, FARTHEST = 2, timedelta(hours=14)
"""Unmistakable messages that must agree on it before the phone's clock is taken to have been another, and the farthest time zone."""
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})")
_MENTION = re.compile(r"@\+?\d[\d -]{6,18}\d")
"""Who is mentioned, as an export writes it: by number, where the chat shows a name."""


def pairs(recorded: Sequence[Message], exported: Sequence[Message], shift: timedelta) -> dict[int, int]:
    """Places of recorded messages → those of the exported ones that are the same, in the same order. shift: as `clock_shift` tells it."""
    found = _by_words(recorded, exported, shift)
    for more in (_alike_in, _changed_in):
        for stretch in list(_stretches(found, len(recorded), len(exported))):
            found |= more(recorded, exported, stretch, shift)
    return found


def clock_shift(recorded: Sequence[Message], exported: Sequence[Message]) -> timedelta:
    """By how much the phone's clock was ahead: a phone abroad writes its own time, in half hours, and a clock may simply be wrong.

    recorded 14:03 and 14:05, exported 15:03 and 15:05, words that stand once in each        Result: one hour
    recorded 14:03 and 14:05, exported 14:11 and 14:13                                       Result: eight minutes
    """
    once = [_only(messages) for messages in (recorded, exported)]
    ahead = [
        exported[once[1][text]].at - recorded[n].at
        for text, n in once[0].items()
        if text in once[1] and len(text) >= LONG and not recorded[n].before_recording
    ]
    near = {each: [other for other in ahead if abs(other - each) <= NEAR] for each in {*ahead, timedelta()}}
    agreed = max(near.values(), key=len)
    if len(agreed) < FEWEST or len(agreed) <= len(near[timedelta()]):
        return timedelta()
    shift = median_low(agreed)
    zone = HALF_HOUR * round(shift / HALF_HOUR)
    shift = zone if abs(shift - zone) <= NEAR else shift
    return shift if abs(shift) <= FARTHEST else timedelta()


def _only(messages: Sequence[Message]) -> dict[str, int]:
    """Words that stand once → the place of their message."""
    count = Counter(key for message in messages for key in _keys(message))
    return {key: n for n, message in enumerate(messages) for key in _keys(message) if count[key] == 1}


@dataclass(frozen=True)
class _Way:
    """One step of a way and the steps before it. worth: how many pairs, how many of these with a message that was not deleted."""

    worth: tuple[int, int]
    recorded: int
    exported: int
    before: _Way | None


def _by_words(recorded: Sequence[Message], exported: Sequence[Message], shift: timedelta) -> dict[int, int]:
    """The longest way through both in which order, words, side and time agree; of two as long, that with fewer messages seen to be deleted.

    recorded "ok" (deleted), "ok"      exported "ok": the second      exported "ok", "ok", before the first was deleted: both
    """
    candidates: dict[str, list[int]] = {}
    for k, message in enumerate(exported):
        for key in _keys(message):
            candidates.setdefault(key, []).append(k)
    ends: list[int] = []  # places where the best ways end, rising as the worth of these ways does
    ways: list[_Way] = []
    for n, message in enumerate(recorded):
        fitting = {k for key in _keys(message) for k in candidates.get(key, ()) if _agree(message, exported[k], shift)}
        for k in sorted(fitting, reverse=True):  # later places first, so that none is used twice
            place = bisect.bisect_left(ends, k)
            before = ways[place - 1] if place else None
            count, standing = before.worth if before else (0, 0)
            way = _Way((count + 1, standing + (message.deleted_at is None)), n, k, before)
            past = bisect.bisect_right(ways, way.worth, place, key=lambda each: each.worth)
            if past > place or place == len(ends) or ends[place] > k:
                ends[place:past], ways[place:past] = [k], [way]
    found: dict[int, int] = {}
    step = ways[-1] if ways else None
    while step is not None:
        found[step.recorded] = step.exported
        step = step.before
    return found


Stretch = tuple[range, range]
"""Places of the recorded and of the exported messages between two neighbours that are known."""


def _stretches(found: Mapping[int, int], recorded: int, exported: int) -> Iterator[Stretch]:
    known = [(-1, -1), *sorted(found.items()), (recorded, exported)]
    for before, after in pairwise(known):
        if after[0] - before[0] > 1 and after[1] - before[1] > 1:
            yield range(before[0] + 1, after[0]), range(before[1] + 1, after[1])


def _alike_in(recorded: Sequence[Message], exported: Sequence[Message], stretch: Stretch, shift: timedelta) -> dict[int, int]:
    """Nearly the same words, in order."""
    found: dict[int, int] = {}
    start = stretch[1].start
    for n in stretch[0]:
        for k in range(start, stretch[1].stop):
            if _agree(recorded[n], exported[k], shift) and _alike(recorded[n], exported[k]):
                found[n], start = k, k + 1
                break
    return found


def _changed_in(recorded: Sequence[Message], exported: Sequence[Message], stretch: Stretch, shift: timedelta) -> dict[int, int]:
    """What the export calls deleted or edited, where only one message of that side and minute can be meant; else both stand.

    recorded "Half price, I promise" 14:03:20       exported 14:03 "This message was deleted"      Result: the same message.
    """
    found = _deleted_in(recorded, exported, stretch, shift)
    for k in (k for k in stretch[1] if exported[k].aside and k not in found.values()):
        deleted = _says_deleted(exported[k])
        meant = [n for n in stretch[0] if n not in found and _may_be(recorded[n], exported[k], shift)]
        meant = [n for n in meant if deleted and recorded[n].deleted_at] or [n for n in meant if deleted or not recorded[n].deleted_at]
        order = len(meant) == 1 and all((n < meant[0]) == (there < k) for n, there in found.items())
        if order and (deleted or exported[k].text):
            found[meant[0]] = k
    return found


def _deleted_in(recorded: Sequence[Message], exported: Sequence[Message], stretch: Stretch, shift: timedelta) -> dict[int, int]:
    """As many messages that the export calls deleted as were seen to go, one after the other, and each may be the other: the same ones.

    recorded "I did not" and "ok", both deleted       exported "This message was deleted" twice      Result: two pairs
    The same where one of them went after the recording, and nothing else stands there in either.
    """
    gone = [n for n in stretch[0] if recorded[n].deleted_at is not None]
    told = [k for k in stretch[1] if _says_deleted(exported[k])]
    if len(gone) != len(told) == len(stretch[1]) == len(stretch[0]):
        gone = list(stretch[0])
    same = len(gone) == len(told) and all(_may_be(recorded[n], exported[k], shift) for n, k in zip(gone, told, strict=True))
    return dict(zip(gone, told, strict=True)) if same else {}


def _says_deleted(message: Message) -> bool:
    return not message.text and any(is_deleted(mark) for mark in message.aside)


def _may_be(one: Message, other: Message, shift: timedelta) -> bool:
    """The side agrees, and the minute that the export writes."""
    late = one.at + shift - other.at
    return not one.before_recording and _agree(one, other, shift) and -SLACK <= late <= MINUTE + SLACK


def _alike(one: Message, other: Message) -> bool:
    around = [re.escape(part) for part in _MENTION.split(phrases.plain(other.text))]
    if len(around) > 1 and re.fullmatch("@.{1,60}?".join(around), phrases.plain(one.text), re.S):
        return sum(map(len, around)) >= LONG
    a, b = phrases.bare(one.text), phrases.bare(other.text)
    if min(len(a), len(b)) < LONG:
        return False
    cut = one.text.rstrip().endswith(("…", "...")) and b.startswith(a)
    return cut or (_numbers(one.text) == _numbers(other.text) and SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE)


def _numbers(text: str) -> list[str]:
    """A sum that differs is no likeness, however alike the words are."""
    return re.findall(r"\d+", text)


def _keys(message: Message) -> set[str]:
    """By what a message can be known again: its words now and before it was edited, else that something is attached to it."""
    notes = {say("chat-voice-note", length=a.name) for a in message.attachments if a.kind == "voice"}
    words = (message.text, *(edit.text for edit in message.edits))
    texts = {phrases.bare(text) or phrases.plain(text) for text in words if text and text not in notes}
    return texts or ({"attached"} if message.attachments else set())


def _agree(one: Message, other: Message, shift: timedelta) -> bool:
    """Side, time and kind of what is attached allow it."""
    if Role.UNKNOWN not in (one.role, other.role) and (one.role is Role.CUSTOMER) != (other.role is Role.CUSTOMER):
        return False
    if Role.CUSTOMER in (one.role, other.role) and Role.UNKNOWN in (one.role, other.role) and _told(one) and _told(other):
        return False
    if _keys(one) == {"attached"} == _keys(other) and not _same_kind(one, other):
        return False
    if one.before_recording:
        return _same_minute(one.shown_time, other.shown_time)
    return abs(one.at + shift - other.at) <= NEAR


def _told(message: Message) -> bool:
    """Whose it is is known: a recording's is the customer's or not; an export names every sender, so that "unknown" is the other side."""
    return message.role is not Role.UNKNOWN or message.source == "export"


def _same_kind(one: Message, other: Message) -> bool:
    kinds = [{a.kind for a in message.attachments} for message in (one, other)]
    return bool(kinds[0] & kinds[1]) or any(a.kind == "file" and a.reason == "not-in-export" for a in other.attachments)


def _same_minute(shown: str, written: str) -> bool:
    """The minutes of two clocks, whatever the hour: zones differ by half hours, and by twelve where no half of the day is written."""
    a, b = _CLOCK.search(shown), _CLOCK.search(written)
    return a is None or b is None or abs((int(a[2]) - int(b[2]) + 15) % 30 - 15) <= 1
