"""A case's records as values, read from the store: what timeline, findings and demands are computed from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from collector.errors import NothingFound
from collector.model import Capture, Case, Check, Contact, Demand, Note, Promise, Reading, Step, Transcript, Value, Watch
from collector.store import Store, where

_DATED = ("contacts", "promises", "demands", "notes", "steps", "readings")


class CaseFile(Value):
    """Everything recorded for one case. `transcripts` is by capture id; `watches` and `checks` are those of the case."""

    case: Case
    contacts: tuple[Contact, ...] = ()
    promises: tuple[Promise, ...] = ()
    demands: tuple[Demand, ...] = ()
    notes: tuple[Note, ...] = ()
    steps: tuple[Step, ...] = ()
    captures: tuple[Capture, ...] = ()
    readings: tuple[Reading, ...] = ()
    watches: tuple[Watch, ...] = ()
    checks: tuple[Check, ...] = ()
    transcripts: dict[str, Transcript] = {}

    def as_of(self, now: datetime) -> CaseFile:
        """The file without what happened, or was planned, after `now`."""
        kept = {c.id for c in self.captures if c.started <= now}
        return self.model_copy(
            update={
                **{name: tuple(v for v in getattr(self, name) if v.at <= now) for name in _DATED},
                "captures": tuple(c for c in self.captures if c.started <= now),
                "checks": tuple(c for c in self.checks if c.due <= now),
                "transcripts": {capture: t for capture, t in self.transcripts.items() if capture in kept},
            }
        )


def read_file(store: Store, case_id: str) -> CaseFile:
    """Reads a case. Raises NothingFound if there is none of that id; records that were forgotten are left out."""
    case = store.latest("cases", case_id)
    if case is None:
        raise NothingFound(f"There is no case {case_id}.", "See `collector case list`.")
    captures = _sorted([Capture.from_doc(d) for d in store.all("captures", case=case_id)], "started")
    watches = [Watch.from_doc(d) for d in store.all("watches", case=case_id)]
    known = {w.id for w in watches}
    mine = {c.id for c in captures}
    notes = [Note.from_doc(d) for d in store.query("notes", (where("case") == case_id) | where("capture").one_of(sorted(mine)))]
    return CaseFile(
        case=Case.from_doc(case),
        contacts=_sorted([Contact.from_doc(d) for d in store.all("contacts", case=case_id)]),
        promises=_sorted([Promise.from_doc(d) for d in store.all("promises", case=case_id)]),
        demands=_sorted([Demand.from_doc(d) for d in store.all("demands", case=case_id)]),
        notes=_sorted(notes),
        steps=_sorted([Step.from_doc(d) for d in store.all("steps", case=case_id)]),
        captures=captures,
        readings=_sorted([Reading.from_doc(d) for d in store.all("readings", case=case_id)]),
        watches=tuple(watches),
        checks=_sorted([Check.from_doc(d) for d in store.query("checks", where("watch").one_of(sorted(known)))], "due"),
        transcripts=_transcripts(store, captures),
    )


def _sorted(values: list[Any], by: str = "at") -> tuple[Any, ...]:
    return tuple(sorted(values, key=lambda v: (getattr(v, by), v.id)))


def _transcripts(store: Store, captures: Sequence[Capture]) -> dict[str, Transcript]:
    """The newest reading of each chat: a transcript's record is named by its capture, or says in `capture` whose it is."""
    found = {}
    for capture in captures:
        if capture.kind == "chat":
            docs = store.all("transcripts", capture=capture.id)
            doc = docs[-1] if docs else store.latest("transcripts", capture.id)
            if doc is not None:
                found[capture.id] = Transcript.from_doc(doc)
    return found
