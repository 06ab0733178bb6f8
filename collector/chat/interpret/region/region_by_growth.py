"""The box beside the field in which new texts go on arriving, where nothing that was typed and no names of elements tell it.

    <div class="x1"> <div class="x2"> row "Mum: bring milk"  row "Care: 100 ₪ back" </div>        a list of conversations
                     <div class="x3"> <div class="x4"> "Hello" "100 ₪ back" … </div> field </div> </div>
Result: x4. The latest words stand in both, but x3 is the smallest element that holds the field and words that arrive.
"""

from __future__ import annotations

from collections.abc import Iterator

from collector.chat.interpret.region.box_identity import same_boxes
from collector.chat.interpret.region.region import Region, ReplayedDocument
from collector.chat.interpret.region.region_by_looks import is_search
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.wording import phrases

BEGIN_MS = 1500
"""What comes later than this after the document's beginning came while it was looked at."""
FEWEST = 3
"""So many different texts must arrive."""
SHARE = 0.15
"""At least this part of all arriving texts stands in the conversation; the rest in other parts of the page."""
NEARLY_ALL = 0.88
_NO_WORDS = (phrases.is_time, phrases.is_status, phrases.is_typing)


def region_by_growth(replayed: ReplayedDocument) -> Region | None:
    """The lowest box that holds nearly all texts that arrived near the field; None where hardly any did."""
    arrived = arrived_texts(replayed)
    around = around_field(replayed, arrived)
    if around is None:
        return None
    fields = {above for f in replayed.fields for above in f.line()}
    first = min(n.born for n in _arriving(replayed))
    box = around
    while inner := next(
        (
            k
            for k in box.past()
            if k not in fields and k.born <= first and len(arrived.get(k, ())) >= NEARLY_ALL * len(arrived[box])
        ),
        None,
    ):
        box = inner
    return Region(replayed, same_boxes(replayed, box), [], 5)


def arrived_texts(replayed: ReplayedDocument) -> dict[Node, set[str]]:
    """Element → the letters of all texts that arrived in it, each once."""
    found: dict[Node, set[str]] = {}
    for node in _arriving(replayed):
        texts = {bare for at, text in node.said if at > replayed.document.start + BEGIN_MS and (bare := phrases.bare(text))}
        for above in node.line():
            if not above.is_text:
                found.setdefault(above, set()).update(texts)
    return found


def _arriving(replayed: ReplayedDocument) -> Iterator[Node]:
    for node in replayed.replay.nodes.values():
        late = node.is_text and bool(node.said) and node.said[-1][0] > replayed.document.start + BEGIN_MS
        if late and len(phrases.bare(node.text)) > 1 and not any(is_(node.text) for is_ in _NO_WORDS):
            yield node


def around_field(replayed: ReplayedDocument, arrived: dict[Node, set[str]]) -> Node | None:
    """The smallest element that holds a field for messages and enough of what arrived."""
    everything = max((len(texts) for texts in arrived.values()), default=0)
    for field in sorted(replayed.fields, key=lambda f: (is_search(f), -f.born)):
        for above in list(field.line())[1:]:
            if len(arrived.get(above, ())) >= max(FEWEST, SHARE * everything):
                return above
    return None
