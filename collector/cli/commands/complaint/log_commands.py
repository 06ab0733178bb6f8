"""``collector log call|visit|letter``: contacts with the provider that the person writes down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.commands.complaint import statement_commands
from collector.cli.help import command, group
from collector.cli.options import AT, CASE
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Contact

NAME = typer.Option("", "--name")
REFERENCE = typer.Option("", "--reference", "-r")
SUMMARY = typer.Option("", "--summary", "-s")
CAPTURE = typer.Option("", "--capture")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    log_app = group(app, "log")
    for name, function in (("call", call), ("visit", visit), ("letter", letter)):
        command(log_app, name)(function)
    statement_commands.add_to(log_app)


def call(
    context: typer.Context,
    case: str = CASE,
    at: str = AT,
    minutes: int = typer.Option(None, min=0),
    waited: str = typer.Option(""),
    name: str = NAME,
    no_name: bool = typer.Option(False, "--no-name"),
    agent: str = typer.Option("unknown", metavar="human|bot|unknown"),
    reference: str = REFERENCE,
    asked_for: str = typer.Option(""),
    refused: str = typer.Option(""),
    read_back: bool = typer.Option(None, "--read-back/--not-read-back"),
    next_step: str = typer.Option(""),
    summary: str = SUMMARY,
    incoming: bool = typer.Option(False, "--incoming"),
    capture: str = CAPTURE,
    ask: bool = typer.Option(False, "--ask"),
    live: bool = typer.Option(False, "--live"),
) -> None:
    """Writes down a phone call; without options it asks.

    collector log call
    collector log call --live
    collector log call --at "yesterday 14:00" --waited 12 --name Dana --reference 4471 --summary "Asked why the price went up"
    """
    from collector.cli.commands.complaint import interview_commands
    from collector.services.statements.contacts import Call, Said, log_call

    session = of(context)
    given = (minutes, waited, name, no_name, reference, asked_for, refused, read_back is not None, next_step, summary, incoming, capture)
    bare = not any(given) and at == "now" and agent == "unknown"
    if live:
        interview_commands.take_notes(session, case)
        return
    if ask or (bare and session.context.person.present and not session.out.as_json):
        interview_commands.ask_about_call(session, case)
        return
    said = Said(name, no_name, reference, asked_for, refused, next_step, summary, capture)
    _tell(session, log_call(session.context, case, Call(at, minutes, waited, agent, read_back, incoming, said)))


def visit(
    context: typer.Context,
    window: str = typer.Option(...),
    case: str = CASE,
    arrived: str = typer.Option(""),
    no_show: bool = typer.Option(False, "--no-show"),
    minutes: int = typer.Option(None, min=0),
    needs: int = typer.Option(None, min=1),
    name: str = NAME,
    reference: str = REFERENCE,
    summary: str = SUMMARY,
    capture: str = CAPTURE,
) -> None:
    """Writes down a technician's visit; lateness is computed from the window.

    collector log visit --window "23/11/2026 08:00-12:00" --arrived 13:15 --summary "Router replaced"
    """
    from collector.services.statements.contacts import Said, Visit, log_visit

    session = of(context)
    said = Said(name=name, reference=reference, summary=summary, capture=capture)
    _tell(session, log_visit(session.context, case, Visit(window, arrived, no_show, minutes, needs, said)))


def letter(
    context: typer.Context,
    case: str = CASE,
    at: str = AT,
    by: str = typer.Option("letter", metavar="email|letter|registered|form|fax|message"),
    reference: str = REFERENCE,
    summary: str = SUMMARY,
    incoming: bool = typer.Option(False, "--incoming"),
    capture: str = CAPTURE,
) -> None:
    """Writes down something written: an e-mail, a letter, a web form, a message.

    collector log letter --by form --reference 88231 --summary "Asked for a refund through the site"
    """
    from collector.services.statements.contacts import Letter, Said, log_letter

    session = of(context)
    said = Said(reference=reference, summary=summary, capture=capture)
    _tell(session, log_letter(session.context, case, Letter(at, by, incoming, said)))


def _tell(session: Session, contact: Contact) -> None:
    from collector.services.complaint.letters.tone_remarks import tell_tone

    session.out.data(contact.to_json())
    session.out.say(say("cli-log-contact", channel=contact.channel, when=session.moment(contact.at), id=contact.id))
    tell_tone(session.context, contact.summary, contact.asked_for)
