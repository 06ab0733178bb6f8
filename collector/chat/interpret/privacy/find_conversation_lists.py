"""Finds lists of conversations in a page: rows with a name, a time and a preview, beside or before the conversation that was recorded.

    row "Mum  12:40  Please bring milk"      row "Customer Care  12:41  You get ₪100 back"     beside the pane with "You get ₪100 back"
Result: a list of conversations, for a row repeats the open conversation's title or its latest message.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from collector.chat.interpret.conversations.other_conversations import Conversations
from collector.chat.interpret.region.box_identity import alike
from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.wording import phrases

FEWEST = 2
"""Rows of a list."""
SHORTEST = 4
"""Letters of a preview that can be compared with a message."""
TIMED = 0.6
"""This part of the rows shows a name and a time of its own."""
ALIKE = 0.75
"""So much alike are the boxes of two conversations."""
_WORDS = ("chat", "conversation", "contact", "inbox", "dialog", "צ'אט", "צ׳אט", "שיח", "אנשי קשר")
"""What such a list is called for screen readers, where a row holds nothing but a name."""


def conversation_lists(region: Region, conversations: Conversations) -> list[Node]:
    """The elements outside of the region's boxes that hold lists of conversations, at whatever time they did."""
    boxes = set(region.nodes)
    around = {above for box in region.nodes for above in box.line()}
    titles = {bare for title in conversations.titles if (bare := phrases.bare(title))}
    said = _said_in(region)
    found = []
    for node in region.replayed.replay.nodes.values():
        if node.is_text or node in around or node.tag == "select" or any(above in boxes for above in node.line()):
            continue
        rows = _rows(node)
        if node.id in conversations.lists or (len(rows) >= FEWEST and _is_list(node, rows, titles, said, several=conversations.several)):
            found.append(node)
    return found


def _is_list(node: Node, rows: list[Node], titles: set[str], said: set[str], *, several: bool) -> bool:
    texts = [list(_texts(row)) for row in rows]
    full = [row for row in texts if len({bare for bare, _ in row}) >= 2]
    named = any(bare in titles for row in texts for bare, _ in row)
    if len(full) < FEWEST:
        names = sum(1 for row in texts if row)  # a header has a name as well: beside it a state, or buttons without words
        return named and names >= FEWEST and (several or _is_called_so(node)) and _are_pressed(rows)
    if named or any(_repeats(bare, said) for row in full for bare, _ in row):
        return True
    timed = [row for row in full if any(phrases.is_time(text) for _, text in row)]
    return len(timed) >= max(FEWEST, TIMED * len(full)) and _are_pressed(rows)


def _rows(node: Node) -> list[Node]:
    """The children that look alike, if most do."""
    kids = [kid for kid in node.past() if not kid.is_text]
    if len(kids) < FEWEST:
        return []
    (tag, look), _ = Counter((kid.tag, "".join(sorted(kid.classes())[:1])) for kid in kids).most_common(1)[0]
    rows = [kid for kid in kids if kid.tag == tag and (not look or look in kid.classes())]
    return rows if len(rows) * 2 > len(kids) else []


def other_panes(region: Region) -> list[Node]:
    """The boxes of conversations that are open beside the recorded one, as small windows at the foot of a page, each with its own field."""
    own, boxes = {above for box in region.nodes for above in box.line()}, set(region.nodes)
    fields = [list(field.line()) for field in region.replayed.fields]
    found = []
    for node in region.replayed.replay.nodes.values():
        if node.is_text or node in own or not any(alike(node, box) >= ALIKE for box in region.nodes):
            continue
        around = set(node.line())
        written = any(above in around and above not in own for line in fields for above in line)
        if written and region.replayed.weights.get(node, 0) > 0 and not around & boxes:
            found.append(node)
    return found


def _texts(node: Node) -> Iterator[tuple[str, str]]:
    """Every text that ever stood in an element: its letters, and as it was."""
    if node.is_text:
        yield from ((bare, text) for _, text in node.said if (bare := phrases.bare(text)))
        return
    for kid in node.past():
        yield from _texts(kid)


def _said_in(region: Region) -> set[str]:
    return {bare for box in region.nodes for bare, text in _texts(box) if len(bare) >= SHORTEST and not phrases.is_time(text)}


def _repeats(bare: str, said: set[str]) -> bool:
    """A preview repeats a message, or its beginning where it is cut off."""
    return len(bare) >= SHORTEST and (bare in said or (len(bare) >= 3 * SHORTEST and any(text.startswith(bare) for text in said)))


def _is_called_so(node: Node) -> bool:
    told = " ".join(above.attrs.get(name, "") for above in list(node.line())[:3] for name in ("aria-label", "class", "id", "title"))
    return any(word in told.casefold() for word in _WORDS)


def _are_pressed(rows: list[Node]) -> bool:
    """One presses the rows to open them."""
    return all(
        row.facts.get("cu") or row.tag == "a" or row.attrs.get("role") in ("row", "option", "listitem", "link", "button", "tab")
        or any(kid.facts.get("cu") or kid.tag == "a" for kid in row.past())
        for row in rows
    )  # fmt: skip
