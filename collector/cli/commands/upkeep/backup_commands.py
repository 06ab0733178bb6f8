"""``collector export`` and ``collector import``: moving, backing up and merging stores."""

from __future__ import annotations

from pathlib import Path

import typer

from collector.cli.commands.handing_over.package_commands import tell_report
from collector.cli.help import command
from collector.cli.session import of
from collector.errors import UsageError, VerificationFailed
from collector.language import say


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    command(app, "export")(export)
    command(app, "import")(import_store)


def export(context: typer.Context, target: Path = typer.Argument(None), tinydb: Path = typer.Option(None, "--tinydb")) -> None:
    """Writes the whole store into one file.

    collector export backup.zip
    """
    from collector.services.upkeep.backups import export_documents, export_store

    session = of(context)
    if (target is None) == (tinydb is None):
        raise UsageError(say("cli-export-what"), say("cli-export-what-next"))
    if tinydb is not None:
        count = export_documents(session.context, tinydb)
        session.out.data({"file": str(tinydb), "documents": count})
        session.out.say(say("cli-export-documents", count=count, file=str(tinydb)))
        return
    size = export_store(session.context, target)
    session.out.data({"file": str(target), "bytes": size})
    session.out.say(say("cli-export-written", file=str(target), bytes=size))


def import_store(context: typer.Context, source: Path = typer.Argument(...), merge: bool = typer.Option(False, "--merge")) -> None:
    """Brings an exported store here, and checks it.

    collector import backup.zip
    collector import laptop.zip --merge
    """
    from collector.services.upkeep import backups

    session = of(context)
    if merge:
        doc = backups.merge_store(session.context, source)
        session.out.data(doc)
        session.out.say(say("cli-import-merged", records=int(doc["records"]), files=int(doc["files"])))
        return
    made = backups.import_store(session.context, source)
    session.out.data({"store": made.place, "ok": made.report.ok, "items": [item.to_json() for item in made.report.items]})
    tell_report(session, made.report)
    if not made.report.ok:
        raise VerificationFailed(say("cli-import-unsound"), say("cli-import-unsound-next"))
