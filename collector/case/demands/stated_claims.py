"""Claims for single charges and lines: as sums, and as the customer's own words about a wrong charge mean them (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import share_after
from collector.case.charges.bill_line_amounts import ChargedLine, month_of
from collector.case.charges.charged_lines import lines_meant
from collector.case.charges.item_name_match import without_month
from collector.case.demands.charges_meant import are_meant, meant_by_facts
from collector.case.demands.demand_draft import broken
from collector.case.demands.due_each_month import above_what_was_due, monthly_claim, promised_above
from collector.case.demands.refund_amounts import Claim, Part
from collector.case.demands.stated_sums import sum_due_instead
from collector.case.findings.charged_though_included import charged_things
from collector.case.sentence_values import day
from collector.model import Charge, Fact, Finding


def each_currency(charges: Sequence[Charge], message: str, ended: Mapping[str, datetime] = {}) -> Iterator[Claim]:
    """The charges as claims; of one for the month in which the deal `ended` (charge → when) the part after that day.

    The deal ended on 06/01; 119.00 was charged for January: 119.00 × 25 / 31 = 95.97
    """
    for currency in dict.fromkeys(c.currency for c in charges):
        mine = [c for c in charges if c.currency == currency]
        parts = tuple(_part(c, ended.get(c.id)) for c in mine)
        partly = any(part.charged is not None for part in parts)
        names = tuple(dict.fromkeys(without_month(c.what) for c in mine))
        yield Claim(message, parts, currency, tuple(c.id for c in mine), shows_one=partly, about=names)


def _part(charge: Charge, ended: datetime | None) -> Part:
    share = share_after(charge, ended) if ended is not None else 1
    if share == 1:
        return Part(charge.at, charge.amount, f"{day(charge.at)}: {charge.amount:f}", record=charge.id)
    days, of = share.numerator, share.denominator
    amount = (charge.amount * days / of).quantize(Decimal("0.01"))
    return Part(charge.at, amount, f"{day(charge.at)}: {charge.amount:f} × {days} / {of} = {amount:f}", charge.amount, charge.id)


def stated_charges(file: CaseFile, told: Sequence[Finding]) -> Iterator[Claim]:
    """What the customer says was charged wrongly: the one charge whose sum the fact names, or whose evidence it shares, or what is above
    the sum that it says was due; and all charges for a thing that was never asked for."""
    asked: set[str] = set()
    promised = promised_above(file, told)
    for fact, charges in meant_by_facts(file, told):
        if monthly := [(c, due) for c, due in above_what_was_due(file, fact) if c.id not in asked and due not in promised]:
            yield monthly_claim(monthly)
            asked |= {c.id for c, _ in monthly}
            continue
        mine = [c for c in charges if c.id not in asked] if are_meant(fact, charges) else []  # two facts may be about one charge
        asked |= {c.id for c in mine}
        due = sum_due_instead(fact.text, mine[0].amount) if len(mine) == 1 else None
        if due is None:
            yield from each_currency(mine, "case-ask-charge")
            continue
        charge, more = mine[0], mine[0].amount - due
        part = Part(charge.at, more, f"{charge.amount:f} − {due:.2f} = {more:.2f}", charge.amount, charge.id)
        about = (charge.what, fact.text)
        yield Claim("case-ask-more-than-due", (part,), charge.currency, (charge.id,), shows_one=True, about=about)


def stated_lines(
    file: CaseFile, told: Sequence[Finding], others: Sequence[Claim], billed: Sequence[Charge]
) -> Iterator[tuple[Fact, Claim | None]]:
    """The lines of bills that a fact names where it names no charge, each asked for once; None where all of them are asked for already.

    A charge that was written down with the sum of a line, in its month, is the line's own money.
    """
    whole = {c for claim in others for c in claim.charges}
    charged = {(*month_of(c.at), c.amount, c.currency) for c in (*file.charges, *billed) if c.id in whole}
    risen = {part.at for claim in others if claim.message == "case-ask-rise" for part in claim.parts}
    told_promises = broken(told, "above-promise")
    asked = {line for things in charged_things(file) if things.promise.id in told_promises for line in things.lines}
    for fact, charges in meant_by_facts(file, told):
        named = [] if charges or any(above_what_was_due(file, fact)) else lines_meant(file, fact)
        lines = [each for each in named if each.at not in risen and each not in asked]
        lines = [each for each in lines if (*month_of(each.at), each.amount, each.currency) not in charged]
        asked |= set(lines)
        if named and not lines:
            yield fact, None
        for currency in dict.fromkeys(line.currency for line in lines):
            mine = [line for line in lines if line.currency == currency]
            yield fact, _claim_of_lines(fact, mine)


def _claim_of_lines(fact: Fact, lines: Sequence[ChargedLine]) -> Claim:
    """The lines whole, or one above what the words say was due in its place."""
    names, currency = tuple(dict.fromkeys(line.text for line in lines)), lines[0].currency
    dues = [(line, due) for line in lines if (due := sum_due_instead(fact.text, line.amount)) is not None]
    if dues:
        above = tuple(
            Part(line.at, line.amount - due, f"{line.amount:f} − {due:.2f} = {line.amount - due:.2f}", line.amount, line.record)
            for line, due in dues
        )
        return Claim("case-ask-more-than-due", above, currency, shows_one=True, about=(*names, fact.text))
    parts = tuple(Part(line.at, line.amount, f"{day(line.at)}: {line.amount:f}", record=line.record) for line in lines)
    return Claim("case-ask-lines", parts, currency, what=", ".join(names), about=(*names, fact.text))


