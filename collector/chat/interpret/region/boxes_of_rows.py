"""Leaves out lists of conversations that take the place of the open one: on a narrow window they look like its box, and are none.

    <div class="body"> rows "Care 10:14 You get 100 back", "Mum 09:12 Bring milk" </div>      without a field to write in
    <div class="body"> "Hello", "You get 100 back" </div>                                     with one
    Result: the second is the conversation's box; the rows of the first show other people's words.
"""

from __future__ import annotations

from collector.chat.interpret.region.region import Region, elements_below
from collector.chat.interpret.replay.dom_replay import DomReplay, Node
from collector.chat.wording import phrases


def leave_out_lists(region: Region) -> None:
    """Keeps the boxes that ever stood together with a field, if the others hold nothing but rows with a time each."""
    if len(region.nodes) < 2:
        return
    rows = {box.id for box in region.nodes if _rows_of_conversations(box)}
    if rows and rows < {box.id for box in region.nodes}:
        lists = rows - _with_a_field(region, rows)
        region.nodes = [box for box in region.nodes if box.id not in lists]


def _rows_of_conversations(box: Node) -> bool:
    """It was drawn at once, each row with a name, a time and a line of words; nothing came into it later."""
    rows = [kid for kid in box.past() if not kid.is_text]
    drawn = len(rows) >= 2 and all(n.born == box.born for n in elements_below(box))
    return drawn and all(_name_time_words(row) for row in rows) and len({(r.tag, r.attrs.get("class", "")) for r in rows}) <= 2


def _name_time_words(row: Node) -> bool:
    texts = [phrases.plain(n.text) for top in (row, *elements_below(row)) for n in top.past() if n.is_text and n.text.strip()]
    words = [text for text in texts if any(map(str.isalpha, text)) and not phrases.is_time(text)]
    return len(words) >= 2 and any(phrases.is_time(text) for text in texts)


def _with_a_field(region: Region, boxes: set[int]) -> set[int]:
    """Those beside which a field to write in stood at any moment."""
    replay, found = DomReplay(region.replayed.settled), set[int]()
    fields = {field.id for field in region.replayed.fields}
    for record in region.replayed.document.changes:
        replay.apply(record)
        if any(_stands(replay, number) for number in fields):
            found |= {number for number in boxes - found if _stands(replay, number)}
    return found


def _stands(replay: DomReplay, number: int) -> bool:
    node = replay.nodes.get(number)
    return node is not None and node.attached()
