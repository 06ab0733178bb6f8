"""Which captures of a case go into a package: all, or the customer's picks (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo

from collector.case import CaseFile, Dossier
from collector.errors import InputError
from collector.language import say
from collector.model import Capture

NEEDED = "needed"
"""Picks what facts, promises, contacts and told findings name as their evidence, and nothing else."""


@dataclass(frozen=True)
class Choice:
    """`pick` and `drop` name captures by exhibit number (``3``, ``3-5``), by id, or as ``needed``; `first` and `last` are days.

    Without a pick all captures are taken; `drop` and the days take away from that.
    """

    pick: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None

    def dropped(self, dossier: Dossier, zone: tzinfo) -> frozenset[str]:
        """The ids of the captures that stay out. Raises InputError for a name that matches nothing."""
        numbered = in_order(dossier.captures)
        picked = {id for name in self.pick for id in _named(name, numbered, dossier)} if self.pick else {c.id for c in numbered}
        gone = {id for name in self.drop for id in _named(name, numbered, dossier)}
        gone |= {c.id for c in dossier.captures if not self._within(c, zone)}
        return frozenset(({c.id for c in dossier.captures} - picked) | gone) if self else frozenset()

    def _within(self, capture: Capture, zone: tzinfo) -> bool:
        day = capture.started.astimezone(zone).date()
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)

    def __bool__(self) -> bool:
        return bool(self.pick or self.drop or self.first or self.last)


def in_order(captures: Iterable[Capture]) -> list[Capture]:
    """The captures that left files, in the order in which they are numbered as exhibits."""
    return sorted((c for c in captures if c.files), key=lambda c: (c.started, c.id))


def without(file: CaseFile, dropped: frozenset[str]) -> CaseFile:
    """The case without these captures and what was read from them; what the customer wrote down stays."""
    if not dropped:
        return file
    changes = {
        "captures": tuple(c for c in file.captures if c.id not in dropped),
        "readings": tuple(r for r in file.readings if r.capture not in dropped),
        "transcripts": {id: t for id, t in file.transcripts.items() if id not in dropped},
    }
    return file.model_copy(update=changes)


def _named(name: str, numbered: list[Capture], dossier: Dossier) -> set[str]:
    if name == NEEDED:
        return needed(dossier)
    found = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", name.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    ids = {c.id for number, c in enumerate(numbered, 1) if c.id == name or first <= number <= last}
    if not ids or (found and last > len(numbered)):
        raise InputError(say("package-choice-nothing", name=name), say("package-choice-nothing-next", count=len(numbered)))
    return ids


def needed(dossier: Dossier) -> set[str]:
    """The captures that facts, charges, promises, contacts, answers, steps and told findings rest on."""
    one = (*dossier.promises, *dossier.contacts, *dossier.answers, *dossier.steps)
    ids = {str(getattr(record, "capture", "")) for record in one}
    ids |= {id for record in (*dossier.facts, *dossier.charges, *dossier.cancellations) for id in getattr(record, "captures", ())}
    ids |= {id for finding in dossier.findings if finding.told for id in finding.captures}
    return ids & {c.id for c in dossier.captures}
