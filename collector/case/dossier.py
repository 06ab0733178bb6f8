"""Everything about one case in one value: what the package room, the timeline command and a letter are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property

from collector.case.case_file import CaseFile, read_file
from collector.case.charges.after_cancellation import billed_after, charges_after
from collector.case.charges.charged_lines import credits_on_bills
from collector.case.charges.charges_on_bills import told_by_bills
from collector.case.charges.item_name_match import without_month
from collector.case.charges.metered import billed_each, is_metered
from collector.case.charges.recurring_charges import recurring
from collector.case.demands.replaced_suggestions import replaced_by
from collector.case.demands.suggested_demands import suggest
from collector.case.events.timeline import timeline
from collector.case.findings.all_findings import findings
from collector.case.open_matters.inquiries import Inquiry, Letters, Waiting, open_inquiries, waiting
from collector.case.open_matters.unlinked_evidence import unlinked
from collector.case.rights.edited_rights import rights_of
from collector.case.rights.escalation_ladder import Rung, addressee, climb
from collector.case.rights.rights_conditions import conditions
from collector.case.rights.rights_data import NearRule, Rights, Rule
from collector.clock import ISRAEL
from collector.model import Capture, Charge, Correction, Demand, Event, Finding, Instant, Reading, Step
from collector.prices.history.bills_of_one_service import told_once
from collector.prices.history.free_months import is_free
from collector.prices.history.price_comparison import compare, rises
from collector.prices.history.price_row import NOTED, PriceRow, Rise
from collector.store import Store


class Dossier(CaseFile):
    """A case as it stands at one moment (`at`): its records and all that follows from them. Times are UTC; tuples are in order of time.

    `demands` are those that the person wrote; `suggested` holds demands that follow from the findings, each with the sum shown.
    A letter may cite only rules whose `citable` is true. `contacts` that are chats name their capture, whose transcript is in
    `transcripts` under the capture's id.
    """

    at: Instant
    suggested: tuple[Demand, ...] = ()
    events: tuple[Event, ...] | None = None
    """The events that were chosen for the timeline; None for all."""
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
    near_rules: tuple[NearRule, ...] = ()
    """Rights that concern what was found and need something that is not known of the case: told to the customer, never cited."""
    not_enclosed: tuple[Capture, ...] = ()
    """Files that no record names and that a package leaves out: a letter tells that there are these further documents."""
    rights: Rights | None = None
    """All rights as they were used, with what the person changed in them."""

    @cached_property
    def timeline(self) -> tuple[Event, ...]:
        """What happened, in order of time. Drawn up when it is asked for: a deadline needs no sentence for each of 10,000 events."""
        return timeline(self, self.at) if self.events is None else self.events

    @property
    def gender(self) -> str:
        """The customer's, for words that name them: f, m, or what says nothing."""
        return self.case.customer.gender

    @property
    def held(self) -> frozenset[str]:
        """What is known to hold of the case, of the words that rules name in `needs`."""
        return conditions(self)

    @property
    def asked(self) -> tuple[Demand, ...]:
        """The demands a letter lists: the person's own, then the suggested ones that no demand of their own takes the place of."""
        replaced = {d.id for d in self.replaced}
        return (*self.demands, *(d for d in self.suggested if d.id not in replaced))

    @property
    def replaced(self) -> tuple[Demand, ...]:
        """The suggested demands that the customer's own ones take the place of; never left out without a word."""
        gone = {d.id for own in self.demands for d in replaced_by(own, self.suggested, self.charges)}
        return tuple(d for d in self.suggested if d.id in gone)

    @property
    def totals(self) -> tuple[tuple[str, Decimal], ...]:
        """What is asked for in money, added up by currency."""
        sums: dict[str, Decimal] = {}
        for demand in self.asked:
            if demand.amount is not None:
                sums[demand.currency] = sums.get(demand.currency, Decimal(0)) + demand.amount
        return tuple(sums.items())

    @property
    def unlinked(self) -> tuple[Capture, ...]:
        """The captures that no record names: further documents."""
        return unlinked(self)

    @cached_property
    def corrected(self) -> Mapping[str, Correction]:
        """The correction that counts, by the record's id."""
        return {c.record: c for c in sorted(self.corrections, key=lambda c: (c.changed, c.at)) if c.field}

    def correction_of(self, record: str) -> Correction | None:
        """The last correction of a record, or None; one that filled in what was empty counts only where no other changed anything."""
        return self.corrected.get(record)


def gather(store: Store, case_id: str, now: datetime, rights: Rights | None = None) -> Dossier:
    """The dossier of a case as it stands at `now`. Raises NothingFound if there is no such case."""
    file = read_file(store, case_id)
    return draw_up(file, now, rights or rights_of(store, file.case.slug or file.case.provider))


def draw_up(file: CaseFile, now: datetime, rights: Rights) -> Dossier:
    """What follows from a case's records at `now`; pure. The total of a bill that pays something back is compared with no other."""
    file = file.as_of(now)
    file = file.model_copy(update={"readings": told_once(file.readings)})
    readings = (*without_itemised(file), *charged_prices(file))
    reduced = {capture for back in credits_on_bills(file) for capture in back.captures}
    whole = [r for r in readings if "total" in r.roles and r.capture in reduced]
    readings = tuple(r for r in readings if r not in whole)
    rows = compare(readings, file.promises, file.case.plan)
    rising = rises(readings)
    found = findings(file, rows, rising, now)
    kinds = {f.kind for f in found if f.told}
    held = conditions(file)
    rungs = climb(rights.bodies, _answered(file), kinds, file.case.sector, now)
    return Dossier(
        **{name: getattr(file, name) for name in CaseFile.model_fields},
        at=now,
        suggested=suggest(file, rows, found, now),
        findings=found,
        prices=tuple(sorted((*rows, *(row for r in whole for row in compare([r]))), key=lambda row: row.at)),
        rises=rising,
        inquiries=open_inquiries(file, file.steps, now),
        waiting=waiting(file.contacts, file.transcripts),
        ladder=rungs,
        addressee=addressee(rungs),
        rules=rights.bearing_on([f for f in found if f.told], held, file.case.sector),
        near_rules=rights.near([f for f in found if f.verdict != "rejected"], held, file.case.sector),
        rights=rights,
    )


def without_itemised(file: CaseFile) -> tuple[Reading, ...]:
    """The readings without the totals of bills from which the customer wrote down charges: the charges speak for the bill; and without
    the bills that came after the whole deal had ended, which are told by themselves.

    Example: of a bill of 781.20 the lines 642.30 for roaming and 39.90 a month for the line are charges: "the price rose from 39.90 to
    781.20 a month" would compare one line with all of them.
    """
    itemised = {capture for charge in file.charges for capture in charge.captures}
    whole = {c.captures[0] for notice in file.cancellations for c in billed_after(notice, file) if "#" not in c.id}
    readings = tuple(r for r in file.readings if r.capture not in whole)
    return tuple(r for r in readings if r.source != "bill" or "line" in r.roles or r.capture not in itemised)


def charged_prices(file: CaseFile) -> tuple[Reading, ...]:
    """Recurring charges as prices on a bill, so that they are compared with promises; those after a cancellation are told by themselves,
    those of a bill whose own line is held against a promise by the bill.

    A single charge of a promised price in a month that was promised free is one, too.
    """
    elsewhere = {c.id for cancellation in file.cancellations for c in charges_after(cancellation, file)} | told_by_bills(file)
    monthly = recurring(file.charges)
    recur = [c for c in file.charges if c.kind == "charge" and (c.per or c.id in monthly or _in_a_free_month(file, c))]
    taken = [c for c in recur if c.id not in elsewhere]
    counted = billed_each(taken, _thing) if is_metered(file) else {}
    with_period, beside, of_plan = {_thing(c) for c in taken if c.per}, _beside_the_plan(file, taken), _of_the_plan(file, taken)
    return tuple(
        Reading(
            id=c.id, at=c.at, case=c.case, capture=c.captures[0] if c.captures else "",
            plan=c.plan or (
                without_month(c.what) if _thing(c) in beside or not (c.per or _thing(c) in with_period)
                else file.case.plan if _thing(c) in of_plan else ""
            ),
            amount=c.amount, currency=c.currency, per=c.per or counted.get(_thing(c), "month"), source="bill",
            roles=("line", NOTED) if _thing(c) in beside else (NOTED,),
        )
        for c in taken
    )  # fmt: skip


def _beside_the_plan(file: CaseFile, charges: Sequence[Charge]) -> set[str]:
    """Names of what is charged in one month with the plan, and is no plan: prices of their own, held against no promise of its price.

    In March 99.90 is charged for the plan, "Fibre 600", and 19.90 for "router rental": the router. What is charged alone, under a
    name other than the plan's, may be the plan.
    """
    named = _of_the_plan(file, charges)
    months = {_month(c) for c in charges if _thing(c) in named}
    return {name for c in charges if (name := _thing(c)) and name not in named and not c.plan and _month(c) in months}


def _of_the_plan(file: CaseFile, charges: Sequence[Charge]) -> set[str]:
    """Names of charges that name the case's plan."""
    plan = file.case.plan.strip().casefold()
    return {name for c in charges if (name := _thing(c)) and plan and (plan in name or name in plan)}


def _thing(charge: Charge) -> str:
    return without_month(charge.what).casefold()


def _month(charge: Charge) -> tuple[int, int]:
    local = charge.at.astimezone(ISRAEL)
    return local.year, local.month


def _in_a_free_month(file: CaseFile, charge: Charge) -> bool:
    """Whether a charge is of a promised price, in a month that the promise says is free."""
    return any(is_free(p, charge.at) and (p.amount, p.currency) == (charge.amount, charge.currency) for p in file.promises)


def _answered(file: CaseFile) -> tuple[Step, ...]:
    """The steps, each with the day on which it was answered, whatever tells that."""
    letters = Letters(file)
    answers = [(step, letters.answer_to(step)) for step in file.steps]
    return tuple(step.replace(answered=answer.at) if answer else step for step, answer in answers)
