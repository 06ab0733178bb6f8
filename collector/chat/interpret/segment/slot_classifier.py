"""Decides what each slot holds: what is said, or what stands around it: names, times, states, buttons, labels.

Judged by wording, by how the texts repeat, by what stands beside them, and by what the customer typed, which is always said.

    ten texts in <p>, all different: words      ten in <time>, hours: times      "Dana" five times, "You" four times: names
    one text "14:30" in <p>, which the customer typed: words, like all others in <p>
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable

from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import AVATAR_WORD, Atom
from collector.chat.interpret.segment.bubble_contents.attachments import alternatives, is_emoji
from collector.chat.interpret.segment.bubble_contents.contact_cards import find_contact_cards
from collector.chat.interpret.segment.bubble_contents.quotes_and_previews import find_embedded
from collector.chat.interpret.segment.bubble_contents.voice_notes import find_voice_notes
from collector.chat.interpret.segment.label_slots import find_labels, find_signs_of_work, part_roles
from collector.chat.interpret.segment.message_bodies import find_bodies, restore_in_lines, restore_words
from collector.chat.interpret.segment.names.name_headers import find_headers, find_single_headers, header_name, names_stand_below
from collector.chat.interpret.segment.names.name_slots import find_names, said_names, set_doubles_apart, set_roles_apart
from collector.chat.interpret.segment.names.other_name_sources import names_before_texts, witnessed_names
from collector.chat.interpret.segment.row_numbers import numbers_rows
from collector.chat.interpret.segment.slots import HAND_CURSOR, INITIALS, Kind, Slot, SlotTable, ever, line_below, slot_key
from collector.chat.interpret.segment.times_inside_messages import find_body_times, find_marks
from collector.chat.wording import phrases

_ICON_NAME = re.compile(r"[a-z][a-z0-9_]{2,30}")
_HANDLE = re.compile(r"@[\w.־-]{1,40}")
"""An account's name beside a person's: ``Dana Levi @dana.levi 10:14``."""


def classify_slots(region: Region, names: set[str]) -> SlotTable:
    """Sorts all texts that ever stood in the region into slots and decides what each slot holds."""
    table: dict[Hashable, Slot] = {}
    embedded = find_embedded(region)
    notes = find_voice_notes(region)
    contacts = find_contact_cards(region)
    for box in region.nodes:
        for atom in ever(box, embedded={**embedded, **notes, **contacts}):
            table.setdefault(slot_key(atom), Slot(slot_key(atom))).atoms.append(atom)
    _assign_unmeasured(table)
    part_roles(table)
    slots = SlotTable(table, names, embedded=embedded)
    slots.voice_notes, slots.contacts = notes, contacts
    boxes = set(region.nodes)
    _mark_typed(region, table)
    visible = [s for s in table.values() if not _all_hidden(s)]
    slots.pointer = _hands_everywhere(visible, boxes)
    for slot in table.values():
        slot.kind, slot.why = _plain_kind(slot, boxes, slots.pointer)
    witnessed = witnessed_names(region)
    find_headers(slots, witnessed)
    find_body_times(slots, boxes)
    find_names(slots, boxes, witnessed)
    slots.names = slots.names | said_names(slots)
    find_names(slots, boxes, witnessed)  # a row that is used again for another speaker shows names that stand elsewhere too
    set_roles_apart(slots)
    set_doubles_apart(slots, boxes)
    find_labels(slots, boxes)
    slots.bodies = find_bodies(region, slots)
    sent = {m.node for m in region.matches if m.seen and not any(n.id in embedded for n in m.node.line())}  # a quote repeats what was typed
    restore_words(slots, slots.bodies, sent)
    restore_in_lines(slots, boxes, sent)
    slots.by_node = {a.node.id: slot.kind for slot in table.values() for a in slot.atoms if a.kind == "text"}
    find_marks(slots, sent, boxes)
    _restore_lines(slots, boxes)
    find_signs_of_work(slots, boxes)
    find_single_headers(slots, {phrases.plain(m.typed.text) for m in region.matches})
    slots.names_below = names_stand_below(slots, boxes)
    slots.prefixed = {key: found for key, slot in table.items() if slot.kind is Kind.CONTENT and (found := names_before_texts(slot))}
    return slots


def _hands_everywhere(slots: list[Slot], boxes: set[Node]) -> bool:
    """A hand cursor tells no button: nearly everything has one, or the very words that the customer typed have one.

    <div class="bubble" style="cursor: pointer"> typed words </div>      Result: the other side's bubbles are no buttons either
    """
    hands = {slot.key: sum(1 for a in slot.atoms if _hand_cursor(a, boxes)) for slot in slots}
    if any(slot.typed and hands[slot.key] > 0.6 * len(slot.atoms) for slot in slots):
        return True
    return sum(hands.values()) > 0.7 * max(1, sum(len(slot.atoms) for slot in slots))


def _restore_lines(slots: SlotTable, boxes: set[Node]) -> None:
    """What stands alone in its row in the print of names or labels, and is none of them, was said by somebody.

    <div class="row"> <i class="tag">AI</i> <p>Hello</p> </div> three times      <div> <i class="tag">Dana joined the chat</i> </div>
    Result: "AI" is a label; "Dana joined the chat" is a line of its own.
    """
    words: Counter[Node] = Counter()
    for said in [s for s in slots.table.values() if s.kind is Kind.CONTENT]:
        places = {atom.owner: atom for atom in said.atoms}.values()  # words that stream in are many texts of one element
        words.update(node for atom in places for node in line_below(atom, boxes, 12))
    named = [s for s in slots.table.values() if s.kind is Kind.NAME]
    for slot in [*named, *(s for s in slots.table.values() if s.kind is Kind.LABEL)]:
        near = [next((n for node in line_below(a, boxes, 12) if (n := words[node])), 0) for a in slot.atoms]
        message = 4 * max(1, sorted(near)[len(near) // 2])  # for most the nearest element with words is their message, else the list
        if sum(1 for n in near if not 0 < n <= message) * 2 > len(near):
            continue  # in a list without rows names stand beside the messages, not in them
        known = {t for s in named if s is not slot for t in s.texts}
        known |= {phrases.plain(a.text) for a, n in zip(slot.atoms, near, strict=True) if 0 < n <= message}
        for atom, n in zip(slot.atoms, near, strict=True):
            if 0 < n <= message or any(is_emoji(alt) for node in line_below(atom, boxes, 2) for alt in alternatives(node)):
                continue  # beside words, or beside an emoji drawn as a picture
            if " " in (text := phrases.plain(atom.text)) and text not in known and not header_name(text):
                slots.by_node[atom.node.id] = Kind.CONTENT


def _assign_unmeasured(table: dict[Hashable, Slot]) -> None:
    """Texts that went before their looks were noted belong to the slot that is like theirs in all else, and has such texts."""
    for key in [k for k in table if isinstance(k, tuple) and len(k) in (3, 5) and k[1] == (None, None, None)]:
        like = [
            s
            for k, s in table.items()
            if isinstance(k, tuple) and len(k) == len(key) and k is not key and (k[0], *k[2:]) == (key[0], *key[2:])
        ]
        lead = table.get(("lead", *key[1:]))  # a name in bold of which it was not yet seen that it leads
        if not like and lead is not None and lead is not table[key] and table[key].share(set(lead.texts).__contains__) >= 0.5:
            like = [lead]
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
    """Those that were looked at were hidden; some may have gone before they were looked at."""
    return any(a.hidden for a in slot.atoms) and all(a.hidden or not a.owner.measured for a in slot.atoms)


def _plain_kind(slot: Slot, boxes: set[Node], pointer: bool) -> tuple[Kind, str]:
    if _all_hidden(slot):
        return Kind.HIDDEN, "not visible"
    if isinstance(slot.key, tuple) and slot.key[0] == "role":
        return Kind.LABEL, "what a speaker is, behind his name"
    if all(_icon(a, boxes) for a in slot.atoms):
        return Kind.HIDDEN, "signs of an icon font"
    clocks = slot.share(phrases.is_time) >= 0.6 and all(_pressed_alone(a, boxes) for a in slot.atoms)
    if not clocks and sum(1 for a in slot.atoms if _button(a, boxes, True)) > 0.6 * len(slot.atoms):
        return Kind.BUTTON, "can be pressed"  # also where the customer typed the very words of a quick reply
    if slot.typed:
        return Kind.CONTENT, "the customer typed this"
    if clocks:
        return Kind.TIME, "times, each in an element of its own that can be pressed"
    if sum(1 for a in slot.atoms if _button(a, boxes, pointer)) > 0.6 * len(slot.atoms):
        return Kind.BUTTON, HAND_CURSOR if not pointer and not any(_button(a, boxes, True) for a in slot.atoms) else "can be pressed"
    if numbers_rows(slot, boxes):
        return Kind.LABEL, "numbers of rows"
    if slot.share(phrases.is_typing) >= 0.5:
        return Kind.TYPING, "someone is typing"
    if slot.share(phrases.is_time) >= 0.6 or _times_and_dashes(slot):
        return Kind.TIME, "times"
    if _states(slot) >= 0.6 and not any(header_name(t) for t in slot.texts):
        return Kind.STATUS, "states of delivery"
    if any(_avatar(a, boxes) for a in slot.atoms) and all(_avatar(a, boxes) or not a.owner.measured for a in slot.atoms):
        return Kind.LABEL, INITIALS
    if len(slot.atoms) > 1 and all(_HANDLE.fullmatch(_whole_text(a)) for a in slot.atoms):
        return Kind.LABEL, "account names"
    return Kind.CONTENT, "text"


def _states(slot: Slot) -> float:
    """The part of its texts that tell a time or a state of delivery; signs that only part texts count where there is nothing else.

    <p> "Dana joined" " • " "10:14" </p>      Result: a half, so that the line is no state
    """
    told = [t for t in slot.texts if any(c.isalnum() for c in t)] or slot.texts
    tests = (phrases.is_time, phrases.is_status, phrases.is_edited)
    states = [t for t in told if any(is_(t) for is_ in tests) or phrases.line_beside(t) is not None or not any(map(_shown, t))]
    return len(states) / max(1, len(told))


def _shown(character: str) -> bool:
    return character.isalnum() or ord(character) > 0x2000


def _times_and_dashes(slot: Slot) -> bool:
    """``<time><i> — </i>Today at 10:14</time>``: nothing but times and what parts them."""
    told = [t for t in slot.texts if any(c.isalnum() for c in t)]
    return bool(told) and all(phrases.is_time(t) for t in told)


def _whole_text(atom: Atom) -> str:
    return "".join(kid.text for kid in atom.owner.flat() if kid.is_text).strip()


def _button(atom: Atom, boxes: set[Node], pointer: bool) -> bool:
    for node in line_below(atom, boxes):
        if (
            node.tag == "button"
            or node.attrs.get("role") in ("button", "menuitem", "option", "tab", "tooltip", "checkbox", "radio")
            or node.tag in ("summary", "select", "label")
        ):
            return True
    return not pointer and _hand_cursor(atom, boxes)


def _pressed_alone(atom: Atom, boxes: set[Node]) -> bool:
    """It stands in the only element of its parent that can be pressed: a message's time, not one of several hours to choose from."""
    for node in line_below(atom, boxes):
        if node.tag == "button" or node.attrs.get("role") == "button":
            return not any(k is not node and (k.tag == "button" or k.attrs.get("role") == "button") for k in node.beside())
    return False


def _hand_cursor(atom: Atom, boxes: set[Node]) -> bool:
    line = list(line_below(atom, boxes, 2))
    return any(n.facts.get("cu") for n in line) and not any(n.tag == "a" and n.attrs.get("href") for n in line)


def _icon(atom: Atom, boxes: set[Node]) -> bool:
    """The name of a sign that an icon font draws in its place: nobody sees the letters.

    <span aria-hidden="true">smart_toy</span>, 20 pixels wide in print of 20 pixels      Result: a sign, not a word
    """
    text, facts = atom.text.strip(), atom.owner.facts
    if facts.get("ic"):
        return True
    box, size = facts.get("r"), facts.get("fs")
    if not box or not size or not _ICON_NAME.fullmatch(text) or not 0.8 * size <= box[2] <= 1.2 * size < 0.4 * size * len(text):
        return False
    return any(n.attrs.get("aria-hidden") == "true" or AVATAR_WORD.search(n.attrs.get("class", "")) for n in line_below(atom, boxes, 2))


def _avatar(atom: Atom, boxes: set[Node]) -> bool:
    text = phrases.plain(atom.text)
    if len(text) > 3 or (len(text) > 2 and not text.isupper()):
        return False
    for node in line_below(atom, boxes, 3):
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
