"""Running what is due in a real store: outcomes on disk, the missed ones too; limits, locks, news, notices."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime, timedelta
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from zoneinfo import ZoneInfo

import pytest
from filelock import FileLock

from collector.case.watch_coverage import coverage
from collector.clock import FixedClock
from collector.errors import Failed
from collector.model import Check, Promise, Reading, State, Watch
from collector.store import create_store
from collector.watch import ByApprise, Ran, ToScreen, run_due, run_limited

ISRAEL = ZoneInfo("Asia/Jerusalem")
START = datetime(2026, 1, 1, 9, tzinfo=ISRAEL)


class Bench:
    """A store with one monthly watch, a clock to move, and a runner that notes what it was asked to run."""

    def __init__(self, root: Path) -> None:
        self.clock = FixedClock(START)
        self.store = create_store(root / "evidence", self.clock)
        self.lock = root / "watch.lock"
        self.ran: list[str] = []
        self.told: list[str] = []
        self.result = Ran("", State.COMPLETE)
        self.store.append("watches", Watch(id="watch-1", recipe="my_plan", case="c", cron="0 9 2 * *", created=START))

    def runner(self, watch: Watch) -> Ran:
        self.ran.append(watch.recipe)
        return self.result

    def look(self, after: timedelta) -> list[Check] | None:
        self.clock.advance(after)
        return run_due(self.store, self.runner, self.clock, lock=self.lock, ways=[ToScreen(self.told.append, seen=True)], language="en")

    @property
    def checks(self) -> list[Check]:
        return [Check.from_doc(doc) for doc in self.store.all("checks")]

    def read(self, run: str, amount: str | None) -> None:
        at = self.clock.now()
        self.store.append(
            "readings",
            Reading(id=f"r-{run}", at=at, case="c", run=run, plan="fibre", amount=Decimal(amount) if amount else None, per="month"),
        )
        self.result = Ran(run, State.COMPLETE)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_a_year_with_an_absence(bench: Bench) -> None:
    for days in (5, 30, 28, 100, 31):
        bench.look(timedelta(days=days))
    total = coverage(bench.checks)
    assert (total.planned, total.done, total.missed) == (7, 5, 2)
    assert total.sentence() == "02/01/2026–02/07/2026: 5 of 7 planned checks, 2 missed"
    assert len(bench.ran) == 5


def test_nothing_due_writes_nothing(bench: Bench) -> None:
    assert bench.look(timedelta(hours=1)) == []
    assert bench.checks == [] and bench.ran == []


def test_a_failure_is_recorded_and_told(bench: Bench) -> None:
    bench.result = Ran("run-1", State.FAILED, ("login-refused: my.example",))
    (check,) = bench.look(timedelta(days=2)) or []
    assert (check.outcome, check.state, check.reasons) == ("failed", State.FAILED, ("login-refused: my.example",))
    assert "refused the login" in bench.told[0]
    assert bench.checks[0].notice == "shown"
    assert coverage(bench.checks).reasons == ("login-refused ×1",)


def test_a_runner_that_breaks_is_a_failed_check(bench: Bench) -> None:
    def broken(watch: Watch) -> Ran:
        raise Failed(f"{watch.recipe} cannot be started")

    bench.clock.advance(timedelta(days=2))
    (check,) = run_due(bench.store, broken, bench.clock, lock=bench.lock) or []
    assert check.outcome == "failed" and "cannot be started" in check.reasons[0]


def test_something_kept_is_done_even_if_something_is_missing(bench: Bench) -> None:
    bench.result = Ran("run-1", State.PARTIAL, ("images-missing",))
    (check,) = bench.look(timedelta(days=2)) or []
    assert (check.outcome, check.state) == ("done", State.PARTIAL)


def test_a_power_failure_in_the_middle(bench: Bench) -> None:
    class PowerFailure(BaseException):
        pass

    def dies(watch: Watch) -> Ran:
        raise PowerFailure

    bench.clock.advance(timedelta(days=2))
    with pytest.raises(PowerFailure):
        run_due(bench.store, dies, bench.clock, lock=bench.lock)
    assert [c.outcome for c in bench.checks] == ["running"]
    bench.look(timedelta(hours=1))
    assert [(c.outcome, c.attempt, c.reasons) for c in bench.checks] == [("failed", 1, ("interrupted",)), ("done", 2, ())]
    assert coverage(bench.checks).complete
    assert bench.look(timedelta(hours=1)) == []


def test_two_at_once(bench: Bench) -> None:
    bench.clock.advance(timedelta(days=2))
    with FileLock(bench.lock):
        assert run_due(bench.store, bench.runner, bench.clock, lock=bench.lock) is None
    assert bench.ran == [] and bench.checks == []


def test_one_watch_that_fails_does_not_hold_up_the_next(bench: Bench) -> None:
    bench.store.append("watches", Watch(id="watch-2", recipe="other", cron="0 9 2 * *", created=START))

    def runner(watch: Watch) -> Ran:
        if watch.id == "watch-1":
            raise OSError("no program")
        return Ran("run-2", State.COMPLETE)

    bench.clock.advance(timedelta(days=2))
    checks = run_due(bench.store, runner, bench.clock, lock=bench.lock) or []
    assert [c.outcome for c in checks] == ["failed", "done"]


def test_what_moved_is_told_and_recorded(bench: Bench) -> None:
    promise = Promise(id="p", case="c", at=START, kind="price", text="…", amount=Decimal("64.95"), per="month", months=12)
    bench.store.append("promises", promise)
    bench.read("run-1", "64.95")
    bench.look(timedelta(days=2))
    assert bench.told == [] and bench.checks[0].notice == "nothing to tell"
    bench.read("run-2", "129.90")
    bench.look(timedelta(days=30))
    assert bench.checks[1].moved == ("rise", "above-promise")
    assert "rose from ₪64.95 a month to ₪129.90 a month" in bench.told[0]
    assert "₪64.95 above the promise" in bench.told[0]
    bench.read("run-3", None)
    bench.look(timedelta(days=30))
    assert bench.checks[2].moved == ("unread",)


class Doorbell(BaseHTTPRequestHandler):
    rung: list[bytes] = []

    def do_POST(self) -> None:
        Doorbell.rung.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(200 if self.path == "/yes" else 500)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture
def doorbell() -> object:
    server = HTTPServer(("127.0.0.1", 0), Doorbell)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"json://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.filterwarnings("ignore:'imghdr'")
def test_telling_by_apprise(doorbell: str) -> None:
    assert ByApprise([f"{doorbell}/yes"])("title", "הגוף") == "sent"
    assert "הגוף".encode() in Doorbell.rung[-1] or b"\\u05d4" in Doorbell.rung[-1]


@pytest.mark.filterwarnings("ignore:'imghdr'")
def test_a_failure_to_tell_is_a_sentence_without_the_address(doorbell: str) -> None:
    for addresses in ([f"{doorbell}/no"], ["nonsense://secret-token"], ["json://127.0.0.1:9/secret-token"]):
        outcome = ByApprise(addresses)("title", "body")
        assert outcome.startswith("failed: ") and "secret-token" not in outcome
    assert ByApprise([])("title", "body") == "off"


def test_a_notice_that_fails_is_recorded_and_the_check_stands(bench: Bench) -> None:
    bench.result = Ran("run-1", State.FAILED, ("timeout",))
    bench.clock.advance(timedelta(days=2))
    run_due(bench.store, bench.runner, bench.clock, lock=bench.lock, ways=[lambda title, body: "failed: no network"])
    assert (bench.checks[0].outcome, bench.checks[0].notice) == ("failed", "failed: no network")


def test_a_program_that_ends_by_itself() -> None:
    ended = run_limited([sys.executable, "-c", "print('שלום'); raise SystemExit(3)"], 30, {**os.environ, "PYTHONUTF8": "1"})
    assert (ended.code, ended.timed_out, ended.output.strip()) == (3, False, "שלום")


def test_a_program_that_hangs_is_ended_with_its_children(tmp_path: Path) -> None:
    beat = tmp_path / "beat"
    child = f"import time\nwhile True:\n    open({str(beat)!r}, 'a').write('.'); time.sleep(0.05)"
    parent = f"import subprocess, sys, time\nsubprocess.Popen([sys.executable, '-c', {child!r}])\ntime.sleep(600)"
    ended = run_limited([sys.executable, "-c", parent], 1.5)
    assert ended.timed_out and ended.code is None and ended.seconds < 30
    after = beat.stat().st_size
    time.sleep(0.5)
    assert after > 0 and beat.stat().st_size == after


def test_a_program_that_will_not_end_is_made_to() -> None:
    stubborn = "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\nprint('here', flush=True)\ntime.sleep(600)"
    ended = run_limited([sys.executable, "-c", stubborn], 1.0, grace=0.5)
    assert ended.timed_out and ended.output.strip() == "here" and 1.5 <= ended.seconds < 30
