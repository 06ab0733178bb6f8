"""Small words for sentences in both languages: days, hours, lengths of time, channels."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from collector.clock import ISRAEL

CHANNELS = {
    "chat": ("צ'אט", "chat"),
    "call": ("שיחת טלפון", "phone call"),
    "visit": ("ביקור", "visit"),
    "email": ('דוא"ל', "e-mail"),
    "letter": ("מכתב", "letter"),
    "form": ("טופס", "form"),
    "fax": ("פקס", "fax"),
    "message": ("הודעה", "message"),
}


def channel(name: str) -> tuple[str, str]:
    """A contact's channel in Hebrew and English; an unknown one as it is."""
    return CHANNELS.get(name, (name, name))


def day(at: datetime, zone: tzinfo = ISRAEL) -> str:
    """``24/11/2026``, in the zone."""
    return f"{at.astimezone(zone):%d/%m/%Y}"


def day_hour(at: datetime, zone: tzinfo = ISRAEL) -> tuple[str, str]:
    """The day and the hour, in Hebrew and English."""
    local = at.astimezone(zone)
    return f"{local:%d/%m/%Y} בשעה {local:%H:%M}", f"{local:%d/%m/%Y} at {local:%H:%M}"


def length(span: timedelta) -> tuple[str, str]:
    """How long, in words: minutes up to three hours, then hours, then days."""
    minutes = max(int(span.total_seconds() // 60), 0)
    if minutes < 180:
        return _count(minutes, "דקה", "דקות", "minute")
    hours = minutes // 60
    return _count(hours, "שעה", "שעות", "hour") if hours < 48 else _count(hours // 24, "יום", "ימים", "day")


def seconds(count: int) -> tuple[str, str]:
    """A waiting time: seconds below two minutes, else as `length`."""
    return _count(count, "שנייה", "שניות", "second") if count < 120 else length(timedelta(seconds=count))


def times(count: int) -> tuple[str, str]:
    """How often."""
    return ("פעם אחת", "once") if count == 1 else (f"{count} פעמים", f"{count} times")


def _count(count: int, one_he: str, many_he: str, one_en: str) -> tuple[str, str]:
    feminine = one_he in ("דקה", "שעה", "שנייה")
    he = f"{one_he} {'אחת' if feminine else 'אחד'}" if count == 1 else f"{count} {many_he}"
    return he, f"{count} {one_en}{'' if count == 1 else 's'}"


def quote(text: str, most: int = 90) -> str:
    """Words as recorded, on one line, cut at a word where they are long."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0] + " …"
