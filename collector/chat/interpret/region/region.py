"""The conversation's box in a document, and what is known of the document it stands in.

    <div id="log">, closed and opened again as another element with the same look
    Result: one `Region`; its `nodes` are both elements, in the order of their coming.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field

from collector.chat.interpret.replay.dom_replay import DomReplay, Facts, Node
from collector.chat.interpret.replay.inferred_style import lend_looks
from collector.chat.interpret.replay.observation_log import Document, ObservationLog, Typed
from collector.chat.wording import phrases


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
    composers: frozenset[int] = frozenset()
    """Elements directly in the box that hold the field in which one types, where the box lies around it: no messages."""


@dataclass(frozen=True)
class Place:
    """Where the conversation stands now: its document and the number of its box's element."""

    doc: str
    node: int
    titles: tuple[str, ...] = ()
    """What stood above it while it showed the recorded conversation (`header_titles.py`)."""


def replay_documents(log: ObservationLog) -> list[ReplayedDocument]:
    """Replays every document once."""
    found = []
    for document in log.documents.values():
        first = document.replay()
        settled = {number: facts for number, (_, facts) in first.learned.items()}
        lend_looks(first, settled)
        replayed = ReplayedDocument(document, document.replay(settled), settled)
        _weigh(replayed)
        found.append(replayed)
    return found


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
            if is_field(node) and node.attrs.get("aria-hidden") != "true":  # a copy that only measures how high the text is
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


def is_unseen(node: Node) -> bool:
    """Hidden from the eye by its own style."""
    return node.facts.get("h", "") in ("c", "v", "n")


def elements_below(box: Node) -> Iterator[Node]:
    """Every element that ever stood in an element."""
    stack = list(box.past())
    while stack:
        node = stack.pop()
        if not node.is_text:
            yield node
            stack.extend(node.past())


def holds_any(node: Node | None, wanted: Container[Node]) -> bool:
    """The element is one of these, or ever held one."""
    return node is not None and (node in wanted or any(n in wanted for n in elements_below(node)))


def walk_elements(region: Region, is_whole: Callable[[Node], bool]) -> None:
    """Asks about every element that ever stood in the region's boxes, from outside inwards; not about those inside one that is whole."""
    for box in region.nodes:
        stack = list(box.past())
        while stack:
            node = stack.pop()
            if not node.is_text and not is_whole(node):
                stack.extend(node.past())
