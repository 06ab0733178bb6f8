"""Where a recording's pictures show other conversations than the recorded one: what must be covered before they are handed to anybody.

    picture 1: the recorded conversation, a list of others at its left      picture 2: another conversation is open
    Result: picture 1: the list's box is covered; picture 2 is in `whole`: nothing of it may leave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from collector.chat.interpret.conversations.other_conversations import Conversations, find_conversations
from collector.chat.interpret.privacy.find_conversation_lists import conversation_lists, other_panes
from collector.chat.interpret.privacy.messenger_sites import is_messenger
from collector.chat.interpret.region.find_regions import find_regions
from collector.chat.interpret.region.region import Region, replay_documents
from collector.chat.interpret.replay.dom_replay import Node
from collector.chat.interpret.replay.observation_log import read_log
from collector.chat.observe.observation_records import Record

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels of the picture."""
SHOT_MS = 1000.0
"""How long a picture took at most, in recordings that do not tell it."""
BEYOND = 100_000.0
"""Further right and down than any picture goes."""


@dataclass(frozen=True)
class PrivatePlaces:
    """What shows other conversations. `beside`: the page showed some, so that the raw observations hold their words too."""

    beside: bool = False
    covers: Mapping[str, tuple[Box, ...]] = field(default_factory=dict)
    """Picture or tile → the boxes to cover on it; one that is not named here shows none."""
    whole: frozenset[str] = frozenset()
    """Pictures that show another conversation in place of the recorded one: nothing of them may leave."""


@dataclass(frozen=True)
class _Seen:
    """One document's conversation, and the lists and stretches of others around it."""

    region: Region
    conversations: Conversations
    lists: Sequence[Node]
    panes: Sequence[Node]
    """The smallest elements that hold the conversation and the field in which one writes: several where the page builds them anew."""


def private_places(observations: Iterable[Record]) -> PrivatePlaces:
    """Reads it out of the observations, of new recordings exactly, of older ones by where elements stood when they were drawn.

    On a messenger's page, and wherever the person named one conversation, there are others whether a list of them was recognised or not:
    what is not known to be the recorded conversation is covered.
    """
    log = read_log(observations)
    sure = bool(log.wanted) or any(is_messenger(document.url) for document in log.documents.values())
    seen = []
    for region in find_regions(replay_documents(log), log):
        conversations = find_conversations(region, log)
        lists = [*conversation_lists(region, conversations), *other_panes(region)]
        seen.append(_Seen(region, conversations, lists, _panes(region)))
    if not sure and not any(each.lists or each.conversations.away for each in seen):
        return PrivatePlaces()
    covers: dict[str, tuple[Box, ...]] = {}
    whole: set[str] = set()
    for picture in log.pictures:
        boxes = _on_picture(picture, seen, sure=sure)
        if boxes is None:
            whole.add(str(picture["name"]))
        elif boxes:
            covers[str(picture["name"])] = boxes
    for tile in log.tiles:
        ratio, (left, top, width, height) = float(tile.get("ratio") or 1), tile["box"]
        start, end = _column(tile, seen)
        shown = [max(left, start), top, min(left + width, end) - max(left, start), height]
        covers[str(tile["name"])] = _around(_scaled(shown, (0, 0), ratio))
        if shown[2] < width - 1:  # the page was scrolled, with what stands beside the conversation: so of the tiles' picture, too
            sides = ((0.0, 0.0, (shown[0] - left) * ratio, BEYOND), ((shown[0] - left + shown[2]) * ratio, 0.0, BEYOND, BEYOND))
            covers["picture"] = tuple(side for side in sides if side[2] > side[0])
    return PrivatePlaces(True, covers, frozenset(whole))


def _column(tile: Mapping[str, Any], seen: Sequence[_Seen]) -> tuple[float, float]:
    """From where to where across the window the conversation of a tile stands; where that was not told, as it was drawn."""
    if told := tile.get("column"):
        return float(told[0]), float(told[1])
    there = [each for each in seen if each.region.replayed.document.name == tile.get("doc") and each.region.replayed.document.top]
    drawn = [n.facts["r"] for each in there for n in each.region.nodes if n.facts.get("r")]
    return (float(drawn[-1][0]), float(drawn[-1][0] + drawn[-1][2])) if drawn else (0.0, BEYOND)


def _on_picture(picture: Mapping[str, Any], seen: Sequence[_Seen], *, sure: bool) -> tuple[Box, ...] | None:
    """What to cover on a picture of the window; None: all of it."""
    t, shown = float(picture["t"]), picture.get("seen", {})
    there = [each for each in seen if each.region.replayed.document.name in shown and _open_at(each, t)]
    if not there or any(_away_while(each, float(picture.get("since", t - SHOT_MS)), t) for each in there):
        return None
    boxes: list[Box] = []
    for each in there:
        if not (each.lists or each.conversations.several or sure):
            continue
        clear = (node for node in each.panes if not _holds_unplaced_lists(node, picture, each))
        pane, place = next(((node, box) for node in clear if (box := _place(node, picture, each)) is not None), (None, None))
        if pane is None or place is None:
            return None
        opens = set(each.conversations.lists)  # also where its rows are too small for their places to be told
        within = [node for node in each.lists if any(above is pane for above in node.line())]
        inside = [node for node in within if node.id in opens or _has_rows(node, picture, each)]
        over = (*inside, *_over(each, pane, picture))
        boxes += _around(place)
        boxes += [box for node in over if (box := _place(node, picture, each)) is not None and _meet(box, place)]
        boxes += [box for box in _gone(each, pane, picture) if _meet(box, place)]
    return tuple(boxes)


def _away_while(each: _Seen, since: float, until: float) -> bool:
    """Whether another conversation was open at any moment while the picture was taken."""
    return any(a.start <= until and (a.end is None or a.end > since) for a in each.conversations.away)


def _gone(each: _Seen, pane: Node, picture: Mapping[str, Any]) -> Iterator[Box]:
    """Where something lay over the pane just before the picture was taken."""
    doc = each.region.replayed.document.name
    earlier = {**picture, "rects": {doc: picture.get("gone", {}).get(doc, {})}}
    for node in _over(each, pane, earlier):
        if (box := _place(node, earlier, each)) is not None:
            yield box


def _over(each: _Seen, pane: Node, picture: Mapping[str, Any]) -> Iterator[Node]:
    """What stands beside the pane in the page, and so lies over it where both meet: a dialogue with other names, a notice of a message."""
    around = set(pane.line())
    nodes = each.region.replayed.replay.nodes
    for number in picture.get("rects", {}).get(each.region.replayed.document.name, {}):
        node = nodes.get(int(number))
        if node is not None and node not in around and not any(above is pane for above in node.line()):
            yield node


def _holds_unplaced_lists(pane: Node, picture: Mapping[str, Any], each: _Seen) -> bool:
    """Other conversations' rows or tabs stand in it, and the picture does not tell where: they could not be covered."""
    inside = [node for node in each.lists if any(above is pane for above in node.line())]
    return bool(inside) and not any(_place(node, picture, each) is not None for node in inside)


def _has_rows(listed: Node, picture: Mapping[str, Any], each: _Seen) -> bool:
    """Whether several rows of a list stand on the picture. A header that is drawn anew has several only over time."""
    return sum(1 for row in listed.past() if not row.is_text and _place(row, picture, each) is not None) > 1


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] - 1 and other[0] < one[2] - 1 and one[1] < other[3] - 1 and other[1] < one[3] - 1


def _open_at(each: _Seen, t: float) -> bool:
    document = each.region.replayed.document
    return document.start <= t and (document.end is None or t < document.end)


def _panes(region: Region) -> list[Node]:
    """The newest first; then the boxes alone, for a pane that takes no place of its own."""
    boxes = set(region.nodes)
    fields = {above for f in region.replayed.fields for above in f.line()}
    found = []
    for box in reversed(region.nodes):
        for above in box.line():
            if above in fields and above not in boxes and above.tag not in ("#none", "#root"):
                found.append(above)
                break
    return list(dict.fromkeys([*found, *reversed(region.nodes)]))


def _place(node: Node, picture: Mapping[str, Any], each: _Seen) -> Box | None:
    """Where an element stands on the picture; None where it is not known or stands outside."""
    doc = each.region.replayed.document.name
    told = picture.get("rects", {}).get(doc)
    box = told.get(str(node.id), told.get(node.id)) if told is not None else node.facts.get("r")
    if not box or box[2] < 1 or box[3] < 1:
        return None
    return _scaled(box, picture.get("offset", {}).get(doc, (0, 0)), float(picture.get("ratio") or 1))


def _scaled(box: Sequence[float], offset: Sequence[float], ratio: float) -> Box:
    scale = offset[2] if len(offset) > 2 else 1.0
    left, top = box[0] * scale + offset[0], box[1] * scale + offset[1]
    return left * ratio, top * ratio, (left + box[2] * scale) * ratio, (top + box[3] * scale) * ratio


def _around(box: Box) -> tuple[Box, ...]:
    """All of the picture but this box."""
    left, top, right, bottom = box
    parts = ((0.0, 0.0, BEYOND, top - 1), (0.0, bottom, BEYOND, BEYOND), (0.0, top, left - 1, bottom), (right, top, BEYOND, bottom))
    return tuple(part for part in parts if part[2] > part[0] and part[3] > part[1])
