"""``collector login set|list|forget``: login details in the keyring or an encrypted file; never on the command line."""

from __future__ import annotations

import typer

from collector.cli.help import command, group
from collector.cli.session import of
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    login_app = group(app, "login")
    for name, function in (("set", set_login), ("list", list_logins), ("forget", forget_login)):
        command(login_app, name)(function)


def set_login(
    context: typer.Context,
    provider: str = typer.Argument(...),
    file: bool = typer.Option(False, "--file"),
    otp_seed: bool = typer.Option(False, "--otp-seed"),
) -> None:
    """Asks for user name and password and keeps them.

    collector login set my.example.co.il
    """
    from collector.services.collecting.logins import SEED, keep_login, login_place

    session = of(context)
    words = session.out.words
    place = login_place(session.context, file)
    values = {
        "username": typer.prompt(words(say("cli-ask-username")), err=True),
        "password": typer.prompt(words(say("cli-ask-password")), hide_input=True, err=True),
    }
    if otp_seed:
        values[SEED] = typer.prompt(words(say("cli-ask-seed")), hide_input=True, err=True)
    keep_login(session.context, provider, values, place)
    session.out.say(say("cli-login-kept", provider=provider, place=place))
    session.out.data({"provider": provider, "kept": sorted(values), "where": place})


def list_logins(context: typer.Context) -> None:
    """Lists the providers whose login details are in the encrypted file.

    collector login list
    """
    from collector.services.collecting.logins import keyring_is_there, logins_in_file

    session = of(context)
    providers = logins_in_file(session.context)
    for provider in providers:
        session.out.data({"provider": provider, "where": "file"})
    session.out.table([say("cli-column-provider")], [(provider,) for provider in providers])
    if keyring_is_there():
        session.out.progress(say("cli-login-in-keyring"))


def forget_login(context: typer.Context, provider: str = typer.Argument(...)) -> None:
    """Removes a provider's login details and its kept session.

    collector login forget my.example.co.il
    """
    from collector.services.collecting.logins import forget_login as forget

    session = of(context)
    forget(session.context, provider)
    session.out.say(say("cli-login-gone", provider=provider))
