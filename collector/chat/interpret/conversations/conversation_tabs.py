"""Conversations that are opened by tabs: a row of names of which one at a time is marked, and no previews.

    <div class="bar"> <div class="tab on">Care</div> <div class="tab">Mum</div> </div>        later "on" stands at "Mum"
    Result: a row of tabs; whether they are conversations is for the words below them to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from collector.chat.interpret.conversations.conversation_rows import ConversationList, Rows, list_with_previews, row_of, words_in
from collector.chat.interpret.region.region import Region
from collector.chat.interpret.replay.dom_replay import DomReplay, Node

LONGEST = 60
"""Letters of a tab's words."""


def find_list(region: Region) -> ConversationList | None:
    """The list of conversations of the region's document, if it has one, with previews; or else rows of tabs."""
    listed = list_with_previews(region)
    tabs = (_called_tabs(region) or _marked_in_turn(region)) if listed is None else ()
    return ConversationList(tabs, tabs=True) if tabs else listed


def _called_tabs(region: Region) -> tuple[int, ...]:
    """Elements outside of the boxes that hold several tabs with words, of which one at a time is called selected."""
    found = []
    for node in _outside(region):
        kids = [k for k in node.past() if not k.is_text]
        chosen = [k for k in kids if k.attrs.get("role") == "tab" and {"aria-selected", "aria-current"} & set(k.attrs)]
        if len(chosen) >= 2 and len(chosen) * 2 > len(kids) and all(any(words_in(k, ever=True)) for k in chosen):
            found.append(node.id)
    return tuple(found)


def _marked_in_turn(region: Region) -> tuple[int, ...]:
    """Elements outside of the boxes that hold few words each, of which one at a time bears a mark, and not always the same one."""
    likely = [node.id for node in _outside(region) if _alike_and_short(node)]
    if not likely:
        return ()
    lists = {number: ConversationList((number,), tabs=True) for number in likely}
    looks: dict[int, dict[Rows, None]] = {number: {} for number in likely}
    replay = DomReplay(region.replayed.settled)
    for record in region.replayed.document.changes:
        replay.apply(record)
        for number in likely:
            looks[number][lists[number].rows(replay)] = None
    opened = {number: {name for rows in looks[number] if (name := lists[number].shown_as_open(rows))} for number in likely}
    return tuple(number for number in likely if len(opened[number]) > 1)


def _outside(region: Region) -> Iterator[Node]:
    """The elements that neither hold a box or a field nor stand in a box."""
    boxes = set(region.nodes)
    around = {n for node in (*region.nodes, *region.replayed.fields) for n in node.line()}
    for node in region.replayed.replay.nodes.values():
        if not node.is_text and node not in around and not any(n in boxes for n in node.line()):
            yield node


def _alike_and_short(node: Node) -> bool:
    kids = [k for k in node.flat() if not k.is_text]
    texts = [" ".join(words_in(k)) for k in kids]
    alike = len({k.tag for k in kids}) == 1 and len(kids) >= 2
    return alike and all(0 < len(t) <= LONGEST for t in texts) and len({row_of(k).marks for k in kids}) > 1
