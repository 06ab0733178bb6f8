"""Rows that hold only a name and a time: they belong to the message beside them and are never messages.

    <div class="h">Dana 1:50 AM</div> <div class="c">Hello</div>      <div class="h">You 1:51 AM</div> <div class="c">My bill</div>
    Result: "Hello" of "Dana", shown time "1:50 AM"; "My bill" of "You", shown time "1:51 AM".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Set

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import Atom, is_block
from collector.chat.interpret.segment.message_bodies import within_words
from collector.chat.interpret.segment.slots import Kind, Slot, SlotTable
from collector.chat.wording import phrases

TOGETHER = 50
"""Milliseconds within which a message and its name come."""


def find_headers(slots: SlotTable, witnessed: Set[str] = frozenset()) -> None:
    """Rows of a name and a time alone; or one small print for both, a name above the message and its time below.

    <div class="h">Dana 1:50 AM</div>      <div class="h">You 1:51 AM</div>
    <div class="c">Hello</div>             <div class="c">Why did the price go up?</div>
    Result: two messages, of "Dana" and "You", shown times "1:50 AM" and "1:51 AM".
    """
    known = {phrases.plain(n).casefold() for n in {*slots.names, *witnessed}}
    for slot in slots.table.values():
        if slot.kind in (Kind.CONTENT, Kind.STATUS) and not slot.typed and _names_and_times(slot, known, slots):
            slot.kind, slot.why = Kind.NAME, "names, and times"
        elif slot.kind is Kind.CONTENT and not slot.typed and slot.share(_is_header) >= 0.8:
            names = Counter(name for t in slot.texts if (name := header_name(t)))
            if names and (len(slot.atoms) == 1 or len(names) <= max(2, len(slot.atoms) // 2) or set(names) & slots.names):
                slot.kind, slot.why = Kind.NAME, "a name and a time"


def _names_and_times(slot: Slot, known: Set[str], slots: SlotTable) -> bool:
    """Each text is a name that is told elsewhere, or a time with or without states: ``Dana``, ``10:14``, ``10:14 Read``.

    Or each block holds one name and one time, the names come again, and as much is said elsewhere: ``<div>{Dana}{ · }{10:14}</div>``.
    """
    words = [a for a in slot.atoms if any(c.isalnum() for c in a.text)]
    timed = [phrases.is_time(a.text) or ((line := phrases.line_beside(a.text)) is not None and bool(line.time)) for a in words]
    names = sum(1 for a in words if phrases.plain(a.text).casefold() in known)
    if words and min(names, sum(timed)) * 10 >= len(words) and names + sum(timed) == len(words):
        return True
    rows: dict[Node, list[str]] = {}
    for atom, is_time in zip(words, timed, strict=True):
        rows.setdefault(_line_around(atom), []).append("" if is_time else phrases.plain(atom.text))
    told = {name for row in rows.values() for name in row if name}
    one_each = all(len(row) > 1 and sum(1 for name in row if name) == 1 for row in rows.values())
    said = sum(len(s.atoms) for s in slots.table.values() if s.kind is Kind.CONTENT and s is not slot)
    return one_each and 3 <= len(rows) <= said and len(told) <= max(2, len(rows) // 2) and all(len(name) <= 40 for name in told)


def _line_around(atom: Atom) -> Node:
    return next((n for n in atom.owner.line() if is_block(n)), atom.owner)


def header_name(text: str) -> str:
    """The name in a line of a name and a time, and perhaps a role or a state: ``Dana • AI Agent • 2m ago``."""
    name = phrases.name_with_time(text)[0]
    line = phrases.line_beside(text) if not name else None
    return line.name if line is not None else name


def _is_header(text: str) -> bool:
    line = phrases.line_beside(text) is not None or phrases.is_time(text) or phrases.is_status(text)
    return line or bool(phrases.name_with_time(text)[0])


def find_single_headers(slots: SlotTable, typed: Set[str] = frozenset()) -> None:
    """Rows of a name and a time that stand in elements like those of the messages: known names only, or such that come again."""
    content = [
        a for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.atoms if a.kind == "text" and not within_words(a, slots)
    ]
    told = [(a, name) for a in content if (name := header_name(a.text)) and phrases.plain(a.text) not in typed]
    count = Counter(name for _, name in told)
    known = {phrases.plain(n).casefold() for n in slots.names}
    forms: dict[str, set[str]] = {}
    for atom, name in told:
        if count[name] >= 2:
            forms.setdefault(_form(atom.text, name), set()).add(phrases.plain(atom.text))
    for atom, name in told:
        alike = len(forms.get(_form(atom.text, name), ()))  # the same words said twice are no two headers
        often = len(told) * 4 >= len(content) and count[name] >= 2 and alike >= 2
        if often or alike >= 2 or name.casefold() in known or phrases.is_you(name):
            slots.by_node[atom.node.id] = Kind.NAME


def _form(text: str, name: str) -> str:
    """The text with `name` and each number replaced: all header rows of a chat have one form."""
    return re.sub(r"\d+", "#", phrases.plain(text).replace(name, "*"))


def names_stand_below(slots: SlotTable, boxes: Set[Node]) -> bool:
    """In a list without rows each name came with what stands above it, and not with what stands below it; nearly every message has one.

    <p>Hello</p> <h6>Dana 10:14</h6>, and a moment later <p>My bill</p> <h6>Noa 10:15</h6>        Result: True
    """
    rows: dict[Kind, dict[Node, None]] = {Kind.NAME: {}, Kind.CONTENT: {}}
    for slot in slots.table.values():
        for atom in slot.atoms if slot.kind in rows else ():
            row = _row_of(atom, boxes)
            if row is not None and any(c.isalnum() for c in atom.text):
                rows[slot.kind][row] = None
    said = rows[Kind.CONTENT].keys() - rows[Kind.NAME].keys()
    named = [row for row in rows[Kind.NAME] if row not in rows[Kind.CONTENT]]
    below = above = 0
    for name in named:
        beside = [k for k in name.beside() if not k.is_text]
        at = beside.index(name)
        before, after = (beside[n] if 0 <= n < len(beside) else None for n in (at - 1, at + 1))
        with_before, with_after = (k in said and abs(k.born - name.born) <= TOGETHER if k is not None else False for k in (before, after))
        below += with_before and not with_after
        above += with_after and not with_before
    return below >= 2 and below > 4 * above and len(named) * 10 >= 7 * len(said)


def _row_of(atom: Atom, boxes: Set[Node]) -> Node | None:
    return next((n for n in atom.owner.line() if n.above() in boxes), None)
