"""A small fleet of the tests: a database of its own with the members' stores, one enrolled worker with a worker's login.

``python -m tests.samples.small_fleet FOLDER PLACE SECONDS OUTCOME`` is a worker process whose checks take a moment and need no browser: each notes a
visit in FOLDER/visits and puts a run on record. Everything else in it is the real worker.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

from collector.clock import SystemClock
from collector.errors import StoreError
from collector.fleet.checking.recipe_child import reason_of
from collector.fleet.jobs.event_log import EventLog
from collector.fleet.jobs.fleet_database import fleet_address, migrate
from collector.fleet.jobs.planner import plan
from collector.fleet.jobs.worker import Worker
from collector.fleet.members import create_member, member_context
from collector.fleet.operating import init_fleet, limit_provider
from collector.fleet.secrets.sealed_secrets import enrol
from collector.fleet.secrets.worker_keys import WORKER, own_key
from collector.model import Check, Run, State, Watch, new_id
from collector.services.context import Context
from collector.store import Store
from collector.store.address import database_address
from collector.watch import Ran
from collector.watch.scheduler_install import collector_program
from tests.samples.postgres_cluster import OWNER, Cluster, shared_cluster

HOURLY = "0 * * * *"
STALLED = 2.0
HELD = "held"
"""While a file of this name is in the fleet's folder, checks of its worker processes do not end."""
LOGIN = "fleet_"
"""Logins belong to the whole cluster, which other tests of this process use as well."""


class SmallFleet:
    """`members` are member-0, member-1 …, each with one hourly watch that has been due once, at a provider of `providers` in turn."""

    def __init__(self, folder: Path, members: int, *, providers: Sequence[str] = ("127.0.0.1",), cluster: Cluster | None = None) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.clock = SystemClock()
        self.cluster = cluster or shared_cluster()
        self.address = self.cluster.new_database("" if cluster else _template(self.cluster))
        _logins(self.cluster)
        init_fleet(self.of("operator", OWNER))
        self.context = self.of("operator")
        self._stores: dict[str, Store] = {}
        self.names = [f"member-{number}" for number in range(members)]
        now = self.clock.now()
        for number, name in enumerate(self.names):
            url = f"http://{providers[number % len(providers)]}/page"
            watch = Watch(id=f"watch-{number}", recipe="any_page", parameters={"url": url}, cron=HOURLY, created=now - timedelta(hours=1))
            store = create_member(self.context, name).open_store()
            store.append("watches", watch)
            store.close()
        enrol(self.context, "worker-1", str(own_key(self.of("worker-1"), WORKER, make=True).to_public()))

    def of(self, machine: str, login: str = "") -> Context:
        """The context of a machine: its own private folder, its own login at the database."""
        place = database_address(self.address.replace(f"{OWNER}@", f"{login or LOGIN + machine.replace('-', '')}@"))
        environment = {**os.environ, "COLLECTOR_STORE": str(place), "COLLECTOR_PRIVATE": str(self.folder / machine), "COLLECTOR_LANG": "en"}
        return Context(place, self.clock, environment=environment)

    def move_to(self, address: str) -> None:
        """From here on the fleet is the one in another database."""
        self.address, self._stores = address, {}
        self.context = self.of("operator")

    def store(self, name: str) -> Store:
        """A member's store, to be looked at; kept open, for a look takes up what was added meanwhile."""
        if name not in self._stores:
            self._stores[name] = member_context(self.context, name).read_store()
        return self._stores[name]

    def checks(self, name: str = "") -> list[Check]:
        return [Check.from_doc(doc) for each in self.names if name in ("", each) for doc in self.store(each).all("checks")]

    def dumped(self) -> str:
        """All that the fleet's own tables hold, as text; bytes as they are."""
        from collector.fleet.jobs.fleet_database import connected

        with connected(self.address) as connection:
            tables = ("workers", "providers", "sealed", "durations", "codes", "settings")
            return "".join(repr(row) for name in tables for row in connection.execute(f"SELECT * FROM collector_fleet.{name}"))

    def visits(self) -> list[str]:
        """Who was visited, a line for each time that a recipe ended."""
        path = self.folder / "visits"
        return path.read_text(encoding="utf-8").splitlines() if path.exists() else []

    def worker(self, *, seconds: float = 0.2, outcome: str = "", **more: str) -> subprocess.Popen[str]:
        """A worker process under the name worker-1; several may share it, as they share its key."""
        place = str(self.of("worker-1").store_root)
        command = [sys.executable, "-m", "tests.samples.small_fleet", str(self.folder), place, str(seconds), outcome]
        with (self.folder / "log").open("a", encoding="utf-8") as log:
            return subprocess.Popen(command, env={**self.of("worker-1").environment, **more}, stderr=log, text=True)

    def real_worker(self, **more: str) -> subprocess.Popen[str]:
        """The worker of the command line, whose checks visit their pages with a browser, one at a time."""
        command = [*collector_program(), "fleet", "worker", "--name", "worker-1", "--places", "1"]
        with (self.folder / "log").open("a", encoding="utf-8") as log:
            return subprocess.Popen(command, env={**self.of("worker-1").environment, **more}, stderr=log, stdout=log, text=True)

    def log(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in (self.folder / "log").read_text(encoding="utf-8").splitlines()]

    def until(self, true: Callable[[], bool], seconds: float = 30) -> None:
        end = time.monotonic() + seconds
        while not true():
            assert time.monotonic() < end, (self.folder / "log").read_text(encoding="utf-8")
            time.sleep(0.05)


def put_all(fleet: SmallFleet) -> int:
    """Plans everything for now; returns how many jobs were put into the queue."""
    return plan(fleet.address, fleet.context, night=timedelta(0)).put


def without_limits(fleet: SmallFleet, *providers: str) -> None:
    for provider in providers or ("127.0.0.1",):
        limit_provider(fleet.context, provider, 100, 6000)


def stopped(process: subprocess.Popen[str], how: int = signal.SIGTERM) -> int:
    process.send_signal(how)
    return process.wait(timeout=30)


@cache
def _template(cluster: Cluster) -> str:
    """A database with a fleet's tables, copied for each test: making them takes longer."""
    migrate(cluster.new_database())
    return cluster.latest


def _logins(cluster: Cluster) -> None:
    """A login for the operator, for each worker and for the page of codes and the app, with no rights but those of their group."""
    groups = (("operator", "operator"), ("worker1", "worker"), ("worker2", "worker"), ("codes", "codes"), ("app", "app"))
    for name, group in ((LOGIN + machine, group) for machine, group in groups):
        if not cluster.sql(f"SELECT 1 FROM pg_roles WHERE rolname = '{name}'"):
            cluster.sql(f"DO $$ BEGIN CREATE ROLE collector_{group} NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
            cluster.sql(f"CREATE ROLE {name} LOGIN IN ROLE collector_{group}")


def main(folder: Path, place: str, seconds: float, outcome: str) -> None:
    clock = SystemClock()
    context = Context(database_address(place), clock, environment=os.environ)

    async def visit(task: Mapping[str, object], environment: Mapping[str, str], limit: float) -> Ran:
        await asyncio.sleep(seconds)
        while (folder / HELD).exists():  # noqa: ASYNC110 - another process removes it
            await asyncio.sleep(0.05)
        watch = Watch.from_doc(task["watch"])  # type: ignore[arg-type]
        try:
            return await asyncio.to_thread(_visited, member_context(context, str(task["member"])), folder, outcome, clock.now(), watch)
        except StoreError as error:
            return Ran("", State.FAILED, (reason_of(error),))

    worker = Worker(fleet_address(context), context, "worker-1", 2, EventLog(clock, "worker-1"), stalled_seconds=STALLED, program=visit)
    asyncio.run(worker.run())


def _visited(context: Context, folder: Path, outcome: str, now: datetime, watch: Watch) -> Ran:
    """outcome: the reason of a failure, "" for a check that went well."""
    state = State.FAILED if outcome else State.COMPLETE
    reasons = (outcome,) if outcome else ()
    run = Run(id=new_id("run", now), recipe=watch.name, parameters=watch.parameters, started=now, ended=now, state=state, reasons=reasons)
    store = context.open_store()
    store.put(os.urandom(100_000), "picture.png", "image/png")
    store.append("runs", run)
    store.close()
    with (folder / "visits").open("a", encoding="utf-8") as visits:
        visits.write(f"{context.store_root.store}\n")  # type: ignore[union-attr]
    return Ran(run.id, run.state, run.reasons)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], float(sys.argv[3]), sys.argv[4])
