"""What to do now, what is due when over all cases, and evidence that no record names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collector.language import in_language, say
from collector.services.complaint.cases import case_named, cases_in
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.case.open_matters.agenda import Advice, DueDate
    from collector.case.open_matters.unlinked import Proposal


def next_steps(context: Context, case: str | None) -> tuple[Advice, ...]:
    """What to do now in a case, the most urgent first, each with its reason."""
    from collector.case import gather
    from collector.case.open_matters.agenda import next_steps as steps_of

    store = context.read_store()
    return steps_of(gather(store, case_named(store, case).id, context.clock.now()))


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
    from collector.case.open_matters.unlinked import proposals

    store = context.read_store()
    return proposals(read_file(store, case_named(store, case).id))
