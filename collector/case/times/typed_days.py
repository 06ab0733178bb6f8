"""Reads the day in what people type: ``20/11/2026``, ``ה-5 ביוני 2026``, ``אתמול``, ``ביום ראשון``. Days come before months, always."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from collector.case.times.time_vocabulary import DAYS, ENDS_OF_MONTH, MONTHS, PARTS_OF_MONTH, PERIODS, WEEKDAYS
from collector.errors import InputError
from collector.language import say

_FRIDAY = 4
_FAR = 300
"""A date without a year that lands so many days away may mean another year: the year must be written."""


def day_in(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """The day and what is left of the words."""
    for reader in _READERS:
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
    match = re.search(rf"(?:^|(?<=\s))(?:[בהל]-?)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:ב|ל|of )?({names})(?:,?\s+(\d{{4}}))?(?=$|[\s,])", words)
    if match:
        day, name, year = match[1], match[2], match[3]
    else:
        match = re.search(rf"(?:^|(?<=\s))(?:on )?({names})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(\d{{4}}))?(?=$|[\s,])", words)
        if match is None:
            return None, words
        day, name, year = match[2], match[1], match[3]
    rest = words[: match.start()] + " " + words[match.end() :]
    return _with_year(int(year) if year else None, MONTHS[name], int(day), local, future), rest


def _part_of_month(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """``תחילת יוני`` is its first day, ``אמצע`` the 15th, ``סוף`` the last: about right only, so that the record says so."""
    names = "|".join(sorted(MONTHS, key=len, reverse=True))
    parts = "|".join(sorted(PARTS_OF_MONTH, key=len, reverse=True))
    month_named = rf"(?:({names})(?:\s+(\d{{4}}))?|החודש|the month)(?=$|[\s,])"
    match = re.search(rf"(?:^|(?<=\s))(?:עד |by |until |at )?(?:the |ב)?({parts})\s+{month_named}", words)
    if match is None:
        return None, words
    month = MONTHS[match[2]] if match[2] else local.month
    year = int(match[3]) if match[3] else local.year
    if match[2] and not match[3]:
        year += (future and month < local.month) - (not future and month > local.month)
    last = monthrange(year, month)[1]
    day = {"first": 1, "middle": 15, "last": last}[PARTS_OF_MONTH[match[1]]]
    return date(year, month, day), words[: match.start()] + " " + words[match.end() :]


def _day_of_month(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """``ב-1 לחודש``, ``the 5th``: of this month, or of the one before or after where it would lie on the wrong side of today."""
    match = re.search(r"(?:^|(?<=\s))(?:[בהל]-? ?)?(\d{1,2}) (?:לחודש|בחודש)(?: (שעבר|הקודם|הבא|הזה|זה))?(?=$|[\s,])", words)
    if match is None:
        match = re.search(r"(?:^|(?<=\s))(?:on |by )?the (\d{1,2})(?:st|nd|rd|th)(?: of (last|next|this) month)?(?=$|[\s,])", words)
    if match is None:
        return None, words
    day, which = int(match[1]), match[2] or ""
    shift = {"שעבר": -1, "הקודם": -1, "last": -1, "הבא": 1, "next": 1, "הזה": 0, "זה": 0, "this": 0}.get(which)
    if shift is None:
        shift = 1 if future and day < local.day else -1 if not future and day > local.day else 0
    month = local.year * 12 + local.month - 1 + shift
    return _date(month // 12, month % 12 + 1, day), words[: match.start()] + " " + words[match.end() :]


def without_weekday(words: str, day: date) -> str:
    """What is left without the name of the day's weekday: ``יום שני 15/06``. Raises InputError where the day is another one."""
    names = "|".join(sorted((n for n in WEEKDAYS if len(n) > 1), key=len, reverse=True))
    english = "|".join(sorted((n for n in WEEKDAYS if n.isascii()), key=len, reverse=True))
    match = re.search(rf"(?:^|(?<=\s))(?:on )?(?:ב?יום\s+({names}|[א-וש]'?)|({english})),?(?=$|[\s,])", words)
    if match is None:
        return words
    name = (match[1] or match[2]).rstrip("'")
    if WEEKDAYS[name] != day.weekday():
        raise InputError(say("case-time-other-weekday", day=f"{day:%d/%m/%Y}", name=name), say("case-time-examples"))
    return words[: match.start()] + " " + words[match.end() :]


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


def _period(words: str, local: datetime, _future: bool) -> tuple[date | None, str]:
    """``בשבוע שעבר`` is the same weekday of last week: the day is only about right, so the words as typed are kept beside it."""
    for name, days in PERIODS.items():
        if re.search(rf"(?:^|(?<=\s)){name}(?=$|[\s,])", words):
            return local.date() + timedelta(days=days), words.replace(name, " ", 1)
    return None, words


def _end_of_month(words: str, local: datetime, _future: bool) -> tuple[date | None, str]:
    for name in ENDS_OF_MONTH:
        match = re.search(rf"(?:^|(?<=\s))(?:עד |by |until )?(?:the )?{name}(?=$|[\s,])", words)
        if match:
            last = monthrange(local.year, local.month)[1]
            return local.date().replace(day=last), words[: match.start()] + " " + words[match.end() :]
    return None, words


def _weekend(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """``בסוף השבוע`` is the Friday of this week's end, to come or past; ``שעבר`` and ``הבא`` a week before or after."""
    match = re.search(
        r"(?:^|(?<=\s))(?:עד |ב)?(?:סוף ה?שבוע|סופ\"ש)(?: (שעבר|האחרון|הקודם|הבא|הקרוב|הזה))?(?=$|[\s,])"
        r"|(?:^|(?<=\s))(?:(?:at|on|over|during|by) )?(?:the |this )?(last |next |coming )?week-?\s?end(?=$|[\s,])", words,
    )  # fmt: skip
    if match is None:
        return None, words
    which = (match[1] or match[2] or "").strip()
    ahead = future if which in ("", "הזה") else which in ("הבא", "הקרוב", "next", "coming")
    step = (_FRIDAY - local.weekday()) % 7
    days = step + 7 * (which in ("הבא", "next")) if ahead else step - 7 if step or which else 0
    return local.date() + timedelta(days=days), words[: match.start()] + " " + words[match.end() :]


def _this_period(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """``השבוע``, ``this month``: its first day of something that happened, and of a promise its last one."""
    match = re.search(r"(?:^|(?<=\s))(?:עד |by |ב|during )?(השבוע|שבוע הזה|this week|החודש|חודש הזה|this month)(?=$|[\s,])", words)
    if match is None:
        return None, words
    if "שבוע" in match[1] or "week" in match[1]:
        sunday = local.date() - timedelta(days=(local.weekday() + 1) % 7)
        day = sunday + timedelta(days=6) if future else sunday
    else:
        day = local.date().replace(day=monthrange(local.year, local.month)[1] if future else 1)
    return day, words[: match.start()] + " " + words[match.end() :]


def _bare_month(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """``ביוני``, ``יוני 2026``: its first day, and of a promise its last one; the record says that it is about right only."""
    names = "|".join(sorted(MONTHS, key=len, reverse=True))
    before = r"(?:עד |by |until |in |during )?(?:ב-?|חודש |בחודש |מ-?|ל-?)?"
    match = re.search(rf"(?:^|(?<=\s)){before}({names})(?:,?\s+(?:of )?(\d{{4}}))?(?=$|[\s,])", words)
    if match is None:
        return None, words
    month, year = MONTHS[match[1]], int(match[2]) if match[2] else local.year
    if not match[2]:
        year += (future and month < local.month) - (not future and month > local.month)
    day = monthrange(year, month)[1] if future else 1
    return date(year, month, day), words[: match.start()] + " " + words[match.end() :]


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


_READERS = (
    _iso_day, _written_day, _named_month, _part_of_month, _day_of_month, _named_day, _weekend, _weekday, _period, _end_of_month,
    _this_period, _bare_month,
)  # fmt: skip
