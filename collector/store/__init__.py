"""The evidence store: TinyDB over an append-only journal, content-addressed objects, live streams, seals, search, moving.

A record or a file that a method returned is on disk. Nothing is ever changed: a correction, a redaction, a deletion is a new record.
"""

from collector.store.config import Config
from collector.store.record import Head, Record
from collector.store.store import Store
from collector.store.stream import Stream

__all__ = ["Config", "Head", "Record", "Store", "Stream"]
