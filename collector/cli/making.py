"""Puts together what a run is done with: browser settings, secrets, the person at hand, the signing key."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings

if TYPE_CHECKING:
    from collector.browser import BrowserSettings
    from collector.model import Case
    from collector.package import Bundle
    from collector.recipe import RunContext
    from collector.secrets import FileSecrets
    from collector.store import Store
    from collector.trust import SigningKey


def private_folder() -> Path:
    """Where keys and sessions are kept: the person's own settings, never an evidence store."""
    import platformdirs

    return Path(os.environ.get("COLLECTOR_PRIVATE") or platformdirs.user_config_dir("collector", appauthor=False))


def desk_for(
    settings: Settings,
    store: Store,
    case: Case | None,
    *,
    window: bool = False,
    attach: str | None = None,
    insecure: bool = False,
    browser: BrowserSettings | None = None,
    dismiss: bool | tuple[str, ...] = (),
) -> RunContext:
    """What a run of a command is done with. Makes sure that there is a browser (installs one, telling so).

    browser: how it is opened, where that was settled before.
    """
    from collector.browser import BrowserSettings, ensure_browser
    from collector.capture import CaptureSettings
    from collector.cli.commands.capture_commands import show_capture
    from collector.recipe import RunContext, settle_interrupted
    from collector.secrets import FirstOf, KeyringSecrets, OneTimeCodes, SessionVault

    settle_interrupted(store, settings.clock, settings.out.progress)
    browser = browser or BrowserSettings(headless=not window, attach=attach, ignore_tls=insecure)
    if not browser.attach:
        ensure_browser(lambda sentence: settings.out.progress(sentence, sentence))
    return RunContext(
        store=store,
        clock=settings.clock,
        secrets=OneTimeCodes(FirstOf(KeyringSecrets(), login_file(settings))),
        browser=browser,
        capture=CaptureSettings(dismiss=dismiss),
        case=case.id if case else "",
        vault=SessionVault(private_folder() / "sessions"),
        key=signing_key(settings),
        tell=settings.out.progress,
        ask=_ask(settings),
        kept=lambda capture: show_capture(settings, store, capture),
    )


def _ask(settings: Settings):  # type: ignore[no-untyped-def]
    async def ask(provider: str, field: str, words: str) -> str | None:
        from collector.cli.terminal.questions import ask_line

        if not sys.stdin or not sys.stdin.isatty():
            return None
        names = {"username": ("שם משתמש", "User name"), "password": ("סיסמה", "Password"), "otp": ("קוד חד־פעמי", "One-time code")}
        he, en = names.get(field, (field, field))
        label = settings.out.words(f"{he} עבור {provider}", f"{en} for {provider}") + (f" [{words}]" if words else "")
        return await ask_line(label + ":", hidden=field != "username")

    return ask


def login_file(settings: Settings, *, new: bool = False) -> FileSecrets:
    """The encrypted file with login details, for a system without a keyring. Its passphrase is COLLECTOR_PASSPHRASE, or is asked for;
    twice where a `new` file is begun."""
    from collector.errors import InputError
    from collector.secrets import FileSecrets

    path = private_folder() / "logins.age"

    def passphrase() -> str:
        given = os.environ.get("COLLECTOR_PASSPHRASE")
        if not given and sys.stdin and sys.stdin.isatty():
            label = settings.out.words("משפט סיסמה לקובץ פרטי הכניסה", "Passphrase of the file with the login details")
            given = typer.prompt(label, hide_input=True, err=True, confirmation_prompt=new and not path.is_file())
        if not given:
            raise InputError(
                "The login details are in an encrypted file, and nobody can type its passphrase.",
                "Set COLLECTOR_PASSPHRASE for unattended runs, or run it in a terminal.",
            )
        return str(given)

    return FileSecrets(path, passphrase)


def signing_key(settings: Settings) -> SigningKey | None:
    """The person's signing key: from the keyring, else from the encrypted file whose passphrase is in COLLECTOR_PASSPHRASE or is asked for.

    None where it can be had in neither way: then seals carry time-stamps only, and say that they are not signed.
    """
    from collector.trust import signing_key_of

    return signing_key_of(private_folder() / "keys", lambda: _passphrase(settings))


def change_key(settings: Settings, store: Store, lost: str) -> SigningKey:
    """Puts a new signing key on record and in place of the old one, which vouches for it unless it is `lost`."""
    from collector.trust import SigningKey, keep_key, signing_key_of

    folder, phrase = private_folder() / "keys", _passphrase(settings)
    old = None if lost else signing_key_of(folder, lambda: phrase)
    key = SigningKey.generate()
    store.change_key(key, old, lost)
    keep_key(folder, lambda: phrase, key)
    return key


def _passphrase(settings: Settings) -> str | None:
    given = os.environ.get("COLLECTOR_PASSPHRASE")
    if given or not sys.stdin or not sys.stdin.isatty():
        return given
    return str(typer.prompt(settings.out.words("משפט סיסמה למפתח החתימה", "Passphrase of the signing key"), hide_input=True, err=True))


async def make_package(settings: Settings, store: Store, case: str, out: Path, leave_out: tuple[str, ...] = ()) -> Bundle:
    """Bundles a case, telling how far it is."""
    from collector.browser import ensure_browser, print_pdf
    from collector.package import bundle
    from collector.recipe import settle_interrupted

    settle_interrupted(store, settings.clock, settings.out.progress)
    ensure_browser(lambda sentence: settings.out.progress(sentence, sentence))
    return await bundle(
        store, case, out, print_pdf=print_pdf, key=signing_key(settings), authorities=store.config.authorities, clock=settings.clock,
        tell=settings.out.progress,
        leave_out=leave_out,
    )  # fmt: skip
