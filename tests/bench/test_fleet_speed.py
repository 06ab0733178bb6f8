"""A fleet's speed over a real PostgreSQL: planning ten thousand watches, two workers against one, and what the fleet adds to a check."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from collector.fleet.jobs.planner import plan
from collector.fleet.members import create_member, member_context
from collector.fleet.operating import limit_provider, status
from collector.model import Watch
from tests.samples.small_fleet import HOURLY, SmallFleet, stopped

pytestmark = pytest.mark.bench
MEMBERS, EACH = 50, 200
SLOW_SECONDS = 12.0
"""A portal that logs in and shows a statement takes longer; the two cores have other work beside this in CI, and a check computes for 2.6 s."""
CHECKS = 2


def test_ten_thousand_due_watches_are_planned_within_a_minute(tmp_path: Path) -> None:
    fleet = SmallFleet(tmp_path, 0)
    before = fleet.clock.now() - timedelta(hours=1)
    for number in range(MEMBERS):
        store = create_member(fleet.context, f"member-{number}").open_store()
        store.append_many([
            ("watches", Watch(id=f"watch-{n}", recipe="any_page", parameters={"url": f"http://p{n % 40}.example/"}, cron=HOURLY, created=before))
            for n in range(EACH)
        ])  # fmt: skip
        store.close()
    began = time.perf_counter()
    done = plan(fleet.address, fleet.context, ahead=timedelta(hours=24))
    seconds = time.perf_counter() - began
    print(f"\n{done.due} due watches of {MEMBERS} members planned and queued in {seconds:.1f} s")
    assert done.due == done.put == MEMBERS * EACH and seconds < 60


@contextmanager
def slow_site() -> Iterator[str]:
    class Slow(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(SLOW_SECONDS if self.path == "/page" else 0)
            body = b"<!doctype html><title>Prices</title><p>64.90 NIS a month</p>" if self.path == "/page" else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()


def seconds_for(folder: Path, site: str, workers: int) -> tuple[float, float]:
    """How long the checks take from the first one's beginning to the last one's end; and how much of a check is spent on its recipe's
    program, which is what a single machine runs as well (``collector run`` takes as long, by hand on a quiet machine: 8.1 s and 8.4 s)."""
    fleet = SmallFleet(folder, CHECKS, providers=(site,))
    for name in fleet.names:  # asking authorities is not what is measured
        store = member_context(fleet.context, name).open_store()
        store.use_authorities(())
        store.close()
    limit_provider(fleet.context, "127.0.0.1", 1000, 6000)
    started = [fleet.real_worker() for _ in range(workers)]
    fleet.until(lambda: (fleet.folder / "log").read_text().count("worker-works") == workers)
    plan(fleet.address, fleet.context, night=timedelta(0))
    fleet.until(lambda: status(fleet.context).jobs.get("succeeded") == CHECKS, 170)
    for worker in started:
        stopped(worker)
    checks = fleet.checks()
    assert [check.outcome for check in checks] == ["done"] * CHECKS, checks
    took = (max(check.ended for check in checks if check.ended) - min(check.at for check in checks)).total_seconds()
    return took, sum(float(str(line["recipe_seconds"])) for line in fleet.log() if line["event"] == "recipe-ended")


def test_two_workers_do_nearly_twice_as_much_and_the_fleet_adds_little(tmp_path: Path) -> None:
    with slow_site() as site:
        one, recipes = seconds_for(tmp_path / "one", site, 1)
        two, _ = seconds_for(tmp_path / "two", site, 2)
    print(f"\none worker {one / CHECKS:.1f} s a check ({one / recipes:.3f} x its recipe); two workers {one / two:.2f} x as fast")
    assert one <= 1.1 * recipes and one / two >= 1.8
