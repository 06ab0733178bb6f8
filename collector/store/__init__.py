"""The evidence store: TinyDB over an append-only journal, content-addressed objects, live streams, seals, search, backup.

A record or a file that a method returned is kept durably. Nothing is ever changed: a correction, a redaction, a deletion is a new record.
What draws in large libraries (seals, their check, backup) is loaded when it is first asked for: most commands only read and append.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from tinydb import where

from collector.store.forget import forget_capture, forget_file, forget_record
from collector.store.interface import Stream
from collector.store.journal.record import Head, Record
from collector.store.journal.tables import TABLES
from collector.store.open_store import create_store, holds_store, memory_store, open_store
from collector.store.query.disk_usage import Share, usage
from collector.store.query.query_conditions import happened, of_record
from collector.store.settings.config import Config
from collector.store.store import Store

if TYPE_CHECKING:
    from collector.store.backup.archive import export_tinydb, export_zip, import_zip, unpack
    from collector.store.backup.merge import merge
    from collector.store.check.head_statements import statements_in
    from collector.store.check.whole_store import check_store
    from collector.store.seal.seals import register_key, seal_journal, seal_pending
    from collector.store.text_search.phrase_search import Hit, search

_LATER = {
    "export_tinydb": "backup.archive", "export_zip": "backup.archive", "import_zip": "backup.archive", "unpack": "backup.archive",
    "merge": "backup.merge", "Hit": "text_search.phrase_search", "search": "text_search.phrase_search",
    "check_store": "check.whole_store", "statements_in": "check.head_statements",
    "register_key": "seal.seals", "seal_pending": "seal.seals", "seal_journal": "seal.seals",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "TABLES", "Config", "Head", "Hit", "Record", "Share", "Store", "Stream", "register_key", "check_store", "create_store", "export_tinydb",
    "export_zip", "forget_capture", "forget_file", "forget_record", "happened", "holds_store", "import_zip", "memory_store", "merge",
    "of_record", "open_store", "seal_pending", "seal_journal", "search", "statements_in", "unpack", "usage", "where",
]  # fmt: skip
