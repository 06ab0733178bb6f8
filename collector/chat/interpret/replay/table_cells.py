"""Tables, also those that are only drawn as tables: which element is a cell, and where in its row it stands.

    <section class="c">Dana</section> <section class="c">Half price</section> <section class="c">10:14</section>, drawn as cells
    Result: cells 0, 1 and 2 of 3: a name, words and a time, told apart by their place alone.
"""

from __future__ import annotations

from collector.chat.interpret.replay.dom_replay import Node

_CELLS = frozenset({"td", "th", "dt", "dd"})
_CELL_ROLES = frozenset({"cell", "gridcell", "columnheader", "rowheader"})
_WRAPPERS = 2
"""So many elements without a class stand between a cell and its text."""


def is_cell(node: Node) -> bool:
    """A cell of a table, by its tag, its role, or as it is drawn."""
    return node.tag in _CELLS or node.attrs.get("role") in _CELL_ROLES or node.facts.get("d") == "table-cell"


def like_the_others(cell: Node) -> bool:
    """All cells of its row have the same class tokens: the place alone tells name, words and time apart."""
    beside = [k for k in cell.beside() if not k.is_text]
    return len(beside) > 1 and all(is_cell(k) and k.classes() == cell.classes() for k in beside)


def cell_place(cell: Node) -> str:
    """Which cell of how many: ``td1/3``."""
    return f"{cell.tag}{_column(cell)}/{_cells(cell)}"


def _column(cell: Node) -> int:
    """Which cell of its row it is; 0 for one that is not drawn there, as in an element whose shadow root has no slot for it."""
    beside = [k for k in cell.beside() if not k.is_text]
    return beside.index(cell) if cell.tag not in ("dt", "dd") and cell in beside else 0


def _cells(cell: Node) -> int:
    """How many cells its row has: a line of the system's often fills a row with one. For a ``dt``: how many elements, such as a time."""
    if cell.tag == "dt":
        return sum(1 for k in cell.past() if not k.is_text)
    return sum(1 for k in cell.beside() if not k.is_text) if cell.tag != "dd" else 0


def cell_around(node: Node) -> Node | None:
    """The cell that an element is or fills: ``<div role="gridcell"><div>Hello</div></div>``."""
    here: Node | None = node
    for _ in range(_WRAPPERS):
        if here is None or is_cell(here) or here.classes():
            break
        here = above if (above := here.above()) is not None and len(above.kids) == 1 else None
    return here if here is not None and is_cell(here) else None


def row_of(node: Node) -> Node | None:
    """The row of a table in which an element stands; None for a list of terms."""
    return next((n.above() for n in list(node.line())[:4] if is_cell(n) and n.tag not in ("dt", "dd")), None)
