"""Finds what a bubble shows besides the speaker's own words: a quoted message, the preview of a link, reactions.

<div class="bubble">
  <div class="quoted"><b>Dana</b> Half price for a year</div>
  Is that in writing?
</div>
Result: text "Is that in writing?", quote "Dana\\nHalf price for a year"; the quoted words and name are not the speaker's.

<div class="row"><b>Dana</b><div class="bubble">One moment</div></div>, twice, among other bubbles
Result: two messages. The second repeats an earlier one as a quote would, but most bubbles of its kind do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable
from functools import cached_property

from collector.chat.interpret.region.region import Region, walk_elements
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.rendered_text import hidden, is_block
from collector.chat.interpret.segment.bubble_contents.attachments import alternatives, is_emoji, is_link_card
from collector.chat.interpret.segment.bubble_contents.reactions import Kinds, is_reaction, speaking_kinds, texts_in, worded_kinds
from collector.chat.interpret.segment.slots import Kind, element_kind
from collector.chat.wording import phrases

_QUOTE_WORD = re.compile(
    r"(?:^|[-_\s])(?:quot(?:e|ed|ation)s?|replied|repl(?:y|ies)[-_]?(?:to|preview|context|quote|header|ref\w*)|in[-_]?reply\w*|"
    r"(?:message|parent)[-_]reference|context[-_]?message)(?:$|[-_\s])|(?:Quoted|Quote|ReplyTo|ReplyPreview|ReplyContext|Embedded)|מצוטט|ציטוט",
)
_PREVIEW_WORD = re.compile(
    r"(?:link|url|web|rich)[-_]?(?:preview|card|embed)|unfurl|og[-_](?:card|preview)|LinkPreview|preview[-_]card", re.I
)
_QUOTE_LABEL = re.compile(
    r"^\W*(?:original message|(?:replied|replying|reply|in reply|in response) to\b.{0,40}|quoted? message|הודעה מקורית|הודעה מצוטטת|"
    r"בתגובה ל.{0,40})\W*$",
    re.I,
)
_REPLY_LINE = re.compile(r"^(?:\S.{0,30}\s)?(?:replied(?: to .{1,40})?|השבת(?: (?:ל|אל ).{1,30})?|השיב(?:ה|/ה)? לך)$", re.I)
_BESIDE = frozenset({"blockquote", "figcaption", "cite", "header", "footer", "time", "small"})
_NEARLY_ALL = 0.7
_LEVELS = 5
"""The speaker's own words stand at most this many elements above an inset."""
_SHORTEST = 6
"""A quoted text without a line at its side is recognised by its letters from this length on."""


def find_embedded(region: Region) -> dict[int, Kind]:
    """Element number → QUOTE, PREVIEW or REACTION; only the outermost element of each."""
    boxes = set(region.nodes)
    repeats = _Repeats(region, _standing(region))
    found: dict[int, Kind] = {}

    def is_inset(node: Node) -> bool:
        kind = _kind(node, boxes, repeats)
        if kind is not None:
            found[node.id] = kind
        return kind is not None

    walk_elements(region, is_inset)
    return found | _of_the_same_kind(region, found)


def _of_the_same_kind(region: Region, found: dict[int, Kind]) -> dict[int, Kind]:
    """Elements that went before their looks were noted, where nearly all others of their kind were found to be embedded.

    a list drawn anew at each change: <div class="q">…</div> with a line at its side, then twice without looks
    Result: all three are quotes.
    """
    kinds: dict[Hashable, list[Kind]] = {}
    measured: Counter[Hashable] = Counter()
    missed: list[tuple[Node, Hashable]] = []
    for box in region.nodes:
        stack = list(box.past())
        while stack:
            node = stack.pop()
            if node.is_text or not node.classes():
                stack.extend(node.past())
                continue
            place = (element_kind(node), element_kind(node.above()))
            measured[place] += node.measured
            if node.id in found:
                kinds.setdefault(place, []).append(found[node.id])
                continue
            if not node.measured:
                missed.append((node, place))
            stack.extend(node.past())
    return {n.id: kinds[place][0] for n, place in missed if place in kinds and len(kinds[place]) >= _NEARLY_ALL * measured[place]}


def _standing(region: Region) -> dict[str, list[Node]]:
    """Letters of each text → the text nodes that show it."""
    found: dict[str, list[Node]] = {}
    for box in region.nodes:
        for node in texts_in(box):
            if bare := phrases.bare(node.text):
                found.setdefault(bare, []).append(node)
    return found


class _Repeats:
    """Which elements repeat what another one says, and whether those of their kind do so as a rule."""

    def __init__(self, region: Region, shown: dict[str, list[Node]]) -> None:
        self.region = region
        self.shown = shown
        self._alike: dict[Hashable, list[Node]] | None = None
        self._again: dict[Hashable, list[Node]] = {}

    @cached_property
    def kinds(self) -> Kinds:
        return Kinds(worded_kinds(self.region), speaking_kinds(self.region))

    @cached_property
    def in_blockquotes(self) -> bool:
        return _blockquotes_are_messages(self.region)

    def quotes(self, node: Node, lined: bool) -> bool:
        """It repeats an earlier text, and is of a kind that does; a line at its side, or whose words they are, tells much by itself."""
        shortest, share = (1, 1 / 3) if lined else (_SHORTEST, 1 / 2)
        alike = self._kinds().get(_look(node), [])  # one without words repeats nothing
        key = (_look(node), shortest)
        if key not in self._again:
            self._again[key] = [n for n in alike if _said_above(n, self.shown, shortest)]
        again = self._again[key]
        nearly_all = 1 < len(again) >= _NEARLY_ALL * len(alike)  # what the others repeat may have left the window
        words = _words_of(node)  # drawn anew while what it repeats is out of sight, it is the quote that it was
        return len(again) >= share * len(alike) and (nearly_all or any(n is node or _words_of(n) == words for n in again))

    def _kinds(self) -> dict[Hashable, list[Node]]:
        if self._alike is None:
            self._alike = {}
            for box in self.region.nodes:
                stack = list(box.past())
                while stack:
                    node = stack.pop()
                    if not node.is_text:
                        if any(True for _ in texts_in(node)):
                            self._alike.setdefault(_look(node), []).append(node)
                        stack.extend(node.past())
        return self._alike


def _blockquotes_are_messages(region: Region) -> bool:
    """What was typed stands in them alone, or only names and times beside them: ``<blockquote>Hello</blockquote> <cite>Dana</cite>``."""
    typed: dict[str, set[bool]] = {}
    for match in (m for m in region.matches if m.seen):
        typed.setdefault(match.typed.text, set()).add(any(n.tag == "blockquote" for n in match.node.line()))
    if typed:
        return {True} in typed.values()
    tags = [({n.tag for n in text.line()}, text) for box in region.nodes for text in texts_in(box)]
    outside = sum(1 for around, text in tags if not around & _BESIDE and _words(text.text, False))
    return sum(1 for around, _ in tags if "blockquote" in around) > outside


def _words_of(node: Node) -> list[str]:
    return [phrases.bare(text.text) for text in texts_in(node)]


def _look(node: Node) -> Hashable:
    return (element_kind(node), element_kind(node.above()), node.facts.get("bg"), node.facts.get("bl"))


def _kind(node: Node, boxes: set[Node], repeats: _Repeats) -> Kind | None:
    told = _told(node)
    if is_reaction(node, told, boxes, repeats.kinds):
        return Kind.REACTION
    if not (is_block(node) or node.tag in ("a", "q", "button")) or hidden(node):
        return None
    said = bool(_QUOTE_WORD.search(told)) or _labelled_quote(node) or (node.tag == "blockquote" and not repeats.in_blockquotes)
    ground = _ground(node, boxes)
    bar = bool(node.facts.get("bl"))
    lined = ground is not None and bar
    looks = bar or (ground is not None and node.facts.get("bg", ground) != ground) or _addresses(node)
    said = said or (lined and (_leads_back(node) or _of_reader(node)))
    if (said or (looks and repeats.quotes(node, lined))) and _beside(node, boxes, said):
        return Kind.QUOTE
    if (_PREVIEW_WORD.search(told) or is_link_card(node)) and _beside(node, boxes):
        return Kind.PREVIEW
    return None


def _told(node: Node) -> str:
    return " ".join(
        (node.attrs.get("class", ""), node.attrs.get("data-testid", ""), node.attrs.get("aria-label", ""), node.attrs.get("part", ""))
    )


def _labelled_quote(node: Node) -> bool:
    """Its label says so, or hidden words before its own: ``<div><span class="hidden">Original message:</span> <i>My bill</i></div>``."""
    if _QUOTE_LABEL.match(phrases.plain(node.attrs.get("aria-label", ""))):
        return True
    told = [t.text for k in _before(node) for t in texts_in(k)]
    if len(told) == 1 and _REPLY_LINE.match(phrases.plain(told[0])):
        return True
    kids = [k for k in node.past() if not k.is_text or k.text.strip()]
    label = list(texts_in(kids[0])) if len(kids) > 1 else []
    if len(label) != 1 or not _QUOTE_LABEL.match(phrases.plain(label[0].text)):
        return False
    return any(hidden(n) for n in label[0].line() if n is not node)


def _before(node: Node) -> list[Node]:
    kids = [k for k in node.beside() if not k.is_text]
    return kids[kids.index(node) - 1 : kids.index(node)] if node in kids[1:] else []


def _pressable(node: Node) -> bool:
    return node.tag == "button" or node.attrs.get("role") == "button"


def _leads_back(node: Node) -> bool:
    """It can be pressed and holds a speaker's short name over other words: what it repeats may stand far above, or no more.

    <div role="button" style="border-inline-start: 4px solid"> <b>Dana</b> <span>Half price</span> </div>        Result: True
    """
    if not _pressable(node):
        return False
    texts = list(texts_in(node))
    named = len(texts) == 2 and texts[0].parent is not texts[1].parent and len(texts[0].text.split()) <= 4
    return named and not phrases.is_status(texts[0].text)


def _of_reader(node: Node) -> bool:
    """It holds the reader's own name over other words, as only a quote does: ``<div> <b>You</b> <p>My bill is wrong</p> </div>``."""
    texts = list(texts_in(node))
    return len(texts) == 2 and texts[0].parent is not texts[1].parent and phrases.is_you(texts[0].text)


def _addresses(node: Node) -> bool:
    """It holds an account's name or a person's, and then words: ``<div><img> <span>@Dana</span> <div>Half price</div></div>``."""
    texts = list(texts_in(node))
    return len(texts) == 2 and texts[0].text.strip().startswith("@") and texts[0].parent is not texts[1].parent


def _ground(node: Node, boxes: set[Node]) -> object:
    """The ground of the bubble around it; None outside of a bubble."""
    for above in list(node.line())[1:]:
        if above in boxes:
            return None
        if above.facts.get("bg"):
            return above.facts["bg"]
    return None


def _said_above(node: Node, shown: dict[str, list[Node]], shortest: int) -> bool:
    """An earlier element shows one of its texts at the same time; texts of fewer letters than `shortest` do not count."""
    for text in texts_in(node):
        bare = phrases.bare(text.text)
        for other in shown.get(bare, ()) if len(bare) >= shortest else ():
            if other.id < text.id and other.born <= text.born + 50 < _gone(other) and not any(n is node for n in other.line()):
                return True
    return False


def _gone(node: Node) -> float:
    return min((n.gone for n in node.line() if n.gone is not None), default=float("inf"))


def _beside(node: Node, boxes: set[Node], said: bool = False) -> bool:
    """Other words came together with it, in the same bubble; where the page says what it is, an emoji or "today" counts as words."""
    born = min((t.born for t in texts_in(node)), default=None)
    if born is None:
        return False
    for above in list(node.line())[1:_LEVELS]:
        if above in boxes:
            return False
        for text in texts_in(above):
            came = any(abs(at - born) <= 50 for at in (text.born, *(at for at, _ in text.said)))  # also in a row that is used again
            if not came or any(n is node for n in text.line()) or not _words(text.text, said):
                continue
            return _distinct(above, node)
        if said and any(is_emoji(alt) for kid in above.past() if kid is not node and not kid.is_text for alt in alternatives(kid)):
            return _distinct(above, node)  # a lone emoji, drawn as a picture
    return False


def _words(text: str, said: bool) -> bool:
    if not any(c.isalnum() for c in text):
        return said and not phrases.is_status(text)
    mark = phrases.is_time(text) or phrases.is_status(text)
    return not mark or (said and phrases.is_time(text) and not any(c.isdigit() for c in text))


def _distinct(above: Node, node: Node) -> bool:
    """The element around holds one inset and its answer, not a list of messages."""
    blocks = [k for k in above.past() if not k.is_text and is_block(k) and any(True for _ in texts_in(k))]
    return len(blocks) <= 6 and not any(
        k is not node and k.classes() and k.classes() == node.classes() and k.tag == node.tag for k in blocks
    )
