"""Reads lengths of time in what people type: ``לפני 3 ימים``, ``תוך 3 ימי עסקים``, ``in 2 hours``, ``שעה וחצי``."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

from collector.case.times.business_days import add_business_days
from collector.case.times.colloquial_times import reworded
from collector.case.times.time_vocabulary import COUNTS, TWO, UNITS
from collector.clock import add_months
from collector.errors import InputError
from collector.language import say

_HALVES = {"minutes": "30 seconds", "hours": "30 minutes", "days": "12 hours", "weeks": "4 days", "months": "15 days", "years": "6 months"}
_PARTS = {"וחצי": _HALVES, "and a half": _HALVES, "ורבע": {"hours": "15 minutes"}, "and a quarter": {"hours": "15 minutes"}}
"""What stands after a number of units → the length that it adds."""
_LONGEST_WAIT = 24 * 3600


def relative(words: str, local: datetime) -> datetime | None:
    """The moment so long before or after `local`, or None where the words are no length of time: ``בעוד שעתיים``, ``2 hours ago``.

    A number of business days ends with the last of them: "תוך 3 ימי עסקים" from Sunday 10/05/2026 is 13/05/2026 23:59.
    """
    match = re.fullmatch(r"(?:(ב?עוד|תוך|בתוך|in|within)\s+)?(?:(לפני)\s+)?(.+?)(?:\s+(ago))?", words)
    if match is None or not (match.group(1) or match.group(2) or match.group(4)):
        return None
    back = bool(match.group(2) or match.group(4))
    business = re.fullmatch(r"(\d{1,3}|יום|one)?\s*(?:ימי?\s+עסקים|עסקים|business\s+days?|working\s+days?)", match.group(3))
    if business and not back:
        count = business.group(1)
        days = int(count) if count and count.isdigit() else 1
        return datetime.combine(add_business_days(local.date(), days), time(23, 59), local.tzinfo)
    sign, span = -1 if back else 1, match.group(3)
    for part, adds in _PARTS.items():
        if span.endswith(" " + part):
            rest = span.removesuffix(part).strip()
            whole, more = _counted(local, rest, sign), adds.get(UNITS.get(rest.split()[-1], ""))
            return _counted(whole, more, sign) if whole and more else None
    hours = re.fullmatch(r"(.+?)(?:\s+and|\s+ו-?|,)?\s*(?<=[\s-])(\d{1,2}|ו\d{1,2})(?:\s*(?:דקות|minutes))?", span)
    if hours and UNITS.get(hours[1].split()[-1]) == "hours":
        whole = _counted(local, hours[1], sign)
        return _counted(whole, f"{hours[2].removeprefix('ו')} minutes", sign) if whole else None
    return _counted(local, span, sign)


def is_business(words: str) -> bool:
    """Whether a length of time counts business days."""
    return "עסקים" in words or "business" in words or "working" in words


def counts_days(words: str) -> bool:
    """Whether a length of time is said in days or longer, so that no hour was meant: "two weeks ago", "תוך 21 ימים"."""
    units = {UNITS[w] for w in re.findall(r"[א-תa-z]+", words) if w in UNITS}
    return is_business(words) or (bool(units) and not units & {"seconds", "minutes", "hours"})


def _counted(local: datetime, span: str, sign: int) -> datetime | None:
    count_unit = re.fullmatch(r"(?:(\d{1,4}|[א-תa-z]+)\s+)?([א-תa-z]+)", span)
    if count_unit is None:
        return None
    return _shift(local, count_unit.group(1), count_unit.group(2), sign)


def _shift(local: datetime, count: str | None, unit: str, sign: int) -> datetime | None:
    kind = UNITS.get(unit)
    if kind is None:
        return None
    if count in ("חצי", "half"):
        return _shift(local, "30", "minutes", sign) if kind == "hours" else None
    number = 2 if unit in TWO else int(count) if count and count.isdigit() else COUNTS.get(count or "one")
    if number is None:
        return None
    if kind in ("months", "years"):
        return add_months(local, sign * number * (12 if kind == "years" else 1))
    span = timedelta(**{kind: number}) * sign
    if kind in ("seconds", "minutes", "hours"):
        return (local.astimezone(UTC) + span).astimezone(local.tzinfo)
    return local + span


def waited(text: str) -> int:
    """Seconds of a waiting time: ``12`` (minutes), ``9:30`` (minutes and seconds), ``45s``, ``12 דקות``, ``1h``, ``שעה וחצי``.

    Raises InputError.
    """
    words = " ".join(text.strip().lower().split())
    words = reworded(words)
    long = re.fullmatch(r"(\d{1,2}):([0-5]\d):([0-5]\d)", words)
    if long:
        return _at_most_a_day(int(long[1]) * 3600 + int(long[2]) * 60 + int(long[3]), text)
    clock = re.fullmatch(r"(\d{1,3}):([0-5]\d)", words)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    match = re.fullmatch(r"(\d{1,4})\s*(s|sec|m|min|h)?", words)
    if match:
        return _at_most_a_day(int(match[1]) * {"s": 1, "h": 3600}.get((match[2] or "m")[0], 60), text)
    start = datetime(2000, 1, 3, tzinfo=UTC)
    end = relative(f"in {words}", start)
    seconds = int((end - start).total_seconds()) if end is not None and not is_business(words) else -1
    return _at_most_a_day(seconds or -1, text)


def _at_most_a_day(seconds: int, text: str) -> int:
    if not 0 <= seconds <= _LONGEST_WAIT:
        raise InputError(say("case-waited-none", text=repr(text)), say("case-waited-none-next"))
    return seconds
