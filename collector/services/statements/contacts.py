"""Contacts with the provider that the person writes down: calls, visits, letters."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from collector.errors import InputError
from collector.language import say
from collector.model import Contact, new_id
from collector.services.complaint.cases import case_to_write
from collector.services.context import Context
from collector.services.statements.consistency import SPEAKERS, coherent
from collector.services.statements.statement_checks import one_of, record_id_of_capture, said_at


@dataclass(frozen=True)
class Said:
    """What a contact brought, as the person writes it down. Every field may be empty."""

    name: str = ""
    name_refused: bool = False
    reference: str = ""
    asked_for: str = ""
    refused: str = ""
    next_step: str = ""
    summary: str = ""
    capture: str = ""
    """The capture that shows it."""


@dataclass(frozen=True)
class Call:
    """A phone call. at, waited: as typed ("yesterday 14:00"; "9:30", "45s"); minutes: how long it took, the wait included; fewer than
    the wait are those of the talk after it."""

    at: str = "now"
    minutes: int | None = None
    waited: str = ""
    agent: str = "unknown"
    read_back: bool | None = None
    incoming: bool = False
    said: Said = field(default_factory=Said)


@dataclass(frozen=True)
class Visit:
    """A technician's visit. window: as typed ("yesterday 8-12"); arrived: the hour, or "" with `no_show`."""

    window: str
    arrived: str = ""
    no_show: bool = False
    minutes: int | None = None
    needs: int | None = None
    """Minutes that the work takes."""
    said: Said = field(default_factory=Said)


@dataclass(frozen=True)
class Letter:
    """Something written. by: email | letter | registered (a letter) | form | fax | message."""

    at: str = "now"
    by: str = "letter"
    incoming: bool = False
    said: Said = field(default_factory=Said)


def log_call(context: Context, case: str | None, call: Call) -> Contact:
    """Writes down a phone call. Raises InputError for a time to come or words that are no time."""
    from collector.case.times.typed_spans import waited

    one_of(call.agent, SPEAKERS, say("services-kind-speaker"))
    when = said_at(context, call.at)
    wait = waited(call.waited) if call.waited else None
    lasted = timedelta(minutes=call.minutes) if call.minutes is not None else None
    if lasted is not None and wait is not None and wait > max(lasted.total_seconds(), 59):
        lasted += timedelta(seconds=wait)  # who waited 22 minutes and names 13 means those of the talk
        context.tell(say("services-talk-after-wait"))
    return _keep(
        context,
        case,
        call.said,
        channel="call",
        **when,
        ended=when["at"] + lasted if lasted is not None else None,
        direction="in" if call.incoming else "out",
        agent_kind=call.agent,
        waited_seconds=wait,
        note_read_back=call.read_back,
    )


def log_visit(context: Context, case: str | None, visit: Visit) -> Contact:
    """Writes down a technician's visit; lateness follows from the window. Raises InputError for a visit still to come."""
    from collector.case.times.typed_times import when, window

    if bool(visit.arrived) == visit.no_show:
        raise InputError(say("services-visit-arrived-or-not"), say("services-visit-arrived-or-not-next"))
    if visit.no_show and visit.minutes is not None:
        raise InputError(say("services-no-show-minutes"), say("services-no-show-minutes-next"))
    now, zone = context.clock.now(), context.clock.zone
    start, end = window(visit.window, now, zone)
    at = end if visit.no_show else when(visit.arrived, end.replace(hour=23, minute=59), zone)
    if at > now:
        raise InputError(say("services-visit-to-come"), say("services-visit-to-come-next"))
    return _keep(
        context,
        case,
        visit.said,
        channel="visit",
        at=at,
        ended=at + timedelta(minutes=visit.minutes) if visit.minutes is not None else None,
        direction="in",
        agent_kind="human" if visit.arrived else "unknown",
        window_start=start,
        window_end=end,
        no_show=visit.no_show,
        needed_minutes=visit.needs,
    )


def log_letter(context: Context, case: str | None, letter: Letter) -> Contact:
    """Writes down something that was sent or that came. Raises InputError for an unknown way of writing."""
    from collector.case.open_matters.inquiries import WRITTEN

    one_of(letter.by, (*WRITTEN, "registered"), say("services-kind-writing"))
    channel = "letter" if letter.by == "registered" else letter.by
    return _keep(context, case, letter.said, channel=channel, **said_at(context, letter.at), direction="in" if letter.incoming else "out")


def _keep(context: Context, case: str | None, said: Said, **what: object) -> Contact:
    store = context.open_store()
    owner = case_to_write(store, case)
    contact = Contact.model_validate(
        {
            "id": new_id("contact", context.clock.now()),
            "case": owner.id,
            "name": said.name,
            "name_refused": said.name_refused,
            "reference": said.reference,
            "asked_for": said.asked_for,
            "refused": said.refused,
            "next_step": said.next_step,
            "summary": said.summary,
            "capture": record_id_of_capture(store, said.capture, owner.id),
            **what,
        }
    )
    coherent("contacts", contact)
    store.append("contacts", contact)
    return contact
