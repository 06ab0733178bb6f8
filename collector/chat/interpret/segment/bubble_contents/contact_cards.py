"""Finds shared contacts: a name, perhaps a number, and what one may do with them, and nothing else.

<div class="c"><div>Billing desk</div><div>+972 3 555 0100</div><div role="button">Message</div></div>
Result: a message with the attachment "Billing desk\n+972 3 555 0100" of the kind "contact".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.chat.interpret.region.region import Region, walk_elements
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import hidden
from collector.chat.wording import phrases

_DOES = re.compile(
    r"^(?:message(?: business)?|send (?:a )?message|view (?:contact|profile)|(?:save|add|import)(?: to| as)? contacts?|add contact|"
    r"invite|call|"
    r"שליחת הודעה|שלח הודעה|הצגת? איש(?: ה)?קשר|הוספה לאנשי(?: ה)?קשר|הוספת איש קשר|שמירת איש קשר|צפייה בפרופיל|חיוג|הזמנה)$",
    re.I,
)
_NUMBER = re.compile(r"^[\d\s+()\u2066-\u2069\u200e\u200f-]{7,}$")
LEVELS = 4
"""The name stands at most this many elements above what can be pressed."""


def find_contact_cards(region: Region) -> dict[int, str]:
    """Number of the element that holds a contact → its name and numbers, a line each."""
    boxes = set(region.nodes)
    found: dict[int, str] = {}

    def is_card(node: Node) -> bool:
        card = _around(node, boxes) if _does(node) else None
        if card is not None:
            found[card[0].id] = card[1]
        return card is not None

    walk_elements(region, is_card)
    return found


def _does(node: Node) -> bool:
    control = node.tag == "button" or node.attrs.get("role") == "button"
    return control and bool(_DOES.match(phrases.plain(" ".join(t.text for t in _texts(node)))))


def _around(node: Node, boxes: set[Node]) -> tuple[Node, str] | None:
    """The smallest element with a name beside the controls, if it shows no other words."""
    for above in list(node.line())[1:LEVELS]:
        if above in boxes:
            return None
        shown = [text for t in _texts(above) if (text := phrases.plain(t.text)) and not _DOES.match(text)]
        names = [t for t in shown if not _NUMBER.match(t)]
        if names:
            return (above, "\n".join(shown)) if len(names) == 1 and len(shown) <= 3 and _is_name(names[0]) else None
    return None


def _is_name(text: str) -> bool:
    return len(text.split()) <= 5 and text[-1] not in ".?!" and not (phrases.is_time(text) or phrases.is_status(text))


def _texts(node: Node) -> Iterator[Node]:
    for kid in node.past():
        if kid.is_text:
            if kid.text.strip():
                yield kid
        elif not hidden(kid):
            yield from _texts(kid)
