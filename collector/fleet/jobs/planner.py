"""Plans what is due: reads each member's watches and checks, spreads them over the night, and puts what begins soon into the queue.

Only what begins within `AHEAD` is put in; the next planning finds the rest again at the same places. So the queue stays short, and a watch
that was changed or a limit that was lowered holds from the next planning on. One planner works at a time, wherever it runs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from collector.fleet.checking.provider_of_watch import provider_of
from collector.fleet.checking.recorded_check import deciding_checks
from collector.fleet.jobs.check_queue import forget_old, put, queueing_lock, waiting_or_running
from collector.fleet.jobs.fleet_database import connected, fleet_place
from collector.fleet.jobs.provider_limits import ALL, know, limits_of, paused_providers
from collector.fleet.members import member_context, members
from collector.fleet.planning.next_check import next_check
from collector.fleet.planning.night_plan import NIGHT, DueCheck, PlannedCheck, plan_night
from collector.fleet.secrets.sealed_secrets import make_signing_keys
from collector.model import Check, Watch
from collector.services.context import Context
from collector.store.postgres.member_stores import newest_records
from collector.store.postgres.postgres_connection import Database
from collector.watch.due_times import deciding, next_times

AHEAD = timedelta(minutes=30)
EVERY = timedelta(minutes=5)
LOOKED_BACK = timedelta(days=40)
"""Longer than a month: the records of years need not be read at each planning."""
LONGEST_INTERVAL = timedelta(days=1)
"""A watch whose times are further apart is spread as one that is checked daily."""


@dataclass(frozen=True)
class Planning:
    """What one planning did. put: jobs that were put into the queue; later: checks whose place in the night is further away."""

    due: int
    put: int
    later: int
    busy: bool = False
    """Another planner is at it."""


def plan(address: str, context: Context, *, night: timedelta = NIGHT, ahead: timedelta = AHEAD) -> Planning:
    """Plans once."""
    with connected(address) as connection:
        if not _alone(connection):
            return Planning(0, 0, 0, busy=True)
        paused = paused_providers(connection)
        if ALL in paused:
            return Planning(0, 0, 0)
        forget_old(connection)
        names = members(context)
        queued = waiting_or_running(connection)
        due = [check for check in due_checks(context) if check.provider not in paused]
        due = [check for check in due if queueing_lock(check.member, check.watch) not in queued]
        make_signing_keys(connection, names)
        know(connection, {check.provider for check in due})
        limits, now = limits_of(connection), context.clock.now()
        planned = plan_night(due, limits, now, night)
        soon = [each for each in planned if each.start <= now + ahead]
        return Planning(len(due), put(address, soon, limits), len(planned) - len(soon))


def _alone(connection: Any) -> bool:
    row = connection.execute("SELECT pg_try_advisory_lock(hashtext('collector fleet planner')) AS got").fetchone()
    return bool(row["got"])


def due_checks(context: Context) -> Iterator[DueCheck]:
    """The checks that are due, of all members: two questions to the database, however many members there are.

    Of the checks only the latest weeks are asked for; a watch whose latest planned time lies before them is looked up in its own store.
    """
    now = context.clock.now()
    since = now - LOOKED_BACK
    database = Database(fleet_place(context))
    try:
        checks: dict[tuple[str, str], list[Mapping[str, Any]]] = {}
        for member, doc in newest_records(database, "checks", day=since):
            checks.setdefault((member, str(doc["watch"])), []).append(doc)
        for member, doc in newest_records(database, "watches"):
            watch = Watch.from_doc(doc)
            check = due_check(context, member, watch, deciding(checks.get((member, watch.id), ()), now), now)
            if check is not None and check.due < since:
                check = due_check(context, member, watch, _checks_in_store(context, member, watch, now), now)
            if check is not None:
                yield check
    finally:
        database.close()


def _checks_in_store(context: Context, member: str, watch: Watch, now: datetime) -> list[Check]:
    store = member_context(context, member).read_store()
    try:
        return deciding_checks(store, watch, now)
    finally:
        store.close()


def due_check(context: Context, member: str, watch: Watch, checks: Sequence[Check], now: datetime) -> DueCheck | None:
    """The check of this watch that is due now; None where none is."""
    planned = next_check(watch, checks, now, context.clock.zone)
    if planned.due is None:
        return None
    interval = _interval(watch.cron, now, context)
    return DueCheck(member, watch.id, provider_of(watch), planned.due, interval, now, planned.attempt)


def _interval(cron: str, now: datetime, context: Context) -> timedelta:
    times = next_times(cron, now, 2, context.clock.zone)
    return min((later - earlier for earlier, later in pairwise(times)), default=LONGEST_INTERVAL)


def planned_now(member: str, watch: Watch, now: datetime, attempt: int) -> PlannedCheck:
    """A check that the operator asks for at once."""
    return PlannedCheck(DueCheck(member, watch.id, provider_of(watch), now, LONGEST_INTERVAL, now, attempt), now)
