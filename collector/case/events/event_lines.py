"""The lines of a timeline, one function for each kind of record (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from collector.case.case_file import CaseFile
from collector.case.contact_detail import contact_detail, reference_detail
from collector.case.open_matters.inquiries import Letters
from collector.case.sentence_values import CHANNELS, Sum, channel, day, due_time, length
from collector.case.times.date_of_file import own_day
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import (
    OTHERS_REPORT,
    Cancellation,
    Capture,
    Charge,
    Check,
    Contact,
    Correction,
    Demand,
    Event,
    Fact,
    Promise,
    Reading,
    State,
    Stated,
    Step,
    Value,
)
from collector.prices.money_format import says_only

_CAPTURES = ("page", "chat", "file", "email", "download")
_PROMISES = ("price", "callback", "refund", "visit", "delivery")
_DEMANDS = ("refund", "confirm", "fix", "cancel", "records")


def stated(made: Event, record: Stated) -> Event:
    """The event with the customer's words for its time; the hour is told only where they named one."""
    return made.replace(typed=record.at_typed, day_only=record.day_only, time_from="person")


def _noted(made: Event) -> Event:
    """The event of a second time that a record holds: noon stands for a day of which nobody named the hour."""
    return made.replace(day_only=made.at.astimezone(ISRAEL).time() == time(12), time_from="person")


def _at_end_of_day(made: Event) -> Event:
    """The event of a last day, whose end stands for all of it: 23:59 is no hour that anybody named."""
    return made.replace(day_only=made.at.astimezone(ISRAEL).time() >= time(23, 59))


def time_source(told: Event) -> Sentence:
    """What says when it was: the program itself, the customer (in which words), or the file."""
    in_words = any(letter.isalpha() for letter in told.typed)  # a date as typed says no more than the date shown
    typed = say("case-time-typed", words=told.typed) if in_words else ""
    return say("case-time-from", source=told.time_from, typed=typed, gender=told.gender)


def event(at: datetime, kind: str, title: str, detail: str, source: str, *captures: str, state: str = "") -> Event:
    """An event of a timeline; `captures` without empty and repeated ids, `source` is the id of the record that it tells of."""
    return Event(
        at=at, kind=kind, title=title, detail=detail, state=state, source=source, captures=tuple(dict.fromkeys(c for c in captures if c))
    )


def _kind(prefix: str, kind: str, known: tuple[str, ...]) -> Sentence:
    """The message for this kind, or the one for all others."""
    return say(f"case-{prefix}-{kind if kind in known else 'other'}")


def of_contact(contact: Contact, file: CaseFile) -> Event:
    """A call, chat, mail or visit; a visit to which nobody came is told as that."""
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
    detail, state = contact_detail(contact), str(capture.state) if capture else ""
    told = stated(event(contact.at, "contact", title, detail, contact.id, contact.capture, state=state), contact)
    return told.replace(time_from=_of_chat(capture)) if capture is not None and capture.kind == "chat" else told


def _of_chat(capture: Capture) -> str:
    """What says when a chat was: the program that recorded it, or the phone that it was exported from."""
    return "export" if capture.facts.get("source") == "export" else "recorded"


def of_promise(promise: Promise) -> Iterator[Event]:
    """What was promised, and when it was kept, if it was."""
    title = _kind("promise", promise.kind, _PROMISES)
    if promise.amount is not None:
        title = say("case-event-sum", what=title, sum=Sum(promise.amount, promise.currency, promise.per))
    if promise.months:
        title = say("case-event-term", what=title, count=promise.months)
    if promise.due:
        title = say("case-event-due", what=title, due=due_time(promise.due))
    made = stated(event(promise.at, "promise", title, promise.text, promise.id, promise.capture), promise)
    yield made.replace(time_from="recorded") if promise.message is not None and not promise.at_typed else made  # its message's time
    if promise.kept_at is not None:
        late = promise.due is not None and promise.kept_at > promise.due
        kept = say("case-event-kept-late") if late else say("case-event-kept")
        yield _noted(event(promise.kept_at, "promise", kept, promise.text, promise.id, promise.capture))


def of_missed(promise: Promise) -> Event:
    """The end of the day by which a promise was due and was not kept."""
    assert promise.due is not None
    title = say("case-event-missed", kind=promise.kind, day=day(promise.at))
    return _at_end_of_day(event(promise.due, "overdue", title, promise.text, promise.id, promise.capture))


def of_capture(capture: Capture) -> Event:
    """A page, chat or file that was kept, at its own day where it has one; a capture that is not whole says so."""
    title = _kind("capture", capture.kind, _CAPTURES)
    if capture.state is not State.COMPLETE:
        title = say("case-event-state", what=title, state=str(capture.state).lower())
    own = own_day(capture)
    made = event(
        own.at if own else capture.started, "capture", title, capture.title or capture.url, capture.id, capture.id, state=str(capture.state)
    )
    return made.replace(time_from=own.source, day_only=own.day_only, recorded=capture.started) if own else made


def of_reading(reading: Reading) -> Event:
    """A price that was read, or that no price could be read."""
    plan = say("case-in-brackets", text=reading.plan) if reading.plan else ""
    if reading.amount is None:
        title = say("case-event-unread", place=reading.source, plan=plan)
    else:
        price, net = Sum(reading.amount, reading.currency, reading.per), "yes" if reading.vat == "excluded" else "no"
        title = say("case-event-price", place=reading.source, plan=plan, price=price, net=net)
    raw = "" if says_only(reading.raw, reading.amount, reading.per) else reading.raw
    made = event(reading.at, "price", title, raw, reading.id, reading.capture, state=str(reading.state))
    return made.replace(time_from="bill", day_only=True) if reading.source == "bill" else made


def of_fact(fact: Fact) -> Event:
    """What the customer tells in a sentence of their own."""
    title = say("case-event-others-report") if fact.kind == OTHERS_REPORT else say("case-event-fact")
    return stated(event(fact.at, "fact", title, fact.text, fact.id, *fact.captures, fact.ordered), fact)


def of_charge(charge: Charge) -> Event:
    """Money that was taken, charged or given back."""
    title = say("case-event-charge", kind=charge.kind, sum=Sum(charge.amount, charge.currency, charge.per))
    return stated(event(charge.at, "charge", title, charge.what, charge.id, *charge.captures), charge)


def of_cancellation(cancellation: Cancellation) -> Iterator[Event]:
    """A notice of cancellation, and its confirmation, if there is one."""
    by = say("case-by-way", way=channel(cancellation.by)) if cancellation.by else ""
    reference = reference_detail(cancellation.reference, cancellation.what)
    detail = f"{cancellation.what} · {reference}" if cancellation.what and reference else cancellation.what or reference
    title = say("case-event-cancelled", by=by)
    yield stated(event(cancellation.at, "cancellation", title, detail, cancellation.id, *cancellation.captures), cancellation)
    if cancellation.refused:
        title = say("case-event-cancel-refused")
        refused = event(cancellation.at, "cancellation", title, cancellation.refused, cancellation.id, *cancellation.captures)
        yield stated(refused, cancellation)
    if cancellation.confirmed is not None:
        title = say("case-event-cancel-confirmed")
        yield _noted(event(cancellation.confirmed, "cancellation", title, "", cancellation.id, *cancellation.captures))


def of_demand(demand: Demand) -> Event:
    """What the customer asks for."""
    return event(demand.at, "demand", _kind("demand", demand.kind, _DEMANDS), demand.text, demand.id)


def of_step(step: Step, letters: Letters, now: datetime) -> Iterator[Event]:
    """A letter that was sent, and its answer, or the day by which an answer was due."""
    by = say("case-by-way", way=channel(step.by)) if step.by else ""
    detail = reference_detail(step.reference, step.addressee)
    yield stated(event(step.at, "step", say("case-event-sent", addressee=step.addressee, by=by), detail, step.id, step.capture), step)
    answer = letters.answer_to(step)
    if answer is not None:
        title = say("case-event-answered", addressee=step.addressee, length=length(answer.at - step.at))
        yield event(answer.at, "answer", title, detail, step.id, *answer.captures)
    elif step.due is not None and step.due < now:
        unanswered = say("case-event-unanswered", addressee=step.addressee)
        yield _at_end_of_day(event(step.due, "overdue", unanswered, detail, step.id, step.capture))


def of_answer(asked: Contact, letters: Letters) -> Event | None:
    """That a written inquiry was answered, where an answer was linked to it; an incoming contact is a line of its own already."""
    answer = letters.answer_to(asked)
    if answer is None or answer.by.startswith("contact-"):
        return None
    title = say("case-event-inquiry-answered", channel=channel(asked.channel), day=day(asked.at))
    return event(answer.at, "answer", title, "", answer.by, *answer.captures)


def of_correction(correction: Correction, file: CaseFile) -> Event:
    """What was corrected, from which words to which; that the case was closed or reopened is told by itself."""
    if correction.record == file.case.id and correction.field == "closed":
        title = say("case-event-closed") if correction.after else say("case-event-reopened")
        return event(correction.at, "case", title, correction.why, correction.id)
    if not correction.field:
        return event(correction.at, "correction", say("case-event-withdrawn"), correction.why, correction.id)
    before, after = correction.before or "–", correction.after or "–"
    if correction.record == file.case.id:
        title = say("case-event-case-corrected", field=correction.field, before=before, after=after)
        return event(correction.at, "correction", title, correction.why, correction.id)
    title = say("case-event-corrected", day=_day_of(correction.record, file), before=before, after=after)
    return event(correction.at, "correction", title, correction.why, correction.id)


def _day_of(record: str, file: CaseFile) -> Sentence | str:
    """`` of 05/10/2026``: the day of the record that was corrected."""
    tables = (file.contacts, file.promises, file.steps, file.facts, file.charges, file.cancellations, file.notes, file.answers)
    found: list[Value] = [value for table in tables for value in table if value.id == record]
    return say("case-of-day", day=day(found[0].at)) if found else ""  # type: ignore[attr-defined]


def of_check(check: Check) -> Event:
    """A watch's check that was missed or failed."""
    missed = check.outcome == "missed"
    title = say("case-event-check-missed") if missed else say("case-event-check-failed")
    return event(check.due, "check", title, "; ".join(check.reasons), check.id, state="" if missed else str(check.state or State.FAILED))
