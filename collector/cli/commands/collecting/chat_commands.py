"""``collector chat`` and ``collector transcript``."""

from __future__ import annotations

import asyncio
from pathlib import Path

import typer

from collector.cli.help import command
from collector.cli.options import ATTACH, CASE, INSECURE
from collector.cli.session import Session, end_with, of
from collector.errors import UsageError
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "chat")(chat)
    command(app, "transcript")(transcript)


def chat(
    context: typer.Context,
    url: str = typer.Argument(None),
    case: str = CASE,
    export: Path = typer.Option(None, "--import", metavar="FILE"),
    me: str = typer.Option("", "--me", metavar="NAME"),
    dates: str = typer.Option("", "--dates", metavar="dmy|mdy|ymd"),
    into: str = typer.Option("", "--into", metavar="CHAT"),
    conversation: str = typer.Option("", "--conversation", metavar="NAME"),
    remember: bool = typer.Option(None, "--remember/--no-remember"),
    attach: str = ATTACH,
    headless: bool = typer.Option(False, "--headless"),
    seconds: float = typer.Option(None, "--for", metavar="SECONDS"),
    until_ended: bool = typer.Option(False, "--until-ended"),
    insecure: bool = INSECURE,
) -> None:
    """Opens a chat in a real browser window and keeps every message as it appears.

    collector chat https://support.example.co.il --case 2026-0001
    collector chat https://web.whatsapp.com --conversation "Example Telecom"
    collector chat --import "WhatsApp Chat with Example Telecom.zip" --case 2026-0001
    """
    session = of(context)
    if export is not None:
        from collector.services.collecting.chat_recording import import_chat

        end_with(session, import_chat(session.context, export, case, me=me, dates=dates, into=into))
        return
    if not url:
        raise UsageError(say("cli-chat-nothing"), say("cli-chat-nothing-next"))
    from collector.cli.terminal.chat_keys import TerminalControls, closing_checklist
    from collector.services.collecting.chat_recording import record_chat

    how = session.with_browser(window=not headless, attach=attach, insecure=insecure)
    controls = TerminalControls(session, live=not headless)
    run = asyncio.run(
        record_chat(
            how, url, case, controls=controls, listening=controls.listening, seconds=seconds, until_ended=until_ended,
            conversation=conversation, remember=remember,
        )
    )  # fmt: skip
    if not headless and controls.person_is_there:
        closing_checklist(session, run)
    if run.case:
        _tell_proposals(session, run.case)
    end_with(session, run)


def _tell_proposals(session: Session, case: str) -> None:
    """Says how many offers and promises of the case's chats wait for the person's word."""
    from collector.services.statements.promise_proposals import proposed_promises

    count = len(proposed_promises(session.context, case))
    if count:
        session.out.say(say("cli-promises-waiting", count=count))


def transcript(
    context: typer.Context,
    capture: str = typer.Argument(...),
    form: str = typer.Option("txt", "--format", "-f", metavar="txt|json|html|csv"),
    again: bool = typer.Option(False, "--again"),
) -> None:
    """Prints what was said in a chat.

    collector transcript chat-20261124-061200-3f9a2c --format html > chat.html
    """
    from collector.services.collecting.chat_recording import transcript as transcript_of

    session = of(context)
    session.out.raw(transcript_of(session.context, capture, "json" if session.out.as_json else form, again=again))
