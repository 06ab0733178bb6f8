"""A case's timeline: every record as a line in order of time, and what should have happened and did not."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from collector.case.case_file import CaseFile
from collector.case.events.event_lines import (
    event,
    of_answer,
    of_cancellation,
    of_capture,
    of_charge,
    of_check,
    of_contact,
    of_correction,
    of_demand,
    of_fact,
    of_missed,
    of_promise,
    of_reading,
    of_step,
    stated,
)
from collector.case.findings.contact_findings import came_in_time, told_by_a_visit, visit_days
from collector.case.open_matters.inquiries import Letters
from collector.case.times.deadlines import overdue
from collector.language import say
from collector.model import Event

_ORDER = (
    "case", "contact", "capture", "promise", "price", "fact", "charge", "cancellation", "note", "demand", "step", "answer", "correction",
    "check", "overdue",
)  # fmt: skip
_STAMP = re.compile(r"-(\d{8}-\d{6})-[0-9a-f]{6}$")
_LATER = timedelta(days=1)
_BY_THE_PERSON = ("contact", "promise", "fact", "charge", "cancellation", "note", "step", "answer")


def timeline(file: CaseFile, now: datetime) -> tuple[Event, ...]:
    """All events up to `now`, sorted by time; those of one moment by kind, then in the journal's order.

    A chat that a contact names is told once, by the contact; that a visit did not take place, by the visit.
    """
    visits = visit_days(file)
    told = {c.capture for c in file.contacts if c.capture}
    letters = Letters(file)
    events = [
        event(file.case.opened, "case", say("case-event-opened"), file.case.title, file.case.id),
        *(of_contact(c, file) for c in file.contacts),
        *(e for p in file.promises for e in of_promise(p)),
        *(of_missed(p) for p in overdue(file.promises, now) if not (told_by_a_visit(p, visits) or came_in_time(p, file))),
        *(of_capture(c) for c in file.captures if c.id not in told),
        *(of_reading(r) for r in file.readings),
        *(of_fact(f) for f in file.facts),
        *(of_charge(c) for c in file.charges),
        *(e for c in file.cancellations for e in of_cancellation(c)),
        *(stated(event(n.at, "note", say("case-event-note"), n.text, n.id, n.capture), n) for n in file.notes),
        *(of_demand(d) for d in file.demands),
        *(e for s in file.steps for e in of_step(s, letters, now)),
        *(of_answer(c, letters) for c in file.contacts if c.direction == "out"),
        *(of_correction(c, file) for c in file.corrections),
        *(of_check(c) for c in file.checks if c.outcome in ("missed", "failed")),
    ]
    gender = file.case.customer.gender
    shown = (_recorded(e).replace(gender=gender) for e in events if e is not None and e.at <= now)
    more = {link.record: link.captures for link in file.links}
    changed = {c.record: c.at for c in file.corrections if c.field}
    linked = (e.replace(captures=tuple(dict.fromkeys([*e.captures, *more[e.source]]))) if e.source in more else e for e in shown)
    told_as_corrected = (e.replace(corrected=changed[e.source]) if e.source in changed and e.kind != "case" else e for e in linked)
    return tuple(sorted(told_as_corrected, key=lambda e: (e.at, _ORDER.index(e.kind))))


def written_down(record: str) -> datetime | None:
    """When a record was written, by its id (``contact-20261124-061200-3f9a2c``, UTC); None where the id does not tell."""
    found = _STAMP.search(record)
    return datetime.strptime(found[1], "%Y%m%d-%H%M%S").replace(tzinfo=UTC) if found else None


def _recorded(told: Event) -> Event:
    """The event with the time at which a person wrote it down, where that was over a day later."""
    at = written_down(told.source) if told.kind in _BY_THE_PERSON else None
    return told.replace(recorded=at) if at is not None and at - told.at > _LATER else told
