"""A case's records as values, read from the store: what timeline, findings and demands are computed from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from collector.case.page_changes import PageChange, page_changes
from collector.errors import NothingFound
from collector.language import say
from collector.model import (
    Answer,
    Cancellation,
    Capture,
    Case,
    Charge,
    Check,
    Contact,
    Correction,
    Decision,
    Demand,
    Fact,
    Link,
    Note,
    Promise,
    Reading,
    Step,
    Transcript,
    Value,
    Watch,
)
from collector.store import Store, where

_DATED = (
    "contacts", "promises", "demands", "notes", "steps", "readings", "facts", "charges", "cancellations", "answers", "decisions",
    "corrections",
)  # fmt: skip
"""What happened at one moment, by the name of its table and field."""
_NAMED = {
    "contacts": Contact, "promises": Promise, "demands": Demand, "steps": Step, "readings": Reading, "facts": Fact, "charges": Charge,
    "cancellations": Cancellation, "answers": Answer, "decisions": Decision, "corrections": Correction, "links": Link,
}  # fmt: skip
"""Tables of values that name their case."""


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
    facts: tuple[Fact, ...] = ()
    charges: tuple[Charge, ...] = ()
    cancellations: tuple[Cancellation, ...] = ()
    answers: tuple[Answer, ...] = ()
    decisions: tuple[Decision, ...] = ()
    corrections: tuple[Correction, ...] = ()
    links: tuple[Link, ...] = ()
    watches: tuple[Watch, ...] = ()
    checks: tuple[Check, ...] = ()
    transcripts: dict[str, Transcript] = {}
    page_changes: tuple[PageChange, ...] = ()
    """What reads differently on pages that were kept more than once."""

    def as_of(self, now: datetime) -> CaseFile:
        """The file without what happened, or was planned, after `now`."""
        kept = {c.id for c in self.captures if c.started <= now}
        return self.model_copy(
            update={
                **{name: tuple(v for v in getattr(self, name) if v.at <= now) for name in _DATED},
                "captures": tuple(c for c in self.captures if c.started <= now),
                "page_changes": tuple(c for c in self.page_changes if c.after.started <= now),
                "checks": tuple(c for c in self.checks if c.due <= now),
                "transcripts": {capture: t for capture, t in self.transcripts.items() if capture in kept},
            }
        )


def read_file(store: Store, case_id: str) -> CaseFile:
    """Reads a case. Raises NothingFound if there is none of that id; records that were forgotten are left out."""
    case = store.latest("cases", case_id)
    if case is None:
        raise NothingFound(say("case-none", case=case_id), say("case-none-next"))
    captures = _sorted([Capture.from_doc(d) for d in store.all("captures", case=case_id)], "started")
    watches = [Watch.from_doc(d) for d in store.all("watches", case=case_id)]
    known = {w.id for w in watches}
    mine = {c.id for c in captures}
    of_case, of_captures = store.all("notes", case=case_id), store.query("notes", where("capture").one_of(sorted(mine)))
    notes = [Note.from_doc(d) for d in {str(d["id"]): d for d in (*of_case, *of_captures)}.values()]
    file = CaseFile(
        case=Case.from_doc(case),
        notes=_sorted(notes),
        captures=captures,
        watches=tuple(watches),
        checks=_sorted([Check.from_doc(d) for d in store.query("checks", where("watch").one_of(sorted(known)))], "due"),
        transcripts=_transcripts(store, captures),
        page_changes=page_changes(captures, {str(d.get("capture")) for d in store.all("readings", case=case_id)}, store.read),
        **{table: _sorted([kind.from_doc(d) for d in store.all(table, case=case_id)]) for table, kind in _NAMED.items()},  # type: ignore[attr-defined]
    )
    return linked(without_withdrawn(file))


def without_withdrawn(file: CaseFile) -> CaseFile:
    """The file without the records that the customer withdrew."""
    gone = {c.record for c in file.corrections if not c.field}
    tables = (name for name in (*_NAMED, "notes") if name != "corrections")
    return file.model_copy(update={name: tuple(v for v in getattr(file, name) if v.id not in gone) for name in tables})


def linked(file: CaseFile) -> CaseFile:
    """The file with the evidence that was linked to records afterwards.

    Records with one `capture` take the first linked one where they had none; facts, charges and cancellations take them all.
    """
    links = {link.record: link for link in file.links}
    changed = {
        name: tuple(_with_link(value, links[value.id]) if value.id in links else value for value in getattr(file, name))
        for name in ("contacts", "promises", "steps", "facts", "charges", "cancellations", "notes", "answers")
    }
    return file.model_copy(update=changed)


def _with_link(value: Any, link: Link) -> Any:
    if hasattr(value, "captures"):
        kept = [c for c in value.captures if c not in link.removed]
        return value.replace(captures=tuple(dict.fromkeys([*kept, *link.captures])))
    own = "" if value.capture in link.removed else value.capture
    return value.replace(capture=own or (link.captures[0] if link.captures else ""))


def _sorted(values: list[Any], by: str = "at") -> tuple[Any, ...]:
    """In order of time; what is of one moment stays in the journal's order."""
    return tuple(sorted(values, key=lambda v: getattr(v, by)))


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
