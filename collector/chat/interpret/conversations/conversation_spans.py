"""What the conversation's box and its surroundings showed, moment by moment, cut where the box was filled with other words.

    box "Hello", "Half price"      box empty      box "Bring milk", "When are you home?"
Result: two spans; whether the second is another conversation is for `other_conversations.py` to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from dataclasses import dataclass, field

from collector.chat.interpret.conversations.box_texts import current_box, ordered_texts
from collector.chat.interpret.conversations.conversation_rows import ConversationList, Rows, titles_in_rows
from collector.chat.interpret.conversations.header_titles import title_above
from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import DomReplay, Node

KEPT = 0.5
"""Where less than this part of the words stays, the box was filled anew."""
SCROLL_MS = 1500
"""A scroll explains for this long that the box shows other words of the same conversation."""

BRIEF_MS = 600
"""Header, list and box change one after the other, within this time."""


@dataclass(frozen=True)
class Moment:
    """What the box showed from `t` on."""

    t: float
    texts: tuple[str, ...]
    title: str = ""
    """What stands above it."""
    open_row: str = ""
    """The row of the list that is marked as open."""
    preview_row: str = ""
    """The row of the list that shows its last words."""
    scrolled: bool = False
    """It was scrolled upwards just before."""


@dataclass
class Span:
    """A stretch in which the box showed one conversation."""

    start: float
    end: float
    moments: list[Moment] = field(default_factory=list)

    def union(self) -> frozenset[str]:
        """All words that stood in the box at any time of it, for more than a moment if any did; none where it stood empty to its end."""
        ends = [m.t for m in self.moments[1:]] + [self.end]
        long = [m for m, end in zip(self.moments, ends, strict=True) if end - m.t >= BRIEF_MS]
        lasting = [m for m in long if m.texts] or [m for m in long if not self.moments[-1].texts]
        return frozenset(text for m in lasting or self.moments for text in m.texts)

    def longest(self, what: str) -> str:
        """The title, or the row, that held for most of the time in which there were words, or else at all; empty if there was none."""
        ends = [m.t for m in self.moments[1:]] + [self.end]
        for words in (True, False):  # what is out of sight still bears the name of what was there before
            held: Counter[str] = Counter()
            for moment, end in zip(self.moments, ends, strict=True):
                if (moment.texts or not words) and (told := getattr(moment, what)):
                    held[told] += max(1, int(end - moment.t))
            if held:
                return held.most_common(1)[0][0]
        return ""


def read_spans(region: Region, listed: ConversationList | None) -> list[Span]:
    """The document's spans, in order."""
    spans: list[Span] = []
    last: Moment | None = None
    moments = _moments(region, listed)
    names = titles_in_rows(region, dict.fromkeys(m.title for m in moments if m.title))
    for moment in moments:
        if last is None or _other(last, moment, names):
            if spans:
                spans[-1].end = moment.t
            spans.append(Span(moment.t, moment.t))
        spans[-1].moments.append(moment)
        spans[-1].end = moment.t
        last = moment
    changes = region.replayed.document.changes
    if spans and changes:
        spans[-1].end = max(spans[-1].end, float(changes[-1]["t"]))
    return _joined(spans)


def _joined(spans: list[Span]) -> list[Span]:
    """A brief span that has the name or the words of the next one already is its beginning: header and words do not change at once.

    "Care": "Hello", 20 s    "Mum": "Hello", 40 ms    "Mum": "Bring milk", 5 s        Result: two spans
    """
    found: list[Span] = []
    for span in reversed(spans):
        if found and span.end - span.start < BRIEF_MS and _begins(span.moments[-1], found[-1].moments[0]):
            found[-1].start, found[-1].moments = span.start, span.moments + found[-1].moments
        else:
            found.append(span)
    return found[::-1]


def _begins(one: Moment, other: Moment) -> bool:
    names = [m.title or m.open_row or m.preview_row for m in (one, other)]
    same = len(set(one.texts) & set(other.texts)) * 2 > max(len(set(one.texts)), len(set(other.texts)))
    return same or (bool(names[0]) and names[0] == names[1])


def _other(was: Moment, now: Moment, names: Set[str]) -> bool:
    """The box was emptied, or filled with other words; or another row of the list is marked as open, or another one's name stands above the
    box (`names`: titles that rows have, too); or its row in the list is another one and its last words are gone."""
    before, here = set(was.texts), set(now.texts)
    if not before:
        return False
    kept = len(before & here)
    if was.title != now.title and was.title in names and now.title in names:
        return True
    if was.open_row and now.open_row and was.open_row != now.open_row:
        return True
    row_changed = bool(was.preview_row) and bool(now.preview_row) and was.preview_row != now.preview_row
    return kept < KEPT * len(before) or (row_changed and was.texts[-1] not in here)


def _moments(region: Region, listed: ConversationList | None) -> list[Moment]:
    replay, numbers = DomReplay(region.replayed.settled), [n.id for n in region.nodes]
    fields = {f.id for f in region.replayed.fields}
    looks: list[tuple[float, tuple[str, ...], str, Rows, bool]] = []
    texts: tuple[str, ...] = ()
    seen: tuple[int, int] | None = None
    for record in region.replayed.document.changes:
        replay.apply(record)
        box, t = current_box(replay, numbers), float(record["t"])
        if box is None:  # out of sight: what opened meanwhile has none of its words
            if looks and looks[-1][1]:
                looks.append((t, (), looks[-1][2], listed.rows(replay) if listed is not None else (), False))
            continue
        if seen != (box.id, box.touched):
            seen, texts = (box.id, box.touched), tuple(ordered_texts(box))
        near = {replay.nodes[f] for f in fields if f in replay.nodes and replay.nodes[f].attached()}
        look = (t, texts, title_above(box, near), listed.rows(replay) if listed is not None else (), _scrolled_up(replay, box, t))
        if not looks or looks[-1][1:4] != look[1:4]:
            looks.append(look)
    if listed is None:
        return [Moment(t, said, title) for t, said, title, _, _ in looks]
    return [Moment(t, said, title, listed.shown_as_open(rows), listed.previews(rows, said), up) for t, said, title, rows, up in looks]


def _scrolled_up(replay: DomReplay, box: Node, t: float) -> bool:
    for number, (at, way) in replay.scrolled.items():
        node = replay.nodes.get(number)
        if way < 0 and t - at <= SCROLL_MS and node is not None and (node in box.line() or box in node.line()):
            return True
    return False
