"""The evidence store: TinyDB over an append-only journal, content-addressed objects, live streams, seals, search, moving.

A record or a file that a method returned is on disk. Nothing is ever changed: a correction, a redaction, a deletion is a new record.
"""

from collector.store.backup.archive import export_tinydb, export_zip, import_zip, unpack
from collector.store.backup.merge import merge
from collector.store.config import Config
from collector.store.files.stream import Stream
from collector.store.forget import forget_capture, forget_file, forget_record
from collector.store.journal.record import Head, Record
from collector.store.search import Hit, search
from collector.store.store import Store
from collector.store.usage import Share, usage

__all__ = [
    "Config", "Head", "Hit", "Record", "Share", "Store", "Stream", "export_tinydb", "export_zip", "forget_capture", "forget_file",
    "forget_record", "import_zip", "merge", "search", "unpack", "usage",
]
