"""Small words for sentences in both languages: days, hours, lengths of time, channels."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from collector.clock import ISRAEL
from collector.language import Sentence, say

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
        return _both(say("shared-minutes", count=minutes))
    hours = minutes // 60
    return _both(say("shared-hours", count=hours) if hours < 48 else say("shared-days", count=hours // 24))


def seconds(count: int) -> tuple[str, str]:
    """A waiting time: seconds below two minutes, else as `length`."""
    return _both(say("shared-seconds", count=count)) if count < 120 else length(timedelta(seconds=count))


def times(count: int) -> tuple[str, str]:
    """How often."""
    return ("פעם אחת", "once") if count == 1 else (f"{count} פעמים", f"{count} times")


def _both(sentence: Sentence) -> tuple[str, str]:
    return sentence.in_("he"), str(sentence)


def quote(text: str, most: int = 90) -> str:
    """Words as recorded, on one line, cut at a word where they are long."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0] + " …"
