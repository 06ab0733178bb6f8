"""Which times and marks are part of what is said, as on a card for an appointment, and which stand beside it.

    <div class="bubble"> <p>We come on</p> <p>28/11/2026</p> <p>14:30</p> </div> <time>10:15</time>
    Result: date and hour in the bubble are words; "10:15" is the time of the message.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Set
from itertools import islice

from collector.chat.interpret.region.region import elements_below
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom
from collector.chat.interpret.segment.message_bodies import within_words
from collector.chat.interpret.segment.slots import IN_BODY, Kind, Slot, SlotTable, element_kind, ever, line_of
from collector.chat.wording import phrases

LIST_TAGS = ("table", "ul", "ol", "dl")
_MARK = re.compile(r"status|state|meta|receipt|tick|deliver|edit|time|date|stamp|foot|info", re.I)
_NEARLY_ALL = 0.6
_EVERYWHERE = 0.5
_LIST_PARTS = ("li", "td", "th", "dt", "dd")


def find_body_times(slots: SlotTable, boxes: set[Node]) -> None:
    """Dates and hours that are part of what is said, as on a card for an appointment.

    <div class="bubble"><div>Your appointment</div><div>28/11/2026</div><div>14:30</div></div><time>10:15</time>
    Result: text "Your appointment\\n28/11/2026\\n14:30", shown time "10:15".
    """
    times = [s for s in slots.table.values() if s.kind is Kind.TIME]
    common = max((len(s.at_once()) for s in times), default=0)
    content = {a.node.id for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.atoms}
    lists = conversation_lists(slots)
    standing = Counter(element_kind(n) for box in boxes for n in elements_below(box) if n.classes())
    for slot in times:
        if any(standing[element_kind(a.owner)] >= _EVERYWHERE * max(1, len(content)) for a in slot.atoms if a.owner.classes()):
            continue  # such an element stands at most messages, elsewhere with a face in it
        rare = len(slot.at_once()) * 4 <= common and common >= 3 and not any(o is not slot and _same_print(o, slot) for o in times)
        if all(_in_body(a, content, boxes, rare) for a in slot.atoms) and (rare or _several_together(slot, lists)):
            slot.kind, slot.why = Kind.CONTENT, IN_BODY


def _in_body(atom: Atom, content: set[int], boxes: set[Node], rare: bool) -> bool:
    """Other words stand in the same element and came with it."""
    for node in list(atom.owner.line())[1 : 3 if rare else 4]:
        if node in boxes:
            return False
        if any(a.node.id in content and abs(a.node.born - atom.node.born) <= 50 for a in ever(node)):
            return True
    return False


def _same_print(a: Slot, b: Slot) -> bool:
    """Both stand in the same inline tag and print, such as ``<small>``, in different rows; or in elements of one class, in two looks.

    <div class="card"><div class="stamp"><span>10:14</span></div></div>   <div class="card deleted"><div class="stamp"><span>10:15</span>…
    Result: True for these, too: bare elements in the same element with a class, in rows of two kinds.
    """
    if not (isinstance(a.key, tuple) and isinstance(b.key, tuple)):
        return False
    if a.atoms and b.atoms and _tokens(a.atoms[0]) & _tokens(b.atoms[0]):
        return True
    if len(a.key) == len(b.key) == 3 and (a.key[0], a.key[2]) == (b.key[0], b.key[2]):
        return True
    if len(a.key) == len(b.key) == 5 and a.key[:4] == b.key[:4] and _has_class(a.key[3]):
        return True
    return bool(a.key[0]) and a.key[:2] == b.key[:2]


def _tokens(atom: Atom) -> set[str]:
    """The class tokens of the nearest element that has any: ``<a class="time shown"><span>10:14</span></a>`` → "time", "shown"."""
    return {*next((n.classes() for n in atom.owner.line() if n.classes()), ())}


def _has_class(kind: object) -> bool:
    """An element's kind (`element_kind`) that has class tokens."""
    return isinstance(kind, tuple) and len(kind) == 3 and bool(kind[2])


def conversation_lists(slots: SlotTable) -> set[Node]:
    """The tables and lists that hold most of what is said: the conversation itself, no card in it."""
    said = max((s.at_once() for s in slots.table.values() if s.kind is Kind.CONTENT), key=len, default=[])
    inside = Counter(n for a in said for n in a.owner.line())
    return {n for n, count in inside.items() if count >= 4 and count * 2 > len(said)}


def _several_together(slot: Slot, lists: Set[Node]) -> bool:
    """Each of its texts stands with another one of them in one small table or card, apart from the rest of the conversation."""
    groups: dict[tuple[Node, float], set[int]] = {}
    for atom in slot.atoms:  # an element that was moved is met several times
        groups.setdefault((_group_of(atom, lists), atom.node.born), set()).add(atom.node.id)
    return all(len(nodes) >= 2 for nodes in groups.values())


def find_marks(slots: SlotTable, typed: Set[Node], boxes: Set[Node]) -> None:
    """Single texts that are something else than most in their place: marks among words, words among marks. `typed`: what holds typed words.

    <p>Hello</p> <p>[picture] <small>edited</small></p>      "edited" is a mark, though words stand in such places too
    <p>You get <span>sent</span></p>                         "sent" is a word, though marks read so
    """
    _set_apart_in_names_and_times(slots)
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT]
    said = {a.node.id for s in content for a in s.atoms}
    sizes = Counter(a.owner.facts.get("fs") for s in content for a in s.atoms if "fs" in a.owner.facts)
    _restore_rare_words(slots, content, said, sizes, typed, boxes)
    _restore_in_sentences(slots)
    largest = max((len(s.atoms) for s in content), default=0)
    for slot in content:
        for atom in slot.atoms:
            if _edited_at_the_end(atom, typed):
                slots.by_node[atom.node.id] = Kind.STATUS
        if slot.typed or slot.why == IN_BODY or len(slot.atoms) * 3 > largest:
            continue
        for atom in slot.atoms:
            if _one_of_lines(atom, slot) or within_words(atom, slots) or not _below_words(atom, said) or _print_of_words(atom, sizes):
                continue
            text = phrases.plain(atom.text)
            if phrases.is_edited(text) or phrases.is_status(text) or phrases.is_time(text):
                slots.by_node[atom.node.id] = Kind.STATUS


def _restore_in_sentences(slots: SlotTable) -> None:
    """Takes as words what stands in one line between bare words that were said: ``You get <span>Dana</span> for a year``."""
    for slot in slots.table.values():
        for atom in slot.atoms if slot.kind in (Kind.NAME, Kind.TIME, Kind.STATUS, Kind.LABEL) else ():
            line = line_of(atom.owner) if atom.owner.tag in RICH_INLINE else []
            at = line.index(atom.owner) if atom.owner in line else 0
            if any(_bare_words(k, slots) for k in line[:at]) and any(_bare_words(k, slots) for k in line[at + 1 :]):
                slots.by_node[atom.node.id] = Kind.CONTENT


def _bare_words(node: Node, slots: SlotTable) -> bool:
    return node.is_text and any(c.isalpha() for c in node.text) and slots.by_node.get(node.id) is Kind.CONTENT


def _edited_at_the_end(atom: Atom, typed: Set[Node]) -> bool:
    """The one word "edited", in small print or italics, that closes a message in its place: ``<td>Half price <i>edited</i></td>``."""
    owner = atom.owner
    if owner.tag not in ("i", "em", "small") or len(atom.text.split()) != 1 or not phrases.is_edited(atom.text):
        return False
    beside = [k for k in owner.beside() if not k.is_text or k.text.strip()]
    return len(beside) > 1 and beside[-1] is owner and not any(above in typed for above in islice(owner.line(), 4))


def _set_apart_in_names_and_times(slots: SlotTable) -> None:
    """What is no name in the print of names: "Edited", a list in a message; no time in that of times: "Missed call at 14:03"."""
    for slot in slots.table.values():
        tags = Counter(a.owner.tag for a in slot.atoms)
        for atom in slot.atoms if slot.kind is Kind.NAME else ():
            if atom.owner.tag in _LIST_PARTS and tags[atom.owner.tag] * 3 < len(slot.atoms):
                slots.by_node[atom.node.id] = Kind.CONTENT
            if phrases.is_edited(atom.text) or phrases.is_delivery(atom.text):
                slots.by_node[atom.node.id] = Kind.STATUS
        for atom in slot.atoms if slot.kind is Kind.TIME else ():
            if phrases.is_time(atom.text):
                continue
            if phrases.is_edited(atom.text):
                slots.by_node[atom.node.id] = Kind.STATUS
            elif phrases.is_service(atom.text):
                slots.by_node[atom.node.id] = Kind.CONTENT


def _restore_rare_words(
    slots: SlotTable, content: list[Slot], said: Set[int], sizes: Counter[object], typed: Set[Node], boxes: Set[Node]
) -> None:
    """Takes as words what reads like a state or a time but stands in few messages, in the print of the words with which it came."""
    lists, most = conversation_lists(slots) | set(boxes), max((len(s.at_once()) for s in content), default=0)
    main = max(content, key=lambda s: len(s.atoms), default=None)
    timed = main is not None and main.share(phrases.time_before) >= _NEARLY_ALL  # each text begins with its time
    complete = slots.bodies | {n.id for n in typed}, {n.id for t in typed for n in islice(t.line(), 1, 4) if n not in lists}
    for slot in slots.table.values():
        rare = len(slot.at_once()) * 4 <= most and (slot.kind is Kind.STATUS or (slot.kind is Kind.TIME and timed))
        for atom in slot.atoms if rare else ():
            if _print_of_words(atom, sizes) and _came_with_words(atom, said, boxes) and not _beside_a_body(atom, *complete):
                slots.by_node[atom.node.id] = Kind.CONTENT
        beside = any(_beside_a_body(a, *complete) for a in slot.atoms)
        if slot.kind in (Kind.STATUS, Kind.TIME, Kind.LABEL) and not beside and _in_rare_tables(slot, said, lists, most):
            slots.by_node.update({a.node.id: Kind.CONTENT for a in slot.atoms})


def _in_rare_tables(slot: Slot, said: Set[int], lists: Set[Node], most: int) -> bool:
    """All its texts stand in small tables or lists of few messages, where they came at once with words. `lists`: what holds most messages.

    "You get <table><tr><td>10/26</td><td>sent</td></tr></table>" among messages without tables        Result: both cells are words
    """
    around = {a.node.id: _group_of(a, lists) for a in slot.atoms}
    if any(group.tag not in LIST_TAGS or group in lists or group.above() is None for group in around.values()):
        return False
    holders = {group if group.above() in lists else group.above() for a in slot.at_once() if (group := around[a.node.id])}
    return len(holders) * 4 <= most and all(_said_with(a, around[a.node.id].above(), said) for a in slot.atoms)


def _said_with(atom: Atom, around: Node | None, said: Set[int]) -> bool:
    return around is not None and any(a.node.id in said and abs(a.node.born - atom.node.born) <= 50 for a in ever(around))


def _came_with_words(atom: Atom, said: Set[int], boxes: Set[Node]) -> bool:
    """A word such as "sent" that came at once with the words around it; a state comes when the message has gone out.

    <div class="list"> <div>Hello</div> <div class="line">New</div> <div>Half price</div> </div>
    Result: False for "New": what stands around it is the conversation, not one message.
    """
    if not any(c.isalnum() or unicodedata.category(c) == "Sc" for c in atom.text):  # a currency's sign is said, too
        return False
    around = [n for n in list(atom.owner.line())[1:2] if n not in boxes]
    return any(a.node.id in said and a.node.born == atom.node.born for node in around for a in ever(node))


def _beside_a_body(atom: Atom, whole: Set[int], around_typed: Set[int]) -> bool:
    """The words beside it are a message without it: they fill an element of their own, or are all that was typed.

    typed "ok"; <li><div class="text">ok</div>sending…</li>; <tr><td>Noa</td><td>ok</td>sending…</tr>        Result: True for both
    """
    above = atom.owner.above()
    if any(n.id in whole for n in atom.owner.line()):
        return False
    near = atom.owner.id in around_typed or (above is not None and above.id in around_typed)
    return near or any(k.id in whole for n in (atom.owner, above) if n is not None for k in n.past())


def _print_of_words(atom: Atom, sizes: Counter[object]) -> bool:
    """In the print of most words, and in no element whose name says that it is a mark: ``You get <div>sent</div>``."""
    tokens = " ".join(c for n in list(atom.owner.line())[:2] for c in n.classes())
    if atom.owner.tag in ("small", "time", "i", "em") or _MARK.search(tokens):
        return False
    return atom.owner.measured and bool(sizes) and atom.owner.facts.get("fs") == sizes.most_common(1)[0][0]


def _below_words(atom: Atom, said: Set[int]) -> bool:
    """Other words or a picture stand in the same small element: what fills a bubble alone was said."""
    for node in list(atom.owner.line())[:3]:
        if any(a.node is not atom.node and a.node.id in said for a in ever(node)) or any(k.tag == "img" for k in node.past()):
            return True
    return False


def _one_of_lines(atom: Atom, slot: Slot) -> bool:
    """It is one of several lines of the same kind in one element."""
    parent = _group_of(atom)
    if any(abs(kid.born - atom.owner.born) > 50 for kid in parent.past()):
        return False
    return any(a.owner is not atom.owner and _group_of(a) is parent for a in slot.atoms)


def _group_of(atom: Atom, lists: Set[Node] = frozenset()) -> Node:
    """The table or list it stands in, unless that is one of `lists`; else the element around its own."""
    return next((n for n in atom.owner.line() if n.tag in LIST_TAGS and n not in lists), atom.owner.above() or atom.owner)
