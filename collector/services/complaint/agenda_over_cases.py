"""What to do now, what is due when over all cases, and evidence that no record names."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from collector.language import in_language, say
from collector.services.complaint.cases import case_named, cases_in
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case import Dossier
    from collector.case.open_matters.agenda import Advice, DueDate
    from collector.case.open_matters.unlinked_evidence import Proposal


def next_steps(context: Context, case: str | None) -> tuple[Advice, ...]:
    """What to do now in a case, the most urgent first, each with its reason."""
    from collector.case import gather

    store = context.read_store()
    return steps_of(gather(store, case_named(store, case).id, context.clock.now()))


def steps_of(dossier: Dossier) -> tuple[Advice, ...]:
    """What to do now in a case that was read already: first what was offered in its chats."""
    from collector.case.open_matters.agenda import next_steps

    steps = next_steps(dossier)
    return steps if dossier.case.closed is not None else (*_said_in_chats(dossier), *steps)


def _said_in_chats(dossier: Dossier) -> Iterator[Advice]:
    """For each chat of which no promise was written down: that something was offered in it, the first offer named."""
    from collector.case.open_matters.agenda import Advice
    from collector.case.sentence_values import day
    from collector.services.statements.promise_proposals import offers_in_chats

    done = {p.capture for p in dossier.promises} | {c for link in dossier.links for c in link.captures}
    for chat in (c for c in dossier.captures if c.kind == "chat" and c.id not in done):
        for one in itertools.islice(offers_in_chats(dossier.replace(captures=(chat,))), 1):
            yield Advice(
                kind="said", text=say("services-next-offer", words=one.text, day=day(one.at)), why=say("services-next-offer-why"),
                command=f"collector promises {dossier.case.id}",
            )  # fmt: skip


def due_dates(context: Context, case: str | None = None, *, overdue_only: bool = False) -> tuple[DueDate, ...]:
    """Open promises, answers that are waited for and last days of one case, or of all, the earliest first."""
    from collector.case import gather
    from collector.case.open_matters.agenda import due_dates as dates_of

    store = context.read_store()
    wanted = [case_named(store, case)] if case else cases_in(store)
    found = [each for one in wanted for each in dates_of(gather(store, one.id, context.clock.now()))]
    return tuple(sorted((d for d in found if d.overdue or not overdue_only), key=lambda d: (d.due, d.case, d.record)))


def due_calendar(context: Context, case: str | None = None) -> bytes:
    """The same as a calendar that reminds on the day before."""
    from collector.services.complaint.calendar_file import Entry, calendar

    language = context.language
    entries = [
        Entry(f"due-{d.case}-{d.record}", d.due, f"{in_language(d.text, language)} ({d.case})", remind=True)
        for d in due_dates(context, case)
    ]
    return calendar(in_language(say("services-due-calendar"), language), entries, context.clock)


def unlinked(context: Context, case: str | None) -> tuple[Proposal, ...]:
    """Files that no record names, and to which record each probably belongs."""
    from collector.case import read_file
    from collector.case.open_matters.unlinked_evidence import proposals

    store = context.read_store()
    return proposals(read_file(store, case_named(store, case).id))
