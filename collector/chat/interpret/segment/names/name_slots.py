"""Which places hold the names of speakers: beside what is said, as rows of a name and a time, before each text.

    <div class="row"><span class="who">Dana</span><p>Hello</p></div>      <div class="row"><span class="who">You</span><p>Hi</p></div>
    Result: texts in <span class="who"> are names: few different ones, each beside what is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from statistics import fmean

from collector.chat.interpret.region.region import holds_any
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom, is_block
from collector.chat.interpret.replay.table_cells import cell_around, row_of
from collector.chat.interpret.segment.message_bodies import block_of
from collector.chat.interpret.segment.names.name_headers import TOGETHER, header_name
from collector.chat.interpret.segment.slots import HAND_CURSOR, INITIALS, Kind, Slot, SlotTable, ever, line_below, stands_beside
from collector.chat.interpret.segment.style_features import rows_of_cards
from collector.chat.interpret.segment.times_inside_messages import LIST_TAGS, conversation_lists
from collector.chat.wording import phrases

_NAME_WORD = re.compile(
    r"(?:^|[-_\s])(?:names?|nm|author|sender|nick(?:name)?|user-?name|display-?name|from|who|speaker|participant|"
    r"persona|agent-?name|title|header|heading)(?:$|[-_\s])|(?:Name|Author|Sender|Title|Header)\b",
)
_CALLED_A_NAME = re.compile(r"(?:^|[-_\s])(?:names?|author|sender|nick(?:name)?|display-?name|agent-?name)(?:$|[-_\s])")
_INITIAL = re.compile(r"\S\s+[^\W\d_]\.$")
"""A name may end with a letter and a full stop: ``Rina K.``"""
_PHONE = re.compile(r"\W*\+?\d[\d\s().-]{6,18}\d\W*")
"""Who is in nobody's address book is called by a number: ``+972 50-555-0142``."""
TOLD, REPEATED = "names that the page tells elsewhere", "short, repeated, beside what is said"
_PARAGRAPHS = RICH_INLINE | {"p", "pre", "ul", "ol", "li", "blockquote"}


def find_names(slots: SlotTable, boxes: set[Node], witnessed: Set[str] = frozenset()) -> None:
    """Places whose texts are names: told elsewhere, or short and repeated beside what is said, or print of their own above it."""
    content = [s for s in slots.table.values() if s.kind is Kind.CONTENT or s.why == HAND_CURSOR]
    known = {phrases.plain(n).casefold() for n in {*slots.names, *witnessed}}
    pressed = [s for s in slots.table.values() if s.kind is Kind.BUTTON and s not in content]
    content += [s for s in pressed if s.share(lambda t: _told(t, known)) >= 0.6 or _pressed_names(s, known, slots)]
    content += [s for s in slots.table.values() if s.kind in (Kind.TIME, Kind.STATUS) and s not in content and _beside_times(s)]
    owners = Counter(a.owner for s in content for a in s.atoms)
    homes: dict[Node, set[int]] = {}
    for s in content:
        for a in s.atoms:
            for node in home_line(a, boxes):
                homes.setdefault(node, set()).add(id(s))
    lists, cards = conversation_lists(slots) | boxes, rows_of_cards(boxes)
    most = sum(1 for s in content for a in s.at_once() if _list_around(a, lists, cards) is None)
    for whole in content:
        slot = _beside_times(whole) or whole
        if whole.typed or slot.typed or not slot.texts or not all(map(_short, slot.texts)) or slot.share(_is_line) >= 0.5:
            continue
        if _in_rows_of_several(slot) or _in_few_lists(slot, lists, cards, most):
            continue
        own, others = Counter(slot.texts), Counter(_alone_in(s for s in content if s is not whole and len(s.atoms) > len(slot.atoms)))
        elsewhere = sum(n for t, n in own.items() if others[t] * 2 > n) >= 0.5 * len(slot.atoms)
        if elsewhere and slot.share(lambda t: _told(t, known)) < 0.5 and not _called_names(slot):
            continue
        together = sum(1 for a in slot.atoms if stands_beside(a, whole, homes, boxes)) / len(slot.atoms)
        told = slot.share(lambda t: _told(t, known) or phrases.is_you(t))
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
        small = _font_size(slot) < _content_font_size(content, whole)
        few = len(now) >= 3 and distinct <= 0.5
        if together >= 0.6 and _name_column(slot, content, slots, whole):
            whole.kind, whole.why = Kind.NAME, "a table's column of short texts beside what is said and its time"
        elif told >= 0.6 and (together >= 0.5 or hinted >= 0.5 or len(slot.atoms) >= 3 or len(owners) > 1):
            whole.kind, whole.why = Kind.NAME, TOLD
        elif together >= 0.6 and (hinted >= 0.6 or few or (small and len(content) > 1 and distinct < 1)):
            whole.kind, whole.why = Kind.NAME, REPEATED
        elif together == 1 and _own_print(slot, content, whole) and all(_heads(a, whole, homes, boxes) for a in slot.atoms):
            whole.kind, whole.why = Kind.NAME, "print of its own above what is said"
        elif (
            _own_print(slot, content, whole)
            and ((len(now) >= 3 and distinct < 1) or _initialled(slot, slots))
            and (_precedes(slot, content, boxes, whole) or _came_below(slot, content, boxes, whole))
        ):
            whole.kind, whole.why = Kind.NAME, "print of its own, repeated, each directly before or below something that is said"
        elif hinted >= 0.6 and few:
            whole.kind, whole.why = Kind.NAME, "called a name, repeated"


def _called_names(slot: Slot) -> bool:
    """The page itself calls all of them names, though somebody also writes hers below her words: ``Regards`` / ``Dana``."""
    return all(_CALLED_A_NAME.search(a.owner.attrs.get("class", "")) for a in slot.atoms)


def _initialled(slot: Slot, slots: SlotTable) -> bool:
    """The faces beside the messages show the first letters of all its texts: "DL" or "D" for "Dana Levi"."""
    faces = {t.upper() for s in slots.table.values() if s.why == INITIALS for t in s.texts}
    return all(t[:1].upper() in faces or "".join(w[0] for w in t.split())[:2].upper() in faces for t in slot.texts)


def _in_rows_of_several(slot: Slot) -> bool:
    """Most stand side by side with another one of them: "Reply", "Like", "Copy link" below a message, and no names."""
    owners = {a.owner for a in slot.at_once() if a.kind == "text"}
    return sum(1 for o in owners if _next(o) in owners or any(_next(k) is o for k in o.beside() if k in owners)) * 10 > 6 * len(owners)


def _in_few_lists(slot: Slot, lists: Set[Node], cards: Set[Node], most: int) -> bool:
    """All stand in tables, lists or rows of cards of few messages: "Date", "Hour", "State" head what follows, and are nobody's names."""
    around = [_list_around(a, lists, cards) for a in slot.at_once()]
    found = {n for n in around if n is not None}
    return None not in around and len(found & cards) * 2 + len(found - cards) * 4 <= most


def _list_around(atom: Atom, lists: Set[Node], cards: Set[Node]) -> Node | None:
    return next((n for n in atom.owner.line() if n in cards or (n.tag in LIST_TAGS and n not in lists)), None)


def _pressed_names(slot: Slot, known: Set[str], slots: SlotTable) -> bool:
    """Names that open somebody's card when pressed: few short texts, each at the head of an element that shows a time after it.

    <h3> <button>Dana</button> <time>10:14</time> </h3> <p>Hello</p>        <button>Details</button>, the same at each message: no name
    """
    texts, known_one = set(slot.texts), any(_told(t, known) for t in slot.texts)
    if slot.typed or len(texts) * 2 > max(4, len(slot.atoms)) or not (known_one or len(texts) > 1):
        return False
    shown = [a for s in slots.table.values() if s.kind in (Kind.TIME, Kind.STATUS) for a in s.at_once() if phrases.is_time(a.text)]
    heads = {n for a in shown for n in list(a.owner.line())[:6]} if all(_short(t) and not phrases.is_status(t) for t in texts) else set()
    return all(any(n in heads and _first(n) is a.node for n in list(a.owner.line())[1:5]) for a in slot.at_once())


def _first(node: Node) -> Node | None:
    return next((a.node for a in ever(node) if not a.hidden and a.kind == "text"), None)


def home_line(atom: Atom, boxes: set[Node]) -> Iterator[Node]:
    """The elements around a text up to its message's, without the markup of rich text: ``<div><p>Hello</p></div>`` → the ``div`` …"""
    base = atom.owner
    while base.tag in _PARAGRAPHS and not base.attrs.get("class") and (above := base.above()) is not None:
        base = above
    for n, node in enumerate(base.line()):
        if node in boxes or n >= 6:
            return
        yield node


def _beside_times(slot: Slot) -> Slot | None:
    """Of a place that holds times and something else in the same print, all that is no time and no state; None where it holds no times.

    <div class="small">Dana</div> <div>Hello</div> <div class="small">10:14</div>, five times        Result: "Dana", five times
    <p>We come on <br> 10/26</p>, words and a time in one element      Result: None, all of it was said
    """
    rest = [a for a in slot.atoms if not (phrases.is_time(a.text) or phrases.is_status(a.text) or phrases.line_beside(a.text))]
    timed = [block_of(a) for a in slot.atoms if phrases.is_time(a.text) or phrases.line_beside(a.text) is not None]
    apart = not {block_of(a) for a in rest} & set(timed)
    return Slot(slot.key, rest) if apart and len(timed) * 5 >= len(slot.atoms) <= len(rest) * 10 else None


def _alone_in(slots: Iterable[Slot]) -> Iterator[str]:
    """The texts that are not a part of a longer line: ``You get`` ``Dana``, two texts in one element."""
    for slot in slots:
        yield from (phrases.plain(a.text) for a in slot.atoms if not _in_line(a, a.node) and (is_block(a.owner) or not _in_line(a)))


def _told(text: str, known: Set[str]) -> bool:
    return text.casefold().strip(" :,") in known


def set_roles_apart(slots: SlotTable) -> None:
    """Words such as "Agent" beside a name are a role; where they are all that is shown they are the name.

    <b>Dana</b> <small>Agent</small> <div>Hello</div>       Result: name "Dana", aside "Agent"
    """
    named = [s for s in slots.table.values() if s.kind is Kind.NAME and s.atoms]
    kinds = (Kind.NAME, Kind.CONTENT)
    told = [s for s in slots.table.values() if s.atoms and s.kind in kinds and not s.typed and s.share(phrases.is_role) > 0]
    roles = [s for s in told if s.share(lambda t: phrases.is_role(t) or phrases.is_you(t)) == 1]
    for slot in roles if any(s not in roles for s in named) else ():
        slot.kind, slot.why = Kind.LABEL, "a role beside a name"


def set_doubles_apart(slots: SlotTable, boxes: set[Node]) -> None:
    """Short texts that come again beside messages whose name stands there besides, as the page tells it elsewhere, are nobody's name.

    <b>Dana</b> <p>Half price</p> <a>Our terms</a>      "Dana joined the chat"      Result: "Our terms" is a label
    """
    named = [s for s in slots.table.values() if s.kind is Kind.NAME]
    sure = [s for s in named if s.why == TOLD]
    there = {n for s in sure for a in s.atoms for n in line_below(a, boxes, 4)}
    words = {n for s in slots.table.values() if s.kind is Kind.CONTENT for a in s.atoms for n in line_below(a, boxes, 4)}
    for slot in [s for s in named if s.why == REPEATED]:
        fewer = len(slot.at_once()) <= sum(len(s.at_once()) for s in sure)
        if fewer and all(next((n for n in line_below(a, boxes, 4) if n in words), None) in there for a in slot.atoms):
            slot.kind, slot.why = Kind.LABEL, "beside a message that shows a name that the page tells elsewhere"


def _precedes(slot: Slot, content: list[Slot], boxes: set[Node], whole: Slot) -> bool:
    """In a list without rows each of its texts stands directly before one of the others: at each message, or once above a run.

    <div class="grid"> <i>10:14</i> <b>Dana</b> <p>Hello</p> <i>10:15</i> <b>Noa</b> <p>My bill</p> </div>
    """
    said = {a.owner for s in content if s is not whole for a in s.atoms}
    now = slot.at_once()
    rows = [next((n for n in a.owner.line() if n.above() in boxes), a.owner) for a in now]  # <div class="chip"><img><div>Dana</div></div>
    return sum(1 for row in rows if holds_any(_next(row), said) and not holds_any(row, said)) * 10 >= 9 * len(now)


def _came_below(slot: Slot, content: list[Slot], boxes: set[Node], whole: Slot) -> bool:
    """In a list without rows each came together with what is said directly above it: ``<p>Hello</p> <h6>Dana</h6>``."""
    said = {a.owner for s in content if s is not whole for a in s.atoms}
    rows = [next((n for n in a.owner.line() if n.above() in boxes), a.owner) for a in slot.at_once()]
    above = [(row, kids[at - 1]) for row in rows if (kids := [k for k in row.beside() if not k.is_text]) and (at := kids.index(row))]
    came = [row for row, k in above if holds_any(k, said) and not holds_any(row, said) and abs(k.born - row.born) <= TOGETHER]
    return len(came) * 10 >= 9 * len(rows)


def _next(node: Node) -> Node | None:
    kids = [k for k in node.beside() if not k.is_text]
    at = kids.index(node) if node in kids else len(kids)
    return kids[at + 1] if at + 1 < len(kids) else None


def _own_print(slot: Slot, content: list[Slot], whole: Slot) -> bool:
    """Smaller than what is said; or bold, where it is not, and repeated."""
    now = slot.at_once()
    again = len(now) >= 3 and len({phrases.plain(a.text) for a in now}) < len(now)
    return _font_size(slot) < _content_font_size(content, whole) or (again and _bold(slot, content))


def _bold(slot: Slot, content: list[Slot]) -> bool:
    """All its texts are bold, and most of what is said is not."""
    heavy = all((a.owner.facts.get("fw") or a.owner.tag in ("b", "strong")) and not _in_line(a) for a in slot.atoms)
    said = max((s for s in content if s is not slot), key=lambda s: len(s.atoms), default=None)
    return heavy and said is not None and not all(a.owner.facts.get("fw") for a in said.atoms)


def _in_line(atom: Atom, node: Node | None = None) -> bool:
    """Bare text follows in the same element, as after the first words of a sentence: ``<b>Important:</b> your line ends``."""
    here = node or atom.owner
    return any(k is not here and k.is_text and k.text.strip() for k in here.beside())


def _name_column(slot: Slot, content: list[Slot], slots: SlotTable, whole: Slot) -> bool:
    """A column beside a longer one; a time stands in the same rows, or the short texts come again.

    <tr><td>Dana</td><td>Half price for a year</td><td>10:54</td></tr>
    Result: "Dana" is a name.
    """
    rows = {row for a in slot.atoms if (row := row_of(a.owner)) is not None}
    if not rows or slot.typed:
        return False
    beside = [s for s in content if s is not whole and any(row_of(a.owner) in rows for a in s.atoms)]
    if {cell_around(a.owner) for a in slot.atoms} & {cell_around(a.owner) for s in beside for a in s.atoms}:
        return False  # a part of the words in one cell
    timed = any(s.kind is Kind.TIME and any(row_of(a.owner) in rows for a in s.atoms) for s in slots.table.values())
    again = len(set(now := [phrases.plain(a.text) for a in slot.at_once()])) < len(now)
    return (timed or again) and any(s.typed or fmean(map(len, s.texts)) > 2 * fmean(map(len, slot.texts)) for s in beside)


def said_names(slots: SlotTable) -> set[str]:
    """The texts of the places that hold names, without times beside them."""
    named = [t for s in slots.table.values() if s.kind is Kind.NAME for t in s.texts]
    return {header_name(t) or phrases.without_says(t).strip(" :,") for t in named}


def _is_line(text: str) -> bool:
    return phrases.is_tombstone(text) or phrases.is_service(text)


def _font_size(slot: Slot) -> float:
    sizes = [float(a.owner.facts["fs"]) for a in slot.atoms if "fs" in a.owner.facts]
    return fmean(sizes) if sizes else 100.0


def _content_font_size(content: list[Slot], but: Slot) -> float:
    return max((size for s in content if s is not but and (size := _font_size(s)) < 100), default=0.0)


def _short(text: str) -> bool:
    closed = text[-1:] in (".", "?", "!", "…") and not _INITIAL.search(text)
    called = any(c.isalpha() for c in text) or _PHONE.fullmatch(text) is not None
    return 0 < len(text) <= 40 and len(text.split()) <= 5 and not closed and "\n" not in text and called


def _heads(atom: Atom, slot: Slot, homes: dict[Node, set[int]], boxes: set[Node]) -> bool:
    """It is the first text of the smallest element that holds it together with something that is said."""
    for node in line_below(atom, boxes, 6):
        if homes.get(node, set()) - {id(slot)}:
            return _first(node) is atom.node and len(atom.text.split()) <= 3
    return False
