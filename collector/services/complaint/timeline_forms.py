"""A case's timeline as a page, a sheet or a calendar, with the source of each time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from collector.errors import InputError
from collector.language import Sentence, in_language, say
from collector.services.complaint.cases import case_named
from collector.services.context import Context
from collector.services.statements.statement_checks import one_of

if TYPE_CHECKING:
    from collector.case import Dossier
    from collector.model import Event

FORMS = ("text", "html", "csv", "ics", "json")
KINDS = (
    "case", "contact", "capture", "promise", "price", "fact", "charge", "cancellation", "note", "demand", "step", "answer", "correction",
    "check", "overdue",
)  # fmt: skip


def timeline(context: Context, case: str | None, kinds: Sequence[str] = ()) -> tuple[Event, ...]:
    """Everything that happened in a case, oldest first; only these kinds of events where any are named. Raises InputError for another."""
    for kind in kinds:
        one_of(kind, KINDS, say("services-kind-event"))
    return tuple(e for e in _dossier(context, case).timeline if not kinds or e.kind in kinds)


def timeline_file(context: Context, case: str | None, form: str, kinds: Sequence[str] = ()) -> bytes:
    """The timeline as an ``html`` page, a ``csv`` sheet or an ``ics`` calendar. Raises InputError for another form."""
    if form not in ("html", "csv", "ics"):
        raise InputError(say("services-timeline-form", form=form), say("services-timeline-form-next"))
    dossier = _dossier(context, case)
    events = timeline(context, case, kinds)
    return _calendar(context, dossier, events) if form == "ics" else _table(context, dossier.replace(events=events), form)


def time_source(event: Event) -> Sentence:
    """What says when an event was."""
    from collector.case.events.event_lines import time_source as said

    return said(event)


def _dossier(context: Context, case: str | None) -> Dossier:
    from collector.case import gather

    store = context.open_store()
    return gather(store, case_named(store, case).id, context.clock.now())


def _table(context: Context, dossier: Dossier, form: str) -> bytes:
    from collector.package.content.exhibits import number_exhibits
    from collector.package.content.table_rows import build_tables
    from collector.package.pages.html_templates import render
    from collector.package.pages.plain_files import timeline_csv

    language, zone = context.language, context.clock.zone
    rows = build_tables(dossier, number_exhibits(dossier, language, zone), zone).timeline
    if form == "csv":
        return timeline_csv(rows, language, zone, dossier.case.customer.gender)
    title = f"{dossier.case.title} – {dossier.case.provider}"
    return render("timeline.html.j2", language, zone, gender=dossier.case.customer.gender, title=title, rows=rows).encode()


def _calendar(context: Context, dossier: Dossier, events: Sequence[Event]) -> bytes:
    from collector.services.complaint.calendar_file import Entry, calendar

    name = say("services-ics-name", title=dossier.case.title, provider=dossier.case.provider)
    entries = [
        Entry(
            f"{e.kind}-{e.source}-{number}", _start(e), in_language(e.title, context.language), in_language(e.detail, context.language),
            all_day=e.day_only,
        )
        for number, e in enumerate(events)
    ]
    return calendar(in_language(name, context.language), entries, context.clock)


def _start(event: Event) -> datetime:
    return event.at - timedelta(microseconds=event.at.microsecond)
