"""Which records of a case hold a known secret, and the command that takes it out of each (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from collector.language import Sentence, say
from collector.secrets.leak_search import find_leaks
from collector.store import Record
from collector.trust.canonical import canonical

_UNTOLD = ("redactions", "packages")
"""Tables of which no page of a package tells anything."""


@dataclass(frozen=True)
class Holding:
    """A record that holds a known secret: ``TABLE/ID``, and of a case the fields that do."""

    record: str
    fields: tuple[str, ...] = ()

    def ways(self, case: str) -> list[Sentence]:
        """A case's fields are written anew; any other record is removed, and written down again by the customer."""
        if self.fields:
            return [say("package-way-edit", case=case, field=field) for field in self.fields]
        return [say("package-way-forget", record=self.record)]


def holders(records: Iterable[Record], case: str, secrets: Sequence[str]) -> list[Holding]:
    """The newest versions of the case's records that hold one of the secrets."""
    mine = (r for r in records if r.doc and (r.id == case or r.doc.get("case") == case))
    newest = {(r.table, r.id): r.doc or {} for r in mine if r.table not in _UNTOLD}
    found: list[Holding] = []
    for (table, id), doc in newest.items():
        own = {**doc, **{f"customer.{name}": value for name, value in (doc.get("customer") or {}).items()}}
        parts = {name: value for name, value in own.items() if name != "customer"} if table == "cases" else {"": doc}
        fields = tuple(name for name, part in parts.items() if find_leaks(canonical(part), "application/json", secrets))
        found += [Holding(f"{table}/{id}", fields if table == "cases" else ())] if fields else []
    return found
