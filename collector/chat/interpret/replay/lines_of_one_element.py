"""Reads a whole conversation that the page keeps as the lines of one element: each line becomes an element of its own.

    <pre>[10:14] Dana: Hello
    [10:15] You: My bill is wrong</pre>, written anew for each message; also <div> <b>Dana:</b> Hello <br> <b>You:</b> … <br> </div>
    Result: <pre> <div>[10:14] Dana: Hello</div> <div>[10:15] You: My bill is wrong</div> </pre>; each line is added once.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from collector.chat.interpret.replay.dom_replay import DomReplay, Facts, Node
from collector.chat.interpret.replay.line_writer import LineWriter, common_beginning, lines_of, name_before, text_of
from collector.chat.interpret.replay.observation_log import Document
from collector.chat.interpret.replay.rendered_text import RICH_INLINE
from collector.chat.wording import phrases

GROWING = 0.7
"""In this part of its changes the element kept all its lines but one, in order."""
NAMED = 0.6
"""So many of its lines begin with a name or tell who came and went."""
FEW = 4
"""Fewer lines are no conversation yet."""
_INLINE = RICH_INLINE | {"span", "time", "br", "img", "wbr", "label"}
_OF_ITS_PLACE = ("r", "sy", "ov", "h")

_WORDS = 4
"""A name has at most so many words."""
_LEVELS = 4
"""A place is known by this many elements, the inner one first."""

Op = Sequence[Any]
Place = tuple[tuple[str, str], ...]


def split_lines(document: Document, typed: Collection[str]) -> bool:
    """Rewrites the document's changes; False where no element holds a conversation as its lines. `typed`: what the customer sent."""
    if not any(_may_be(record["ops"]) for record in document.changes):
        return False
    last = document.replay()
    settled = {number: facts for number, (_, facts) in last.learned.items()}
    history = _histories(document, settled)
    sent = set(typed)
    found = [seen for seen in history.values() if _is_conversation(seen.states, sent)]
    if not found:
        return False
    names = frozenset().union(*(_speakers(seen.states) for seen in found))
    looks: dict[int, Facts] = {}
    for seen in found:
        measured = [last.nodes[number].facts for number in seen.elements if "fs" in last.nodes[number].facts]
        facts = {k: v for k, v in (measured[-1] if measured else {}).items() if k not in _OF_ITS_PLACE}
        looks |= dict.fromkeys(seen.elements, facts)
    writer = LineWriter(looks, names, DomReplay(settled))
    document.changes = [writer.read(record) for record in document.changes]
    return True


@dataclass
class _History:
    """One place of the page: the elements that stood there one after the other, and the lines each time they were others."""

    elements: set[int] = field(default_factory=set)
    states: list[tuple[str, ...]] = field(default_factory=list)


def _may_be(ops: Sequence[Op]) -> bool:
    """Some text of two lines or a line break came."""
    texts = any("\n" in str(op[2]).strip() for op in ops if op[0] == "t")
    return texts or any(_breaks(doc) for op in ops if op[0] in ("k", "h") for doc in (op[4] if op[0] == "k" else [op[2]]))


def _breaks(doc: Mapping[str, Any]) -> bool:
    if "x" in doc:
        return "\n" in str(doc["x"]).strip()
    return doc.get("n") == "br" or any(_breaks(kid) for kid in (*doc.get("c", ()), *([doc["s"]] if "s" in doc else ())))


def _histories(document: Document, settled: Mapping[int, Facts]) -> dict[Place, _History]:
    replay, found = DomReplay(settled), dict[Place, _History]()
    for record in document.changes:
        for node in replay.apply(record):
            holder = node.parent if node.is_text or node.tag in _INLINE else node
            while holder is not None and holder.tag in RICH_INLINE:
                holder = holder.parent
            if holder is None or holder.tag in ("body", "button", "a", "#none", "#root") or not _is_flat(holder):
                continue
            lines = tuple(text for line in lines_of(holder) if (text := text_of(line)))
            seen = found.setdefault(_place(holder), _History())
            seen.elements.add(holder.id)
            if lines and (not seen.states or seen.states[-1] != lines):
                seen.states.append(lines)
    return found


def _place(node: Node) -> Place:
    return tuple((n.tag, n.attrs.get("class", "")) for n in itertools.islice(node.line(), _LEVELS))


def _is_flat(node: Node) -> bool:
    """It holds nothing but words, what stands in a line with them, and line breaks."""
    return bool(node.kids) and node.shadow is None and all(k.is_text or (k.tag in _INLINE and _is_flat_inline(k)) for k in node.kids)


def _is_flat_inline(node: Node) -> bool:
    return all(k.is_text or (k.tag in _INLINE and _is_flat_inline(k)) for k in node.kids)


def _is_conversation(seen: Sequence[tuple[str, ...]], typed: Collection[str]) -> bool:
    """It grew line by line, its lines begin with the names of two speakers or more, and what was typed stands behind one of them."""
    lines = max(seen, key=len, default=())
    grew = sum(1 for a, b in itertools.pairwise(seen) if _kept(a, b))
    if len(lines) < FEW or len(seen) < FEW or grew < GROWING * (len(seen) - 1):
        return False
    everything = list(dict.fromkeys(line for state in seen for line in state))
    names = _speakers(seen) if typed else _repeated(seen)
    named = [line for line in everything if name_before(line) in names or phrases.is_service(line)]
    sent = [phrases.plain(phrases.name_before(line)[1]) for line in everything if name_before(line) in names]
    shown = not typed or any(s.startswith(phrases.plain(t.split("\n")[0])) for s in sent for t in typed)
    return len(names) >= 2 and len(named) >= NAMED * len(everything) and shown


def _kept(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """All lines but one stand in order in the later ones."""
    later = iter(b)
    missing = sum(1 for line in a if line not in later)
    return missing == 0 or len(a) - sum((Counter(a) & Counter(b)).values()) <= 1


def _speakers(states: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """The names before the lines: those that come again, and those before a line that came first of all that came at once."""
    first = {b[n] for a, b in itertools.pairwise(states) if (n := common_beginning(a, b)) < len(b)}
    return _repeated(states) | {name for line in first if (name := name_before(line)) and len(name.split()) <= _WORDS}


def _repeated(states: Sequence[tuple[str, ...]]) -> frozenset[str]:
    lines = dict.fromkeys(line for state in states for line in state)
    told = Counter(name for line in lines if (name := name_before(line)) and len(name.split()) <= _WORDS)
    return frozenset(name for name, times in told.items() if times >= 2)
