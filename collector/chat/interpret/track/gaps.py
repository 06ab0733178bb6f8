"""Stretches in which the conversation could not be watched, told openly."""

from __future__ import annotations

from collections.abc import Sequence

from collector.chat.interpret.conversations.other_conversations import Away
from collector.chat.interpret.replay.observation_log import Document, ObservationLog
from collector.chat.observe.observation_records import to_datetime
from collector.model import Gap

SHORT_MS = 1000
"""Shorter absences are not worth a word: a page that loads anew within a second."""


def read_gaps(log: ObservationLog, documents: Sequence[Document], elsewhere: Sequence[Away] = ()) -> list[Gap]:
    """The gaps in order: between the documents that showed the conversation, while the machine slept, after a crash."""
    found: list[Gap] = [
        Gap(start=to_datetime(a.start), end=to_datetime(a.end) if a.end is not None else None, why="other-conversation") for a in elsewhere
    ]
    shown = sorted(documents, key=lambda d: d.start)
    for i, document in enumerate(shown):
        if document.end is None or any(
            o is not document and o.start <= document.end and (o.end is None or o.end > document.end) for o in shown
        ):
            continue
        later = [d.start for d in shown[i + 1 :] if d.start >= document.end]
        until = min(later) if later else None
        if until is not None and until - document.end > SHORT_MS:
            found.append(Gap(start=to_datetime(document.end), end=to_datetime(until), why="page-away"))
    for record in log.life:
        what = record.get("what")
        if what == "asleep":
            found.append(Gap(start=to_datetime(record["since"]), end=to_datetime(record["t"]), why="asleep"))
        elif what in ("page-crashed", "browser-gone"):
            back = [d.start for d in shown if d.start > record["t"]]
            found.append(Gap(start=to_datetime(record["t"]), end=to_datetime(min(back)) if back else None, why="browser-crashed"))
    return sorted(found, key=lambda gap: gap.start)
