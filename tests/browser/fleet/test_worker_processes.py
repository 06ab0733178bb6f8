"""Worker processes over a real PostgreSQL: nothing is lost and nothing is done twice, whoever is killed. They take seconds to start, so they
stand with the slow tests; their checks need no browser."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest

from collector.errors import InputError, StoreError
from collector.fleet.checking.recorded_check import begin_check, end_check
from collector.fleet.jobs.check_queue import bring_back
from collector.fleet.members import member_context
from collector.fleet.operating import retry, status
from collector.model import State, Verdict
from collector.store import check_store
from collector.store.address import database_address
from collector.watch import Ran
from tests.samples.postgres_cluster import Cluster
from tests.samples.small_fleet import STALLED, SmallFleet, put_all, stopped, without_limits

pytestmark = pytest.mark.browser
MEMBERS = 6


def sweep(fleet: SmallFleet) -> int:
    return asyncio.run(bring_back(fleet.address, STALLED))


def whole(fleet: SmallFleet) -> bool:
    return all(item.state is not Verdict.FAILED for name in fleet.names for item in check_store(fleet.store(name)).items)


def stopped_by_its_full_log(cluster: Cluster, fleet: SmallFleet) -> None:
    """Fills the disk of the log until the server has ended by itself; the status says what to do. Then there is room again."""
    ballast = cluster.log_disk.parent / "ballast"
    with suppress(OSError), ballast.open("wb") as file:
        while True:
            file.write(bytes(65536))
    with suppress(psycopg.Error), psycopg.connect(database_address(fleet.address).conninfo, autocommit=True) as connection:
        connection.execute("CREATE TABLE growing (x bytea)")
        connection.execute("ALTER TABLE growing ALTER COLUMN x SET STORAGE EXTERNAL")
        while True:
            connection.execute("INSERT INTO growing SELECT convert_to(repeat('x', 500000), 'UTF8')")
    fleet.until(lambda: not (cluster.data / "postmaster.pid").exists(), 60)
    with pytest.raises(StoreError) as away:
        status(fleet.context)
    assert "has room" in away.value.next_step
    ballast.unlink()


def test_kills_lose_nothing_and_do_nothing_twice(tmp_path: Path) -> None:
    """A worker is killed, then the database, by the full disk of its log of changes, or as by a power cut where none can be mounted."""
    cluster = Cluster(durable=True, log_disk=150_000_000)
    fleet = SmallFleet(tmp_path, MEMBERS, cluster=cluster)
    without_limits(fleet)
    assert put_all(fleet) == MEMBERS and put_all(fleet) == 0, "never twice in the queue"
    first, second = fleet.worker(seconds=0.3), fleet.worker(seconds=0.3)
    fleet.until(lambda: len(fleet.visits()) >= 1)
    stopped(first, signal.SIGKILL)
    fleet.until(lambda: len(fleet.visits()) >= 3)
    if cluster.has_log_disk:
        stopped_by_its_full_log(cluster, fleet)
    else:
        cluster.stop("immediate")
    cluster.start()

    def all_done() -> bool:
        sweep(fleet)
        put_all(fleet)
        return sum(check.outcome == "done" for check in fleet.checks()) == MEMBERS

    fleet.until(all_done)
    assert stopped(second) == 0
    assert all(check.outcome in ("done", "failed") for check in fleet.checks()) and whole(fleet) and put_all(fleet) == 0
    runs = [len(fleet.store(name).all("runs")) for name in fleet.names]
    assert runs == [1] * MEMBERS, "a run that had ended on record is not made again"
    assert all("interrupted" in check.reasons or "store-away" in check.reasons for check in fleet.checks() if check.outcome == "failed")
    text = (tmp_path / "log").read_text(encoding="utf-8")
    assert "member-" not in text and "watch-" not in text and "/page" not in text and "127.0.0.1" in text
    cluster.remove()


def test_a_stop_finishes_what_runs_and_a_refused_login_pauses_its_watch(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 3)
    without_limits(fleet)
    put_all(fleet)
    worker = fleet.worker(seconds=0.5, outcome="login-refused: no")
    fleet.until(lambda: len(fleet.checks()) == 2)
    assert stopped(worker) == 0, "it ends by itself"
    ended = fleet.checks()
    assert [check.outcome for check in ended] == ["failed", "failed"] and len(fleet.visits()) == 2, "what ran was finished, nothing else begun"
    refused = [name for name in fleet.names if fleet.checks(name)]
    assert all(fleet.store(name).all("watches")[0]["paused"] for name in refused)
    assert put_all(fleet) == 0
    number = refused[0].removeprefix("member-")
    tried = retry(fleet.context, refused[0], f"watch-{number}")
    assert tried.resumed and tried.queued and not retry(fleet.context, refused[0], f"watch-{number}").queued
    store = member_context(fleet.context, refused[0]).open_store()
    assert begin_check(store, f"watch-{number}", fleet.clock) is None, "only the operator has it tried again"
    again = begin_check(store, f"watch-{number}", fleet.clock, asked=True)
    assert again is not None and end_check(store, again, Ran("", State.COMPLETE), fleet.clock) is not None
    store.close()
    assert [check.attempt for check in fleet.checks(refused[0])] == [1, 2]
    with pytest.raises(InputError):
        retry(fleet.context, refused[0], f"watch-{number}")
