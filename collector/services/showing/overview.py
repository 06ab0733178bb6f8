"""All cases at a glance: the state of each, and what needs doing now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from collector.model import Case
from collector.services.complaint.cases import case_named, cases_in
from collector.services.context import Context
from collector.services.showing.store_reader import dossier, reader


@dataclass(frozen=True)
class ToDo:
    """Something that needs doing in a case. kind: overdue | finding | price | check."""

    case: Case
    kind: str
    at: datetime
    text: str
    detail: str = ""


@dataclass(frozen=True)
class CaseGlance:
    """A case, how much is on record, what is asked for in money by currency, and what needs doing in it."""

    case: Case
    events: int
    exhibits: int
    totals: tuple[tuple[str, Decimal], ...]
    latest: datetime
    to_do: tuple[ToDo, ...]


def prepare() -> None:
    """Loads what the first page would wait for: the calendar of holidays alone takes longer than a large case."""
    from collector.case.times.deadlines import holidays_of

    holidays_of(datetime.now(UTC).year)


def case_id(context: Context, wanted: str | None) -> str:
    """The id of the case that is meant. Raises NothingFound, InputError."""
    return case_named(reader(context), wanted).id


def overview(context: Context) -> list[CaseGlance]:
    """Every case, open ones first, the one with the latest event first among them."""
    if not context.has_store:
        return []
    seen = [_glance(context, case) for case in cases_in(reader(context))]
    return sorted(sorted(seen, key=lambda g: g.latest, reverse=True), key=lambda g: g.case.closed is not None)


def _glance(context: Context, case: Case) -> CaseGlance:
    found = dossier(context, case.id)
    events = found.timeline
    latest = max((e.at for e in events), default=case.opened)
    to_do = () if case.closed else tuple(sorted(_to_do(context, case.id), key=lambda t: t.at))
    return CaseGlance(found.case, len(events), len(found.captures), found.totals, latest, to_do)


def _to_do(context: Context, case: str) -> Iterator[ToDo]:
    found = dossier(context, case)
    for event in found.timeline:
        if event.kind in ("overdue", "check"):
            yield ToDo(found.case, event.kind, event.at, event.title, event.detail)
    for finding in found.findings:
        if finding.verdict == "proposed" and not finding.minor:
            yield ToDo(found.case, "finding", finding.at, finding.text)
