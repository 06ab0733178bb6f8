"""What marks a message's looks, as a set of words: by these the customer's messages are told from the others.

    <div class="row out" style="margin-left: auto; background: #cfe"> <p>Hello</p> </div>
    Result: {"c:row", "c:out", "bg:#cfe", "side:right", …}.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

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


def is_bubble(node: Node, around: Node | None) -> bool:
    """Looks like a box of its own: a ground or border of its own with round corners; looks through single wrappers."""
    here: Node | None = node
    for _ in range(4):
        if here is None:
            return False
        ground = here.facts.get("bg")
        if (ground and here.facts.get("br") and (around is None or ground != around.facts.get("bg"))) or (
            here.facts.get("bo") and here.facts.get("br")
        ):
            return True
        inner = [k for k in here.flat() if not k.is_text and (k.kids or k.shadow is not None)]
        here = inner[0] if len(inner) == 1 else None
    return False


def in_bubble(node: Node) -> bool:
    """One of the nearest elements around it has a ground and round corners of its own: a list that was set in a message."""
    return any(around.facts.get("bg") and around.facts.get("br") for around in list(node.line())[1:3])


def on_both_sides(kids: Sequence[Node]) -> bool:
    """Some stand to the left, others to the right."""
    edges = []
    for kid in kids:
        here: Node | None = kid
        for _ in range(5):
            if here is None:
                break
            if here.facts.get("bg") and here.facts.get("r"):
                edges.append((here.facts["r"][0], here.facts["r"][0] + here.facts["r"][2]))
                break
            inner = [k for k in here.flat() if not k.is_text]
            here = inner[0] if len(inner) == 1 else None
    return len(edges) >= 2 and all(max(side) - min(side) > 24 for side in zip(*edges, strict=True))


def side_by_side(kids: Sequence[Node]) -> bool:
    """All are blocks that stand in one row, or in the columns of several: cards of one message. Messages stand below one another.

    places [10, 50, 200, 80], [218, 50, 200, 80] (left, top, width, height)      Result: True; also with [10, 138, 200, 80] as a third
    """
    places = [box for kid in kids if is_block(kid) and (box := kid.facts.get("r"))]
    if len(places) < max(2, len(kids)) or any(width <= 0 or height <= 0 for *_, width, height in places):
        return False
    rows: list[list[Sequence[int]]] = []
    for place in sorted(places, key=lambda box: box[1]):
        if not rows or place[1] >= rows[-1][0][1] + rows[-1][0][3] / 2:
            rows.append([])
        rows[-1].append(place)
    rows = [sorted(row, key=lambda box: box[0]) for row in rows]
    columns = {left for left, *_ in rows[0]}
    apart = all(one[0] + one[2] <= other[0] + 1 for row in rows for one, other in pairwise(row))
    below = all(max(top + height for _, top, _, height in one) <= min(top for _, top, *_ in other) + 1 for one, other in pairwise(rows))
    return len(rows[0]) > 1 and apart and below and all(any(abs(left - c) <= 4 for c in columns) for row in rows for left, *_ in row)


def rows_of_cards(boxes: Collection[Node]) -> set[Node]:
    """The elements below the boxes that hold nothing but blocks of one look side by side, drawn at once: one message's cards."""
    found = set()
    stack = [kid for box in boxes for kid in box.past()]
    while stack:
        node = stack.pop()
        if node.is_text:
            continue
        kids = [k for k in node.past() if not k.is_text]
        looks = {(k.tag, k.attrs.get("class", "")) for k in kids}
        if len(kids) > 1 and len(looks) == 1 and len({k.born for k in kids}) == 1 and side_by_side(kids):
            found.add(node)
        stack.extend(kids)
    return found
