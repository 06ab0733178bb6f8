"""A store that stays open for reading, one for each thread: opening reads the whole journal, staying open reads what was added."""

from __future__ import annotations

import threading
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from collector.case import Dossier, gather
from collector.clock import Clock
from collector.services.context import Context

if TYPE_CHECKING:
    from collector.store import Store

__all__ = ["Dossier", "Held", "dossier", "reader"]
_open = threading.local()
KEPT_DOSSIERS = 64


def reader(context: Context) -> Store:
    """This thread's open store of the context; it sees what other threads and processes append. Raises NothingFound, StoreError."""
    root = context.store_opened_for
    held: tuple[tuple[str, str], Store] | None = getattr(_open, "held", None)
    if held is None or held[0] != root:
        held = (root, context.read_store())
        _open.held = held
    return held[1]


def dossier(context: Context, case_id: str) -> Dossier:
    """The dossier of a case as it stands now; one that was drawn up this minute from the same records is used again."""
    store = reader(context)
    now = context.clock.now()
    return _drawn_up(Held(context, store), case_id, store.head.seq, now.replace(second=0, microsecond=0))


class Held:
    """A context and its store, equal to any other of the same store: what a dossier is remembered by."""

    def __init__(self, context: Context, store: Store) -> None:
        self.root = context.store_opened_for
        self.clock: Clock = context.clock
        self.store = store

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held) and other.root == self.root

    def __hash__(self) -> int:
        return hash(self.root)


@lru_cache(maxsize=KEPT_DOSSIERS)
def _drawn_up(held: Held, case_id: str, records: int, minute: datetime) -> Dossier:
    del records, minute
    return gather(held.store, case_id, held.clock.now())
