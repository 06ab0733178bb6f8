"""The box in which what the customer typed appears and stays.

    typed: "Yes", then "Thanks"
    <ul class="threads"> <li>Care: Thanks</li> </ul>      <div class="pane"> "Yes" "Thanks" </div> <textarea/>
    Result: the pane. Both texts stay there, and it stands next to the field; the list shows only the latest one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from itertools import pairwise, takewhile

from collector.chat.interpret.region.box_identity import alike, nearness, same_boxes, take_turns
from collector.chat.interpret.region.region import Region, ReplayedDocument, TypedMatch, is_field, is_unseen
from collector.chat.interpret.region.typed_text import find_typed
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.observation_log import ObservationLog
from collector.chat.wording import phrases

_CONTROLS = frozenset(["button", "label", "select", "option", "svg", "img"])
_COUNT = re.compile(r"\d+\s*/\s*\d+")
SEVERAL, HALF = 3, 0.5
"""So many rows must have come at different moments, and none may hold more than this part of their words, for their parent to be a list."""


def region_by_typing(replayed: ReplayedDocument, log: ObservationLog) -> Region | None:
    """The region whose messages are what was typed; None where nothing that was typed is shown.

    <main> <div class="list">field</div> </main>; after the first message <main> <div class="list">…</div> another field </main>
    The first field stood inside the list, and beside it lies the first message alone. Result: the box beside the second field, which
    lies around both. A survey's field after the chat, or another conversation's, changes nothing.
    """
    found = find_typed(replayed, log)
    typed_in = {replayed.replay.nodes[m.field] for m in log.typed if m.doc == replayed.document.name and m.field in replayed.replay.nodes}
    best, count = _beside(typed_in or replayed.fields, found, replayed, log)
    gone = {field for field in typed_in if not field.attached()}
    if best is not None and gone:
        there = typed_in - gone or {field for field in replayed.fields if field.attached()}
        other, more = _beside(there, found, replayed, log)
        around = other is not None and all(any(above is other for above in inner.line()) for inner in (best, *gone))
        best, count = (other, more) if more >= count and around else (best, count)
    if best is None:
        return None
    boxes = same_boxes(replayed, best)
    return Region(replayed, boxes, found, 20 + count, _composers(boxes, replayed, log))


def _composers(boxes: list[Node], replayed: ReplayedDocument, log: ObservationLog) -> frozenset[int]:
    """What holds the field in which most was typed and no words, where that stands in the box and no other such field stands outside.

    <div class="list"> … <div class="foot"> <p>Please write</p> <div> <textarea/> <button>Send</button> </div> </div> </div>
    Result: the inner ``div``; "Please write" was said. Without it, the foot.
    """
    typed = Counter(replayed.replay.nodes.get(m.field) for m in log.typed if m.doc == replayed.document.name)
    there = [list(field.line()) for field, _ in typed.most_common() if field is not None and field.attached()]
    if not there or not all(any(box in line for box in boxes) for line in there):
        return frozenset()
    found = set()
    for box in boxes:
        if box in there[0][1:]:
            mute = takewhile(lambda n: not _speaks(n, there[0][0]), there[0][: there[0].index(box)])
            found.add(list(mute)[-1].id)
    return frozenset(found)


def _speaks(node: Node, field: Node) -> bool:
    """It holds words outside of what is typed in or pressed; a count of letters and what the field itself says are none."""
    if node.is_text:
        text = phrases.plain(node.text)
        own = {phrases.plain(field.attrs.get(name, "")) for name in ("placeholder", "aria-placeholder", "data-placeholder", "aria-label")}
        return any(c.isalnum() for c in text) and not _COUNT.fullmatch(text) and text not in own
    if is_field(node) or node.tag in _CONTROLS or node.attrs.get("role") == "button" or is_unseen(node):
        return False
    return "placeholder" not in node.attrs.get("class", "").casefold() and any(_speaks(kid, field) for kid in node.flat())


def _beside(fields: set[Node], found: list[TypedMatch], replayed: ReplayedDocument, log: ObservationLog) -> tuple[Node | None, int]:
    """The box beside these fields that holds what was typed, and how many typed texts it holds; (None, 0) where there is none."""
    boxes = list({box: None for match in found if match.seen and (box := lowest_box(match.node, fields, replayed)) is not None})
    if not boxes:
        return None, 0
    count = {box: len({m.typed.at for m in found if any(a is box for a in m.node.line())}) for box in boxes}
    kept = {box: _kept(box, found, replayed, log) for box in boxes}
    some = max(kept.values()) >= 2
    best = max(
        boxes,
        key=lambda box: (not some or kept[box] > 0, nearness(box, fields), kept[box], count[box], replayed.weights.get(box, 0)),
    )
    return best, count[best]


def _kept(box: Node, found: list[TypedMatch], replayed: ReplayedDocument, log: ObservationLog) -> int:
    """How many typed texts still stood in the box when the next one was sent.

    list of conversations: row "Yes"              row "Thanks"           "Yes" was replaced: 0, a preview
    the conversation:      "Yes"                  "Yes", "Thanks"        "Yes" stayed: 1
    """
    inside = [m for m in found if any(a is box for a in m.node.line())]
    sent = sorted({m.typed.at for m in inside})
    last = float(replayed.document.changes[-1]["t"]) if replayed.document.changes else log.end
    nodes: dict[str, list[Node]] = {}
    for node in replayed.replay.nodes.values():
        if node.is_text and node.said:
            nodes.setdefault(phrases.bare(node.text), []).append(node)
    kept = 0
    for at, following in zip(sent, [*(t + 600 for t in sent[1:]), last], strict=True):
        mine = [m for m in inside if m.typed.at == at]
        again = [n for n in nodes.get(phrases.bare(mine[0].typed.text), ()) if any(a is box for a in n.line())]
        kept += any(_stood(n, following) for n in (*(m.node for m in mine), *again))
    return kept


def _stood(node: Node, t: float) -> bool:
    return node.born <= t and all(n.gone is None or n.gone > t for n in node.line()) and (not node.is_text or node.said[-1][0] <= t)


def lowest_box(node: Node, fields: set[Node], replayed: ReplayedDocument) -> Node | None:
    """The lowest box around a message that still holds most of the text up to the field in which one types."""
    around = {above for f in fields for above in f.line()}
    line = [n for n in node.line() if not n.is_text and n.tag not in ("#none", "#root")]
    inside: list[Node] = []
    for n in line:
        if n in around or n.tag in ("body", "html"):
            break
        inside.append(n)
    if not inside:
        inside = [n for n in line if n.tag != "html"][:1] or line[:1]
    whole = replayed.weights.get(inside[-1], 0)
    turned = next((at for at, (pane, stage) in enumerate(pairwise(inside)) if at and take_turns(stage, pane, whole, replayed)), None)
    if turned is not None:
        inside = inside[: turned + 1]
    outer = inside[-1].above()
    if turned is None and outer is not None and outer in around and _lists(outer, inside[-1], around, replayed):
        return outer
    whole = replayed.weights.get(inside[-1], 0)
    rolls = [n for n in inside if (n.facts.get("ov") or n.attrs.get("role") in ("log", "feed")) and n is not node]
    for n in rolls:
        if replayed.weights.get(n, 0) >= 0.7 * whole and replayed.weights.get(n, 0) > replayed.weights.get(node, 0):
            return n
    for at, n in enumerate(inside):
        weight = replayed.weights.get(n, 0)
        up = inside[at + 1] if at + 1 < len(inside) else None
        if up is not None and any(
            k is not n and replayed.weights.get(k, 0) > 0 and k.tag == n.tag and alike(k, n) >= 0.6 for k in up.flat()
        ):
            continue
        missing = whole - weight
        if weight > replayed.weights.get(node, 0) and (missing < 1 or missing <= 0.12 * whole):
            return n
    return inside[-1]


def _lists(outer: Node, message: Node, around: Container[Node], replayed: ReplayedDocument) -> bool:
    """The element that also holds the field is itself the list: messages came one after the other as its own children, and stand there.

    <div class="thread"> <div>Hello</div> <div>My bill</div> <div>We look</div> <footer>field</footer> </div>
    Result: true for the thread. <main> <div class="list">…</div> <footer>field</footer> </main>: false, all that came stands in one child.
    """
    if outer.tag in ("body", "html", "#none", "#root"):
        return False
    rows = [
        kid
        for kid in outer.past()
        if kid.tag == message.tag and kid not in around and kid.gone is None and kid.born > outer.born and replayed.weights.get(kid, 0) > 0
    ]
    most = HALF * sum(replayed.weights[kid] for kid in rows)
    return message in rows and len({kid.born for kid in rows}) >= SEVERAL and replayed.weights[message] <= most
