"""Finds voice notes: a control that plays, and how long the note is, and nothing else.

<div class="v"><button aria-label="Play voice message">▶</button><canvas/><span>0:14</span></div>
Result: a message with the attachment "0:14" of the kind "voice"; "0:14" is no time of day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from collector.chat.interpret.region.region import Region, walk_elements
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import hidden

_PLAY = re.compile(r"\bplay\b|[-_](?:play|ptt)\b|voice|audio|השמע|נגן|הפעל|ניגון|קולית", re.I)
_PLAY_SIGNS = frozenset("▶►⏵🎤🎙")
_LENGTH = re.compile(r"^\d{1,2}:\d{2}(?::\d{2})?$")
_SPEED = re.compile(r"^\d(?:[.,]\d)?\s?[x×]$", re.I)
_VOICE_CLASS = re.compile(r"(?:^|[-_\s])(?:voice|ptt)(?:[-_](?:note|message|msg))?(?:$|\s)", re.I)
LEVELS = 5
"""The length stands at most this many elements above the control."""
_TOLD = ("aria-label", "title", "data-icon", "data-testid", "class", "alt")


def find_voice_notes(region: Region) -> dict[int, str]:
    """Number of the element that holds a voice note → its length as shown."""
    boxes = set(region.nodes)
    found: dict[int, str] = {}

    def is_note(node: Node) -> bool:
        length = _called_voice(node)
        note = (node, length) if length else _around(node, boxes) if _plays(node) else None
        if note is not None:
            found[note[0].id] = note[1]
        return note is not None

    walk_elements(region, is_note)
    return found


def _plays(node: Node) -> bool:
    control = node.tag in ("button", "audio") or node.attrs.get("role") == "button" or "data-icon" in node.attrs
    told = " ".join(node.attrs.get(name, "") for name in _TOLD)
    return control and (node.tag == "audio" or bool(_PLAY.search(told)) or any(t.text.strip()[:1] in _PLAY_SIGNS for t in _texts(node)))


def _called_voice(node: Node) -> str:
    """The length in an element that is called a voice note and shows nothing else: ``<div class="is-voice"><div>0:14</div></div>``."""
    if not _VOICE_CLASS.search(node.attrs.get("class", "")) or hidden(node):
        return ""
    shown = [t for text in _texts(node) if (t := text.text.strip()) and any(c.isalnum() for c in t) and not _SPEED.match(t)]
    return shown[-1] if shown and all(_LENGTH.match(t) for t in shown) else ""


def _around(node: Node, boxes: set[Node]) -> tuple[Node, str] | None:
    """The smallest element around the control with a length, if it shows no words."""
    for above in list(node.line())[1:LEVELS]:
        if above in boxes:
            return None
        shown = [t for text in _texts(above) if (t := text.text.strip())]
        if any(any(c.isalpha() for c in t) and not _SPEED.match(t) for t in shown):
            return None
        lengths = [text for text in _texts(above) if _LENGTH.match(text.text.strip())]
        if lengths:
            return above, min(reversed(lengths), key=lambda text: _alike(text, boxes)).text.strip()
    return None


def _alike(text: Node, boxes: set[Node]) -> int:
    """How many times and lengths in the conversation stand in elements like this one's: at a time of day there are many."""
    kind = _kind(text)
    return sum(1 for box in boxes for other in _texts(box) if _LENGTH.match(other.text.strip()) and _kind(other) == kind)


def _kind(text: Node) -> str:
    return next((n.attrs["class"] for n in islice(text.line(), 1, 4) if n.attrs.get("class")), "")


def _texts(node: Node) -> Iterator[Node]:
    for kid in node.past():
        if kid.is_text:
            yield kid
        elif not hidden(kid):
            yield from _texts(kid)
