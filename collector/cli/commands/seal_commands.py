"""``collector seal``: sign and time-stamp what is not sealed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.settings import Settings, of

if TYPE_CHECKING:
    from collector.model import Seal


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    app.command("seal")(seal)


def seal(
    context: typer.Context,
    new_key: bool = typer.Option(False, "--new-key", help="Sign with a new key from now on; the present one vouches for it."),
    lost: str = typer.Option("", "--lost", metavar="WHY", help="With --new-key: the present key is lost; say what happened."),
) -> None:
    """Seal the store's present state, and ask again for time-stamps that are still pending.

    \b
    Only a digest leaves the machine. Example:
      collector seal
      collector seal --new-key --lost "the laptop was stolen"
    """
    from collector.cli.making import change_key, signing_key

    settings = of(context)
    store = settings.store()
    if new_key:
        key = change_key(settings, store, lost)
        settings.out.say(f"מפתח חתימה חדש: {key.fingerprint}", f"New signing key: {key.fingerprint}")
    settings.out.progress("חותם ומבקש חותמות זמן…", "Sealing and asking for time-stamps…")
    made = [*store.seal_pending(), store.seal(signing_key(settings))]
    for one in made:
        settings.out.data(one.to_json())
        tell_seal(settings, one)


def tell_seal(settings: Settings, seal: Seal) -> None:
    """What a seal holds, in a line for the signature and one for each authority."""
    signed = seal.signer or seal.signature_why
    settings.out.say(f"חותם {seal.id}: חתימה {signed or '–'}", f"Seal {seal.id}: signature {signed or '–'}")
    states = {"sealed": ("התקבלה", "received"), "pending": ("ממתינה", "pending"), "failed": ("נכשלה", "failed"), "off": ("כבויה", "off")}
    for stamp in seal.stamps:
        he, en = states[str(stamp.state)]
        when = stamp.to_json()["at"] or stamp.why
        settings.out.say(f"  חותמת זמן {stamp.authority}: {he} {when}", f"  time-stamp {stamp.authority}: {en} {when}")
