"""Reads what people type as a time, in Hebrew and English: ``20/11/2026 14:30``, ``אתמול 14:00``, ``מחר ב-10``, ``in 2 hours``.

Days come before months, always. What cannot be read is refused with an example, never guessed at.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from collector.case.times.deadlines import add_business_days
from collector.case.times.time_vocabulary import COUNTS, DAYS, EMPTY, MONTHS, PARTS, TWO, UNITS, WEEKDAYS
from collector.clock import ISRAEL, add_months
from collector.errors import InputError
from collector.language import say

_CLOCK = re.compile(
    r"(?:(?<=\s)|^|(?<=t))(?:at|בשעה-?|ב-?|-)?\s*(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d+)?)?(?=\s|$|z|[+-]\d\d:?\d\d$|[ap]\.?m)"
)
_PART_HOURS = {"am": (9, 12), "noon": (12, 14), "pm": (18, 21), "night": (22, 23)}
"""The hour meant by a bare part of the day: of something that happened, and the latest one of something promised."""
_FAR = 300
"""A date without a year that lands so many days away may mean another year: the year must be written."""
_OFFSET = re.compile(r"(?<=\d)\s*(z|[+-]\d\d:?\d\d)$")


def when(text: str, now: datetime, zone: tzinfo = ISRAEL, *, future: bool = False, missing: time = time(12)) -> datetime:
    """The moment that `text` means, aware, in `zone`.

    `now` anchors "yesterday" and "in 2 hours". `missing` is the hour taken where only a day is written. With `future`, a bare hour, weekday
    or date without a year means the coming one (a promise's due time), else the one that was last (something that happened). An hour that
    the clocks skip in spring becomes the same moment an hour later; of an hour that comes twice in autumn, the first is taken.

    Raises InputError with examples for anything else.
    """
    words = _clean(text)
    local = now.astimezone(zone)
    if not words:
        raise InputError(say("case-time-none"), say("case-time-examples"))
    if words in ("עכשיו", "כעת", "now"):
        return local
    relative = _relative(words, local)
    if relative is not None:
        return _real(relative)
    offset = _OFFSET.search(words) if re.match(r"\d{4}-\d{2}-\d{2}[t ]", words) else None
    if offset:
        return _with_offset(text, zone)
    day, rest = _day(words, local, future)
    hour, left = _hour(rest, required=day is None, future=future)
    if set(left.replace(",", " ").split()) - EMPTY:
        raise InputError(say("case-time-left-over", text=repr(text), left=repr(left.strip())), say("case-time-examples"))
    if day is None:
        assert hour is not None
        day = _nearest_day(hour, local, future)
    return _real(datetime.combine(day, hour or missing, zone))


def _clean(text: str) -> str:
    text = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)
    text = text.replace("\u00a0", " ").replace("־", "-").translate(str.maketrans("״׳’", "\"''")).replace("–", "-")
    text = re.sub(r"(?<=[א-ת])(?=\d)", " ", text.strip().lower())
    return " ".join(text.replace("ב- ", "ב-").split())


def _real(moment: datetime) -> datetime:
    """Through UTC and back, so that an hour that does not exist becomes one that does."""
    return moment.astimezone(UTC).astimezone(moment.tzinfo)


def _with_offset(text: str, zone: tzinfo) -> datetime:
    try:
        return datetime.fromisoformat(re.sub(r"\s+([+-]\d\d:?\d\d)$", r"\1", text.strip())).astimezone(zone)
    except ValueError as error:
        raise InputError(say("case-time-unread", text=repr(text)), say("case-time-examples")) from error


def _relative(words: str, local: datetime) -> datetime | None:
    """``בעוד שעתיים``, ``לפני 3 ימים``, ``תוך 3 ימי עסקים``, ``in 2 hours``, ``2 hours ago``."""
    match = re.fullmatch(r"(?:(ב?עוד|תוך|בתוך|in|within)\s+)?(?:(לפני)\s+)?(.+?)(?:\s+(ago))?", words)
    if match is None or not (match.group(1) or match.group(2) or match.group(4)):
        return None
    back = bool(match.group(2) or match.group(4))
    business = re.fullmatch(r"(\d{1,3}|יום|one)?\s*(?:ימי?\s+עסקים|עסקים|business\s+days?|working\s+days?)", match.group(3))
    if business and not back:
        count = business.group(1)
        days = int(count) if count and count.isdigit() else 1
        return datetime.combine(add_business_days(local.date(), days), time(23, 59), local.tzinfo)
    count_unit = re.fullmatch(r"(?:(\d{1,4}|[א-תa-z]+)\s+)?([א-תa-z]+)", match.group(3))
    return _shift(local, count_unit.group(1), count_unit.group(2), -1 if back else 1) if count_unit else None


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
    if kind in ("minutes", "hours"):
        return (local.astimezone(UTC) + span).astimezone(local.tzinfo)
    return local + span


def _day(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """The day and what is left of the words."""
    for reader in (_iso_day, _written_day, _named_month, _named_day, _weekday):
        day, rest = reader(words, local, future)
        if day is not None:
            return day, rest
    return None, words


def _iso_day(words: str, _local: datetime, _future: bool) -> tuple[date | None, str]:
    match = re.match(r"(?:ב-?)?(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[t\s,])[t,]?", words)
    return (_date(int(match[1]), int(match[2]), int(match[3])), words[match.end() :]) if match else (None, words)


def _written_day(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    match = re.search(r"(?:^|(?<=\s))(?:ב-?|on )?(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?=$|[\s,])", words)
    if match is None:
        return None, words
    rest = words[: match.start()] + " " + words[match.end() :]
    year = int(match[4]) + (2000 if len(match[4]) == 2 else 0) if match[4] else None
    return _with_year(year, int(match[3]), int(match[1]), local, future), rest


def _named_month(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    names = "|".join(sorted(MONTHS, key=len, reverse=True))
    match = re.search(rf"(?:^|(?<=\s))(?:ב-?)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:ב|ל|of )?({names})(?:,?\s+(\d{{4}}))?(?=$|[\s,])", words)
    if match:
        day, name, year = match[1], match[2], match[3]
    else:
        match = re.search(rf"(?:^|(?<=\s))(?:on )?({names})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))?(?=$|[\s,])", words)
        if match is None:
            return None, words
        day, name, year = match[2], match[1], match[3]
    rest = words[: match.start()] + " " + words[match.end() :]
    return _with_year(int(year) if year else None, MONTHS[name], int(day), local, future), rest


def _named_day(words: str, local: datetime, _future: bool) -> tuple[date | None, str]:
    match = re.match(r"(?:the )?(day after tomorrow|day before yesterday)(?=$|\s)", words)
    if match:
        return local.date() + timedelta(days=2 if "after" in match[1] else -2), words[match.end() :]
    names = "|".join(sorted(DAYS, key=len, reverse=True))
    match = re.search(rf"(?:^|(?<=\s))(?:עד |by |ל)?({names})(?=$|[\s,])", words)
    if match is None:
        return None, words
    part = {"הערב": "pm", "tonight": "pm", "הבוקר": "am", "אמש": "pm"}.get(match[1], "")
    return local.date() + timedelta(days=DAYS[match[1]]), f"{words[: match.start()]} {words[match.end() :]} {part}"


def _weekday(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    names = "|".join(sorted((n for n in WEEKDAYS if len(n) > 1), key=len, reverse=True))
    which = r"(?:\s+(הבא|הקרוב|שעבר|האחרון))?(?=$|[\s,])"
    match = re.search(rf"(?:^|(?<=\s))(last |next |on |by |עד )?(?:[בל]?יום\s+)?(?:ב)?({names}){which}", words)
    if match is None:
        match = re.search(rf"(?:^|(?<=\s))()[בל]?יום\s+([א-וש])'?{which}", words)
    if match is None:
        return None, words
    ahead = future if not (match[1] or match[3]) or (match[1] or "").strip() in ("on", "by", "עד") else None
    ahead = match[3] in ("הבא", "הקרוב") or (match[1] or "").strip() == "next" if ahead is None else ahead
    step = (WEEKDAYS[match[2]] - local.weekday()) % 7
    days = step or 7 if ahead else step - 7
    return local.date() + timedelta(days=days), words[: match.start()] + " " + words[match.end() :]


def _with_year(year: int | None, month: int, day: int, local: datetime, future: bool) -> date:
    if year is not None:
        return _date(year, month, day)
    found = _date(local.year, month, day)
    if future and found < local.date():
        found = _date(local.year + 1, month, day)
    elif not future and found > local.date():
        found = _date(local.year - 1, month, day)
    if abs((found - local.date()).days) > _FAR:
        short = f"{day:02}/{month:02}"
        raise InputError(say("case-time-year", day=short), say("case-time-year-next", day=f"{short}/{local.year}"))
    return found


def _date(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise InputError(say("case-time-no-day", day=f"{day:02}/{month:02}/{year}"), say("case-time-examples")) from error


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
    match = re.search(rf"(?:בין (?:ה?שעות )?|between |from |מ-?)?(?<![\d/.-]){hour}\s*(?:-|עד|ל-?|to|and|until)\s*{hour}(?![\d/.-])", words)
    if match is None:
        raise InputError(say("case-window-none", text=repr(text)), say("case-window-none-next"))
    day = (words[: match.start()] + " " + words[match.end() :]).strip() or "היום"
    start, end = (when(f"{day} {clock}", now, zone) for clock in match.groups())
    if end <= start:
        raise InputError(say("case-window-reversed", text=repr(text)), say("case-window-reversed-next"))
    return start, end


def waited(text: str) -> int:
    """Seconds of a waiting time: ``12`` (minutes), ``9:30`` (minutes and seconds), ``45s``, ``12 דקות``, ``1h``. Raises InputError."""
    words = _clean(text)
    clock = re.fullmatch(r"(\d{1,3}):([0-5]\d)", words)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    match = re.fullmatch(r"(\d{1,4})\s*(s|sec|seconds?|שניות|m|min|minutes?|דקות|דקה|h|hours?|שעות|שעה)?", words)
    if match is None:
        raise InputError(say("case-waited-none", text=repr(text)), say("case-waited-none-next"))
    unit = match[2] or "m"
    return int(match[1]) * (1 if unit[0] in "s" or unit == "שניות" else 3600 if unit[0] == "h" or unit.startswith("שע") else 60)
