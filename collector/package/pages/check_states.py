"""What can be checked in a package, and in which state it was when the package was made (pure)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any

from pydantic import ValidationError

from collector.model import Seal, SealState
from collector.package.bidi_text import Phrase, ltr, moment_text, phrase


@dataclass(frozen=True)
class Held:
    """How the exhibits' files stand: how many are here, which are not and why, how many were written anew with something covered."""

    files: int
    left_out: Collection[str]
    missing: Collection[str]
    forgotten: Collection[str]
    unsearchable: Collection[str]
    covered: int
    records: int
    withheld: int


def check_states(held: Held, seals: Iterable[dict[str, Any]], language: str, zone: tzinfo, gender: str = "") -> list[tuple[bool, Phrase]]:
    """(whether all is well, the sentence) for each check: files, what is not there, the journal, earlier seals, the package's own seal."""

    def told(good: bool, key: str, **values: Any) -> tuple[bool, Phrase]:
        return good, phrase(f"package-check-{key}", language, gender=gender, **values)

    rows = [told(True, "files", count=held.files)] if held.files else []
    rows += [told(False, "covered", count=held.covered)] if held.covered else []
    absent = {"left-out": held.left_out, "missing": held.missing, "forgotten": held.forgotten, "unsearchable": held.unsearchable}
    for key, names in absent.items():
        rows += [told(False, key, count=len(names), files=ltr(", ".join(names)))] if names else []
    rows.append(told(True, "journal", count=held.records, withheld=held.withheld))
    stamps = [stamp for seal in _journal_seals(seals) for stamp in seal.stamps]
    stamped = [(stamp.at, stamp.authority) for stamp in stamps if stamp.state is SealState.SEALED and stamp.at]
    if stamped:
        first, last = (moment_text(at, zone, seconds=False) for at, _ in (min(stamped), max(stamped)))
        by = ", ".join(dict.fromkeys(authority for _, authority in stamped))
        rows.append(told(True, "earlier", count=len(stamped), first=ltr(first), last=ltr(last), by=by))
    else:
        rows.append(told(False, "never-stamped"))
    return [*rows, told(True, "own-seal", file=ltr("READ-ME-FIRST.html"))]


def _journal_seals(docs: Iterable[dict[str, Any]]) -> Iterable[Seal]:
    for doc in docs:
        try:
            seal = Seal.from_doc(doc)
        except ValidationError:
            continue
        if seal.kind == "journal":
            yield seal
