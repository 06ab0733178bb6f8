"""``collector forget``: removing for good, on record."""

from __future__ import annotations

import typer

from collector.cli.help import command
from collector.cli.session import of
from collector.errors import UsageError
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    command(app, "forget")(forget)


def forget(
    context: typer.Context,
    what: str = typer.Argument(...),
    why: str = typer.Option(..., "--why", "-w"),
    yes: bool = typer.Option(False, "--yes", "-y"),
) -> None:
    """Removes the bytes of a capture or file, or the words of a record, for good.

    collector forget page-20261124-061200-3f9a2c --why "shows a stranger's address" --yes
    """
    from collector.services.upkeep.forgetting import forget as remove

    session = of(context)
    if not yes:
        if not session.context.person.present:
            raise UsageError(say("cli-forget-twice"), say("cli-forget-twice-next"))
        typer.confirm(session.out.words(say("cli-forget-sure", what=what)), abort=True)
    gone = remove(session.context, what, why)
    if gone.records and not gone.files:
        session.out.data({"forgotten": what, "records": list(gone.records), "why": why})
        session.out.say(say("cli-forget-content", what=what))
        return
    session.out.data({"forgotten": what, "files": list(gone.files), "left": list(gone.left), "why": why})
    session.out.say(say("cli-forget-files", count=len(gone.files)))
    if gone.left:
        session.out.say(say("cli-forget-left", count=len(gone.left)))
