"""What of a chat goes on paper: which messages, which pictures, and when each picture was taken (pure).

A recording holds a picture of every moment; on paper they look alike. What paper needs is the picture of what the complaint speaks of, and
of a message that was edited or deleted later as it stood before. All of them are in the exhibit's folder.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from collector.model import Message, Transcript

MOST = 4
"""Pictures of one chat on paper."""
WHOLE, AROUND, ENDS = 80, 8, 4
"""A chat of so many messages is printed whole. Of a longer one: so many around each marked message, and so many at either end."""


@dataclass(frozen=True)
class Said:
    """A message on paper, or (without one) how many are left out here."""

    message: Message | None = None
    marked: bool = False
    omitted: int = 0


def excerpt(messages: Sequence[Message], marked: Collection[int]) -> list[Said]:
    """The messages to print, in order. Of a long chat in which nothing is marked the first and last ones.

    Example: of 200 messages, the 100th marked: 1–4, 87 left out, 92–108, 88 left out, 197–200.
    """
    if len(messages) <= WHOLE:
        return [Said(m, m.n in marked) for m in messages]
    spots = [place for place, m in enumerate(messages) if m.n in marked]
    ends = ENDS if spots else WHOLE // 2
    kept = {*range(ends), *range(len(messages) - ends, len(messages))}
    kept |= {near for spot in spots for near in range(spot - AROUND, spot + AROUND + 1)}
    found: list[Said] = []
    for place, message in enumerate(messages):
        if place in kept:
            found.append(Said(message, message.n in marked))
        elif found and found[-1].message is None:
            found[-1] = Said(omitted=found[-1].omitted + 1)
        else:
            found.append(Said(omitted=1))
    return found


def to_print(
    names: Sequence[str], transcript: Transcript | None, times: Mapping[str, datetime], marked: Collection[int] = (), *, has_last: bool
) -> list[str]:
    """The names of the pictures to print, in order.

    Example: of ``picture-001`` … ``picture-020``, where message 9 is marked and was deleted after ``picture-007``: ``["picture-007"]``.
    Where nothing is marked, messages that were changed count as marked. Without a last full picture (a recording that was cut off) the
    newest one goes on paper too, and without a transcript the first ones.
    """
    if transcript is None or not transcript.messages:
        return list(names[:MOST])
    spoken_of = [m for m in transcript.messages if m.n in marked] or [m for m in transcript.messages if m.edits or m.deleted_at]
    chosen: list[str] = []
    for message in spoken_of:
        before = _before_changes(message, times)
        if not before and not set(message.pictures) & set(chosen):
            before = list(message.pictures[-1:])
        chosen += [name for name in before if name in names and name not in chosen]
    chosen = sorted(chosen[:MOST])
    return chosen if has_last or len(chosen) == MOST else sorted({*chosen, *names[-1:]})


def _before_changes(message: Message, times: Mapping[str, datetime]) -> list[str]:
    """The last picture of a message before each of its edits, and before its deletion."""
    changes = [edit.at for edit in message.edits] + ([message.deleted_at] if message.deleted_at else [])
    found = []
    for change in changes:
        earlier = [name for name in message.pictures if name not in times or times[name] <= change]
        found += sorted(earlier)[-1:]
    return found


def picture_times(observations: bytes) -> dict[str, datetime]:
    """When each of a chat's pictures was taken, by its name, as far as the observations tell."""
    times: dict[str, datetime] = {}
    for line in observations.splitlines():
        if b'"picture"' not in line:
            continue
        try:
            row = json.loads(line)
            doc = row.get("doc", row)
            if doc["k"] == "picture":
                times[str(doc["name"])] = datetime.fromtimestamp(float(doc["t"]) / 1000, UTC)
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError):
            continue  # an unfinished line of a cut-off chat tells no time
    return times
