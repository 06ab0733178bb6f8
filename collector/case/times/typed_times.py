"""Reads what people type as a time, in Hebrew and English: ``20/11/2026 14:30``, ``אתמול 14:00``, ``מחר ב-10``, ``in 2 hours``.

Days come before months, always. What cannot be read is refused with an example, never guessed at.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from collector.case.times.colloquial_times import reworded
from collector.case.times.time_vocabulary import EMPTY, PARTS
from collector.case.times.typed_days import day_in, without_weekday
from collector.case.times.typed_spans import counts_days, is_business, relative
from collector.clock import ISRAEL
from collector.errors import InputError
from collector.language import say

_CLOCK = re.compile(
    r"(?:(?<=\s)|^|(?<=t))(?:at|בשעה-?|ב-?|-)?\s*(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d+)?)?(?=\s|$|z|[+-]\d\d:?\d\d$|[ap]\.?m)"
)
_PART_HOURS = {"am": (9, 12), "noon": (12, 14), "pm": (18, 21), "night": (22, 23)}
"""The hour meant by a bare part of the day: of something that happened, and the latest one of something promised."""
_MIDNIGHT = re.compile(r"(?:^|(?<=\s))(?:at |by |until |ב|עד )?(?:12 ?(?:ב|at )?)?(?:חצות(?: הלילה)?|midnight)(?=$|[\s,])")
_OFFSET = re.compile(r"(?<=\d)\s*(z|[+-]\d\d:?\d\d)$")
_DAYS_AGO = re.compile(
    r"((?:לפני|בעוד|עוד|in)\s+.*?(?:ימים|יומיים|יום|שבוע|שבועות|שבועיים|days?|weeks?)|\w+\s+(?:days?|weeks?)\s+ago)\s+(.*\d.*)"
)
"""A length of days and then an hour: ``לפני יומיים ב-10``."""


class Spoken(NamedTuple):
    """A moment as a person said it. day_only: no hour was said, so that none may be told."""

    at: datetime
    day_only: bool = False


def when(text: str, now: datetime, zone: tzinfo = ISRAEL, *, future: bool = False, missing: time = time(12)) -> datetime:
    """The moment that `text` means, aware, in `zone`.

    `now` anchors "yesterday" and "in 2 hours". `missing` is the hour taken where only a day is written. With `future`, a bare hour, weekday
    or date without a year means the coming one (a promise's due time), else the one that was last (something that happened). An hour that
    the clocks skip in spring becomes the same moment an hour later; of an hour that comes twice in autumn, the first is taken.

    Raises InputError with examples for anything else.
    """
    return spoken(text, now, zone, future=future, missing=missing).at


def spoken(text: str, now: datetime, zone: tzinfo = ISRAEL, *, future: bool = False, missing: time = time(12)) -> Spoken:
    """As `when`, and whether an hour was said. Raises InputError."""
    words = _dotted_hours(_clean(text))
    local = now.astimezone(zone)
    if not words:
        raise InputError(say("case-time-none"), say("case-time-examples"))
    if words in ("עכשיו", "כעת", "now"):
        return Spoken(local)
    midnight = _midnight(words, local, future)
    if midnight is not None:
        return Spoken(_real(midnight))
    counted = relative(words, local)
    if counted is not None:
        days = counts_days(words)
        if days and not is_business(words):
            counted = datetime.combine(counted.date(), missing, zone)
        return Spoken(_real(counted), day_only=days)
    offset = _OFFSET.search(words) if re.match(r"\d{4}-\d{2}-\d{2}[t ]", words) else None
    if offset:
        return Spoken(_with_offset(text, zone))
    day, rest = _days_ago(words, local) or day_in(words, local, future)
    rest = without_weekday(rest, day) if day is not None else rest
    hour, left = _hour(rest, required=day is None, future=future)
    if set(left.replace(",", " ").split()) - EMPTY:
        raise InputError(say("case-time-left-over", text=repr(text), left=repr(left.strip())), say("case-time-examples"))
    if day is None:
        assert hour is not None
        day = _nearest_day(hour, local, future)
    return Spoken(_real(datetime.combine(day, hour or missing, zone)), day_only=hour is None)


def _midnight(words: str, local: datetime, future: bool) -> datetime | None:
    """``מחר בחצות`` is the last minute of that day; of what happened today or on no day named, the night that began it (00:00)."""
    match = _MIDNIGHT.search(words)
    rest = (words[: match.start()] + " " + words[match.end() :]).strip() if match else ""
    day, left = day_in(rest, local, future)
    if match is None or set(left.split()) - EMPTY - {"pm"}:
        return None
    if not future and day in (None, local.date()):
        return datetime.combine(local.date(), time(0), local.tzinfo)
    return datetime.combine(day or local.date(), time(23, 59), local.tzinfo)


def _days_ago(words: str, local: datetime) -> tuple[date, str] | None:
    """``לפני יומיים ב-10``: the day so long ago, and the hour's words."""
    match = _DAYS_AGO.fullmatch(words)
    counted = relative(match[1], local) if match else None
    return (counted.date(), match[2]) if match and counted else None


def _dotted_hours(words: str) -> str:
    """``14.30`` as the hour that it is, where it says so or follows a day: ``בשעה 14.30``, ``אתמול 14.30``; never part of a date."""
    words = re.sub(r"((?:בשעה|at)\s*-?)(\d{1,2})\.(\d{2})(?![\d.])", r"\1\2:\3", words)
    words = re.sub(r"(?<![\d.])(\d{1,2})\.([0-5]\d)(?= ?[ap]\.?m)", r"\1:\2", words)
    return re.sub(r"(?<=[א-תa-z\d] )(\d{1,2})\.([0-5]\d)$", r"\1:\2", words)


def _clean(text: str) -> str:
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = text.replace("\u00a0", " ").replace("־", "-").translate(str.maketrans("״׳’", "\"''")).replace("–", "-")
    text = re.sub(r"(?<=[א-ת])(?=\d)", " ", text.strip().lower())
    return reworded(text.replace("ב- ", "ב-"))


def _real(moment: datetime) -> datetime:
    """Through UTC and back, so that an hour that does not exist becomes one that does."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def _with_offset(text: str, zone: tzinfo) -> datetime:
    try:
        return datetime.fromisoformat(re.sub(r"\s+([+-]\d\d:?\d\d)$", r"\1", text.strip())).astimezone(zone)
    except ValueError as error:
        raise InputError(say("case-time-unread", text=repr(text)), say("case-time-examples")) from error


def _hour(words: str, *, required: bool, future: bool) -> tuple[time | None, str]:
    """The hour and what is left of the words."""
    part = ""
    rest = f" {words} "
    for name in sorted(PARTS, key=len, reverse=True):
        found = re.search(rf"(?<=[\s\d]){re.escape(name)}\.?(?=\s)", rest)
        if found:
            part, rest = PARTS[name], rest[: found.start()] + " " + rest[found.end() :]
            break
    match = _CLOCK.search(rest.strip())
    if match is None:
        if part:
            return time(_PART_HOURS[part][future]), rest
        if required:
            raise InputError(say("case-time-unread", text=repr(words.strip())), say("case-time-examples"))
        return None, rest
    left = rest.strip()[: match.start()] + " " + rest.strip()[match.end() :]
    return _time(int(match[1]), int(match[2] or 0), int(match[3] or 0), part, words), left


def _time(hour: int, minute: int, second: int, part: str, words: str) -> time:
    if hour <= 12 and part:
        after_noon = part == "pm" or (part == "noon" and hour < 6) or (part == "night" and 6 <= hour < 12)
        hour = hour % 12 + 12 if after_noon else 0 if hour == 12 and part in ("am", "night") else hour
    if hour > 23 or minute > 59 or second > 59:
        raise InputError(say("case-time-no-hour", text=repr(words.strip())), say("case-time-examples"))
    return time(hour, minute, second)


def _nearest_day(hour: time, local: datetime, future: bool) -> date:
    today = local.date()
    if future:
        return today + timedelta(days=hour < local.time())
    if hour > local.time() and local.hour >= 6:
        raise InputError(say("case-time-to-come", hour=f"{hour:%H:%M}"), say("case-time-to-come-next", hour=f"{hour:%H:%M}"))
    return today - timedelta(days=hour > local.time())


def window(text: str, now: datetime, zone: tzinfo = ISRAEL) -> tuple[datetime, datetime]:
    """Start and end of a promised visit: ``24/11/2026 08:00-12:00``, ``מחר בין 8 ל-12``; without a day, today.

    Raises InputError where there are no two hours, or the second is not later.
    """
    words = _clean(text)
    hour = r"(\d{1,2}(?::\d{2})?)"
    first = r"(?:בין (?:ה?שעות )?|between |from |מ-? ?)?(?<![\d/.])(?<!\d-)"
    match = re.search(rf"{first}{hour}\s*(?:-|עד|ל-?|to|and|until)\s*{hour}(?![\d/.-])", words)
    if match is None:
        raise InputError(say("case-window-none", text=repr(text)), say("case-window-none-next"))
    day = (words[: match.start()] + " " + words[match.end() :]).strip() or "היום"
    start, end = (when(f"{day} {clock}", now, zone) for clock in match.groups())
    if end <= start:
        raise InputError(say("case-window-reversed", text=repr(text)), say("case-window-reversed-next"))
    return start, end
