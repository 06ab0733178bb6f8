"""The header above the conversation's box: the other party's name, or the person who answers just now."""

from __future__ import annotations

from collections.abc import Iterator

from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import hidden
from collector.chat.wording import phrases

FEWEST_DIGITS = 7
"""Digits of a telephone number."""


def title_above(box: Node, fields: set[Node]) -> str:
    """The first words of the nearest block that is drawn before the box, inside the smallest element that holds box and field.

    <main> <header>Mum <small>online</small></header> <div class="pane">…</div> <textarea/> </main>
    Result: "Mum".
    """
    around = {above for f in fields for above in f.line()}
    for node in box.line():
        above = node.above()
        if above is None or above.tag in ("body", "html"):
            return ""
        before: list[Node] = []
        for kid in above.flat():
            if kid is node:
                break
            before.append(kid)
        for kid in reversed(before):
            if title := next(_names_in(kid), ""):
                return title
        if above in around:
            return ""
    return ""


def _can_be_a_name(text: str) -> bool:
    """Letters, or a telephone number that is in no address book; no badge, no sign of an icon."""
    return any(c.isalpha() for c in text) or sum(c.isdigit() for c in text) >= FEWEST_DIGITS


def _names_in(node: Node) -> Iterator[str]:
    if node.is_text:
        text = phrases.plain(node.text)
        if _can_be_a_name(text) and not (phrases.is_time(text) or phrases.is_status(text) or phrases.is_typing(text)):
            yield text
        return
    if hidden(node) or node.tag in ("button", "input", "textarea", "svg", "select") or node.attrs.get("role") == "button":
        return
    for kid in node.flat():
        yield from _names_in(kid)
