"""Stretches in which the conversation could not be watched, told openly.

    the page is left at 10:05:00, and shows the conversation again at 10:06:30
    Result: one gap, 10:05:00–10:06:30, "page-away".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from collector.chat.interpret.conversations.other_conversations import Away
from collector.chat.interpret.replay.observation_log import Document, ObservationLog
from collector.chat.observe.observation_records import to_datetime
from collector.model import Gap

SHORT_MS = 1000
"""A shorter absence is told as the reload that it was; where the chat moved to another window meanwhile it is not worth a word."""


def read_gaps(log: ObservationLog, documents: Sequence[Document], elsewhere: Sequence[Away] = ()) -> list[Gap]:
    """The gaps in order: between the documents that showed the conversation, while the machine slept, after a crash."""
    found = [
        Gap(start=to_datetime(start), end=to_datetime(end) if end is not None else None, why="other-conversation")
        for start, end in _elsewhere([document.start for document in documents], elsewhere)
    ]
    shown = sorted(documents, key=lambda d: d.start)
    for i, document in enumerate(shown):
        if document.end is None or any(
            o is not document and o.start < document.end and (o.end is None or o.end > document.end) for o in shown
        ):
            continue
        later = [d.start for d in shown[i + 1 :] if d.start >= document.end]
        until = min(later) if later else None
        if until is None:
            continue
        if until - document.end > SHORT_MS:
            found.append(Gap(start=to_datetime(document.end), end=to_datetime(until), why="page-away"))
        elif any(o.start == until and o.page == document.page and o.url == document.url for o in shown):
            found.append(Gap(start=to_datetime(document.end), end=to_datetime(until), why="reloaded"))
    for record in log.life:
        what = record.get("what")
        if what == "asleep":
            found.append(Gap(start=to_datetime(record["since"]), end=to_datetime(record["t"]), why="asleep"))
        elif what in ("page-crashed", "browser-gone"):
            back = [d.start for d in shown if d.start > record["t"]]
            why = "browser-crashed" if what == "page-crashed" else "browser-gone"
            found.append(Gap(start=to_datetime(record["t"]), end=to_datetime(min(back)) if back else None, why=why))
    found += _disconnected(log, {d.page for d in documents})
    found += _standing_still(log, {d.page for d in documents}, [gap for gap in found if gap.why == "asleep"])
    return sorted(found, key=lambda gap: gap.start)


def _elsewhere(begun: Sequence[float], elsewhere: Sequence[Away]) -> Iterator[tuple[float, float | None]]:
    """Until the conversation is opened for the first time nothing was left. A page that is loaded again opens it after a moment."""
    for away in elsewhere:
        inside = [start for start in begun if away.start <= start and (away.end is None or away.end > start)]
        if not inside:
            yield away.start, away.end
        elif max(inside) > min(begun) and (away.end is None or away.end - max(inside) > SHORT_MS):
            yield max(inside), away.end


_LOST = {"socket-closed": "socket-opened", "requests-failing": "requests-back", "offline": "online"}
"""What is noted when a connection breaks → what is noted when it is back."""
TOGETHER_MS = 1500
"""Stretches that touch within this are one: a socket closes a moment before the page says that it is offline."""


def _disconnected(log: ObservationLog, pages: Set[str]) -> list[Gap]:
    """Stretches in which a page that showed the conversation had no connection, and got it back.

    10:00:05 socket closed        10:00:06 offline        10:00:31 online        10:00:33 socket opened again
    Result: one gap, 10:00:05–10:00:33. A socket that closes for good is the end of the chat, no gap; an ``offline`` that lasts to the end
    is one without an end.
    """
    lost: dict[tuple[str, str, str], float] = {}
    stretches: list[tuple[float, float | None]] = []
    for record in log.life:
        what, page, url, t = str(record.get("what")), str(record.get("page", "")), str(record.get("url", "")), float(record["t"])
        if page not in pages:
            continue
        if what in _LOST:
            lost.setdefault((_LOST[what], page, url if what != "offline" else ""), t)
        since = lost.pop((what, page, url if what != "online" else ""), None)
        if since is not None:
            stretches.append((since, t))
        if what == "navigated":  # a page that is left closes its sockets: that is told as its absence
            lost = {key: at for key, at in lost.items() if key[1] != page or key[0] == "online"}
    stretches += [(since, None) for (back, _, _), since in lost.items() if back == "online"]
    return [
        Gap(start=to_datetime(start), end=to_datetime(end) if end is not None else None, why="connection-lost")
        for start, end in _joined(stretches)
    ]


def _standing_still(log: ObservationLog, pages: Set[str], asleep: Sequence[Gap]) -> list[Gap]:
    """Stretches in which the browser, or the tab alone, stood still while the computer was awake.

    10:00:12 silent, since 10:00:02        10:00:21 answers        Result: one gap, 10:00:02–10:00:21. One without an end lasted to the end.
    """
    began: dict[tuple[str, str], float] = {}
    stretches: list[tuple[float, float | None]] = []
    for record in log.life:
        what, page = str(record.get("what")), str(record.get("page", ""))
        if page in pages and what in ("silent", "frozen"):
            began.setdefault((page, "answers" if what == "silent" else "resumed"), float(record.get("since", record["t"])))
        elif what in ("navigated", "page-closed", "page-crashed", "browser-gone"):
            ended = [key for key in began if what == "browser-gone" or key[0] == page]
            stretches += [(began.pop(key), float(record["t"])) for key in ended]
        elif (page, what) in began:
            stretches.append((began.pop((page, what)), float(record["t"])))
    stretches += [(since, None) for since in began.values()]
    gaps = [
        Gap(start=to_datetime(start), end=to_datetime(end) if end is not None else None, why="no-answer")
        for start, end in _joined(stretches)
    ]
    return [gap for gap in gaps if not any(_meet(gap, other) for other in asleep)]


def _meet(one: Gap, other: Gap) -> bool:
    return (one.end is None or one.end >= other.start) and (other.end is None or other.end >= one.start)


def _joined(stretches: list[tuple[float, float | None]]) -> list[tuple[float, float | None]]:
    joined: list[tuple[float, float | None]] = []
    for start, end in sorted(stretches, key=lambda each: each[0]):
        if joined and (joined[-1][1] is None or start <= joined[-1][1] + TOGETHER_MS):
            before = joined[-1][1]
            joined[-1] = (joined[-1][0], None if before is None or end is None else max(before, end))
        else:
            joined.append((start, end))
    return joined
