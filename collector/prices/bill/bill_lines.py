"""The charges of a bill: rows with words and an amount that stand before the totals, and whether they add up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain

from collector.prices.amounts.number_reader import numbers
from collector.prices.amounts.words.qualifier_words import TOTAL_LINE
from collector.prices.bill.bill import Bill, BillLine
from collector.prices.bill.bill_dates import MONTH_NAME, days_in, months_named, period_in
from collector.prices.bill.bill_labels import HEADS, NOT_A_LINE, ROUNDING
from collector.prices.bill.bill_sums import AGORA, Sum

_TOTALS = frozenset({"total", "due", "subtotal", "previous", "paid", "vat", "carried"})


def with_lines(bill: Bill, sums: Sequence[Sum]) -> tuple[Bill, list[str]]:
    """The bill with its charges and the doubt if they do not add up: those before the totals, else those on the pages of details behind.

    Services one after the other, each with its own sum, are charges up to the last total where they add up so.
    Rows in one piece (``סיבים 600 75.42 ₪``) are charges only where the sums then add up: else they may be any sentence with a sum in it.
    """
    last = max((at for at, one in enumerate(sums) if one.money.roles & {"total", "due"}), default=0)
    tries = [replace(bill, lines=tuple(_lines(part, dash))) for dash in (0, -1, 1) for part in (sums, sums[last + 1 :])]
    tries.append(replace(bill, lines=tuple(_lines(sums[:last], through=True))))
    for one in chain(tries, *((replace(one, lines=less(one.lines)) for one in tries) for less in (_without_subtotals, _without_months))):
        if one.lines and not _sum_doubts(one, sums):
            return replace(one, lines=_detailed(one, sums)), []
    return tries[0], _sum_doubts(tries[0], sums)


def _without_subtotals(lines: Sequence[BillLine]) -> tuple[BillLine, ...]:
    """The charges without those that only sum up two or more before them, whatever they are called."""
    made, added = list[BillLine](), Decimal(0)
    for line in lines:
        if len(made) < 2 or line.amount != added:
            made.append(line)
            added += line.amount
    return tuple(made)


def _without_months(lines: Sequence[BillLine]) -> tuple[BillLine, ...]:
    """The charges without the bills of other months, which a table beside them lists (``Nov 2025`` and a sum)."""
    return tuple(line for line in lines if not _MONTH_ALONE.fullmatch(line.text))


_MONTH_ALONE = re.compile(rf"\W*(?:(?:{MONTH_NAME})\.?\s+20\d\d|(?:0?[1-9]|1[0-2])[/.]20\d\d)\W*", re.IGNORECASE)


def _detailed(bill: Bill, sums: Sequence[Sum]) -> tuple[BillLine, ...]:
    """The charges, with one that only sums up those on a later page (``חיובים שוטפים (פירוט בעמוד 2)``) taken apart into them.

    They are its parts where they, or they with the bill's VAT, come to it and to nothing else.
    """
    last = max(line.place.page for line in bill.lines)
    behind = _lines([one for one in sums if one.place.page > last])
    added = sum((line.amount for line in behind), Decimal(0))
    whole = [line for line in bill.lines if line.amount in (added, added + (bill.vat or 0))]
    if len(behind) < 2 or len(whole) != 1:
        return bill.lines
    return tuple(part for line in bill.lines for part in (behind if line is whole[0] else [line]))


def with_period_of_lines(bill: Bill) -> Bill:
    """The bill with the months that its charges name, where no label says its period: all that name any name the same, the largest, too."""
    charges = [line for line in bill.lines if line.amount > 0]
    named = {months for line in charges if (months := _for(line, bill.issued))}
    if bill.period or len(named) != 1 or any("bill-credit" in doubt for doubt in bill.doubts):
        return bill
    largest = max(charges, key=lambda line: line.amount)
    if not _for(largest, bill.issued):
        return bill
    return replace(bill, period=named.pop(), places={**bill.places, "period": largest.place})


def _for(line: BillLine, issued: date | None) -> tuple[date, date] | None:
    """The months or the range of days that a charge's words are for (``Weekend print, 4 Nov 2026 - 3 Feb 2027``); of one without a year
    (``SIM plan (1 Nov - 30 Nov)``) the one whose last day is next to the bill's."""
    told = _named(line.text) or _named(line.place.text.replace("\t", " "))
    if told or not issued or not (yearless := _YEARLESS.search(line.text)):
        return told
    ways = [way for year in (issued.year - 1, issued.year, issued.year + 1) if (way := period_in(f"{yearless[0]} {year}"))]
    return min(ways, key=lambda way: abs((way[1] - issued).days), default=None)


def _named(text: str) -> tuple[date, date] | None:
    days = days_in(text)
    ranged = period_in(text) if days else None
    return months_named(text) or (ranged if ranged and ranged[0] < ranged[1] == max(days) else None)


_YEARLESS = re.compile(
    rf"(?<![\d./])\d{{1,2}}\s+ב?(?:{MONTH_NAME})\s*(?:[-–]|to|until|עד)\s*\d{{1,2}}\s+ב?(?:{MONTH_NAME})(?![\w])(?!,?\s+\d)", re.IGNORECASE
)


def _lines(sums: Sequence[Sum], dash: int = 0, *, through: bool = False) -> list[BillLine]:
    """Rows with words and an amount that stand before the first total and are no label of another value.

    through: totals on the way end nothing, for they are those of single services.
    With a `dash` rows in one piece that end with the amount count, too: it is what a dash between the two is, a minus (-1) or none (1).
    """
    lines: list[BillLine] = []
    for one in sums:
        first = next((cell for cell in one.row.plain if re.search(r"[^\W\d_]", cell)), one.row.plain[0])
        if one.money.roles & _TOTALS:
            if one.money.roles & {"subtotal", "total", "due"} and lines and not through:
                break
            continue
        if TOTAL_LINE.search(first) and lines:
            if through:
                continue
            break
        told = NOT_A_LINE.search(first) or ROUNDING.search(first)
        if told or HEADS.fullmatch(first):
            continue
        if len(one.row.cells) > 2 and all(_SIGNED.fullmatch(cell) for cell in one.row.plain):
            continue  # boxes of sums below their heads
        if len(one.row.cells) < 2:
            lines += _in_one_piece(one, dash) if dash else ()
            continue
        if one.money.amount is None:
            continue
        if len(one.row.cells) > 3 or re.search(r"[^\W\d_]{2}", first):  # a row of a meter may hold numbers alone
            named = next((cell for cell in one.words.split("\t") if re.search(r"[^\W\d_]", cell)), one.words)
            lines.append(BillLine(named.strip(), one.money.amount, one.place))
    return lines


_SIGNED = re.compile(r"[-–]?\s?(?:[₪$€£]\s?-?[\d,]+\.\d\d|-?[\d,]+\.\d\d\s?[₪$€£]-?)")


def _in_one_piece(one: Sum, dash: int) -> Iterator[BillLine]:
    """The charge of a row in one piece that its amount ends: ``סיבים 600 75.42 ₪``, ``הנחת לקוח -34.75 ₪``."""
    row = one.row.plain[0]
    start, end = one.money.span
    inside = numbers(one.money.raw) if one.money.doubt == "minus" else []
    amount = inside[0].value * dash if len(inside) == 1 and inside[0].value is not None else one.money.amount
    if amount is not None and not row[end:].strip() and re.search(r"[^\W\d_]{2}", row[:start]):
        yield BillLine(row[:start].strip(" :-–"), amount, one.place)


def _sum_doubts(bill: Bill, sums: Sequence[Sum]) -> list[str]:
    """``bill-lines`` where the lines add up neither to the total nor to what VAT, a previous balance or a rounding make of it."""
    if bill.total is None:
        return [] if any(d.startswith(("bill-total", "bill-credit")) for d in bill.doubts) else ["bill-total"]
    if not bill.lines:
        return []
    added = sum((line.amount for line in bill.lines), Decimal(0))
    paid = sum((abs(s.money.amount or Decimal(0)) for s in sums if "paid" in s.money.roles), Decimal(0))
    rounding = sum((s.money.amount or Decimal(0) for s in sums if ROUNDING.search(s.words)), Decimal(0))
    extras = {Decimal(0), bill.vat or Decimal(0)}
    extras |= {extra + (bill.previous or Decimal(0)) for extra in extras}
    extras |= {extra + rounding for extra in extras}
    extras |= {extra - paid for extra in extras}
    if any(abs(added + extra - bill.total) <= AGORA for extra in extras):
        return []
    return [f"bill-lines: {added} / {bill.total}"]
