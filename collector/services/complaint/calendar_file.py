"""Writes a calendar (iCalendar, RFC 5545) that any calendar program opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from collector.clock import Clock


@dataclass(frozen=True)
class Entry:
    """One entry. uid: the same for the same thing each time it is written, so that a calendar does not hold it twice."""

    uid: str
    at: datetime
    title: str
    words: str = ""
    all_day: bool = False
    remind: bool = False
    """Whether the calendar should speak up on the day before."""


def calendar(name: str, entries: Sequence[Entry], clock: Clock) -> bytes:
    """The calendar's bytes, lines ended by CRLF."""
    from icalendar import Alarm, Calendar, Event

    made = Calendar()
    made.add("prodid", "-//collector//complaint//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.uid}@collector")
        event.add("dtstamp", clock.now())
        local = entry.at.astimezone(clock.zone)
        event.add("dtstart", local.date() if entry.all_day else local)
        event.add("summary", entry.title)
        if entry.words:
            event.add("description", entry.words)
        if entry.remind:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", entry.title)
            alarm.add("trigger", timedelta(days=-1))
            event.add_component(alarm)
        made.add_component(event)
    made.add_missing_timezones()
    return bytes(made.to_ical())
