"""The words that stand in the conversation's box at one moment: by these two moments are known to show the same conversation.

    <div class="pane"> <p>Hello</p> <p>Half price <i>10:14</i></p> <p>Dana joined the chat</p> </div>
    Result: "Hello", "Half price": the time and the service line are no words of the conversation.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from collector.chat.interpret.replay.dom_replay import DomReplay, Node
from collector.chat.interpret.replay.rendered_text import hidden
from collector.chat.wording import phrases

_NO_WORDS = (phrases.is_time, phrases.is_status, phrases.is_service, phrases.is_typing)


def current_box(replay: DomReplay, numbers: Sequence[int]) -> Node | None:
    """The latest of the region's boxes that stands in the page and can be seen."""
    for number in reversed(numbers):
        node = replay.nodes.get(number)
        if node is not None and node.attached() and not any(hidden(n) for n in node.line()):
            return node
    return None


def ordered_texts(box: Node) -> list[str]:
    """The words in the box now, top to bottom, without times, marks and service lines."""
    return [text for text in _shown(box) if len(text) > 1 and not any(is_(text) for is_ in _NO_WORDS)]


def texts_in(box: Node) -> frozenset[str]:
    """The same without order: for telling whether two boxes hold the same conversation."""
    return frozenset(ordered_texts(box))


def _shown(box: Node) -> Iterator[str]:
    stack = [box]
    while stack:
        node = stack.pop()
        if node.is_text:
            yield phrases.plain(node.text)
        elif not hidden(node):
            stack.extend(reversed(list(node.flat())))
