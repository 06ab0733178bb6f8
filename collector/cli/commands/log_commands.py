"""``collector log``: what the person writes down: calls, visits, letters, promises, notes, demands, steps."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import typer

from collector.cli.commands import claim_commands
from collector.cli.settings import Settings, of, the_case
from collector.errors import InputError

if TYPE_CHECKING:
    from collector.model import Case, Contact
    from collector.store import Store

log_app = typer.Typer(
    help="Write down a call, a visit, a letter, a promise, a note, a demand or a step.", no_args_is_help=True, rich_markup_mode=None
)

CASE = typer.Option(None, "--case", "-c", help="The case; not needed where there is only one.")
AT = typer.Option("now", "--at", help="When: 20/11/2026 14:30, 'yesterday 14:00', 'אתמול 14:00'.")
NAME = typer.Option("", "--name", help="The representative's name as given.")
NO_NAME = typer.Option(False, "--no-name", help="A name was asked for and refused.")
REFERENCE = typer.Option("", "--reference", "-r", help="The reference number you were given.")
ASKED = typer.Option("", help="Whom or what you asked for, such as a manager.")
REFUSED = typer.Option("", help="What was refused, in their words.")
NEXT = typer.Option("", help="What was promised as the next step.")
SUMMARY = typer.Option("", "--summary", "-s", help="What was said, in a sentence or two.")
INCOMING = typer.Option(False, "--incoming", help="They turned to you.")
CAPTURE = typer.Option("", "--capture", help="The capture that shows it, as the timeline names it.")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    claim_commands.add_to(log_app)
    app.add_typer(log_app, name="log")


@log_app.command("call")
def call(
    context: typer.Context,
    case: str = CASE,
    at: str = AT,
    minutes: int = typer.Option(None, min=0, help="How long the call took."),
    waited: str = typer.Option("", help="Wait before a human answered: 12 (minutes), 9:30, 45s."),
    name: str = NAME,
    no_name: bool = NO_NAME,
    agent: str = typer.Option("unknown", metavar="human|bot|unknown", help="Whether a person or a machine spoke."),
    reference: str = REFERENCE,
    asked_for: str = ASKED,
    refused: str = REFUSED,
    read_back: bool = typer.Option(None, "--read-back/--not-read-back", help="Whether the note of your inquiry was read out to you."),
    next_step: str = NEXT,
    summary: str = SUMMARY,
    incoming: bool = INCOMING,
    capture: str = CAPTURE,
) -> None:
    """Write down a phone call.

    \b
    Example:
      collector log call --at "yesterday 14:00" --waited 12 --name Dana --reference 4471 --summary "Asked why the price went up"
    """
    from collector.case.when import waited as seconds_of
    from collector.model import Contact

    settings, store, found = _opened(context, case)
    if agent not in ("human", "bot", "unknown"):
        raise InputError(f"{agent} is no kind of speaker.", "Choose human, bot or unknown.")
    moment = _past(settings, at)
    _keep(
        settings,
        store,
        Contact(
            id=_new_id(settings),
            case=found.id,
            channel="call",
            at=moment,
            ended=moment + timedelta(minutes=minutes) if minutes is not None else None,
            direction="in" if incoming else "out",
            name=name,
            name_refused=no_name,
            agent_kind=agent,
            reference=reference,
            waited_seconds=seconds_of(waited) if waited else None,
            asked_for=asked_for,
            refused=refused,
            note_read_back=read_back,
            next_step=next_step,
            summary=summary,
            capture=_capture(store, capture),
        ),
    )


@log_app.command("visit")
def visit(
    context: typer.Context,
    window: str = typer.Option(..., help="The promised window: '24/11/2026 08:00-12:00', 'today 8-12', 'אתמול 8-12'."),
    case: str = CASE,
    arrived: str = typer.Option("", help="When they came, such as 13:15."),
    no_show: bool = typer.Option(False, "--no-show", help="Nobody came."),
    minutes: int = typer.Option(None, min=0, help="How long the visit took."),
    name: str = NAME,
    reference: str = REFERENCE,
    summary: str = SUMMARY,
    capture: str = CAPTURE,
) -> None:
    """Write down a technician's visit; lateness is computed from the window.

    \b
    Example:
      collector log visit --window "23/11/2026 08:00-12:00" --arrived 13:15 --summary "Router replaced"
    """
    from collector.case.when import when
    from collector.case.when import window as hours_of
    from collector.model import Contact

    settings, store, found = _opened(context, case)
    if bool(arrived) == no_show:
        raise InputError("Say either when they came or that nobody did.", "Add --arrived 13:15 or --no-show.")
    zone = settings.clock.zone
    start, end = hours_of(window, settings.clock.now(), zone)
    moment = end if no_show else when(arrived, end.replace(hour=23, minute=59), zone)
    if moment > settings.clock.now():
        raise InputError("That is still to come.", "Write the visit down when it is over, with its day: --window 'yesterday 8-12'.")
    _keep(
        settings,
        store,
        Contact(
            id=_new_id(settings),
            case=found.id,
            channel="visit",
            at=moment,
            ended=moment + timedelta(minutes=minutes) if minutes is not None else None,
            direction="in",
            name=name,
            agent_kind="human" if arrived else "unknown",
            reference=reference,
            summary=summary,
            window_start=start,
            window_end=end,
            no_show=no_show,
            capture=_capture(store, capture),
        ),
    )


@log_app.command("letter")
def letter(
    context: typer.Context,
    by: str = typer.Option("email", metavar="email|letter|form|fax|message", help="How it was sent."),
    case: str = CASE,
    at: str = AT,
    reference: str = REFERENCE,
    summary: str = SUMMARY,
    incoming: bool = typer.Option(False, "--incoming", help="It came from them: an answer."),
    capture: str = CAPTURE,
) -> None:
    """Write down something written: an e-mail, a letter, a web form, a message. Unanswered ones are listed with their age.

    \b
    Example:
      collector log letter --by form --reference 88231 --summary "Asked for a refund through the site"
    """
    from collector.case.inquiries import WRITTEN
    from collector.model import Contact

    settings, store, found = _opened(context, case)
    if by not in WRITTEN:
        raise InputError(f"{by} is no way of writing.", f"Choose one of {', '.join(WRITTEN)}.")
    _keep(
        settings,
        store,
        Contact(
            id=_new_id(settings),
            case=found.id,
            channel=by,
            at=_past(settings, at),
            direction="in" if incoming else "out",
            reference=reference,
            summary=summary,
            capture=_capture(store, capture),
        ),
    )


def _opened(context: typer.Context, case: str | None) -> tuple[Settings, Store, Case]:
    settings = of(context)
    store = settings.store()
    found = the_case(store, case)
    assert found is not None
    return settings, store, found


def _past(settings: Settings, text: str):  # type: ignore[no-untyped-def]
    from collector.case.when import when

    moment = when(text, settings.clock.now(), settings.clock.zone)
    if moment > settings.clock.now() + timedelta(minutes=1):
        raise InputError(f"{text} is still to come.", "Write when it happened, such as: yesterday 14:00.")
    return moment


def _new_id(settings: Settings) -> str:
    from collector.model import new_id

    return new_id("contact", settings.clock.now())


def _capture(store: Store, capture: str) -> str:
    if capture and store.latest("captures", capture) is None:
        raise InputError(f"There is no capture {capture}.", "See `collector timeline` for the captures there are.")
    return capture


def _keep(settings: Settings, store: Store, contact: Contact) -> None:
    from collector.case.said import channel, day_hour

    store.append("contacts", contact)
    settings.out.data(contact.to_json())
    he, en = channel(contact.channel)
    when_he, when_en = day_hour(contact.at, settings.clock.zone)
    settings.out.say(f"נרשם {he}, {when_he} ({contact.id})", f"Noted: {en}, {when_en} ({contact.id})")
