"""Demands for money back: above a promise, after a cancellation, twice, since a rise, promised and not paid (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import billed_after, ends
from collector.case.charges.bill_line_amounts import month_of
from collector.case.charges.item_name_match import all_words_in
from collector.case.charges.metered import is_metered
from collector.case.charges.money_back_for import PRICE_WORDS, words_of
from collector.case.charges.paid_before_cancellation import kept_after_cancelling
from collector.case.charges.promised_refunds import missing_refunds, refunds_for
from collector.case.demands.cancellation_fee import fees_kept_back, most_for_cancelling, withheld_fees
from collector.case.demands.demand_draft import Draft, broken
from collector.case.demands.due_each_month import unnamed_overcharge
from collector.case.demands.outage_refund import shares
from collector.case.demands.promised_by_the_day import makes_good_outages, promised_by_the_day
from collector.case.demands.refund_amounts import Claim, Part, doubts, less_what_came_back
from collector.case.demands.stated_claims import each_currency, stated_charges, stated_lines
from collector.case.findings.charged_though_included import PART, PERHAPS, charged_things
from collector.case.findings.discount_findings import PART as DISCOUNT
from collector.case.findings.discount_findings import missing_discounts
from collector.case.findings.price_rises import lines_of_totals, new_lines
from collector.case.sentence_values import Sum, day
from collector.clock import ISRAEL, add_months
from collector.language import Sentence, say
from collector.model import Charge, Finding, Promise
from collector.prices.history.price_comparison import Over, overcharges
from collector.prices.history.price_row import PriceRow

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d{1,2})?")


def refunds(file: CaseFile, rows: Sequence[PriceRow], told: Sequence[Finding], now: datetime) -> Iterator[Draft]:
    """The promised refunds that did not come, then each other reason for money back, less what came or was promised; no money twice.

    A refund that was promised without a sum is not asked for beside the lines of bills that it is about.
    """
    unpaid = broken(told, "refund-missing")
    missing = [p for p in missing_refunds(file, now) if p.id in unpaid]
    billed = [c for notice in file.cancellations for c in billed_after(notice, file)]
    whole = [*_asked_whole(file, told, billed), *stated_charges(file, told)]
    ids = {c for claim in whole for c in claim.charges}
    billed = [c for c in billed if c.id in ids]
    claims = [*_above_promises(file, _months_above(file, rows, ids, billed), told, ids), *whole]
    claims += _since_the_rise(file, rows, told, ids, whole)
    shared = () if makes_good_outages(file) else shares(file, rows, told, now)
    claims += [*_included(file, told, ids), *promised_by_the_day(file, told, now), *shared]
    claims += _discounts(file, told, ids)
    claims += _kept(file, told, now, {c for claim in claims for c in claim.charges})
    stated = list(stated_lines(file, told, claims, billed))
    lines = [claim for _, claim in stated if claim is not None]
    things = [name for claim in lines for name in claim.what.split(", ")]
    yield from _promised(file, [p for p in missing if p.amount is not None or not any(all_words_in(name, p.text) for name in things)])
    doubtful = doubts(file, [*claims, *lines])
    firm = [claim for claim in (*claims, *lines) if not any(claim is each for each, _ in doubtful)]
    for claim in less_what_came_back(file, firm, missing):
        yield Draft("refund", _asked(claim), claim.left, claim.sum_shown, claim.currency)
    for claim, doubt in doubtful:
        both = {"asked": Sum(doubt.asked, claim.currency), "charged": Sum(doubt.charged, claim.currency)}
        yield Draft("refund", say("case-ask-to-confirm", claim=_asked(claim), **both), None, claim.sum_shown, claim.currency)
    if unnamed_overcharge(file, told, {fact.id for fact, _ in stated}):
        yield Draft("refund", say("case-ask-overcharge"))


def _asked(claim: Claim) -> Sentence:
    return Sentence(claim.message, {"sum": Sum(claim.left, claim.currency), "what": claim.what})


def _promised(file: CaseFile, missing: Sequence[Promise]) -> Iterator[Draft]:
    came = refunds_for(file)
    for promise in missing:
        if promise.amount is None:
            yield Draft("refund", say("case-ask-refund-unnamed", day=day(promise.at)))
            continue
        part, left = came[promise.id], promise.amount - came[promise.id]
        text = say("case-ask-rest-of-refund" if part else "case-ask-refund", sum=Sum(left, promise.currency), day=day(promise.at))
        shown = f"{promise.amount:f} − {part:f} = {left:f}" if part else ""
        yield Draft("refund", text, left, shown, promise.currency)


def _asked_whole(file: CaseFile, told: Sequence[Finding], billed: Sequence[Charge]) -> Iterator[Claim]:
    """The charges of which the whole sum is asked for: made after a cancellation (`billed`: by bills), a second time, for cancelling."""
    after = {record for f in told if f.kind == "charged-after-cancel" for record in f.records[1:]}
    twice, fees = broken(told, "charged-twice") - after, broken(told, "cancel-fee")
    fees -= withheld_fees(file) if _asked_with_the_price(file, told) else set()
    ended: dict[str, datetime] = {}
    for notice in sorted(file.cancellations, key=ends, reverse=True):  # of two notices the first one ended the deal
        ended |= {record: ends(notice) for f in told if notice.id in f.records[:1] for record in f.records[1:]}
    late = {c.id: c for c in (*file.charges, *billed) if c.kind == "charge" and c.id in after}
    yield from each_currency(sorted(late.values(), key=lambda c: c.at), "case-ask-after-cancel", ended)
    yield from each_currency([c for c in file.charges if c.kind == "charge" and c.id in twice], "case-ask-twice")
    mine = sorted((c for c in file.charges if c.id in fees), key=lambda c: c.at)
    most = most_for_cancelling(file, told, mine)
    if most is None:
        yield from each_currency(mine, "case-ask-cancel-fee")
        return
    charged = sum((c.amount for c in mine), Decimal(0))
    shown = f"{' + '.join(f'{c.amount:.2f}' for c in mine)} − {most:.2f} = {charged - most:.2f}"
    part = Part(mine[-1].at, charged - most, shown, charged, mine[0].id if len(mine) == 1 else "")
    ids, names = tuple(c.id for c in mine), tuple(c.what for c in mine)
    yield Claim("case-ask-cancel-fee-above", (part,), mine[0].currency, ids, shows_one=True, about=names)


def _asked_with_the_price(file: CaseFile, told: Sequence[Finding]) -> bool:
    """Whether all that was paid is asked back, less what came: the fee that was kept back from it is in that sum."""
    kinds = {f.kind for f in told}
    alone = kinds & {"refund-missing", "charged-after-cancel", "charged-twice", "above-promise", "overcharge"}
    wrong = bool(file.cancellations) and bool(kinds & {"other-goods", "defect"}) and not alone
    return undelivered(told) or wrong or "paid-not-returned" in kinds


def undelivered(told: Sequence[Finding]) -> bool:
    """Whether goods that were paid for never came."""
    return any(f.kind == "late-delivery" and getattr(f.text, "message_id", "") == "case-promise-missed" for f in told)


def missed_delivery(findings: Sequence[Finding]) -> list[Finding]:
    """The missed day of a delivery of which the customer's own fact tells, so that the letter says it once: the money rests on it
    all the same."""
    told = any(f.told and f.kind == "late-delivery" for f in findings)
    return [f for f in findings if told and not f.told and f.verdict != "rejected" and undelivered([f])]




def _months_above(file: CaseFile, rows: Sequence[PriceRow], whole: set[str], billed: Sequence[Charge]) -> list[Over]:
    """The months above a promise whose money is not asked for as a whole charge already (`whole`: ids of such charges, and of `billed`).

    159 was promised; 189 was charged on 10/09 and, after the cancellation, on 10/10
    asked for: 189.00 of October (charged after the cancellation), and 30.00 above the promise in September only
    """
    over = overcharges([r for r in rows if r.reading not in whole])
    charged = {c.id for c in file.charges}
    asked = {(*month_of(c.at), c.amount) for c in (*file.charges, *billed) if c.id in whole}  # a page or bill may show the same money
    return [o for o in over if o.reading in charged or (*o.month, o.paid) not in asked]


def _above_promises(file: CaseFile, over: Sequence[Over], told: Sequence[Finding], whole: set[str]) -> Iterator[Claim]:
    undone = fees_kept_back(file)  # who gave the thing back pays no price above the promise for it, but the fee
    for finding in (f for f in told if f.kind == "above-promise" and f.records):
        promise = next((p for p in file.promises if p.id == finding.records[0]), None)
        if promise is None or promise.amount is None:
            continue
        if finding.part in (PART, PERHAPS, DISCOUNT):
            continue
        mine = [o for o in over if o.promise == promise.id and o.free == (finding.part == "free")]
        about = (words_of(promise), *((file.case.plan,) if file.case.plan else ()))
        if mine:
            parts = tuple(_month_part(o) for o in mine)
            message = "case-ask-free" if finding.part == "free" else "case-ask-difference"
            yield Claim(message, parts, promise.currency, shows_one=True, about=about)
        elif not (promise.per or promise.months):
            once = [c for c in file.charges if c.id in finding.records and c.amount not in undone]
            yield from _once_above(promise, finding, once, whole, about)


def _once_above(
    promise: Promise, finding: Finding, once: Sequence[Charge], whole: Collection[str], about: tuple[str, ...]
) -> Iterator[Claim]:
    """What was charged above a price that was promised once; what is asked back `whole` already is left out.

    50 once, and 50 on each of seven months: 350.00 − 50.00 = 300.00
    """
    assert promise.amount is not None
    mine = [c for c in once if c.id not in whole]
    if not mine or finding.amount is None or mine[0] is not once[0]:
        return  # the one that was due is asked back for another reason
    paid = sum((c.amount for c in mine), Decimal(0))
    above = paid - promise.amount
    if above > 0:
        part = Part(mine[0].at, above, f"{paid:f} − {promise.amount:f} = {above:f}", record=mine[0].id if len(mine) == 1 else "")
        names = (*about, *(c.what for c in mine))
        yield Claim("case-ask-difference", (part,), promise.currency, tuple(c.id for c in mine), shows_one=True, about=names)


def _included(file: CaseFile, told: Sequence[Finding], whole: set[str]) -> Iterator[Claim]:
    """What was charged for things that a promise includes, line by line."""
    keys = {(f.records[0], f.part) for f in told if f.kind == "above-promise" and f.part in (PART, PERHAPS)}
    for charged in charged_things(file):
        lines = [line for line in charged.lines if line.record not in whole]
        if (charged.promise.id, charged.part) in keys and lines:
            parts = tuple(Part(line.at, line.amount, f"{day(line.at)}: {line.amount:f}", record=line.record) for line in lines)
            ids, names = tuple(line.record for line in lines), tuple(dict.fromkeys(line.text for line in lines))
            yield Claim("case-ask-included", parts, charged.promise.currency, ids, about=names)


def _discounts(file: CaseFile, told: Sequence[Finding], whole: Collection[str]) -> Iterator[Claim]:
    """The promised share of each charge that came without its discount."""
    promises = {f.records[0] for f in told if f.kind == "above-promise" and f.part == DISCOUNT}
    for missing in missing_discounts(file):
        pairs = [(c, off) for c, off in zip(missing.charges, missing.shares, strict=True) if c.id not in whole]
        if missing.promise.id in promises and pairs:
            lines = (Part(c.at, off, f"{day(c.at)}: {c.amount:f} × {missing.percent:g}% = {off:f}", record=c.id) for c, off in pairs)
            names = (words_of(missing.promise), *(c.what for c, _ in pairs))
            yield Claim("case-ask-discount", tuple(lines), missing.charges[0].currency, shows_one=True, about=names)


def _kept(file: CaseFile, told: Sequence[Finding], now: datetime, asked: Collection[str]) -> Iterator[Claim]:
    """What was paid before a notice that came in time, but for the charges `asked` for already; the refunds are taken off afterwards.
    Where goods or a fault are told of, the money is asked for with them."""
    kinds = {f.kind for f in told}
    if "paid-not-returned" in kinds and not kinds & {"other-goods", "defect", "late-delivery"}:
        for kept in kept_after_cancelling(file, now):
            mine = [c for c in kept.charges if c.id not in asked]
            yield from each_currency(mine, "case-ask-kept")


def _month_part(over: Over) -> Part:
    vat = f"{over.net:f} + {over.paid - over.net:f} ({over.rate:g}%) = {over.paid:f}, " if over.net is not None and over.rate else ""
    asked = f"{over.paid:f} − {over.promised:f} = {over.amount:f}"
    if over.free:
        vat, asked = vat.removesuffix(", "), "" if vat else f"{over.paid:f}"
    if over.months > 1 and over.since:
        first, last = over.since.astimezone(ISRAEL), add_months(over.since.astimezone(ISRAEL), over.months - 1)
        times = f"{over.months} × {over.promised / over.months:f} = {over.promised:f}, "
        return Part(over.at, over.amount, f"{first:%m/%Y}–{last:%m/%Y}: {vat}{times}{asked}", record=over.reading)
    line = f"{over.month[1]:02}/{over.month[0]}: {vat}{asked}"
    return Part(over.at, over.amount, line, record=over.reading)


def _since_the_rise(
    file: CaseFile, rows: Sequence[PriceRow], told: Sequence[Finding], whole: set[str], others: Sequence[Claim]
) -> Iterator[Claim]:
    """What the bills asked for above the price before the first rise, month by month, where no promise and none of the `others` tells it
    already; never what a meter counted."""
    risen = [f for f in told if f.kind in ("price-rise", "price-total-rise")]
    if not risen or any(f.kind == "above-promise" for f in told) or is_metered(file):
        return
    known = {row.reading: row for row in rows}
    first = min((known[f.records[0]] for f in risen if f.records[0] in known), key=lambda row: row.at, default=None)
    if first is None or first.amount is None or first.source != "bill":
        return
    of_one = (first.plan, first.source, first.currency, first.per)
    bills = [r for r in rows if (r.plan, r.source, r.currency, r.per) == of_one and r.at > first.at and r.reading not in whole]
    lines = lines_of_totals(file)  # what a new line asks for is no rise of the others
    bills = [r for r in bills if not new_lines(lines, first.reading, r.reading)]
    captures = {r.id: r.capture for r in file.readings if r.source == "bill"}
    asked = {captures.get(part.record.partition("#")[0], "") for claim in others for part in claim.parts} - {""}
    bills = [r for r in bills if r.capture not in asked]
    paid_since = [(r.at.astimezone(ISRAEL), r.amount, r.reading) for r in bills if r.amount is not None]
    above = [(at, paid, paid - first.amount, record) for at, paid, record in paid_since if paid > first.amount]
    months = {
        (at.year, at.month): Part(at, more, f"{at:%m/%Y}: {paid:f} − {first.amount:f} = {more:f}", record=record)
        for at, paid, more, record in above
    }
    if months:
        name = first.plan or file.case.plan
        yield Claim("case-ask-rise", tuple(months.values()), first.currency, shows_one=True, about=(name, PRICE_WORDS) if name else ())
