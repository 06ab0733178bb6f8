"""Business days in Israel, due dates, and what is overdue."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collector.case import add_business_days, business_days_between, is_business_day, overdue
from collector.case.times.deadlines import due_in_business_days, due_in_days, kept_late
from collector.model import Promise

NOW = datetime(2026, 11, 24, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "business"),
    [
        (date(2026, 11, 22), True),  # Sunday
        (date(2026, 11, 26), True),  # Thursday
        (date(2026, 11, 27), False),  # Friday
        (date(2026, 11, 28), False),  # Saturday
        (date(2026, 9, 21), False),  # Yom Kippur, a Monday
        (date(2026, 9, 20), True),  # its eve
        (date(2026, 4, 2), False),  # first day of Passover
        (date(2026, 4, 5), True),  # a day between the feast days
        (date(2026, 4, 22), False),  # Independence Day
        (date(2026, 12, 6), True),  # Hanukkah
    ],
)
def test_business_days(day: date, business: bool) -> None:
    assert is_business_day(day) is business


def test_ten_business_days_over_the_autumn_feasts() -> None:
    assert add_business_days(date(2026, 9, 10), 10) == date(2026, 9, 28)


def test_none_is_the_day_itself_or_the_next_business_day() -> None:
    assert add_business_days(date(2026, 11, 26), 0) == date(2026, 11, 26)
    assert add_business_days(date(2026, 11, 27), 0) == date(2026, 11, 29)


def test_due_dates_end_with_the_day_in_israel() -> None:
    assert due_in_business_days(NOW, 3).isoformat() == "2026-11-29T23:59:59+02:00"
    assert due_in_days(NOW, 4).isoformat() == "2026-11-29T23:59:59+02:00"
    late = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    assert due_in_business_days(late, 1).isoformat() == "2026-11-26T23:59:59+02:00"


@given(st.dates(date(2020, 1, 1), date(2034, 1, 1)), st.integers(1, 30))
def test_counting_forth_and_back(start: date, count: int) -> None:
    end = add_business_days(start, count)
    assert is_business_day(end)
    assert business_days_between(start, end) == count
    assert business_days_between(start, end - timedelta(days=1)) == count - 1


def promise(**fields: object) -> Promise:
    return Promise.model_validate({"id": "p", "case": "c", "at": NOW - timedelta(days=2), "kind": "callback", "text": "…", **fields})


def test_overdue_is_what_passed_and_was_not_kept() -> None:
    late, later = promise(id="a", due=NOW - timedelta(hours=1)), promise(id="b", due=NOW - timedelta(hours=2))
    kept = promise(id="c", due=NOW - timedelta(hours=1), kept_at=NOW - timedelta(minutes=5))
    coming, never = promise(id="d", due=NOW + timedelta(hours=1)), promise(id="e")
    assert [p.id for p in overdue([late, later, kept, coming, never], NOW)] == ["b", "a"]


def test_by_how_much_it_was_late() -> None:
    assert kept_late(promise(due=NOW, kept_at=NOW + timedelta(hours=3))) == timedelta(hours=3)
    assert kept_late(promise(due=NOW, kept_at=NOW)) is None
