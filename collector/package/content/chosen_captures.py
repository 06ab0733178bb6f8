"""Which captures of a case go into a package: what the complaint rests on, and the customer's picks (pure)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from collector.case import CaseFile, Dossier
from collector.case.charges.charged_lines import credits_on_bills
from collector.case.times.date_of_file import own_day
from collector.errors import InputError
from collector.language import say
from collector.model import Capture

NEEDED, ALL = "needed", "all"
"""Names of groups: what facts, promises, contacts and told findings name as their evidence, with the prices that moved; and everything."""


@dataclass(frozen=True)
class Choice:
    """What goes into a package: what is needed, and what `pick` adds, less what `drop` and the days take away.

    `pick` names captures by the number of the exhibit that they are where nothing is chosen (``3``, ``3-5``), `drop` by the number that
    they are with these picks; both also by id, or as ``needed`` or ``all``. `first` and `last` are days. Where nothing is needed yet,
    everything goes in.
    """

    pick: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None

    def of(self, dossier: Dossier, zone: tzinfo) -> Chosen:
        """What stays out. Raises InputError for a name that matches nothing."""
        every = {c.id for c in dossier.captures if c.files}
        usual = needed(dossier) & every or every
        picked = self._named(dossier, usual, self.pick) & every
        dropped = self._named(dossier, usual | picked, self.drop) | {c.id for c in dossier.captures if not self._within(c, zone)}
        return Chosen(frozenset(dropped), frozenset(every - usual - picked - dropped))

    @staticmethod
    def _named(dossier: Dossier, numbered: set[str], names: tuple[str, ...]) -> set[str]:
        known = _Names(dossier, in_order(c for c in dossier.captures if c.id in numbered))
        return {id for name in names for id in known.ids(name)}

    def _within(self, capture: Capture, zone: tzinfo) -> bool:
        day = in_time(capture).astimezone(zone).date()
        return (self.first is None or day >= self.first) and (self.last is None or day <= self.last)


@dataclass(frozen=True)
class Chosen:
    """Captures that stay out of a package: `dropped` by the customer's word, and then what was read from them stays out too; `unneeded`
    because nothing in the complaint rests on them, and then only their files do."""

    dropped: frozenset[str] = frozenset()
    unneeded: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Names:
    dossier: Dossier
    numbered: list[Capture]

    def ids(self, name: str) -> set[str]:
        if name in (NEEDED, ALL):
            return needed(self.dossier) if name == NEEDED else {c.id for c in self.dossier.captures}
        found = re.fullmatch(r"(\d{1,4})(?:-(\d{1,4}))?", name.strip())
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        ids = {c.id for number, c in enumerate(self.numbered, 1) if first <= number <= last}
        ids |= {c.id for c in self.dossier.captures if c.id == name and c.files}
        if not ids or (found and last > len(self.numbered)):
            raise InputError(say("package-choice-nothing", name=name), say("package-choice-nothing-next", count=len(self.numbered)))
        return ids


NOTHING_OUT = Chosen()


def in_time(capture: Capture) -> datetime:
    """When it is from: the file's own day, else when it was captured. Exhibits stand in this order, those of one day in
    the journal's."""
    own = own_day(capture)
    return own.at if own else capture.started


def in_order(captures: Iterable[Capture]) -> list[Capture]:
    """The captures that left files, in the order in which they are numbered as exhibits."""
    return sorted((c for c in captures if c.files), key=in_time)


def without(file: CaseFile, chosen: Chosen) -> CaseFile:
    """The case without these captures, and without what was read from those that were dropped; what the customer wrote down stays."""
    if not chosen.dropped and not chosen.unneeded:
        return file
    out = chosen.dropped | chosen.unneeded
    changes = {
        "captures": tuple(c for c in file.captures if c.id not in out),
        "readings": tuple(r for r in file.readings if r.capture not in chosen.dropped),
        "transcripts": {id: t for id, t in file.transcripts.items() if id not in out},
    }
    return file.model_copy(update=changes)


def _since_a_rise(dossier: Dossier) -> set[str]:
    """The bills at the raised price: each month that is asked back is shown."""
    risen = {f.records[0] for f in dossier.findings if f.told and f.records and f.kind in ("price-rise", "price-total-rise")}
    before = {(r.plan, r.currency): r for r in reversed(dossier.prices) if r.reading in risen and r.amount is not None}
    found = ((r, before.get((r.plan, r.currency))) for r in dossier.prices if r.source == "bill" and r.amount is not None)
    return {r.capture for r, b in found if b is not None and b.amount is not None and r.at > b.at and (r.amount or 0) > b.amount}


def needed(dossier: Dossier) -> set[str]:
    """The captures that facts, charges, promises, contacts, answers, steps and told findings rest on, and those of prices that moved."""
    one = (*dossier.promises, *dossier.contacts, *dossier.answers, *dossier.steps)
    ids = {str(getattr(record, "capture", "")) for record in one}
    ids |= {id for record in (*dossier.facts, *dossier.charges, *dossier.cancellations) for id in getattr(record, "captures", ())}
    ids |= {fact.ordered for fact in dossier.facts if fact.ordered}
    ids |= {row.capture for row in dossier.prices if row.change in ("first", "rise", "fall", "other") or row.over is not None}
    ids |= {id for finding in dossier.findings if finding.told for id in finding.captures}
    ids |= {id for back in credits_on_bills(dossier) for id in back.captures} | _since_a_rise(dossier)
    return ids & {c.id for c in dossier.captures}
