"""Lines beside messages that put several things together: a name, a time, a state of delivery.

    "Dana • AI Agent • 2m ago"      "Just now. Seen"      "Delivered · 10:14"
    Result: name "Dana", time "2m ago", also "AI Agent";   time "Just now", state "Seen";   time "10:14", state "Delivered"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from collector.chat.wording.comparable_text import plain
from collector.chat.wording.delivery_states import is_delivery, is_edited, is_status
from collector.chat.wording.system_line_phrases import is_service
from collector.chat.wording.time_phrases import is_time, name_with_time

_STRONG = re.compile(r"\s*[•·|]\s*|\s+[–—-]\s+")
_WEAK = re.compile(r"\.\s+|,\s+")
"""Commas and full stops stand in sentences too: between times and states alone they part a line."""
_STATE_BEHIND = re.compile(r"^(\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)((?:\s+\S+){1,3})$", re.I)
"""``10:14 (edited) Read``"""
_INITIAL = re.compile(r"\s[^\W\d_]\.$")
"""The full stop of ``Rina K.`` is a part of the name."""
_FEWEST, _MOST = 2, 5
"""So many parts such a line has."""


@dataclass(frozen=True)
class LineBeside:
    """What a line beside a message tells."""

    name: str
    time: str
    states: tuple[str, ...]
    """All its other parts: states of delivery, a role."""


@lru_cache(maxsize=16384)
def line_beside(text: str) -> LineBeside | None:
    """The line's parts; None where it is anything else, such as a sentence. It has a time at least, or states alone."""
    t = plain(text)
    if len(t) > 90 or is_time(t) or name_with_time(t)[0]:
        return None
    parts = list(_parts(t))
    if not _FEWEST <= len(parts) <= _MOST or is_service(t):
        return None
    name, time, states = "", "", []
    for part in parts:
        if is_time(part) and not time:
            time = part
        elif is_status(part) or is_time(part):
            states.append(part)
        elif not name and _may_be_name(part):
            name = part
        elif len(part.split()) <= 3 and part[-1] not in "?!:":
            states.append(part)
        else:
            return None
    known = bool(time) or all(is_status(p) for p in parts)
    return LineBeside(name, time, tuple(states)) if known and (not name or time) else None


def _may_be_name(text: str) -> bool:
    return len(text) <= 40 and len(text.split()) <= 4 and text[0].isalpha() and not any(c in text for c in "?!:;@/0123456789")


def _parts(line: str) -> Iterator[str]:
    behind = _STATE_BEHIND.match(line)
    states = [w.strip("()[]") for w in behind[2].split()] if behind is not None else []
    if behind is not None and all(is_delivery(w) or is_edited(w) for w in states):
        yield from (behind[1], *states)
        return
    strong = [p for part in _STRONG.split(line) if (p := _bare(part))]
    for part in strong:
        weak = [] if _INITIAL.search(part) else [w for piece in _WEAK.split(part) if (w := piece.strip(" .()[]"))]
        if weak and all(is_time(w) or is_status(w) for w in weak):
            yield from weak
        else:
            yield part


def _bare(part: str) -> str:
    bare = part.strip(" .()[]")
    return f"{bare}." if _INITIAL.search(f"{bare}.") and part.rstrip(" ()[]").endswith(".") else bare
