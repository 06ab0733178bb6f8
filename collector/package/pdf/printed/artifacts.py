"""Marks what Chromium prints outside all tags (page numbers, frames) as decoration, so that a screen reader passes over it."""

from __future__ import annotations

from collections.abc import Iterable

import pikepdf

_PATH = frozenset({"m", "l", "c", "v", "y", "h", "re", "W", "W*"})
_SHOWS = frozenset({"Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
_BEGIN = pikepdf.ContentStreamInstruction([pikepdf.Name.Artifact], pikepdf.Operator("BMC"))
_END = pikepdf.ContentStreamInstruction([], pikepdf.Operator("EMC"))
Instruction = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


def mark_artifacts(document: pikepdf.Pdf, pages: Iterable[pikepdf.Page]) -> None:
    """Wraps each drawing order that stands in no tagged stretch of these pages into one of the kind Artifact.

    Example: ``BT 1 0 0 1 9 9 Tm <01> Tj ET`` becomes ``BT 1 0 0 1 9 9 Tm /Artifact BMC <01> Tj EMC ET``. A path is wrapped from its first
    point on, because no mark may stand inside it.
    """
    for page in pages:
        page.Contents = document.make_stream(pikepdf.unparse_content_stream(_with_artifacts(page)))


def _with_artifacts(page: pikepdf.Page) -> list[Instruction]:
    made: list[Instruction] = []
    path: list[Instruction] = []
    tagged: list[bool] = []
    for order in pikepdf.parse_content_stream(page):
        name = str(order.operator)
        if name in ("BMC", "BDC"):
            tagged.append(_is_tag(order))
        elif name == "EMC" and tagged:
            tagged.pop()
        if name in _PATH:
            path.append(order)
            continue
        loose = name in _SHOWS and not any(tagged)
        made += [_BEGIN, *path, order, _END] if loose else [*path, order]
        path = []
    return [*made, *path]


def _is_tag(order: Instruction) -> bool:
    """Whether a stretch belongs to an element or is marked as decoration; ``/ReversedChars`` alone only says how its letters run."""
    kind, *properties = order.operands
    return kind == pikepdf.Name.Artifact or any(isinstance(each, pikepdf.Dictionary) and "/MCID" in each for each in properties)
