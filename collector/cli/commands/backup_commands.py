"""``collector export`` and ``collector import``: moving, backing up and merging stores."""

from __future__ import annotations

import tempfile
from pathlib import Path

import typer

from collector.cli.commands.package_commands import tell_report
from collector.cli.settings import Settings, of
from collector.errors import UsageError, VerificationFailed


def add_to(app: typer.Typer) -> None:
    """Adds this file's commands."""
    app.command("export")(export)
    app.command("import")(import_store)


def export(
    context: typer.Context,
    target: Path = typer.Argument(None, help="The ZIP to write; it holds the whole store."),
    tinydb: Path = typer.Option(None, "--tinydb", help="Write a plain TinyDB file instead, for querying by hand."),
) -> None:
    """Write the whole store into one file: a backup, or to move it to another computer.

    \b
    Example:
      collector export backup.zip
    """
    from collector.store import export_tinydb, export_zip

    settings = of(context)
    if (target is None) == (tinydb is None):
        raise UsageError("Say what to write.", "collector export backup.zip, or: collector export --tinydb db.json")
    store = settings.store()
    if tinydb is not None:
        count = export_tinydb(store, tinydb)
        settings.out.data({"file": str(tinydb), "documents": count})
        settings.out.say(f"נכתבו {count} רשומות אל {tinydb}", f"Wrote {count} documents to {tinydb}")
        return
    size = export_zip(store, target)
    settings.out.data({"file": str(target), "bytes": size})
    settings.out.say(f"המאגר נכתב אל {target} ({size:,} בתים)", f"Wrote the store to {target} ({size:,} bytes)")


def import_store(
    context: typer.Context,
    source: Path = typer.Argument(..., help="A ZIP that `collector export` wrote, or another store's folder."),
    merge: bool = typer.Option(False, "--merge", help="Take it into the store in use; both chains stay whole."),
) -> None:
    """Bring an exported store here, and check it.

    \b
    Example:
      collector import backup.zip
      collector import laptop.zip --merge
    """
    settings = of(context)
    if merge:
        _merge(settings, source)
        return
    from collector.store import import_zip

    if source.is_dir():
        raise UsageError(f"{source} is a store already.", f"Use it with --store {source}, or take it in with --merge.")
    store, report = import_zip(source, settings.root, settings.clock)
    settings.out.data({"store": str(store.root), "ok": report.ok, "items": [item.to_json() for item in report.items]})
    tell_report(settings, report)
    if not report.ok:
        raise VerificationFailed("The imported store does not verify.", "Compare it with the store it came from.")


def _merge(settings: Settings, source: Path) -> None:
    from collector.store import Store, merge, unpack

    store = settings.store(create=True)
    if source.is_dir():
        _tell_merge(settings, merge(store, Store.open(source, settings.clock, readonly=True)))
        return
    with tempfile.TemporaryDirectory(prefix="collector-merge-") as folder:
        root = Path(folder) / "store"
        unpack(source, root)
        other = Store.open(root, settings.clock)
        _tell_merge(settings, merge(store, other))
        other.close()


def _tell_merge(settings: Settings, doc: dict[str, object]) -> None:
    settings.out.data(doc)
    settings.out.say(
        f"נוספו {doc['records']} רשומות ו־{doc['files']} קבצים; שתי השרשראות נשמרו",
        f"Took in {doc['records']} records and {doc['files']} files; both chains are kept",
    )


