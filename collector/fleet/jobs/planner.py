"""Plans what is due: reads each member's watches and checks, spreads them over the night, and puts what begins soon into the queue.

Only what begins within `AHEAD` is put in; the next planning finds the rest again at the same places. So the queue stays short, and a watch
that was changed or a limit that was lowered holds from the next planning on. One planner works at a time, wherever it runs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from collector.errors import CollectorError
from collector.fleet.checking.provider_of_watch import provider_of
from collector.fleet.checking.recorded_check import deciding_checks
from collector.fleet.jobs.check_queue import put, queueing_lock, waiting_or_running
from collector.fleet.jobs.database import connected
from collector.fleet.jobs.provider_limits import ALL, know, limits_of, paused_providers
from collector.fleet.members import member_context, members
from collector.fleet.planning.next_check import next_check
from collector.fleet.planning.night_plan import NIGHT, DueCheck, PlannedCheck, plan_night
from collector.fleet.secrets.sealed_secrets import make_signing_keys
from collector.model import Watch
from collector.services.context import Context
from collector.watch.due_times import next_times

if TYPE_CHECKING:
    from collector.store import Store

AHEAD = timedelta(minutes=30)
EVERY = timedelta(minutes=5)
LONGEST_INTERVAL = timedelta(days=1)
"""A watch whose times are further apart is spread as one that is checked daily."""


@dataclass(frozen=True)
class Planning:
    """What one planning did. unread: members whose store could not be read, with the error's kind; put: jobs that were put in."""

    due: int
    put: int
    later: int
    unread: tuple[tuple[str, str], ...]
    busy: bool = False
    """Another planner is at it."""


def plan(address: str, context: Context, *, night: timedelta = NIGHT, ahead: timedelta = AHEAD) -> Planning:
    """Plans once."""
    with connected(address) as connection:
        if not _alone(connection):
            return Planning(0, 0, 0, (), busy=True)
        paused = paused_providers(connection)
        if ALL in paused:
            return Planning(0, 0, 0, ())
        unread: list[tuple[str, str]] = []
        names = members(context)
        queued = waiting_or_running(connection)
        due = [check for check in due_checks(context, names, unread) if check.provider not in paused]
        due = [check for check in due if queueing_lock(check.member, check.watch) not in queued]
        make_signing_keys(connection, names)
        know(connection, {check.provider for check in due})
        limits, now = limits_of(connection), context.clock.now()
        planned = plan_night(due, limits, now, night)
        soon = [each for each in planned if each.start <= now + ahead]
        return Planning(len(due), put(address, soon, limits), len(planned) - len(soon), tuple(unread))


def _alone(connection: Any) -> bool:
    row = connection.execute("SELECT pg_try_advisory_lock(hashtext('collector fleet planner')) AS got").fetchone()
    return bool(row["got"])


def due_checks(context: Context, names: list[str], unread: list[tuple[str, str]]) -> Iterator[DueCheck]:
    """The checks that are due, of all members; a store that cannot be read is noted, and keeps nobody else's from being planned."""
    for member in names:
        try:
            store = member_context(context, member).read_store()
            try:
                yield from _due_of(context, member, store)
            finally:
                store.close()
        except CollectorError as error:
            unread.append((member, type(error).__name__))


def _due_of(context: Context, member: str, store: Store) -> Iterator[DueCheck]:
    now = context.clock.now()
    for watch in map(Watch.from_doc, store.all("watches")):
        check = due_check(context, member, watch, store, now)
        if check is not None:
            yield check


def due_check(context: Context, member: str, watch: Watch, store: Store, now: datetime) -> DueCheck | None:
    """The check of this watch that is due now; None where none is."""
    planned = next_check(watch, deciding_checks(store, watch, now), now, context.clock.zone)
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
