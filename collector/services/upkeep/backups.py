"""Moves, backs up and merges stores."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector.errors import UsageError
from collector.language import say
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.model import Report


BACKUPS = "backups"
"""The folder beside the store for backups made by one press of a button."""


def backup_store(context: Context) -> Path:
    """Writes the whole store into a new file in `BACKUPS`, named by the time; returns its path."""
    folder = context.beside(BACKUPS)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"evidence-{context.clock.now().astimezone(context.clock.zone):%Y%m%d-%H%M%S}.zip"
    export_store(context, target)
    return target


def latest_backup(context: Context) -> tuple[Path, datetime] | None:
    """The newest backup that `backup_store` made, and when."""
    found = sorted(context.beside(BACKUPS).glob("evidence-*.zip"))
    return (found[-1], datetime.fromtimestamp(found[-1].stat().st_mtime, context.clock.zone)) if found else None


@dataclass(frozen=True)
class Imported:
    """An imported store and what checking it found."""

    place: str
    report: Report


def export_store(context: Context, target: Path) -> int:
    """Writes the whole store into one ZIP; returns its size in bytes."""
    from collector.store import export_zip

    return export_zip(context.open_store(), target)


def export_documents(context: Context, target: Path) -> int:
    """Writes the newest version of each record into a plain TinyDB file; returns how many."""
    from collector.store import export_tinydb

    return export_tinydb(context.open_store(), target)


def import_store(context: Context, source: Path) -> Imported:
    """Brings an exported store to this context's place, and checks it. Raises UsageError for a folder, which is a store already."""
    from collector.store import import_zip

    if source.is_dir():
        raise UsageError(say("services-import-is-store", source=str(source)), say("services-import-is-store-next", source=str(source)))
    _, report = import_zip(source, context.store_root, context.clock)
    return Imported(str(context.store_root), report)


def merge_store(context: Context, source: Path) -> dict[str, Any]:
    """Takes an exported store, or a store's folder, into the store in use; both chains stay whole. Returns the record of it."""
    from collector.store import merge, open_store, unpack

    store = context.open_store(create=True)
    if source.is_dir():
        return merge(store, open_store(source, context.clock, readonly=True))
    with tempfile.TemporaryDirectory(prefix="collector-merge-") as folder:
        root = Path(folder) / "store"
        unpack(source, root)
        other = open_store(root, context.clock)
        try:
            return merge(store, other)
        finally:
            other.close()
