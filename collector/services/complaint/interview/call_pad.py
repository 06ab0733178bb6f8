"""A note pad for the time of a call: each line is stamped and on disk before the next one is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from collector.errors import InputError
from collector.language import say
from collector.model import Contact, Promise, new_id
from collector.model.case import CallMoment
from collector.services.complaint.cases import case_named
from collector.services.complaint.interview.call_interview import closing_questions, promised, read_back
from collector.services.complaint.interview.question import Answers, Interviewer, first, put
from collector.services.context import Context
from collector.services.statements.promises import log_promise

KINDS = ("hold", "bot", "human", "promised", "refused", "reference", "note")
"""What a line of the pad can be."""


@dataclass(frozen=True)
class CallPad:
    """A call that is going on. `contact` is its record as it stands on disk."""

    context: Context
    contact: Contact

    @property
    def lasted(self) -> timedelta:
        """How long the call has gone on."""
        return self.context.clock.now() - self.contact.at

    def running_clock(self) -> Callable[[], timedelta]:
        """Tells again and again how long the call has gone on."""
        began, clock = self.contact.at, self.context.clock
        return lambda: clock.now() - began

    def mark(self, kind: str, text: str = "") -> CallPad:
        """Writes down what happened just now. Raises InputError for an unknown kind, or words that are missing where they are the point."""
        if kind not in KINDS or (kind in ("reference", "note") and not text.strip()):
            raise InputError(say("services-pad-kind", kind=kind), say("services-pad-kind-next", kinds=", ".join(KINDS)))
        moment = CallMoment(at=self.context.clock.now(), kind=kind, text=text.strip())
        return self._kept(_with(self.contact, moment))

    def finish(self, interviewer: Interviewer) -> tuple[Contact, tuple[Promise, ...]]:
        """Ends the call, asks what is still open, and writes the promises down as records of their own."""
        ended = self._kept(self.contact.replace(ended=self.context.clock.now()))
        questions = closing_questions(known=_known(self.contact), promised=lambda _: _promises_in(self.contact))
        answers = put(self.context, interviewer, questions)
        done = ended._kept(_closed(ended.contact, answers))
        return done.contact, done._promises(answers)

    def _kept(self, contact: Contact) -> CallPad:
        self.context.open_store().append("contacts", contact)
        return replace(self, contact=contact)

    def _promises(self, answers: Answers) -> tuple[Promise, ...]:
        made = [m for m in self.contact.moments if m.kind == "promised" and m.text]
        zone, case = self.context.clock.zone, self.contact.case
        return tuple(
            log_promise(
                self.context, case, promised(self.contact, m.text, f"{m.at.astimezone(zone):%d/%m/%Y %H:%M}", answers, last=m is made[-1])
            )
            for m in made
        )


def open_pad(context: Context, case: str | None) -> CallPad:
    """Begins a call now. Raises NothingFound or InputError for the case."""
    owner = case_named(context.open_store(), case)
    now = context.clock.now()
    contact = Contact(id=new_id("contact", now), case=owner.id, channel="call", at=now)
    return CallPad(context, contact)._kept(contact)


def _promises_in(contact: Contact) -> bool:
    return any(moment.kind == "promised" and moment.text for moment in contact.moments)


def _with(contact: Contact, moment: CallMoment) -> Contact:
    """The contact with a line more, and what follows from it: waiting ends with the first human, a reference is the contact's."""
    changes: dict[str, object] = {"moments": (*contact.moments, moment)}
    if moment.kind in ("human", "bot"):
        changes["agent_kind"] = moment.kind
        if moment.text:
            changes["name"] = moment.text
    if moment.kind == "human" and contact.waited_seconds is None:
        changes["waited_seconds"] = int((moment.at - contact.at).total_seconds())
    if moment.kind == "reference":
        changes["reference"] = moment.text
    if moment.kind == "refused":
        changes["refused"] = "; ".join(t for t in (contact.refused, moment.text) if t)
    return contact.replace(**changes)


def _known(contact: Contact) -> frozenset[str]:
    known = {"closing"} | ({"name"} if contact.name else set()) | ({"agent"} if contact.agent_kind != "unknown" else set())
    return frozenset(known | ({"reference"} if contact.reference else set()))


def _closed(contact: Contact, answers: Answers) -> Contact:
    """The contact with what the closing checklist brought; nothing that was noted during the call is replaced."""
    name = first(answers, "name")
    return contact.replace(
        name=contact.name or ("" if name == "-" else name),
        name_refused=contact.name_refused or name == "-",
        agent_kind=first(answers, "agent") or contact.agent_kind,
        reference=contact.reference or first(answers, "reference"),
        note_read_back=read_back(answers),
        next_step=first(answers, "next_step"),
        summary=first(answers, "summary") or contact.summary,
    )
