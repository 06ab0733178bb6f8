"""Which of a chat's pictures go on paper, and when each was taken (pure).

A recording holds a picture of every moment; on paper they look alike. What paper needs is the picture of what a reader could doubt: a
message that was edited or deleted later, as it stood before. The last full picture shows the rest, and all are in the exhibit's folder.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from collector.model import Message, Transcript

MOST = 12
"""Pictures of one chat on paper."""


def to_print(names: Sequence[str], transcript: Transcript | None, times: Mapping[str, datetime], *, has_last: bool) -> list[str]:
    """The names of the pictures to print, in order.

    Example: of ``picture-001`` … ``picture-020``, where message 9 was deleted after ``picture-007``: ``["picture-007"]``. Without a
    last full picture (a recording that was cut off) the newest ones go on paper too, and without a transcript the first ones.
    """
    if transcript is None or not transcript.messages:
        return list(names[:MOST])
    wanted = {name for message in transcript.messages for name in _before_changes(message, times)}
    chosen = [name for name in names if name in wanted][:MOST]
    return chosen if has_last or len(chosen) == MOST else sorted({*chosen, *names[-(MOST - len(chosen)) :]})


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
