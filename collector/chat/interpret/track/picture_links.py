"""Which messages can be seen on which picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from collector.chat.interpret.track.tracked_message import TrackedMessage
from collector.chat.observe.observation_records import Record


def link_pictures(entries: Sequence[TrackedMessage], pictures: Sequence[Record]) -> dict[TrackedMessage, tuple[str, ...]]:
    """Message → names of the pictures on which it stood inside the window."""
    found: dict[TrackedMessage, list[str]] = {}
    for picture in pictures:
        seen: Mapping[str, Sequence[int]] = picture.get("seen", {})
        name = str(picture.get("name", ""))
        for entry in entries:
            shown = [(doc, ids) for at, doc, ids in entry.owners if at <= float(picture["t"])]
            if shown and name and entry.at <= float(picture["t"]):
                doc, ids = shown[-1]
                if ids & set(seen.get(doc, ())):
                    found.setdefault(entry, []).append(name)
    return {entry: tuple(names) for entry, names in found.items()}
