"""When a watch is due (pure): its cron line read in the person's zone, what is due now, and what was missed since the last check.

Of several planned times that passed, only the latest is still worth a visit; the earlier ones were missed, and are recorded as such.
Example: the cron line ``0 9 * * *`` (each day at 9:00), last check on Monday at 9:00, the computer off until Thursday 10:30. Due:
Thursday 9:00; Tuesday 9:00 and Wednesday 9:00 are missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import islice, pairwise
from typing import Any

from cronsim import CronSim, CronSimError

from collector.clock import ISRAEL, iso
from collector.errors import InputError
from collector.language import say
from collector.model import Check, Watch

EVERY = {
    "hour": "0 * * * *", "day": "0 9 * * *", "week": "0 9 * * 0", "month": "0 9 2 * *", "hourly": "0 * * * *", "daily": "0 9 * * *",
    "weekly": "0 9 * * 0", "monthly": "0 9 2 * *", "שעה": "0 * * * *", "יום": "0 9 * * *", "שבוע": "0 9 * * 0", "חודש": "0 9 2 * *",
}  # fmt: skip
"""Plain words for a schedule. The month's is its second day: a bill of the first is there by then."""
CLOSEST = timedelta(minutes=15)
"""A provider would take more frequent visits for an attack."""
MOST = 10_000
CLOCK_SLACK = timedelta(hours=1)
"""How far a clock may be set back without a check being done twice."""
ATTEMPTS = 2
"""A check that was cut off (the machine was shut down) is tried once more, as long as its time is the latest."""


@dataclass(frozen=True)
class Due:
    """What to do about one watch now: run `due` (its `attempt`), and record `missed` as missed and `cut_off` as cut off."""

    watch: Watch
    due: datetime | None
    attempt: int
    missed: tuple[datetime, ...]
    cut_off: tuple[Check, ...]


def cron_line(text: str, now: datetime, zone: tzinfo = ISRAEL) -> str:
    """The cron line for a plain word or a cron line, checked: it must fire within five years, and not more often than `CLOSEST`.

    Raises InputError.
    """
    line = EVERY.get(text.strip().lower(), " ".join(text.split()))
    if len(line.split()) != 5:
        raise InputError(say("watch-schedule-five-fields", text=repr(text)), say("watch-schedule-next"))
    times = list(islice(_times(line, now, zone), 100))
    if not times:
        raise InputError(say("watch-schedule-never", text=repr(text)), say("watch-schedule-next"))
    if any(later - earlier < CLOSEST for earlier, later in pairwise(times)):
        closest = CLOSEST.seconds // 60
        raise InputError(say("watch-schedule-too-often", text=repr(text), minutes=closest), say("watch-schedule-next"))
    return line


def skipped_months(line: str) -> bool:
    """Whether a cron line names a day that some months do not have, so that they would be left out (``L`` means the last day)."""
    days = [part for part in line.split()[2].replace("-", ",").split(",") if part.isdigit()]
    return bool(days) and min(int(day) for day in days) > 28


def next_times(line: str, after: datetime, count: int, zone: tzinfo = ISRAEL) -> list[datetime]:
    """The next planned times after a moment, in the zone."""
    return list(islice(_times(line, after, zone), count))


def between(line: str, after: datetime, until: datetime, zone: tzinfo = ISRAEL) -> list[datetime]:
    """The planned times in (after, until], oldest first; at most the last `MOST` of them."""
    found: list[datetime] = []
    for moment in _times(line, after, zone):
        if moment > until:
            break
        found.append(moment)
    return found[-MOST:]


def _times(line: str, after: datetime, zone: tzinfo) -> Iterator[datetime]:
    try:
        yield from CronSim(line, after.astimezone(zone))
    except CronSimError as error:
        raise InputError(say("watch-schedule-wrong", text=repr(line), reason=str(error)), say("watch-schedule-next")) from error


def due(watch: Watch, checks: Iterable[Check], now: datetime, zone: tzinfo = ISRAEL) -> Due:
    """What is due for a watch at `now`, given all checks that were recorded for it.

    A check that was recorded later than now comes from a clock that was wrong, and tells nothing of the times it names: they are checked
    when they come. Example: for an hour the clock stood in December; the daily checks until then stand as missed. Back in May nothing of
    it counts, and the record of each day takes the place of the false one.
    """
    mine = [c for c in checks if c.watch == watch.id and c.at <= now + CLOCK_SLACK]
    cut_off = tuple(c for c in mine if c.outcome == "running")
    if watch.paused:
        return Due(watch, None, 1, (), cut_off)
    last = max((c.due for c in mine), default=None)
    since = max(filter(None, (last, watch.since or watch.created)))
    times = between(watch.cron, since, now, zone)
    if times:
        return Due(watch, times[-1], 1, tuple(t.astimezone(UTC) for t in times[:-1]), cut_off)
    again = _again(mine, last)
    return Due(watch, again.due if again else None, again.attempt + 1 if again else 1, (), cut_off)


def deciding(docs: Iterable[Mapping[str, Any]], now: datetime) -> list[Check]:
    """Of all stored checks of a watch those that decide what is due: the latest ones, and those that were cut off. A year of hourly checks
    is looked through in a moment."""
    latest = iso(now + CLOCK_SLACK)
    known = sorted((doc for doc in docs if doc["at"] <= latest), key=lambda doc: str(doc["due"]))
    return [Check.from_doc(doc) for number, doc in enumerate(known, 1) if doc["outcome"] == "running" or number > len(known) - 2 * ATTEMPTS]


def _again(checks: list[Check], last: datetime | None) -> Check | None:
    """The check of the latest planned time, if it was cut off and may be tried once more."""
    latest = [c for c in checks if c.due == last]
    newest = max(latest, key=lambda c: (c.attempt, c.at), default=None)
    return newest if newest is not None and newest.outcome == "running" and newest.attempt < ATTEMPTS else None


def check_id(watch: Watch, moment: datetime, attempt: int = 1) -> str:
    """One id for one planned time, so that two processes cannot record it twice: ``check-…-20261102T0700Z``."""
    tail = "" if attempt == 1 else f"-{attempt}"
    return f"check-{watch.id.removeprefix('watch-')}-{moment.astimezone(UTC):%Y%m%dT%H%MZ}{tail}"
