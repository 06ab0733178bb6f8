"""Brings the tables to what this version needs: numbered SQL files, forward only, each once, each checked against its digest."""

from __future__ import annotations

from functools import cache
from importlib import resources

from collector.errors import NothingFound, StoreError
from collector.language import say
from collector.store.postgres.postgres_connection import Database
from collector.trust.digest import sha256

OWNER = "collector_owner"
"""The role to which the tables belong in a fleet: it cannot log in. Functions run as it, so it must be no superuser."""
_KNOWN = """
    CREATE TABLE IF NOT EXISTS collector.migrations (name text PRIMARY KEY, digest text NOT NULL, at timestamptz NOT NULL DEFAULT now());
    GRANT SELECT ON collector.migrations TO PUBLIC
"""
APPLIED = "SELECT name, digest FROM collector.migrations"
_IS_OWN = "SELECT FROM pg_namespace WHERE nspname = 'collector' AND pg_get_userbyid(nspowner) = session_user"
_LOCK = 0x636F6C6C6563746F  # "collecto": nobody else migrates meanwhile


@cache
def migrations() -> list[tuple[int, str, str]]:
    """Number, name and text of each, in order."""
    files = (each for each in resources.files("collector.store.postgres").joinpath("migrations").iterdir() if each.name.endswith(".sql"))
    found = sorted((each.name, each.read_text(encoding="utf-8")) for each in files)
    return [(int(name[:3]), name, text) for name, text in found]


def migrate(database: Database) -> list[str]:
    """Carries out what is missing, all or nothing; returns the names. Raises StoreError if a former one is not what it was."""
    if applied(database) == {name: sha256(text.encode()) for _, name, text in migrations()}:
        return []
    done = []
    with database.transaction():
        database.once("SELECT pg_advisory_xact_lock(%s)", _LOCK)
        _become_owner(database)
        if not database.once("SELECT 1 FROM pg_namespace WHERE nspname = 'collector'"):
            database.once("CREATE SCHEMA collector")
        database.script(_KNOWN)
        known = applied(database)
        for _, name, text in migrations():
            if name in known:
                _require_same(name, known[name], text)
                continue
            database.script(text)
            database.once("INSERT INTO collector.migrations (name, digest) VALUES (%s, %s)", name, sha256(text.encode()))
            done.append(name)
        database.once("RESET ROLE")
    return done


def applied(database: Database) -> dict[str, str]:
    """Name → digest of what was carried out; nothing where there are no tables yet."""
    if database.once("SELECT to_regclass('collector.migrations')")[0][0] is None:
        return {}
    return {str(name): str(digest) for name, digest in database.once(APPLIED)}


def require_current(database: Database) -> None:
    """Brings older tables up to date where they are this login's own, as those of a store without a fleet are.

    Raises StoreError where they are others' and older, or newer than this version, or other than it made them.
    """
    known, wanted = dict(database.rows(APPLIED)), {name: text for _, name, text in migrations()}
    for name, digest in known.items():
        if name not in wanted:
            raise StoreError(say("store-tables-newer", place=database.shown, name=name), say("store-tables-newer-next"))
        _require_same(name, digest, wanted[name])
    if set(wanted) - set(known):
        if not known:
            raise NothingFound(say("store-there-no-evidence-store", root=database.shown), say("store-make-one-collector-init"))
        if not database.rows(_IS_OWN):
            raise StoreError(say("store-tables-older", place=database.shown), say("store-tables-older-next"))
        migrate(database)


def _require_same(name: str, digest: str, text: str) -> None:
    if sha256(text.encode()) != digest:
        raise StoreError(say("store-migration-changed", name=name), say("store-tables-newer-next"))


def _become_owner(database: Database) -> None:
    """A superuser makes the tables as `OWNER`: the functions run as the tables' owner, and must not pass row security."""
    ((superuser, bypass),) = database.once("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = session_user")
    if superuser or bypass:
        if not database.once("SELECT 1 FROM pg_roles WHERE rolname = %s", OWNER):
            database.once(f"CREATE ROLE {OWNER} NOLOGIN")
        database.once("SELECT 1")
        ((name,),) = database.once("SELECT current_database()")
        database.script(f'GRANT CREATE ON DATABASE "{name}" TO {OWNER}')
    if database.once("SELECT 1 FROM pg_roles WHERE rolname = %s AND pg_has_role(session_user, oid, 'MEMBER')", OWNER):
        database.once(f"SET ROLE {OWNER}")
