"""Finds where a document shows what the customer typed.

    typed at 10:14:05: "Is 14:30 fine?"      10:14:06: <p>You: <b>Is</b> 14:30 fine?</p>
    Result: the <p>, for its words are what was typed, but for a name before them and the elements they are cut into.
"""

from __future__ import annotations

from collector.chat.interpret.region.region import ReplayedDocument, TypedMatch, is_unseen
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.observation_log import ObservationLog
from collector.chat.interpret.replay.rendered_text import compose_text, rendered_pieces
from collector.chat.wording import phrases


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
                    found.append(TypedMatch(typed, hit, not any(is_unseen(a) for a in hit.line())))
                    break
    return found


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
