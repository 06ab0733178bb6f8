"""A worker: takes jobs from the queue, a few at a time, until it is asked to stop; then it finishes what runs.

It needs Python, a browser and the address of the database. When the database goes away it waits for it to come back.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from collector.errors import StoreError, TrustError
from collector.fleet.checking.recipe_child import run_in_child
from collector.fleet.jobs.check_queue import HEARTBEAT_SECONDS, QUEUE, STALLED_SECONDS, TASK, queue_app
from collector.fleet.jobs.disk_space import LEAST_FREE, free_bytes
from collector.fleet.jobs.event_log import EventLog, log_what_nobody_caught
from collector.fleet.jobs.fleet_database import connected, require_current
from collector.fleet.jobs.run_job import JobRunner, Program
from collector.fleet.secrets.worker_keys import WORKER, own_key
from collector.language import say
from collector.services.context import Context

if TYPE_CHECKING:
    from procrastinate import App, JobContext

POLL_SECONDS = 2.0
LONGEST_PAUSE = 30.0
ROOM_SECONDS = 5.0
NEVER_SECONDS = 1e8
"""Workers remove nobody from the table of workers: the planner does, once it has brought back their jobs."""


@dataclass
class Worker:
    """One worker process. `stop` asks it to take no more jobs and to end when those that run have ended."""

    address: str
    context: Context
    name: str
    places: int
    log: EventLog
    stalled_seconds: float = STALLED_SECONDS
    program: Program = run_in_child
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    runner: JobRunner = field(init=False)
    connected: bool = False

    def __post_init__(self) -> None:
        identity = own_key(self.context, WORKER, make=True)
        require_current(self.address)
        require_enrolled(self.address, self.name, str(identity.to_public()))
        self.runner = JobRunner(self.address, self.context, identity, self.log, self.program)

    async def run(self) -> None:
        """Works until it is stopped."""
        for library in ("procrastinate", "psycopg"):  # their lines are no JSON, and hold the arguments of jobs
            logging.getLogger(library).setLevel(logging.CRITICAL)
        loop = asyncio.get_running_loop()
        log_what_nobody_caught(loop, self.log)
        for each in (signal.SIGTERM, signal.SIGINT):
            with suppress(NotImplementedError):  # Windows
                loop.add_signal_handler(each, self._asked_to_stop, each.name)
        pause = 1.0
        while not self.stopping.is_set():
            try:
                if await self._has_room():
                    await self._serve()
                    pause = 1.0
            except Exception as error:  # noqa: BLE001 - whatever the database or its library raises: told, and tried again
                self.log("database-away", error=type(error).__name__)
            self.connected = False
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self.stopping.wait()
            pause = min(2 * pause, LONGEST_PAUSE)
        self.log("worker-ended")

    async def _has_room(self) -> bool:
        """Whether there is room for a browser; where there is none, the database is told, and all who read the log."""
        free = await asyncio.to_thread(free_bytes)
        if free >= LEAST_FREE:
            return True
        self.log("no-room-on-disk", free=free)
        await asyncio.to_thread(self._sign_of_life)
        return False

    async def _until_full(self) -> None:
        while True:
            if await asyncio.to_thread(free_bytes) < LEAST_FREE:
                return
            await asyncio.sleep(ROOM_SECONDS)

    def _asked_to_stop(self, name: str) -> None:
        self.log("worker-stops", signal=name, count=self.runner.tally.running)
        self.stopping.set()

    async def _serve(self) -> None:
        app = queue_app(self.address, connections=self.places + 4)
        self._add_task(app)
        async with app.open_async():
            work = asyncio.create_task(app.run_worker_async(
                queues=[QUEUE], name=self.name, concurrency=self.places, install_signal_handlers=False,
                fetch_job_polling_interval=POLL_SECONDS, delete_jobs="never",
                update_heartbeat_interval=min(HEARTBEAT_SECONDS, self.stalled_seconds / 4), stalled_worker_timeout=NEVER_SECONDS,
            ))  # fmt: skip
            self.connected = True
            self.log("worker-works", places=self.places)
            alive = asyncio.create_task(self._give_signs_of_life())
            stop, full = asyncio.create_task(self.stopping.wait()), asyncio.create_task(self._until_full())
            await asyncio.wait({work, stop, full}, return_when=asyncio.FIRST_COMPLETED)
            stop.cancel()
            full.cancel()
            if not work.done():
                work.cancel()
            try:
                with suppress(asyncio.CancelledError):
                    await work
            finally:
                alive.cancel()

    def _add_task(self, app: App) -> None:
        async def check(job: JobContext, member: str, watch: str, provider: str, asked: bool = False) -> None:
            try:
                await self.runner.do(job.job.id or 0, member, watch, provider, asked=asked)
            except Exception as error:
                self.log("job-failed", job=job.job.id, provider=provider, error=type(error).__name__)
                raise

        app.task(name=TASK, queue=QUEUE, pass_context=True)(check)

    async def _give_signs_of_life(self) -> None:
        while True:
            with suppress(StoreError):
                await asyncio.to_thread(self._sign_of_life)
            await asyncio.sleep(HEARTBEAT_SECONDS)

    def _sign_of_life(self) -> None:
        with connected(self.address) as connection:
            connection.execute(
                "INSERT INTO collector_fleet.signs_of_life (name, places, running, free) VALUES (%s, %s, %s, %s) "
                "ON CONFLICT (name) DO UPDATE SET seen = now(), places = excluded.places, running = excluded.running, free = excluded.free",
                [self.name, self.places, self.runner.tally.running, free_bytes()],
            )


def require_enrolled(address: str, name: str, key: str) -> None:
    """Raises TrustError, with what the operator is to do, where this worker's key is not the one that is enrolled under its name."""
    with connected(address) as connection:
        row: Any = connection.execute("SELECT public_key FROM collector_fleet.workers WHERE name = %s", [name]).fetchone()
    if row is None or row["public_key"] != key:
        raise TrustError(say("fleet-not-enrolled", worker=name), say("fleet-not-enrolled-next", worker=name, key=key))
