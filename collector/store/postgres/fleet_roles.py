"""The roles of a fleet's database and what each may do (docs/decisions/012): nobody but the functions writes, rows are seen by policy."""

from __future__ import annotations

from collector.store.postgres.migrate import migrate
from collector.store.postgres.postgres_connection import Database

OPERATOR, APP, WORKER, MEMBER = "collector_operator", "collector_app", "collector_worker", "collector_member"
_ALL = (OPERATOR, APP, WORKER, MEMBER)
_TABLES = ("stores", "heads", "records", "streams", "stream_lines", "objects", "object_chunks", "derived", "seal_files", "other_files")
_READ_AND_ADD = (
    "roles_of_login()", "sees_all()", "owned()", "allowed()", "may_see(text)", "key_for(bigint)", "require(bigint, boolean)",
    "object_is_sound(bigint, text)",
    "append(bigint, bigint, text, bytea[], text[], text[], text)", "append_one(bigint, bigint, text, bytea, text, text, text)",
    "append_stream(bigint, text, bigint, text, bytea[], text)",
    "retire_stream(bigint, text, bigint)", "begin_object(bigint, text, bigint)", "add_chunk(bigint, text, integer, bytea)",
    "keep_derived(bigint, text, bytea)", "keep_seal_file(bigint, text, bytea)",
)  # fmt: skip
_CHANGE_OWN = ("withhold(bigint, bigint[], bytea[])", "remove_object(bigint, text)", "write_settings(bigint, bytea)")
_MAKE = (
    "create_store(text, name, bigint, text, bytea, bytea, text)", "drop_store(bigint)", "set_owner(text, name)", "plans_jobs()",
    "fill(bigint, bigint[], text[], text[], bytea[], bigint, text)", "keep_other_file(bigint, text, bytea)",
)  # fmt: skip
_PERSONS = (
    "operator_now()", "add_person(text, text, text, text, timestamptz)", "invite_again(text, text, timestamptz)",
    "assign(text, text, boolean)", "remove_person(text)", "people_list()", "member_names()", "set_app_address(text)",
    "known_app_address()", "waiting_of(text)", "waiting_kept(text, bigint[])", "stores_of_session(boolean)",
)  # fmt: skip
_SESSIONS = (
    "sign_in(text, text, text, interval, timestamptz, text)", "session_now(boolean)", "sign_out()", "note_refused(text, text)",
    "create_store(text, name, bigint, text, bytea, bytea, text)",
)  # fmt: skip
_MAY = {
    OPERATOR: (*_READ_AND_ADD, *_CHANGE_OWN, *_MAKE, *_PERSONS, "member_left(text)"),
    APP: (*_READ_AND_ADD, *_CHANGE_OWN, *_PERSONS, *_SESSIONS),
    MEMBER: (*_READ_AND_ADD, *_CHANGE_OWN), WORKER: (*_READ_AND_ADD, "known_app_address()"),
}  # fmt: skip
_HIDDEN = ("TABLE pg_catalog.pg_locks", "FUNCTION pg_catalog.pg_lock_status()")
"""Who sees the keys of locks that are held could take the same locks, and keep others from writing."""


def prepare_fleet(database: Database) -> list[str]:
    """Makes or updates the tables, the roles and their rights; returns the migrations that were carried out.

    Doing it again changes nothing. Needs a login that may make roles. Raises StoreReadOnly, StoreError.
    """
    made = migrate(database)
    known = {row[0] for row in database.rows("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s)", list(_ALL))}
    for role in _ALL:
        if role not in known:
            database.script(f"CREATE ROLE {role} NOLOGIN")
    everyone = ", ".join(_ALL)
    database.script(f"GRANT USAGE ON SCHEMA collector TO {everyone}")
    database.script(f"GRANT SELECT ON {', '.join(f'collector.{table}' for table in _TABLES)} TO {everyone}")
    for role, functions in _MAY.items():
        may = ", ".join(f"collector.{each}" for each in functions)
        database.script(f"REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA collector FROM {role}; GRANT EXECUTE ON FUNCTION {may} TO {role}")
    if database.rows("SELECT rolsuper FROM pg_roles WHERE rolname = session_user")[0][0]:
        for each in _HIDDEN:
            database.script(f"REVOKE ALL ON {each} FROM PUBLIC")
    return made


def unsafe_logins(database: Database) -> list[str]:
    """Logins of workers and members that no row policy holds back, because they are superusers or may bypass row security."""
    found = database.rows(
        "SELECT r.rolname FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls) AND r.rolcanlogin AND EXISTS ("
        " SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid AND g.rolname = ANY(%s)) ORDER BY 1",
        [WORKER, MEMBER],
    )
    return [row[0] for row in found]
