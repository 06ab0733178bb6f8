"""What a fleet does when (pure): attempts, places in the night, limits, a night replayed."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.clock import ISRAEL
from collector.fleet.planning.next_check import BACKOFF, CUT_OFF_ATTEMPTS, next_check
from collector.fleet.planning.night_plan import DueCheck, Limit, lock_of, plan_night
from collector.fleet.planning.simulate import Wished, shares, simulate
from collector.fleet.planning.simulated_night import replay
from collector.language import say
from collector.model import Check, State, Watch
from collector.model.reasons import because

NINE = datetime(2026, 11, 2, 7, tzinfo=UTC)
"""9:00 in Israel."""
WATCH = Watch(id="watch-1", recipe="r", cron="0 9 * * *", created=NINE - timedelta(hours=3))
MINUTE = timedelta(minutes=1)
NOT_LOADED = because("page-failed", say("recipe-at-line", file="r.py", line="3", what=say("capture-did-not-load", url="http://x", value="ERR_TIMED_OUT")))
NO_ROOM = because("recipe-error", say("store-disk-full-what-acknowledged"))
NO_BROWSER = because("recipe-error", say("browser-not-started", name="Chromium", path="/usr/bin/chromium", said="no space left"))
ELEMENT = because("page-failed", say("recipe-not-seen-on", selector=".price", url="http://x"))


def tried(outcome: str, *reasons: str, attempt: int = 1, at: datetime = NINE) -> Check:
    state = {"failed": State.FAILED, "done": State.COMPLETE}.get(outcome)
    ended = None if outcome == "running" else at + MINUTE
    check = Check(id=f"c{attempt}", watch="watch-1", due=NINE, at=at, outcome=outcome, state=state, reasons=reasons, attempt=attempt, ended=ended)
    return Check.from_doc(check.to_doc())  # as it comes from a store


@pytest.mark.parametrize(
    ("checks", "after", "attempt"),
    [
        ([], 5, 1),
        ([tried("done")], 30, None),
        ([tried("running")], 1, 2),
        ([tried("running", attempt=CUT_OFF_ATTEMPTS)], 1, None),
        ([tried("failed", "interrupted")], 2, 2),
        ([tried("failed", "timeout: 600 s")], 5, None),
        ([tried("failed", "timeout: 600 s")], 12, 2),
        ([tried("failed", NOT_LOADED)], 12, 2),
        ([tried("failed", NO_BROWSER)], 12, 2),
        ([tried("failed", NO_ROOM)], 12, 2),
        ([tried("failed", "store-full")], 9, None),
        ([tried("failed", "store-full")], 12, 2),
        ([tried("failed", "navigation: net::ERR_CONNECTION_REFUSED", "http-status: 503")], 12, 2),
        ([tried("failed", "timeout: 600 s"), tried("failed", "timeout: 600 s", attempt=2)], 20, None),
        ([tried("failed", "timeout: 600 s"), tried("failed", "timeout: 600 s", attempt=2)], 32, 3),
        ([tried("failed", "timeout: 600 s", attempt=1 + len(BACKOFF))], 600, None),
        ([tried("failed", "login-refused: no")], 600, None),
        ([tried("failed", "http-status: 404")], 600, None),
        ([tried("failed", ELEMENT)], 600, None),
        ([tried("failed", "challenge")], 600, None),
        ([tried("failed", "timeout: 600 s", "recipe-error: KeyError")], 600, None),
    ],
)  # fmt: skip
def test_only_what_may_pass_is_tried_again(checks: list[Check], after: int, attempt: int | None) -> None:
    plan = next_check(WATCH, checks, NINE + after * MINUTE, ISRAEL)
    assert (plan.due and plan.attempt) == attempt
    assert next_check(WATCH.replace(paused=True), checks, NINE + after * MINUTE, ISRAEL).due is None
    if checks and checks[-1].outcome == "failed":  # the operator may ask for any failed one
        assert next_check(WATCH, checks, NINE + after * MINUTE, ISRAEL, asked=True).attempt == checks[-1].attempt + 1


def due(number: int, provider: str = "p", **more: object) -> DueCheck:
    return DueCheck(f"m{number}", "w", provider, NINE, timedelta(days=30), NINE, **more)  # type: ignore[arg-type]


def test_a_night_is_the_same_at_every_planning_and_keeps_to_the_limits() -> None:
    checks = [due(number, "slow" if number % 2 else "fast") for number in range(400)]
    limits = {"slow": Limit(1, 2), "fast": Limit(4, 60)}
    night = timedelta(hours=2)
    planned = plan_night(checks, limits, NINE, night)
    assert planned == plan_night(reversed(checks), limits, NINE, night) and len(planned) == 400
    for provider, limit in limits.items():
        starts = [each.start for each in planned if each.check.provider == provider]
        assert min(later - earlier for earlier, later in pairwise(starts)) >= limit.gap
        assert (starts[-1] - NINE >= 199 * limit.gap) and starts[-1] < NINE + max(night, 200 * limit.gap) + 20 * limit.gap
    fast = [each.start for each in planned if each.check.provider == "fast"]
    assert sum(start < NINE + night / 2 for start in fast) in range(70, 131), "spread over the night, not at its beginning"
    assert plan_night(checks, limits, NINE + night * 3, night)[0].start == NINE + night * 3
    assert plan_night([due(1, attempt=2)], {}, NINE, night)[0].start == NINE
    hourly = DueCheck("m", "w", "p", NINE, timedelta(hours=1), NINE)
    assert plan_night([hourly], {}, NINE, night)[0].start < NINE + timedelta(minutes=15)


@given(st.integers(1, 50), st.text(min_size=1), st.text(min_size=1))
def test_one_account_has_one_lock_and_a_provider_no_more_than_its_places(at_once: int, member: str, provider: str) -> None:
    limit = Limit(at_once)
    locks = {lock_of(DueCheck(member, f"w{n}", provider, NINE, MINUTE, NINE), limit) for n in range(3)}
    assert len(locks) == 1 and int(locks.pop().rpartition("#")[2]) < at_once


def test_a_replayed_night_obeys_the_queue() -> None:
    planned = plan_night([due(number) for number in range(60)], {"p": Limit(2, 60)}, NINE, MINUTE)
    alone = replay(planned, {"p": Limit(2, 60)}, workers=1, places=1, seconds={"": 30.0})
    assert alone.ends - alone.begins == 60 * timedelta(seconds=30) and alone.undone == 0
    two = replay(planned, {"p": Limit(2, 60)}, workers=2, places=1, seconds={"": 30.0})
    most = replay(planned, {"p": Limit(2, 60)}, workers=9, places=9, seconds={"": 30.0})
    assert two.ends == most.ends < alone.ends and two.bottleneck == "p", "no more than two at a time, however many workers"
    rare = replay(planned, {"p": Limit(9, 1)}, workers=9, places=9, seconds={"": 1.0})
    assert rare.ends - rare.begins >= 59 * MINUTE
    halfway = planned[0].start + timedelta(minutes=10)
    dead = replay(planned, {"p": Limit(2, 60)}, workers=2, places=1, seconds={"": 30.0}, deaths=[halfway])
    assert dead.again == 1 and dead.undone == 0 and two.ends < dead.ends <= alone.ends + timedelta(minutes=3)
    gone = replay(planned, {"p": Limit(2, 60)}, workers=1, places=1, seconds={"": 30.0}, deaths=[halfway])
    assert 30 <= gone.undone <= 50


def test_a_simulated_night_names_its_bottleneck() -> None:
    assert shares(10, {"a": 1, "b": 2}) == {"a": 3, "b": 7} and sum(shares(9999, {"a": 1, "b": 1, "c": 1}).values()) == 9999
    wished = Wished(1000, 4, 2, timedelta(hours=2), {"big": 3, "small": 1}, {"big": Limit(1, 3)}, {"": 10.0}, dead_workers=1)
    found = simulate(wished, NINE)
    assert found.well.bottleneck == "big" and found.hours >= 4 and found.bottleneck_hours == pytest.approx(750 / 3 / 60)
    assert found.with_deaths is not None and found.with_deaths.undone == 0 and found.to_json()["with_dead_workers"]


def test_a_simulation_needs_no_part_of_the_extra() -> None:
    """And nothing else loads one: who runs no fleet has none of it installed."""
    code = (
        "import sys; from collector.cli.command_line import run; code = run(['--json', 'fleet', 'simulate', '--watches', '50', '--dead-worker', '1'])\n"
        "sys.exit(code or len({'psycopg', 'procrastinate', 'prometheus_client', 'obstore'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and json.loads(done.stdout)["with_dead_workers"]["checks"] == 50, done.stderr
