"""What an exhibit puts on paper, as a value: a slim header, then blocks of pictures, conversation, text or table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from collector.case.times.date_of_file import OwnDay
from collector.package.content.exhibit_references import ShownBy
from collector.package.content.exhibits import Exhibit
from collector.package.pdf.picture_layout import HALF, HEIGHT, THIRD, Shot, Shots
from collector.package.pdf.printed_mail_and_html import AsSeen

_HEAD, _LINE, _MESSAGE, _LETTERS = 25.0, 4.6, 11.0, 95
"""Millimetres of a header, a line of text and a message; letters in a line."""
_WHOLE, _WORDS = 180.0, 100.0
"""Millimetres: an exhibit no taller than this is not divided by the end of a page; one of words (a conversation) only if it is short."""


@dataclass
class Plan:
    """An exhibit on paper. `blocks` are what the template prints, in order, each a mapping with its `kind`."""

    exhibit: Exhibit
    shown: ShownBy
    shots: Shots = field(repr=False)
    own: OwnDay | None = None
    added: bool = False
    digest: str = ""
    address: str = ""
    lacks: tuple[str, ...] = ()
    remarks: list[Any] = field(default_factory=list)
    blocks: list[dict[str, Any]] = field(default_factory=list)
    as_seen: AsSeen | None = None
    """What must be printed as it looks, beside or in place of the text."""
    columns: int = 1
    """How many photographs of the case stand side by side."""

    @property
    def abreast(self) -> int:
        """How many exhibits like this stand side by side: more than one where each is one picture of that part of the width."""
        pictures = [shot for block in self.blocks for shot in block.get("shots", ())]
        if len(self.blocks) != 1 or len(pictures) != 1 or self.lacks:
            return 1
        if self.columns == 3 and pictures[0].width <= THIRD + 0.1:
            return 3
        return 2 if pictures[0].width <= HALF + 0.1 else 1

    @property
    def whole(self) -> bool:
        """Whether it stays on one page."""
        limit = _WORDS if any(block["kind"] in ("chat", "text") for block in self.blocks) else _WHOLE
        return self.exhibit.capture is not None and _HEAD + sum(map(block_height, self.blocks)) <= limit


def block_height(block: dict[str, Any]) -> float:
    """A guess of its millimetres on paper."""
    if block["kind"] == "shots":
        heights = [float(shot.height) + 5 for shot in block["shots"]]
        return max(heights) if block["beside"] else sum(heights)
    if block["kind"] == "chat":
        pictures = [float(shown.shot.height) for shown in block["attached"].values() if shown.shot is not None]
        return _MESSAGE * len(block["said"]) + sum(pictures)
    if block["kind"] == "text":
        lines = sum(1 + len(line) // _LETTERS for line in block["text"].splitlines())
        return _LINE * (lines + len(block["lines"]) + 2)
    return HEIGHT


def shots_block(laid: Sequence[Shot], *, beside: bool = False) -> dict[str, Any]:
    """A block of pictures: below one another, or beside one another (the first, then all others in a column)."""
    return {"kind": "shots", "shots": list(laid), "beside": beside}
