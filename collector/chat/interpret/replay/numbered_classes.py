"""Tells classes whose numbers name kinds of elements from those that only count messages.

    <div class="x2"> <i class="x3">D</i> <p class="x4">Hello</p> </div>    x2 holds x3 and x4: kinds, whose numbers become letters
    <li class="m7"> <p class="m7">Hello</p> </li>  <li class="m8"> …        no m stands in another one: the numbers count messages
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from collector.chat.interpret.replay.observation_log import Document

_NUMBERED = re.compile(r"([A-Za-z_-]{1,3})(\d{1,2})")
_LETTERS = str.maketrans("0123456789", "abcdefghij")
NESTED = 3
"""So many pairs of numbers that stand in each other are no accident."""
_LEVELS = 6

Tokens = list[tuple[str, str]]


def name_numbered_classes(document: Document) -> None:
    """Writes the numbers of classes that name kinds as letters; nothing is done where a stem's elements never stand in each other."""
    above: dict[int, tuple[int, Tokens]] = {}
    pairs: dict[str, set[tuple[str, str]]] = {}
    for record in document.changes:
        for op in record["ops"]:
            for parent, node in _nodes(op):
                tokens = _numbered(node)
                above[int(node["i"])] = (parent, tokens)
                for stem, number in tokens:
                    pairs.setdefault(stem, set()).update((other, number) for other in _around(stem, parent, above) if other != number)
    kinds = {stem for stem, found in pairs.items() if len(found) >= NESTED and len({outer for outer, _ in found}) > 1}
    if kinds:
        document.changes = [{**record, "ops": [_renamed(op, kinds) for op in record["ops"]]} for record in document.changes]


def _around(stem: str, parent: int, above: Mapping[int, tuple[int, Tokens]]) -> Iterator[str]:
    for _ in range(_LEVELS):
        if parent not in above:
            return
        parent, tokens = above[parent]
        yield from (number for other, number in tokens if other == stem)


def _nodes(op: list[Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """All elements that came with an op, each after what holds it."""
    stack = [(int(op[1]), node) for node in reversed(op[4])] if op[0] == "k" else [(int(op[1]), op[2])] if op[0] == "h" else []
    while stack:
        parent, node = stack.pop()
        if "x" not in node:
            yield parent, node
            inner = [*node.get("c", ()), *([node["s"]] if "s" in node else [])]
            stack.extend((int(node["i"]), kid) for kid in reversed(inner))


def _numbered(node: Mapping[str, Any]) -> Tokens:
    tokens = str(node.get("a", {}).get("class", "")).split()
    return [(found[1], found[2]) for token in tokens if (found := _NUMBERED.fullmatch(token))]


def _renamed(op: list[Any], kinds: set[str]) -> list[Any]:
    if op[0] == "k":
        return [*op[:4], [_node(node, kinds) for node in op[4]]]
    if op[0] == "h":
        return [*op[:2], _node(op[2], kinds)]
    if op[0] == "a" and op[2].get("class"):
        return [*op[:2], {**op[2], "class": _tokens(str(op[2]["class"]), kinds)}]
    return op


def _node(node: Mapping[str, Any], kinds: set[str]) -> Mapping[str, Any]:
    if "x" in node:
        return node
    fresh = dict(node)
    if "class" in node.get("a", {}):
        fresh["a"] = {**node["a"], "class": _tokens(str(node["a"]["class"]), kinds)}
    if "c" in node:
        fresh["c"] = [_node(kid, kinds) for kid in node["c"]]
    if "s" in node:
        fresh["s"] = _node(node["s"], kinds)
    return fresh


def _tokens(classes: str, kinds: set[str]) -> str:
    found = [(token, _NUMBERED.fullmatch(token)) for token in classes.split()]
    return " ".join(token.translate(_LETTERS) if number and number[1] in kinds else token for token, number in found)
