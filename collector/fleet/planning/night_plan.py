"""Spreads checks that are due over a night, so that no site is hammered (pure).

Each check has its own place in the night, computed from its watch and its planned time: the same at every planning and on every machine.
What one provider would get too fast is moved back. Example: three checks of one provider, all due at 9:00, a night of an hour, at most
one start a minute; their places are 9:10:00, 9:10:20 and 9:41:00. Planned: 9:10:00, 9:11:00, 9:41:00.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

NIGHT = timedelta(hours=6)
"""Over how long checks that are due at the same time are spread."""
PART = 4
"""A watch that is checked more often than a night is long is spread over this part of its own interval."""


@dataclass(frozen=True)
class Limit:
    """What a provider's site is asked to bear: so many checks at a time, and so many that begin in a minute."""

    at_once: int = 2
    per_minute: float = 6.0

    @property
    def gap(self) -> timedelta:
        """The least time between two beginnings."""
        return timedelta(seconds=60 / self.per_minute)


@dataclass(frozen=True)
class DueCheck:
    """A check that is due. interval: how far its watch's planned times are apart; ready: before this moment it must not begin."""

    member: str
    watch: str
    provider: str
    due: datetime
    interval: timedelta
    ready: datetime
    attempt: int = 1

    @property
    def account(self) -> str:
        """Whose session at which provider it uses."""
        return f"{self.member} {self.provider}"


@dataclass(frozen=True)
class PlannedCheck:
    """A check and when it begins at the earliest."""

    check: DueCheck
    start: datetime


def place_in_night(check: DueCheck, night: timedelta) -> datetime:
    """Where this check stands if nothing else were planned. A further attempt begins as soon as it is ready."""
    if check.attempt > 1:
        return check.ready
    span = min(night, check.interval / PART)
    return max(check.ready, check.due.astimezone(UTC) + span * _share(f"{check.member} {check.watch} {check.due.isoformat()}"))


def plan_night(due: Iterable[DueCheck], limits: Mapping[str, Limit], now: datetime, night: timedelta = NIGHT) -> list[PlannedCheck]:
    """All checks with their beginnings, in that order. limits: by provider; the usual `Limit` holds for others."""
    free: dict[str, datetime] = {}
    planned = []
    places = [(max(place_in_night(check, night), now), check) for check in due]
    places.sort(key=lambda pair: (pair[0], pair[1].member, pair[1].watch))
    for place, check in places:
        start = max(place, free.get(check.provider, place))
        free[check.provider] = start + limits.get(check.provider, Limit()).gap
        planned.append(PlannedCheck(check, start))
    return sorted(planned, key=lambda each: each.start)


def lock_of(check: DueCheck, limit: Limit) -> str:
    """The lock that a check holds while it runs: one of the provider's `at_once` places, the same one for the same account.

    So the queue alone sees to it that one account has one session at a time, and that a provider has no more visits than it may have.
    """
    return f"{check.provider}#{int(_share(check.account) * limit.at_once)}"


def _share(text: str) -> float:
    """A number from 0 to 1, always the same for the same text, and for many texts spread evenly."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6]) / 2**48
