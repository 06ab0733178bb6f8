"""Finds the conversation: the box of a document in which what the customer sends appears, and what is answered.

    page: <nav>20 links</nav> <div class="log"> "Hello" "The price went up" </div> <textarea/>      typed: "The price went up"
    Result: the region is the <div class="log">. In a frame where nothing was typed, the box that resembles it is taken.
"""

from __future__ import annotations

from collector.chat.interpret.region.box_identity import alike
from collector.chat.interpret.region.boxes_of_rows import leave_out_lists
from collector.chat.interpret.region.region import Region, ReplayedDocument
from collector.chat.interpret.region.region_by_growth import around_field, arrived_texts, region_by_growth
from collector.chat.interpret.region.region_by_looks import region_by_looks, region_by_resemblance
from collector.chat.interpret.region.region_by_typing import region_by_typing
from collector.chat.interpret.replay.observation_log import ObservationLog

MOST = 0.7
"""A box that was chosen by its looks must hold this part of what arrived beside the field."""


def find_regions(all_replayed: list[ReplayedDocument], log: ObservationLog) -> list[Region]:
    """The conversation's box in each document that has one, in the order of the documents; the best ones only."""
    found = [region for replayed in all_replayed if (region := region_by_typing(replayed, log)) is not None]
    examples = list(found)
    for replayed in all_replayed:
        if any(region.replayed is replayed for region in found):
            continue
        region = region_by_resemblance(replayed, examples) or _untyped(replayed)
        if region is not None:
            found.append(region)
    if examples:
        found = [r for r in found if r in examples or alike(r.nodes[0], examples[0].nodes[0]) > 0.5 or r.score >= 6]
    best = max((r.score for r in found), default=0)
    found = [r for r in found if r.score >= best * 0.4 or r in examples]
    for region in found:
        leave_out_lists(region)
    return sorted(found, key=lambda r: r.replayed.document.start)


def _untyped(replayed: ReplayedDocument) -> Region | None:
    """By names and looks, unless that box lies apart from the field and what arrives beside it, or misses much of that.

    a list of conversations that shows each new message as a preview      a pane with the field, and the messages
    Result: the pane, though the list holds the same words.
    """
    looks, growth = region_by_looks(replayed), region_by_growth(replayed)
    if looks is None or growth is None:
        return looks or growth
    arrived = arrived_texts(replayed)
    seen, there = (set().union(*(arrived.get(n, set()) for n in r.nodes)) for r in (looks, growth))
    around = around_field(replayed, arrived)
    beside = around is not None and any(around in n.line() for n in looks.nodes)
    return looks if beside and len(seen & there) >= MOST * len(there) else growth
