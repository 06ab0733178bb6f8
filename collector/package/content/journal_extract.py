"""The journal as it goes into a package: the records of one case whole, all others as digests, so that the chain still checks (pure)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from collector.model.fleet_people import AuditEntry, Look, look_at_case
from collector.package.content.chosen_captures import NOTHING_OUT, Chosen
from collector.package.redaction.redactor import Redactor
from collector.store import Record
from collector.trust.canonical import canonical


@dataclass(frozen=True)
class JournalExtract:
    """The lines of ``data/journal.jsonl``, how many records are withheld in it, and the newest line of each capture of the case.

    looked: who looked at the case's pages, by role; empty where it was not asked for. Its records are withheld: each names a person.
    """

    lines: bytes
    withheld: int
    captures: dict[str, Record]
    looked: tuple[Look, ...] = ()


def extract_journal(
    records: Iterable[Record], case: str, files: set[str], id_number: str, redactor: Redactor, chosen: Chosen = NOTHING_OUT,
    is_secret: Callable[[bytes], bool] = lambda _line: False, one_reading: Collection[str] = (),
    audit: bool = False,
) -> JournalExtract:  # fmt: skip
    """The journal for a case. `files` are the digests of the files in the package, `chosen` says which captures stay out of it,
    `one_reading` of which chats earlier readings do: they may have taken other conversations for this one. `audit`: the looks at
    the case's pages are told.

    A record that holds the customer's ID number is withheld too: that number belongs into the letter and nowhere else; and so is one that
    holds what is to be covered, because a part of a record cannot be shown without breaking the chain, and one that holds a known secret
    (`is_secret`): an older version from which the customer took a password out, for example.
    """
    rows = list(records)
    kin = _Belonging(rows, case, files, chosen)
    outdated = _outdated(rows, one_reading)
    lines: list[bytes] = []
    withheld = 0
    captures: dict[str, Record] = {}
    for record in rows:
        whole = kin.has(record) and record.seq not in outdated and not _holds(record, id_number) and not redactor.changes(record.doc)
        whole = whole and not is_secret(record.line())
        shown = record if whole else replace(record, doc=None, salt=None)
        withheld += shown.doc is None and record.doc is not None
        lines.append(shown.line())
        if record.table == "captures" and shown.doc is not None:
            captures[record.id] = record
    looked = [look for look in _looks(rows, case) if not redactor.holds(look.page) and not is_secret(look.page.encode())] if audit else []
    return JournalExtract(b"".join(lines), withheld, captures, tuple(looked))


def _looks(rows: Iterable[Record], case: str) -> list[Look]:
    """In the order of their times: what was refused is recorded later than it happened."""
    entries = (AuditEntry.from_doc(record.doc) for record in rows if record.table == "audit" and record.doc is not None)
    return sorted((look for entry in entries if (look := look_at_case(entry, case)) is not None), key=lambda look: look.at)


def _outdated(rows: Iterable[Record], captures: Collection[str]) -> set[int]:
    """The readings of these chats but for the newest of each, by their place in the journal."""
    readings = [(r.doc.get("capture"), r.seq) for r in rows if r.table == "transcripts" and r.doc is not None]
    return {seq for capture, seq in readings if capture in captures} - set(dict(readings).values())


def _holds(record: Record, id_number: str) -> bool:
    return bool(id_number) and record.doc is not None and id_number.encode() in canonical(record.doc)


class _Belonging:
    """What belongs to a case: its own record, whatever names it, and what hangs on that by the id of a capture, a run or a watch."""

    def __init__(self, rows: Sequence[Record], case: str, files: set[str], chosen: Chosen) -> None:
        self.case = case
        self.files = files
        self.captures = self._ids(rows, "captures") - chosen.dropped - chosen.unneeded
        self.dropped = chosen.dropped
        self.runs = self._ids(rows, "runs")
        self.watches = self._ids(rows, "watches")

    def _ids(self, rows: Sequence[Record], table: str) -> set[str]:
        """Ids whose newest version belongs to the case."""
        newest: dict[str, dict[str, Any]] = {r.id: r.doc for r in rows if r.table == table and r.doc is not None}
        return {id for id, doc in newest.items() if doc.get("case") == self.case}

    def has(self, record: Record) -> bool:
        """Whether the record is shown whole."""
        doc = record.doc or {}
        if record.table in ("captures", "transcripts", "streams"):
            return record.id in self.captures or doc.get("capture") in self.captures
        if record.table == "keys":
            return True
        if record.table == "audit":
            return False
        if record.table == "files":
            return record.id in self.files
        if record.table == "cases":
            return record.id == self.case
        if record.table == "seals":
            return doc.get("kind") != "package" or doc.get("case") == self.case
        if record.id in self.dropped or doc.get("capture") in self.dropped:
            return False
        if doc.get("case"):
            return bool(doc["case"] == self.case)
        linked = ((doc.get("capture"), self.captures), (doc.get("run"), self.runs), (doc.get("watch"), self.watches))
        return any(value in known for value, known in linked if value)
