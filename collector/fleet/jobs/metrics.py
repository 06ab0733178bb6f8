"""Health and figures for a monitor (Prometheus form), served on this machine alone: ``/health`` and ``/metrics``.

Providers are named by their host; members, watches and pages are not named.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from collector.errors import CollectorError, InputError
from collector.fleet.jobs.fleet_database import connected
from collector.fleet.jobs.fleet_status import FleetStatus, fleet_status
from collector.fleet.jobs.run_job import Tally
from collector.language import say

HERE = "127.0.0.1"
OF_PROVIDERS = {
    "waiting": "Checks that wait",
    "running": "Checks that run",
    "done_today": "Checks done within a day",
    "failed_today": "Checks failed within a day",
    "paused": "1 if the provider is paused",
    "seconds": "Usual time of a check",
}


class FleetFigures:
    """The fleet as the database has it, asked at each look; and what this process has done, if it is a worker."""

    def __init__(self, address: str, tally: Tally | None = None) -> None:
        self._address = address
        self._tally = tally

    def collect(self) -> Iterator[Any]:
        """The figures, in the form of Prometheus' own library."""
        from prometheus_client.core import GaugeMetricFamily

        reached = GaugeMetricFamily("collector_database_reached", "1 if the database answered")
        try:
            with connected(self._address) as connection:
                state = fleet_status(connection)
        except CollectorError:
            reached.add_metric([], 0)
            yield reached
            yield from self._own()
            return
        reached.add_metric([], 1)
        yield reached
        yield from _of_state(state)
        yield from self._own()

    def _own(self) -> Iterator[Any]:
        from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

        if self._tally is None:
            return
        yield GaugeMetricFamily("collector_running", "Jobs that this worker does now", value=self._tally.running)
        ended = CounterMetricFamily("collector_checks", "Checks that this worker has ended", labels=["provider", "outcome"])
        for (provider, outcome), count in sorted(self._tally.ended.items()):
            ended.add_metric([provider, outcome], count)
        yield ended
        yield CounterMetricFamily("collector_check_seconds", "Time that these checks took in all", value=self._tally.seconds)


def _of_state(state: FleetStatus) -> Iterator[Any]:
    from prometheus_client.core import GaugeMetricFamily

    jobs = GaugeMetricFamily("collector_jobs", "Jobs in the queue by their state", labels=["state"])
    for name in ("todo", "doing", "succeeded", "failed", "cancelled"):
        jobs.add_metric([name], state.jobs.get(name, 0))
    yield jobs
    alive = GaugeMetricFamily("collector_worker_alive", "1 if the worker gave a sign of life lately", labels=["worker"])
    for worker in state.workers:
        alive.add_metric([worker.name], worker.alive)
    yield alive
    free = GaugeMetricFamily("collector_worker_free_bytes", "Bytes left on the worker's disk, as it said last", labels=["worker"])
    for worker in state.workers:
        if worker.free is not None:
            free.add_metric([worker.name], worker.free)
    yield free
    for name, told in OF_PROVIDERS.items():
        family = GaugeMetricFamily(f"collector_provider_{name}", told, labels=["provider"])
        for provider in state.providers:
            value = getattr(provider, name)
            if value is not None:
                family.add_metric([provider.provider], float(value))
        yield family


@contextmanager
def served(port: int, figures: FleetFigures, healthy: Callable[[], bool]) -> Iterator[int]:
    """Serves both on a port of this machine for the time of the ``with``; gives the port (0 chooses a free one). Raises InputError."""
    from prometheus_client import CollectorRegistry, generate_latest
    from prometheus_client.exposition import CONTENT_TYPE_LATEST

    registry = CollectorRegistry(auto_describe=False)
    registry.register(figures)

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/metrics":
                self._answer(200, generate_latest(registry), CONTENT_TYPE_LATEST)
            elif self.path == "/health":
                well = healthy()
                self._answer(200 if well else 503, json.dumps({"ok": well}).encode(), "application/json")
            else:
                self._answer(404, b"", "text/plain")

        def _answer(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None: ...

    try:
        server = ThreadingHTTPServer((HERE, port), Answer)
    except OSError as error:
        raise InputError(say("fleet-port-taken", port=str(port)), say("fleet-port-taken-next")) from error
    thread = Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield int(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()
