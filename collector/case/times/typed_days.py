"""Reads the day in what people type: ``20/11/2026``, ``ה-5 ביוני 2026``, ``אתמול``, ``ביום ראשון``. Days come before months, always."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from collector.case.times.time_vocabulary import DAYS, ENDS_OF_MONTH, MONTHS, PERIODS, WEEKDAYS
from collector.errors import InputError
from collector.language import say

_FAR = 300
"""A date without a year that lands so many days away may mean another year: the year must be written."""


def day_in(words: str, local: datetime, future: bool) -> tuple[date | None, str]:
    """The day and what is left of the words."""
    for reader in (_iso_day, _written_day, _named_month, _named_day, _weekday, _period, _end_of_month):
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
