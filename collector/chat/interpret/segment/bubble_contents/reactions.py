"""Tells reactions apart from what is said: an emoji, with or without how many chose it, in an element of its own beside a message's words.

    <div class="bubble"> <span>Half price</span> <div class="chip">👍</div> </div>      <li> <p>Today</p> <div>🙏 <span>1</span></div> </li>
    Result: "👍" and "🙏 1" are reactions; "Gladly <span>👍</span>" and a bubble that holds 👍 alone were said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Hashable, Iterator
from dataclasses import dataclass
from itertools import islice

from collector.chat.interpret.region.region import Region, elements_below
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import is_block
from collector.chat.interpret.segment.bubble_contents.attachments import alternatives, is_emoji
from collector.chat.interpret.segment.slots import element_kind
from collector.chat.wording import phrases

_WORD = re.compile(
    r"(?:^|[-_\s])react(?:ion|ions|ed)?(?:$|[-_\s:;,])|[Rr]eactions?(?:[A-Z]|$|[-_\s:;,])|תגוב(?:ה|ות)|הגיב", re.I
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}\s*")
"""``10:14 ✓✓`` tells that it was read, and when."""
_ABOVE = 2
"""The words stand at most this many elements above a reaction."""
_ROW = 12
"""A row holds no more elements side by side; more are a list."""
LARGER = 1.15
"""An emoji in print so much larger than the words beside it is a message of its own."""


def worded_kinds(region: Region) -> set[Hashable]:
    """The kinds of elements of which half or more hold letters."""
    all_, worded = Counter[Hashable](), Counter[Hashable]()
    for node in (n for box in region.nodes for n in elements_below(box)):
        if said := latest_texts(node):
            all_[_kind(node)] += 1
            worded[_kind(node)] += any(c.isalpha() for text in said for c in text)
    return {kind for kind, count in worded.items() if count * 2 >= all_[kind]}


def speaking_kinds(region: Region) -> set[Hashable]:
    """The kinds of elements that hold words, and not names alone: a few words that come again, or stand before others in most rows.

    <div class="row"> <i>Noa</i> <p>My bill</p> </div>      <div class="row"> <i>Dana</i> <p>I see</p> </div>      Result: the kind of <p>
    """
    said: dict[Hashable, list[str]] = {}
    before = Counter[Hashable]()
    for node in (n for box in region.nodes for n in elements_below(box)):
        texts = list(islice(texts_in(node), _ROW))
        words = [phrases.name_with_time(t.text)[0] or phrases.plain(t.text) for t in texts if _is_word(t)]
        if text := " ".join(words):
            said.setdefault(_place(node), []).append(text)
            before[_place(node)] += _before_words(node, text)
    names = {kind: texts for kind, texts in said.items() if all(map(_like_a_name, texts))}
    heads = {k for k, t in names.items() if len(t) > 1 and (len(set(t)) * 2 <= len(t) or before[k] * 2 > len(t))}
    return set(said) - heads


def _place(node: Node) -> Hashable:
    return element_kind(node) if node.classes() else _kind(node)


def _like_a_name(text: str) -> bool:
    return len(text) <= 40 and len(text.split()) <= 4 and not any(c in text for c in "?!:/@₪$")


def _before_words(node: Node, text: str) -> bool:
    above = node.above()
    if above is None or not _like_a_name(text) or len(above.past()) > _ROW:
        return False
    beside = [k for k in node.beside() if not k.is_text]
    return any(_is_word(t) and any(map(str.isalpha, t.text)) for k in beside[beside.index(node) + 1 :] for t in texts_in(k))


def _kind(node: Node) -> Hashable:
    return (element_kind(node), element_kind(node.above()))


@dataclass(frozen=True)
class Kinds:
    """The kinds of elements that hold letters in most places, and those that hold words and not names alone."""

    worded: Container[Hashable]
    speaking: Container[Hashable]


def is_reaction(node: Node, told: str, boxes: set[Node], kinds: Kinds) -> bool:
    """`told`: what the element's class, label and other attributes say of it."""
    said = latest_texts(node)
    if not all(map(_is_symbol, said)) or not (said or any(alt and _is_symbol(alt) for alt in alternatives(node))):
        return False
    if _WORD.search(told):
        return True
    if any(phrases.is_delivery(_CLOCK.sub("", word)) for word in said) or not any(map(is_emoji, (*said, *alternatives(node)))):
        return False
    counted = any(t.isdigit() for word in said for t in word.split())
    return (counted and _pressable(node)) or (_kind(node) not in kinds.worded and _added(node, boxes, counted, kinds.speaking))


def _pressable(node: Node) -> bool:
    return node.tag == "button" or node.attrs.get("role") == "button"


def _added(node: Node, boxes: set[Node], counted: bool, speaking: Container[Hashable]) -> bool:
    """It stands after an element with a message's words, in print no larger, and is of a kind of its own: no bubble that holds 👍 alone.

    <i>Noa</i> <p class="large"> <img alt="👍"> </p>      Result: false, a name is nothing to react to.
    """
    if not ((is_block(node) and node.classes()) or counted) or any(k.is_text and k.text.strip() for k in node.beside()):
        return False
    here = node
    for _ in range(_ABOVE):
        above = here.above()
        if above is None or here in boxes or above in boxes:
            return False
        beside = [k for k in here.beside() if not k.is_text]
        earlier = beside[: beside.index(here)]
        worded = [k for k in earlier if _place(k) in speaking and any(_is_word(t) or _is_day(t) for t in texts_in(k))]
        if worded:
            return not any(_akin(node, k) for k in worded) and _smaller(node, worded)
        here = above
    return False


def _akin(node: Node, other: Node) -> bool:
    """They share a token of their class: two bubbles of one kind."""
    return bool({*node.classes()} & {*other.classes()})


def _smaller(node: Node, words: list[Node]) -> bool:
    """A size that is not known proves nothing."""
    own = [*_sizes(node), *_pictures(node)]
    sizes = [size for k in words for size in _sizes(k)]
    return bool(own and sizes) and None not in own and max(size or 0 for size in own) <= max(sizes) * LARGER


def _sizes(node: Node) -> Iterator[float]:
    """The sizes of its print, in pixels, as far as they were noted."""
    for text in texts_in(node):
        if text.parent is not None and (size := text.parent.facts.get("fs")):
            yield float(size)


def _pictures(node: Node) -> Iterator[float | None]:
    """How high its pictures are, in pixels; None where that was not noted."""
    for kid in elements_below(node):
        if kid.tag == "img" and kid.attrs.get("alt"):
            box = kid.facts.get("r")
            yield float(box[3]) if box and box[3] > 0 else None


def latest_texts(node: Node) -> list[str]:
    """What it said last: an element may have shown a state before, and be used again."""
    return [phrases.plain(t.text) for t in texts_in(node) if t.gone is None or node.gone is not None]


def _is_symbol(text: str) -> bool:
    return len(text) <= 12 and not any(c.isalpha() for c in text)


def _is_word(text: Node) -> bool:
    plain = phrases.plain(text.text)
    return any(c.isalnum() for c in plain) and not phrases.is_time(plain) and not phrases.is_status(plain)


def _is_day(text: Node) -> bool:
    """"Today", as an answer; where times stand, no other words do."""
    return phrases.is_time(text.text) and any(map(str.isalpha, text.text)) and not any(map(str.isdigit, text.text))


def texts_in(node: Node) -> Iterator[Node]:
    """The texts below an element that were ever there and are not blank, in their order."""
    stack = [node]
    while stack:
        here = stack.pop()
        if here.is_text:
            if here.text.strip():
                yield here
        else:
            stack.extend(reversed(here.past()))
