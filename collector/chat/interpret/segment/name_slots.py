"""Which places hold the names of speakers: beside what is said, as rows of a name and a time, before each text.

    <div class="row"><span class="who">Dana</span><p>Hello</p></div>      <div class="row"><span class="who">You</span><p>Hi</p></div>
    Result: texts in <span class="who"> are names: few different ones, each beside what is said.
"""

from __future__ import annotations

import re
from collections import Counter

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom
from collector.chat.interpret.segment.message_bodies import within_words
from collector.chat.interpret.segment.slots import HAND_CURSOR, Kind, Slot, SlotTable, ever, line_below, stands_beside
from collector.chat.wording import phrases

_NAME_WORD = re.compile(
    r"(?:^|[-_\s])(?:names?|nm|author|sender|nick(?:name)?|user-?name|display-?name|from|who|speaker|participant|"
    r"persona|agent-?name|title|header|heading)(?:$|[-_\s])|(?:Name|Author|Sender|Title|Header)\b",
    0,
)


def names_before_texts(slot: Slot) -> frozenset[str]:
    """The names that stand before the texts of a slot, if nearly all its texts begin with one."""
    lines = [phrases.plain(a.text) for a in slot.atoms if _begins_line(a)]
    talk = [t for t in lines if not phrases.is_service(t) and not phrases.is_tombstone(t)]
    timed = [t for t in talk if phrases.time_before(t)]
    named = [name for t in (timed if len(timed) * 2 > len(talk) else talk) if (name := phrases.name_before(t)[0])]
    enough = len(named) >= 3 and len(named) >= 0.8 * len(talk) and len(set(named)) <= max(2, len(named) // 3)
    return frozenset(named) if enough else frozenset()


def _begins_line(atom: Atom) -> bool:
    """It is the first text of its element, not what follows a price struck out in the middle of a sentence."""
    first = next((k for k in atom.owner.past() if not k.is_text or k.text.strip()), None)
    return first is atom.node and atom.owner.tag not in RICH_INLINE


def find_headers(slots: SlotTable) -> None:
    """Rows of a name and a time alone.

    <div class="h">Dana 1:50 AM</div>      <div class="h">You 1:51 AM</div>
    <div class="c">Hello</div>             <div class="c">Why did the price go up?</div>
    Result: two messages, of "Dana" and "You", shown times "1:50 AM" and "1:51 AM".
    """
    for slot in slots.table.values():
        if slot.kind is Kind.CONTENT and not slot.typed and slot.share(lambda t: bool(phrases.name_with_time(t)[0])) >= 0.8:
            names = Counter(phrases.name_with_time(t)[0] for t in slot.texts)
            if len(slot.atoms) == 1 or len(names) <= max(2, len(slot.atoms) // 2) or set(names) & slots.names:
                slot.kind, slot.why = Kind.NAME, "a name and a time"


def find_single_headers(slots: SlotTable) -> None:
    """Rows of a name and a time that stand in elements like those of the messages: known names only, or such that come again."""
    content = [
        a for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.atoms if a.kind == "text" and not within_words(a, slots)
    ]
    told = [(a, name) for a in content if (name := phrases.name_with_time(a.text)[0])]
    count = Counter(name for _, name in told)
    known = {phrases.plain(n).casefold() for n in slots.names}
    forms = Counter(_form(a.text, name) for a, name in told if count[name] >= 2)
    for atom, name in told:
        often = len(told) * 4 >= len(content) and count[name] >= 2
        if often or forms[_form(atom.text, name)] >= 2 or name.casefold() in known or phrases.is_you(name):
            slots.by_node[atom.node.id] = Kind.NAME


def _form(text: str, name: str) -> str:
    """The text with `name` and each number replaced: all header rows of a chat have one form."""
    return re.sub(r"\d+", "#", phrases.plain(text).replace(name, "*"))


def find_names(slots: SlotTable, boxes: set[Node]) -> None:
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT or s.why == HAND_CURSOR]
    known = {phrases.plain(n).casefold() for n in slots.names}
    owners = Counter(a.owner for s in content for a in s.atoms)
    homes: dict[Node, set[int]] = {}
    for s in content:
        for a in s.atoms:
            for node in line_below(a, boxes, 6):
                homes.setdefault(node, set()).add(id(s))
    for slot in content:
        if slot.typed or not slot.texts or not all(_short(t) for t in slot.texts) or slot.share(_is_line) >= 0.5:
            continue
        own, others = Counter(slot.texts), Counter(t for s in content if len(s.atoms) > len(slot.atoms) for t in s.texts)
        elsewhere = sum(n for t, n in own.items() if others[t] * 2 > n) >= 0.5 * len(slot.atoms)
        if elsewhere and slot.share(lambda t: t.casefold().strip(" :,") in known) < 0.5:
            continue
        together = sum(1 for a in slot.atoms if stands_beside(a, slot, homes, boxes)) / len(slot.atoms)
        told = slot.share(lambda t: t.casefold().strip(" :,") in known or phrases.is_you(t))
        hinted = sum(
            1
            for a in slot.atoms
            if any(
                n.tag in ("dt", "th") or _NAME_WORD.search(n.attrs.get("class", "") + " " + n.attrs.get("id", ""))
                for n in line_below(a, boxes, 2)
            )
        ) / len(slot.atoms)
        now = slot.at_once()
        distinct = len({phrases.plain(a.text) for a in now}) / len(now)
        small = _font_size(slot) < _content_font_size(content, slot)
        few = len(now) >= 3 and distinct <= 0.5
        if together >= 0.6 and _name_column(slot, content, slots):
            slot.kind, slot.why = Kind.NAME, "a table's column of short texts beside what is said and its time"
        elif told >= 0.6 and (together >= 0.5 or hinted >= 0.5 or len(slot.atoms) >= 3 or len(owners) > 1):
            slot.kind, slot.why = Kind.NAME, "names that the page tells elsewhere"
        elif together >= 0.6 and (hinted >= 0.6 or few or (small and len(content) > 1 and distinct < 1)):
            slot.kind, slot.why = Kind.NAME, "short, repeated, beside what is said"
        elif small and together == 1 and all(_heads(a, slot, homes, boxes) for a in slot.atoms):
            slot.kind, slot.why = Kind.NAME, "small print above what is said"
        elif hinted >= 0.6 and few:
            slot.kind, slot.why = Kind.NAME, "called a name, repeated"


def _name_column(slot: Slot, content: list[Slot], slots: SlotTable) -> bool:
    """A column beside a longer one; a time stands in the same rows, or the short texts come again.

    <tr><td>Dana</td><td>Half price for a year</td><td>10:54</td></tr>
    Result: "Dana" is a name.
    """
    rows = {row for a in slot.atoms if (row := _row_of(a)) is not None}
    if not rows or slot.typed:
        return False
    beside = [s for s in content if s is not slot and any(_row_of(a) in rows for a in s.atoms)]
    timed = any(s.kind is Kind.TIME and any(_row_of(a) in rows for a in s.atoms) for s in slots.table.values())
    again = len({phrases.plain(a.text) for a in slot.at_once()}) < len(slot.at_once())
    return (timed or again) and any(s.typed or _length(s) > 2 * _length(slot) for s in beside)


def _row_of(atom: Atom) -> Node | None:
    return next((n for n in list(atom.owner.line())[:4] if n.tag == "tr"), None)


def _length(slot: Slot) -> float:
    return sum(map(len, slot.texts)) / max(1, len(slot.atoms))


def said_names(slots: SlotTable) -> set[str]:
    """The texts of the places that hold names, without times beside them."""
    named = [t for s in slots.table.values() if s.kind is Kind.NAME for t in s.texts]
    return {phrases.name_with_time(t)[0] or t.strip(" :,") for t in named}


def _is_line(text: str) -> bool:
    return phrases.is_tombstone(text) or phrases.is_service(text)


def _font_size(slot: Slot) -> float:
    sizes = [float(a.owner.facts["fs"]) for a in slot.atoms if "fs" in a.owner.facts]
    return sum(sizes) / len(sizes) if sizes else 100.0


def _content_font_size(content: list[Slot], but: Slot) -> float:
    sizes = [_font_size(s) for s in content if s is not but and _font_size(s) < 100]
    return max(sizes, default=0.0)


def _short(text: str) -> bool:
    return 0 < len(text) <= 40 and len(text.split()) <= 5 and text[-1] not in ".?!…" and "\n" not in text and any(c.isalpha() for c in text)


def _heads(atom: Atom, slot: Slot, homes: dict[Node, set[int]], boxes: set[Node]) -> bool:
    """It is the first text of the smallest element that holds it together with something that is said."""
    for node in line_below(atom, boxes, 6):
        if homes.get(node, set()) - {id(slot)}:
            first = next((a for a in ever(node) if not a.hidden and a.kind == "text"), None)
            return first is not None and first.node is atom.node and len(atom.text.split()) <= 3
    return False


def announced_names(root: Node) -> set[str]:
    """Names told by lines about joining and typing anywhere under an element, hidden ones too."""
    found: set[str] = set()
    for atom in ever(root):
        for _, text in atom.node.said or [(0.0, atom.text)]:
            if (
                len(text) <= 90
                and (phrases.is_join(text) or phrases.is_leave(text) or phrases.is_typing(text))
                and (name := phrases.named_in(text))
                and len(name.split()) <= 4
            ):
                found.add(name)
    return found
