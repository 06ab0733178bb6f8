"""What is due, what was missed, what was cut off: over nights of the clock change, month ends and long absences."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.errors import InputError
from collector.model import Check, Watch
from collector.watch import cron_line, due, next_times, skipped_months
from collector.watch.due_times import MOST, between, check_id

ISRAEL = ZoneInfo("Asia/Jerusalem")


def local(year: int, month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ISRAEL)


def watch(cron: str = "0 9 2 * *", **more: object) -> Watch:
    return Watch.model_validate({"id": "watch-1", "recipe": "my_plan", "cron": cron, "created": local(2026, 1, 1), **more})


def check(moment: datetime, outcome: str = "done", attempt: int = 1) -> Check:
    return Check(id=check_id(watch(), moment, attempt), watch="watch-1", due=moment, at=moment, outcome=outcome, attempt=attempt)


def test_nothing_is_due_before_its_time() -> None:
    assert due(watch(), [], local(2026, 1, 2, 8, 59)).due is None
    assert due(watch(), [], local(2026, 1, 2, 9, 0)).due == local(2026, 1, 2)


def test_it_is_due_once() -> None:
    assert due(watch(), [check(local(2026, 1, 2))], local(2026, 1, 20)).due is None


def test_of_several_times_that_passed_the_latest_is_run_and_the_others_were_missed() -> None:
    found = due(watch(), [check(local(2026, 1, 2))], local(2026, 4, 20))
    assert found.due == local(2026, 4, 2)
    assert found.missed == (local(2026, 2, 2), local(2026, 3, 2))


def test_a_missed_time_is_not_told_twice() -> None:
    known = [check(local(2026, 1, 2)), check(local(2026, 2, 2), "missed"), check(local(2026, 3, 2))]
    assert due(watch(), known, local(2026, 3, 20)).missed == ()


def test_a_paused_watch_is_never_due_and_its_pause_is_not_missed() -> None:
    assert due(watch(paused=True), [], local(2026, 6, 20)).due is None
    resumed = watch(since=local(2026, 6, 20))
    found = due(resumed, [check(local(2026, 1, 2))], local(2026, 7, 3))
    assert (found.due, found.missed) == (local(2026, 7, 2), ())


def test_a_check_that_was_cut_off_is_tried_once_more() -> None:
    first = check(local(2026, 1, 2), "running")
    found = due(watch(), [first], local(2026, 1, 3))
    assert (found.due, found.attempt, found.cut_off) == (local(2026, 1, 2), 2, (first,))
    second = check(local(2026, 1, 2), "running", attempt=2)
    failed = first.replace(outcome="failed")
    found = due(watch(), [failed, second], local(2026, 1, 4))
    assert (found.due, found.cut_off) == (None, (second,))


def test_a_check_that_was_cut_off_gives_way_to_a_later_one() -> None:
    found = due(watch(), [check(local(2026, 1, 2), "running")], local(2026, 2, 3))
    assert (found.due, found.attempt) == (local(2026, 2, 2), 1)
    assert found.missed == ()


def test_a_failed_check_is_not_tried_again_by_itself() -> None:
    assert due(watch(), [check(local(2026, 1, 2), "failed")], local(2026, 1, 20)).due is None


def test_a_clock_set_back_runs_nothing_twice() -> None:
    kept = [check(local(2026, month, 2)) for month in (1, 2, 3, 4, 5)]
    assert due(watch(), kept, local(2026, 4, 20)).due is None
    assert due(watch(), kept, local(2026, 5, 2, 9, 30)).due is None


def test_the_hour_that_spring_skips_is_made_up_for() -> None:
    (first, second) = next_times("30 2 * * *", local(2026, 3, 26, 12), 2)
    assert first.isoformat() == "2026-03-27T03:00:00+03:00"
    assert second.isoformat() == "2026-03-28T02:30:00+03:00"


def test_the_hour_that_autumn_repeats_comes_once() -> None:
    times = between("30 1 * * *", local(2026, 10, 24, 12), local(2026, 10, 26, 12))
    assert [t.isoformat() for t in times] == ["2026-10-25T01:30:00+03:00", "2026-10-26T01:30:00+02:00"]


def test_each_hour_of_the_night_of_the_change() -> None:
    assert len(between("0 * * * *", local(2026, 3, 26, 12), local(2026, 3, 27, 12))) == 23
    assert len(between("0 * * * *", local(2026, 10, 24, 12), local(2026, 10, 25, 12))) == 25


def test_nine_in_the_morning_is_nine_in_israel_all_year() -> None:
    times = between("0 9 * * *", local(2026, 1, 1), local(2026, 12, 31))
    assert {t.strftime("%H:%M") for t in times} == {"09:00"}
    assert {t.astimezone(UTC).hour for t in times} == {6, 7}


def test_month_ends() -> None:
    assert [f"{t:%m-%d}" for t in next_times("0 9 31 * *", local(2026, 1, 1), 4)] == ["01-31", "03-31", "05-31", "07-31"]
    assert [f"{t:%m-%d}" for t in next_times("0 9 L * *", local(2028, 1, 1), 3)] == ["01-31", "02-29", "03-31"]
    assert skipped_months("0 9 31 * *") and skipped_months("0 9 29,30 * *")
    assert not skipped_months("0 9 28 * *") and not skipped_months("0 9 L * *") and not skipped_months("0 9 * * 0")


@pytest.mark.parametrize(
    ("words", "line"), [("month", "0 9 2 * *"), ("Weekly", "0 9 * * 0"), ("חודש", "0 9 2 * *"), (" 30  8 1 * * ", "30 8 1 * *")]
)
def test_schedules_in_words(words: str, line: str) -> None:
    assert cron_line(words, local(2026, 1, 1)) == line


@pytest.mark.parametrize("words", ["", "sometimes", "* * * * *", "*/5 * * * *", "0 9 30 2 *", "61 9 * * *", "0 9 * *", "0 9 * * * *"])
def test_schedules_that_are_refused(words: str) -> None:
    with pytest.raises(InputError) as refused:
        cron_line(words, local(2026, 1, 1))
    assert refused.value.next_step


def test_a_long_absence_is_bounded() -> None:
    found = due(watch("*/15 * * * *"), [], local(2027, 1, 1))
    assert found.due is not None and len(found.missed) == MOST - 1


lines = st.sampled_from(["0 9 2 * *", "0 9 * * *", "30 2 * * *", "30 1 * * *", "0 */6 * * *", "0 9 L * *", "15 8 * * 0", "0 9 31 * *"])
moments = st.integers(0, 3 * 365 * 24 * 60).map(lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes))


@given(lines, moments, st.lists(st.integers(1, 60 * 24 * 60), min_size=1, max_size=8))
def test_however_often_one_looks_each_planned_time_is_told_once(line: str, start: datetime, steps: list[int]) -> None:
    """Run, missed and nothing else: together they are all planned times, in order, none twice."""
    one = watch(line, created=start)
    known: list[Check] = []
    now = start
    for step in steps:
        now += timedelta(minutes=step)
        found = due(one, known, now)
        known += [check(t, "missed") for t in found.missed]
        if found.due is not None:
            known.append(check(found.due))
    assert [c.due for c in known] == [t.astimezone(UTC) for t in between(line, start, now)]
