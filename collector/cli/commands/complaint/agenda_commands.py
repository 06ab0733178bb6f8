"""``collector next`` and ``collector due``: what to do now, and what is due when."""

from __future__ import annotations

from pathlib import Path

import typer

from collector.cli.help import command
from collector.cli.options import CASE, CASE_ARGUMENT
from collector.cli.session import of
from collector.language import in_language, say


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "next")(next_steps)
    command(app, "due")(due)


def next_steps(context: typer.Context, case: str = CASE_ARGUMENT, option: str = CASE) -> None:
    """Says what to do now in a case, and why.

    collector next 2026-0001
    """
    from collector.services.complaint.agenda_over_cases import next_steps as steps_of

    session = of(context)
    words = session.out.words
    steps = steps_of(session.context, case or option)
    for number, step in enumerate(steps, 1):
        session.out.data({**step.to_json(), **{f"text_{each}": in_language(step.text, each) for each in ("he", "en")}})
        session.out.say(f"{number}. {words(step.text)} – {words(step.why)}")
        if step.command:
            session.out.say(f"   {step.command}")
    if not steps:
        session.out.say(say("cli-next-nothing"))


def due(
    context: typer.Context,
    case: str = CASE_ARGUMENT,
    option: str = CASE,
    overdue: bool = typer.Option(False, "--overdue"),
    ics: Path = typer.Option(None, "--ics"),
) -> None:
    """Lists what is due, over all cases where none is named: call-backs, answers, refunds, last days.

    collector due
    collector due --ics due.ics
    """
    from collector.services.complaint.agenda_over_cases import due_calendar, due_dates

    session = of(context)
    wanted = case or option
    found = due_dates(session.context, wanted, overdue_only=overdue)
    for each in found:
        session.out.data({**each.to_json(), **{f"text_{each_}": in_language(each.text, each_) for each_ in ("he", "en")}})
    if ics is not None:
        ics.parent.mkdir(parents=True, exist_ok=True)
        ics.write_bytes(due_calendar(session.context, wanted))
        session.out.say(say("cli-timeline-written", path=str(ics)))
    if not found:
        session.out.say(say("cli-due-nothing"))
        return
    heads = [say("cli-column-due"), say("cli-column-case"), say("cli-column-what"), say("cli-column-state")]
    late = session.out.words(say("cli-due-overdue"))
    rows = [(session.moment(d.due).removesuffix(" 23:59"), d.case, session.out.words(d.text), late if d.overdue else "") for d in found]
    session.out.table(heads, rows)
