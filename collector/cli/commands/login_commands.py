"""``collector login set|list|forget``: login details in the system's own keyring, else in an encrypted file; never on the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of
from collector.errors import InputError

if TYPE_CHECKING:
    from collector.secrets import FileSecrets, KeyringSecrets

login_app = typer.Typer(
    help="Keep login details for unattended runs: keyring or encrypted file.", no_args_is_help=True, rich_markup_mode=None
)
FIELDS = ("username", "password")
SEED = "otp-seed"


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.add_typer(login_app, name="login")


@login_app.command("set")
def set_login(
    context: typer.Context,
    provider: str = typer.Argument(..., help="The provider's name as its recipe gives it, else the site's host name."),
    file: bool = typer.Option(False, "--file", help="Keep them in an encrypted file even where there is a keyring."),
    otp_seed: bool = typer.Option(
        False, "--otp-seed", help="Keep the seed of an authenticator app too, so that codes are computed. Your second factor is then here."
    ),
) -> None:
    """Ask for user name and password and keep them in the keyring; where there is none, in a file that a passphrase opens.

    The passphrase is asked for, or taken from COLLECTOR_PASSPHRASE, which unattended runs need too.

    \b
    Example:
      collector login set my.example.co.il
    """
    settings = of(context)
    keep, where = _place(settings, file)
    words = settings.out.words
    labels = {"username": words("שם משתמש", "User name"), "password": words("סיסמה", "Password")}
    values = {field: typer.prompt(label, hide_input=field == "password", err=True) for field, label in labels.items()}
    if otp_seed:
        seed = typer.prompt(words("המפתח של אפליקציית הקודים", "Seed of the authenticator app"), hide_input=True, err=True)
        values[SEED] = _seed(seed)
    if not all(value.strip() for value in values.values()):
        raise InputError("Nothing was typed.", f"Nothing was changed. Run `collector login set {provider}` again.")
    for field, value in values.items():
        keep.keep(provider, field, value)
    _forget_session(provider)
    settings.out.say(f"פרטי הכניסה ל־{provider} נשמרו {where[0]}", f"Login details for {provider} are {where[1]}")
    settings.out.data({"provider": provider, "kept": sorted(values), "where": "file" if where is IN_FILE else "keyring"})


IN_KEYRING = ("במחזיק המפתחות", "in the keyring")
IN_FILE = ("בקובץ מוצפן", "in an encrypted file")


def _place(settings: Settings, file: bool) -> tuple[KeyringSecrets | FileSecrets, tuple[str, str]]:
    """Where login details are kept here; telling so where it is not the keyring."""
    from collector.cli.making import login_file, private_folder
    from collector.secrets import KeyringSecrets

    keyring = KeyringSecrets()
    if not file and keyring.available():
        return keyring, IN_KEYRING
    path = private_folder() / "logins.age"
    if not file:
        settings.out.progress(
            f"אין כאן מחזיק מפתחות; הפרטים יישמרו בקובץ מוצפן: {path}",
            f"There is no keyring here; the details go into an encrypted file: {path}",
        )
    return login_file(settings, new=True), IN_FILE


def _seed(text: str) -> str:
    """The seed as it is kept: Base32, from the letters under the QR code or the whole ``otpauth://`` address. Raises InputError."""
    import base64
    import binascii

    found = re.search(r"[?&]secret=([^&]+)", text)
    seed = re.sub(r"[\s=-]", "", found.group(1) if found else text).upper()
    try:
        base64.b32decode(seed + "=" * (-len(seed) % 8))
    except binascii.Error as error:
        step = "It is the row of letters and digits (A-Z, 2-7) under the QR code."
        raise InputError("That is no seed of an authenticator app.", step) from error
    if not seed:
        raise InputError("No seed was typed.", "Nothing was changed.")
    return seed


def _forget_session(provider: str) -> None:
    """A kept session belongs to the former details; and a mark of a refusal is taken back when the person says so."""
    from collector.cli.making import private_folder
    from collector.secrets import SessionVault

    SessionVault(private_folder() / "sessions").forget(provider)


@login_app.command("list")
def list_logins(context: typer.Context) -> None:
    """List the providers whose login details are in the encrypted file. A keyring does not tell what it holds.

    \b
    Example:
      collector login list
    """
    from collector.cli.making import login_file
    from collector.secrets import KeyringSecrets

    settings = of(context)
    kept = login_file(settings)
    providers = kept.providers() if kept.exists() else []
    for provider in providers:
        settings.out.data({"provider": provider, "where": "file"})
    settings.out.table([("ספק", "provider")], [(provider,) for provider in providers])
    if KeyringSecrets().available():
        settings.out.progress("מה שבמחזיק המפתחות מוצג בתוכנה שלו", "What the keyring holds is shown by the keyring's own program")


@login_app.command("forget")
def forget_login(context: typer.Context, provider: str = typer.Argument(..., help="The provider.")) -> None:
    """Remove a provider's login details from the keyring and the encrypted file, and its kept session.

    \b
    Example:
      collector login forget my.example.co.il
    """
    from collector.cli.making import login_file
    from collector.secrets import KeyringSecrets

    settings = of(context)
    _forget_session(provider)
    keyring, kept = KeyringSecrets(), login_file(settings)
    for field in (*FIELDS, SEED):
        if keyring.available():
            keyring.forget(provider, field)
        if kept.exists():
            kept.forget(provider, field)
    settings.out.say(f"פרטי הכניסה ל־{provider} נמחקו", f"Login details for {provider} are gone")
