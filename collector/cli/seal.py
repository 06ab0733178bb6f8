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


def seal(context: typer.Context) -> None:
    """Seal the store's present state, and ask again for time-stamps that are still pending.

    \b
    Only a digest leaves the machine. Example:
      collector seal
    """
    from collector.cli.making import signing_key

    settings = of(context)
    store = settings.store()
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
