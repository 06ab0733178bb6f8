"""How a fleet stands: workers, what waits and runs at each provider, what failed, how long checks take. Counts, no persons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from collector.clock import iso
from collector.fleet.jobs.check_queue import STALLED_SECONDS
from collector.fleet.jobs.disk_space import LEAST_FREE
from collector.fleet.jobs.provider_limits import ALL
from collector.fleet.secrets.sealed_secrets import APP, OPERATORS

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[dict[str, Any]]

REMEMBERED = 500
"""Checks of a provider whose durations count for its usual one."""


@dataclass(frozen=True)
class WorkerState:
    """An enrolled worker. seen: its last sign of life, None if it never gave one; free: bytes left on its disk, as it said then."""

    name: str
    seen: datetime | None
    alive: bool
    places: int
    running: int
    free: int | None = None

    @property
    def full(self) -> bool:
        """Whether its disk has no room for a browser, so that it takes no checks."""
        return self.free is not None and self.free < LEAST_FREE

    @property
    def state(self) -> str:
        """``works``, ``full`` or ``silent``."""
        return "silent" if not self.alive else "full" if self.full else "works"


@dataclass(frozen=True)
class ProviderState:
    """One provider's site. seconds: how long a check usually takes there (median), None if none was measured."""

    provider: str
    at_once: int
    per_minute: float
    paused: bool
    waiting: int
    running: int
    done_today: int
    failed_today: int
    seconds: float | None


@dataclass(frozen=True)
class FleetStatus:
    """The whole. jobs: how many by their state in the queue; next: when the first waiting job begins at the earliest."""

    paused: bool
    workers: tuple[WorkerState, ...]
    providers: tuple[ProviderState, ...]
    jobs: Mapping[str, int]
    next: datetime | None

    def to_json(self) -> dict[str, object]:
        """The form that programs read (docs/json.md)."""
        return {
            "paused": self.paused,
            "workers": [{**asdict(each), "state": each.state, "seen": iso(each.seen) if each.seen else None} for each in self.workers],
            "providers": [asdict(each) for each in self.providers],
            "jobs": dict(self.jobs),
            "next": iso(self.next) if self.next else None,
        }


def fleet_status(connection: Connection) -> FleetStatus:
    """Reads the state from the database."""
    jobs = connection.execute("SELECT status, sum(count)::bigint AS count FROM collector_fleet.queue_counts GROUP BY status").fetchall()
    first = connection.execute("SELECT min(first) AS first FROM collector_fleet.queue_counts WHERE status = 'todo'").fetchone()
    providers = connection.execute(_PROVIDERS, {"all": ALL, "remembered": REMEMBERED}).fetchall()
    everything = connection.execute("SELECT paused FROM collector_fleet.providers WHERE provider = %s", [ALL]).fetchone()
    return FleetStatus(
        paused=bool(everything and everything["paused"]),
        workers=tuple(WorkerState(**row) for row in connection.execute(_WORKERS, {"stalled": STALLED_SECONDS, "others": [OPERATORS, APP]})),
        providers=tuple(ProviderState(**row) for row in providers),
        jobs={row["status"]: row["count"] for row in jobs},
        next=first["first"] if first else None,
    )


def measured_seconds(connection: Connection) -> dict[str, float]:
    """How long a check usually takes, by provider; "" is the usual of all. Empty where nothing was measured."""
    return {row["provider"] or "": float(row["median"]) for row in connection.execute(_MEDIANS) if row["median"] is not None}


_MEDIANS = """
SELECT provider, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median FROM collector_fleet.durations GROUP BY ROLLUP (provider)
"""
_WORKERS = """
SELECT workers.name, seen, coalesce(seen > now() - make_interval(secs => %(stalled)s), false) AS alive,
       coalesce(places, 0) AS places, coalesce(running, 0) AS running, free
  FROM collector_fleet.workers LEFT JOIN collector_fleet.signs_of_life USING (name)
 WHERE workers.name <> ALL(%(others)s) ORDER BY workers.name
"""
_PROVIDERS = """
WITH queued AS (
    SELECT provider, coalesce(sum(count) FILTER (WHERE status = 'todo'), 0)::bigint AS waiting,
           coalesce(sum(count) FILTER (WHERE status = 'doing'), 0)::bigint AS running
      FROM collector_fleet.queue_counts WHERE status IN ('todo', 'doing') GROUP BY 1
), ended AS (
    SELECT provider, count(*) FILTER (WHERE outcome = 'done') AS done_today, count(*) FILTER (WHERE outcome = 'failed') AS failed_today
      FROM collector_fleet.durations WHERE at > now() - interval '1 day' GROUP BY 1
)
SELECT provider, at_once, per_minute, paused, coalesce(waiting, 0) AS waiting, coalesce(running, 0) AS running,
       coalesce(done_today, 0) AS done_today, coalesce(failed_today, 0) AS failed_today,
       (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) FROM (
            SELECT seconds FROM collector_fleet.durations
             WHERE durations.provider = providers.provider ORDER BY id DESC LIMIT %(remembered)s
        ) AS latest) AS seconds
  FROM collector_fleet.providers LEFT JOIN queued USING (provider) LEFT JOIN ended USING (provider)
 WHERE provider <> %(all)s ORDER BY waiting DESC, provider
"""
