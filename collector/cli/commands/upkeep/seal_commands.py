"""``collector seal``: sign and time-stamp what is not sealed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from collector.cli.help import command
from collector.cli.session import Session, of
from collector.language import say

if TYPE_CHECKING:
    from collector.model import Seal


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "seal")(seal)


def seal(
    context: typer.Context,
    new_key: bool = typer.Option(False, "--new-key"),
    lost: str = typer.Option("", "--lost", metavar="WHY"),
) -> None:
    """Seals the store's present state.

    collector seal
    collector seal --new-key --lost "the laptop was stolen"
    """
    from collector.services.upkeep.store_seals import change_key, seal_store

    session = of(context)
    if new_key:
        session.out.say(say("cli-seal-new-key", fingerprint=change_key(session.context, lost)))
    for one in seal_store(session.context):
        session.out.data(one.to_json())
        _tell(session, one)


def _tell(session: Session, seal: Seal) -> None:
    """A line for the signature, and one for each authority."""
    session.out.say(say("cli-seal", seal=seal.id, signature=seal.signer or seal.signature_why or "–"))
    for stamp in seal.stamps:
        detail = str(stamp.to_json()["at"] or stamp.why)
        session.out.say(say("cli-seal-stamp", authority=stamp.authority, state=say(f"cli-seal-stamp-{stamp.state}"), detail=detail))
