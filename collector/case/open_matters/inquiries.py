"""Where inquiries stand: how long one waited, who answered, what is still open."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import datetime
from statistics import median
from typing import Protocol

from collector.case.charges.item_name_match import share_a_thing
from collector.case.times.business_days import business_days_between
from collector.case.times.deadlines import due_in_business_days
from collector.clock import ISRAEL
from collector.model import Answer, Cancellation, Contact, Instant, Role, Step, Transcript, Value

WRITTEN = ("email", "letter", "form", "fax", "message")
"""Channels on which one writes and waits for an answer; a chat, call or visit is answered while it lasts."""
ANSWER_BUSINESS_DAYS = 10


class Inquiry(Value):
    """A contact or a step that was never answered."""

    record: str
    at: Instant
    channel: str
    addressee: str = ""
    reference: str = ""
    age_days: int
    """Whole days since it was made."""
    business_days: int
    due: Instant | None = None
    overdue: bool = False


class Hour(Value):
    """Contacts that began in one hour of the day, Israel time."""

    hour: int
    contacts: int
    median_seconds: int


class Waiting(Value):
    """How long the customer waited, over all contacts with a known waiting time; seconds."""

    contacts: int = 0
    measured: int = 0
    median_seconds: int | None = None
    longest_seconds: int | None = None
    longest_contact: str = ""
    to_human_seconds: int | None = None
    """Median from the start of a chat to the first message of a human."""
    by_hour: tuple[Hour, ...] = ()


class Answered(Value):
    """How a step or an inquiry was answered."""

    at: Instant
    by: str = ""
    """Id of the answer's record, of the incoming contact, or "" where only the step says so."""
    captures: tuple[str, ...] = ()
    text: str = ""
    """What the answer says, as the customer wrote it down."""


class Correspondence(Protocol):
    """What answers are looked for in."""

    @property
    def contacts(self) -> tuple[Contact, ...]: ...

    @property
    def answers(self) -> tuple[Answer, ...]: ...


class Letters:
    """Correspondence, by what answers are looked for: of thousands of contacts each is read once."""

    def __init__(self, file: Correspondence) -> None:
        self._contacts = {c.id: c for c in file.contacts}
        self._answers: dict[str, Answer] = {}
        for answer in sorted(file.answers, key=lambda a: a.at):
            self._answers.setdefault(answer.to, answer)
        self._incoming: dict[str, list[Contact]] = {}
        for contact in sorted(file.contacts, key=lambda c: c.at):
            number = _plain_number(contact.reference)
            if number and contact.direction == "in":
                self._incoming.setdefault(number, []).append(contact)
        linked = {a.contact for a in file.answers}
        came = (c for c in file.contacts if c.direction == "in" and c.channel in WRITTEN and not c.reference and c.id not in linked)
        self._unnumbered = sorted(came, key=lambda c: c.at)

    def answer_to(self, asked: Contact | Step) -> Answered | None:
        """As `answer_to`."""
        if isinstance(asked, Step) and asked.answered is not None:
            return Answered(at=asked.answered)
        linked = self._answers.get(asked.id)
        if linked is not None:
            contact = self._contacts.get(linked.contact)
            captures = tuple(c for c in (linked.capture, contact.capture if contact else "") if c)
            text = linked.text or (_words(contact) if contact else "")
            return Answered(at=linked.at, by=linked.id, captures=captures, text=text)
        for contact in self._incoming.get(_plain_number(asked.reference), ()):
            if contact.at > asked.at:
                captures = (contact.capture,) if contact.capture else ()
                return Answered(at=contact.at, by=contact.id, captures=captures, text=_words(contact))
        return None

    def perhaps_answered(self, asked: Contact | Step | Cancellation) -> tuple[Contact, ...]:
        """As `perhaps_answered`."""
        after = self._unnumbered[bisect_right(self._unnumbered, asked.at, key=lambda c: c.at) :]
        if not after:
            return ()
        number = asked.reference.strip()
        naming = [c for c in after if number in c.summary] if len(number) > 3 else []
        if naming:
            return tuple(naming)
        until = due_in_business_days(asked.at, 2 * ANSWER_BUSINESS_DAYS)  # many answer late
        words = asked.summary if isinstance(asked, Contact) else asked.what if isinstance(asked, Cancellation) else ""
        return tuple(c for c in after if c.at <= until or share_a_thing(words, c.summary))


def answer_to(asked: Contact | Step, file: Correspondence) -> Answered | None:
    """The first answer to a step or an inquiry, or None.

    An answer is what the customer linked to it, or a later contact from the provider that carries the same reference number. Coming by the
    same channel is not enough: an advertisement does so too.
    """
    return Letters(file).answer_to(asked)


def _words(contact: Contact) -> str:
    return " · ".join(text.strip().rstrip(".") for text in (contact.summary, contact.refused) if text.strip())


def perhaps_answered(asked: Contact | Step, file: Correspondence) -> tuple[Contact, ...]:
    """What came from the provider in writing and names the number of the inquiry in its words, else what came without a number of its own
    within twice the time of an answer, or later and about the same thing: only the customer knows whether it is the answer, so that
    neither is said.

    Example: a message of 07/09/2026 asks for a repair, and one of 08/09/2026 says that the warranty does not cover it. An advertisement two
    months later is none.
    """
    return Letters(file).perhaps_answered(asked)


def _plain_number(reference: str) -> str:
    """A reference without the spaces, dashes and slashes that people write it with."""
    return re.sub(r"[\s/–-]+", "", reference).casefold()


def open_inquiries(file: Correspondence, steps: Iterable[Step], now: datetime) -> tuple[Inquiry, ...]:
    """Written contacts and steps that nobody answered yet, oldest first."""
    letters = Letters(file)
    found = [
        _inquiry(c.id, c.at, c.channel, c.name, c.reference, due_in_business_days(c.at, ANSWER_BUSINESS_DAYS), now)
        for c in file.contacts
        if c.direction == "out" and c.channel in WRITTEN and letters.answer_to(c) is None
    ]
    for step in steps:
        if letters.answer_to(step) is None:
            due = step.due or due_in_business_days(step.at, ANSWER_BUSINESS_DAYS)
            found.append(_inquiry(step.id, step.at, step.by or "letter", step.addressee, step.reference, due, now))
    return tuple(sorted((f for f in found if f.at <= now), key=lambda f: (f.at, f.record)))


def _inquiry(record: str, at: datetime, channel: str, addressee: str, reference: str, due: datetime, now: datetime) -> Inquiry:
    return Inquiry(
        record=record,
        at=at,
        channel=channel,
        addressee=addressee,
        reference=reference,
        age_days=max((now - at).days, 0),
        business_days=business_days_between(at.astimezone(ISRAEL).date(), now.astimezone(ISRAEL).date()),
        due=due,
        overdue=due < now,
    )


def waiting(contacts: Iterable[Contact], transcripts: Mapping[str, Transcript]) -> Waiting:
    """Waiting times over all contacts, by hour of the day, and how long a chat took to reach a human."""
    known = tuple(contacts)
    measured = [(c, c.waited_seconds) for c in known if c.waited_seconds is not None]
    human = [seconds for c in known if (seconds := first_human(transcripts.get(c.capture))) is not None]
    hours: dict[int, list[int]] = {}
    for contact, seconds in measured:
        hours.setdefault(contact.at.astimezone(ISRAEL).hour, []).append(seconds)
    longest = max(measured, key=lambda pair: pair[1], default=None)
    return Waiting(
        contacts=len(known),
        measured=len(measured),
        median_seconds=_median([seconds for _, seconds in measured]),
        longest_seconds=longest[1] if longest else None,
        longest_contact=longest[0].id if longest else "",
        to_human_seconds=_median(human),
        by_hour=tuple(Hour(hour=h, contacts=len(s), median_seconds=int(median(s))) for h, s in sorted(hours.items())),
    )


def first_human(transcript: Transcript | None) -> int | None:
    """Seconds from the first recorded message to the first one of a human agent; None if there was none."""
    if transcript is None:
        return None
    live = [m for m in transcript.messages if not m.before_recording]
    agent = next((m for m in live if m.role is Role.AGENT), None)
    return int((agent.at - live[0].at).total_seconds()) if agent else None


def _median(values: list[int]) -> int | None:
    return int(median(values)) if values else None
