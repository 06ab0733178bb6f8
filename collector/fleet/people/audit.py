"""The record of who looked, in the looked-at store's own chain: what is to be noted, when it is noted again, and what waited meanwhile."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from collector.fleet.jobs.fleet_database import fleet_place
from collector.model import AuditEntry, SignedIn, new_id
from collector.services.context import Context
from collector.store.postgres.postgres_connection import Database

if TYPE_CHECKING:
    from collector.store import Store

NOTED_AGAIN = timedelta(minutes=10)
"""A page that is looked at again within this time is the same look."""
VIEWED, SENT = "viewed", "sent"


@dataclass
class Audit:
    """What one person does in one member's store, during one session. It is noted before it is done: what cannot be noted is not done."""

    context: Context
    member: str
    person: SignedIn
    _noted: dict[str, datetime] = field(default_factory=dict)
    _store: Store | None = None
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def note(self, what: str, page: str) -> None:
        """Puts on record that the person looks at a page (once in `NOTED_AGAIN`), or sends a form of it (each time). Raises StoreError."""
        now = self.context.clock.now()
        with self._turn:
            if what == VIEWED and page in self._noted and now - self._noted[page] < NOTED_AGAIN:
                return
            store = self._opened()
            self._take_in_what_waits(store)
            who = self.person
            named = {"who": who.name, "subject": who.subject, "role": who.role}
            store.append("audit", AuditEntry(id=new_id("audit", now), at=now, what=what, page=page[:200], **named))
            self._noted[page] = now

    def entries(self, most: int) -> tuple[list[AuditEntry], int]:
        """The newest entries, the newest first, and how many there are in all. What was forgotten is left out."""
        with self._turn:
            found = [AuditEntry.from_doc(doc) for doc in self._opened().all("audit")]
        return sorted(found, key=lambda entry: entry.at, reverse=True)[:most], len(found)

    def close(self) -> None:
        """Closes the store."""
        with self._turn:
            if self._store is not None:
                self._store.close()
            self._store = None

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self.context.open_store()
        return self._store

    def _take_in_what_waits(self, store: Store) -> None:
        """Refused looks and assignments that were noted while nobody was in the store. Removed there only once they are in the chain."""
        database = Database(fleet_place(self.context))
        try:
            rows = database.rows("SELECT n, at, who, subject, role, what, page FROM collector.waiting_of(%s)", self.member)
            if not rows:
                return
            names = ("at", "who", "subject", "role", "what", "page")
            made = [AuditEntry(id=f"audit-waited-{row[0]}", **dict(zip(names, row[1:], strict=True))) for row in rows]
            store.append_many([("audit", entry) for entry in made])
            database.rows("SELECT collector.waiting_kept(%s, %s)", self.member, [row[0] for row in rows])
        finally:
            database.close()
