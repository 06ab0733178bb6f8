"""Writes the lines of one element as elements of their own, each once, with its name and its time apart.

    <pre> "Dana: Hello\nYou: Thanks" </pre>
    Result: <pre> <div><b class="name">Dana</b> <div>Hello</div></div> <div><b class="name">You</b> <div>Thanks</div></div> </pre>
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from collector.chat.interpret.replay.dom_replay import DomReplay, Facts, Node
from collector.chat.interpret.replay.reused_elements import STEP
from collector.chat.observe.observation_records import Record
from collector.chat.wording import phrases

_FIRST = 1000
"""Elements made of lines bear their holder's number and this many steps more: the picture on which it stands is theirs."""

_HEADING = 4
"""Time, brackets and name stand in at most so many parts."""

Op = Sequence[Any]
Line = list[Node | tuple[Node, str]]
"""What stands in one line: elements, and texts or parts of a text."""


def lines_of(holder: Node) -> list[Line]:
    """What an element holds, parted at its line breaks."""
    lines: list[Line] = [[]]
    kept = bool(holder.facts.get("ws")) or holder.tag == "pre"
    for kid in holder.kids:
        if kid.tag == "br":
            lines.append([])
        elif kid.is_text and kept:
            for i, part in enumerate(kid.text.split("\n")):
                if i:
                    lines.append([])
                lines[-1].append((kid, part))
        else:
            lines[-1].append((kid, kid.text) if kid.is_text else kid)
    return lines


def text_of(line: Line) -> str:
    """The words of a line."""
    return "".join(part[1] if isinstance(part, tuple) else _inner(part) for part in line).strip()


def _inner(node: Node) -> str:
    return node.text if node.is_text else "".join(_inner(k) for k in node.kids)


def name_before(line: str) -> str:
    """The name with which a line begins, or nothing."""
    return phrases.name_before(line)[0]


def common_beginning(a: Sequence[object], b: Sequence[object]) -> int:
    """How many parts of both are the same from the first on."""
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n


@dataclass
class LineWriter:
    """Replays the changes and writes those of the conversation's element anew."""

    holders: Mapping[int, Facts]
    """The conversation's elements, and how their print looks."""
    names: frozenset[str]
    replay: DomReplay
    stand: dict[int, list[tuple[tuple[object, ...], int]]] = field(default_factory=dict)
    """Element → its lines as they were written: what they hold, and the number of the element that was made of each."""
    used: int = _FIRST

    def read(self, record: Record) -> Record:
        """One batch of changes, written anew."""
        self.replay.apply(record)
        ops: list[Op] = []
        for op in record["ops"]:
            ops += self._written(op)
        for number in sorted(self.holders):
            holder = self.replay.nodes.get(number)
            if holder is not None and (holder.attached() or number in self.stand):
                ops += self._lines_of(holder)
        return {**record, "ops": ops}

    def _written(self, op: Op) -> list[Op]:
        number = int(op[1])
        if op[0] == "k" and number in self.holders:
            return []
        if op[0] == "t" and self._inside(number):
            return []
        if op[0] == "k":
            return [[*op[:4], [self._emptied(doc) for doc in op[4]]]]
        return [[op[0], op[1], self._emptied(op[2])] if op[0] == "h" else op]

    def _inside(self, number: int) -> bool:
        node = self.replay.nodes.get(number)
        return node is not None and node.parent is not None and node.parent.id in self.holders

    def _emptied(self, doc: Mapping[str, Any]) -> Mapping[str, Any]:
        """The element as it comes, without the lines that are written afterwards."""
        if "x" in doc:
            return doc
        if int(doc["i"]) in self.holders:
            self.stand.pop(int(doc["i"]), None)
            return {**doc, "c": []}
        new = {**doc, "c": [self._emptied(kid) for kid in doc.get("c", ())]}
        if "s" in doc:
            new["s"] = self._emptied(doc["s"])
        return new

    def _lines_of(self, holder: Node) -> list[Op]:
        entries = self._entries(holder)
        keys = [tuple(self._key(part) for part in entry) for entry in entries]
        was = self.stand.get(holder.id, [])
        old = [key for key, _ in was]
        if old == keys:
            return []
        start = common_beginning(old, keys)
        end = common_beginning(old[start:][::-1], keys[start:][::-1])
        fresh: list[tuple[tuple[object, ...], int]] = []
        docs: list[Mapping[str, Any]] = []
        looks: list[Op] = []
        for key, entry in zip(keys[start : len(keys) - end], entries[start : len(keys) - end], strict=True):
            doc, made = self._element(holder, entry)
            fresh.append((key, int(doc["i"])))
            docs.append(doc)
            looks += made
        self.stand[holder.id] = [*was[:start], *fresh, *was[len(was) - end :]]
        return [["k", holder.id, start, len(was) - start - end, docs], *looks]

    def _entries(self, holder: Node) -> list[Line]:
        """The lines, each with those below it that begin with no name and tell of nobody who came: the rest of a longer message."""
        entries: list[Line] = []
        for line in lines_of(holder):
            text = text_of(line)
            if not text:
                continue
            begins = name_before(text) in self.names or phrases.is_service(text) or text[0] in "*—–-=#<[(" or phrases.is_time(text)
            if entries and not begins and name_before(text_of(entries[-1])) in self.names:
                entries[-1] = [*entries[-1], (holder, "\n"), *line]
            else:
                entries.append(line)
        return entries

    def _key(self, part: Node | tuple[Node, str]) -> object:
        return part[1] if isinstance(part, tuple) else (part.id, _inner(part))

    def _element(self, holder: Node, entry: Line) -> tuple[Mapping[str, Any], list[Op]]:
        """The element made of a line, and how it looks: a name before bare words stands in an element of its own, a time likewise."""
        heads, begins = self._heading(entry)
        name, said = phrases.name_before(begins)
        if name not in self.names:
            return self._made(holder, "div", "", [self._doc(holder, part) for part in entry])
        time = phrases.time_before(begins)
        parts = [self._made(holder, "span", "time", [self._doc(holder, (holder, time))])] if time else []
        parts.append(self._made(holder, "b", "name", [self._doc(holder, (holder, name))]))
        rest = [(holder, said.removesuffix("…")), *entry[heads:]]
        parts.append(self._made(holder, "div", "", [self._doc(holder, part) for part in rest]))
        whole, looks = self._made(holder, "div", "", [doc for doc, _ in parts])
        return whole, [op for _, made in parts for op in made] + looks

    def _heading(self, entry: Line) -> tuple[int, str]:
        """(How many parts of a line hold its name, and its time; their words, and "…" for what follows, which may be an element.)

        "Dana: Hello" 🙂 → (1, "Dana: Hello …")      <font>(10:14) <b>Dana:</b></font> Hello → (1, "(10:14) Dana: …")
        (10:14) <b>Dana:</b> Hello → (2, "(10:14) Dana: …"). A name in an element of its own without a time is left to its looks.
        """
        first = entry[0]
        begins = first[1].strip(" \t") + " …" if isinstance(first, tuple) else ""
        if phrases.name_before(begins)[0] in self.names:
            return 1, begins
        for heads in range(1, min(len(entry), _HEADING) + 1):
            begun = text_of(entry[:heads]) + " …"
            if phrases.name_before(begun)[0] in self.names and phrases.name_before(begun)[1] == "…" and phrases.time_before(begun):
                return heads, begun
        return 1, begins

    def _made(self, holder: Node, tag: str, kind: str, kids: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], list[Op]]:
        number, display = self._number(holder), "block" if tag == "div" else "inline"
        facts = {**self.holders[holder.id], "d": display, "ws": 1}
        return {"i": number, "n": tag, "a": {"class": kind} if kind else {}, "c": kids}, [["s", number, facts]]

    def _doc(self, holder: Node, part: Node | tuple[Node, str]) -> Mapping[str, Any]:
        return {"i": self._number(holder), "x": part[1]} if isinstance(part, tuple) else _plain_doc(part)

    def _number(self, holder: Node) -> int:
        self.used += 1
        return holder.id + STEP * self.used


def _plain_doc(node: Node) -> Mapping[str, Any]:
    if node.is_text:
        return {"i": node.id, "x": node.text}
    return {"i": node.id, "n": node.tag, "a": node.attrs, "c": [_plain_doc(kid) for kid in node.kids]}
