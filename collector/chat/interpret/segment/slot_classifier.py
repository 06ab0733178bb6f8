"""Decides what each slot holds: what is said, or the furniture around it: names, times, states, buttons, labels.

Judged by wording, by how the texts repeat, by what stands beside them, and by what the customer typed, which is never furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Set

from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import AVATAR_WORD, RICH_INLINE, Atom
from collector.chat.interpret.segment.insets import find_insets
from collector.chat.interpret.segment.message_bodies import body_of, find_bodies, restore_words
from collector.chat.interpret.segment.slots import HAND_CURSOR, IN_BODY, Kind, Slot, SlotTable, ever, slot_key
from collector.chat.interpret.segment.voice_notes import find_voice_notes
from collector.chat.wording import phrases

_NAME_WORD = re.compile(
    r"(?:^|[-_\s])(?:names?|nm|author|sender|nick(?:name)?|user-?name|display-?name|from|who|speaker|participant|"
    r"persona|agent-?name|title|header|heading)(?:$|[-_\s])|(?:Name|Author|Sender|Title|Header)\b",
    0,
)
_META_WORD = re.compile(
    r"time|date|stamp|status|meta|footer|receipt|tick|info\b|badge|counter|unread|action|toolbar|menu|"
    r"reaction|tooltip",
    re.I,
)
LIST_TAGS = ("table", "ul", "ol", "dl")


def classify_slots(region: Region, names: set[str]) -> SlotTable:
    """Sorts all texts that ever stood in the region into slots and decides what each slot holds."""
    table: dict[Hashable, Slot] = {}
    insets = find_insets(region)
    notes = find_voice_notes(region)
    for box in region.nodes:
        for atom in ever(box, insets={**insets, **notes}):
            table.setdefault(slot_key(atom), Slot(slot_key(atom))).atoms.append(atom)
    _assign_unmeasured(table)
    slots = SlotTable(table, names, insets=insets)
    slots.voice_notes = notes
    boxes = set(region.nodes)
    _mark_typed(region, table)
    visible = [s for s in table.values() if not _all_hidden(s)]
    slots.pointer = sum(1 for s in visible for a in s.atoms if _hand_cursor(a, boxes)) > 0.7 * max(1, sum(len(s.atoms) for s in visible))
    for slot in table.values():
        slot.kind, slot.why = _plain_kind(slot, boxes, slots.pointer)
    _find_headers(slots)
    _find_body_times(slots, boxes)
    _find_names(slots, boxes)
    slots.names = slots.names | _said_names(slots)
    _find_names(slots, boxes)  # a row that is used again for another speaker shows names that stand elsewhere too
    _find_labels(slots, boxes)
    slots.bodies = find_bodies(region, slots)
    restore_words(slots, slots.bodies, {m.node for m in region.matches if m.seen})
    slots.by_node = {a.node.id: slot.kind for slot in table.values() for a in slot.atoms if a.kind == "text"}
    _find_marks(slots)
    _find_single_headers(slots)
    slots.prefixed = {key: found for key, slot in table.items() if slot.kind is Kind.CONTENT and (found := _prefixed(slot))}
    return slots


def _prefixed(slot: Slot) -> frozenset[str]:
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


def _find_body_times(slots: SlotTable, boxes: set[Node]) -> None:
    """Dates and hours that are part of what is said, as on a card for an appointment.

    <div class="bubble"><div>Your appointment</div><div>28/11/2026</div><div>14:30</div></div><time>10:15</time>
    Result: text "Your appointment\\n28/11/2026\\n14:30", shown time "10:15".
    """
    times = [s for s in slots.table.values() if s.kind is Kind.TIME]
    common = max((len(s.at_once()) for s in times), default=0)
    content = {a.node.id for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.atoms}
    lists = _lists(slots)
    for slot in times:
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
    """Both stand in the same inline tag and print, such as ``<small>``, in different rows: what one is, the other is too."""
    return isinstance(a.key, tuple) and isinstance(b.key, tuple) and bool(a.key[0]) and a.key[:2] == b.key[:2]


def _lists(slots: SlotTable) -> set[Node]:
    """The tables and lists that hold most of what is said: the conversation itself, no card in it."""
    said = max((s.at_once() for s in slots.table.values() if s.kind is Kind.CONTENT), key=len, default=[])
    inside = Counter(n for a in said for n in a.owner.line())
    return {n for n, count in inside.items() if count >= 4 and count * 2 > len(said)}


def _several_together(slot: Slot, lists: Set[Node]) -> bool:
    """Each of its texts stands with another one of them in one small table or card, apart from the rest of the conversation."""
    groups: dict[tuple[Node, float], int] = {}
    for atom in slot.atoms:
        where = (_group_of(atom, lists), atom.node.born)
        groups[where] = groups.get(where, 0) + 1
    return all(n >= 2 for n in groups.values())


def _find_headers(slots: SlotTable) -> None:
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


def _find_single_headers(slots: SlotTable) -> None:
    """Rows of a name and a time that stand in elements like those of the messages: known names only, or such that come again."""
    content = [
        a for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.atoms if a.kind == "text" and not _within_words(a, slots)
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


def _find_marks(slots: SlotTable) -> None:
    """Single marks of editing, times and states in places that also hold other words, such as a line below a picture."""
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT]
    largest = max((len(s.atoms) for s in content), default=0)
    for slot in content:
        if not slot.typed and slot.why != IN_BODY and len(slot.atoms) * 3 <= largest:
            for atom in slot.atoms:
                if _one_of_lines(atom, slot) or _within_words(atom, slots):
                    continue
                text = phrases.plain(atom.text)
                if phrases.is_edited(text) or phrases.is_status(text) or phrases.is_time(text):
                    slots.by_node[atom.node.id] = Kind.STATUS


def _within_words(atom: Atom, slots: SlotTable) -> bool:
    """Other words stand in the same element of words, and it is no mark of editing."""
    body = body_of(atom, slots.bodies)
    return body is not None and not phrases.is_edited(atom.text) and sum(1 for a in ever(body) if a.text.strip()) > 1


def _one_of_lines(atom: Atom, slot: Slot) -> bool:
    """It is one of several lines of the same kind in one element."""
    parent = _group_of(atom)
    if any(abs(kid.born - atom.owner.born) > 50 for kid in parent.past()):
        return False
    return any(a.owner is not atom.owner and _group_of(a) is parent for a in slot.atoms)


def _group_of(atom: Atom, lists: Set[Node] = frozenset()) -> Node:
    """The table or list it stands in, unless that is one of `lists`; else the element around its own."""
    return next((n for n in atom.owner.line() if n.tag in LIST_TAGS and n not in lists), atom.owner.above() or atom.owner)


def _assign_unmeasured(table: dict[Hashable, Slot]) -> None:
    """Texts that went before their looks were noted belong to the slot that is like theirs in all else, and has such texts."""
    for key in [k for k in table if isinstance(k, tuple) and len(k) in (3, 5) and k[1] == (None, None, None)]:
        like = [
            s
            for k, s in table.items()
            if isinstance(k, tuple) and len(k) == len(key) and k is not key and (k[0], *k[2:]) == (key[0], *key[2:])
        ]
        if like:
            said = [(s, Counter(a.text for a in s.atoms)) for s in like]  # counted before: a name goes where the same name stands
            for atom in table.pop(key).atoms:
                max(said, key=lambda there: (there[1][atom.text], len(there[0].atoms)))[0].atoms.append(atom)


def _mark_typed(region: Region, table: dict[Hashable, Slot]) -> None:
    """The places in which what was typed appears; of several that show the same typed words, the one that shows most that was typed.

    typed "My bill is wrong", later "Dana"      place 1: "My bill is wrong", "Hello", "Dana"      place 2: "Noa", "Dana", "Dana"
    Result: place 1 alone. Place 2 holds names.
    """
    shown: dict[Hashable, set[str]] = {}
    for match in region.matches:
        if match.seen:
            sent, flat = phrases.bare(match.typed.text), phrases.plain(match.typed.text)
            for atom in ever(match.node):
                slot, bare = table.get(slot_key(atom)), phrases.bare(phrases.name_before(atom.text)[1])
                if slot is not None and (bare in sent if bare else phrases.plain(atom.text) in flat):
                    shown.setdefault(slot.key, set()).add(flat)
    for text in {text for texts in shown.values() for text in texts}:
        places = [table[key] for key, texts in shown.items() if text in texts]
        most = max((len(shown[s.key]), len(set(s.texts))) for s in places)
        for slot in places:
            slot.typed = slot.typed or (len(shown[slot.key]) == most[0] and len(set(slot.texts)) == most[1])


def _all_hidden(slot: Slot) -> bool:
    """Whoever was looked at was hidden; some may have gone before they were looked at."""
    return any(a.hidden for a in slot.atoms) and all(a.hidden or not a.owner.facts for a in slot.atoms)


def _plain_kind(slot: Slot, boxes: set[Node], pointer: bool) -> tuple[Kind, str]:
    if _all_hidden(slot):
        return Kind.HIDDEN, "not visible"
    if sum(1 for a in slot.atoms if _button(a, boxes, True)) > 0.6 * len(slot.atoms):
        return Kind.BUTTON, "can be pressed"  # also where the customer typed the very words of a quick reply
    if slot.typed:
        return Kind.CONTENT, "the customer typed this"
    if sum(1 for a in slot.atoms if _button(a, boxes, pointer)) > 0.6 * len(slot.atoms):
        return Kind.BUTTON, HAND_CURSOR if not pointer and not any(_button(a, boxes, True) for a in slot.atoms) else "can be pressed"
    if slot.share(phrases.is_typing) >= 0.5:
        return Kind.TYPING, "someone is typing"
    if slot.share(phrases.is_time) >= 0.6:
        return Kind.TIME, "times"
    if (
        slot.share(
            lambda t: (
                phrases.is_time(t) or phrases.is_status(t) or phrases.is_edited(t) or not any(c.isalnum() or ord(c) > 0x2000 for c in t)
            )
        )
        >= 0.6
    ):
        return Kind.STATUS, "states of delivery"
    if all(_avatar(a, boxes) for a in slot.atoms):
        return Kind.LABEL, "initials on a picture"
    return Kind.CONTENT, "text"


def _line(atom: Atom, boxes: set[Node], steps: int = 4) -> Iterator[Node]:
    for n, node in enumerate(atom.owner.line()):
        if node in boxes or n >= steps:
            return
        yield node


def _button(atom: Atom, boxes: set[Node], pointer: bool) -> bool:
    for node in _line(atom, boxes):
        if (
            node.tag == "button"
            or node.attrs.get("role") in ("button", "menuitem", "option", "tab", "tooltip", "checkbox", "radio")
            or node.tag in ("summary", "select", "label")
        ):
            return True
    return not pointer and _hand_cursor(atom, boxes)


def _hand_cursor(atom: Atom, boxes: set[Node]) -> bool:
    line = list(_line(atom, boxes, 2))
    return any(n.facts.get("cu") for n in line) and not any(n.tag == "a" and n.attrs.get("href") for n in line)


def _avatar(atom: Atom, boxes: set[Node]) -> bool:
    text = phrases.plain(atom.text)
    if len(text) > 3 or (len(text) > 2 and not text.isupper()):
        return False
    for node in _line(atom, boxes, 3):
        box = node.facts.get("r")
        if AVATAR_WORD.search(node.attrs.get("class", "")):
            return True
        if (
            text.upper() == text
            and node.facts.get("br")
            and node.facts.get("bg")
            and box
            and abs(box[2] - box[3]) <= 3
            and 14 <= box[2] <= 64
        ):
            return True
    return False


def _find_names(slots: SlotTable, boxes: set[Node]) -> None:
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT or s.why == HAND_CURSOR]
    known = {phrases.plain(n).casefold() for n in slots.names}
    owners = Counter(a.owner for s in content for a in s.atoms)
    homes: dict[Node, set[int]] = {}
    for s in content:
        for a in s.atoms:
            for node in _line(a, boxes, 6):
                homes.setdefault(node, set()).add(id(s))
    for slot in content:
        if slot.typed or not slot.texts or not all(_short(t) for t in slot.texts) or slot.share(_is_line) >= 0.5:
            continue
        own, others = Counter(slot.texts), Counter(t for s in content if len(s.atoms) > len(slot.atoms) for t in s.texts)
        elsewhere = sum(n for t, n in own.items() if others[t] * 2 > n) >= 0.5 * len(slot.atoms)
        if elsewhere and slot.share(lambda t: t.casefold().strip(" :,") in known) < 0.5:
            continue
        together = sum(1 for a in slot.atoms if _beside(a, slot, homes, boxes)) / len(slot.atoms)
        told = slot.share(lambda t: t.casefold().strip(" :,") in known or phrases.is_you(t))
        hinted = sum(
            1
            for a in slot.atoms
            if any(
                n.tag in ("dt", "th") or _NAME_WORD.search(n.attrs.get("class", "") + " " + n.attrs.get("id", ""))
                for n in _line(a, boxes, 2)
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


def _said_names(slots: SlotTable) -> set[str]:
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


def _beside(atom: Atom, slot: Slot, homes: dict[Node, set[int]], boxes: set[Node]) -> bool:
    return any(homes.get(node, set()) - {id(slot)} for node in _line(atom, boxes, 6))


def _heads(atom: Atom, slot: Slot, homes: dict[Node, set[int]], boxes: set[Node]) -> bool:
    """It is the first text of the smallest element that holds it together with something that is said."""
    for node in _line(atom, boxes, 6):
        if homes.get(node, set()) - {id(slot)}:
            first = next((a for a in ever(node) if not a.hidden and a.kind == "text"), None)
            return first is not None and first.node is atom.node and len(atom.text.split()) <= 3
    return False


def _find_labels(slots: SlotTable, boxes: set[Node]) -> None:
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT]
    homes: dict[Node, set[int]] = {}
    for s in content:
        for a in s.atoms:
            for node in _line(a, boxes, 6):
                homes.setdefault(node, set()).add(id(s))
    for slot in content:
        if slot.typed or slot.share(phrases.is_tombstone) >= 0.5:
            continue
        texts = set(slot.texts)
        now = slot.at_once()
        beside = all(_beside(a, slot, homes, boxes) for a in slot.atoms)
        if beside and len(texts) == 1 and len(now) >= 3 and len(next(iter(texts))) <= 30:
            slot.kind, slot.why = Kind.LABEL, "the same words beside every message"
        elif (
            beside
            and len(now) >= 2
            and len({phrases.plain(a.text) for a in now}) <= 0.7 * len(now)
            and all(any(_META_WORD.search(n.attrs.get("class", "")) for n in _line(a, boxes, 1)) and len(a.text) <= 40 for a in slot.atoms)
        ):
            slot.kind, slot.why = Kind.LABEL, "beside what is said, called a mark"


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
