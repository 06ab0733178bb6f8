"""``collector chat`` and ``collector transcript``."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of, the_case
from collector.errors import InputError, NothingFound

if TYPE_CHECKING:
    from collector.model import Message


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("chat")(chat)
    app.command("transcript")(transcript)


def chat(
    context: typer.Context,
    url: str = typer.Argument(..., help="The page with the chat."),
    case: str = typer.Option(None, "--case", "-c", help="The case it belongs to; not needed where there is only one."),
    attach: str = typer.Option(None, metavar="URL", help="Join your own running browser, such as http://127.0.0.1:9222."),
    headless: bool = typer.Option(False, "--headless", help="Without a window and without questions: for unattended use."),
    seconds: float = typer.Option(None, "--for", metavar="SECONDS", help="Stop after so many seconds."),
    until_ended: bool = typer.Option(False, "--until-ended", help="Stop when the chat says that it has ended."),
    insecure: bool = typer.Option(False, "--insecure", help="Accept a certificate that cannot be trusted; the record says so."),
) -> None:
    """Open a chat in a real browser window and keep every message as it appears, with timestamped screenshots.

    \b
    Chat as usual in the window. In the terminal: p takes a picture, n adds a note, m marks a promise, q stops.
    Example:
      collector chat https://support.example.co.il --case 2026-0001
    """
    from collector.cli.commands.capture_commands import end_with, with_scheme
    from collector.cli.making import desk_for
    from collector.cli.terminal.chat_keys import TerminalControls, closing_checklist
    from collector.recipe.intake.record_chat import record_chat

    settings = of(context)
    address = with_scheme(url)
    store = settings.store(create=True)
    found = the_case(store, case, needed=False)
    run_context = desk_for(settings, store, found, window=not headless, attach=attach, insecure=insecure)
    controls = TerminalControls(settings, live=not headless)
    recording = record_chat(run_context, address, controls=controls, seconds=seconds, until_ended=until_ended, listening=controls.listening)
    run = asyncio.run(recording)
    if not headless and controls.person_is_there and found is not None:
        closing_checklist(settings, store, run)
    end_with(settings, run)


def transcript(
    context: typer.Context,
    capture: str = typer.Argument(..., help="The chat's capture, as `collector chat` or the timeline names it."),
    form: str = typer.Option("txt", "--format", "-f", metavar="txt|json|html|csv", help="The form to print."),
    again: bool = typer.Option(False, "--again", help="Read the observations anew; both readings are kept."),
) -> None:
    """Print what was said in a chat: who, what, when, with edits and deletions.

    \b
    Example:
      collector transcript chat-20261124-061200-3f9a2c --format html > chat.html
    """
    from collector.recipe import read_chat, transcript_forms

    settings = of(context)
    form = "json" if settings.out.as_json else form
    if form not in ("txt", "json", "html", "csv"):
        raise InputError(f"{form} is not a form of transcript.", "Choose txt, json, html or csv.")
    store = settings.store()
    if store.latest("captures", capture) is None:
        chats = [doc["id"] for doc in store.all("captures", kind="chat")]
        raise NothingFound(f"There is no capture {capture}.", f"Chats here: {', '.join(chats) or 'none'}.")
    reading = read_chat(store, settings.clock, capture, again=again)
    settings.out.raw(transcript_forms(reading, form, settings.out.language, settings.clock.zone))


def message_line(settings: Settings, message: Message) -> str:
    """A message as the terminal shows it while the chat goes on."""
    when = f"{message.at.astimezone(settings.clock.zone):%H:%M:%S}"
    role = {
        "customer": ("לקוח", "customer"), "agent": ("נציג", "agent"), "bot": ("בוט", "bot"), "system": ("מערכת", "system"),
    }.get(str(message.role), ("?", "?"))  # fmt: skip
    who = " ".join(part for part in (settings.out.words(*role), message.name) if part)
    gone = settings.out.words(" [נמחקה]", " [deleted]") if message.deleted_at else ""
    changed = settings.out.words(" [נערכה]", " [edited]") if message.edits else ""
    return f"{when} {who}: {message.text}{gone}{changed}"
