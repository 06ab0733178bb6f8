"""Which messages can be seen on which picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.observe.observation_records import Record


def link_pictures(entries: Sequence[TrackedMessage], pictures: Sequence[Record]) -> dict[TrackedMessage, tuple[str, ...]]:
    """Message → names of the pictures on which all of its words stood inside the window, with nothing over them.

    A message of two paragraphs, elements 4 and 5        picture 1: seen 4, cut 5        picture 2: seen 4 and 5
    Result: picture 2. Recordings of before 28 November 2026 tell only what was seen at least in part.
    """
    found: dict[TrackedMessage, list[str]] = {}
    for picture in pictures:
        seen: Mapping[str, Sequence[int]] = picture.get("seen", {})
        cut: Mapping[str, Sequence[int]] = picture.get("cut", {})
        name = str(picture.get("name", ""))
        for entry in entries:
            shown = [(doc, ids) for at, doc, ids in entry.owners if at <= float(picture["t"])]
            if shown and name and entry.at <= float(picture["t"]):
                doc, ids = shown[-1]
                if ids & set(seen.get(doc, ())) and not ids & set(cut.get(doc, ())):
                    found.setdefault(entry, []).append(name)
    return {entry: tuple(names) for entry, names in found.items()}
