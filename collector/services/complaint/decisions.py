"""The findings of a case, and what the customer decided about each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from collector.errors import InputError, NothingFound
from collector.language import say
from collector.services.complaint.cases import case_named
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model import Finding
    from collector.store import Store


def list_findings(context: Context, case: str | None) -> tuple[Finding, ...]:
    """What the record of a case shows, the weightiest first, each with what was decided about it."""
    from collector.case import gather

    store = context.read_store()
    return gather(store, case_named(store, case).id, context.clock.now()).findings


def decide_all(
    context: Context, case: str | None, verdicts: Sequence[tuple[Sequence[int], str]], *, text: str = "", rank: int | None = None
) -> None:
    """Writes down the verdict on the findings of these numbers in `list_findings`, with words or a rank of one's own for a single one.

    Nothing is written where one of them does not fit. Raises NothingFound for a number that is none, InputError for a number that is given
    two verdicts, or words or a rank that are given to several or to none.
    """
    found = list_findings(context, case)
    numbers = [number for several, _ in verdicts for number in several]
    for number in numbers:
        if not 1 <= number <= len(found):
            raise NothingFound(say("services-no-such-finding", number=str(number)), say("services-no-such-finding-next"))
    if len(set(numbers)) < len(numbers) or ((text or rank is not None) and len(numbers) != 1):
        raise InputError(say("services-one-finding"), say("services-one-finding-next"))
    for several, verdict in verdicts:
        keep_decisions(context, case, [found[number - 1] for number in several], verdict, text=text, rank=rank)


def keep_decisions(
    context: Context, case: str | None, findings: Sequence[Finding], verdict: str, *, text: str = "", rank: int | None = None
) -> tuple[Finding, ...]:
    """Writes down what was decided about these findings."""
    from collector.case.findings.finding_decisions import decision

    store = context.open_store()
    owner, now = case_named(store, case).id, context.clock.now()
    store.append_many([("decisions", decision(f, owner, now, verdict, text=text, rank=rank)) for f in findings])
    return tuple(f.replace(verdict=verdict) for f in findings)


def undecided(context: Context, case: str | None) -> tuple[Finding, ...]:
    """The findings that a package waits for the customer's word on."""
    return tuple(f for f in list_findings(context, case) if f.undecided)


def accept_all(store: Store, case: str, now: datetime) -> tuple[Finding, ...]:
    """Accepts all undecided findings but those that may have another explanation; returns what was accepted."""
    from collector.case import gather
    from collector.case.findings.finding_decisions import acceptable, decision

    found = acceptable(gather(store, case, now).findings)
    store.append_many([("decisions", decision(f, case, now, "accepted")) for f in found])
    return found


def accept_everything(context: Context, case: str | None) -> tuple[Finding, ...]:
    """As `accept_all`, for the case that is named."""
    store = context.open_store()
    return accept_all(store, case_named(store, case).id, context.clock.now())
