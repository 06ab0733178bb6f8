"""Findings about prices: above what was promised, rises, rises that VAT explains, a bill that differs from the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.metered import is_metered
from collector.case.charges.one_time_promises import AbovePromise, once_above
from collector.case.findings import price_rises
from collector.case.findings.price_rises import evidence, place_and_plan
from collector.case.sentence_values import Sum, day
from collector.clock import ISRAEL
from collector.language import Sentence, say
from collector.model import Finding, Promise
from collector.prices.history.price_comparison import overcharges
from collector.prices.history.price_row import PriceRow, Rise
from collector.prices.history.promise_in_force import ends

_SAME_MONTH = timedelta(days=20)
_BILL_ROUNDING = Decimal("0.05")


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise]) -> Iterator[Finding]:
    """All findings that the price table shows; what others offer is no finding."""
    rows = [row for row in rows if row.source != "offer"]
    for promise in file.promises:
        over = [r for r in rows if r.promise == promise.id and r.over]
        yield from _above(promise, [r for r in over if not r.free])
        yield from _free(promise, [r for r in over if r.free])
    yield from map(_once, once_above(file))
    metered = is_metered(file)  # what is counted may have been used: only the customer knows
    yield from (f.replace(candidate=f.candidate or metered) for f in price_rises.findings(file, rows, rises))
    yield from (_doubtful(r) for r in rows if r.amount is not None and _is_doubtful(r, rows))
    yield from _bills(rows)


def _above(promise: Promise, over: list[PriceRow]) -> Iterator[Finding]:
    if not over or promise.amount is None:
        return
    last = over[-1]
    alike = [row for row in over if row.source == last.source]  # what a page showed is no charge
    assert last.charged is not None and last.over is not None
    yield Finding(
        kind="above-promise",
        at=over[0].at,
        text=say(
            "case-above-promise",
            promised_on=day(promise.at),
            promised=Sum(promise.amount, promise.currency, promise.per),
            term=say("case-for-months", count=promise.months) if promise.months else "",
            seen_on=_seen_on(promise, last),
            seen=Sum(last.charged, last.currency, last.per),
            with_vat=say("case-with-vat", sum=last.sums) if last.sums else "",
            more=Sum(last.over, last.currency),
            times=say("case-in-bills" if last.source == "bill" else "case-in-readings", count=len(alike), since=day(alike[0].at))
            if len(alike) > 1
            else "",
            **place_and_plan(last),
        ),
        captures=evidence(promise.capture, *(r.capture for r in over)),
        records=evidence(promise.id, *(r.reading for r in over)),
        amount=last.over,
    )


def _seen_on(promise: Promise, row: PriceRow) -> Sentence | str:
    """The bill's day, with the month that it is for where the promise had ended by that day: ``05/01/2027 (for 12/2026)``."""
    until = ends(promise)
    if until is None or row.day is None or row.at < until:
        return day(row.at)
    return say("case-day-for-month", day=day(row.at), month=f"{row.day.astimezone(ISRAEL):%m/%Y}")


def _free(promise: Promise, over: list[PriceRow]) -> Iterator[Finding]:
    """What was charged in months that were promised free, each month once: three free months from 1/6, and 99.90 on 1/7 and 1/8: 199.80.
    A candidate where one of the bills may be for the month before (`may_be_of_the_month_before`)."""
    months = overcharges(over)
    if not months:
        return
    total = sum((month.amount for month in months), Decimal(0))
    yield Finding(
        kind="above-promise",
        part="free",
        at=months[0].at,
        text=say(
            "case-free-charged", promised_on=day(promise.at), free=promise.free_months or 0, count=len(months), seen_on=day(months[0].at),
            last_on=day(months[-1].at), total=Sum(total, promise.currency),
        ),
        captures=evidence(promise.capture, *(r.capture for r in over)),
        records=evidence(promise.id, *(r.reading for r in over)),
        amount=total,
        candidate=any(row.month_unsaid for row in over),
    )  # fmt: skip


def _once(found: AbovePromise) -> Finding:
    promise, charges = found.promise, found.charges
    assert promise.amount is not None
    return Finding(
        kind="above-promise",
        at=charges[-1].at,
        text=say(
            "case-above-promise-once",
            by=say("case-promised-by", name=promise.by) if promise.by else "",
            promised_on=day(promise.at),
            promised=Sum(promise.amount, promise.currency),
            seen_on=day(charges[-1].at),
            seen=Sum(found.paid, promise.currency),
            more=Sum(found.above, promise.currency),
            count=len(charges),
        ),
        captures=evidence(promise.capture, *(capture for c in charges for capture in c.captures)),
        records=evidence(promise.id, *(c.id for c in charges)),
        amount=found.above,
        candidate=found.candidate,
    )


def _is_doubtful(row: PriceRow, rows: Sequence[PriceRow]) -> bool:
    """Whether a price may have been misread: about a hundredfold, or in a currency that none before it had. Another period, or a price
    without VAT, is a series of its own and no doubt."""
    if row.doubt or row.change != "other":
        return bool(row.doubt)
    alike = (row.plan, row.source, row.currency)
    return not any((r.plan, r.source, r.currency) == alike and r.at < row.at and r.amount is not None for r in rows)


def _doubtful(row: PriceRow) -> Finding:
    assert row.amount is not None
    return Finding(
        kind="price-doubtful",
        at=row.at,
        text=say("case-price-doubtful", day=day(row.at), price=Sum(row.amount, row.currency, row.per)),
        captures=evidence(row.capture),
        records=evidence(row.reading),
    )


def _bills(rows: Sequence[PriceRow]) -> Iterator[Finding]:
    """A bill that differs from the nearest price on the page of the same plan; each pair of sums is told once."""
    told = set()
    for bill in (r for r in rows if r.source == "bill" and r.amount is not None and not r.doubt):
        alike = (bill.plan, bill.currency, bill.net)
        pages = [r for r in rows if r.source == "page" and (r.plan, r.currency, r.net) == alike and r.amount is not None]
        page = min(pages, key=lambda r: abs(r.at - bill.at), default=None)
        if page is None or page.amount is None or bill.amount is None or abs(page.at - bill.at) > _SAME_MONTH:
            continue
        if abs(bill.amount - page.amount) > _BILL_ROUNDING and (bill.amount, page.amount) not in told:
            told.add((bill.amount, page.amount))
            yield _differs(bill, page, bill.amount, page.amount)


def _differs(bill: PriceRow, page: PriceRow, charged: Decimal, shown: Decimal) -> Finding:
    return Finding(
        kind="bill-differs",
        at=bill.at,
        text=say(
            "case-bill-differs",
            bill_on=day(bill.at),
            billed=Sum(charged, bill.currency),
            page_on=day(page.at),
            shown=Sum(shown, page.currency),
            more=Sum(charged - shown, bill.currency),
        ),
        captures=evidence(bill.capture, page.capture),
        records=evidence(bill.reading, page.reading),
        amount=charged - shown,
    )
