"""Findings about prices: above what was promised, rises, rises that VAT explains, a bill that differs from the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.sentence_values import day
from collector.model import Finding, Promise
from collector.prices.history.price_row import PriceRow, Rise
from collector.prices.money_format import money, per_words

_SAME_MONTH = timedelta(days=20)
_BILL_ROUNDING = Decimal("0.05")


def findings(file: CaseFile, rows: Sequence[PriceRow], rises: Sequence[Rise]) -> Iterator[Finding]:
    """All findings that the price table shows."""
    for promise in file.promises:
        yield from _above(promise, [r for r in rows if r.promise == promise.id and r.over])
    yield from _rises(rows)
    yield from (_total(r) for r in rises if r.difference > 0 and r.steps > 1)
    yield from (_doubtful(r) for r in rows if r.change == "other" and r.amount is not None)
    yield from _bills(rows)


def both(amount: Decimal, currency: str, per: str = "") -> tuple[str, str]:
    """An amount with its period, in Hebrew and English."""
    return money(amount, currency, "he") + per_words(per, "he"), money(amount, currency, "en") + per_words(per, "en")


def _plan(row: PriceRow | Rise) -> tuple[str, str]:
    return (f" במסלול {row.plan}", f" for {row.plan}") if row.plan else ("", "")


def _where(source: str) -> tuple[str, str]:
    return ("בחשבון", "on the bill") if source == "bill" else ("באתר", "on the site")


def _share(value: Decimal | None) -> str:
    """``100%``, ``7.7%``; "–" where there is none."""
    return "–" if value is None else f"{value:f}".rstrip("0").rstrip(".") + "%"


def _evidence(*ids: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for i in ids if i))


def _above(promise: Promise, over: list[PriceRow]) -> Iterator[Finding]:
    if not over or promise.amount is None:
        return
    first, last = over[0], over[-1]
    assert last.amount is not None and last.over is not None
    told, now, more = (both(a, last.currency, p) for a, p in ((promise.amount, promise.per), (last.amount, last.per), (last.over, "")))
    since = day(first.at)
    where, plan = _where(last.source), _plan(last)
    count = ("", "") if len(over) == 1 else (f", ב-{len(over)} דגימות מאז {since}", f", in {len(over)} readings since {since}")
    length = (f" למשך {promise.months} חודשים", f" for {promise.months} months") if promise.months else ("", "")
    yield Finding(
        kind="above-promise",
        at=first.at,
        text_he=f"ב-{day(promise.at)} הובטח מחיר של {told[0]}{length[0]}; ב-{day(last.at)} הופיע {where[0]}{plan[0]} {now[0]}, "
        f"{more[0]} יותר מהמובטח{count[0]}",
        text_en=f"On {day(promise.at)} a price of {told[1]}{length[1]} was promised; on {day(last.at)} {now[1]} stood {where[1]}{plan[1]}, "
        f"{more[1]} above the promise{count[1]}",
        captures=_evidence(promise.capture, first.capture, last.capture),
        records=_evidence(promise.id, *(r.reading for r in over)),
        amount=last.over,
    )


def _rises(rows: Sequence[PriceRow]) -> Iterator[Finding]:
    """Each rise beside the row that it was compared with."""
    last: dict[tuple[str, str], PriceRow] = {}
    for row in rows:
        key = (row.plan.strip(), row.source)
        if row.change == "rise" and key in last:
            yield _rise(row, last[key])
        if row.amount is not None and row.change != "other":
            last[key] = row


def _rise(row: PriceRow, before: PriceRow) -> Finding:
    assert row.amount is not None and row.difference is not None and before.amount is not None
    old, new, more = both(before.amount, row.currency, row.per), both(row.amount, row.currency, row.per), both(row.difference, row.currency)
    share = _share(row.percent)
    plan, where = _plan(row), _where(row.source)
    he = f"המחיר {where[0]}{plan[0]} עלה מ-{old[0]} ({day(before.at)}) ל-{new[0]} ({day(row.at)}): {more[0]} יותר, {share}"
    en = f"The price {where[1]}{plan[1]} rose from {old[1]} ({day(before.at)}) to {new[1]} ({day(row.at)}): {more[1]} more, {share}"
    if row.vat:
        he += '. ההפרש תואם שינוי בשיעור המע"מ בלבד'
        en += ". The difference is what the change of VAT alone would make"
    return Finding(
        kind="vat" if row.vat else "price-rise",
        at=row.at,
        text_he=he,
        text_en=en,
        captures=_evidence(before.capture, row.capture),
        records=_evidence(before.reading, row.reading),
        amount=row.difference,
    )


def _total(rise: Rise) -> Finding:
    first, last = both(rise.first, rise.currency, rise.per), both(rise.last, rise.currency, rise.per)
    more = both(rise.difference, rise.currency)
    plan, where = _plan(rise), _where(rise.source)
    return Finding(
        kind="price-total-rise",
        at=rise.last_at,
        text_he=f"בסך הכול עלה המחיר {where[0]}{plan[0]} ב-{rise.steps} שלבים מ-{first[0]} ({day(rise.first_at)}) ל-{last[0]} "
        f"({day(rise.last_at)}): {more[0]} יותר, {_share(rise.percent)}",
        text_en=f"In all, the price {where[1]}{plan[1]} rose in {rise.steps} steps from {first[1]} ({day(rise.first_at)}) to {last[1]} "
        f"({day(rise.last_at)}): {more[1]} more, {_share(rise.percent)}",
        captures=_evidence(rise.first_capture, rise.last_capture),
        records=_evidence(rise.first_reading, rise.last_reading),
        amount=rise.difference,
    )


def _doubtful(row: PriceRow) -> Finding:
    assert row.amount is not None
    shown = both(row.amount, row.currency, row.per)
    return Finding(
        kind="price-doubtful",
        at=row.at,
        text_he=f"ב-{day(row.at)} נקרא מחיר שאינו בר השוואה לקודמו: {shown[0]}; יש לבדוק אותו מול התמונה",
        text_en=f"On {day(row.at)} a price was read that cannot be compared with the one before: {shown[1]}; check it against the picture",
        captures=_evidence(row.capture),
        records=_evidence(row.reading),
    )


def _bills(rows: Sequence[PriceRow]) -> Iterator[Finding]:
    """A bill that differs from the nearest price on the page of the same plan; each pair of sums is told once."""
    told = set()
    for bill in (r for r in rows if r.source == "bill" and r.amount is not None and r.change != "other"):
        pages = [r for r in rows if r.source == "page" and r.plan == bill.plan and r.amount is not None and r.currency == bill.currency]
        page = min(pages, key=lambda r: abs(r.at - bill.at), default=None)
        if page is None or page.amount is None or bill.amount is None or abs(page.at - bill.at) > _SAME_MONTH:
            continue
        if abs(bill.amount - page.amount) > _BILL_ROUNDING and (bill.amount, page.amount) not in told:
            told.add((bill.amount, page.amount))
            yield _differs(bill, page, bill.amount, page.amount)


def _differs(bill: PriceRow, page: PriceRow, charged: Decimal, shown: Decimal) -> Finding:
    on_bill, on_page, more = both(charged, bill.currency), both(shown, page.currency), both(charged - shown, bill.currency)
    return Finding(
        kind="bill-differs",
        at=bill.at,
        text_he=f"בחשבון מיום {day(bill.at)} נדרשו {on_bill[0]}, ובאתר ביום {day(page.at)} הופיע {on_page[0]} (הפרש {more[0]})",
        text_en=f"The bill of {day(bill.at)} asks for {on_bill[1]}, and on {day(page.at)} the site showed {on_page[1]} "
        f"(difference {more[1]})",
        captures=_evidence(bill.capture, page.capture),
        records=_evidence(bill.reading, page.reading),
        amount=charged - shown,
    )
