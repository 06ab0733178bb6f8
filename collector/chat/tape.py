"""Observations sorted into what interpretation works on: documents with their changes, what was typed, what happened to the browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from collector.chat.mirror import Facts, Mirror
from collector.chat.records import Record


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

    def replay(self, settled: Mapping[int, Facts] | None = None) -> Mirror:
        """The document after all its changes."""
        mirror = Mirror(settled)
        for record in self.changes:
            mirror.apply(record)
        return mirror


@dataclass(frozen=True)
class Typed:
    """Something the customer sent from a field."""

    at: float
    doc: str
    page: str
    text: str
    field: int = 0


@dataclass
class Tape:
    """All that was observed, sorted."""

    documents: dict[str, Document] = field(default_factory=dict)
    typed: list[Typed] = field(default_factory=list)
    life: list[Record] = field(default_factory=list)
    pictures: list[Record] = field(default_factory=list)
    notes: list[Record] = field(default_factory=list)
    faults: list[Record] = field(default_factory=list)
    end: float = 0


def sort_records(observations: Iterable[Record]) -> Tape:
    """Sorts observations; records of a form that is not known are passed over."""
    tape = Tape()
    for place, record in enumerate(observations):
        tape.end = max(tape.end, float(record.get("t", 0)))
        kind = record.get("k")
        if kind == "dom":
            _document(tape, record).changes.append(record)
            _document(tape, record).places.append(place)
        elif kind == "doc":
            _begin(tape, record, place)
        elif kind == "gone":
            _document(tape, record).end = float(record["t"])
            _document(tape, record).end_place = place
        elif kind == "back":
            _document(tape, record).end = None
        elif kind == "typed":
            tape.typed.append(
                Typed(
                    float(record["t"]), str(record["doc"]), str(record.get("page", "")), str(record["text"]), int(record.get("node") or 0)
                )
            )
        else:
            {"life": tape.life, "picture": tape.pictures, "note": tape.notes, "promise": tape.notes, "fault": tape.faults}.get(
                str(kind), []
            ).append(record)
    return tape


def _document(tape: Tape, record: Mapping[str, Any]) -> Document:
    name = str(record["doc"])
    if name not in tape.documents:
        tape.documents[name] = Document(name, str(record.get("page", "")), start=float(record["t"]))
    return tape.documents[name]


def _begin(tape: Tape, record: Mapping[str, Any], place: int) -> None:
    document = _document(tape, record)
    if record.get("top"):  # a page that is left for another one in the same tab often has no time to tell
        for before in tape.documents.values():
            if before.page == document.page and before is not document and before.end is None:
                before.end, before.end_place = float(record["t"]), place
    document.url = str(record.get("url", ""))
    document.top = bool(record.get("top", True))
    document.width = int(record.get("w") or 1280)
    document.start = float(record["t"])
    document.attached_late = float(record.get("m") or 0) > 4000
