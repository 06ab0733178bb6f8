"""Which texts of a message were really said: words that streamed in are one text, a text that stood and was replaced is an edit.

    "Yo", "You pay", "You pay 100" within a second      ten minutes later "You pay 120"
    Result: two versions, "You pay 100", which streamed in, and "You pay 120", an edit.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d+(?::\d+)?")
STEP_MS = 1200
"""Streamed words follow each other at least this fast."""
STOOD_MS = 400
"""A text that stood for this long before it grew was a message of its own, unless it goes on growing."""
AT_ONCE_MS = 150
"""An edit that is drawn word by word grows at least this fast; a person who edits again takes longer."""


def read_versions(versions: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """The texts that stood, with the time of each; growing steps of streamed text are left out."""
    kept: list[tuple[float, str]] = []
    i = 0
    while i < len(versions):
        j = i
        while j + 1 < len(versions) and _grows(versions[j], versions[j + 1]):
            j += 1
        streamed = j - i >= 2 or (j > i and versions[i + 1][0] - versions[i][0] < STOOD_MS)
        at_once = all(b[0] - a[0] < AT_ONCE_MS for a, b in itertools.pairwise(versions[i : j + 1]))
        if j > i and streamed and (i == 0 or at_once):
            kept.append((versions[i][0], versions[j][1]))
        else:
            kept.extend(versions[i : j + 1])
        i = j + 1
    return kept


def without_counting(versions: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """A line that only counts (``This chat ends in 9 s``, ``… 8 s``) is one text, the last."""
    kept: list[tuple[float, str]] = []
    for at, text in versions:
        if kept and uncounted(kept[-1][1]) == uncounted(text):
            kept[-1] = (kept[-1][0], text)
        else:
            kept.append((at, text))
    return kept


def uncounted(text: str) -> str:
    """The text with each number as ``#``."""
    return _NUMBER.sub("#", text)


def _grows(a: tuple[float, str], b: tuple[float, str]) -> bool:
    old, new = a[1].rstrip("▌█▍|_ …."), b[1]
    return len(new) > len(old) and new.startswith(old) and b[0] - a[0] <= STEP_MS
