"""The queue over a real PostgreSQL: limits over all workers, pauses, what is on record, migrations, secrets, figures."""

from __future__ import annotations

import asyncio
import json
from datetime import timedelta
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from procrastinate.jobs import Job

from collector.errors import InputError, StoreFull, TrustError
from collector.fleet.checking.recorded_check import begin_check, end_check
from collector.fleet.jobs import provider_limits
from collector.fleet.jobs.check_queue import QUEUE, queue_app
from collector.fleet.jobs.fleet_database import connected, fleet_address, migrate, pending_steps, require_current
from collector.fleet.jobs.metrics import FleetFigures, served
from collector.fleet.jobs.planner import due_checks
from collector.fleet.jobs.run_job import Tally
from collector.fleet.members import member_context
from collector.fleet.operating import init_fleet, limit_provider, pause, status
from collector.fleet.secrets.job_secrets import from_words, given_secrets, to_words
from collector.fleet.secrets.sealed_secrets import dismiss, enrol, keep_login, unsealed
from collector.fleet.secrets.worker_keys import OPERATOR, WORKER, own_key
from collector.model import Check, Run, State, Watch
from collector.watch import Ran
from collector.watch.due_times import between, check_id
from tests.samples.postgres_cluster import OWNER, shared_cluster
from tests.samples.small_fleet import SmallFleet, put_all

pytestmark = pytest.mark.database


def look(port: int, page: str) -> str:
    with urlopen(f"http://127.0.0.1:{port}/{page}") as answer:
        return str(answer.read().decode())


def test_limits_hold_over_all_workers(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 6, providers=("127.0.0.1", "127.0.0.2"))
    assert put_all(fleet) == 6
    limit_provider(fleet.context, "127.0.0.1", 1, 6000)
    limit_provider(fleet.context, "127.0.0.2", 10**3, 6000)
    assert put_all(fleet) == 6, "what waited is planned anew under the new limits"
    taken = asyncio.run(fetched(fleet, 6))
    assert sorted(job.task_kwargs["provider"] for job in taken) == ["127.0.0.1", *["127.0.0.2"] * 3], "one at a time; no such limit"
    limit_provider(fleet.context, "127.0.0.2", 10**3, 120)
    with connected(fleet.address) as connection, connected(fleet.address) as other:
        waits = [provider_limits.seconds_to_turn(each, "127.0.0.2") for each in (connection, other, connection)]
    assert waits[0] == 0 and waits[1] and waits[2] and 0.3 < waits[1] <= 0.5 < waits[2] <= 1.0, "120 a minute, whoever asks"


async def fetched(fleet: SmallFleet, times: int) -> list[Job]:
    """What a worker gets that asks so many times and ends nothing."""
    app = queue_app(fleet_address(fleet.of("worker-1")))
    async with app.open_async():
        await asyncio.sleep(0.1)  # until each may begin
        worker = await app.job_manager.register_worker()
        asked = [await app.job_manager.fetch_job(queues=[QUEUE], worker_id=worker) for _ in range(times)]
        return [job for job in asked if job is not None]


def test_a_pause_takes_out_what_waits(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 3)
    assert put_all(fleet) == 3 and pause(fleet.context, "127.0.0.1") == 3 and put_all(fleet) == 0
    with connected(fleet.address) as connection:
        assert provider_limits.seconds_to_turn(connection, "127.0.0.1") is None
    pause(fleet.context, "127.0.0.1", resume=True)
    assert put_all(fleet) == 3 and pause(fleet.context) == 3 and status(fleet.context).paused and put_all(fleet) == 0
    pause(fleet.context, resume=True)
    assert put_all(fleet) == 3 and status(fleet.context).jobs["todo"] == 3
    tally = Tally(running=1, ended={("127.0.0.1", "done"): 4})
    well = [True]
    with served(0, FleetFigures(fleet.address, tally), lambda: well[0]) as port:
        text = look(port, "metrics")
        assert 'collector_jobs{state="todo"} 3.0' in text and 'collector_checks_total{outcome="done",provider="127.0.0.1"} 4.0' in text
        assert 'collector_worker_alive{worker="worker-1"} 0.0' in text and "member" not in text and "watch-" not in text
        assert look(port, "health") == '{"ok": true}'
        well[0] = False
        with pytest.raises(HTTPError, match="503"):
            look(port, "health")
        with pytest.raises(InputError), served(port, FleetFigures(fleet.address), lambda: True):
            pass


def test_who_comes_too_late_leaves_the_record_as_it_is(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 1)
    store = member_context(fleet.context, "member-0").open_store()
    slow = begin_check(store, "watch-0", fleet.clock)
    other = begin_check(store, "watch-0", fleet.clock)
    assert slow and other and (slow.check.attempt, other.check.attempt) == (1, 2)
    assert end_check(store, slow, Ran("", State.COMPLETE), fleet.clock) is None
    assert end_check(store, other, Ran("", State.COMPLETE), fleet.clock) is not None
    assert begin_check(store, "watch-0", fleet.clock) is None and begin_check(store, "no-such", fleet.clock) is None
    assert [(check.attempt, check.outcome) for check in fleet.checks()] == [(1, "failed"), (2, "done")]


def raise_full(*_: object) -> None:
    raise StoreFull("no room")


def test_a_run_that_ended_on_record_ends_its_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker was killed, or could not be told, between the run's last record and the check's: nobody looks a second time."""
    fleet = SmallFleet(tmp_path, 2)
    for name, reasons in (("member-0", ()), ("member-1", ("login-refused: no",))):
        store = member_context(fleet.context, name).open_store()
        watch = Watch.from_doc(store.all("watches")[0])
        begun = begin_check(store, watch.id, fleet.clock)
        state = State.FAILED if reasons else State.COMPLETE
        now = fleet.clock.now()
        run = Run(id="run-1", recipe=watch.name, parameters=watch.parameters, started=now, ended=now, state=state, reasons=reasons)
        store.append("runs", run)
        if not reasons:
            assert begun is not None
            with monkeypatch.context() as full, pytest.raises(StoreFull):  # it can keep the end, and not what the check brought
                full.setattr(store, "append", raise_full)
                end_check(store, begun, Ran("", State.FAILED, ("store-away",)), fleet.clock)
            told = end_check(store, begun, Ran("", State.FAILED, ("store-away",)), fleet.clock)
            assert told is not None and (told.outcome, told.run) == ("done", "run-1") and told.notice
            assert end_check(store, begun, Ran("", State.FAILED, ("store-away",)), fleet.clock) is None
        assert begin_check(store, watch.id, fleet.clock) is None, "also not where the login was refused"
        store.close()
    assert [(check.outcome, check.run) for check in fleet.checks()] == [("done", "run-1"), ("failed", "run-1")]
    assert [store["paused"] for name in fleet.names for store in fleet.store(name).all("watches")] == [False, True]


def test_a_check_of_long_ago_is_not_planned_again(tmp_path: Path) -> None:
    """The planner asks for the checks of the latest weeks; a watch with rarer ones is looked up in its store."""
    fleet = SmallFleet(tmp_path, 2)
    now = fleet.clock.now()
    long_ago = now - timedelta(days=70)
    for name in fleet.names:
        store = member_context(fleet.context, name).open_store()
        watch = Watch.from_doc(store.all("watches")[0]).replace(cron=f"0 9 {long_ago.day} {long_ago.month} *", since=long_ago - timedelta(days=9))
        store.append("watches", watch)
        due = between(watch.cron, watch.since or now, now, fleet.clock.zone)[-1]
        if name == "member-0":
            store.append("checks", Check(id=check_id(watch, due), watch=watch.id, due=due, at=due, outcome="done", state=State.COMPLETE))
        store.close()
    assert [check.member for check in due_checks(fleet.context)] == ["member-1"]


def test_migrations_go_forward_once_and_are_checked() -> None:
    database = shared_cluster().new_database()
    steps = migrate(database)
    assert len(steps) > 30 and migrate(database) == []
    require_current(database)
    with connected(database) as connection:
        assert pending_steps(connection) == []
        connection.execute("UPDATE public.collector_fleet_migrations SET digest = 'other' WHERE name LIKE 'fleet/%'")
    with pytest.raises(InputError):
        require_current(database)


def test_secrets_reach_enrolled_workers_alone(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 1)
    first, late = own_key(fleet.of("worker-1"), WORKER), own_key(fleet.of("worker-2"), WORKER, make=True)
    keep_login(fleet.context, "member-0", "my.example.co.il", {"username": "noa", "password": "Sesame-77"})
    with connected(fleet.address) as connection:
        held = unsealed(connection, first, "member-0", ["my.example.co.il"])
        assert unsealed(connection, first, "member-0", ["other.example"]).held == {} == unsealed(connection, first, "m", ["my.example.co.il"]).held
        with pytest.raises(TrustError):
            unsealed(connection, late, "member-0", ["my.example.co.il"])
        assert enrol(fleet.context, "worker-2", str(late.to_public())) == 1
        assert unsealed(connection, late, "member-0", ["my.example.co.il"]).held == held.held
        assert dismiss(fleet.context, "worker-2") == 1
        with pytest.raises(TrustError):
            unsealed(connection, late, "member-0", ["my.example.co.il"])
        given = given_secrets(fleet.address, "member-0", from_words(json.loads(json.dumps(to_words(held)))))
        assert given.details.get("my.example.co.il", "password") == "Sesame-77"
        vault = given.sessions
        vault.sending("my.example.co.il", "noa", "Sesame-77", ".in")
        vault.save("my.example.co.il", {"state": {"cookies": ["Crumb-88"]}})
        vault.refuse("my.example.co.il", "noa", "Sesame-77", "2026-11-02T07:00:00.000Z")
        later = given_secrets(fleet.address, "member-0", unsealed(connection, first, "member-0", ["my.example.co.il"])).sessions
        assert later.load("my.example.co.il") == {"state": {"cookies": ["Crumb-88"]}} and later.unproven("my.example.co.il", "noa", "Sesame-77", ".in") == 1
        assert later.refused("my.example.co.il", "noa", "Sesame-77")
        keep_login(fleet.context, "member-0", "my.example.co.il", {"username": "noa", "password": "Other-99"})
        assert not given_secrets(fleet.address, "m", unsealed(connection, first, "member-0", ["my.example.co.il"])).sessions.load("my.example.co.il")
    assert init_fleet(fleet.of("elsewhere", OWNER)) == [] and not (tmp_path / "elsewhere").exists(), "an upgrade makes no second operator's key"
    rows = fleet.dumped()
    assert all(secret not in rows for secret in ("Sesame-77", "Crumb-88", "Other-99", "noa"))
    assert (tmp_path / "worker-1" / WORKER).stat().st_mode & 0o077 == 0 and (tmp_path / "operator" / OPERATOR).exists()
