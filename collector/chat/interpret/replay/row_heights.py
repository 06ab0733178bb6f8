"""Lists that put each row at a height of its own: where the rows stand is known a moment after they came, and holds from then on.

    at 0 ms a row "Hello" comes before "Thanks", which moves down; at 50 ms the heights of both are noted: 0 and 40
    Result: both heights are noted at 0 ms; the rows never stand in a wrong order.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from collector.chat.interpret.replay.dom_replay import DomReplay, Node
from collector.chat.interpret.replay.observation_log import Document

SOON_MS = 200
"""Looks are noted within this time after a change."""
_LEVELS = 8
"""A row's words stand at most so many elements below it."""

Op = Sequence[Any]


def bring_heights_forward(document: Document) -> None:
    """Notes the heights of rows together with the change that moved them; nothing is done where no row has a height of its own."""
    changes = document.changes
    if not any(op[0] == "s" and op[2].get("po") == "absolute" for record in changes for op in record["ops"]):
        return
    replay, written, last = DomReplay(), [], document.replay()
    for n, record in enumerate(changes):
        moved = {row.id: row for node in replay.apply(record) for row in _rows(node)}
        later: dict[int, Mapping[str, Any]] = {}
        for following in changes[n + 1 :] if moved else ():
            if float(following["t"]) - float(record["t"]) > SOON_MS:
                break
            for op in following["ops"]:
                if op[0] == "s" and int(op[1]) in moved and op[2].get("po") == "absolute":
                    later.setdefault(int(op[1]), op[2])
        leaving = [row for row in moved.values() if row.id not in later and _goes_at(last, row) - float(record["t"]) <= SOON_MS]
        shifted = {row.id: facts for row in leaving if (facts := _shifted(row, moved, later))}
        ops: list[Op] = [["s", number, facts] for number, facts in (*later.items(), *shifted.items())]
        written.append({**record, "ops": [*record["ops"], *ops]} if ops else record)
    document.changes = written


def _goes_at(last: DomReplay, row: Node) -> float:
    gone = last.nodes[row.id].gone
    return gone if gone is not None else float("inf")


def _shifted(row: Node, rows: Mapping[int, Node], later: Mapping[int, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The looks of a row that goes before its new height is noted: it moved as the nearest row did whose height is known."""
    known = [rows[number] for number in later if "r" in rows[number].facts]
    if "r" not in row.facts or not known:
        return {}
    near = min(known, key=lambda other: abs(_height(other.facts) - _height(row.facts)))
    by = _height(later[near.id]) - _height(near.facts)
    x, y, *size = row.facts["r"]
    return {**row.facts, "r": [x, y + by, *size]}


def _height(facts: Mapping[str, Any]) -> float:
    return float(facts["r"][1] + facts.get("sy", 0))


def _rows(node: Node) -> Iterator[Node]:
    """The rows that a change at this node may have moved: its children, or those beside the row in which it stands."""
    for n, above in enumerate(node.line()):
        if n > _LEVELS:
            return
        rows = [kid for kid in above.kids if kid.facts.get("po") == "absolute"]
        if len(rows) > 1:
            yield from (kid for kid in above.kids if not kid.is_text)
            return
