"""What marks a message's looks, as a set of words: by these the customer's messages are told from the others.

    <div class="row out" style="margin-left: auto; background: #cfe"> <p>Hello</p> </div>
    Result: {"c:row", "c:out", "bg:#cfe", "side:right", …}.
"""

from __future__ import annotations

from collections.abc import Iterator

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import Atom, is_block, rendered_pieces


def appearance_of(root: Node, box: Node | None) -> frozenset[str]:
    """Class tokens, roles, data attributes, ground, ink and side of a message's element and those around it, up to the box."""
    found: set[str] = set()
    here = root
    for depth, node in enumerate(here.line()):
        if node is box or depth > 14:
            break
        for token in node.classes():
            found.add("c:" + token)
        for name, value in node.attrs.items():
            if name == "role" or (name.startswith("data-") and len(value) <= 24):
                found.add(f"{name}={value}")
        fd = node.facts.get("fd")
        if fd:
            found.add(f"fd:{fd}")
    bubble = next((n for n in here.line() if n.facts.get("bg") and n is not box), None)
    ground = next((n for n in _until(here, box) if n.facts.get("bg")), None)
    found.add("bg:" + str(ground.facts["bg"] if ground is not None else ""))
    ink = next((n for n in here.line() if "fg" in n.facts), None)
    if ink is None:
        ink = next((p.owner for p in rendered_pieces(root) if isinstance(p, Atom) and "fg" in p.owner.facts), None)
    if ink is not None:
        found.add("fg:" + str(ink.facts["fg"]))
        found.add("ta:" + str(ink.facts.get("ta", "")))
        if ink.facts.get("it"):
            found.add("italic")
    side = _side(bubble if ground is not None else next((n for n in here.line() if is_block(n)), here), box)
    if side:
        found.add("side:" + side)
    return frozenset(found)


def _until(node: Node, box: Node | None) -> Iterator[Node]:
    for n in node.line():
        if n is box:
            return
        yield n


def _side(node: Node | None, box: Node | None) -> str:
    if node is None or box is None or any(n.tag in ("td", "th", "dd", "dt") for n in _until(node, box)):
        return ""  # a cell's place tells its column
    inner, outer = node.facts.get("r"), box.facts.get("r")
    if not inner or not outer or inner[2] <= 0:
        return ""
    left, right = inner[0] - outer[0], outer[0] + outer[2] - inner[0] - inner[2]
    if abs(left - right) <= max(12, 0.06 * outer[2]):
        return "middle" if min(left, right) > 0.12 * outer[2] else "wide"
    return "left" if left < right else "right"
