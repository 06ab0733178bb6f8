"""``collector fleet login|notify|codes``: what the workers need of a member, and how a member is asked for a code."""

from __future__ import annotations

import threading

import typer

from collector.cli.help import command
from collector.cli.session import of
from collector.fleet.extra import require_extra
from collector.language import say


def add_to(fleet_app: typer.Typer) -> None:
    """Adds this file's commands to ``collector fleet``."""
    for name, function in (("login", login), ("notify", notify), ("codes", codes)):
        command(fleet_app, name)(function)


def login(
    context: typer.Context,
    member: str = typer.Argument(...),
    provider: str = typer.Argument(...),
    otp_seed: bool = typer.Option(False, "--otp-seed"),
) -> None:
    """Asks for a member's user name and password at a provider, and seals them for the workers.

    collector fleet login member-0042 my.example.co.il
    """
    require_extra()
    from collector.fleet.secrets.sealed_secrets import keep_login

    session = of(context)
    words = session.out.words
    values = {
        "username": typer.prompt(words(say("cli-ask-username")), err=True),
        "password": typer.prompt(words(say("cli-ask-password")), hide_input=True, err=True),
    }
    if otp_seed:
        values["otp-seed"] = typer.prompt(words(say("cli-ask-seed")), hide_input=True, err=True)
    keep_login(session.context, member, provider, values)
    session.out.data({"member": member, "provider": provider, "kept": sorted(values)})
    session.out.say(say("cli-fleet-login-kept", member=member, provider=provider))


def notify(context: typer.Context, member: str = typer.Argument(...)) -> None:
    """Asks for an Apprise address of a member, tries it, and seals it for the workers.

    collector fleet notify member-0042
    """
    require_extra()
    from collector.fleet.secrets.sealed_secrets import keep_notice_address

    session = of(context)
    address = typer.prompt(session.out.words(say("cli-ask-apprise")), hide_input=True, err=True).strip()
    keep_notice_address(session.context, member, address)
    session.out.data({"member": member, "kept": ["notice"]})
    session.out.say(say("cli-fleet-notify-kept", member=member))


def codes(
    context: typer.Context, public: str = typer.Option(..., "--public", metavar="URL"), port: int = typer.Option(8090, min=1, max=65535)
) -> None:
    """Serves the page on which members type one-time codes, for a reverse proxy on this machine.

    collector fleet codes --public https://codes.example.org
    """
    require_extra()
    from collector.fleet.code_entry_page import codes_page, public_address
    from collector.fleet.jobs.event_log import EventLog
    from collector.fleet.jobs.fleet_database import fleet_address, require_current
    from collector.fleet.secrets.asked_codes import set_page

    session = of(context)
    address, shown = fleet_address(session.context), public_address(public)
    require_current(address)
    with codes_page(port, address, EventLog(session.context.clock)):
        set_page(address, shown)
        session.out.progress(say("cli-fleet-codes-served", port=str(port), public=shown))
        threading.Event().wait()
