"""Numbers that a page puts before its rows, which nobody said.

    <tr> <td>1</td> <td>Dana</td> <td>Hello</td> </tr>      <tr> <td>2</td> <td>Noa</td> <td>My bill</td> </tr>      and so on
    Result: "1" and "2" number the rows. A bubble that holds "2" alone, pressed in a bot's menu, was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import Atom, is_block
from collector.chat.interpret.replay.table_cells import is_cell
from collector.chat.interpret.segment.slots import Slot, ever
from collector.chat.interpret.segment.style_features import is_bubble
from collector.chat.wording import phrases

ROWS_IN_ORDER = 3
"""So many numbers one after the other are no accident."""
MOSTLY = 0.7
TOGETHER_MS = 50
"""A row's number and its words come at one moment; a bot's answer comes after what was pressed."""
_LEVELS = 4
_PART = 1 / 3
"""Words come again, in a list of invoices say, but names alone come again far more often."""


def numbers_rows(slot: Slot, boxes: set[Node]) -> bool:
    """As the page draws them they grow, mostly by one, and each leads a row with words that differ from row to row."""
    now = slot.at_once() if all(t.isdecimal() for t in slot.texts) else []
    numbers = [int(phrases.plain(a.text)) for a in _as_drawn(now, boxes)]
    steps = [after - before for before, after in pairwise(numbers)]
    if len(now) < ROWS_IN_ORDER or any(step < 1 for step in steps) or steps.count(1) < MOSTLY * len(steps):
        return False
    said = list(takewhile(bool, (_words_beside(a, boxes) for a in now)))
    return len(said) == len(now) and len(set(said)) >= max(ROWS_IN_ORDER, _PART * len(said))


def _as_drawn(atoms: list[Atom], boxes: set[Node]) -> list[Atom]:
    """From first to last as they stand; in the order of their coming where some have gone."""
    wanted = {a.node: a for a in atoms}
    drawn = [wanted[n] for box in boxes for n in _drawn(box) if n in wanted]
    return drawn if len(drawn) == len(atoms) else atoms


def _drawn(node: Node) -> Iterator[Node]:
    for kid in node.flat():
        if kid.is_text:
            yield kid
        else:
            yield from _drawn(kid)


def _words_beside(number: Atom, boxes: set[Node]) -> str:
    """The letters that follow it in its row and came with it; none where it stands in a bubble of its own, or after other words.

    <p>1</p> <i>Noa, 10:14</i>, then <p>2</p> <i>Noa, 10:15</i>      Result: "Noa" for both, no words that differ
    """
    for level, node in enumerate(number.owner.line()):
        if node in boxes or level > _LEVELS:
            return ""
        shown = [a for a in ever(node) if not a.hidden]
        words = [a for a in shown if any(map(str.isalpha, a.text)) and not phrases.is_time(a.text) and not phrases.is_status(a.text)]
        if words:
            came = (a.text for a in words if abs(a.node.born - number.node.born) <= TOGETHER_MS)
            leads = shown[0].node is number.node and _in_one_line(number.owner, words[0].owner)
            return "".join(c for text in came for c in text if c.isalpha()) if leads else ""
        if is_bubble(node, node.above()):
            return ""
    return ""


def _in_one_line(number: Node, words: Node) -> bool:
    """Their boxes stand side by side; where these were not noted, the number's is a cell or runs on with what follows."""
    one, other = number.facts.get("r"), words.facts.get("r")
    if one and other:
        return bool(one[1] < other[1] + other[3] and other[1] < one[1] + one[3])
    return any(is_cell(n) for n in islice(number.line(), 2)) or not is_block(number)
