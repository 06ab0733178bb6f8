"""The text that a part of a page shows, in pieces: what stands where, what is hidden, where lines break.

    <p>Pay <s>129.90</s> <b>99.90</b><br>a month</p> <span hidden>Agent said:</span>
    Result: pieces "Pay ", "129.90", " ", "99.90", a hard break, "a month", a break, and "Agent said:", marked as hidden.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from dataclasses import dataclass

from collector.chat.interpret.replay.dom_replay import Node

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "br",
        "cite",
        "code",
        "data",
        "dfn",
        "del",
        "em",
        "font",
        "i",
        "img",
        "input",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "slot",
        "svg",
        "picture",
        "button",
        "select",
        "textarea",
    ]
)
RICH_INLINE = frozenset(
    ["b", "strong", "i", "em", "u", "s", "code", "mark", "sub", "sup", "del", "ins", "kbd", "a", "abbr", "bdi", "bdo", "q", "small", "font"]
)
RICH_BLOCK = frozenset(
    [
        "p",
        "ul",
        "ol",
        "li",
        "pre",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "hr",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
    ]
)
AVATAR_WORD = re.compile(r"avatar|initials|profile-?(?:pic|image|photo)|user-?pic|thumb", re.I)
"""Class tokens of a face beside what is said."""
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Atom:
    """A piece of text, or an image: the smallest thing that can be part of a message."""

    node: Node
    """The text node, or the image's element."""
    owner: Node
    """The element whose own text it is."""
    text: str
    kind: str = "text"
    """text | image | emoji | mark (what the style sheet adds)"""
    hidden: str = ""
    """How it is hidden from the eye, as in the facts; empty for what can be seen."""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the line ends: `hard` for a `<br>`."""

    hard: bool = False
    bullet: str = ""


Piece = Atom | Break


def is_block(node: Node) -> bool:
    """Whether the element stands on lines of its own."""
    display = node.facts.get("d")
    if display is None:
        return node.tag not in _INLINE
    return not (str(display).startswith("inline") or display in ("contents", "ruby", "none", "table-column"))


def hidden(node: Node) -> str:
    """How the element itself is hidden from the eye; empty if it is not."""
    return str(node.facts.get("h", "")) or ("n" if "hidden" in node.attrs and "d" not in node.facts else "")


def hidden_in(node: Node, under: str) -> str:
    """How an element is hidden, given how those around it are: what is made visible again inside an invisible element can be seen.

    <span style="visibility:hidden">10:14 <b style="visibility:visible">10:14</b></span>       Result: the first "v", the second ""
    """
    own = hidden(node)
    return own if under == "v" and node.measured else under or own


def rendered_pieces(node: Node, under: str = "", skip: Container[int] = ()) -> Iterator[Piece]:
    """All that an element holds, in drawing order, hidden parts marked as such; without fields for typing and the elements in `skip`."""
    if node.id in skip:
        return
    if node.is_text:
        if node.parent is not None:
            yield Atom(node, _owner(node), node.text, "text", under)
        return
    how = hidden_in(node, under)
    if node.tag == "br":
        yield Break(hard=True)
        return
    if node.tag in ("textarea", "input", "select", "option", "iframe", "video", "audio", "canvas") or (
        "contenteditable" in node.attrs and node.attrs["contenteditable"] != "false"
    ):
        return
    if node.tag == "img":
        yield _image(node, how)
        return
    if node.tag == "svg":
        return
    block = is_block(node) and node.tag != "#root"
    if block:
        yield Break(bullet=_bullet(node))
    before, after = node.facts.get("pb"), node.facts.get("pa")
    if before:
        yield Atom(node, node, unescape(str(before)), "mark", how)
    for kid in node.flat():
        yield from rendered_pieces(kid, how, skip)
    if after:
        yield Atom(node, node, unescape(str(after)), "mark", how)
    if block:
        yield Break()


def _owner(node: Node) -> Node:
    above = node.above()
    while above is not None and above.tag in ("slot", "#root"):
        above = above.above()
    return above if above is not None else node


def _image(node: Node, how: str) -> Atom:
    alt = node.attrs.get("alt", "") or node.attrs.get("aria-label", "")
    emoji = (
        bool(alt)
        and len(alt) <= 12
        and all(unicodedata.category(c) in ("So", "Sk", "Cf", "Mn", "Me", "Sm") or c in "\u200d\ufe0f#*0123456789" for c in alt)
    )
    emoji = emoji or (bool(alt) and len(alt) <= 40 and _in_sentence(node))
    emoji = emoji or (bool(alt) and "emoji" in node.attrs.get("class", "").lower() and len(alt) <= 24)
    return Atom(node, node, alt, "emoji" if emoji and (not alt.isdigit() or _in_sentence(node)) else "image", how)


def _in_sentence(node: Node) -> bool:
    """A small picture between words, such as a price: its alt text is read with them."""
    box = node.facts.get("r")
    if AVATAR_WORD.search(node.attrs.get("class", "") + " " + node.attrs.get("alt", "")) or (box and max(box[2], box[3]) > 64):
        return False
    parent = node.above()
    return parent is not None and any(k.is_text and any(c.isalnum() for c in k.text) for k in parent.flat())


def _bullet(node: Node) -> str:
    if node.tag != "li" or node.parent is None:
        return ""
    if node.parent.tag == "ol":
        start = node.parent.attrs.get("start", "1")
        number = int(start) if start.lstrip("-").isdigit() else 1
        for kid in node.parent.kids:
            if kid.tag != "li":
                continue
            if kid.attrs.get("value", "").isdigit():
                number = int(kid.attrs["value"])
            if kid is node:
                return f"{number}. "
            number += 1
    return ""


def unescape(css: str) -> str:
    """A CSS string's text: ``\\201C`` and the like become the character."""
    return re.sub(r"\\([0-9a-fA-F]{1,6}) ?", lambda m: chr(int(m.group(1), 16)), css.replace('\\"', '"'))


def compose_text(parts: Iterator[Piece] | list[Piece]) -> str:
    """The pieces as one text: white space as drawn, a line break where a block or a `<br>` ends a line."""
    lines: list[str] = [""]
    bullet = ""
    for part in parts:
        if isinstance(part, Break):
            if part.hard or lines[-1].strip():
                lines.append("")
            bullet = part.bullet or bullet
            continue
        text = part.text
        if part.kind == "image":
            continue
        kept = bool(part.owner.facts.get("ws"))
        if bullet and text.strip():
            lines[-1] += bullet
            bullet = ""
        if kept:
            for i, line in enumerate(text.split("\n")):
                if i:
                    lines.append("")
                lines[-1] += line
        else:
            text = _SPACE.sub(" ", text)
            if lines[-1].endswith(" ") or not lines[-1]:
                text = text.lstrip(" ")
            lines[-1] += text
    return _tidy(lines)


def _tidy(lines: list[str]) -> str:
    out = [line.rstrip() for line in lines]
    while out and not out[0].strip():
        out.pop(0)
    while out and not out[-1].strip():
        out.pop()
    kept: list[str] = []
    for line in out:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
