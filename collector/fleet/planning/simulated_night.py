"""Replays a night: planned checks, workers, how long a check takes at each provider, and workers that die (pure, discrete events).

The rules are those of the queue: a check begins when its time has come, a place of a worker is free, its provider's lock is free, and the
provider's last beginning is long enough ago. The checks that a dying worker had begun begin anew once it is known to be dead.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from collector.fleet.planning.night_plan import Limit, PlannedCheck, lock_of

KNOWN_DEAD = timedelta(seconds=90)
"""After so long without a sign of life a worker counts as dead, and its jobs are brought back: `STALLED` and one turn of the sweep."""


@dataclass(frozen=True)
class Replay:
    """How a night went. waited: by provider, how long its checks waited in all beyond their planned beginning."""

    begins: datetime
    ends: datetime
    checks: int
    undone: int
    """Checks that nobody was left to do."""
    again: int
    """Checks that were begun a second time, because their worker died."""
    busy: timedelta
    """Time that places of workers were occupied, in all."""
    waited: Mapping[str, timedelta]
    last: Mapping[str, datetime]
    """By provider: when its last check ended."""
    most_waiting: int
    """The most checks whose time had come and that had not begun."""

    @property
    def bottleneck(self) -> str:
        """The provider whose checks ended last; "" where there was none."""
        return max(self.last, key=lambda name: (self.last[name], name), default="")


@dataclass
class _Night:
    planned: Sequence[PlannedCheck]
    limits: Mapping[str, Limit]
    seconds: Mapping[str, float]
    places: dict[int, int]
    queues: dict[str, deque[PlannedCheck]] = field(default_factory=lambda: defaultdict(deque))
    held: set[str] = field(default_factory=set)
    next_start: dict[str, datetime] = field(default_factory=dict)
    running: dict[int, tuple[int, str, PlannedCheck, datetime]] = field(default_factory=dict)
    waited: Counter[str] = field(default_factory=Counter)
    last: dict[str, datetime] = field(default_factory=dict)
    events: list[tuple[datetime, int, str, int]] = field(default_factory=list)
    number: count[int] = field(default_factory=count)
    busy: timedelta = timedelta(0)
    done: int = 0
    again: int = 0
    waiting: int = 0
    most_waiting: int = 0

    def at(self, moment: datetime, what: str, which: int) -> None:
        heapq.heappush(self.events, (moment, next(self.number), what, which))

    def lock(self, each: PlannedCheck) -> str:
        return lock_of(each.check, self.limits.get(each.check.provider, Limit()))

    def arrive(self, which: int) -> None:
        self.queues[self.lock(self.planned[which])].append(self.planned[which])
        self.waiting += 1

    def end(self, which: int, now: datetime) -> None:
        if which not in self.running or self.running[which][0] not in self.places:
            return  # its worker died meanwhile
        worker, lock, each, began = self.running.pop(which)
        self.busy += now - began
        self.done += 1
        self.places[worker] += 1
        self.held.discard(lock)
        self.last[each.check.provider] = max(now, self.last.get(each.check.provider, now))

    def die(self, worker: int, now: datetime) -> None:
        self.places.pop(worker, None)
        for which, (holder, _, _, began) in list(self.running.items()):
            if holder == worker:
                self.busy += now - began
                self.at(now + KNOWN_DEAD, "found", which)

    def found(self, which: int) -> None:
        """The sweep brings a job back: it is the first of its lock again."""
        if which in self.running:
            _, lock, each, _ = self.running.pop(which)
            self.held.discard(lock)
            self.queues[lock].appendleft(each)
            self.waiting += 1
            self.again += 1

    def begin_what_can(self, now: datetime) -> None:
        self.most_waiting = max(self.most_waiting, self.waiting)
        for lock in [lock for lock, queue in self.queues.items() if queue and lock not in self.held]:
            worker = max(self.places, key=lambda each: self.places[each], default=None)
            if worker is None or self.places[worker] <= 0:
                return
            each = self.queues[lock].popleft()
            self._begin(each, lock, worker, now)

    def _begin(self, each: PlannedCheck, lock: str, worker: int, now: datetime) -> None:
        provider = each.check.provider
        start = max(now, self.next_start.get(provider, now))  # it waits in its place, with its lock
        self.next_start[provider] = start + self.limits.get(provider, Limit()).gap
        self.waited[provider] += round((start - each.start).total_seconds())
        self.waiting -= 1
        which = next(self.number)
        self.places[worker] -= 1
        self.held.add(lock)
        self.running[which] = (worker, lock, each, now)
        self.at(start + timedelta(seconds=self.seconds.get(provider, self.seconds[""])), "ended", which)


def replay(
    planned: Sequence[PlannedCheck],
    limits: Mapping[str, Limit],
    *,
    workers: int,
    places: int,
    seconds: Mapping[str, float],
    deaths: Sequence[datetime] = (),
) -> Replay:
    """Replays the plan. places: checks that one worker does at a time; seconds: how long a check takes, by provider, "" for others.

    deaths: one worker dies at each of these moments, and does not come back. Checks that nobody is left to do stay undone.
    """
    night = _Night(planned, limits, seconds, dict.fromkeys(range(workers), places))
    for which, each in enumerate(planned):
        night.at(each.start, "planned", which)
    for worker, moment in enumerate(deaths):
        night.at(moment, "died", worker)
    now = begins = min((each.start for each in planned), default=datetime.min.replace(tzinfo=UTC))
    while night.events:
        now, _, what, which = heapq.heappop(night.events)
        if what == "planned":
            night.arrive(which)
        elif what == "ended":
            night.end(which, now)
        elif what == "died":
            night.die(which, now)
        else:
            night.found(which)
        night.begin_what_can(now)
    ends = max(night.last.values(), default=now)
    waited = {name: timedelta(seconds=total) for name, total in night.waited.items()}
    return Replay(begins, ends, len(planned), len(planned) - night.done, night.again, night.busy, waited, night.last, night.most_waiting)
