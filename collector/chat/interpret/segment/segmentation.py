"""Cuts the conversation's box, as it stands at one moment, into messages with what belongs to each: name, time, marks, pictures.

    <div id="log"> <b>Dana</b> <p>Hello</p> <p>Half price</p> <time>10:14</time> <p class="me">Thanks</p> </div>
    Result: three segments, "Hello", "Half price", "Thanks"; "Dana" stands near the first, "10:14" beside the second.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom, compose_text, hidden, is_block, rendered_pieces
from collector.chat.interpret.segment.bubble_contents.attachments import document_name, is_drawn, is_picture, links, stands_alone
from collector.chat.interpret.segment.message_boundaries import MessageBoundaries
from collector.chat.interpret.segment.message_reader import SegmentReader, names_and_times
from collector.chat.interpret.segment.message_segment import Body, Metadata, Segment
from collector.chat.interpret.segment.slots import Kind, SlotTable
from collector.chat.wording import phrases


@dataclass
class Segmenter:
    """Cuts one region's boxes; remembers what did not change since it last looked."""

    slots: SlotTable
    shapes: MessageBoundaries
    composers: frozenset[int] = frozenset()
    _known: dict[Node, tuple[int, tuple[Body | Metadata, ...]]] = field(default_factory=dict)
    _segments: dict[tuple[Node, Node], tuple[int, tuple[Metadata, ...], Segment]] = field(default_factory=dict)
    box: Node | None = None
    reader: SegmentReader = field(init=False)

    def __post_init__(self) -> None:
        self.reader = SegmentReader(self.slots)

    def cut(self, box: Node) -> list[Segment]:
        """The messages that stand in the box now, in the order in which they are drawn."""
        if box is not self.box:
            self._known.clear()
            self._segments.clear()
            self.box = self.reader.box = box
        items = self._read(box)
        return self._attach(items)

    def _read(self, node: Node) -> tuple[Body | Metadata, ...]:
        known = self._known.get(node)
        if known is not None and known[0] == node.touched:
            return known[1]
        items = tuple(self._fresh(node))
        self._known[node] = (node.touched, items)
        return items

    def _fresh(self, node: Node) -> list[Body | Metadata]:
        if node.id in self.composers:
            return []
        if node.id in self.slots.embedded:
            return [Metadata(self.slots.embedded[node.id], compose_text(list(rendered_pieces(node))), node)]
        if node.id in self.slots.voice_notes or (node.tag in ("audio", "video") and not hidden(node)):
            return [Body(node, node)]
        if node.id in self.slots.contacts or (document_name(node) and not _has_link(node)):
            return [Body(node, node)]
        if node is not self.box and hidden(node) and not _shows_inside(node):
            text = compose_text(list(rendered_pieces(node)))
            return [Metadata(Kind.HIDDEN, text)] if text and not _announces(node) else []
        if is_drawn(node):
            return [Body(node, node)]
        if (
            node.tag in ("textarea", "input", "select", "option", "iframe", "svg", "br")
            or node.attrs.get("contenteditable", "false") != "false"
        ):
            return []
        if node.tag == "img":
            return self._image(node)
        items: list[Body | Metadata] = []
        holders = 0
        inline = False
        split_below = False
        for mark in ("pb", "pa"):
            if mark in node.facts:
                items += self._mark(node, str(node.facts[mark]))
        for kid in node.flat():
            if kid.is_text:
                found = self._text(kid, node)
                inline = inline or any(isinstance(b, Body) for b in found)
            else:
                found = list(self._read(kid))
                bodies = sum(1 for b in found if isinstance(b, Body))
                split_below = split_below or bodies > 1
                inline = inline or (bodies == 1 and not is_block(kid) and kid.tag in RICH_INLINE)
            holders += any(isinstance(b, Body) for b in found)
            items += found
        items = _without_dashes(items, node)
        label = node.attrs.get("aria-label", "")
        if label and (phrases.says_you(label) or phrases.said_by(label) or phrases.is_you(label)):
            items.append(Metadata(Kind.HIDDEN, label))
        elif label and not items and phrases.is_delivery(label.strip()):  # a tick that is drawn, named for screen readers
            items.append(Metadata(Kind.STATUS, label.strip()))
        return self._close(node, items, holders, inline, split_below)

    def _close(self, node: Node, items: list[Body | Metadata], holders: int, inline: bool, split_below: bool) -> list[Body | Metadata]:
        bodies = [b for b in items if isinstance(b, Body)]
        if node.tag == "thead" and (not bodies or all(k.tag == "th" for row in node.flat() for k in row.flat() if not k.is_text)):
            return []
        metadata = tuple(b for b in items if isinstance(b, Metadata))
        if not bodies:  # an announcer that is heard and not seen speaks of other messages than the next one
            return [b for b in metadata if b.kind is not Kind.HIDDEN] if _announces(node) else items
        if holders >= 2 and not split_below and (inline or not self.shapes.splits(node, holders)):
            inner = tuple(x for d in bodies for x in d.metadata)
            return [Body(node, node, (*metadata, *inner))]
        if len(bodies) == 1 and node is not self.box:
            return [replace(bodies[0], cell=node, metadata=(*bodies[0].metadata, *metadata))]
        if holders >= 2 and node is not self.box:
            items = _with_foot(items)
            return [replace(b, group=(*b.group, node.id)) if isinstance(b, Body) else b for b in items]
        return items

    def _text(self, node: Node, parent: Node) -> list[Body | Metadata]:
        if not node.text.strip():
            return []
        owner = node.above() or parent
        while owner.tag in ("slot", "#root") and owner.above() is not None:
            owner = owner.above() or owner
        kind = self.slots.kind(Atom(node, owner, node.text, hidden=hidden(owner)))
        if kind is Kind.CONTENT:
            return [Body(owner, owner)]
        if kind is Kind.TIME and phrases.is_status(node.text) and not phrases.is_time(node.text):
            kind = Kind.STATUS  # "Delivered" in the print of times
        return [Metadata(kind, node.text.strip())]

    def _mark(self, node: Node, text: str) -> list[Body | Metadata]:
        kind = self.slots.kind(Atom(node, node, text, "mark"))
        return [Metadata(kind if kind is not Kind.CONTENT else Kind.LABEL, text.strip())]

    def _image(self, node: Node) -> list[Body | Metadata]:
        if is_picture(node):
            return [Body(node, node)]
        atom = next(iter(rendered_pieces(node)), None)
        if isinstance(atom, Atom) and atom.kind == "emoji" and stands_alone(node):
            return [Body(node, node)]
        alt = node.attrs.get("alt", "")
        return [Metadata(Kind.LABEL, alt)] if alt else []

    def _attach(self, items: tuple[Body | Metadata, ...]) -> list[Segment]:
        segments: list[Segment] = []
        waiting: list[Metadata] = []
        for item in items:
            if isinstance(item, Metadata):
                if item.kind is Kind.NAME and self.slots.names_below and segments and not segments[-1].near_name:
                    name, time = names_and_times([item.text])[0]
                    segments[-1] = replace(segments[-1], near_name=name, times=(time,) if time else segments[-1].times)
                elif item.kind in (Kind.NAME, Kind.HIDDEN) or (item.kind is Kind.TIME and waiting and waiting[-1].kind is Kind.NAME):
                    waiting.append(item)
                elif segments and item.kind is Kind.TIME and not segments[-1].times:
                    segments[-1] = replace(segments[-1], times=(item.text,))
                elif segments and item.kind is Kind.STATUS:
                    segments[-1] = replace(segments[-1], marks=(*segments[-1].marks, item.text), aside=(*segments[-1].aside, item.text))
                elif segments and item.kind is Kind.REACTION:
                    segments[-1] = replace(segments[-1], reactions=(*segments[-1].reactions, item.text))
                continue
            segment = self._unit(item)
            told = names_and_times([w.text for w in waiting if w.kind is Kind.NAME])
            name, time = next((n for n in reversed(told) if n[0]), next(iter(told), ("", "")))  # the nearest: one may head an emptied group
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

    def _unit(self, body: Body) -> Segment:
        known = self._segments.get((body.root, body.cell))
        version = body.cell.touched
        if known is not None and known[0] == version and known[1] == body.metadata:
            return known[2] if known[2].group == body.group else replace(known[2], group=body.group)
        segment = self.reader.read(body)
        self._segments[body.root, body.cell] = (version, body.metadata, segment)
        return segment


def _without_dashes(items: list[Body | Metadata], node: Node) -> list[Body | Metadata]:
    """A dash or a dot between a name and a time is nobody's words: ``<h6> <span>Dana</span> — <time>10:14</time> </h6>``."""
    bodies = [x for x in items if isinstance(x, Body)]
    kinds = {x.kind for x in items if isinstance(x, Metadata)}
    words = "".join(k.text for k in node.flat() if k.is_text and k.text.strip()).strip()
    if not bodies or any(b.root is not node for b in bodies) or not {Kind.NAME, Kind.TIME} <= kinds or words.strip("—–-·•|/, "):
        return items
    return [x for x in items if isinstance(x, Metadata)]


def _with_foot(items: list[Body | Metadata]) -> list[Body | Metadata]:
    """The one name in an element of several messages that stands below them all belongs to the last of them, not to what follows.

    <div class="group"> <p>Hello</p> <p>How can I help?</p> <span>Dana • 2m ago</span> </div> <div class="group"> <p>My bill</p> …
    Result: "Dana" is the name of "How can I help?", and not of "My bill".
    """
    last = max(i for i, x in enumerate(items) if isinstance(x, Body))
    foot = [x for x in items[last + 1 :] if isinstance(x, Metadata)]
    named = [x for x in items if isinstance(x, Metadata) and x.kind is Kind.NAME]
    if not named or any(x not in foot for x in named):
        return items
    body = items[last]
    assert isinstance(body, Body)
    return [*items[:last], replace(body, metadata=(*body.metadata, *foot))]


def _shows_inside(node: Node) -> bool:
    """Something inside an invisible element is made visible again."""
    return hidden(node) == "v" and any(
        (k.measured and not hidden(k)) or (hidden(k) == "v" and _shows_inside(k)) for k in node.flat() if not k.is_text
    )


def _has_link(node: Node) -> bool:
    return next(links(node), None) is not None


def _announces(node: Node) -> bool:
    return node.attrs.get("role") in ("log", "status", "alert") or node.attrs.get("aria-live", "off") != "off"
