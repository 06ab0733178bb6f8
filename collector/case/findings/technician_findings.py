"""Findings about visits: nobody came, late, or too late in the window for the work (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from collector.case.sentence_values import day, length, quote, said_time
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Contact, Finding

_CUT_OFF = timedelta(minutes=30)
"""A visit that began inside its window and ran so far past it came too late for its work."""

_LAST_MINUTES, _SHORT_VISIT = timedelta(minutes=15), timedelta(minutes=20)


def of_visit(contact: Contact, now: datetime) -> Iterator[Finding]:
    """What a visit shows that was late, cut off, or did not take place."""
    end = contact.window_end
    told: dict[str, Sentence | str] = {"window": _window(contact), "told": _summary(contact)}
    if contact.no_show:
        if (end or contact.at) <= now:
            yield _visit(contact, "no-show", say("case-no-show", **told), end or contact.at)
    elif end is not None and contact.at > end:
        late = contact.at - end
        yield _visit(contact, "late-visit", say("case-late-visit", hour=_hour(contact.at), length=length(late), **told), contact.at, late)
    elif end is not None and contact.ended is not None and contact.ended - end >= _CUT_OFF:
        text = say("case-visit-cut-off", hour=_hour(contact.at), end=_hour(contact.ended), **told)
        yield _visit(contact, "visit-cut-off", text, contact.at)
    elif end is not None and (_too_late_for_the_work(contact, end) or _in_and_out(contact, end)):
        work = say("case-visit-work", length=length(_needed(contact))) if contact.needed_minutes else ""
        text = say(
            "case-visit-too-short", hour=_hour(contact.at), left=length(end - contact.at), work=work,
            end=_hour(contact.ended) if contact.ended else "none", **told,
        )  # fmt: skip
        yield _visit(contact, "visit-cut-off", text, contact.at).replace(candidate=not contact.needed_minutes)


def _in_and_out(contact: Contact, end: datetime) -> bool:
    """Whether they came in the window's last minutes and soon left again: only the customer knows whether the work was done."""
    if contact.needed_minutes is not None or contact.ended is None:
        return False
    return end - contact.at <= _LAST_MINUTES and contact.ended - contact.at <= _SHORT_VISIT


def _needed(contact: Contact) -> timedelta:
    return timedelta(minutes=contact.needed_minutes or 0)


def _too_late_for_the_work(contact: Contact, end: datetime) -> bool:
    """Whether the work that was arranged no longer fitted into the window, and was not done after it.

    Example: they came at 11:50 of 08:00–12:00 for an hour's work, and left at 12:02.
    """
    stayed = contact.ended - contact.at if contact.ended is not None else None
    return end - contact.at < _needed(contact) and (stayed is None or stayed < _needed(contact))


def _summary(contact: Contact) -> Sentence | str:
    """What the customer wrote down about the visit, as it follows what was measured."""
    return say("case-told", words=quote(contact.summary).rstrip(".")) if contact.summary else ""


def _visit(contact: Contact, kind: str, text: Sentence, at: datetime, late: timedelta | None = None) -> Finding:
    captures = (contact.capture,) if contact.capture else ()
    minutes = int(late.total_seconds() // 60) if late else None
    return Finding(kind=kind, at=at, text=text, captures=captures, records=(contact.id,), minutes=minutes)


def _hour(at: datetime) -> str:
    return f"{at.astimezone(ISRAEL):%H:%M}"


def _window(contact: Contact) -> str:
    if contact.window_start is None or contact.window_end is None:
        return said_time(contact.at, contact.day_only)
    return f"{day(contact.window_start)} {_hour(contact.window_start)}–{_hour(contact.window_end)}"
