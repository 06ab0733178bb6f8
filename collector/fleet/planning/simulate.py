"""What a night of the fleet would be: invented or planned checks, replayed with measured durations, and once more with a dead worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from collector.clock import iso
from collector.fleet.planning.night_plan import DueCheck, Limit, plan_night
from collector.fleet.planning.simulated_night import Replay, replay

USUAL_SECONDS = 20.0
"""How long a check takes where nothing was measured: a login, a page, a picture, two time-stamps."""


@dataclass(frozen=True)
class Wished:
    """A night to think through. providers: share of the watches by provider, in whatever numbers; seconds: as in `replay`.

    basis: where the seconds come from, ``said``, ``measured`` or ``assumed``; invented: nobody named the providers, and none is known.
    """

    watches: int
    workers: int
    places: int
    night: timedelta
    providers: Mapping[str, float]
    limits: Mapping[str, Limit]
    seconds: Mapping[str, float]
    dead_workers: int = 0
    basis: str = "said"
    invented: bool = False

    def limit_of(self, provider: str) -> Limit:
        return self.limits.get(provider, Limit())


@dataclass(frozen=True)
class Simulated:
    """A night, how it would go, and how with workers that die halfway through it (None where none does)."""

    wished: Wished
    begins: datetime
    well: Replay
    with_deaths: Replay | None

    @property
    def hours(self) -> float:
        return (self.well.ends - self.begins) / timedelta(hours=1)

    @property
    def load(self) -> float:
        """The part of the workers' places that is busy until the end, 0 to 1."""
        span = (self.well.ends - self.begins) * self.wished.workers * self.wished.places
        return self.well.busy / span if span else 0.0

    @property
    def bottleneck_hours(self) -> float:
        """How long the slowest provider takes if nothing else is in its way: its limits alone."""
        name = self.well.bottleneck
        if not name:
            return 0.0
        limit, seconds = self.wished.limit_of(name), self.wished.seconds.get(name, self.wished.seconds[""])
        return self.checks_of(name) * max(60 / limit.per_minute, seconds / limit.at_once) / 3600

    def checks_of(self, provider: str) -> int:
        return self.shares()[provider]

    def shares(self) -> dict[str, int]:
        return shares(self.wished.watches, self.wished.providers)

    def to_json(self) -> dict[str, object]:
        """The form that programs read (docs/json.md)."""
        return {
            "watches": self.wished.watches, "workers": self.wished.workers, "places": self.wished.places,
            "night_hours": self.wished.night / timedelta(hours=1), "begins": iso(self.begins), "providers": self.shares(),
            "seconds": dict(self.wished.seconds), "basis": self.wished.basis, "invented": self.wished.invented,
            "well": _replay_json(self.well), "load": round(self.load, 4),
            "bottleneck_hours": round(self.bottleneck_hours, 2),
            "with_dead_workers": _replay_json(self.with_deaths) if self.with_deaths else None,
        }  # fmt: skip


def _replay_json(replayed: Replay) -> dict[str, object]:
    return {
        "ends": iso(replayed.ends), "checks": replayed.checks, "undone": replayed.undone, "again": replayed.again,
        "bottleneck": replayed.bottleneck, "most_waiting": replayed.most_waiting,
        "waited_hours": {name: round(waited / timedelta(hours=1), 2) for name, waited in sorted(replayed.waited.items())},
    }  # fmt: skip


def shares(watches: int, providers: Mapping[str, float]) -> dict[str, int]:
    """The watches divided among the providers by their shares; together exactly as many.

    Example: 10 watches, shares a 1, b 2 → a 3, b 7.
    """
    total, given, before = sum(providers.values()), 0, 0.0
    counts = {}
    for name, share in providers.items():
        before += share
        upto = round(watches * before / total)
        counts[name], given = upto - given, upto
    return counts


def simulate(wished: Wished, begins: datetime) -> Simulated:
    """Plans the night and replays it."""
    due = [
        DueCheck(f"member{number}", f"watch{number}", provider, begins, timedelta(days=30), begins.astimezone(UTC))
        for provider, count in shares(wished.watches, wished.providers).items()
        for number in range(count)
    ]
    planned = plan_night(due, wished.limits, begins, wished.night)
    deaths = [begins + wished.night / 2] * wished.dead_workers
    how = partial(replay, planned, wished.limits, workers=wished.workers, places=wished.places, seconds=wished.seconds)
    return Simulated(wished, begins, how(), how(deaths=deaths) if deaths else None)
