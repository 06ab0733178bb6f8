"""Findings about contacts, promises with a date, visits and steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from collector.case.case_file import CaseFile
from collector.case.open_matters.inquiries import answer_to
from collector.case.sentence_values import channel, day, due_time, length, quote, said_time, seconds
from collector.case.times.deadlines import kept_late, overdue
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Contact, Finding, Promise, Step

LONG_WAIT_SECONDS = 360
"""Six minutes; a single long wait is told as a fact, not as a breach."""
_CUT_OFF = timedelta(minutes=30)
"""A visit that began inside its window and ran so far past it came too late for its work."""


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that contacts, promises and steps show. A refund that was promised is told by what was paid, not here."""
    for promise in overdue(file.promises, now):
        if promise.kind != "refund" and not _told_by_a_visit(promise, file):
            yield _missed(promise, file, now)
    for promise in file.promises:
        late = kept_late(promise)
        if late is not None:
            yield _kept_late(promise, late)
    for contact in file.contacts:
        yield from _of_contact(contact, now)
    yield from _waits(file)
    for step in file.steps:
        if step.due is not None and step.due < now and answer_to(step, file) is None:
            yield _unanswered(step)


def _told_by_a_visit(promise: Promise, file: CaseFile) -> bool:
    """Whether a visit was promised and a visit of that day is on record: it tells whether somebody came."""
    assert promise.due is not None
    days = {day(c.window_end or c.at) for c in file.contacts if c.channel == "visit"}
    return promise.kind == "visit" and day(promise.due) in days


def _of_contact(contact: Contact, now: datetime) -> Iterator[Finding]:
    if contact.channel == "visit":
        yield from _of_visit(contact, now)
    if contact.name_refused:
        yield _said(contact, "name-refused", say("case-name-refused"))
    if contact.refused:
        no = quote(contact.refused)
        asked = quote(contact.asked_for)
        what = say("case-request-refused", asked=asked, words=no) if asked else say("case-refused", words=no)
        yield _said(contact, "request-refused", what)
    if contact.waited_seconds is not None and contact.waited_seconds > LONG_WAIT_SECONDS:
        yield _said(contact, "long-wait", say("case-long-wait", length=seconds(contact.waited_seconds)))


def _waits(file: CaseFile) -> Iterator[Finding]:
    """Several waits over six minutes, told together with how many were measured: one slow call proves no breach, a pattern is a fact."""
    measured = [c for c in file.contacts if c.channel == "call" and c.direction == "out" and c.waited_seconds is not None]
    long = [c for c in measured if (c.waited_seconds or 0) > LONG_WAIT_SECONDS]
    if len(long) < 2:
        return
    longest = max(c.waited_seconds or 0 for c in long)
    yield Finding(
        kind="long-waits",
        at=long[-1].at,
        text=say("case-long-waits", count=len(long), measured=str(len(measured)), longest=seconds(longest)),
        captures=tuple(dict.fromkeys(c.capture for c in long if c.capture)),
        records=tuple(c.id for c in long),
    )


def _of_visit(contact: Contact, now: datetime) -> Iterator[Finding]:
    until = contact.window_end
    if contact.no_show:
        if (until or contact.at) <= now:
            yield _visit(contact, "no-show", say("case-no-show", window=_window(contact), told=_summary(contact)), until or contact.at)
    elif until is not None and contact.at > until:
        late = contact.at - until
        text = say("case-late-visit", window=_window(contact), hour=_hour(contact.at), length=length(late), told=_summary(contact))
        yield _visit(contact, "late-visit", text, contact.at, late)
    elif until is not None and contact.ended is not None and contact.ended - until >= _CUT_OFF:
        text = say(
            "case-visit-cut-off", window=_window(contact), hour=_hour(contact.at), end=_hour(contact.ended), told=_summary(contact)
        )
        yield _visit(contact, "visit-cut-off", text, contact.at)


def _summary(contact: Contact) -> Sentence | str:
    """What the customer wrote down about the visit, as it follows what was measured."""
    return say("case-told", words=quote(contact.summary).rstrip(".")) if contact.summary else ""


def _visit(contact: Contact, kind: str, text: Sentence, at: datetime, late: timedelta | None = None) -> Finding:
    captures = (contact.capture,) if contact.capture else ()
    minutes = int(late.total_seconds() // 60) if late else None
    return Finding(kind=kind, at=at, text=text, captures=captures, records=(contact.id,), minutes=minutes)


def _said(contact: Contact, kind: str, what: Sentence) -> Finding:
    number = say("case-reference", reference=contact.reference) if contact.reference else ""
    return Finding(
        kind=kind,
        at=contact.at,
        text=say(
            "case-in-contact", channel=channel(contact.channel), time=said_time(contact.at, contact.day_only), reference=number, what=what
        ),
        captures=(contact.capture,) if contact.capture else (),
        records=(contact.id,),
    )


def _evidence(promise: Promise, file: CaseFile) -> tuple[str, ...]:
    contact = next((c for c in file.contacts if c.id == promise.contact), None)
    return tuple(dict.fromkeys(c for c in (promise.capture, contact.capture if contact else "") if c))


def _missed(promise: Promise, file: CaseFile, now: datetime) -> Finding:
    assert promise.due is not None
    by = say("case-promised-by", name=promise.by) if promise.by else ""
    values = {"day": day(promise.at), "by": by, "due": due_time(promise.due), "age": length(now - promise.due)}
    callback = promise.kind == "callback"
    text = say("case-callback-missed", **values) if callback else say("case-promise-missed", words=quote(promise.text), **values)
    called = [c for c in file.contacts if c.direction == "in" and c.channel == "call" and promise.at < c.at <= promise.due]
    return Finding(
        candidate=callback and bool(called),  # a call did come in time; only the customer knows whether it was this one
        kind="callback-missed" if callback else "late-delivery" if promise.kind == "delivery" else "promise-missed",
        at=promise.due,
        text=text,
        captures=_evidence(promise, file),
        records=tuple(dict.fromkeys(r for r in (promise.id, promise.contact) if r)),
    )


def _kept_late(promise: Promise, late: timedelta) -> Finding:
    assert promise.kept_at is not None and promise.due is not None
    return Finding(
        kind="late-delivery" if promise.kind == "delivery" else "promise-kept-late",
        at=promise.kept_at,
        text=say("case-promise-kept-late", due=due_time(promise.due), words=quote(promise.text), length=length(late)),
        captures=(promise.capture,) if promise.capture else (),
        records=(promise.id,),
    )


def _hour(at: datetime) -> str:
    return f"{at.astimezone(ISRAEL):%H:%M}"


def _window(contact: Contact) -> str:
    if contact.window_start is None or contact.window_end is None:
        return said_time(contact.at, contact.day_only)
    return f"{day(contact.window_start)} {_hour(contact.window_start)}–{_hour(contact.window_end)}"


def _unanswered(step: Step) -> Finding:
    assert step.due is not None
    number = say("case-number", reference=step.reference) if step.reference else ""
    return Finding(
        kind="step-unanswered",
        at=step.due,
        text=say("case-step-unanswered", day=day(step.at), addressee=step.addressee, reference=number, due=day(step.due)),
        captures=(step.capture,) if step.capture else (),
        records=(step.id,),
    )
