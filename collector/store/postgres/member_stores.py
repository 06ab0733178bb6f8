"""The stores of an organisation's members in one database: which there are, what is planned in them, to whom each belongs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from collector.store.journal.index import parsed
from collector.store.postgres.postgres_connection import Database

_NEWEST = """
    SELECT DISTINCT ON (s.name, r.id) s.name, r.line
    FROM collector.records r JOIN collector.stores s ON s.store = r.store
    WHERE r."table" = %s AND s.parent IS NULL
      AND (%s::text = '' OR coalesce(substring(r.id FROM '[0-9]{8}T[0-9]{4}Z') >= %s::text, true))
    ORDER BY s.name, r.id, r.seq DESC
"""


def store_names(database: Database) -> list[str]:
    """The stores that this login may see, in order; those that were merged into another are not named."""
    return [row[0] for row in database.rows("SELECT name FROM collector.stores WHERE parent IS NULL ORDER BY name")]


def newest_records(database: Database, table: str, *, day: datetime | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    """The newest version of each record of a table in all stores that this login may see: store, content. Forgotten ones are left out.

    day: of records whose id names a planned time (``check-…-20261102T0700Z``) only those of this UTC day and later.
    Asked of the database as one question: opening a thousand stores for their watches would read all their records.
    """
    since = f"{day.astimezone(UTC):%Y%m%d}" if day is not None else ""
    for name, line in database.rows(_NEWEST, table, since, since):
        doc = parsed(line)["doc"]
        if doc is not None:
            yield name, doc


def give_to(database: Database, store: str, role: str) -> None:
    """Says to which role of the database a store belongs: its logins see it, and nobody else's. Raises StoreReadOnly, StoreError."""
    database.rows("SELECT collector.set_owner(%s, %s)", store, role)


def drop(database: Database, store: str) -> None:
    """Removes a store's rows for good. Raises StoreReadOnly, StoreError."""
    database.rows("SELECT collector.drop_store(store) FROM collector.stores WHERE name = %s AND parent IS NULL", store)


