"""A case's timeline: every record as a line in order of time, and what should have happened and did not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from collector.case.case_file import CaseFile
from collector.case.inquiries import answer_to
from collector.case.sentence_values import CHANNELS, Sum, channel, day, day_hour, length, seconds
from collector.case.times.deadlines import overdue
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Cancellation, Capture, Charge, Check, Contact, Demand, Event, Promise, Reading, State, Step

_ORDER = (
    "case", "contact", "capture", "promise", "price", "fact", "charge", "cancellation", "note", "demand", "step", "answer", "correction",
    "check", "overdue",
)  # fmt: skip
_CAPTURES = ("page", "chat", "file", "email", "download")
_PROMISES = ("price", "callback", "refund", "visit")
_DEMANDS = ("refund", "confirm", "fix", "cancel", "records")
_STAMP = re.compile(r"-(\d{8}-\d{6})-[0-9a-f]{6}$")
_LATER = timedelta(days=1)
_BY_THE_PERSON = ("contact", "promise", "fact", "charge", "cancellation", "note", "step", "answer")


def timeline(file: CaseFile, now: datetime) -> tuple[Event, ...]:
    """All events up to `now`, sorted by time; those of one moment by kind. A chat that a contact names is told once, by the contact."""
    told = {c.capture for c in file.contacts if c.capture}
    events = [
        _event(file.case.opened, "case", say("case-event-opened"), file.case.title, file.case.id),
        *(_contact(c, file) for c in file.contacts),
        *(e for p in file.promises for e in _promise(p)),
        *(_missed(p) for p in overdue(file.promises, now)),
        *(_capture(c) for c in file.captures if c.id not in told),
        *(_reading(r) for r in file.readings),
        *(_event(f.at, "fact", say("case-event-fact"), f.text, f.id, *f.captures) for f in file.facts),
        *(_charge(c) for c in file.charges),
        *(e for c in file.cancellations for e in _cancellation(c)),
        *(_event(n.at, "note", say("case-event-note"), n.text, n.id, n.capture) for n in file.notes),
        *(_demand(d) for d in file.demands),
        *(e for s in file.steps for e in _step(s, file, now)),
        *(_answer(c, file) for c in file.contacts if c.direction == "out"),
        *(_event(c.at, "correction", _corrected(c.field), c.why, c.id) for c in file.corrections),
        *(_check(c) for c in file.checks if c.outcome in ("missed", "failed")),
    ]
    shown = (_recorded(e) for e in events if e is not None and e.at <= now)
    more = {link.record: link.captures for link in file.links}
    linked = (e.replace(captures=tuple(dict.fromkeys([*e.captures, *more[e.source]]))) if e.source in more else e for e in shown)
    return tuple(sorted(linked, key=lambda e: (e.at, _ORDER.index(e.kind), e.source)))


def written_down(record: str) -> datetime | None:
    """When a record was written, by its id (``contact-20261124-061200-3f9a2c``, UTC); None where the id does not tell."""
    found = _STAMP.search(record)
    return datetime.strptime(found[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC) if found else None


def _recorded(event: Event) -> Event:
    """The event with the time at which a person wrote it down, where that was over a day later."""
    at = written_down(event.source) if event.kind in _BY_THE_PERSON else None
    return event.replace(recorded=at) if at is not None and at - event.at > _LATER else event


def _event(at: datetime, kind: str, title: str, detail: str, source: str, *captures: str, state: str = "") -> Event:
    return Event(
        at=at, kind=kind, title=title, detail=detail, state=state, source=source, captures=tuple(dict.fromkeys(c for c in captures if c))
    )


def _kind(prefix: str, kind: str, known: tuple[str, ...]) -> Sentence:
    """The message for this kind, or the one for all others."""
    return say(f"case-{prefix}-{kind if kind in known else 'other'}")


def _contact(contact: Contact, file: CaseFile) -> Event:
    if contact.channel == "visit" and contact.no_show:
        title = say("case-event-no-show")
    elif contact.channel in CHANNELS:
        title = say(f"case-contact-{contact.channel}", way=contact.direction)
    else:
        title = say("case-contact-other", way=contact.direction, channel=contact.channel)
    if contact.name:
        title = say("case-event-with", contact=title, name=contact.name)
    elif contact.name_refused:
        title = say("case-event-unnamed", contact=title)
    capture = next((c for c in file.captures if c.id == contact.capture), None)
    return _event(
        contact.at, "contact", title, _contact_detail(contact), contact.id, contact.capture, state=str(capture.state) if capture else ""
    )


def _contact_detail(contact: Contact) -> str:
    """The person's own words about a contact; a waiting time is said in their language."""
    parts = [contact.summary]
    if contact.reference:
        parts.append(f"# {contact.reference}")
    if contact.waited_seconds is not None:
        waited = seconds(contact.waited_seconds)
        parts.append("⏱ " + waited.in_("he" if _hebrew(contact.summary) else "en"))
    if contact.window_start and contact.window_end:
        start, end = (w.astimezone(ISRAEL) for w in (contact.window_start, contact.window_end))
        parts.append(f"{start:%H:%M}–{end:%H:%M}")
    parts += [contact.refused, contact.next_step]
    return " · ".join(p for p in parts if p)


def _hebrew(text: str) -> bool:
    return not text or any("א" <= c <= "ת" for c in text)


def _promise(promise: Promise) -> Iterator[Event]:
    title = _kind("promise", promise.kind, _PROMISES)
    if promise.amount is not None:
        title = say("case-event-sum", what=title, sum=Sum(promise.amount, promise.currency, promise.per))
    if promise.months:
        title = say("case-event-term", what=title, count=promise.months)
    if promise.due:
        title = say("case-event-due", what=title, due=day_hour(promise.due))
    yield _event(promise.at, "promise", title, promise.text, promise.id, promise.capture)
    if promise.kept_at is not None:
        late = promise.due is not None and promise.kept_at > promise.due
        kept = say("case-event-kept-late") if late else say("case-event-kept")
        yield _event(promise.kept_at, "promise", kept, promise.text, promise.id, promise.capture)


def _missed(promise: Promise) -> Event:
    assert promise.due is not None
    title = say("case-event-missed", kind=promise.kind, day=day(promise.at))
    return _event(promise.due, "overdue", title, promise.text, promise.id, promise.capture)


def _capture(capture: Capture) -> Event:
    title = _kind("capture", capture.kind, _CAPTURES)
    if capture.state is not State.COMPLETE:
        title = say("case-event-state", what=title, state=str(capture.state).lower())
    return _event(
        capture.started, "capture", title, capture.title or capture.url, capture.id, capture.id, state=str(capture.state)
    )


def _reading(reading: Reading) -> Event:
    plan = say("case-in-brackets", text=reading.plan) if reading.plan else ""
    if reading.amount is None:
        title = say("case-event-unread", place=reading.source, plan=plan)
    else:
        title = say("case-event-price", place=reading.source, plan=plan, price=Sum(reading.amount, reading.currency, reading.per))
    return _event(reading.at, "price", title, reading.raw, reading.id, reading.capture, state=str(reading.state))


def _charge(charge: Charge) -> Event:
    title = say("case-event-charge", kind=charge.kind, sum=Sum(charge.amount, charge.currency, charge.per))
    return _event(charge.at, "charge", title, charge.what, charge.id, *charge.captures)


def _cancellation(cancellation: Cancellation) -> Iterator[Event]:
    by = say("case-by-way", way=channel(cancellation.by)) if cancellation.by else ""
    detail = " · ".join(t for t in (cancellation.what, f"# {cancellation.reference}" if cancellation.reference else "") if t)
    yield _event(cancellation.at, "cancellation", say("case-event-cancelled", by=by), detail, cancellation.id, *cancellation.captures)
    if cancellation.refused:
        title = say("case-event-cancel-refused")
        yield _event(cancellation.at, "cancellation", title, cancellation.refused, cancellation.id, *cancellation.captures)
    if cancellation.confirmed is not None:
        yield _event(
            cancellation.confirmed, "cancellation", say("case-event-cancel-confirmed"), "", cancellation.id, *cancellation.captures
        )


def _demand(demand: Demand) -> Event:
    return _event(demand.at, "demand", _kind("demand", demand.kind, _DEMANDS), demand.text, demand.id)


def _step(step: Step, file: CaseFile, now: datetime) -> Iterator[Event]:
    by = say("case-by-way", way=channel(step.by)) if step.by else ""
    detail = f"# {step.reference}" if step.reference else ""
    yield _event(step.at, "step", say("case-event-sent", addressee=step.addressee, by=by), detail, step.id, step.capture)
    answer = answer_to(step, file)
    if answer is not None:
        title = say("case-event-answered", addressee=step.addressee, length=length(answer.at - step.at))
        yield _event(answer.at, "answer", title, detail, step.id, *answer.captures)
    elif step.due is not None and step.due < now:
        yield _event(step.due, "overdue", say("case-event-unanswered", addressee=step.addressee), detail, step.id, step.capture)


def _answer(asked: Contact, file: CaseFile) -> Event | None:
    """That a written inquiry was answered, where an answer was linked to it; an incoming contact is a line of its own already."""
    answer = answer_to(asked, file)
    if answer is None or answer.by.startswith("contact-"):
        return None
    title = say("case-event-inquiry-answered", channel=channel(asked.channel), day=day(asked.at))
    return _event(answer.at, "answer", title, "", answer.by, *answer.captures)


def _corrected(field: str) -> Sentence:
    return say("case-event-corrected") if field else say("case-event-withdrawn")


def _check(check: Check) -> Event:
    missed = check.outcome == "missed"
    title = say("case-event-check-missed") if missed else say("case-event-check-failed")
    return _event(check.due, "check", title, "; ".join(check.reasons), check.id, state="" if missed else str(check.state or State.FAILED))
