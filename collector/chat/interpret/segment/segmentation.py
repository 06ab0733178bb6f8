"""Cuts the conversation's box, as it stands at one moment, into messages with what belongs to each: name, time, marks, pictures."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom, Break, Piece, compose_text, hidden, is_block, rendered_pieces
from collector.chat.interpret.segment.appearance import appearance_of
from collector.chat.interpret.segment.attachments import attachments, is_picture, links, stands_alone
from collector.chat.interpret.segment.message_boundaries import MessageBoundaries
from collector.chat.interpret.segment.slots import Kind, SlotTable, slot_key
from collector.chat.wording import phrases
from collector.language import say
from collector.model import Attachment

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PUNCTUATION = " \t\n\u00a0,.;:!?/()[]-–—…+=&%\"'"
_SEPARATOR = re.compile(r"^[:>|•·–—]\s+")
_GONE_WORD = re.compile(r"(?:^|[-_])(?:deleted|removed|retracted|unsent|recalled|revoked|redacted|tombstone)(?:$|[-_])", re.I)


@dataclass(frozen=True, eq=False)
class Segment:
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
    quote: str = ""
    """Words of another message that it shows above its own."""
    reactions: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()
    """What stands beside its words and is no name and no time: states, labels, buttons."""
    italic: bool = False
    """All its words are in italics."""

    @property
    def element(self) -> int:
        """Number of the element that holds its words."""
        return self.root.id


@dataclass(frozen=True, eq=False)
class _Metadata:
    kind: Kind
    text: str
    node: Node | None = None


@dataclass(frozen=True, eq=False)
class _Body:
    root: Node
    cell: Node
    metadata: tuple[_Metadata, ...] = ()
    group: tuple[int, ...] = ()


@dataclass
class Segmenter:
    """Cuts one region's boxes; remembers what did not change since it last looked."""

    slots: SlotTable
    shapes: MessageBoundaries
    _known: dict[Node, tuple[int, tuple[_Body | _Metadata, ...]]] = field(default_factory=dict)
    _segments: dict[tuple[Node, Node], tuple[int, tuple[_Metadata, ...], Segment]] = field(default_factory=dict)
    box: Node | None = None

    def cut(self, box: Node) -> list[Segment]:
        """The messages that stand in the box now, in the order in which they are drawn."""
        if box is not self.box:
            self._known.clear()
            self._segments.clear()
            self.box = box
        items = self._read(box)
        return self._attach(items)

    def _read(self, node: Node) -> tuple[_Body | _Metadata, ...]:
        known = self._known.get(node)
        if known is not None and known[0] == node.touched:
            return known[1]
        items = tuple(self._fresh(node))
        self._known[node] = (node.touched, items)
        return items

    def _fresh(self, node: Node) -> list[_Body | _Metadata]:
        if node.id in self.slots.insets:
            return [_Metadata(self.slots.insets[node.id], compose_text(list(rendered_pieces(node))), node)]
        if node.id in self.slots.voice_notes or (node.tag in ("audio", "video") and not hidden(node)):
            return [_Body(node, node)]
        if node is not self.box and hidden(node):
            text = compose_text(list(rendered_pieces(node)))
            return [_Metadata(Kind.HIDDEN, text)] if text and not _announces(node) else []
        if (
            node.tag in ("textarea", "input", "select", "option", "iframe", "svg", "br")
            or node.attrs.get("contenteditable", "false") != "false"
        ):
            return []
        if node.tag == "img":
            return self._image(node)
        items: list[_Body | _Metadata] = []
        holders = 0
        inline = False
        split_below = False
        for mark in ("pb", "pa"):
            if mark in node.facts:
                items += self._mark(node, str(node.facts[mark]))
        for kid in node.flat():
            if kid.is_text:
                found = self._text(kid, node)
                inline = inline or any(isinstance(b, _Body) for b in found)
            else:
                found = list(self._read(kid))
                bodies = sum(1 for b in found if isinstance(b, _Body))
                split_below = split_below or bodies > 1
                inline = inline or (bodies == 1 and not is_block(kid) and kid.tag in RICH_INLINE)
            holders += any(isinstance(b, _Body) for b in found)
            items += found
        label = node.attrs.get("aria-label", "")
        if label and (phrases.says_you(label) or phrases.said_by(label) or phrases.is_you(label)):
            items.append(_Metadata(Kind.HIDDEN, label))
        return self._close(node, items, holders, inline, split_below)

    def _close(self, node: Node, items: list[_Body | _Metadata], holders: int, inline: bool, split_below: bool) -> list[_Body | _Metadata]:
        bodies = [b for b in items if isinstance(b, _Body)]
        metadata = tuple(b for b in items if isinstance(b, _Metadata))
        if not bodies:  # an announcer that is heard and not seen speaks of other messages than the next one
            return [b for b in metadata if b.kind is not Kind.HIDDEN] if _announces(node) else items
        if holders >= 2 and not split_below and (inline or not self.shapes.splits(node, holders)):
            inner = tuple(x for d in bodies for x in d.metadata)
            return [_Body(node, node, (*metadata, *inner))]
        if len(bodies) == 1 and node is not self.box:
            return [replace(bodies[0], cell=node, metadata=(*bodies[0].metadata, *metadata))]
        if holders >= 2 and node is not self.box:
            return [replace(b, group=(*b.group, node.id)) if isinstance(b, _Body) else b for b in items]
        return items

    def _text(self, node: Node, parent: Node) -> list[_Body | _Metadata]:
        if not node.text.strip():
            return []
        owner = node.above() or parent
        while owner.tag in ("slot", "#root") and owner.above() is not None:
            owner = owner.above() or owner
        kind = self.slots.kind(Atom(node, owner, node.text))
        if kind is Kind.CONTENT:
            return [_Body(owner, owner)]
        return [_Metadata(kind, node.text.strip())]

    def _mark(self, node: Node, text: str) -> list[_Body | _Metadata]:
        kind = self.slots.kind(Atom(node, node, text, "mark"))
        return [_Metadata(kind if kind is not Kind.CONTENT else Kind.LABEL, text.strip())]

    def _image(self, node: Node) -> list[_Body | _Metadata]:
        if is_picture(node):
            return [_Body(node, node)]
        atom = next(iter(rendered_pieces(node)), None)
        if isinstance(atom, Atom) and atom.kind == "emoji" and stands_alone(node):
            return [_Body(node, node)]
        alt = node.attrs.get("alt", "")
        return [_Metadata(Kind.LABEL, alt)] if alt else []

    def _attach(self, items: tuple[_Body | _Metadata, ...]) -> list[Segment]:
        segments: list[Segment] = []
        waiting: list[_Metadata] = []
        for item in items:
            if isinstance(item, _Metadata):
                if item.kind in (Kind.NAME, Kind.HIDDEN) or (item.kind is Kind.TIME and waiting and waiting[-1].kind is Kind.NAME):
                    waiting.append(item)
                elif segments and item.kind is Kind.TIME and not segments[-1].times:
                    segments[-1] = replace(segments[-1], times=(item.text,))
                elif segments and item.kind is Kind.STATUS:
                    segments[-1] = replace(segments[-1], marks=(*segments[-1].marks, item.text), aside=(*segments[-1].aside, item.text))
                elif segments and item.kind is Kind.REACTION:
                    segments[-1] = replace(segments[-1], reactions=(*segments[-1].reactions, item.text))
                continue
            segment = self._unit(item)
            name, time = next((_header(w.text) for w in waiting if w.kind is Kind.NAME), ("", ""))
            time = time or next((w.text for w in waiting if w.kind is Kind.TIME), "")
            hints = tuple(w.text for w in waiting if w.kind is Kind.HIDDEN)
            hints = hints if len(hints) == 1 and (len(hints[0]) <= 24 or phrases.bare(segment.text) in phrases.bare(hints[0])) else ()
            waiting = []
            if name or hints:
                times = (time,) if time and not segment.times else segment.times
                segment = replace(segment, near_name=name, times=times, hints=(*segment.hints, *hints))
            if segment.text or segment.attachments:
                segments.append(segment)
        return segments

    def _unit(self, body: _Body) -> Segment:
        known = self._segments.get((body.root, body.cell))
        version = body.cell.touched
        if known is not None and known[0] == version and known[1] == body.metadata:
            return known[2] if known[2].group == body.group else replace(known[2], group=body.group)
        segment = self._make(body)
        self._segments[body.root, body.cell] = (version, body.metadata, segment)
        return segment

    def _prefixed_place(self, text: str) -> Hashable | None:
        """Where messages begin with a name and a time as this one does: one that went before its looks were noted stands apart."""
        if not self.slots.prefixed or not phrases.time_before(text):
            return None
        before = phrases.name_before(text)[0]
        return next((place for place, names in self.slots.prefixed.items() if before in names), None)

    def _make(self, body: _Body) -> Segment:
        parts = self._words(list(rendered_pieces(body.root, skip=self.slots.insets)))
        atoms = [p for p in parts if isinstance(p, Atom)]
        text = phrases.without_edited(compose_text(parts))
        edited = text != compose_text(parts)
        first = next((a for a in atoms if a.kind == "text"), None)
        headers = [_header(x.text) for x in body.metadata if x.kind is Kind.NAME]
        names = tuple(name for name, _ in headers)
        if names and (bare := _SEPARATOR.sub("", text)) and any(x.kind is Kind.NAME for x in body.metadata):
            text = bare
        length = self.slots.voice_notes.get(body.root.id, "")
        if length:
            text = say("chat-voice-note", length=length)
        times = tuple(x.text for x in body.metadata if x.kind is Kind.TIME) + tuple(t for _, t in headers if t)
        place: Hashable = slot_key(first) if first else "image"
        home = place if place in self.slots.prefixed else self._prefixed_place(text)
        if home is not None:
            before, rest = phrases.name_before(text)
            known = before in self.slots.prefixed[home]
            place = (home, known)
            if known:
                names, times, text = (before,), times or tuple(filter(None, [phrases.time_before(text)])), rest
        marks = tuple(x.text for x in body.metadata if x.kind in (Kind.STATUS, Kind.LABEL)) + (("edited",) if edited else ())
        return Segment(
            body.root,
            body.cell,
            text,
            tuple(n for n in names if n),
            "",
            body.group,
            times,
            tuple(x.text for x in body.metadata if x.kind is Kind.HIDDEN),
            marks,
            (*_voice(body.root, length), *attachments(body.cell, self.slots.insets), *_previews(body)),
            place,
            appearance_of(body.root, self.box),
            frozenset(a.owner.id for a in atoms),
            _struck(body, atoms),
            _rect(body.root),
            _key(body.root, body.cell),
            quote="\n".join(x.text for x in body.metadata if x.kind is Kind.QUOTE),
            reactions=tuple(x.text for x in body.metadata if x.kind is Kind.REACTION),
            aside=_aside(body, times, text),
            italic=bool(atoms) and all(a.owner.facts.get("it") for a in atoms if a.text.strip()),
        )

    def _words(self, parts: list[Piece]) -> list[Piece]:
        """What is said, with the commas and dashes between two of its parts: ``<b>12/12</b>, <b>Herzl 5</b>``."""
        said = [self._said(p) for p in parts]
        for i in range(1, len(parts) - 1):
            part, around = parts[i], (parts[i - 1], parts[i + 1])
            if not said[i] and isinstance(part, Atom) and part.kind == "text" and not part.hidden and not part.text.strip(_PUNCTUATION):
                said[i] = all(isinstance(p, Atom) for p in around) and said[i - 1] and self._said(parts[i + 1])
        return [p for p, is_said in zip(parts, said, strict=True) if is_said]

    def _said(self, part: Piece) -> bool:
        if isinstance(part, Break):
            return True
        if part.kind == "mark" or part.hidden:
            return False
        if part.kind in ("image", "emoji"):
            return part.kind == "emoji"
        return not part.text.strip() or self.slots.kind(part) is Kind.CONTENT


def _aside(body: _Body, times: tuple[str, ...], text: str) -> tuple[str, ...]:
    """What was set apart from the words and is shown nowhere else: states, labels, buttons, further times."""
    kinds = (Kind.STATUS, Kind.LABEL, Kind.BUTTON)
    return tuple(x.text for x in body.metadata if x.kind in kinds and x.text and x.text not in text) + times[1:]


def _voice(root: Node, length: str) -> tuple[Attachment, ...]:
    """A note that the page draws itself, without an element that plays."""
    return (Attachment(name=length, kind="voice"),) if length and not any(n.tag == "audio" for n in root.flat()) else ()


def _previews(body: _Body) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(name=x.text, url=next(iter(links(x.node)), "") if x.node is not None else "", kind="preview")
        for x in body.metadata
        if x.kind is Kind.PREVIEW
    )


def _announces(node: Node) -> bool:
    return node.attrs.get("role") in ("log", "status", "alert") or node.attrs.get("aria-live", "off") != "off"


def _header(text: str) -> tuple[str, str]:
    """The name in a text beside a message, and the time, if it holds both."""
    name, time = phrases.name_with_time(text)
    return (_name(name), time) if name else (_name(text), "")


def _name(text: str) -> str:
    return " ".join(text.split()).strip(" :,|·•-–—")


def _rect(node: Node) -> tuple[int, int, int, int] | None:
    for n in node.line():
        box = n.facts.get("r")
        if box:
            return (int(box[0]), int(box[1]), int(box[2]), int(box[3]))
    return None


def _key(root: Node, cell: Node) -> str:
    """An id of the page's own; a small number tells a place in the list, which other messages have later: ``data-key="12"``."""
    for node in _to(root, cell):
        for name, value in node.attrs.items():
            if not re.fullmatch(r"\d{0,4}", value) and (
                name == "id" or (name.startswith("data-") and re.search(r"(?:^|-)(?:id|key|uid|uuid|mid|message-?id)$", name))
            ):
                return f"{name}={value}"
    return ""


def _struck(body: _Body, atoms: list[Atom]) -> bool:
    said = [a for a in atoms if a.text.strip()]
    if said and all(any(n.facts.get("td") for n in _to(a.owner, body.cell)) for a in said):
        return True
    return any(_GONE_WORD.search(_CAMEL.sub("-", c)) for n in (*_to(body.root, body.cell), *(a.owner for a in said)) for c in n.classes())


def _to(node: Node, top: Node) -> Iterator[Node]:
    for n in node.line():
        yield n
        if n is top:
            return
