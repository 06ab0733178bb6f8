"""Lends an element that went before its looks were noted those of the others of its kind.

    a list drawn anew at each change: <a class="g"><span class="m">Hello</span></a>, shown as a block; the same again, gone after 20 ms
    Result: the second one is taken for a block too, so that "Hello" and what stands after it are not read as one line.

    rows that fade in: <li>, not to be seen at first, seen after 200 ms; one of them taken away by the page after 150 ms
    Result: that one was about to be seen like the others, so it is a message, and it went.
"""

from __future__ import annotations

from collections.abc import Hashable

from collector.chat.interpret.replay.dom_replay import BORROWED, DomReplay, Facts, Node

LENT = ("d", "h", "ws", "fd")
"""Display, hidden how, line breaks kept, direction: what does not depend on whose message it is."""
LEVELS = 3
"""Its kind: tag, role and class tokens of itself and so many elements around it, less one."""
FADING_MS = 1500
"""An element that stood there for less may have been looked at only while it faded in."""


def lend_looks(replay: DomReplay, settled: dict[int, Facts]) -> None:
    """Adds to `settled` what all measured elements of one kind have in common, for those of that kind that were never measured."""
    common: dict[Hashable, dict[str, object]] = {}
    missing: list[tuple[int, Hashable]] = []
    for number, node in replay.nodes.items():
        if node.is_text or node.tag.startswith("#"):
            continue
        kind = _kind(node)
        known = settled.get(number)
        if known is None or _faded_in(node, known):
            missing.append((number, kind))
            continue
        looks = {name: known[name] for name in LENT if name in known}
        if kind not in common:
            common[kind] = looks
        elif common[kind] != looks:
            common[kind] = {name: value for name, value in common[kind].items() if looks.get(name) == value}
    for number, kind in missing:
        if number in settled:
            if "h" not in common.get(kind, {"h": ""}):
                settled[number] = {name: value for name, value in settled[number].items() if name != "h"}
        elif common.get(kind):
            settled[number] = {**common[kind], BORROWED: 1}


def _faded_in(node: Node, looks: Facts) -> bool:
    """It was wholly transparent whenever it was looked at, and went soon."""
    gone = min((n.gone for n in node.line() if n.gone is not None), default=float("inf"))
    return looks.get("h") == "o" and gone - node.born <= FADING_MS


def _kind(node: Node) -> Hashable:
    found: list[Hashable] = []
    for n, above in enumerate(node.line()):
        if n >= LEVELS:
            break
        found.append((above.tag, above.attrs.get("role", ""), above.attrs.get("class", "")))
    return tuple(found)
