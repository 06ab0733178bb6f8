"""Tells apart the messages that one element showed one after the other, as if the page had drawn the later one anew.

A list may use its elements again: by place, when an earlier row went, or when it moves. Each message keeps the class, the name's place
and the looks that its element had while it showed that message.

    <div class="in"> <b>Dana</b> <p>Half price</p> </div>, and below it <div class="out"> <p>My bill is wrong</p> </div>
    the first goes: the upper element now is <div class="out"> <p>My bill is wrong</p> </div>, the lower one is taken out
    Result: the upper element went with "Dana" and "Half price" in it; in its place one with a number of its own came, of class "out".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from collector.chat.interpret.replay.dom_replay import DomReplay, Facts, Node
from collector.chat.interpret.replay.observation_log import Document
from collector.chat.observe.observation_records import Record
from collector.chat.wording import phrases

STEP = 1_000_000_000
"""An element that shows its second message has this added to its number, the third twice this."""
LOOKS_MS = 1500
"""The looks of an element that was used again are noted within this time."""
LARGEST = 120
"""A message's element holds at most so many elements and texts."""
FACE = 3
"""So many letters stand on a face at most."""
LIKE = 0.5
"""Words that are this much the same are one message, edited in place."""

_LOOKS = re.compile(
    r"(?:^|(?<=[;\s]))(?:background|background-color|color|text-align|justify-content|align-self|flex-direction|float)\s*:[^;]+", re.I
)
"""What a style of an element's own tells of whose message it shows; not where it stands."""

Op = Sequence[Any]


def page_number(number: int) -> int:
    """The number by which the page knows the element."""
    return number % STEP


def draw_anew(document: Document, boxes: set[int]) -> bool:
    """Rewrites the document's changes; False where no element inside the boxes was used again."""
    if not any(_may_be(record["ops"]) for record in document.changes):
        return False
    reader = _Reader(document.changes, boxes)
    changes = [reader.read(n, record) for n, record in enumerate(document.changes)]
    if reader.turns:
        document.changes = changes
    return bool(reader.turns)


def _may_be(ops: Sequence[Op]) -> bool:
    kinds = {op[0] for op in ops}
    return "a" in kinds and bool(kinds & {"t", "k"})


@dataclass
class _Row:
    """An element whose class, role, data or colours change together with what it holds."""

    node: Node
    kind: frozenset[str]
    texts: list[str]
    numbers: set[int]
    """Of all that it holds, itself included."""
    moved: bool
    """It was also put elsewhere at the same moment, or the list around it was."""


@dataclass
class _Reader:
    """Replays the changes and writes them anew."""

    changes: Sequence[Record]
    boxes: set[int]
    replay: DomReplay = field(default_factory=DomReplay)
    turns: dict[int, int] = field(default_factory=dict)
    """The page's number → the number in use."""
    looks: dict[int, list[tuple[int, Facts]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for n, record in enumerate(self.changes):
            for op in record["ops"]:
                if op[0] == "s":
                    self.looks.setdefault(int(op[1]), []).append((n, op[2]))

    def read(self, n: int, record: Record) -> Record:
        """One batch of changes, written anew."""
        ops: Sequence[Op] = record["ops"]
        rows = self._rows(ops) if _may_be(ops) else []
        beside = {id(row): set(_beside(row.node)) for row in rows}
        self.replay.apply(record)
        other = [row for row in rows if row.node.attached() and _turned(row)]
        several = len(_outermost(other)) > 1
        used = [row for row in other if (several and row in _outermost(other)) or _another(row, beside[id(row)])]
        used = _outermost([*used, *(row for row in rows if row.node.attached() and _emptied(row))])
        if not used and not self.turns:
            return record
        inside = {number for row in used for number in (*row.numbers, *(k.id for k in _under(row.node)))}
        moved = [row.node for row in used if row.moved]
        for node in moved:
            self._turn(node)  # the element that it was moved into is written with it
        written = [self._renamed(op) for op in ops if int(op[1]) not in inside]
        for row in used:
            written += self._looks_of(n, row.node) if row.moved else self._drawn(n, row.node)
        return {**record, "ops": written}

    def _rows(self, ops: Sequence[Op]) -> list[_Row]:
        put_in = {number for op in ops if op[0] in ("k", "h") for kid in _payload(op) for number in _numbers(kid)}
        found = []
        for op in ops:
            node = self.replay.nodes.get(int(op[1])) if op[0] == "a" else None
            if node is None or node.id in self.boxes or not any(up.id in self.boxes for up in node.line()):
                continue
            held = list(_under(node))
            if len(held) <= LARGEST and not any(kid.id in self.boxes for kid in held):
                found.append(_Row(node, _kind(node.attrs), _texts(held), {kid.id for kid in held}, node.id in put_in))
        return found

    def _renamed(self, op: Op) -> Op:
        if not self.turns:
            return op
        number = int(op[1])
        new = [op[0], self.turns.get(number, number), *op[2:]]
        if op[0] == "k":
            new[4] = [self._rename(kid) for kid in op[4]]
        elif op[0] == "h":
            new[2] = self._rename(op[2])
        return new

    def _rename(self, doc: Mapping[str, Any]) -> Mapping[str, Any]:
        new = {**doc, "i": self.turns.get(int(doc["i"]), int(doc["i"]))}
        if "c" in doc:
            new["c"] = [self._rename(kid) for kid in doc["c"]]
        if "s" in doc:
            new["s"] = self._rename(doc["s"])
        return new

    def _drawn(self, n: int, node: Node) -> list[Op]:
        """The operations that put the element in anew, with its looks."""
        parent = node.parent
        if parent is None:
            return []
        self._turn(node)
        looks = self._looks_of(n, node)
        return [["k", self.turns.get(parent.id, parent.id), parent.kids.index(node), 1, [self._written(node)]], *looks]

    def _turn(self, node: Node) -> None:
        for kid in _under(node):
            self.turns[kid.id] = self.turns.get(kid.id, kid.id) + STEP

    def _looks_of(self, n: int, node: Node) -> list[Op]:
        return [["s", self.turns[kid.id], facts] for kid in _under(node) if (facts := self._looks(n, kid))]

    def _looks(self, n: int, node: Node) -> Facts:
        until = float(self.changes[n]["t"]) + LOOKS_MS
        later = (facts for at, facts in self.looks.get(node.id, ()) if at >= n and float(self.changes[at]["t"]) <= until)
        return next(later, node.facts)

    def _written(self, node: Node) -> dict[str, Any]:
        if node.is_text:
            return {"i": self.turns[node.id], "x": node.text}
        doc: dict[str, Any] = {"i": self.turns[node.id], "n": node.tag, "a": node.attrs, "c": [self._written(k) for k in node.kids]}
        if node.shadow is not None:
            root = node.shadow
            doc["s"] = {"i": self.turns[root.id], "c": [self._written(kid) for kid in root.kids]}
        return doc


def _outermost(rows: Sequence[_Row]) -> list[_Row]:
    return [row for row in rows if not any(r is not row and r.node in row.node.line() for r in rows)]


def _emptied(row: _Row) -> bool:
    """What showed a speaker's initials has become the empty place beside a message that is no more the last of its run.

    <div class="face">DL</div>, then <div style="width: 24px"></div>, the same element        Result: True
    """
    now = _texts(list(_under(row.node)))
    return not now and len("".join(row.texts)) <= FACE and bool(row.texts) and bool(row.kind - _kind(row.node.attrs))


def _turned(row: _Row) -> bool:
    """Its kind changed, and something that it says."""
    if _kind(row.node.attrs) == row.kind:
        return False
    now = _texts(list(_under(row.node)))
    return bool(now) and bool(row.texts) and now != row.texts and any(not phrases.is_time(t) for t in {*now} ^ {*row.texts})


def _another(row: _Row, beside: set[str]) -> bool:
    """A single element shows another message: one that stood beside it, or that somebody typed where "is typing" stood, in another form.

    <p class="in">Half price</p> <p class="out">Thanks</p>        the first goes: <p class="out">Thanks</p>        Result: True
    <p class="in">Half price</p>        then <p class="in edited">Half the price</p>                               Result: False
    """
    now = [t for t in _texts(list(_under(row.node))) if t not in row.texts]
    if any(phrases.is_tombstone(t) for t in now) or not now:
        return False
    if any(t in beside and not phrases.is_time(t) for t in now) or any(phrases.is_typing(t) for t in row.texts):
        return True
    kind = _kind(row.node.attrs)
    return bool(kind - row.kind) and bool(row.kind - kind) and not any(_alike(a, b) for a in row.texts for b in now)


def _alike(a: str, b: str) -> bool:
    words, others = set(a.split()), set(b.split())
    return (b.startswith(a) and not phrases.is_coming_or_going(b)) or len(words & others) >= LIKE * max(1, len(words | others))


def _kind(attrs: Mapping[str, str]) -> frozenset[str]:
    data = {f"{name}={value}" for name, value in attrs.items() if name == "role" or (name.startswith("data-") and len(value) <= 24)}
    style = {found[0].replace(" ", "") for found in _LOOKS.finditer(attrs.get("style", ""))}
    return frozenset({*attrs.get("class", "").split(), *data, *style})


def _under(node: Node) -> Iterator[Node]:
    yield node
    if node.shadow is not None:
        yield from _under(node.shadow)
    for kid in node.kids:
        if kid.parent is node:
            yield from _under(kid)


def _texts(held: Sequence[Node]) -> list[str]:
    return [text for node in held if node.is_text and (text := phrases.plain(node.text))]


def _beside(node: Node) -> Iterator[str]:
    """What the elements beside it say."""
    for kid in node.parent.kids if node.parent is not None else ():
        if kid is not node:
            yield from _texts(list(_under(kid)))


def _payload(op: Op) -> Sequence[Mapping[str, Any]]:
    return op[4] if op[0] == "k" else [op[2]]


def _numbers(doc: Mapping[str, Any]) -> Iterator[int]:
    yield int(doc["i"])
    for kid in (*doc.get("c", ()), *([doc["s"]] if "s" in doc else ())):
        yield from _numbers(kid)
