"""The trouble: a case (תיק) and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from collector.language import Sentence
from collector.model.base import Amount, Instant, Stated, Value


def _kept(text: object, check: ValidatorFunctionWrapHandler) -> str:
    """A sentence stays one, so that it can be said in another language; any other value becomes a string."""
    return text if isinstance(text, Sentence) else check(text)


Told = Annotated[str, WrapValidator(_kept)]
"""A sentence of the collector's own: a `Sentence` while it is computed, its English text in JSON."""


class Person(Value):
    """The customer, as the letter names them. Every field may be empty; the letter then leaves a blank to fill in."""

    name: str = ""
    id_number: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    longer_cancellation: bool = False
    """65 or over, with a disability, or a new immigrant: some deals may be cancelled for longer."""
    gender: str = ""
    """f | m | "" (unsaid): which forms the letter uses of its writer."""


class Case(Value):
    """One dispute with one provider. `id` is ``2026-0007``: year and number."""

    id: str
    title: str
    provider: str
    opened: Instant
    customer: Person = Field(default_factory=Person)
    customer_number: str = ""
    plan: str = ""
    since: str = ""
    """Customer since: a date DD/MM/YYYY or whatever the person wrote."""
    language: str = "he"
    sector: str = ""
    """telecom | tv | shop | newspaper | security | ""; decides which bodies take the complaint."""
    deal: str = ""
    """distance (by phone, web or mail) | shop | "": how the deal was made; some rights depend on it."""
    closed: Instant | None = None
    outcome: str = ""
    """How it ended, in the customer's words, once `closed`."""
    obtained: str = ""
    """What the customer got in the end."""
    made_on: Instant | None = None
    """The day on which the deal was made, or the goods or its details came, the later."""
    paid_by: str = ""
    """standing-order | card | transfer | cash | "" (unknown): how the provider is paid; some rights depend on it."""
    slug: str = ""
    """The provider in ASCII, for the package's name."""

    @property
    def name(self) -> str:
        """``2026-0007-example-telecom``: what the package is called."""
        return f"{self.id}-{self.slug}" if self.slug else self.id


def next_case_id(taken: Iterable[str], year: int) -> str:
    """``2026-0007``: the year and the next number. It names nobody, because the chain shows the names of withheld records."""
    numbers = [int(found.group(1)) for id in taken if (found := re.match(r"\d{4}-(\d+)", id))]
    return f"{year}-{max(numbers, default=0) + 1:04d}"


class CallMoment(Value):
    """A line that was written down while a call went on."""

    at: Instant
    kind: str = "note"
    """hold | bot | human | promised | refused | reference | note"""
    text: str = ""


class Contact(Stated):
    """One contact (פנייה) with the provider: chat, call, visit, email, letter."""

    id: str
    case: str
    channel: str
    at: Instant
    ended: Instant | None = None
    direction: str = "out"
    """out: the customer turned to the provider; in: the provider turned to the customer."""
    name: str = ""
    """The representative's name as given; "" if none was given."""
    name_refused: bool = False
    agent_kind: str = "unknown"
    """human | bot | unknown"""
    reference: str = ""
    waited_seconds: int | None = None
    asked_for: str = ""
    refused: str = ""
    note_read_back: bool | None = None
    next_step: str = ""
    summary: str = ""
    capture: str = ""
    window_start: Instant | None = None
    window_end: Instant | None = None
    """A visit's promised window; `at` is then the arrival."""
    no_show: bool = False
    needed_minutes: int | None = None
    """How long the work of a visit takes, as far as the customer knows."""
    moments: tuple[CallMoment, ...] = ()
    """What was noted during a call, each line with its time."""


class Promise(Stated):
    """A promise (הבטחה): what, by whom, where it is recorded. A call-back promise has `kind` ``callback`` and a `due` time."""

    id: str
    case: str
    at: Instant
    kind: str = "other"
    """price | callback | refund | visit | other"""
    text: str
    by: str = ""
    contact: str = ""
    capture: str = ""
    message: int | None = None
    amount: Amount | None = None
    currency: str = "ILS"
    per: str = ""
    plan: str = ""
    months: int | None = None
    """How long it holds, the free months among them."""
    free_months: int | None = None
    """So many months at its beginning were promised for nothing."""
    starts: Instant | None = None
    due: Instant | None = None
    kept_at: Instant | None = None


class Demand(Value):
    """What the customer asks for (דרישה). `sum_shown` is the calculation in words a reader can redo."""

    id: str
    case: str
    at: Instant
    kind: str = "other"
    """refund | confirm | fix | cancel | records | other"""
    text: Told
    amount: Amount | None = None
    currency: str = "ILS"
    due: Instant | None = None
    sum_shown: Told = ""
    charges: tuple[str, ...] = ()
    """Ids of the charges that the sum adds up."""
    beside: bool = False
    """Whether suggested demands of the same kind stay in the letter beside it; else it takes their place."""


class Note(Stated):
    """A remark of the customer's own, on a case or on one capture."""

    id: str
    case: str = ""
    capture: str = ""
    at: Instant
    text: str


class Step(Stated):
    """A step on the escalation ladder that was taken: to whom, how, with what proof of sending."""

    id: str
    case: str
    at: Instant
    addressee: str
    body: str
    """company | ceo | ministry | authority | council | ngo | card | court"""
    by: str = ""
    reference: str = ""
    capture: str = ""
    """What proves the sending: the postal slip, the form's confirmation page."""
    package: str = ""
    digest: str = ""
    """The package's name and the SHA-256 of the PDF that went out, where the collector prepared it."""
    due: Instant | None = None
    answered: Instant | None = None


class Event(Value):
    """A line of a case's timeline: computed, never stored."""

    at: Instant
    kind: str
    """capture | price | contact | promise | overdue | note | demand | step | case | check"""
    title: Told
    detail: Told = ""
    """Words as recorded, in the language they were in; a sentence where nobody's words are among them."""
    state: str = ""
    source: str = ""
    """Id of the record it comes from."""
    captures: tuple[str, ...] = ()
    """Evidence, as capture ids."""
    recorded: Instant | None = None
    """When it was written down or added, where that was later than it happened (by more than a day, for what a person wrote)."""
    corrected: Instant | None = None
    """When the record was corrected, where it was."""
    day_only: bool = False
    """Only the day is known; the hour of `at` must not be told."""
    typed: str = ""
    """The customer's words for the time, as typed."""
    time_from: str = "recorded"
    """What says when it was: recorded (noted by the program as it happened), person, mail, bill, pdf, exif, name (of the file)."""
    gender: str = ""
    """The customer's, for words that name them as the source of the time."""


class Finding(Value):
    """Something the record shows (ממצא), with its evidence: computed, never stored."""

    kind: str
    """price-rise | above-promise | vat | callback-missed | late-visit | no-show | edited | deleted | missing-check …"""
    at: Instant
    text: Told
    captures: tuple[str, ...] = ()
    records: tuple[str, ...] = ()
    amount: Amount | None = None
    minutes: int | None = None
    """By how much something was late."""
    minor: bool = False
    """Not worth a reader's time: left out unless the customer accepts it by itself."""
    candidate: bool = False
    """It may have another explanation: never accepted together with others, only by itself."""
    verdict: str = "proposed"
    """proposed | accepted | rejected, by the customer's decision. Only what was accepted is asserted."""
    part: str = ""
    """Which part of the first record it is about, such as a message's number, where several findings rest on one record."""
    told_in: str = ""
    """Key of the weightier finding that tells this fact too; a fact is told once."""

    @property
    def key(self) -> str:
        """What a decision about it names: the kind and the first record, ``late-visit:contact-2026…``, and the part of it."""
        return ":".join([self.kind, self.records[0] if self.records else "", *([self.part] if self.part else [])])

    @property
    def basis(self) -> str:
        """What it rests on now. A decision holds only while this stays the same: a new charge asks for a new decision."""
        amount = "" if self.amount is None else format(self.amount.normalize(), "f")
        return " ".join([*sorted(self.records), amount, "" if self.minutes is None else str(self.minutes)]).strip()

    @property
    def told(self) -> bool:
        """Whether a letter may tell it: the customer accepted it, and no other finding tells it already."""
        return self.verdict == "accepted" and not self.told_in

    @property
    def undecided(self) -> bool:
        """Whether a package waits for the customer's word on it."""
        return self.verdict == "proposed" and not self.told_in and not self.minor
