"""``collector login set|forget|list``: login details in the system's own keyring, never in a file or on the command line."""

from __future__ import annotations

import typer

from collector.cli.settings import of
from collector.errors import InputError

login_app = typer.Typer(
    help="Keep login details for unattended runs in your system's keyring.", no_args_is_help=True, rich_markup_mode=None
)
FIELDS = ("username", "password")


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.add_typer(login_app, name="login")


@login_app.command("set")
def set_login(
    context: typer.Context,
    provider: str = typer.Argument(..., help="The provider's name as its recipe gives it, else the site's host name."),
) -> None:
    """Ask for user name and password and keep them in the keyring.

    \b
    Example:
      collector login set my.example.co.il
    """
    from collector.browser import KeyringSecrets

    settings = of(context)
    keyring = KeyringSecrets()
    keyring.check()
    labels = {"username": settings.out.words("שם משתמש", "User name"), "password": settings.out.words("סיסמה", "Password")}
    for field in FIELDS:
        value = typer.prompt(labels[field], hide_input=field == "password", err=True)
        if not value.strip():
            raise InputError("Nothing was typed.", f"Nothing was changed. Run `collector login set {provider}` again.")
        keyring.keep(provider, field, value)
    settings.out.say(f"פרטי הכניסה ל־{provider} נשמרו במחזיק המפתחות", f"Login details for {provider} are in the keyring")


@login_app.command("forget")
def forget_login(context: typer.Context, provider: str = typer.Argument(..., help="The provider.")) -> None:
    """Remove a provider's login details from the keyring, and its kept session.

    \b
    Example:
      collector login forget my.example.co.il
    """
    from collector.browser import KeyringSecrets

    settings = of(context)
    keyring = KeyringSecrets()
    keyring.check()
    for field in FIELDS:
        keyring.forget(provider, field)
    settings.out.say(f"פרטי הכניסה ל־{provider} נמחקו", f"Login details for {provider} are gone")
