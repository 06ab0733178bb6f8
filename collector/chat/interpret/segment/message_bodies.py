"""Finds the elements that hold a message's words and nothing else, and gives back to the words what was taken for a name, time or label.

A name, a time or a state stands beside most messages, in the same place. What stands inside the words' element, in few of them, was said:

    <div class="bubble"><div class="text">Hello</div><span class="time">10:14</span></div>
    <div class="bubble"><div class="text"><b>Your appointment</b><div>14:30</div></div><span class="time">10:15</span></div>
    Result: "Hello", and "Your appointment\\n14:30"; shown times "10:14" and "10:15".
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from itertools import islice

from collector.chat.interpret.region.region import Region, elements_below
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom
from collector.chat.interpret.replay.table_cells import cell_place, is_cell
from collector.chat.interpret.segment.slots import (
    HAND_CURSOR,
    IN_BODY,
    Kind,
    Slot,
    SlotTable,
    base_element,
    element_kind,
    ever,
)
from collector.chat.wording import phrases

MAIN = 0.4
"""A place that shows at least this part of what the fullest place shows is one of those in which messages stand."""
TOGETHER_MS = 2000
"""The words of one message come within this time, unless they are edited."""
COMMON = 0.5
"""What stands in so many of the elements of words is a label, not what is said."""
RARE = 0.3
"""What stands in fewer of the lines than this was said in them."""
LEVELS = 8
_MARK_WORD = re.compile(r"status|state|meta|receipt|tick|deliver|edit", re.I)
_DOUBTED = (Kind.NAME, Kind.TIME, Kind.STATUS, Kind.LABEL)


def find_bodies(region: Region, slots: SlotTable) -> set[int]:
    """The numbers of all elements that ever held the words of one message and are known by their kind."""
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT and s.atoms]
    most = max((len(s.at_once()) for s in content), default=0)
    main = [s for s in content if s.typed or len(s.at_once()) >= MAIN * most]
    boxes = set(region.nodes)
    kinds: set[Hashable] = set()
    for slot in main:
        for bases in ({base for a in slot.atoms if (base := _base(a, boxes)) is not None}, {block_of(a) for a in slot.atoms}):
            if bases and not bases & boxes and all(_special(b) and _one_message(b, slot) for b in bases):
                kinds |= {_place(b) for b in bases}
                break
    return {n.id for box in region.nodes for n in elements_below(box) if _place(n) in kinds and n not in boxes} if kinds else set()


def restore_words(slots: SlotTable, bodies: set[int], typed: set[Node]) -> None:
    """Takes as words what stands in few of the bodies only."""
    named = any(s.kind is Kind.NAME and not any(body_of(a, bodies) for a in s.atoms) for s in slots.table.values())
    everything = {b for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.at_once() if (b := body_of(a, bodies)) is not None}
    for slot in slots.table.values():
        if slot.kind not in _DOUBTED and not (slot.kind is Kind.BUTTON and slot.why == HAND_CURSOR):
            continue
        within = {b for a in slot.at_once() if (b := body_of(a, bodies)) is not None}
        if not within or not all(body_of(a, bodies) is not None for a in slot.atoms):
            continue
        kinds = {element_kind(b) for b in within}  # each side may have bubbles of its own kind
        if len(within) >= COMMON * sum(1 for b in everything | within if element_kind(b) in kinds):
            continue
        if not _mark_at_the_end(slot, bodies, typed) and not (slot.kind is Kind.NAME and not named and _leads(slot, bodies)):
            slot.kind, slot.why = Kind.CONTENT, IN_BODY


def restore_in_lines(slots: SlotTable, boxes: set[Node], typed: set[Node]) -> None:
    """The same where words have no element of their own: what follows bare words in the element of a whole line, in few of the lines.

    <div><i>[10:14]</i> <b>Dana:</b> We come in <span>2 days</span></div>, among many lines without a <span>
    Result: "We come in 2 days".
    """
    words = {a.node for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.at_once()}
    lines = {block for node in words if node.parent is not None and (block := _line_of(node)) not in boxes}
    numbers = {line.id for line in lines}
    for slot in slots.table.values():
        if slot.kind not in _DOUBTED:
            continue
        within = {line for a in slot.atoms if (line := body_of(a, numbers)) is not None and _follows(a, line, words)}
        rare = bool(within) and len(within) < RARE * len(lines) and all(body_of(a, numbers) in within for a in slot.atoms)
        if rare and not _mark_at_the_end(slot, numbers, typed):
            slot.kind, slot.why = Kind.CONTENT, IN_BODY


def _line_of(node: Node) -> Node:
    return next((n for n in node.line() if not n.is_text and n.tag not in RICH_INLINE), node)


def _follows(atom: Atom, line: Node, words: set[Node]) -> bool:
    """Bare words of the line stand before it, not only in other elements."""
    texts = list(_texts(line))
    before = texts[: texts.index(atom.node)] if atom.node in texts else []
    return any(t in words and t.parent is line for t in before)


def body_of(atom: Atom, bodies: set[int]) -> Node | None:
    """The element of words around a text, apart from the one that it fills alone."""
    return next((n for n in islice(atom.owner.line(), LEVELS) if n.id in bodies), None)


def _base(atom: Atom, boxes: set[Node]) -> Node | None:
    """The element of the words, with the bare wrappers around it: ``<div class="t"><span>Hello</span></div>`` → the ``div``."""
    base = base_element(atom)
    while base is not None and base not in boxes and not _special(base) and _alone(base):
        base = base.above()
    return base if base is not None and base not in boxes else None


def _alone(node: Node) -> bool:
    return len([k for k in node.beside() if not k.is_text or k.text.strip()]) == 1


def block_of(atom: Atom) -> Node:
    """The element of the words as it is, with the markup of rich text inline only: a ``dd``, a table's cell."""
    return next((n for n in atom.owner.line() if n.tag not in RICH_INLINE), atom.owner)


def _place(node: Node) -> Hashable:
    up = node.above()
    if is_cell(node) and node.tag not in ("dt", "dd"):
        return (cell_place(node), element_kind(node), element_kind(up))
    return (element_kind(node), element_kind(up), element_kind(up.above() if up is not None else None))


def _special(base: Node) -> bool:
    """It can be told from the elements around it."""
    return bool(base.classes() or base.attrs.get("role") or base.tag in ("dd", "p", "pre") or is_cell(base) or "-" in base.tag)


def _one_message(base: Node, slot: Slot) -> bool:
    times = [a.node.born for a in slot.atoms if base in islice(a.owner.line(), LEVELS)]
    living = [k for k in base.past() if not k.is_text and k.gone is None]
    return bool(times) and (max(times) - min(times) <= TOGETHER_MS or len(living) <= 1)


def _mark_at_the_end(slot: Slot, bodies: set[int], typed: set[Node]) -> bool:
    """Words that close the element: "edited", or "delivered" in the customer's own message: ``Half price <small>(edited)</small>``."""
    if not all(_last(a, bodies) for a in slot.atoms):
        return False
    if all(phrases.is_edited(t) for t in slot.texts):
        return True
    return all(phrases.is_delivery(t) for t in slot.texts) and any(
        _MARK_WORD.search(a.owner.attrs.get("class", "")) or _typed(body_of(a, bodies), typed) for a in slot.atoms
    )


def _typed(body: Node | None, typed: set[Node]) -> bool:
    return body is not None and any(body in t.line() or t in body.line() for t in typed)


def _last(atom: Atom, bodies: set[int]) -> bool:
    body = body_of(atom, bodies)
    words = [n for n in _texts(body) if n.text.strip()] if body is not None else []
    while len(words) > 1 and words[-1] is not atom.node and (phrases.is_time(words[-1].text) or phrases.is_status(words[-1].text)):
        words.pop()
    return bool(words) and words[-1] is atom.node


def _leads(slot: Slot, bodies: set[int]) -> bool:
    for atom in slot.atoms:
        body = body_of(atom, bodies)
        words = [n for n in _texts(body) if n.text.strip()] if body is not None else []
        if len(words) < 2 or words[0] is not atom.node:
            return False
    return True


def _texts(node: Node) -> Iterator[Node]:
    for kid in node.past():
        if kid.is_text:
            yield kid
        else:
            yield from _texts(kid)


def within_words(atom: Atom, slots: SlotTable) -> bool:
    """Other words stand in the same element of words, and it is no mark of editing."""
    body = body_of(atom, slots.bodies)
    return body is not None and not phrases.is_edited(atom.text) and sum(1 for a in ever(body) if a.text.strip()) > 1
