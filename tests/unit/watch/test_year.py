"""A simulated year: a computer that sleeps and travels, a site that fails, a clock that is set wrong, and both nights of the clock change."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from collector.case.watch_coverage import coverage
from collector.clock import FixedClock
from collector.errors import Failed
from collector.model import Check, State, Watch
from collector.store.open_store import memory_store
from collector.watch import Ran, ToScreen, run_due
from collector.watch.due_times import between

ISRAEL = ZoneInfo("Asia/Jerusalem")
START = datetime(2026, 1, 1, 9, tzinfo=ISRAEL)
LINES = {"daily": "30 2 * * *", "twice": "30 1 * * *", "monthly": "0 9 2 * *"}
"""02:30 is skipped on 27/03/2026, and 01:30 comes twice on 25/10/2026."""
AWAY = (datetime(2026, 8, 3, tzinfo=ISRAEL), datetime(2026, 8, 24, tzinfo=ISRAEL))
DOWN = {date(2026, 5, 11), date(2026, 5, 12)}
"""Two days on which the site is away."""
POWER_CUT = date(2026, 6, 9)
FALSE_CLOCK = datetime(2026, 9, 14, 20, tzinfo=ISRAEL)


class PowerCut(BaseException):
    """The computer goes off in the middle of a check."""


class Year:
    """Three watches in a store in memory; the computer calls at 8:00 and 20:00 when it is awake."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.lock = FixedClock(START), folder / "lock"
        self.store, self.told, self.visits, self.cut = memory_store(self.clock), list[str](), Counter[tuple[str, str]](), False
        for name, line in LINES.items():
            self.store.append("watches", Watch(id=f"watch-{name}", recipe=name, cron=line, created=START))

    def visit(self, watch: Watch) -> Ran:
        today = self.clock.now().astimezone(ISRAEL).date()
        self.visits[watch.id, str(today)] += 1
        if today == POWER_CUT and not self.cut:
            self.cut = True
            raise PowerCut
        if today in DOWN:
            raise Failed("the site did not answer")
        return Ran("", State.COMPLETE)

    def call(self, at: datetime) -> None:
        self.clock.moment = at
        try:
            run_due(self.store, self.visit, self.clock, lock=self.lock, ways=[ToScreen(self.told.append, seen=True)], language="en")
        except PowerCut:
            return

    def checks(self, name: str) -> list[Check]:
        return sorted((Check.from_doc(doc) for doc in self.store.all("checks", watch=f"watch-{name}")), key=lambda c: (c.due, c.attempt))


@pytest.mark.slow
def test_a_year(tmp_path: Path) -> None:
    year = Year(tmp_path)
    for day in range(365):
        for hour, minute in ((8, 0), (20, 0)):
            moment = datetime(2026, 1, 1, hour, minute, tzinfo=ISRAEL) + timedelta(days=day)
            if moment <= START or AWAY[0] <= moment < AWAY[1]:
                continue
            if moment == FALSE_CLOCK:  # two calls half a year ahead, then one a year back, then the clock is right again
                year.call(moment + timedelta(days=180))
                year.call(moment + timedelta(days=180, minutes=15))
                year.call(moment - timedelta(days=365))
            year.call(moment)
    end = year.clock.now()
    for name, line in LINES.items():
        planned = [moment.astimezone(UTC) for moment in between(line, START, end)]
        told = [check for check in year.checks(name) if check.due <= end]
        assert [c.due for c in told if c.attempt == 1] == planned, "each planned time is on record once, none is made up"
        assert all(check.at <= end for check in told), "what the false clock wrote was replaced"
        assert all(outcome != "running" for outcome in {check.outcome for check in told})
    daily = Counter(check.outcome for check in year.checks("daily") if check.due <= end)
    # 364 planned. Away from 3 to 23 August: 21 planned, the newest was made up for on the 24th if none was due since: the 24th's own was.
    assert daily == {"done": 341, "missed": 21, "failed": 2 + 1}, daily
    monthly = year.checks("monthly")
    assert [c.outcome for c in monthly if c.due <= end] == ["done"] * 12
    assert {check.due.astimezone(ISRAEL).hour for check in monthly} == {9}
    spring = [c for c in year.checks("daily") if c.due.astimezone(ISRAEL).date() == date(2026, 3, 27)]
    autumn = [c for c in year.checks("twice") if c.due.astimezone(ISRAEL).date() == date(2026, 10, 25)]
    assert [f"{c.due.astimezone(ISRAEL):%H:%M}" for c in spring] == ["03:00"] and len(autumn) == 1
    assert max(year.visits.values()) == 2, "a check is tried twice only where it was cut off"
    assert {day for (_, day), times in year.visits.items() if times > 1} <= {str(POWER_CUT), *false_days()}
    assert "1 of 1" not in coverage(monthly).sentence() and len([n for n in year.told if "21 planned" in n or "21 " in n]) >= 1


def false_days() -> set[str]:
    return {str((FALSE_CLOCK + timedelta(days=180)).date())}
