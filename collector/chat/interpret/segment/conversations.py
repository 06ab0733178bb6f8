"""Tells several conversations apart that one box shows in turn, as in a messenger: by the header above the box.

    header "Customer Care", box: "Hello", "Half price"
    header "Mum",           box: "Bring milk"           the person looked into another conversation: not read, told as a gap
    header "Customer Care", box: "Hello", "Half price", "Still there?"       the same conversation goes on

A header that changes while the messages stay (a bot's name gives way to a person's) is one conversation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import DomReplay, Node
from collector.chat.interpret.replay.observation_log import ObservationLog, Typed
from collector.chat.interpret.replay.rendered_text import hidden
from collector.chat.wording import phrases

LEAD_MS = 400
"""A page may change the messages this long before or after the header."""
ARRIVAL_MS = 6000
"""The messages of a conversation that is opened again are waited for this long."""
MOST_TITLES = 24
"""More different texts above the box than this are no names of conversations (a clock, a counter)."""


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

    def is_away(self, t: float) -> bool:
        """Whether the box showed another conversation at this moment."""
        return any(a.start <= t and (a.end is None or t < a.end) for a in self.away)


@dataclass
class _Span:
    """A stretch with one title above the box."""

    title: str
    start: float
    end: float
    texts: frozenset[str] = frozenset()


def find_conversations(region: Region, log: ObservationLog) -> Conversations:
    """Reads the titles above the region's box through time and decides which stretches show the recorded conversation."""
    spans = _spans(region)
    titles = list(dict.fromkeys(s.title for s in spans))
    if len(titles) < 2 or len(titles) > MOST_TITLES:
        return Conversations(titles=tuple(titles[:1]))
    _read_texts(region, spans)
    groups = _groups(titles, spans, _listed(region, titles))
    typed = [t for t in log.typed if t.doc == region.replayed.document.name]
    recorded = _recorded(spans, groups, typed)
    mine = tuple(t for t in titles if groups[t] == recorded)
    away = [Away(start, end) for start, end in _away(region, spans, groups, recorded)]
    return Conversations(away, mine, len(set(groups.values())) > 1)


def title_above(box: Node, fields: set[Node]) -> str:
    """The first words of the nearest block that is drawn before the box, inside the smallest element that holds box and field."""
    around = {above for f in fields for above in f.line()}
    for node in box.line():
        above = node.above()
        if above is None or above.tag in ("body", "html"):
            return ""
        before: list[Node] = []
        for kid in above.flat():
            if kid is node:
                break
            before.append(kid)
        for kid in reversed(before):
            if title := next(_names_in(kid), ""):
                return title
        if above in around:
            return ""
    return ""


def _names_in(node: Node) -> Iterator[str]:
    if node.is_text:
        text = phrases.plain(node.text)
        if any(c.isalpha() for c in text) and not (phrases.is_time(text) or phrases.is_status(text) or phrases.is_typing(text)):
            yield text
        return
    if hidden(node) or node.tag in ("button", "input", "textarea", "svg", "select") or node.attrs.get("role") == "button":
        return
    for kid in node.flat():
        yield from _names_in(kid)


def _current(replay: DomReplay, numbers: Sequence[int]) -> Node | None:
    for number in reversed(numbers):
        node = replay.nodes.get(number)
        if node is not None and node.attached() and not any(hidden(n) for n in node.line()):
            return node
    return None


def _spans(region: Region) -> list[_Span]:
    replay, numbers = DomReplay(region.replayed.settled), [n.id for n in region.nodes]
    fields = {f.id for f in region.replayed.fields}
    spans: list[_Span] = []
    for record in region.replayed.document.changes:
        replay.apply(record)
        box = _current(replay, numbers)
        if box is None:
            continue
        near = {replay.nodes[f] for f in fields if f in replay.nodes and replay.nodes[f].attached()}
        title = title_above(box, near)
        if spans:
            spans[-1].end = float(record["t"])
        if title and (not spans or spans[-1].title != title):
            spans.append(_Span(title, float(record["t"]), float(record["t"])))
    return spans


def texts_in(box: Node) -> frozenset[str]:
    """The words in the box now, without times, marks and service lines: for telling whether two boxes hold the same conversation."""
    found: set[str] = set()
    stack = [box]
    while stack:
        node = stack.pop()
        if node.is_text:
            text = phrases.plain(node.text)
            if len(text) > 1 and not (
                phrases.is_time(text) or phrases.is_status(text) or phrases.is_service(text) or phrases.is_typing(text)
            ):
                found.add(text)
        elif not hidden(node):
            stack.extend(node.flat())
    return frozenset(found)


def _read_texts(region: Region, spans: list[_Span]) -> None:
    """Notes for each span which words the box held at its end, before the next header came."""
    replay, numbers = DomReplay(region.replayed.settled), [n.id for n in region.nodes]
    times = [max(s.start, s.end - LEAD_MS) if i + 1 < len(spans) else s.end for i, s in enumerate(spans)]
    at = 0
    for record in region.replayed.document.changes:
        while at < len(spans) and float(record["t"]) > times[at]:
            box = _current(replay, numbers)
            spans[at].texts = texts_in(box) if box is not None else frozenset()
            at += 1
        replay.apply(record)
    box = _current(replay, numbers)
    for span in spans[at:]:
        span.texts = texts_in(box) if box is not None else frozenset()


def _listed(region: Region, titles: Sequence[str]) -> set[str]:
    """The titles that also stand elsewhere in the page, as in a list of conversations."""
    wanted = {phrases.bare(t): t for t in titles}
    boxes = set(region.nodes)
    found: set[str] = set()
    for node in region.replayed.replay.nodes.values():
        title = wanted.get(phrases.bare(node.text)) if node.is_text else None
        if title is not None and title not in found and not any(n in boxes for n in node.line()) and _repeated(node):
            found.add(title)
    return found


def _repeated(node: Node) -> bool:
    """It stands in an element that has others of its kind beside it: a row of a list."""
    for n in list(node.line())[1:8]:
        above = n.above()
        if above is not None and sum(1 for k in above.past() if k.tag == n.tag and k.classes() == n.classes()) >= 2 and len(n.past()) > 0:
            return True
    return False


def _groups(titles: Sequence[str], spans: Sequence[_Span], listed: set[str]) -> dict[str, int]:
    group = {title: n for n, title in enumerate(titles)}
    for a in spans:
        for b in spans:
            if group[a.title] != group[b.title] and _same(a, b, listed):
                old, new = group[b.title], group[a.title]
                group = {t: new if g == old else g for t, g in group.items()}
    return group


def _same(a: _Span, b: _Span, listed: set[str]) -> bool:
    if not (a.title in listed or b.title in listed):
        return True
    shared = a.texts & b.texts
    return len(shared) * 2 > min(len(a.texts), len(b.texts))


def _recorded(spans: Sequence[_Span], groups: dict[str, int], typed: Sequence[Typed]) -> int:
    """The conversation in which the customer wrote first; without that, the one that was open longest."""
    starts = [s.start for s in spans]
    for sent in typed:
        place = bisect_right(starts, sent.at + 1) - 1
        if place >= 0:
            return groups[spans[place].title]
    length: dict[int, float] = {}
    for span in spans:
        length[groups[span.title]] = length.get(groups[span.title], 0) + span.end - span.start
    return max(length, key=lambda g: length[g])


def _away(region: Region, spans: Sequence[_Span], groups: dict[str, int], recorded: int) -> Iterator[tuple[float, float | None]]:
    others = frozenset().union(*(s.texts for s in spans if groups[s.title] != recorded))
    known = frozenset().union(*(s.texts for s in spans if groups[s.title] == recorded))
    shared = known & others
    known, others = known - shared, others - shared
    start: float | None = None
    for i, span in enumerate(spans):
        mine = groups[span.title] == recorded
        if not mine and start is None:
            start = _left(region, span, known, others) if i else span.start - 10_000
        elif mine and start is not None:
            yield start, _back(region, span, known, others)
            start = None
    if start is not None:
        yield start, None


def _left(region: Region, span: _Span, known: frozenset[str], others: frozenset[str]) -> float:
    """When the other conversation's messages stood in the box, if that was before its header came."""
    replay, numbers = DomReplay(region.replayed.settled), [n.id for n in region.nodes]
    for record in region.replayed.document.changes:
        t = float(record["t"])
        if t >= span.start:
            break
        replay.apply(record)
        box = _current(replay, numbers) if t >= span.start - LEAD_MS else None
        texts = texts_in(box) if box is not None else frozenset()
        if len(texts & others) > len(texts & known):
            return t
    return span.start


def _back(region: Region, span: _Span, known: frozenset[str], others: frozenset[str]) -> float:
    """When the recorded conversation's own messages stand in the box again."""
    replay, numbers = DomReplay(region.replayed.settled), [n.id for n in region.nodes]
    for record in region.replayed.document.changes:
        replay.apply(record)
        t = float(record["t"])
        if t >= span.start - LEAD_MS:
            box = _current(replay, numbers)
            texts = texts_in(box) if box is not None else frozenset()
            if len(texts & known) > len(texts & others):
                return t
            if t > span.start + ARRIVAL_MS:
                break
    return span.start
