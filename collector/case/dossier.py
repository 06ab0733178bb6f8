"""Everything about one case in one value: what the package room, the timeline command and a letter are made from."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile, read_file
from collector.case.demands import suggest
from collector.case.findings.all_findings import findings
from collector.case.inquiries import Inquiry, Waiting, open_inquiries, waiting
from collector.case.rights.escalation_ladder import Rung, addressee, climb
from collector.case.rights.rights_data import Rights, Rule, load_rights
from collector.case.timeline import timeline
from collector.model import Demand, Event, Finding, Instant
from collector.prices.history.comparison import compare, rises
from collector.prices.history.price_row import PriceRow, Rise
from collector.store import Store


class Dossier(CaseFile):
    """A case as it stands at one moment (`at`): its records and all that follows from them. Times are UTC; tuples are in order of time.

    `demands` are those that the person wrote; where there are none, `suggested` holds demands that follow from the findings, each with the
    sum shown. A letter may cite only rules whose `citable` is true. `contacts` that are chats name their capture, whose transcript is in
    `transcripts` under the capture's id.
    """

    at: Instant
    suggested: tuple[Demand, ...] = ()
    timeline: tuple[Event, ...] = ()
    findings: tuple[Finding, ...] = ()
    """The weightiest kind first, each kind in order of time."""
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


def gather(store: Store, case_id: str, now: datetime, rights: Rights | None = None) -> Dossier:
    """The dossier of a case as it stands at `now`. Raises NothingFound if there is no such case."""
    return draw_up(read_file(store, case_id), now, rights or load_rights())


def draw_up(file: CaseFile, now: datetime, rights: Rights) -> Dossier:
    """What follows from a case's records at `now`; pure."""
    file = file.as_of(now)
    rows = compare(file.readings, file.promises)
    rising = rises(file.readings)
    found = findings(file, rows, rising, now)
    kinds = {f.kind for f in found}
    rungs = climb(rights.bodies, file.steps, kinds, file.case.sector, now)
    return Dossier(
        **{name: getattr(file, name) for name in CaseFile.model_fields},
        at=now,
        suggested=suggest(file, rows, found, now),
        timeline=timeline(file, now),
        findings=found,
        prices=rows,
        rises=rising,
        inquiries=open_inquiries(file.contacts, file.steps, now),
        waiting=waiting(file.contacts, file.transcripts),
        ladder=rungs,
        addressee=addressee(rungs),
        rules=rights.bearing_on(kinds),
    )
