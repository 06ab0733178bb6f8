"""Tells several conversations apart that one box shows in turn, as in a messenger: by the header above it and the list beside it.

    header "Customer Care", box: "Hello", "Half price"
    header "Mum",           box: "Bring milk"           the person looked into another conversation: not read, told as a gap
    header "Customer Care", box: "Hello", "Half price", "Still there?"       the same conversation goes on

A header that changes while the messages stay (a bot's name gives way to a person's) is one conversation. Where no header stands, the row
of the list that is marked as open or shows the box's last words tells the conversation (`conversation_rows.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import takewhile

from collector.chat.interpret.conversations.conversation_rows import ConversationList, titles_in_rows
from collector.chat.interpret.conversations.conversation_spans import Moment, Span, read_spans
from collector.chat.interpret.conversations.conversation_tabs import find_list
from collector.chat.interpret.conversations.named_conversation import away_from, names_of
from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.observation_log import ObservationLog, Typed

LEAD_MS = 400
"""Another conversation's first words may stand there this long before the recorded one's are gone."""
TRAIL_MS = 6000
"""Its last words are waited for this long to go."""
BEGIN_MS = 10_000
"""A recording that begins in another conversation is away from this much before its first moment."""


@dataclass(frozen=True)
class Away:
    """From `start` to `end` (milliseconds; None: until the observations ended) the box showed another conversation."""

    start: float
    end: float | None


@dataclass
class Conversations:
    """Which stretches of a region's document belong to other conversations than the recorded one."""

    away: list[Away] = field(default_factory=list)
    titles: tuple[str, ...] = ()
    """What stood above the recorded conversation."""
    several: bool = False
    lists: tuple[int, ...] = ()
    """Numbers of the elements whose rows, or tabs, opened the several conversations."""

    def is_away(self, t: float) -> bool:
        """Whether the box showed another conversation at this moment."""
        return any(a.start <= t and (a.end is None or t < a.end) for a in self.away)


def find_conversations(region: Region, log: ObservationLog) -> Conversations:
    """Decides which stretches show the recorded conversation."""
    listed = find_list(region)
    spans = read_spans(region, listed)
    if log.wanted:
        named = names_of(log.wanted, spans, bool(titles_in_rows(region, [log.wanted])))
        gone = [Away(a, b) for a, b in away_from(named, spans, region.replayed.document.start)]
        return Conversations(gone, tuple(sorted(named)), True, listed.containers if listed is not None else ())
    titles = tuple(dict.fromkeys(m.title for s in spans for m in s.moments if m.title))
    rows = titles_in_rows(region, titles)
    groups = _groups(spans, _keys(spans, rows, tabs=listed is not None and listed.tabs), listed)
    if len(set(groups)) < 2:
        return Conversations(titles=titles[:24])
    typed = [t for t in log.typed if t.doc == region.replayed.document.name]
    recorded = _recorded(spans, groups, typed)
    mine = [s for s, g in zip(spans, groups, strict=True) if g == recorded]
    tabs = listed is not None and listed.tabs and any(s.longest("open_row") for s in mine)  # then no title tells which is open
    own = tuple(dict.fromkeys(title for s in mine if not tabs and (title := s.longest("title"))))
    lists = listed.containers if listed is not None else ()
    return Conversations([Away(a, b) for a, b in _away(spans, groups, recorded)], own, True, lists)


def _keys(spans: Sequence[Span], rows: Set[str], *, tabs: bool) -> list[str]:
    """The name of the conversation that each span shows; empty where nothing tells it. `rows`: the titles that stand in a list.

    tabs: the list is a row of tabs, whose first name is the nearest thing above the box, whichever is open.
    """
    keys = []
    for span in spans:
        title = "" if tabs and span.longest("open_row") else span.longest("title")
        keys.append(title if title in rows else span.longest("open_row") or span.longest("preview_row"))
    return keys


def _groups(spans: Sequence[Span], keys: Sequence[str], listed: ConversationList | None) -> list[int]:
    """Span → number of its conversation: the same name, or else mostly the same words, or else its own if a list of conversations is there.

    "Care": "Hello", "Half price"    "": "Bring milk"    "": "Half price", "Still there?"      Result: 0, 1, 0
    Where several rows of the list have the name, the words tell these conversations apart, too; and tabs above the same words are none.
    """
    numbers = {key: n for n, key in enumerate(dict.fromkeys(k for k in keys if k))}
    groups = [numbers.get(key, -1) for key in keys]
    if not numbers:
        return [0] * len(spans)  # no list, and no title that stands in one: one conversation, whatever it shows
    unions = [s.union() for s in spans]
    following = len(numbers)
    for i, span in enumerate(spans):
        shared, tabs = listed is not None and listed.shared(keys[i]), listed is not None and listed.tabs
        if groups[i] >= 0 and not shared and not tabs:
            continue
        known = [j for j in range(len(spans)) if groups[j] >= 0 and (j < i or keys[i] != keys[j]) and (not shared or keys[i] == keys[j])]
        alike = [(len(unions[i] & unions[j]), -j, groups[j]) for j in known if _same(unions[i], unions[j], whole=tabs)]
        if alike:
            groups[i] = max(alike)[2]
        elif i and (listed is None or not unions[i] or (span.moments[0].scrolled and groups[i - 1] >= 0)):
            groups[i] = groups[i - 1]
        elif unions[i] and (groups[i] < 0 or (shared and keys[i] in keys[:i])):
            groups[i], following = following, following + 1
    return [next((g for g in groups[i:] if g >= 0), 0) for i in range(len(groups))]


def _same(a: frozenset[str], b: frozenset[str], *, whole: bool = False) -> bool:
    """Mostly the same words; `whole`: nothing but what the other one has, too, or most of both."""
    return len(a & b) * 2 > (max if whole and not (a <= b or b <= a) else min)(len(a), len(b))


def _recorded(spans: Sequence[Span], groups: Sequence[int], typed: Sequence[Typed]) -> int:
    """The conversation in which the customer wrote first; without that, the one that was open longest."""
    for sent in typed:
        for span, group in zip(reversed(spans), reversed(groups), strict=True):
            if span.start <= sent.at + 1:
                return group
    length: dict[int, float] = {}
    for span, group in zip(spans, groups, strict=True):
        length[group] = length.get(group, 0) + span.end - span.start
    return max(length, key=lambda g: length[g])


def _away(spans: Sequence[Span], groups: Sequence[int], recorded: int) -> Iterator[tuple[float, float | None]]:
    others = _others(spans, groups, recorded)
    start: float | None = None
    for i, (span, group) in enumerate(zip(spans, groups, strict=True)):
        if group != recorded and start is None:
            start = _left(spans[i - 1], span, others) if i else span.start - BEGIN_MS
        elif group == recorded and start is not None:
            here = takewhile(lambda each: each[1] == recorded, zip(spans[i:], groups[i:], strict=True))
            yield start, _back([moment for each, _ in here for moment in each.moments], others)
            start = None
    if start is not None:
        yield start, None


def _others(spans: Sequence[Span], groups: Sequence[int], recorded: int) -> frozenset[str]:
    """The words that stood longer in the other conversations than in the recorded one, and not when that stood there longest: a header may
    change before the words do, and both conversations may have the same words."""
    held: Counter[str] = Counter()
    own: set[str] = set()
    for span, group in zip(spans, groups, strict=True):
        ends = [m.t for m in span.moments[1:]] + [span.end]
        for moment, end in zip(span.moments, ends, strict=True):
            for text in set(moment.texts):
                held[text] += max(1, int(end - moment.t)) * (-1 if group == recorded else 1)
        if group == recorded:
            own.update(max(zip(span.moments, ends, strict=True), key=lambda each: each[1] - each[0].t)[0].texts)
    return frozenset(text for text, balance in held.items() if balance > 0 and text not in own)


def _left(before: Span, span: Span, others: frozenset[str]) -> float:
    """When the other conversation's words first stood in the box, if the recorded one's had not gone yet."""
    early = [m.t for m in before.moments if m.t >= span.start - LEAD_MS and others & set(m.texts)]
    return min(early, default=span.start)


def _back(moments: Sequence[Moment], others: frozenset[str]) -> float:
    """When none of the other conversation's words stand in the box any more."""
    for moment in moments:
        if moment.t > moments[0].t + TRAIL_MS:
            break
        if not others & set(moment.texts):
            return moment.t
    return moments[0].t
