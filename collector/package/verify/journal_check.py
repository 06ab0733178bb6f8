"""Checks the journal in a package: every line whole, every link in its place; what is withheld keeps its place in the chain."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import orjson

from collector.language import say
from collector.model import Item, Verdict
from collector.package.verify.package_source import LARGEST_JOURNAL, Source, read_up_to
from collector.store.journal.record import fault_of
from collector.trust.hash_chain import GENESIS

NAME = "data/journal.jsonl"


@dataclass
class Journal:
    """What the checked journal says: each record's link by its number, and the newest shown doc by table and id."""

    items: list[Item] = field(default_factory=list)
    links: dict[int, str] = field(default_factory=dict)
    docs: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    withheld: int = 0

    def newest(self, table: str, id: str) -> dict[str, Any] | None:
        """The newest shown version of a record."""
        return self.docs.get(table, {}).get(id)


def read_journal(source: Source) -> Journal:
    """Reads and checks ``data/journal.jsonl``."""
    made = Journal()
    if NAME not in source.names():
        made.items.append(Item(name=NAME, state=Verdict.FAILED, why=say("package-verify-no-journal")))
        return made
    data = read_up_to(source, NAME, LARGEST_JOURNAL)
    prev = GENESIS
    for number, line in enumerate(data.splitlines(keepends=True), 1):
        why = fault_of(line) or _misplaced(line, number, prev)
        if why:
            made.items.append(Item(name=say("package-item-line", file=NAME, line=str(number)), state=Verdict.FAILED, why=why))
        row = _row(line)
        prev = str(row.get("link", ""))
        if not why:
            _take(made, row)
    if not made.items:
        count = len(made.links)
        why = say("package-verify-journal", count=count, whole=count - made.withheld)
        made.items.append(Item(name=NAME, state=Verdict.PASSED, why=why))
    if made.withheld:
        why = say("package-verify-withheld", count=made.withheld)
        made.items.append(Item(name=say("package-item-withheld", file=NAME), state=Verdict.NOT_CHECKED, why=why))
    return made


def _misplaced(line: bytes, number: int, prev: str) -> str:
    row = _row(line)
    if row["seq"] != number:
        return say("package-verify-misplaced", seq=str(row["seq"]), place=str(number))
    return "" if row["prev"] == prev else say("package-verify-not-following")


def _row(line: bytes) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except ValueError:
        return {}
    return row if isinstance(row, dict) else {}


def _take(made: Journal, row: dict[str, Any]) -> None:
    made.links[row["seq"]] = row["link"]
    if row["doc"] is None:
        made.withheld += 1
    elif isinstance(row["doc"], dict):
        made.docs.setdefault(row["table"], {})[row["id"]] = row["doc"]
