"""The queue of checks in Procrastinate: which jobs wait, putting planned checks into it, and bringing back those of killed workers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from collector.fleet.jobs.fleet_database import JOBS, connecting
from collector.fleet.planning.night_plan import Limit, PlannedCheck, lock_of

if TYPE_CHECKING:
    import psycopg
    from procrastinate import App
    from procrastinate.jobs import Job

    Connection = psycopg.Connection[dict[str, Any]]

QUEUE, TASK = "checks", "check"
HEARTBEAT_SECONDS = 10.0
STALLED_SECONDS = 60.0
"""Without a sign of life for so long, a worker is taken for dead."""
SOON = 10
"""Priority of what the operator asks for now; 0 is the night's."""
KEPT_HOURS = 7 * 24
"""How long jobs that have ended can be looked at. The records of the checks stay in the members' stores."""


def queue_app(address: str, *, connections: int = 4) -> App:
    """Procrastinate's application over the fleet's database; to be opened by its user."""
    from procrastinate import App, PsycopgConnector

    connector = PsycopgConnector(conninfo=address, kwargs=connecting(address), min_size=1, max_size=connections, timeout=10)
    return App(connector=connector)


def queueing_lock(member: str, watch: str) -> str:
    """Never twice in the queue: one name for one watch."""
    return f"{member} {watch}"


def waiting_or_running(connection: Connection) -> set[str]:
    """The queueing locks of the jobs that wait or run."""
    query = f"SELECT queueing_lock FROM {JOBS}.procrastinate_jobs WHERE status IN ('todo', 'doing')"
    return {row["queueing_lock"] for row in connection.execute(query)}


def put(address: str, planned: Sequence[PlannedCheck], limits: Mapping[str, Limit], *, asked: bool = False) -> int:
    """Puts checks into the queue, in the order given; returns how many. asked: by the operator, so that they come first."""
    if not planned:
        return 0
    app = queue_app(address)
    with app.open():
        for first in range(0, len(planned), 1000):
            app.job_manager.batch_defer_jobs([_job(each, limits, asked) for each in planned[first : first + 1000]])
    return len(planned)


def _job(planned: PlannedCheck, limits: Mapping[str, Limit], asked: bool) -> Job:
    from procrastinate.jobs import Job

    check = planned.check
    return Job(
        queue=QUEUE,
        task_name=TASK,
        priority=SOON if asked else 0,
        lock=lock_of(check, limits.get(check.provider, Limit())),
        queueing_lock=queueing_lock(check.member, check.watch),
        task_kwargs={"member": check.member, "watch": check.watch, "provider": check.provider, "asked": asked},
        scheduled_at=planned.start,
    )


async def bring_back(address: str, stalled_seconds: float = STALLED_SECONDS) -> int:
    """Puts the jobs of workers that give no sign of life back into the queue; returns how many.

    Whether their checks are done, running still or cut off is asked of the records when they come up again.
    """
    app = queue_app(address)
    async with app.open_async():
        stalled = list(await app.job_manager.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=stalled_seconds))
        waiting = {job.queueing_lock for job in await app.job_manager.list_jobs_async(queue=QUEUE, status="todo")} if stalled else set()
        for job in stalled:
            if job.queueing_lock in waiting:  # it is in the queue again already
                from procrastinate.jobs import Status

                await app.job_manager.finish_job(job, Status.FAILED, delete_job=False)
            else:
                await app.job_manager.retry_job(job)
        await app.job_manager.prune_stalled_workers(stalled_seconds)
        return len(stalled)


def forget_old(connection: Connection) -> None:
    """Removes jobs that ended long ago, durations beyond a year, and codes that nobody waits for any more."""
    connection.execute(
        f"DELETE FROM {JOBS}.procrastinate_jobs AS job WHERE status NOT IN ('todo', 'doing') AND NOT EXISTS ("
        f"SELECT FROM {JOBS}.procrastinate_events AS event WHERE event.job_id = job.id AND event.at > now() - make_interval(hours => %s))",
        [KEPT_HOURS],
    )
    connection.execute("DELETE FROM collector_fleet.durations WHERE at < now() - interval '1 year'")
    connection.execute("DELETE FROM collector_fleet.codes WHERE until < now() - interval '1 hour'")


def take_out(connection: Connection, providers: Iterable[str] | None = None) -> int:
    """Cancels what waits, of these providers or all; returns how many. What runs goes on to its end."""
    named = "AND args ->> 'provider' = ANY(%s)" if providers is not None else ""
    query = f"UPDATE {JOBS}.procrastinate_jobs SET status = 'cancelled' WHERE status = 'todo' AND queue_name = '{QUEUE}' {named}"
    return connection.execute(query, [list(providers)] if providers is not None else None).rowcount
