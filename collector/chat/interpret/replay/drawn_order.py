"""In which order the children of an element are drawn, where that is not the order in the document.

    <div> "Thanks", at 80 px </div> <div> "Hello", at 0 px </div>      <ul style="flex-direction: column-reverse"> "Thanks" "Hello" </ul>
    Result: "Hello", "Thanks" for both
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol, TypeVar


class Drawable(Protocol):
    """A text, or an element of which it was noted how it looks."""

    facts: Mapping[str, Any]

    @property
    def is_text(self) -> bool: ...


Drawn = TypeVar("Drawn", bound=Drawable)

_UNUSED = -3000
"""Rows that a list keeps for later use are put so far above it."""


def _as_placed(kids: Sequence[Drawn]) -> Sequence[Drawn]:
    """The rows of a list that puts each at a height of its own, from top to bottom, whatever their order in the document.

    <div> "Thanks", absolute, 80 px down </div> <div> "Hello", absolute, 0 px </div> <div> "My bill", absolute, -9999 px: unused </div>
    Result: "Hello", "Thanks"
    """
    heights = {kid: kid.facts["r"][1] + kid.facts.get("sy", 0) for kid in kids if kid.facts.get("po") == "absolute" and "r" in kid.facts}
    others = sum(1 for kid in kids if not kid.is_text) - len(heights)
    if len(set(heights.values())) < 2 or others > (1 if len(heights) > 2 else 0):
        return kids
    first = min(i for i, kid in enumerate(kids) if kid in heights)
    rest = [kid for kid in kids[first:] if kid not in heights]
    rows = sorted((kid for kid in heights if heights[kid] > _UNUSED), key=heights.__getitem__)
    return [*kids[:first], *rows, *rest]


def drawn_order(kids: Sequence[Drawn], around: Mapping[str, Any]) -> Sequence[Drawn]:
    """The children from first to last as they are drawn; `around`: how the element that holds them looks."""
    if len(kids) > 1 and any(kid.facts.get("po") == "absolute" for kid in kids):
        kids = _as_placed(kids)
    if any("or" in kid.facts for kid in kids):
        kids = sorted(kids, key=lambda kid: int(kid.facts.get("or", 0)))
    return kids[::-1] if str(around.get("fd", "")) == "column-reverse" else kids
