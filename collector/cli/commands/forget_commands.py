"""``collector forget``: removing for good, on record."""

from __future__ import annotations

import sys

import typer

from collector.cli.settings import of
from collector.errors import UsageError


def add_to(app: typer.Typer) -> None:
    """Adds this file's command."""
    app.command("forget")(forget)


def forget(
    context: typer.Context,
    what: str = typer.Argument(..., help="A capture, a file by its SHA-256, or a record as TABLE/ID such as notes/notes-2026…"),
    why: str = typer.Option(..., "--why", "-w", help="The reason, which stays on record."),
    yes: bool = typer.Option(False, "--yes", "-y", help="Do not ask again."),
) -> None:
    """Remove the bytes of a capture or file, or the words of a record, for good.

    What was removed, when and why stays on record, and the chain still checks. Copies elsewhere (backups, packages) are not touched.

    \b
    Example:
      collector forget page-20261124-061200-3f9a2c --why "shows a stranger's address" --yes
    """
    from collector.store import forget_capture, forget_file, forget_record

    settings = of(context)
    store = settings.store()
    if not yes:
        if not sys.stdin or not sys.stdin.isatty():
            raise UsageError("Removing is for good, so it has to be said twice.", "Add --yes.")
        typer.confirm(settings.out.words(f"להסיר את {what} לצמיתות?", f"Remove {what} for good?"), abort=True)
    if "/" in what:
        table, _, id = what.partition("/")
        numbers = forget_record(store, table, id, why)
        settings.out.data({"forgotten": what, "records": numbers, "why": why})
        settings.out.say(f"תוכן {what} הוסר", f"The content of {what} was removed")
        return
    gone, left = ([forget_file(store, what, why)], list[str]()) if len(what) == 64 else forget_capture(store, what, why)
    settings.out.data({"forgotten": what, "files": [doc["id"] for doc in gone], "left": left, "why": why})
    settings.out.say(f"הוסרו {len(gone)} קבצים", f"Removed {len(gone)} files")
    if left:
        settings.out.say(f"{len(left)} קבצים נשארו: הם שייכים גם לתיעוד אחר", f"{len(left)} files stay: another capture needs them")
