"""Reads one message out of the element that holds its words: text, names, times, looks, attachments, quotes.

    body: <p>Half price <i>(edited)</i></p>, beside it "Dana", "10:14", "Read"
    Result: text "Half price", marked as edited, names ("Dana",), times ("10:14",), marks ("Read",).
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import Atom, Break, Piece, compose_text, rendered_pieces
from collector.chat.interpret.replay.reused_elements import page_number
from collector.chat.interpret.segment.bubble_contents.attachments import attachments, links
from collector.chat.interpret.segment.message_segment import Body, Segment
from collector.chat.interpret.segment.slots import Kind, SlotTable, slot_key
from collector.chat.interpret.segment.style_features import appearance_of
from collector.chat.wording import phrases
from collector.language import say
from collector.model import Attachment

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PUNCTUATION = " \t\n\u00a0,.;:!?/()[]-–—…+=&%\"'"
_SEPARATOR = re.compile(r"^[:>|•·–—]\s+")
DOTS = frozenset(".·•●∙⋅○◦⚫⏺")
_GONE_WORD = re.compile(r"(?:^|[-_])(?:deleted|removed|retracted|unsent|recalled|revoked|redacted|tombstone)(?:$|[-_])", re.I)


@dataclass
class SegmentReader:
    """Makes a segment of a body: its words, names, times, looks and all that stands beside them."""

    slots: SlotTable
    box: Node | None = None

    def read(self, body: Body) -> Segment:
        parts = self._words(_without_bullet(list(rendered_pieces(body.root, skip=self.slots.embedded))))
        atoms = [p for p in parts if isinstance(p, Atom)]
        text = phrases.without_edited(compose_text(parts))
        edited = text != compose_text(parts)
        if _blinking_dots(atoms):
            text = ""
        first = next((a for a in atoms if a.kind == "text"), None)
        headers = names_and_times([x.text for x in body.metadata if x.kind is Kind.NAME])
        names = tuple(name for name, _ in headers if name)
        if names and (bare := _SEPARATOR.sub("", text)) and any(x.kind is Kind.NAME for x in body.metadata):
            text = bare
        length = self.slots.voice_notes.get(body.root.id, "")
        if length:
            text = say("chat-voice-note", length=length)
        card = self.slots.contacts.get(body.root.id, "")
        if card:
            text = ""
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
            (*_voice(body.root, length), *_contact(card), *attachments(body.cell, self.slots.embedded), *_previews(body)),
            place,
            appearance_of(body.root, self.box),
            frozenset(page_number(n.id) for a in atoms for n in (a.owner, a.node.parent) if n is not None),  # also outside the slot
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

    def _prefixed_place(self, text: str) -> Hashable | None:
        """Where messages begin with a name and a time as this one does: one that went before its looks were noted stands apart."""
        if not self.slots.prefixed or not phrases.time_before(text):
            return None
        before = phrases.name_before(text)[0]
        return next((place for place, names in self.slots.prefixed.items() if before in names), None)


def _blinking_dots(atoms: Sequence[Atom]) -> bool:
    """``<i>.</i><i>.</i><i>.</i>``: dots in elements of their own, one after the other, tell that somebody is typing."""
    shown = [a for a in atoms if a.text.strip()]
    return len({a.owner for a in shown}) == len(shown) >= 2 and all(a.text.strip() in DOTS for a in shown)


def _without_bullet(parts: list[Piece]) -> list[Piece]:
    """A row of a numbered list that is a message itself: ``<ol><li>Dana left</li></ol>`` → "Dana left"; lists in a message keep theirs."""
    return [Break(), *parts[1:]] if parts and isinstance(parts[0], Break) and parts[0].bullet else parts


def _aside(body: Body, times: tuple[str, ...], text: str) -> tuple[str, ...]:
    """What was set apart from the words and is shown nowhere else: states, labels, buttons, further times."""
    kinds = (Kind.STATUS, Kind.LABEL, Kind.BUTTON)
    named = [name_and_time(x.text)[0] for x in body.metadata if x.kind is Kind.NAME]
    others = tuple(name for name in dict.fromkeys(named) if name and name != next(filter(None, named), "") and name not in text)
    lines = [line for x in body.metadata if x.kind is Kind.NAME and (line := phrases.line_beside(x.text)) is not None]
    told = tuple(state for line in lines for state in line.states)
    return tuple(x.text for x in body.metadata if x.kind in kinds and x.text and x.text not in text) + told + others + times[1:]


def _voice(root: Node, length: str) -> tuple[Attachment, ...]:
    """A note that the page draws itself, without an element that plays."""
    return (Attachment(name=length, kind="voice"),) if length and not any(n.tag == "audio" for n in root.flat()) else ()


def _contact(card: str) -> tuple[Attachment, ...]:
    return (Attachment(name=card, kind="contact"),) if card else ()


def _previews(body: Body) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(name=x.text, url=next(iter(links(x.node)), "") if x.node is not None else "", kind="preview")
        for x in body.metadata
        if x.kind is Kind.PREVIEW
    )


def names_and_times(texts: Sequence[str]) -> list[tuple[str, str]]:
    """The name and the time in each text that stands beside a message, without what only introduces the name after it.

    "Representative:" "Dana" "28.11.2026 | 14:20"        Result: ("Dana", ""), ("", "28.11.2026 | 14:20")
    """
    found = [name_and_time(text) for text in texts]
    return [f for i, f in enumerate(found) if not (texts[i].rstrip().endswith(":") and i + 1 < len(found) and found[i + 1][0])]


def name_and_time(text: str) -> tuple[str, str]:
    """The name in a text beside a message, and the time, if it holds both."""
    name, time = phrases.name_with_time(text)
    if not name and (line := phrases.line_beside(text)) is not None:
        return _name(line.name), line.time
    if not name and phrases.is_time(text):
        return "", text
    return (_name(name), time) if name else (_name(text), "")


def _name(text: str) -> str:
    return phrases.without_role(phrases.without_says(" ".join(text.split())).strip(" :,|·•-–—"))


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


def _struck(body: Body, atoms: list[Atom]) -> bool:
    said = [a for a in atoms if a.text.strip()]
    if said and all(any(n.facts.get("td") for n in _to(a.owner, body.cell)) for a in said):
        return True
    return any(_GONE_WORD.search(_CAMEL.sub("-", c)) for n in (*_to(body.root, body.cell), *(a.owner for a in said)) for c in n.classes())


def _to(node: Node, top: Node) -> Iterator[Node]:
    for n in node.line():
        yield n
        if n is top:
            return
