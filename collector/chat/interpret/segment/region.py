"""Finds the conversation: the box of a document in which what the customer sends appears, and what is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from collector.chat.interpret.replay.dom_replay import DomReplay, Facts, Node
from collector.chat.interpret.replay.observation_log import Document, ObservationLog, Typed
from collector.chat.interpret.replay.rendered_text import compose_text, rendered_pieces
from collector.chat.wording import phrases

_LIST_WORD = re.compile(
    r"(?:message|msg|conversation|transcript|chat|thread|dialog)[-_]?(?:s|list|log|history|container|content|"
    r"body|area|view|items|wrapper|scroll\w*|feed|thread)\b|transcript|conversation|messages",
    re.I,
)
_CHAT_WORD = re.compile(r"chat|messag|conversation|messenger|transcript|support|helpdesk|\bbot\b|webchat|dialog", re.I)

_SEARCH_WORD = re.compile(r"search|find|filter|חיפוש|חפש|סינון", re.I)

MINIMUM_SCORE = 4.0
"""So much must speak for a box in which nobody typed: a scrolling box beside a field for longer texts, a log, names such as "messages"."""


@dataclass
class ReplayedDocument:
    """A document after a full replay: what every node was and did."""

    document: Document
    replay: DomReplay
    settled: dict[int, Facts]
    fields: set[Node] = field(default_factory=set)
    """Elements in which something can be typed."""
    weights: dict[Node, float] = field(default_factory=dict)
    """Element → how much text that may be messages ever stood in it."""


@dataclass(frozen=True)
class TypedMatch:
    """A typed text and the element in which exactly it appeared."""

    typed: Typed
    node: Node
    seen: bool


@dataclass
class Region:
    """The conversation's boxes: `nodes` are all elements that were the same box, one after the other (closed and opened, reloaded)."""

    replayed: ReplayedDocument
    nodes: list[Node]
    matches: list[TypedMatch]
    score: float


def replay_documents(log: ObservationLog) -> list[ReplayedDocument]:
    """Replays every document once."""
    found = []
    for document in log.documents.values():
        first = document.replay()
        settled = {number: facts for number, (_, facts) in first.learned.items()}
        replayed = ReplayedDocument(document, document.replay(settled), settled)
        _weigh(replayed)
        found.append(replayed)
    return found


def find_regions(all_replayed: list[ReplayedDocument], log: ObservationLog) -> list[Region]:
    """The conversation's box in each document that has one, in the order of the documents; the best ones only."""
    found = [region for replayed in all_replayed if (region := _by_typing(replayed, log)) is not None]
    examples = list(found)
    for replayed in all_replayed:
        if any(region.replayed is replayed for region in found):
            continue
        region = _by_resemblance(replayed, examples) or _by_looks(replayed)
        if region is not None:
            found.append(region)
    if examples:
        found = [r for r in found if r in examples or _alike(r.nodes[0], examples[0].nodes[0]) > 0.5 or r.score >= 6]
    best = max((r.score for r in found), default=0)
    found = [r for r in found if r.score >= best * 0.4 or r in examples]
    return sorted(found, key=lambda r: r.replayed.document.start)


@dataclass(frozen=True)
class Place:
    """Where the conversation stands now: its document and the number of its box's element."""

    doc: str
    node: int
    titles: tuple[str, ...] = ()
    """What stood above it while it showed the recorded conversation (`conversations.py`)."""


def is_field(node: Node) -> bool:
    """Something can be typed in it."""
    if node.tag == "input":
        return node.attrs.get("type", "text") in ("text", "search", "")
    return node.tag == "textarea" or node.attrs.get("contenteditable", "false") != "false" or node.attrs.get("role") == "textbox"


def _weigh(replayed: ReplayedDocument) -> None:
    start = replayed.document.start
    for node in replayed.replay.nodes.values():
        if (
            node.tag in ("textarea", "input")
            or node.attrs.get("contenteditable", "false") != "false"
            or node.attrs.get("role") == "textbox"
        ):
            if is_field(node):
                replayed.fields.add(node)
            continue
        if not node.is_text or not node.text.strip():
            continue
        text = node.said[-1][1]
        if phrases.is_time(text) or phrases.is_status(text) or phrases.is_typing(text) or not any(c.isalnum() for c in text):
            continue
        weight = 1.0 if node.born > start + 1500 else 0.2
        for above in node.line():
            if not above.is_text:
                replayed.weights[above] = replayed.weights.get(above, 0) + weight


def find_typed(replayed: ReplayedDocument, log: ObservationLog) -> list[TypedMatch]:
    """Where the document shows what the customer typed, soon after it was sent."""
    found = []
    nodes = sorted((n for n in replayed.replay.nodes.values() if n.is_text and n.said), key=lambda n: n.born)
    for typed in log.typed:
        if typed.page != replayed.document.page:
            continue
        want, flat = phrases.bare(typed.text), phrases.plain(typed.text)
        for node in nodes:
            for at, text in node.said:
                if typed.at - 400 <= at <= typed.at + 20_000 and (hit := _holds(node, text, want, flat)) is not None:
                    found.append(TypedMatch(typed, hit, not any(_unseen(a) for a in hit.line())))
                    break
    return found


def _unseen(node: Node) -> bool:
    return node.facts.get("h", "") in ("c", "v", "n")


def _holds(node: Node, text: str, want: str, flat: str) -> Node | None:
    bare = phrases.bare(text)
    if (bare == want) if want else (phrases.plain(text) == flat):
        return node.above() or node
    name, rest = phrases.name_before(text)
    if name and (phrases.bare(rest) == want if want else phrases.plain(rest) == flat):
        return node.above() or node
    if not bare or len(bare) < 3 or bare not in want:
        return None
    up = node.above()
    for _ in range(5):
        if up is None:
            return None
        whole = phrases.bare(compose_text(list(rendered_pieces(up))))
        if whole == want:
            return up
        if len(whole) > len(want):
            return None
        up = up.above()
    return None


def _by_typing(replayed: ReplayedDocument, log: ObservationLog) -> Region | None:
    found = find_typed(replayed, log)
    typed_in = {replayed.replay.nodes[m.field] for m in log.typed if m.doc == replayed.document.name and m.field in replayed.replay.nodes}
    fields = typed_in or replayed.fields
    boxes = list({box: None for match in found if match.seen and (box := _box(match.node, fields, replayed)) is not None})
    if not boxes:
        return None
    count = {box: len({m.typed.at for m in found if any(a is box for a in m.node.line())}) for box in boxes}
    kept = {box: _kept(box, found, replayed, log) for box in boxes}
    some = max(kept.values()) >= 2
    best = max(
        boxes,
        key=lambda box: (not some or kept[box] > 0, _nearness(box, fields), kept[box], count[box], replayed.weights.get(box, 0)),
    )
    return Region(replayed, same_boxes(replayed, best), found, 20 + count[best])


def _kept(box: Node, found: list[TypedMatch], replayed: ReplayedDocument, log: ObservationLog) -> int:
    """How many typed texts still stood in the box when the next one was sent.

    list of conversations: row "Yes"              row "Thanks"           "Yes" was replaced: 0, a preview
    the conversation:      "Yes"                  "Yes", "Thanks"        "Yes" stayed: 1
    """
    inside = [m for m in found if any(a is box for a in m.node.line())]
    sent = sorted({m.typed.at for m in inside})
    last = float(replayed.document.changes[-1]["t"]) if replayed.document.changes else log.end
    nodes: dict[str, list[Node]] = {}
    for node in replayed.replay.nodes.values():
        if node.is_text and node.said:
            nodes.setdefault(phrases.bare(node.text), []).append(node)
    kept = 0
    for at, following in zip(sent, [*(t + 600 for t in sent[1:]), last], strict=True):
        mine = [m for m in inside if m.typed.at == at]
        again = [n for n in nodes.get(phrases.bare(mine[0].typed.text), ()) if any(a is box for a in n.line())]
        kept += any(_stood(n, following) for n in (*(m.node for m in mine), *again))
    return kept


def _stood(node: Node, t: float) -> bool:
    return node.born <= t and all(n.gone is None or n.gone > t for n in node.line()) and (not node.is_text or node.said[-1][0] <= t)


def _nearness(box: Node, fields: set[Node]) -> int:
    """How deep the smallest element lies that holds the box and a field: the conversation stands closer to its field than a list does."""
    around = {above for f in fields for above in f.line()}
    line = list(box.line())
    return next((len(line) - n for n, above in enumerate(line) if above in around), 0)


def _box(node: Node, fields: set[Node], replayed: ReplayedDocument) -> Node | None:
    """The lowest box around a message that still holds most of the text up to the field in which one types."""
    around = {above for f in fields for above in f.line()}
    line = [n for n in node.line() if not n.is_text and n.tag not in ("#none", "#root")]
    inside: list[Node] = []
    for n in line:
        if n in around or n.tag in ("body", "html"):
            break
        inside.append(n)
    if not inside:
        inside = [n for n in line if n.tag != "html"][:1] or line[:1]
    whole = replayed.weights.get(inside[-1], 0)
    rolls = [n for n in inside if (n.facts.get("ov") or n.attrs.get("role") in ("log", "feed")) and n is not node]
    for n in rolls:
        if replayed.weights.get(n, 0) >= 0.7 * whole and replayed.weights.get(n, 0) > replayed.weights.get(node, 0):
            return n
    for at, n in enumerate(inside):
        weight = replayed.weights.get(n, 0)
        up = inside[at + 1] if at + 1 < len(inside) else None
        if up is not None and any(
            k is not n and replayed.weights.get(k, 0) > 0 and k.tag == n.tag and _alike(k, n) >= 0.6 for k in up.flat()
        ):
            continue
        missing = whole - weight
        if weight > replayed.weights.get(node, 0) and (missing < 1 or missing <= 0.12 * whole):
            return n
    return inside[-1]


def same_boxes(replayed: ReplayedDocument, box: Node) -> list[Node]:
    """All elements of a document that were the same box at different times, in the order of their coming."""
    found = [
        n
        for n in replayed.replay.nodes.values()
        if n is box
        or (n.tag == box.tag and replayed.weights.get(n, 0) > 0 and _alike(n, box) >= 0.75 and not _together(n, box, replayed.document))
    ]
    return sorted((n for n in found if n is box or not any(a in found for a in list(n.line())[1:])), key=lambda n: n.born)


def _together(a: Node, b: Node, document: Document) -> bool:
    """Both stood in the page at the same time, and neither was hidden: two boxes, not one that was drawn anew."""
    if any(_unseen(n) for x in (a, b) for n in x.line()):
        return False
    last = float(document.changes[-1]["t"]) if document.changes else 0.0
    ends = [min((n.gone for n in x.line() if n.gone is not None), default=last) for x in (a, b)]
    return min(ends) - max(a.born, b.born) > 1500


def _alike(a: Node, b: Node) -> float:
    """How much two elements are the same by tag, id, role and class tokens, theirs and their parent's: 0 … 1."""
    if a.tag != b.tag or a.attrs.get("role") != b.attrs.get("role"):
        return 0.0
    if a.attrs.get("id") and a.attrs.get("id") == b.attrs.get("id"):
        return 1.0
    own = _jaccard(set(a.classes()), set(b.classes()))
    up_a, up_b = a.above(), b.above()
    if up_a is None or up_b is None:
        return own
    up = _jaccard(set(up_a.classes()), set(up_b.classes())) if up_a.tag == up_b.tag else 0.0
    return (2 * own + up) / 3


def _jaccard(a: set[str], b: set[str]) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0


def _by_resemblance(replayed: ReplayedDocument, examples: list[Region]) -> Region | None:
    for teacher in reversed(examples):
        like = [n for n in replayed.weights if n.tag == teacher.nodes[-1].tag and _alike(n, teacher.nodes[-1]) >= 0.75]
        if like:
            best = max(like, key=lambda n: replayed.weights[n])
            return Region(replayed, same_boxes(replayed, best), [], 10)
    return None


def _by_looks(replayed: ReplayedDocument) -> Region | None:
    """Without typing: what looks most like a list of messages, stands beside a field for longer texts, and keeps what it holds."""
    fields = {f for f in replayed.fields if not _is_search(f)} or replayed.fields
    around = {above for f in fields for above in f.line()}
    composers = {f for f in fields if f.tag != "input"}
    scores: dict[Node, float] = {}
    for node, weight in replayed.weights.items():
        if node in around or node.tag in ("#root", "#none", "html", "slot") or weight <= 0:
            continue
        score = _looks_like_list(node, replayed)
        if score >= MINIMUM_SCORE:
            scores[node] = score
    if not scores:
        return None
    near = {node: _nearness(node, composers) for node in scores}
    stands = _standing(replayed)
    ranks = {n: s + min(stands.get(n, 0), 6) + 3 * (near[n] == max(near.values()) > 0) for n, s in scores.items()}
    best = max(ranks, key=lambda n: (ranks[n], replayed.weights[n]))
    return Region(replayed, same_boxes(replayed, best), [], ranks[best] - 3)


def _is_search(field: Node) -> bool:
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
