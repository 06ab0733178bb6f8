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
from collector.store.address import DatabaseAddress, database_address
from collector.store.postgres.credentials import password_of

if TYPE_CHECKING:
    import psycopg

JOBS, TABLES = "collector_jobs", "collector_fleet"
"""The schemas of the queue (Procrastinate's own tables) and of ours."""
ALIVE = "-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3"
"""The database notices within half a minute that a worker's machine is gone, and gives back what it held; else it would take two hours."""
PATH: dict[str, Any] = {"options": f"-c search_path={JOBS},public {ALIVE}"}
HOW: dict[str, Any] = {
    "connect_timeout": 10, "application_name": "collector fleet",
    "keepalives_idle": 15, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 30_000,
}  # fmt: skip
NOTED = "CREATE TABLE IF NOT EXISTS public.collector_fleet_migrations (name text PRIMARY KEY, digest text NOT NULL)"


def fleet_address(context: Context) -> str:
    """The address of the database, as libpq takes it, without a password. Raises UsageError where the store is in none, or the extra is
    missing."""
    return fleet_place(context).conninfo


def fleet_place(context: Context) -> DatabaseAddress:
    """The same as a place of stores. Raises as `fleet_address` does."""
    require_extra()
    if not isinstance(context.store_root, DatabaseAddress):
        raise UsageError(say("fleet-no-database"), say("fleet-no-database-next"))
    return context.store_root


def connecting(address: str) -> dict[str, Any]:
    """What is given to the driver beside the address: where its tables are looked for, and the password where one is kept."""
    password = password_of(database_address(address))
    return {**HOW, **PATH, **({"password": password} if password else {})}


@contextmanager
def connected(address: str, *, autocommit: bool = True) -> Iterator[psycopg.Connection[dict[str, Any]]]:
    """A connection for the time of the ``with``; rows are dictionaries. Raises StoreError where the database does not answer."""
    import psycopg
    from psycopg.rows import dict_row

    try:
        connection = psycopg.connect(address, autocommit=autocommit, row_factory=dict_row, **connecting(address))
    except psycopg.OperationalError as error:
        raise StoreError(say("fleet-database-away", why=_first_line(error)), say("fleet-database-away-next")) from error
    except psycopg.ProgrammingError as error:
        raise InputError(say("fleet-database-address", why=_first_line(error)), say("fleet-no-database-next")) from error
    with connection:
        yield connection


RIGHTS = f"""
DO $$ BEGIN CREATE ROLE collector_codes NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT USAGE ON SCHEMA {TABLES} TO collector_codes;
GRANT SELECT ON public.collector_fleet_migrations TO collector_codes;
GRANT SELECT, INSERT, UPDATE ON {TABLES}.settings TO collector_codes;
GRANT USAGE ON SCHEMA {JOBS}, {TABLES} TO collector_operator, collector_worker;
GRANT ALL ON ALL TABLES IN SCHEMA {JOBS}, {TABLES} TO collector_operator;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA {JOBS}, {TABLES} TO collector_operator, collector_worker;
GRANT SELECT ON public.collector_fleet_migrations TO collector_operator, collector_worker;
GRANT SELECT, UPDATE (status, worker_id, attempts, abort_requested) ON {JOBS}.procrastinate_jobs TO collector_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON {JOBS}.procrastinate_workers TO collector_worker;
GRANT SELECT, INSERT ON {JOBS}.procrastinate_events TO collector_worker;
GRANT SELECT ON {TABLES}.workers, {TABLES}.providers TO collector_worker;
GRANT UPDATE (next_start) ON {TABLES}.providers TO collector_worker;
GRANT SELECT, INSERT, UPDATE ON {TABLES}.signs_of_life TO collector_worker;
GRANT SELECT, INSERT ON {TABLES}.durations TO collector_worker;
GRANT SELECT, INSERT, UPDATE, DELETE ON {TABLES}.sealed TO collector_worker;
GRANT SELECT ON {TABLES}.settings TO collector_worker;
GRANT SELECT, INSERT, DELETE ON {TABLES}.codes TO collector_worker;
GRANT EXECUTE ON FUNCTION {TABLES}.asked_code(text), {TABLES}.give_code(text, bytea) TO collector_operator, collector_codes;
ALTER TABLE {TABLES}.codes ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS all_members ON {TABLES}.codes;
DROP POLICY IF EXISTS of_a_job ON {TABLES}.codes;
CREATE POLICY all_members ON {TABLES}.codes TO collector_operator USING (true);
CREATE POLICY of_a_job ON {TABLES}.codes TO collector_worker USING (collector.may_see(member));
ALTER TABLE {TABLES}.sealed ENABLE ROW LEVEL SECURITY;
ALTER TABLE {TABLES}.sealed FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS all_members ON {TABLES}.sealed;
DROP POLICY IF EXISTS of_a_job ON {TABLES}.sealed;
CREATE POLICY all_members ON {TABLES}.sealed TO collector_operator USING (true);
CREATE POLICY of_a_job ON {TABLES}.sealed TO collector_worker USING (collector.may_see(member));
GRANT USAGE ON SCHEMA {TABLES} TO collector_app;
GRANT SELECT ON {TABLES}.sealed, {TABLES}.workers, {TABLES}.providers, {TABLES}.signs_of_life, {TABLES}.durations TO collector_app;
GRANT SELECT ON {TABLES}.queue_counts TO collector_app, collector_operator, collector_worker;
GRANT SELECT ON public.collector_fleet_migrations TO collector_app;
GRANT EXECUTE ON FUNCTION {TABLES}.statistics_now(), {TABLES}.login_states(text), {TABLES}.forget_own_login(text, text),
    {TABLES}.keep_own_login(text, text, text[], bytea) TO collector_app;
DROP POLICY IF EXISTS signing_key_of_a_session ON {TABLES}.sealed;
CREATE POLICY signing_key_of_a_session ON {TABLES}.sealed TO collector_app USING (kind = 'signing-key' AND collector.may_see(member));
SELECT collector.guard_jobs('{JOBS}.procrastinate_jobs')
"""
"""Who may do what: the page of codes asks and hands over by two functions, and sees no table of members; the operator plans; a worker takes
jobs, changes nothing of what they are about, and sees what is sealed for a member only while it does a job of theirs."""


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
    """Makes or updates the tables of the stores and of the fleet, and the rights to them; returns the steps that were applied.

    Twice is the same as once. Needs a login that may make roles.
    """
    from procrastinate.schema import SchemaManager

    from collector.store.postgres.fleet_roles import prepare_fleet
    from collector.store.postgres.postgres_connection import Database

    stores = Database(database_address(address))
    made = [f"stores/{name}" for name in prepare_fleet(stores)]
    stores.close()
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
        connection.execute(RIGHTS.encode())
        return [*made, *pending]


def require_current(address: str) -> None:
    """Raises UsageError where the tables are missing or older than this version."""
    with connected(address) as connection:
        if pending_steps(connection):
            raise UsageError(say("fleet-not-initialised"), say("fleet-not-initialised-next"))
