"""The fleet's database: connecting to it, making its tables, and bringing them up to date, one numbered step after the other."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from collector.errors import InputError, StoreError, UsageError
from collector.fleet.extra import require_extra
from collector.language import say
from collector.services.context import Context

if TYPE_CHECKING:
    import psycopg

ADDRESS = "COLLECTOR_FLEET"
JOBS, TABLES = "collector_jobs", "collector_fleet"
"""The schemas of the queue (Procrastinate's own tables) and of ours."""
PATH: dict[str, Any] = {"options": f"-c search_path={JOBS},public"}
HOW: dict[str, Any] = {"connect_timeout": 10, "application_name": "collector fleet"}
NOTED = "CREATE TABLE IF NOT EXISTS public.collector_fleet_migrations (name text PRIMARY KEY, digest text NOT NULL)"


def fleet_address(context: Context) -> str:
    """The address of the database, as libpq takes it. Raises UsageError where none is named, or the extra is missing."""
    require_extra()
    named = context.environment.get(ADDRESS, "")
    if not named:
        raise UsageError(say("fleet-no-database"), say("fleet-no-database-next"))
    return named


@contextmanager
def connected(address: str, *, autocommit: bool = True) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """A connection for the time of the ``with``; rows are dictionaries. Raises StoreError where the database does not answer."""
    import psycopg
    from psycopg.rows import dict_row

    try:
        connection = psycopg.connect(address, autocommit=autocommit, row_factory=dict_row, **HOW, **PATH)
    except psycopg.OperationalError as error:
        raise StoreError(say("fleet-database-away", why=_first_line(error)), say("fleet-database-away-next")) from error
    except psycopg.ProgrammingError as error:
        raise InputError(say("fleet-database-address", why=_first_line(error)), say("fleet-no-database-next")) from error
    with connection:
        yield connection


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


@dataclass(frozen=True)
class Step:
    """One migration: a numbered file, of ours or of the queue's library."""

    name: str
    text: str

    @property
    def digest(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()


def _ours() -> list[Step]:
    folder = resources.files("collector.fleet.jobs") / "migrations"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [Step(f"fleet/{file.name}", file.read_text(encoding="utf-8")) for file in files]


def _of_the_queue() -> list[Step]:
    from procrastinate.schema import SchemaManager

    folder = Path(SchemaManager.get_migrations_path())
    return [Step(f"queue/{file.name}", file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.sql"))]


def pending_steps(connection: psycopg.Connection[dict[str, Any]]) -> list[str]:
    """Migrations that this version knows and the database lacks; all of them where it is empty.

    Raises InputError where a step that was applied reads differently here, or where the database is newer than this version.
    """
    known = {step.name: step.digest for step in [*_ours(), *_of_the_queue()]}
    applied = _applied(connection)
    changed = [name for name, digest in applied.items() if name.startswith("fleet/") and known.get(name) != digest]
    if changed:
        raise InputError(say("fleet-database-other-version", steps=", ".join(changed)), say("fleet-database-other-version-next"))
    return [name for name in known if name not in applied]


def _applied(connection: psycopg.Connection[dict[str, Any]]) -> dict[str, str]:
    there = connection.execute("SELECT to_regclass(%s) AS found", [f"{TABLES}_migrations"]).fetchone()
    if there is None or there["found"] is None:
        return {}
    return {row["name"]: row["digest"] for row in connection.execute("SELECT name, digest FROM public.collector_fleet_migrations")}


def migrate(address: str) -> list[str]:
    """Makes or updates the tables in one transaction; returns the steps that were applied. Twice is the same as once."""
    from procrastinate.schema import SchemaManager

    with connected(address, autocommit=False) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('collector fleet migrations'))")
        pending = pending_steps(connection)
        connection.execute(NOTED)
        new = not _applied(connection)
        if new:  # the library's whole schema stands for all its steps until now
            connection.execute(f"CREATE SCHEMA IF NOT EXISTS {JOBS}")
            connection.execute(SchemaManager.get_schema().encode())
        for step in [*_of_the_queue(), *_ours()]:
            if step.name not in pending:
                continue
            if not (new and step.name.startswith("queue/")):
                connection.execute(step.text.encode())
            connection.execute("INSERT INTO public.collector_fleet_migrations (name, digest) VALUES (%s, %s)", [step.name, step.digest])
        return pending


def require_current(address: str) -> None:
    """Raises UsageError where the tables are missing or older than this version."""
    with connected(address) as connection:
        if pending_steps(connection):
            raise UsageError(say("fleet-not-initialised"), say("fleet-not-initialised-next"))
