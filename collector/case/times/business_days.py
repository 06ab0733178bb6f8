"""Business days in Israel and its public holidays."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FRIDAY, _SATURDAY = 4, 5


@cache
def holidays_of(year: int) -> dict[date, str]:
    """Public holidays of a year with their Hebrew names, from the `holidays` library. Half holidays and their eves are working days."""
    import holidays

    found = holidays.country_holidays("IL", years=year, language="he")
    return {day: name for day, name in found.items() if day.year == year}


def is_business_day(day: date) -> bool:
    """Sunday to Thursday, and no public holiday."""
    return day.weekday() not in (_FRIDAY, _SATURDAY) and day not in holidays_of(day.year)


def add_business_days(day: date, count: int) -> date:
    """The `count`-th business day after `day`, which itself is not counted; for 0 the day itself, or the next business day."""
    if count == 0:
        while not is_business_day(day):
            day += timedelta(days=1)
        return day
    for _ in range(count):
        day += timedelta(days=1)
        while not is_business_day(day):
            day += timedelta(days=1)
    return day


def business_days_between(start: date, end: date) -> int:
    """How many business days lie after `start`, up to and including `end`; 0 if `end` is not later."""
    days = (end - start).days
    return sum(is_business_day(start + timedelta(days=n)) for n in range(1, days + 1))
