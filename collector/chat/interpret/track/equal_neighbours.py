"""Tells which of two neighbours in the same words went, when one of their rows is gone; and which rows were only put elsewhere.

Many pages number their rows by place: whichever message is deleted, the last row goes and the words of the others move up.

    was: "ok" (row 7) "ok" (row 8)      now: "ok" (row 7); never did a row of this page keep its words at another place
    Result: the first "ok" is taken to have gone, with doubt: rows tell nothing here.

    the same, and an hour ago a row of this page moved together with its words        Result: the second went, as its row did
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from collector.chat.interpret.segment.message_segment import Segment
from collector.chat.interpret.track.alignment import another_speaker
from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.wording import phrases

Pairs = list[tuple[TrackedMessage | None, Segment | None]]


def rows_move(pairs: Sequence[tuple[TrackedMessage | None, Segment | None]]) -> bool:
    """A row stands at another place than before, and still shows its words: rows belong to messages here, not to places."""
    shift = 0
    for i, (entry, there) in enumerate(pairs):
        if entry is None or there is None:
            shift += 1 if entry is None else -1
        elif shift and entry.element == there.element and entry.text == there.text:
            beside = [pairs[n][0] for n in (i - 1, i + 1) if 0 <= n < len(pairs)]
            if not any(e is not None and e.text == entry.text for e in beside):
                return True
    return False


def earlier_went(pairs: Pairs, i: int, rows_tell: bool) -> bool:
    """The message of pair `i` went, its row says; True if its equal neighbour above went instead: then both pairs are set right.

    `rows_tell`: the page's rows belong to messages. Times that differ tell more than rows: "ok" 10:14, "ok" 10:15; now "ok" 10:15.
    """
    went, (kept, there) = pairs[i][0], pairs[i - 1] if i else (None, None)
    if went is None or kept is None or there is None or not kept.text == went.text == there.text or another_speaker(kept, went):
        return False
    before, after = kept.segment.times, went.segment.times
    if before != after and there.times in (before, after):
        rows_tell = there.times == before
    elif kept.key and kept.key == there.key:
        rows_tell = True
    if rows_tell:
        return False
    pairs[i - 1], pairs[i] = (kept, None), (went, there)
    return True


def put_elsewhere(pairs: Pairs, sent: Callable[[TrackedMessage], bool]) -> tuple[Pairs, list[TrackedMessage]]:
    """The pairs, where a message that went came again at another place, in its row or as what the customer has just `sent`; and which did.

    was: "Hello" (row 1) "Thanks" (row 3) "Dana left" (row 4)      now: rows 1, 4, 3             Result: nothing went or came
    was: "Thanks" (sending…) "Dana left"                           now: "Dana left" "Thanks"     Result: the same, whatever the rows
    """
    came = {j: there for j, (entry, there) in enumerate(pairs) if entry is None and there is not None and there.text}
    again: dict[int, int] = {}
    for i, (entry, there) in enumerate(pairs):
        if entry is None or there is not None:
            continue
        like = [j for j, fresh in came.items() if phrases.plain(fresh.text) == phrases.plain(entry.text)]
        place = next((j for j in like if came[j].element == entry.element), None)
        place = next(iter(like), None) if place is None and sent(entry) else place
        if place is not None:
            again[i] = place
            del came[place]
    found = list(pairs)
    for i, j in again.items():
        found[j] = (pairs[i][0], pairs[j][1])
    moved = [entry for i in again if (entry := pairs[i][0]) is not None]
    return [pair for i, pair in enumerate(found) if i not in again], moved
