"""Kinds of elements that hold several messages, told by how they grew: each time that they were drawn there was more in them.

    <div class="g"> <p>Hello</p> </div>; 3 s later in its place <div class="g"> <p>Hello</p> <p>Half price</p> </div>
    Result: an element of this kind holds several messages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from collector.chat.interpret.region.region import elements_below
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE
from collector.chat.interpret.segment.slots import element_kind, ever

GROWN, FEWEST, GROWN_MS = 12.0, 3, 4000
"""How much it weighs that a list grew each time it was drawn anew; so many times, by so many parts, over so many milliseconds."""
APART_MS, SOON_MS = 1500, 200
"""What comes later than this is no rest of the words before it; the second where its place is known to hold whole messages."""


class Typed(NamedTuple):
    """The elements that hold what the customer typed; all around any of them, they themselves included; their kinds with a class."""

    nodes: set[Node]
    around: set[Node]
    filled: set[Hashable]


def boundary_key(node: Node) -> Hashable:
    """An element's kind for this purpose: its own look and its parent's."""
    return (element_kind(node), element_kind(node.above()))


def grown(nodes: Mapping[int, Hashable], boxes: set[Node]) -> Iterator[Hashable]:
    """Kinds of elements of which one at a time stands there, drawn anew with more in it each time: a list in a box that is drawn anew.

    <tbody> of 2 rows; in its place one of 3 rows, of 4, of 5, over seconds        Result: a <tbody> holds several messages
    """
    drawn: dict[Hashable, list[Node]] = defaultdict(list)
    for box in boxes:
        for node in (n for n in elements_below(box) if n.id in nodes):
            drawn[nodes[node.id]].append(node)
    for key, there in drawn.items():
        there.sort(key=lambda n: n.born)
        counts = [sum(1 for k in n.past() if not k.is_text) for n in there]
        alone = all(_left(a) <= b.born for a, b in pairwise(there))
        if alone and len(there) >= FEWEST and counts[-1] - counts[0] >= FEWEST and there[-1].born - there[0].born >= GROWN_MS:
            yield key


def grown_by_one(nodes: Mapping[int, Hashable], boxes: set[Node], typed: Typed) -> set[Hashable]:
    """Kinds of elements that were drawn anew with one more of the same kind in them, a while after they had stood there without it.

    <div class="g"> <p class="m">Hello</p> </div>; 3 s later <div class="g"> <p class="m">Hello</p> <p class="m">Half price</p> </div>
    Result: such elements hold several messages. Words that stream in come faster; a moment is enough where what was typed fills such parts.
    """
    there = [n for box in boxes for n in elements_below(box)]
    repeated = {nodes[n.id]: kind for n in there if n.id in nodes and (kind := repeated_kind(n)) is not None}
    looks = {(n.tag, n.attrs.get("class", "")) for n in there if nodes.get(n.id) in repeated}
    since, found = dict[tuple[Hashable, tuple[str, ...]], float](), set[Hashable]()
    for node in sorted((n for n in there if (n.tag, n.attrs.get("class", "")) in looks), key=lambda n: n.born):
        key = boundary_key(node)
        if key not in repeated:
            continue
        parts = tuple("".join(a.text for a in ever(k)) for k in node.past() if not k.is_text and _part_kind(k) == repeated[key])
        apart = SOON_MS if repeated[key] in typed.filled else APART_MS
        if len(parts) > 1 and node.born - since.get((key, parts[:-1]), node.born) >= apart:
            found.add(key)
        since.setdefault((key, parts), node.born)
    return found


def repeated_kind(node: Node) -> Hashable | None:
    """The kind of its last two blocks of one kind that has a class; None where there are no two."""
    kinds = [kind for k in node.past() if not k.is_text and k.tag not in RICH_INLINE and (kind := _part_kind(k)) is not None]
    return next((kind for kind in reversed(kinds) if kinds.count(kind) > 1), None)


def _part_kind(node: Node) -> Hashable | None:
    """The kind of a block, by its class, or else that of the first element in it: of ``<div><p class="m">Hello</p></div>`` the ``p``'s."""
    if node.classes():
        return element_kind(node)
    inner = next((k for k in node.past() if not k.is_text), None)
    return element_kind(inner) if inner is not None and inner.classes() and inner.tag not in RICH_INLINE else None


def _left(node: Node) -> float:
    return min((n.gone for n in node.line() if n.gone is not None), default=float("inf"))
