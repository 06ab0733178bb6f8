"""Cuts the conversation's box, as it stands at one moment, into messages with what belongs to each: name, time, marks, pictures."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace

from collector.chat import words
from collector.chat.features import features
from collector.chat.inserts import attachments, is_picture, stands_alone
from collector.chat.mirror import Node
from collector.chat.shapes import Shapes
from collector.chat.slots import Kind, Slots, slot_key
from collector.chat.text import RICH_INLINE, Atom, Break, Piece, compose, hidden, is_block, pieces
from collector.model import Attachment

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATOR = re.compile(r"^[:>|•·–—]\s+")
_GONE_WORD = re.compile(r"(?:^|[-_])(?:deleted|removed|retracted|unsent|recalled|revoked|redacted|tombstone)(?:$|[-_])", re.I)


@dataclass(frozen=True, eq=False)
class Unit:
    """One message as it stands in the page at one moment."""

    root: Node
    """The element that holds its words."""
    cell: Node
    """The largest element that holds this message and no other."""
    text: str
    names: tuple[str, ...] = ()
    near_name: str = ""
    """A name that stands before it, outside of its own element."""
    group: tuple[int, ...] = ()
    """Numbers of the elements around it that hold several messages, innermost first, without the conversation's own box."""
    times: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    """Hidden texts and labels meant for screen readers."""
    marks: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    place: Hashable = None
    """The slot of its words."""
    features: frozenset[str] = frozenset()
    ids: frozenset[int] = frozenset()
    """Numbers of the elements that own its words."""
    struck: bool = False
    """Shown as deleted: struck through, in italics, or called so."""
    box: tuple[int, int, int, int] | None = None
    key: str = ""
    """An id of its own that the page gives it, if there is one."""
    slanted: bool = False
    """All its words are in italics."""


@dataclass(frozen=True, eq=False)
class _Loose:
    kind: Kind
    text: str


@dataclass(frozen=True, eq=False)
class _Draft:
    root: Node
    cell: Node
    loose: tuple[_Loose, ...] = ()
    group: tuple[int, ...] = ()


@dataclass
class Cutter:
    """Cuts one region's boxes; remembers what did not change since it last looked."""

    slots: Slots
    shapes: Shapes
    _known: dict[Node, tuple[int, tuple[_Draft | _Loose, ...]]] = field(default_factory=dict)
    _units: dict[tuple[Node, Node], tuple[int, tuple[_Loose, ...], Unit]] = field(default_factory=dict)
    box: Node | None = None

    def cut(self, box: Node) -> list[Unit]:
        """The messages that stand in the box now, in the order in which they are drawn."""
        if box is not self.box:
            self._known.clear()
            self._units.clear()
            self.box = box
        bits = self._read(box)
        return self._attach(bits)

    def _read(self, node: Node) -> tuple[_Draft | _Loose, ...]:
        known = self._known.get(node)
        if known is not None and known[0] == node.touched:
            return known[1]
        bits = tuple(self._fresh(node))
        self._known[node] = (node.touched, bits)
        return bits

    def _fresh(self, node: Node) -> list[_Draft | _Loose]:
        if node is not self.box and hidden(node):
            text = compose(list(pieces(node)))
            return [_Loose(Kind.HIDDEN, text)] if text and not _announces(node) else []
        if (
            node.tag in ("textarea", "input", "select", "option", "iframe", "svg", "br")
            or node.attrs.get("contenteditable", "false") != "false"
        ):
            return []
        if node.tag == "img":
            return self._image(node)
        bits: list[_Draft | _Loose] = []
        holders = 0
        inline = False
        split_below = False
        for mark in ("pb", "pa"):
            if mark in node.facts:
                bits += self._mark(node, str(node.facts[mark]))
        for kid in node.flat():
            if kid.is_text:
                found = self._text(kid, node)
                inline = inline or any(isinstance(b, _Draft) for b in found)
            else:
                found = list(self._read(kid))
                drafts = sum(1 for b in found if isinstance(b, _Draft))
                split_below = split_below or drafts > 1
                inline = inline or (drafts == 1 and not is_block(kid) and kid.tag in RICH_INLINE)
            holders += any(isinstance(b, _Draft) for b in found)
            bits += found
        label = node.attrs.get("aria-label", "")
        if label and (words.says_you(label) or words.said_by(label) or words.is_you(label)):
            bits.append(_Loose(Kind.HIDDEN, label))
        return self._close(node, bits, holders, inline, split_below)

    def _close(self, node: Node, bits: list[_Draft | _Loose], holders: int, inline: bool, split_below: bool) -> list[_Draft | _Loose]:
        drafts = [b for b in bits if isinstance(b, _Draft)]
        loose = tuple(b for b in bits if isinstance(b, _Loose))
        if not drafts:  # an announcer that is heard and not seen speaks of other messages than the next one
            return [b for b in loose if b.kind is not Kind.HIDDEN] if _announces(node) else bits
        if holders >= 2 and not split_below and (inline or not self.shapes.splits(node, holders)):
            inner = tuple(x for d in drafts for x in d.loose)
            return [_Draft(node, node, (*loose, *inner))]
        if len(drafts) == 1 and node is not self.box:
            return [replace(drafts[0], cell=node, loose=(*drafts[0].loose, *loose))]
        if holders >= 2 and node is not self.box:
            return [replace(b, group=(*b.group, node.id)) if isinstance(b, _Draft) else b for b in bits]
        return bits

    def _text(self, node: Node, parent: Node) -> list[_Draft | _Loose]:
        if not node.text.strip():
            return []
        owner = node.above() or parent
        while owner.tag in ("slot", "#root") and owner.above() is not None:
            owner = owner.above() or owner
        kind = self.slots.kind(Atom(node, owner, node.text))
        if kind is Kind.CONTENT:
            return [_Draft(owner, owner)]
        return [_Loose(kind, node.text.strip())]

    def _mark(self, node: Node, text: str) -> list[_Draft | _Loose]:
        kind = self.slots.kind(Atom(node, node, text, "mark"))
        return [_Loose(kind if kind is not Kind.CONTENT else Kind.LABEL, text.strip())]

    def _image(self, node: Node) -> list[_Draft | _Loose]:
        if is_picture(node):
            return [_Draft(node, node)]
        atom = next(iter(pieces(node)), None)
        if isinstance(atom, Atom) and atom.kind == "emoji" and stands_alone(node):
            return [_Draft(node, node)]
        alt = node.attrs.get("alt", "")
        return [_Loose(Kind.LABEL, alt)] if alt else []

    def _attach(self, bits: tuple[_Draft | _Loose, ...]) -> list[Unit]:
        units: list[Unit] = []
        waiting: list[_Loose] = []
        for bit in bits:
            if isinstance(bit, _Loose):
                if bit.kind in (Kind.NAME, Kind.HIDDEN):
                    waiting.append(bit)
                elif units and bit.kind is Kind.TIME and not units[-1].times:
                    units[-1] = replace(units[-1], times=(bit.text,))
                elif units and bit.kind is Kind.STATUS:
                    units[-1] = replace(units[-1], marks=(*units[-1].marks, bit.text))
                continue
            unit = self._unit(bit)
            name = next((w.text for w in waiting if w.kind is Kind.NAME), "")
            hints = tuple(w.text for w in waiting if w.kind is Kind.HIDDEN)
            hints = hints if len(hints) == 1 and (len(hints[0]) <= 24 or words.bare(unit.text) in words.bare(hints[0])) else ()
            waiting = []
            if name or hints:
                unit = replace(unit, near_name=_name(name), hints=(*unit.hints, *hints))
            if unit.text or unit.attachments:
                units.append(unit)
        return units

    def _unit(self, draft: _Draft) -> Unit:
        known = self._units.get((draft.root, draft.cell))
        version = draft.cell.touched
        if known is not None and known[0] == version and known[1] == draft.loose:
            return known[2] if known[2].group == draft.group else replace(known[2], group=draft.group)
        unit = self._make(draft)
        self._units[draft.root, draft.cell] = (version, draft.loose, unit)
        return unit

    def _home_of(self, text: str) -> Hashable | None:
        """Where messages begin with a name and a time as this one does: one that went before its looks were noted stands apart."""
        if not self.slots.prefixed or not words.time_before(text):
            return None
        before = words.name_before(text)[0]
        return next((place for place, names in self.slots.prefixed.items() if before in names), None)

    def _make(self, draft: _Draft) -> Unit:
        parts = [p for p in pieces(draft.root) if self._said(p)]
        atoms = [p for p in parts if isinstance(p, Atom)]
        text = words.without_edited(compose(parts))
        edited = text != compose(parts)
        first = next((a for a in atoms if a.kind == "text"), None)
        names = tuple(_name(x.text) for x in draft.loose if x.kind is Kind.NAME)
        if names and (bare := _SEPARATOR.sub("", text)) and any(x.kind is Kind.NAME for x in draft.loose):
            text = bare
        times = tuple(x.text for x in draft.loose if x.kind is Kind.TIME)
        place: Hashable = slot_key(first) if first else "image"
        home = place if place in self.slots.prefixed else self._home_of(text)
        if home is not None:
            before, rest = words.name_before(text)
            known = before in self.slots.prefixed[home]
            place = (home, known)
            if known:
                names, times, text = (before,), times or tuple(filter(None, [words.time_before(text)])), rest
        marks = tuple(x.text for x in draft.loose if x.kind in (Kind.STATUS, Kind.LABEL)) + (("edited",) if edited else ())
        return Unit(
            draft.root,
            draft.cell,
            text,
            tuple(n for n in names if n),
            "",
            draft.group,
            times,
            tuple(x.text for x in draft.loose if x.kind is Kind.HIDDEN),
            marks,
            tuple(attachments(draft.cell)),
            place,
            features(draft.root, self.box),
            frozenset(a.owner.id for a in atoms),
            _struck(draft, atoms),
            _rect(draft.root),
            _key(draft.root, draft.cell),
            bool(atoms) and all(a.owner.facts.get("it") for a in atoms if a.text.strip()),
        )

    def _said(self, part: Piece) -> bool:
        if isinstance(part, Break):
            return True
        if part.kind == "mark" or part.hidden:
            return False
        if part.kind in ("image", "emoji"):
            return part.kind == "emoji"
        return not part.text.strip() or self.slots.kind(part) is Kind.CONTENT


def _announces(node: Node) -> bool:
    return node.attrs.get("role") in ("log", "status", "alert") or node.attrs.get("aria-live", "off") != "off"


def _name(text: str) -> str:
    return " ".join(text.split()).strip(" :,|·•-–—")


def _rect(node: Node) -> tuple[int, int, int, int] | None:
    for n in node.line():
        box = n.facts.get("r")
        if box:
            return (int(box[0]), int(box[1]), int(box[2]), int(box[3]))
    return None


def _key(root: Node, cell: Node) -> str:
    for node in _to(root, cell):
        for name, value in node.attrs.items():
            if value and (
                name == "id" or (name.startswith("data-") and re.search(r"(?:^|-)(?:id|key|uid|uuid|mid|message-?id|index)$", name))
            ):
                return f"{name}={value}"
    return ""


def _struck(draft: _Draft, atoms: list[Atom]) -> bool:
    said = [a for a in atoms if a.text.strip()]
    if said and all(any(n.facts.get("td") for n in _to(a.owner, draft.cell)) for a in said):
        return True
    return any(_GONE_WORD.search(_CAMEL.sub("-", c)) for n in (*_to(draft.root, draft.cell), *(a.owner for a in said)) for c in n.classes())


def _to(node: Node, top: Node) -> Iterator[Node]:
    for n in node.line():
        yield n
        if n is top:
            return
