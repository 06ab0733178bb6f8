"""The box that looks most like a list of messages, where nothing that was typed tells it.

    <div class="promo" style="overflow: auto"> news </div>      <div class="chat-messages" role="log"> "Hello" </div> <textarea/>
    Result: the second: it is called a log of messages, scrolls, and stands beside a field for longer texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from collector.chat.interpret.region.box_identity import alike, nearness, same_boxes
from collector.chat.interpret.region.region import Region, ReplayedDocument
from collector.chat.interpret.replay.dom_replay import Node

_LIST_WORD = re.compile(
    r"(?:message|msg|conversation|transcript|chat|thread|dialog)[-_]?(?:s|list|log|history|container|content|"
    r"body|area|view|items|wrapper|scroll\w*|feed|thread)\b|transcript|conversation|messages",
    re.I,
)
_CHAT_WORD = re.compile(r"chat|messag|conversation|messenger|transcript|support|helpdesk|\bbot\b|webchat|dialog", re.I)

_SEARCH_WORD = re.compile(r"search|find|filter|חיפוש|חפש|סינון", re.I)

MINIMUM_SCORE = 4.0
"""So much must speak for a box in which nobody typed: a scrolling box beside a field for longer texts, a log, names such as "messages"."""


def region_by_resemblance(replayed: ReplayedDocument, examples: list[Region]) -> Region | None:
    """The box that is like one in which was typed, in another document of the same recording."""
    for teacher in reversed(examples):
        like = [n for n in replayed.weights if n.tag == teacher.nodes[-1].tag and alike(n, teacher.nodes[-1]) >= 0.75]
        if like:
            best = max(like, key=lambda n: replayed.weights[n])
            return Region(replayed, same_boxes(replayed, best), [], 10)
    return None


def region_by_looks(replayed: ReplayedDocument) -> Region | None:
    """Without typing: what looks most like a list of messages, stands beside a field for longer texts, and keeps what it holds."""
    fields = {f for f in replayed.fields if not is_search(f)} or replayed.fields
    around = {above for f in fields for above in f.line()}
    composers = {f for f in fields if f.tag != "input"}
    scores: dict[Node, float] = {}
    for node, weight in replayed.weights.items():
        if node in around or node.tag in ("#root", "#none", "html", "slot") or weight <= 0 or _for_readers(node):
            continue
        score = _looks_like_list(node, replayed)
        if score >= MINIMUM_SCORE:
            scores[node] = score
    if not scores:
        return None
    near = {node: nearness(node, composers) for node in scores}
    stands = _standing(replayed)
    ranks = {n: s + min(stands.get(n, 0), 6) + 3 * (near[n] == max(near.values()) > 0) for n, s in scores.items()}
    best = max(ranks, key=lambda n: (ranks[n], replayed.weights[n]))
    return Region(replayed, same_boxes(replayed, best), [], ranks[best] - 3)


def _for_readers(node: Node) -> bool:
    """Drawn out of sight for screen readers, such as a log that repeats each message for them."""
    return any(n.facts.get("h") == "c" for n in node.line())


def is_search(field: Node) -> bool:
    """Whether a field is for searching, by its name, label and placeholder."""
    told = [_names(field), *(field.attrs.get(name, "") for name in ("title", "placeholder", "type"))]
    return bool(_SEARCH_WORD.search(" ".join(told)))


def _standing(replayed: ReplayedDocument) -> dict[Node, float]:
    """Element → how many texts stand in it at the end that came after the page's beginning."""
    found: dict[Node, float] = {}
    for node in replayed.replay.nodes.values():
        if node.is_text and len(node.text.strip()) > 1 and node.born > replayed.document.start + 1500 and node.attached():
            for above in node.line():
                found[above] = found.get(above, 0) + 1
    return found


def _looks_like_list(node: Node, replayed: ReplayedDocument) -> float:
    names = _names(node)
    score = 0.0
    if node.attrs.get("role") in ("log", "feed"):
        score += 5
    if node.attrs.get("aria-live") in ("polite", "assertive") and len(node.ever) > 1:
        score += 1
    if _LIST_WORD.search(names):
        score += 3
    elif _CHAT_WORD.search(names):
        score += 1.5
    if node.facts.get("ov"):
        score += 2
    above = list(_chat_above(node))
    if above:
        score += 1.5
    if any(f for f in replayed.fields if any(a in above for a in f.line())):
        score += 1.5
    near = list(node.line())[1:4]
    if any(f.tag != "input" and any(a in near for a in f.line()) for f in replayed.fields):
        score += 2
    return score


def _chat_above(node: Node) -> Iterator[Node]:
    for n in list(node.line())[1:7]:
        if _CHAT_WORD.search(_names(n)) and n.tag not in ("html", "body"):
            yield n


def _names(node: Node) -> str:
    return " ".join(
        (node.attrs.get("class", ""), node.attrs.get("id", ""), node.attrs.get("aria-label", ""), node.tag if "-" in node.tag else "")
    )
