"""Decides for each kind of element that holds several texts: is it one message, or does it hold several?

    <div class="group"> <b>Dana</b> <div class="bubble">Hello</div> <div class="bubble">Half price</div> </div>
    <div class="bubble"> <p>Two things:</p> <ul> <li>the router</li> <li>the price</li> </ul> </div>
    Result: elements of the kind "group" hold several messages, those of the kind "bubble" one each.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from collector.chat.interpret.region.region import Region, elements_below
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_BLOCK, RICH_INLINE
from collector.chat.interpret.segment.grown_lists import GROWN, SOON_MS, Typed, boundary_key, grown, grown_by_one, repeated_kind
from collector.chat.interpret.segment.names.other_name_sources import told_whole
from collector.chat.interpret.segment.slots import Kind, SlotTable, element_kind, ever
from collector.chat.interpret.segment.style_features import in_bubble, is_bubble, on_both_sides, side_by_side

_ITEM_WORD = re.compile(
    r"(?:^|[-_\s])(?:messages?|msg|bubbles?|chat-?item|entry|turn|activity|row|line|item|reply|response|"
    r"balloon|speech)(?:$|[-_\s\d])|(?:Message|Bubble|Item|Entry)\b"
)
_MANY_WORD = re.compile(r"messages|list|\blog\b|thread|transcript|conversation|history|group|stack|feed|items|bubbles", re.I)


@dataclass
class _Contents:
    """What an element holds, summed up from below."""

    first: float
    """When its first content came."""
    last: float
    has_metadata: bool
    """It has a name, a time or a picture of its own."""
    has_name: bool = False
    is_told: bool = False
    """A name or a time stands in it, at any depth."""


@dataclass
class MessageBoundaries:
    """The verdicts: kind of element → several messages (True) or one (False)."""

    several: dict[Hashable, bool] = field(default_factory=dict)
    by_node: dict[int, bool] = field(default_factory=dict)
    """The same for single elements: one that changes its looks stays what it is."""
    exact: set[int] = field(default_factory=set)
    """Elements that hold exactly what the customer typed once, or the words of one message."""

    def splits(self, node: Node, parts: int) -> bool:
        """Whether an element with several texts holds several messages."""
        if node.id in self.exact:
            return False
        known = self.by_node.get(node.id)
        if known is None:
            known = self.several.get(boundary_key(node), parts > 6)
        return known


def find_boundaries(region: Region, slots: SlotTable) -> MessageBoundaries:
    """Weighs, over all elements that ever stood in the region, what speaks for one message and what for several."""
    shapes = MessageBoundaries()
    scores: dict[Hashable, list[float]] = defaultdict(list)
    nodes: dict[int, Hashable] = {}
    holding = {m.node for m in region.matches if m.seen}
    around = {above for node in holding for above in node.line()}
    typed = Typed(holding, around, {element_kind(n) for n in holding if n.classes()})
    shapes.exact = {n.id for n in typed.nodes} | slots.bodies
    boxes = set(region.nodes)
    for box in region.nodes:
        _walk(box, slots, boxes, typed, scores, nodes)
    for key in (*grown(nodes, boxes), *grown_by_one(nodes, boxes, typed)):
        scores[key].append(GROWN)
    for key, found in scores.items():
        shapes.several[key] = (max(found) if max(found) > 6 else min(found) if min(found) < -6 else sum(found) / len(found)) > 0
    shapes.several.update(dict.fromkeys(_with_like_parts(shapes.several, nodes, boxes, scores), True))
    shapes.by_node = {**{number: shapes.several[key] for number, key in nodes.items()}, **{box.id: True for box in region.nodes}}
    return shapes


def _with_like_parts(
    several: Mapping[Hashable, bool], nodes: Mapping[int, Hashable], boxes: set[Node], scores: Mapping[Hashable, list[float]]
) -> set[Hashable]:
    """Kinds of elements that hold two parts of a kind which is a message of its own in other elements.

    <div class="g agent"> <p class="m">Hello</p> <p class="m">Half price</p> </div>, one message each for sure
    <div class="g me"> <p class="m">No</p> <p class="m">Thanks</p> </div>        Result: "No" and "Thanks" are two messages, too
    """
    parts: dict[Hashable, set[Hashable]] = defaultdict(set)
    for node in (n for box in boxes for n in elements_below(box) if n.id in nodes):
        if (kind := repeated_kind(node)) is not None:
            parts[nodes[node.id]].add(kind)
    whole = {kind for key, kinds in parts.items() if several[key] for kind in kinds}
    return {key for key, kinds in parts.items() if not several[key] and kinds <= whole and min(scores[key]) > -6}


def _walk(
    node: Node, slots: SlotTable, boxes: set[Node], typed: Typed, scores: dict[Hashable, list[float]], nodes: dict[int, Hashable]
) -> _Contents | None:
    if node.is_text or node.id in slots.embedded or node.tag in ("textarea", "input", "select", "svg"):
        return None
    below = node.past()
    kids: list[tuple[Node, _Contents]] = []
    has_metadata = node.tag == "img" or node.tag == "time"
    direct: list[float] = []
    has_name, headers, is_told = False, 0, node.tag == "time"
    for kid in below:
        if kid.is_text:
            for atom in ever(kid):
                kind = slots.kind(atom)
                if kind is Kind.CONTENT:
                    direct.append(kid.born)
                elif kind in (Kind.NAME, Kind.TIME):
                    has_metadata = is_told = True
                    has_name = has_name or kind is Kind.NAME
            continue
        part = _walk(kid, slots, boxes, typed, scores, nodes)
        if part is None:
            continue
        is_told = is_told or part.is_told
        if part.first == float("inf"):
            has_metadata = has_metadata or part.has_metadata
            headers += part.has_name
        else:
            kids.append((kid, part))
    if not kids and not direct:
        return _Contents(float("inf"), 0, has_metadata, has_name or headers > 0, is_told) if has_metadata else None
    times = [*direct, *(p.first for _, p in kids)]
    kids = _once(kids)
    if len(kids) > 1 and not direct and not all(k.tag in RICH_INLINE for k, _ in kids):
        nodes[node.id] = boundary_key(node)
        scores[boundary_key(node)].append(_weigh(node, kids, node in boxes, typed) + (5 if headers >= 2 else 0))
    has_metadata = has_metadata or (len(kids) == 1 and kids[0][1].has_metadata)
    return _Contents(min(times), max([*direct, *(p.last for _, p in kids)]), has_metadata, is_told=is_told)


def _once(kids: list[tuple[Node, _Contents]]) -> list[tuple[Node, _Contents]]:
    """Without those that were drawn anew, with the same words or more: what took their place came when the first of them did.

    at 10:14:00 <p>I can</p> <ul>…</ul>, at 10:14:03 both as new elements, <p>I can do two things:</p> <ul>…</ul>
    Result: the later two, which came at 10:14:00. They are one message's line and list, not four messages.
    """
    left = {k: "".join(a.text for a in ever(k)).strip() for k, _ in kids if k.gone is not None}
    if not left:
        return kids
    single = _one_by_one([k for k, _ in kids])
    found: list[tuple[Node, _Contents]] = []
    for kid, part in sorted(kids, key=lambda k: k[1].first):
        text = "".join(a.text for a in ever(kid)).strip()
        kind, born = element_kind(kid), kid.born
        old = next((o for o in found if (was := left.get(o[0])) and (single or text.startswith(was)) and _followed(o[0], born, kind)), None)
        if old is not None:
            found.remove(old)
            part = replace(part, first=min(part.first, old[1].first))
        found.append((kid, part))
    return found


def _one_by_one(kids: Sequence[Node]) -> bool:
    """No two of them ever stood there together: one text that was edited, each time in a new element."""
    ordered = sorted(kids, key=lambda k: k.born)
    return all(a.gone is not None and a.gone <= b.born + 50 for a, b in pairwise(ordered))


def _followed(old: Node, born: float, kind: Hashable) -> bool:
    return old.gone is not None and abs(old.gone - born) <= 50 and element_kind(old) == kind


def _weigh(node: Node, kids: Sequence[tuple[Node, _Contents]], is_box: bool, typed: Typed) -> float:
    score = 3.0 if is_box else 0.0
    if node in typed.nodes or any(above.tag == "p" for above in node.line()):  # a paragraph holds words, be they set as a list
        return -10.0
    holders = sum(1 for k, _ in kids if k in typed.around)
    if holders and len(kids) > 1:
        return 10.0
    firsts = [p.first for _, p in kids]
    start = min(firsts)
    apart = sum(1 for f in firsts if f > start + 1500)
    later = [(above, k, p.first) for (above, _), (k, p) in pairwise(kids) if p.first > start + SOON_MS]
    if any(element_kind(k) in typed.filled and _settled(above, at) for above, k, at in later):
        return 8.0  # what was typed fills such parts, and these came one after the other
    soon = sum(1 for f in firsts if start < f <= start + 1500)
    alike = len({element_kind(k) for k, _ in kids}) < len(kids)
    bare = not (apart or soon or is_box or any(p.is_told for _, p in kids)) and len({element_kind(k) for k, _ in kids}) == 1
    if bare and side_by_side([k for k, _ in kids]):
        return -8.0  # cards that came as one
    rich = all(k.tag in RICH_BLOCK and not k.attrs.get("role") and k.attrs.get("class", "") == "" for k, _ in kids)
    score += 3 if apart and not rich else 0
    score += 2 if soon and alike and not rich else 0
    if rich:
        score -= 3
    bubbles = sum(1 for k, _ in kids if is_bubble(k, node))
    score += 2 if bubbles >= 2 else 0
    score -= 3 if is_bubble(node, node.above()) and bubbles < 2 else 0
    score += 2 if on_both_sides([k for k, _ in kids]) else 0
    score += 2 if sum(1 for _, p in kids if p.has_metadata) >= 2 else 0
    roles = [k.attrs.get("role", "") for k, _ in kids]
    if (
        node.attrs.get("role") in ("log", "list", "feed", "table", "grid")
        or sum(1 for r in roles if r in ("listitem", "article", "row", "alert", "status", "group")) >= 2
    ):
        score += 2
    if node.tag in ("ul", "ol") and not rich:
        score += -6 if not apart and not soon and not bubbles and in_bubble(node) else 1
    score += 1.5 if sum(1 for k, _ in kids if _ITEM_WORD.search(_names(k))) >= 2 else 0
    score += 1 if _MANY_WORD.search(_names(node)) else 0
    score += 1.5 if len(kids) >= 8 else 0
    score += 8 if sum(1 for k, _ in kids if told_whole(k)) >= 2 else 0
    if not alike and not apart and not soon:
        score -= 2
    if not apart and not soon and len(kids) <= 4 and not any(k.attrs.get("class") or k.attrs.get("role") for k, _ in kids):
        score -= 1
    return score


def _settled(part: Node, at: float) -> bool:
    """Its words stood for a moment before `at`: they were not still streaming in."""
    return all(t <= at - SOON_MS for atom in ever(part) for t, _ in atom.node.said)


def _names(node: Node) -> str:
    return node.attrs.get("class", "") + " " + (node.tag if "-" in node.tag else "")
