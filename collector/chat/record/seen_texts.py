"""What the window showed when a picture was taken: which texts stood in it whole, and where the elements around them stood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

STILL = 2
"""CSS pixels that a text may move between the look before a picture and the one after."""


def seen_on_picture(before: Sequence[Mapping[str, Any]], after: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The fields of a picture's record, from what each document answered just before and just after the picture was taken.

    before: text 7 whole at 100, text 8 whole at 400        after: text 7 whole at 100, text 8 whole at 330, text 9 whole
    Result: 7 was seen whole; 8 moved and 9 came meanwhile, so that neither is claimed. `gone` tells where elements stood before that do not
    stand there any more: a dialogue that closed while the picture was taken may be on it.
    """
    earlier = {answer["doc"]: dict(answer["seen"]) for answer in before}
    seen: dict[str, list[int]] = {}
    cut: dict[str, list[int]] = {}
    for answer in after:
        known = earlier.get(answer["doc"], {})
        still = [number for number, top in answer["seen"] if number in known and abs(known[number] - top) <= STILL]
        moved = {number for number, _ in (*answer["seen"], *answer["cut"])} - set(still)
        seen[answer["doc"]], cut[answer["doc"]] = still, sorted(moved)
    rects = {answer["doc"]: answer["rects"] for answer in after}
    gone = {
        answer["doc"]: {number: box for number, box in answer["rects"].items() if rects.get(answer["doc"], {}).get(number) != box}
        for answer in before
    }
    return {"seen": seen, "cut": cut, "rects": rects, "gone": gone, "ratio": max((answer["ratio"] for answer in after), default=1)}


def most_stay(before: Any, after: Any) -> bool:
    """Whether most texts that were in sight stand where they stood in the list: then nothing came above them."""
    return bool(before) and 2 * sum(one in (after or ()) for one in before) >= len(before)
