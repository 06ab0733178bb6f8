"""Tells which elements are one box, drawn anew or closed and opened again, and how near a box stands to the field.

    <div class="log" role="log">…</div> is taken out; two seconds later another <div class="log" role="log">…</div> comes in
    Result: one box, drawn anew. Two of them that stand together for longer than a moment are two boxes.
"""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from collector.chat.interpret.region.region import ReplayedDocument, is_unseen
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.observation_log import Document

PANES = 0.8
"""Panes that take turns hold at least this part of the text beside the field."""
LATER_MS = 300
"""What comes so long after its pane was not drawn with it."""


def same_boxes(replayed: ReplayedDocument, box: Node) -> list[Node]:
    """All elements of a document that were the same box at different times, in the order of their coming."""
    found = [
        n
        for n in replayed.replay.nodes.values()
        if n is box
        or (n.tag == box.tag and replayed.weights.get(n, 0) > 0 and alike(n, box) >= 0.75 and not _together(n, box, replayed.document))
    ]
    return sorted((n for n in found if n is box or not any(a in found for a in list(n.line())[1:])), key=lambda n: n.born)


def _together(a: Node, b: Node, document: Document) -> bool:
    """Both stood in the page at the same time, and neither was hidden: two boxes, not one that was drawn anew."""
    if any(is_unseen(n) for x in (a, b) for n in x.line()):
        return False
    last = float(document.changes[-1]["t"]) if document.changes else 0.0
    ends = [min((n.gone for n in x.line() if n.gone is not None), default=last) for x in (a, b)]
    return min(ends) - max(a.born, b.born) > 1500


def take_turns(outer: Node, pane: Node, whole: float, replayed: ReplayedDocument) -> bool:
    """An element shows one pane after the other, as a messenger does whose panes slide in: each pane is a list of its own, not the element.

    <div class="stage"> <div class="chat">"Hello", later "Half price"</div> gives way to <div class="chat">"Bring milk"</div> </div>
    Result: true, where they hold most of the `whole` weight. Messages that replace one another, and a list that is built anew with each
    message, are no such panes: nothing comes into them later.
    """
    panes = [k for k in outer.past() if k is pane or (replayed.weights.get(k, 0) > 0 and alike(k, pane) >= 0.6)]
    if len(panes) < 2 or sum(replayed.weights.get(k, 0) for k in panes) < PANES * max(whole, replayed.weights.get(outer, 0)):
        return False
    turns = sorted(panes, key=lambda k: k.born)
    apart = all(not _together(a, b, replayed.document) for a, b in pairwise(turns))
    return apart and any(_grew(k) for k in turns[:-1])


def _grew(pane: Node) -> bool:
    """Words came into it at two later moments or more."""
    later: set[float] = set()
    stack = [pane]
    while stack:
        node = stack.pop()
        if node.is_text and node.text.strip() and node.born > pane.born + LATER_MS:
            later.add(node.born)
        stack.extend(node.past())
    return len(later) >= 2


def alike(a: Node, b: Node) -> float:
    """How much two elements are the same by tag, id, role and class tokens, theirs and their parent's: 0 … 1."""
    if a.tag != b.tag or a.attrs.get("role") != b.attrs.get("role"):
        return 0.0
    if a.attrs.get("id") and a.attrs.get("id") == b.attrs.get("id"):
        return 1.0
    own = _jaccard(set(a.classes()), set(b.classes()))
    up_a, up_b = a.above(), b.above()
    if up_a is None or up_b is None:
        return own
    up = _jaccard(set(up_a.classes()), set(up_b.classes())) if up_a.tag == up_b.tag else 0.0
    return (2 * own + up) / 3


def _jaccard(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0


def nearness(box: Node, fields: Set[Node]) -> int:
    """How deep the smallest element lies that holds the box and a field: the conversation stands closer to its field than a list does."""
    around = {above for f in fields for above in f.line()}
    line = list(box.line())
    return next((len(line) - n for n, above in enumerate(line) if above in around), 0)
