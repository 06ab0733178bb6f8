"""Which places hold labels: the same few words beside every message, or what is called a mark.

    <div> <p>Hello</p> <a>Reply</a> <a>Report</a> </div>      <div> <p>Half price</p> <a>Reply</a> <a>Report</a> </div>
    Result: "Reply" and "Report" were said by nobody.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Container, Hashable

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import Atom
from collector.chat.interpret.segment.slots import INITIALS, Kind, Slot, SlotTable, line_below, stands_beside
from collector.chat.wording import phrases

_META_WORD = re.compile(
    r"time|date|stamp|status|meta|footer|receipt|tick|info\b|badge|counter|unread|action|toolbar|menu|"
    r"reaction|tooltip",
    re.I,
)
LONGEST_SIGN = 60
SEVERAL = 3
"""The same words below so many messages are no accident."""


def find_labels(slots: SlotTable, boxes: set[Node]) -> None:
    """Marks the slots that label a message (a role, a badge) and are none of its words. boxes: the elements of messages."""
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT]
    most = max((len(s.at_once()) for s in content), default=0)
    homes: dict[Node, set[int]] = {}
    for s in content:
        for a in s.atoms:
            for node in line_below(a, boxes, 6):
                homes.setdefault(node, set()).add(id(s))
    for slot in content:
        if slot.typed or slot.share(phrases.is_tombstone) >= 0.5:
            continue
        texts = {t for t in slot.texts if any(c.isalnum() for c in t)}
        now = slot.at_once()
        beside = all(stands_beside(a, slot, homes, boxes) for a in slot.atoms)
        often = len({a.owner.above() for a in now}) * 3 >= most
        if beside and len(texts) == 1 and len(now) >= 3 and often and len(next(iter(texts))) <= 30:
            slot.kind, slot.why = Kind.LABEL, "the same words beside every message"
        elif beside and len(texts) > 1 and often and _same_in_each(now):
            slot.kind, slot.why = Kind.LABEL, "the same few words beside every message"
        elif _begin_names(texts, slots.names) and sum(1 for a in now if stands_beside(a, slot, homes, boxes)) >= SEVERAL:
            slot.kind, slot.why = Kind.LABEL, INITIALS
        elif beside and _again_and_again(slot) and _small(slot, content):
            slot.kind, slot.why = Kind.LABEL, "the same few words beside one message after another"
        elif (
            beside
            and len(now) >= 2
            and len({phrases.plain(a.text) for a in now}) <= 0.7 * len(now)
            and all(_called_mark(a, boxes) and len(a.text) <= 40 for a in slot.atoms)
        ):
            slot.kind, slot.why = Kind.LABEL, "beside what is said, called a mark"


def find_signs_of_work(slots: SlotTable, boxes: set[Node]) -> None:
    """Marks what says the very same things one after the other in several elements: a machine at its work, or a state, and nobody's words.

    "Thinking…", then "Thought it over" above one answer, and the same above the next one      Result: two signs
    "One moment…", then "You get 100 back"; "One moment…", then "You get 350 back"            Result: none, these are two messages

    They stand beside the words of a message, or none of it stands anywhere any more. Texts that grow stream in, and are never signs.
    """
    said: dict[Node, list[tuple[float, str]]] = {}
    there: dict[Node, list[Atom]] = {}
    homes: dict[Node, set[int]] = {}
    for slot in slots.table.values():
        for atom in slot.atoms if slot.kind is Kind.CONTENT else ():
            said.setdefault(atom.owner, []).extend((at, phrases.plain(text)) for at, text in atom.node.said)
            there.setdefault(atom.owner, []).append(atom)
            for node in line_below(atom, boxes, 3):
                homes.setdefault(node, set()).add(atom.owner.id)
    told = {owner: tuple(dict.fromkeys(text for _, text in sorted(texts))) for owner, texts in said.items() if owner not in boxes}
    often = Counter(told.values())
    typed = {text for slot in slots.table.values() if slot.typed for text in slot.texts}
    standing = {text for owner, texts in told.items() if owner.attached() for text in texts}
    for owner, texts in told.items():
        short = len(texts) > 1 and all(len(text) <= LONGEST_SIGN and text not in typed for text in texts)
        grows = any(later.startswith(text.rstrip(" .…")) for text, later in itertools.pairwise(texts))
        beside = any(homes.get(node, set()) - {owner.id} for node in line_below(there[owner][0], boxes, 3))
        if short and often[texts] > 1 and not grows and _one_at_a_time(there[owner]) and (beside or not standing & set(texts)):
            slots.by_node.update((atom.node.id, Kind.LABEL) for atom in there[owner])


def _one_at_a_time(atoms: list[Atom]) -> bool:
    """Each text gave way to the next one: words of a sentence that other elements part stand there together."""
    nodes = sorted({a.node.id: a.node for a in atoms}.values(), key=lambda n: n.born)
    return all(one.gone is not None and one.gone <= other.born for one, other in itertools.pairwise(nodes))


def _begin_names(texts: Collection[str], names: Collection[str]) -> bool:
    """One letter or two, each of which begins a name that the page tells: "D" or "DL" beside what "Dana Levi" said."""
    firsts = [[word[0].upper() for word in name.split()] for name in names if name.strip()]
    return bool(texts) and all(len(t) <= 2 and t.isalpha() and any("".join(f).startswith(t) or t == f[0] for f in firsts) for t in texts)


def _again_and_again(slot: Slot) -> bool:
    """Nothing but a few short texts, each of which stood below several messages, also one after the other, and went again.

    "Nobody looked at it yet" below the latest message, then "Looked at", then both below the next one, and below a third
    """
    told = Counter(phrases.plain(a.text) for a in slot.atoms if any(c.isalnum() for c in a.text))
    went = sum(1 for a in slot.atoms if any(n.gone is not None for n in a.owner.line()))
    often = min(told.values(), default=0) >= SEVERAL and all(len(text) <= 30 for text in told)
    return often and len(told) <= 3 and went * 2 > len(slot.atoms)


def _small(slot: Slot, content: list[Slot]) -> bool:
    """In smaller print than whatever was typed."""
    said = [float(a.owner.facts["fs"]) for s in content if s.typed for a in s.atoms if "fs" in a.owner.facts]
    sizes = [float(a.owner.facts["fs"]) for a in slot.atoms if "fs" in a.owner.facts]
    return bool(said and sizes) and max(sizes) < min(said)


def _same_in_each(now: list[Atom]) -> bool:
    """Below three messages or more the same short words stand side by side: "Reply", "Translate", "Report"."""
    rows: dict[Node | None, list[str]] = {}
    for atom in now:
        if any(map(str.isalnum, atom.text)):  # "Reply · Report": no dot between them
            rows.setdefault(atom.owner.above(), []).append(phrases.plain(atom.text))
    told = {tuple(row) for row in rows.values()}
    return len(rows) >= SEVERAL and len(told) == 1 and all(len(text) <= 30 for row in told for text in row)


def _called_mark(atom: Atom, boxes: set[Node]) -> bool:
    return any(_META_WORD.search(n.attrs.get("class", "")) for n in line_below(atom, boxes, 1))


def part_roles(table: dict[Hashable, Slot]) -> None:
    """What a speaker is, behind his name in the same print, gets a place of its own: ``<span>Dana</span> <span>, agent</span>``."""
    for slot in list(table.values()):
        roles = [a for a in slot.atoms if _is_role(a) and _named_before(a, {o.owner for o in slot.atoms if not _is_role(o)})]
        if len(roles) > 1 and len(roles) <= len(slot.atoms) - len(roles):
            slot.atoms = [a for a in slot.atoms if a not in roles]
            table["role", slot.key] = Slot(("role", slot.key), roles)


def _named_before(role: Atom, owners: Container[Node]) -> bool:
    before = [k for k in itertools.takewhile(lambda k: k is not role.owner, role.owner.beside()) if not k.is_text]
    words = "".join(k.text for k in before[-1].flat() if k.is_text) if before else ""
    return bool(before) and before[-1] in owners and not (phrases.is_time(words) or phrases.is_status(words))


def _is_role(atom: Atom) -> bool:
    text = phrases.plain(atom.text).strip(" ,·•|()–—-")
    return atom.kind == "text" and (phrases.is_role(text) or phrases.is_you(text))
