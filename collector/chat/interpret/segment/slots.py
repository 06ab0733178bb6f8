"""What each kind of place in the conversation's box holds: the words said, a name, a time, a status, a button, a label for screen readers.

A *slot* is a kind of place: all texts whose elements look alike (tag, class tokens, print, and the same of the elements around them).
Judging slots instead of single texts keeps a customer who writes "Send" or "14:30" from being taken for a button or a clock.

    <p class="text">Hello</p>  <p class="text">14:30</p>  <span class="time">10:14</span>
    Result: two slots: <p class="text"> with two texts, <span class="time"> with one.
"""

from __future__ import annotations

import re
from collections.abc import Container, Hashable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_BLOCK, RICH_INLINE, Atom, hidden_in, is_block
from collector.chat.interpret.replay.table_cells import cell_around, cell_place, is_cell, like_the_others
from collector.chat.wording import phrases

_STATE = re.compile(
    r"^(?:is-|has-)?(?:first|last|single|middle|normal|only|active|selected|focus\w*|hover\w*|new|unread|"
    r"animat\w*|appear\w*|enter\w*|show\w*|visible|open\w*|even|odd)$",
    re.I,
)
_DIGITS = re.compile(r"\d+")
_PLAIN_INLINE = frozenset({"time"})
_SMALL = ("small", "sub", "sup")
IN_BODY = "in the words of a message"
HAND_CURSOR = "shows a hand cursor"
INITIALS = "initials on a picture"


class Kind(Enum):
    """What a slot holds."""

    CONTENT = "content"
    NAME = "name"
    TIME = "time"
    STATUS = "status"
    TYPING = "typing"
    BUTTON = "button"
    LABEL = "label"
    HIDDEN = "hidden"
    QUOTE = "quote"
    PREVIEW = "preview"
    REACTION = "reaction"


@dataclass
class Slot:
    """All texts that ever stood in one kind of place."""

    key: Hashable
    atoms: list[Atom] = field(default_factory=list)
    kind: Kind = Kind.CONTENT
    typed: bool = False
    why: str = ""
    _busiest: list[Atom] | None = None

    @property
    def texts(self) -> list[str]:
        return [phrases.plain(a.text) for a in self.atoms]

    def at_once(self) -> list[Atom]:
        """The texts that stood there together when there were most: a list drawn anew has each text many times, one after the other."""
        if self._busiest is None:
            spans = [(a.node.born, _end(a.node), a) for a in {a.node.id: a for a in self.atoms}.values()]
            moments = sorted({start for start, _, _ in spans})[-400:]
            best = max(moments, key=lambda t: (sum(1 for start, end, _ in spans if start <= t < end), t))
            self._busiest = [a for start, end, a in spans if start <= best < end] or self.atoms[-1:]
        return self._busiest

    def share(self, test: object) -> float:
        """The part of the texts for which `test` holds."""
        assert callable(test)
        return sum(1 for t in self.texts if test(t)) / len(self.atoms) if self.atoms else 0.0


@dataclass
class SlotTable:
    """The slots of a region, and what each is."""

    table: dict[Hashable, Slot]
    names: set[str]
    """Names of people that the page tells elsewhere: who joined, who types, whose picture it is."""
    by_node: dict[int, Kind] = field(default_factory=dict)
    """Text node → its slot's kind: an element that changes its looks keeps its meaning."""
    prefixed: dict[Hashable, frozenset[str]] = field(default_factory=dict)
    """Slots in which a name stands before each text, in the same words (``Dana: hello``), with these names."""
    embedded: dict[int, Kind] = field(default_factory=dict)
    """Element number → what it is, for elements inside a bubble that hold other words than the speaker's (`bubble_contents`)."""
    voice_notes: dict[int, str] = field(default_factory=dict)
    """Element number → length, for elements that hold a voice note (`voice_notes.py`)."""
    contacts: dict[int, str] = field(default_factory=dict)
    """Element number → what is shown, for elements that hold a shared contact (`contact_cards.py`)."""
    bodies: set[int] = field(default_factory=set)
    """Numbers of the elements that hold one message's words and nothing else (`message_bodies.py`)."""
    names_below: bool = False
    """In a list without rows each name stands below what was said under it."""
    pointer: bool = False
    """The whole conversation shows a hand cursor: then a hand says nothing."""

    def kind(self, atom: Atom) -> Kind:
        """What a text is, by its slot; text in a place never seen before counts as content."""
        if atom.hidden:
            return Kind.HIDDEN
        known = self.by_node.get(atom.node.id) if atom.kind == "text" else None
        if known is not None and (known is not Kind.HIDDEN or not atom.owner.measured):  # not measured yet: as others in its place
            return known
        slot = self.table.get(slot_key(atom))
        return slot.kind if slot is not None else Kind.CONTENT


def _end(node: Node) -> float:
    """When a node left the page; infinite if it is still there."""
    return min((n.gone for n in node.line() if n.gone is not None), default=float("inf"))


def element_kind(node: Node | None) -> Hashable:
    """An element's kind: tag, role and class tokens without those that only tell a state."""
    if node is None:
        return ()
    return (node.tag, node.attrs.get("role", ""), _lasting_classes(node.attrs.get("class", "")))


@lru_cache(4096)
def _lasting_classes(classes: str) -> tuple[str, ...]:
    """The tokens without those that only tell a state, in alphabetical order; for a list drawn a thousand times they are the same few."""
    return tuple(sorted({_DIGITS.sub("#", c) for c in classes.split() if not _STATE.match(c)}))


def base_element(atom: Atom) -> Node | None:
    """The element around a text without the markup of rich text: ``<div class="t"><p>Hello <b>you</b></p></div>`` → the ``div``."""
    base: Node | None = atom.owner
    while base is not None and (base.tag in RICH_INLINE or base.tag in _PLAIN_INLINE) and not base.attrs.get("class"):
        base = base.above()
    return _without_rich_blocks(base)


def _without_rich_blocks(base: Node | None) -> Node | None:
    while (
        base is not None
        and base.tag in RICH_BLOCK
        and not base.attrs.get("class")
        and base.above() is not None
        and not base.attrs.get("role")
    ):
        base = base.above()
    return base


def slot_key(atom: Atom) -> Hashable:
    """The kind of place a text stands in."""
    if atom.kind == "mark":
        return ("mark", "before" if atom.owner.facts.get("pb") == atom.text else "after", element_kind(atom.owner))
    base: Node | None = atom.owner
    lead = ""
    while base is not None and (base.tag in RICH_INLINE or base.tag in _PLAIN_INLINE) and not base.attrs.get("class"):
        if base.tag in ("b", "strong") and _leads(base):
            lead = "lead"
        elif _apart(base) or (base.tag != "span" and _whole(base)) or (base.tag in _SMALL and _at_edge(base)) or _time_apart(base):
            lead = base.tag
        base = base.above()
    print_ = base
    cell = base
    while cell is not None and cell.tag in RICH_BLOCK and not is_cell(cell):
        cell = cell.above()
    cell = cell_around(cell) if cell is not None else None
    if cell is not None and (not cell.classes() or like_the_others(cell)):
        lead = cell_place(cell) + lead
    base = _without_rich_blocks(base)
    facts = print_.facts if print_ is not None else {}
    up = base.above() if base is not None else None
    more = up.above() if up is not None else None
    if base is not None and base.classes():
        return (lead, (facts.get("fs"), facts.get("fw"), facts.get("fg")), element_kind(base))
    style = (
        (facts.get("fs"), facts.get("fw"), facts.get("fg")) if print_ is base or (print_ is not None and print_.tag == "p") else ("rich",)
    )
    return (lead, style, element_kind(base), element_kind(up), element_kind(more))


def _apart(node: Node) -> bool:
    """Whether an inline element stands beside whole paragraphs and no bare text: then it is a place of its own, such as a time."""
    beside = [k for k in node.beside() if k is not node]
    return any(k.tag in ("p", "div", "section", "blockquote") for k in beside if not k.is_text) and not any(
        k.is_text and k.text.strip() for k in beside
    )


def _whole(node: Node) -> bool:
    """It is all that a block holds: ``<div><b>Dana</b></div>`` beside ``<div>Hello</div>``."""
    above = node.above()
    return above is not None and is_block(above) and all(k is node or (k.is_text and not k.text.strip()) for k in node.beside())


def _at_edge(node: Node) -> bool:
    """Small print before or after a text: ``Dana <small>12:41</small>``."""
    kids = [k for k in node.beside() if not (k.is_text and not k.text.strip())]
    return len(kids) > 1 and node in (kids[0], kids[-1])


def _time_apart(node: Node) -> bool:
    """A time at the edge of its row, or with no words but in elements after it: ``Dana wrote on <time>10:14</time> - <i>edited</i>``."""
    kids = list(node.beside()) if node.tag == "time" else []
    after = kids[kids.index(node) + 1 :] if node in kids else []
    return node.tag == "time" and (_at_edge(node) or not any(k.is_text and any(c.isalnum() for c in k.text) for k in after))


def _leads(node: Node) -> bool:
    """It begins a message: ``<p><b>Dana:</b> Hello</p>``; not the first of several before blocks in a list without rows."""
    kids = [k for k in line_of(node) if not k.is_text or k.text.strip()]
    if len(kids) == 1:  # alone in its line, the words below: <div><b>Dana</b><br>Hello</div>
        kids = [k for k in node.beside() if not k.is_text or k.text.strip()]
    while len(kids) > 1 and kids[0] is not node and _shows_time(kids[0]):
        kids.pop(0)
    if len(kids) < 2 or kids[0] is not node:
        return False
    above = node.above()
    if any(k.is_text for k in kids[1:]):
        return True
    return not is_block(kids[1]) or above is None or sum(1 for k in above.past() if k.tag == node.tag) < 2


def line_of(node: Node) -> list[Node]:
    """What stands with it between two line breaks: ``<b>Dana:</b> Hello<br> <b>Noa:</b> My bill<br>`` in one element are two lines."""
    kids = list(node.beside())
    at = kids.index(node) if node in kids else 0
    breaks = [-1, *(i for i, k in enumerate(kids) if k.tag == "br"), len(kids)]
    return kids[max(b for b in breaks if b < at or b == -1) + 1 : min(b for b in breaks if b >= at and b >= 0)]


def _shows_time(node: Node) -> bool:
    """A time and nothing else, as before the name in ``<span>[10:14]</span> <b>Dana:</b> Hello``."""
    texts = [k for k in ([node] if node.is_text else node.past()) if not k.is_text or k.text.strip()]
    return len(texts) == 1 and texts[0].is_text and phrases.is_time(texts[0].text)


def ever(node: Node, under: str = "", embedded: Container[int] = ()) -> Iterator[Atom]:
    """Every text that ever stood under an element, also what is gone, with the last look it had; without the elements in `embedded`."""
    if node.id in embedded:
        return
    if node.is_text:
        if node.text.strip():
            owner = node.above()
            while owner is not None and owner.tag in ("slot", "#root"):
                owner = owner.above()
            if owner is not None:
                yield Atom(node, owner, node.text, "text", under)
        return
    if node.tag in ("textarea", "input", "select", "option", "svg", "img") or node.attrs.get("contenteditable", "false") != "false":
        return
    how = hidden_in(node, under)
    for mark in ("pb", "pa"):
        if mark in node.facts:
            yield Atom(node, node, str(node.facts[mark]), "mark", how)
    for kid in node.past():
        yield from ever(kid, how, embedded)


def line_below(atom: Atom, boxes: set[Node], steps: int = 4) -> Iterator[Node]:
    """The elements around an atom from its own upwards, at most `steps`, below the first of `boxes`."""
    for n, node in enumerate(atom.owner.line()):
        if node in boxes or n >= steps:
            return
        yield node


def stands_beside(atom: Atom, slot: Slot, homes: dict[Node, set[int]], boxes: set[Node]) -> bool:
    """Whether another slot stands in one of the elements around an atom. homes: the slots (by `id`) of each element."""
    return any(homes.get(node, set()) - {id(slot)} for node in line_below(atom, boxes, 6))
