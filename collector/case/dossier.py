"""Everything about one case in one value: what the package room, the timeline command and a letter are made from."""

from __future__ import annotations

from decimal import Decimal

from collector.case.inquiries import Inquiry, Waiting
from collector.case.ladder import Rung
from collector.case.rights import Rule
from collector.model import Capture, Case, Check, Contact, Demand, Event, Finding, Instant, Note, Promise, Reading, Step, Transcript, Value
from collector.prices.table import PriceRow, Rise


class Dossier(Value):
    """A case as it stands at one moment (`at`). All times are UTC; all tuples are in order of time.

    `demands` are those that the person wrote; where there are none, `suggested` holds demands that follow from the findings, each with the
    sum shown. A letter may cite only rules whose `citable` is true. `contacts` that are chats name their capture, whose transcript is in
    `transcripts` under the capture's id.
    """

    case: Case
    at: Instant
    contacts: tuple[Contact, ...] = ()
    promises: tuple[Promise, ...] = ()
    demands: tuple[Demand, ...] = ()
    suggested: tuple[Demand, ...] = ()
    notes: tuple[Note, ...] = ()
    steps: tuple[Step, ...] = ()
    captures: tuple[Capture, ...] = ()
    readings: tuple[Reading, ...] = ()
    checks: tuple[Check, ...] = ()
    transcripts: dict[str, Transcript] = {}
    timeline: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    prices: tuple[PriceRow, ...] = ()
    rises: tuple[Rise, ...] = ()
    """One for each plan and source that was read at least twice."""
    inquiries: tuple[Inquiry, ...] = ()
    """Contacts that nobody answered yet, oldest first."""
    waiting: Waiting = Waiting()
    ladder: tuple[Rung, ...] = ()
    addressee: Rung
    """Whom the next letter goes to."""
    rules: tuple[Rule, ...] = ()
    """Rights that may bear on the findings; hints to check are among them and have `citable` false."""

    @property
    def asked(self) -> tuple[Demand, ...]:
        """The demands a letter lists: the person's own, else the suggested ones."""
        return self.demands or self.suggested

    @property
    def overcharge(self) -> Decimal:
        """All that was charged or shown above what was promised, added up over the suggested refunds."""
        return sum((d.amount for d in self.suggested if d.kind == "refund" and d.amount is not None), Decimal(0))
