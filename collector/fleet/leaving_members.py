"""A member leaves with the whole store, and with the proof that it is whole; or a login of the database gets a member's store."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from collector.errors import NothingFound, UsageError, VerificationFailed
from collector.fleet.jobs.fleet_database import connected, fleet_address, fleet_place
from collector.fleet.members import member_context, require_member
from collector.fleet.secrets.sealed_secrets import EVERYWHERE, SIGNING_KEY, unsealed
from collector.fleet.secrets.worker_keys import OPERATOR, own_key
from collector.language import say
from collector.model import Report, Verdict
from collector.services.context import Context
from collector.store import Head, Store, export_zip, import_zip, open_store, seal_journal
from collector.store.postgres.database_body import DatabaseBody
from collector.store.postgres.member_stores import drop, give_to
from collector.store.postgres.postgres_connection import Database
from collector.trust import SigningKey


def give_member(context: Context, member: str, role: str) -> None:
    """Lets a role of the database see a member's store, in place of the one before. Raises NothingFound, StoreReadOnly."""
    require_member(context, member)
    database = Database(fleet_place(context))
    try:
        if not database.rows("SELECT 1 FROM pg_roles WHERE rolname = %s", role):
            raise NothingFound(say("fleet-no-role", role=role), say("fleet-no-role-next", role=role))
        give_to(database, member, role)
    finally:
        database.close()


@dataclass(frozen=True)
class Left:
    """What a member took along: the file, its last record, and what checking the file found. removed: whether the store is gone here."""

    file: Path
    head: Head
    report: Report
    removed: bool


def leave_member(context: Context, member: str, target: Path, *, keep: bool = False) -> Left:
    """Hands a member the whole store: seals it, exports it, checks what was exported, and only then removes it here.

    Nobody can add to the store meanwhile. keep: it stays here as well. Raises NothingFound, UsageError if `target` is there already,
    VerificationFailed if the exported file is not whole: then nothing is removed.
    """
    require_member(context, member)
    if target.exists():
        raise UsageError(say("store-there-already", target=target), say("store-choose-another-name"))
    store = open_store(member_context(context, member).store_root, context.clock)
    try:
        with store.lock.held():
            seal_journal(store, _own_key(context, member))
            head = store.head
            export_zip(store, target)
            report = _checked(store, target)
            if not keep:
                _remove(context, store, member)
    finally:
        store.close()
    return Left(target, head, report, not keep)


def _own_key(context: Context, member: str) -> SigningKey | None:
    """The member's own key, which signs the last seal; None where the member has none yet. Raises TrustError where it cannot be opened."""
    with connected(fleet_address(context)) as connection:
        held = unsealed(connection, own_key(context, OPERATOR), member, ()).held
    kept = held.get(EVERYWHERE, {}).get(SIGNING_KEY)
    return SigningKey.from_private_bytes(kept) if kept else None


def _checked(store: Store, target: Path) -> Report:
    """Opens the exported file as its reader would, and checks it. Raises VerificationFailed if it is not whole or ends elsewhere."""
    with tempfile.TemporaryDirectory(prefix="collector-leaving-") as folder:
        there, report = import_zip(target, Path(folder) / "evidence", store.clock)
        sound = there.head == store.head and not any(item.state is Verdict.FAILED for item in report.items)
        there.close()
    if not sound:
        raise VerificationFailed(say("fleet-export-unsound", file=target), say("fleet-export-unsound-next"))
    return report


def _remove(context: Context, store: Store, member: str) -> None:
    """Removes files, sealed logins, jobs that wait and the persons who used the app for it, then the rows."""
    assert isinstance(store.body, DatabaseBody)
    for each in list(store.objects.measured()):
        store.objects.remove(each.name)
    with connected(fleet_address(context)) as connection:
        connection.execute("DELETE FROM collector_fleet.sealed WHERE member = %s", [member])
        connection.execute("DELETE FROM collector_fleet.new_logins WHERE member = %s", [member])
        connection.execute("DELETE FROM collector_jobs.procrastinate_jobs WHERE status = 'todo' AND args ->> 'member' = %s", [member])
    store.body.database.rows("SELECT collector.member_left(%s)", member)
    drop(store.body.database, member)
