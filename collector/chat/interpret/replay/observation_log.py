"""Observations sorted into what interpretation works on: documents with their changes, what was typed, what happened to the browser.

    {"k": "doc", "doc": "d1"}  {"k": "dom", "doc": "d1", …}  {"k": "typed", "doc": "d1", "text": "Hello"}  {"k": "gone", "doc": "d1"}
    Result: one document with one change and its end, and one `Typed`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from collector.chat.interpret.replay.dom_replay import DomReplay, Facts
from collector.chat.observe.observation_records import Record


@dataclass
class Document:
    """One document in one frame, from its load to its end."""

    name: str
    page: str
    url: str = ""
    top: bool = True
    start: float = 0
    end: float | None = None
    width: int = 1280
    changes: list[Record] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """Where each change stands among all observations: their order counts, not their times, for a clock may be set back."""
    end_place: int = 0
    attached_late: bool = False
    """The observer came into a page that was already open."""

    def replay(self, settled: Mapping[int, Facts] | None = None) -> DomReplay:
        """The document after all its changes."""
        replay = DomReplay(settled)
        for record in self.changes:
            replay.apply(record)
        return replay


@dataclass(frozen=True)
class Typed:
    """Something the customer sent from a field."""

    at: float
    doc: str
    page: str
    text: str
    field: int = 0


@dataclass
class ObservationLog:
    """All that was observed, sorted."""

    documents: dict[str, Document] = field(default_factory=dict)
    typed: list[Typed] = field(default_factory=list)
    life: list[Record] = field(default_factory=list)
    pictures: list[Record] = field(default_factory=list)
    tiles: list[Record] = field(default_factory=list)
    """The pieces of the last picture of the whole conversation."""
    attachments: list[Record] = field(default_factory=list)
    """What came of fetching the files that the chat shows."""
    notes: list[Record] = field(default_factory=list)
    faults: list[Record] = field(default_factory=list)
    end: float = 0
    wanted: str = ""
    """The name of the conversation that the person asked to record; "" where all of the page's one conversation is meant."""


def read_log(observations: Iterable[Record]) -> ObservationLog:
    """Sorts observations; records of a form that is not known are passed over."""
    log = ObservationLog()
    for place, record in enumerate(observations):
        log.end = max(log.end, float(record.get("t", 0)))
        kind = record.get("k")
        if kind == "dom":
            _document(log, record).changes.append(record)
            _document(log, record).places.append(place)
        elif kind == "doc":
            _begin(log, record, place)
        elif kind == "gone":
            _document(log, record).end = float(record["t"])
            _document(log, record).end_place = place
        elif kind == "back":
            _document(log, record).end = None
        elif kind == "conversation":
            log.wanted = str(record.get("name", ""))
        elif kind == "typed":
            log.typed.append(
                Typed(
                    float(record["t"]), str(record["doc"]), str(record.get("page", "")), str(record["text"]), int(record.get("node") or 0)
                )
            )
        else:
            kept = {
                "life": log.life, "picture": log.pictures, "tile": log.tiles, "note": log.notes, "promise": log.notes, "fault": log.faults,
                "attachment": log.attachments,
            }  # fmt: skip
            kept.get(str(kind), []).append(record)
    return log


def _document(log: ObservationLog, record: Mapping[str, Any]) -> Document:
    name = str(record["doc"])
    if name not in log.documents:
        log.documents[name] = Document(name, str(record.get("page", "")), start=float(record["t"]))
    return log.documents[name]


def _begin(log: ObservationLog, record: Mapping[str, Any], place: int) -> None:
    document = _document(log, record)
    if record.get("top"):  # a page that is left for another one in the same tab often has no time to tell
        for before in log.documents.values():
            if before.page == document.page and before is not document and before.end is None:
                before.end, before.end_place = float(record["t"]), place
    document.url = str(record.get("url", ""))
    document.top = bool(record.get("top", True))
    document.width = int(record.get("w") or 1280)
    document.start = float(record["t"])
    document.attached_late = float(record.get("m") or 0) > 4000
