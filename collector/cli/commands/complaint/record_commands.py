"""``collector link|unlink|correct|withdraw``: evidence and corrections of records that are there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.options import CASE
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.language import Sentence
    from collector.model import Value

RECORD = typer.Argument(...)


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    for function in (link, unlink, correct, withdraw):
        command(app, function.__name__)(function)


def link(
    context: typer.Context, record: str = typer.Argument(""), captures: list[str] = typer.Argument(None), case: str = CASE
) -> None:
    """Attaches evidence to a record; without one, lists the evidence that no record names, and where it probably belongs.

    collector link
    collector link fact-20261124-061200-3f9a2c file-20261124-061500-77aa01
    """
    from collector.services.statements.find_record import link_evidence

    session = of(context)
    if not record:
        _tell_unlinked(session, case)
        return
    value = link_evidence(session.context, record, captures or [])
    _tell(session, value, say("cli-linked", record=value.record, count=len(captures)))


def _tell_unlinked(session: Session, case: str | None) -> None:
    from collector.services.complaint.agenda_over_cases import unlinked

    found = unlinked(session.context, case)
    for proposal in found:
        session.out.data(proposal.to_json())
    if not found:
        session.out.say(say("cli-nothing-unlinked"))
        return
    heads = [say("cli-column-evidence"), say("cli-column-what"), say("cli-column-probably"), say("cli-column-why")]
    session.out.table(heads, [(p.capture, p.title, p.record or "–", session.out.words(p.why)) for p in found])


def unlink(context: typer.Context, record: str = RECORD, captures: list[str] = typer.Argument(...)) -> None:
    """Takes evidence from a record again.

    collector unlink fact-20261124-061200-3f9a2c file-20261124-061500-77aa01
    """
    from collector.services.statements.find_record import link_evidence

    session = of(context)
    value = link_evidence(session.context, record, captures, remove=True)
    _tell(session, value, say("cli-unlinked", record=value.record, count=len(captures)))


def correct(
    context: typer.Context,
    record: str = RECORD,
    change: str = typer.Argument(...),
    why: str = typer.Option(..., "--why"),
) -> None:
    """Corrects one field of a record; the old version stays in the journal.

    collector correct contact-20261124-061200-3f9a2c "name=Dana" --why "I misheard"
    """
    from collector.services.statements import corrections

    session = of(context)
    field, _, value = change.partition("=")
    corrected = corrections.correct(session.context, record, field.strip(), value.strip(), why)
    _tell(session, corrected, say("cli-corrected", record=corrected.record, field=corrected.field, after=corrected.after))


def withdraw(context: typer.Context, record: str = RECORD, why: str = typer.Option(..., "--why")) -> None:
    """Takes a record out of letter, timeline and sums; it stays in the journal.

    collector withdraw note-20261124-061200-3f9a2c --why "It was about another company"
    """
    from collector.services.statements import corrections

    session = of(context)
    withdrawn = corrections.withdraw(session.context, record, why)
    _tell(session, withdrawn, say("cli-withdrawn", record=withdrawn.record))


def _tell(session: Session, value: Value, sentence: Sentence) -> None:
    session.out.data(value.to_json())
    session.out.say(sentence)
