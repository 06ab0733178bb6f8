"""Findings about contacts, promises with a date, visits and steps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from collector.case.case_file import CaseFile
from collector.case.open_matters.inquiries import answer_to
from collector.case.sentence_values import channel, day, day_hour, due_time, length, quote, said_time, seconds, stated_day, until
from collector.case.times.deadlines import kept_late, overdue
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Contact, Finding, Promise, Step

LONG_WAIT_SECONDS = 360
"""Six minutes; a single long wait is told as a fact, not as a breach."""
_CUT_OFF = timedelta(minutes=30)
"""A visit that began inside its window and ran so far past it came too late for its work."""

_LAST_MINUTES, _SHORT_VISIT = timedelta(minutes=15), timedelta(minutes=20)


def findings(file: CaseFile, now: datetime) -> Iterator[Finding]:
    """All findings that contacts, promises and steps show. A refund that was promised is told by what was paid, not here."""
    for promise in overdue(file.promises, now):
        if promise.kind == "delivery":
            yield from _delivery(promise, file, now)
        elif promise.kind != "refund" and not told_by_a_visit(promise, file):
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


def told_by_a_visit(promise: Promise, file: CaseFile) -> bool:
    """Whether a visit was promised and a visit of that day is on record: it tells whether somebody came."""
    assert promise.due is not None
    days = {day(c.window_end or c.at) for c in file.contacts if c.channel == "visit"}
    return promise.kind == "visit" and day(promise.due) in days


def _delivery(promise: Promise, file: CaseFile, now: datetime) -> Iterator[Finding]:
    """A delivery that did not come in time: when the goods came after all, or that none came as far as the record shows.

    Goods that were the wrong ones, or defective, did come. Where the customer states that they came late, in words of their own, that is
    told, and that none came is a candidate only.
    """
    assert promise.due is not None
    came = arrived(promise, file)
    if came is None:
        stated = any(f.kind == "late-delivery" and f.at >= promise.at for f in file.facts)
        yield _missed(promise, file, now).replace(candidate=stated)
    elif came > promise.due:
        late = timedelta(days=(came.astimezone(ISRAEL).date() - promise.due.astimezone(ISRAEL).date()).days)
        values = {"day": day(promise.at), "by": _by(promise), "due": until(promise.due, promise.text), "came": day(came)}
        text = say("case-delivery-late", words=quote(promise.text), length=say("shared-days", count=max(late.days, 1)), **values)
        yield Finding(kind="late-delivery", at=came, text=text, captures=_evidence(promise, file), records=_about(promise))


def arrived(promise: Promise, file: CaseFile) -> datetime | None:
    """When goods came, as far as the record shows it: what was wrong with them was stated, or whoever brought them is on record."""
    wrong = [f.at for f in file.facts if f.kind in ("other-goods", "defect")]
    brought = [c.at for c in file.contacts if c.channel == "visit" and not c.no_show]
    return min((at for at in (*wrong, *brought) if at > promise.at), default=None)


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
        text=say("case-long-waits", count=len(long), measured=str(len(measured)), every="yes" if len(long) == len(measured) else "no",
            longest=seconds(longest)),
        captures=tuple(dict.fromkeys(c.capture for c in long if c.capture)),
        records=tuple(c.id for c in long),
    )


def _of_visit(contact: Contact, now: datetime) -> Iterator[Finding]:
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


def _said(contact: Contact, kind: str, what: Sentence) -> Finding:
    number = say("case-reference", reference=contact.reference) if contact.reference else ""
    return Finding(
        kind=kind,
        at=contact.at,
        text=say(
            "case-in-contact", channel=channel(contact.channel), time=stated_day(contact) if contact.day_only else day_hour(contact.at),
            reference=number, what=what
        ),
        captures=(contact.capture,) if contact.capture else (),
        records=(contact.id,),
    )


def _evidence(promise: Promise, file: CaseFile) -> tuple[str, ...]:
    contact = next((c for c in file.contacts if c.id == promise.contact), None)
    return tuple(dict.fromkeys(c for c in (promise.capture, contact.capture if contact else "") if c))


def _missed(promise: Promise, file: CaseFile, now: datetime) -> Finding:
    assert promise.due is not None
    values = {"day": day(promise.at), "by": _by(promise), "age": length(now - promise.due)}
    callback = promise.kind == "callback"
    if callback:
        text = say("case-callback-missed", due=due_time(promise.due), **values)
    else:
        text = say("case-promise-missed", words=quote(promise.text), due=until(promise.due, promise.text), **values)
    called = [c for c in file.contacts if c.direction == "in" and c.channel == "call" and promise.at < c.at <= promise.due]
    return Finding(
        candidate=callback and bool(called),  # a call did come in time; only the customer knows whether it was this one
        kind="callback-missed" if callback else "late-delivery" if promise.kind == "delivery" else "promise-missed",
        at=promise.due,
        text=text,
        captures=_evidence(promise, file),
        records=_about(promise),
    )


def _by(promise: Promise) -> Sentence | str:
    return say("case-promised-by", name=promise.by) if promise.by else ""


def _about(promise: Promise) -> tuple[str, ...]:
    return tuple(dict.fromkeys(r for r in (promise.id, promise.contact) if r))


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
