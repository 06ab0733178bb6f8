"""Names that stand in no place of their own: in attributes, labels, titles of faces, lines about people, before each text.

    <img alt="Picture of Dana"> <div class="x7">Dana</div> <div class="x9" data-pre-plain-text="[10:14] Dana: ">Hello</div>
    Result: {"Dana"}. With this a place that shows "Dana" is known to hold names; what no place shows is nobody's name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.chat.interpret.region.region import Region, elements_below
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import RICH_INLINE, Atom
from collector.chat.interpret.segment.slots import Slot, ever
from collector.chat.wording import phrases

_BEFORE_WORDS = re.compile(r"^\[[^\]\n]*\d[^\]\n]*\]\s*([^:\n]{1,40}):\s*$")
_LABEL = re.compile(r"^\s*([^:\n\d]{1,40}):\s*$")
_FACE = re.compile(
    r"^(?:(?:user |profile )?(?:avatar|picture|photo|image)\s+(?:of|for)|תמונת\s+(?:ה?פרופיל|פרופיל)\s+של|תמונה\s+של)\s+(.{1,40})$", re.I
)
_FACES = ("img", "abbr", "figure")


def witnessed_names(region: Region) -> set[str]:
    """All names that attributes in the conversation's boxes tell."""
    return {name for box in region.nodes for node in elements_below(box) for name in _told(node)}


def _told(node: Node) -> Iterator[str]:
    for attribute, value in node.attrs.items():
        text = phrases.plain(value)
        if attribute.startswith("data-") and (found := _BEFORE_WORDS.match(text)):
            yield found[1].strip()
        elif attribute == "aria-label" and (name := phrases.said_by(text)):
            yield name
        elif attribute == "aria-label" and (found := _LABEL.match(text)):
            yield found[1].strip()
        elif attribute in ("alt", "title") and node.tag in _FACES and _is_name(name := _face(text)):
            yield name


def _face(text: str) -> str:
    found = _FACE.match(text)
    return found[1].strip() if found else text


def _is_name(text: str) -> bool:
    return 1 < len(text) <= 40 and len(text.split()) <= 4 and text[0].isalpha() and not any(c in text for c in ".?!:/@₪$")


def announced_names(root: Node) -> set[str]:
    """Names told by lines about joining and typing anywhere under an element, hidden ones too."""
    found: set[str] = set()
    for atom in ever(root):
        for _, text in atom.node.said or [(0.0, atom.text)]:
            if (
                len(text) <= 90
                and (phrases.is_join(text) or phrases.is_leave(text) or phrases.is_typing(text))
                and (name := phrases.named_in(text))
                and len(name.split()) <= 4
            ):
                found.add(name)
    return found


def names_before_texts(slot: Slot) -> frozenset[str]:
    """The names that stand before the texts of a slot, if nearly all its texts begin with one."""
    lines = [phrases.plain(a.text) for a in slot.atoms if _begins_line(a)]
    talk = [t for t in lines if not phrases.is_service(t) and not phrases.is_tombstone(t)]
    timed = [t for t in talk if phrases.time_before(t)]
    named = [(name, t) for t in (timed if len(timed) * 2 > len(talk) else talk) if (name := phrases.name_before(t)[0])]
    share, few = (0.6, 2) if named and len(named) == len(timed) else (0.8, 3)  # with a time it is a form, not the beginning of a sentence
    names, texts = {name for name, _ in named}, {t for _, t in named}  # a list drawn anew holds each text many times
    enough = len(named) >= 3 and len(named) >= share * len(talk) and len(names) <= max(2, len(texts) // few)
    return frozenset(names) if enough else frozenset()


def _begins_line(atom: Atom) -> bool:
    """It is the first text of its element, not what follows a price struck out in the middle of a sentence."""
    first = next((k for k in atom.owner.past() if not k.is_text or k.text.strip()), None)
    return first is atom.node and atom.owner.tag not in RICH_INLINE


def told_whole(node: Node) -> bool:
    """Screen readers are told its words as one message: ``aria-label="Bot's message: It leaks"`` around "It leaks"."""
    here: Node | None = node
    for _ in range(3):
        if here is None:
            return False
        if label := phrases.bare(here.attrs.get("aria-label", "")):
            words = phrases.bare(" ".join(a.text for a in ever(here)))
            return bool(words) and (label.endswith(words) or (len(words) > 200 and words[:200] in label))
        inner = [k for k in here.past() if not k.is_text]
        here = inner[0] if len(inner) == 1 else None
    return False
