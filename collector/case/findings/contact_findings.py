"""Findings about contacts, promises with a date, visits and steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from collector.case.case_file import CaseFile
from collector.case.sentence_values import channel, day, day_hour, length, quote, seconds
from collector.case.times.deadlines import kept_late, overdue
from collector.clock import ISRAEL
from collector.model import Contact, Finding, Promise, Step

LONG_WAIT_SECONDS = 360
"""Six minutes; a single long wait is told as a fact, not as a breach."""


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that contacts, promises and steps show."""
    for promise in overdue(file.promises, now):
        yield _missed(promise, file, now)
    for promise in file.promises:
        late = kept_late(promise)
        if late is not None:
            yield _kept_late(promise, late)
    for contact in file.contacts:
        yield from _of_contact(contact, now)
    yield from (_unanswered(s) for s in file.steps if s.answered is None and s.due is not None and s.due < now)


def _of_contact(contact: Contact, now: datetime) -> Iterator[Finding]:
    if contact.channel == "visit" and contact.no_show and (contact.window_end or contact.at) <= now:
        yield _no_show(contact)
    elif contact.channel == "visit" and contact.window_end is not None and contact.at > contact.window_end:
        yield _late_visit(contact, contact.window_end)
    if contact.name_refused:
        yield _fact(contact, "name-refused", "הנציג לא מסר את שמו", "the representative gave no name")
    if contact.refused:
        asked = f"התבקש: {quote(contact.asked_for)}; " if contact.asked_for else ""
        asked_en = f"asked for: {quote(contact.asked_for)}; " if contact.asked_for else ""
        no = quote(contact.refused)
        yield _fact(contact, "request-refused", f"{asked}נענה בסירוב: {no}", f"{asked_en}refused: {no}")
    if contact.waited_seconds is not None and contact.waited_seconds > LONG_WAIT_SECONDS:
        he, en = seconds(contact.waited_seconds)
        yield _fact(contact, "long-wait", f"ההמתנה למענה נמשכה {he}", f"waiting for an answer took {en}")


def _fact(contact: Contact, kind: str, he: str, en: str) -> Finding:
    when, medium = day_hour(contact.at), channel(contact.channel)
    number = (f", פנייה מס' {contact.reference}", f", reference {contact.reference}") if contact.reference else ("", "")
    return Finding(
        kind=kind,
        at=contact.at,
        text_he=f"{medium[0]} ב-{when[0]}{number[0]}: {he}",
        text_en=f"{medium[1].capitalize()} on {when[1]}{number[1]}: {en}",
        captures=(contact.capture,) if contact.capture else (),
        records=(contact.id,),
    )


def _evidence(promise: Promise, file: CaseFile) -> tuple[str, ...]:
    contact = next((c for c in file.contacts if c.id == promise.contact), None)
    return tuple(dict.fromkeys(c for c in (promise.capture, contact.capture if contact else "") if c))


def _missed(promise: Promise, file: CaseFile, now: datetime) -> Finding:
    assert promise.due is not None
    due, told = day_hour(promise.due), day(promise.at)
    by = (f" על ידי {promise.by}", f" by {promise.by}") if promise.by else ("", "")
    age = length(now - promise.due)
    callback = promise.kind == "callback"
    words = quote(promise.text)
    he = f"ב-{told} הובטחה{by[0]} שיחה חוזרת עד {due[0]}" if callback else f"ב-{told} הובטח{by[0]}: {words}, עד {due[0]}"
    en = f"On {told} a call-back by {due[1]} was promised{by[1]}" if callback else f"On {told} it was promised{by[1]}: {words}, by {due[1]}"
    not_done = ("; איש לא חזר עד כה", "; nobody has called back") if callback else ("; ההבטחה לא קוימה", "; the promise was not kept")
    return Finding(
        kind="callback-missed" if callback else "promise-missed",
        at=promise.due,
        text_he=f"{he}{not_done[0]} ({age[0]} לאחר המועד)",
        text_en=f"{en}{not_done[1]} ({age[1]} past the time)",
        captures=_evidence(promise, file),
        records=tuple(dict.fromkeys(r for r in (promise.id, promise.contact) if r)),
    )


def _kept_late(promise: Promise, late: timedelta) -> Finding:
    assert promise.kept_at is not None and promise.due is not None
    he, en = length(late)
    due = day_hour(promise.due)
    return Finding(
        kind="promise-kept-late",
        at=promise.kept_at,
        text_he=f"הבטחה למועד {due[0]} ({quote(promise.text)}) קוימה באיחור של {he}",
        text_en=f"A promise for {due[1]} ({quote(promise.text)}) was kept {en} late",
        captures=(promise.capture,) if promise.capture else (),
        records=(promise.id,),
    )


def _window(contact: Contact) -> str:
    if contact.window_start is None or contact.window_end is None:
        return day_hour(contact.at)[0]
    start, end = contact.window_start.astimezone(ISRAEL), contact.window_end.astimezone(ISRAEL)
    return f"{start:%d/%m/%Y} {start:%H:%M}–{end:%H:%M}"


def _no_show(contact: Contact) -> Finding:
    return Finding(
        kind="no-show",
        at=contact.window_end or contact.at,
        text_he=f"תואם ביקור ל-{_window(contact)} והטכנאי לא הגיע",
        text_en=f"A visit was arranged for {_window(contact)} and nobody came",
        captures=(contact.capture,) if contact.capture else (),
        records=(contact.id,),
    )


def _late_visit(contact: Contact, until: datetime) -> Finding:
    he, en = length(contact.at - until)
    arrived = f"{contact.at.astimezone(ISRAEL):%H:%M}"
    return Finding(
        kind="late-visit",
        at=contact.at,
        text_he=f"תואם ביקור ל-{_window(contact)}; הטכנאי הגיע ב-{arrived}, {he} אחרי סוף החלון",
        text_en=f"A visit was arranged for {_window(contact)}; the technician came at {arrived}, {en} after the end of the window",
        captures=(contact.capture,) if contact.capture else (),
        records=(contact.id,),
    )


def _unanswered(step: Step) -> Finding:
    assert step.due is not None
    number = (f" (מס' {step.reference})", f" (no. {step.reference})") if step.reference else ("", "")
    return Finding(
        kind="step-unanswered",
        at=step.due,
        text_he=f"הפנייה מיום {day(step.at)} אל {step.addressee}{number[0]} לא נענתה עד {day(step.due)}",
        text_en=f"What was sent to {step.addressee} on {day(step.at)}{number[1]} was not answered by {day(step.due)}",
        captures=(step.capture,) if step.capture else (),
        records=(step.id,),
    )
