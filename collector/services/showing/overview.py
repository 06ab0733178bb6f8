"""All cases at a glance: the state of each, and what needs doing now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from collector.language import say
from collector.model import Case
from collector.services.complaint.cases import case_named, cases_in
from collector.services.context import Context
from collector.services.showing.store_reader import Dossier, dossier, reader

SOON = timedelta(days=14)
"""What is due within this time is shown beforehand."""
_KINDS = ("overdue", "due", "check", "price", "decide")
_PRICES = ("price-rise", "price-total-rise", "above-promise", "bill-differs")
STATES = ("open", "closed")
_FAR = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class ToDo:
    """Something that needs doing in a case. kind: overdue | due | check | price | decide; `at`: when it is due, or since when it is so."""

    case: Case
    kind: str
    at: datetime
    text: str


@dataclass(frozen=True)
class CaseGlance:
    """A case, how much is on record, what is asked for in money by currency, and what needs doing in it, the most urgent first."""

    case: Case
    exhibits: int
    totals: tuple[tuple[str, Decimal], ...]
    latest: datetime
    to_do: tuple[ToDo, ...]
    next_due: datetime | None


ORDERS: dict[str, Callable[[CaseGlance], Any]] = {
    "due": lambda g: g.next_due or _FAR, "sum": lambda g: max((amount for _, amount in g.totals), default=Decimal(0)),
    "name": lambda g: _folded(g.case.customer.name), "provider": lambda g: _folded(g.case.provider),
}  # fmt: skip
"""The orders of a list of cases beside that of the latest event."""


def prepare() -> None:
    """Loads what the first page would wait for: the calendar of holidays alone takes longer than a large case."""
    from collector.case.times.business_days import holidays_of

    holidays_of(datetime.now(UTC).year)


def case_id(context: Context, wanted: str | None) -> str:
    """The id of the case that is meant. Raises NothingFound, InputError."""
    return case_named(reader(context), wanted).id


def overview(context: Context) -> list[CaseGlance]:
    """Every case, open ones first, the one with the latest event first among them."""
    if not context.has_store:
        return []
    seen = [_glance(dossier(context, case.id)) for case in cases_in(reader(context))]
    return sorted(sorted(seen, key=lambda g: g.latest, reverse=True), key=lambda g: g.case.closed is not None)


def urgent_first(things: Iterable[ToDo]) -> list[ToDo]:
    """What is overdue, the longest first; then what is due, the earliest first; then the rest, the newest first."""
    newest_first = sorted(things, key=lambda t: t.at, reverse=True)
    return sorted(newest_first, key=lambda t: (_KINDS.index(t.kind), t.at.timestamp() if t.kind in ("overdue", "due") else 0))


def chosen(seen: Sequence[CaseGlance], words: str = "", state: str = "", order: str = "") -> list[CaseGlance]:
    """The cases in which every word stands (in title, company, customer or number); state: open | closed | "", order as in `ORDERS`.

    Example: ``chosen(seen, "levi telecom", "open", "due")`` are Levi's open cases with a telecom, the one that is due first at the top.
    """
    wanted = [_folded(word) for word in words.split()]
    of_state = [g for g in seen if state not in STATES or (state == "closed") == (g.case.closed is not None)]
    fitting = [g for g in of_state if all(word in _text(g.case) for word in wanted)]
    return sorted(fitting, key=ORDERS[order], reverse=order == "sum") if order in ORDERS else fitting


def _text(case: Case) -> str:
    return _folded(" ".join((case.title, case.provider, case.customer.name, case.customer_number, case.id)))


def _folded(text: str) -> str:
    """For comparing words as a person types them: without vowel points, in small letters."""
    from collector.store.text_search.text_normalisation import normalised

    return normalised(text)


def _glance(found: Dossier) -> CaseGlance:
    happened = [c.started for c in found.captures]
    for records in (found.contacts, found.promises, found.facts, found.charges, found.notes, found.steps):
        happened += [record.at for record in records]
    to_do = () if found.case.closed else tuple(urgent_first(_to_do(found)))
    due = min((t.at for t in to_do if t.kind in ("overdue", "due")), default=None)
    return CaseGlance(found.case, len(found.captures), found.totals, max(happened, default=found.case.opened), to_do, due)


def _to_do(found: Dossier) -> Iterator[ToDo]:
    from collector.case.open_matters.agenda import due_dates

    for each in due_dates(found):
        if each.due < found.at + SOON:
            yield ToDo(found.case, "overdue" if each.overdue else "due", each.due, each.text)
    waiting = [finding for finding in found.findings if finding.undecided and not finding.minor]
    for finding in waiting:
        if finding.kind in _PRICES:
            yield ToDo(found.case, "price", finding.at, finding.text)
    latest = {check.watch: check for check in found.checks}
    for watch in found.watches:
        check = latest.get(watch.id)
        if check is not None and check.outcome in ("missed", "failed") and not watch.paused:
            yield ToDo(found.case, "check", check.due, say(f"services-to-do-{check.outcome}", watch=watch.name))
    if waiting:
        text = say("case-next-decide", count=len(waiting))
        yield ToDo(found.case, "decide", max(finding.at for finding in waiting), text)
