"""Reads a bill: finds each value by its label, the charges by their place before the totals, and checks that they add up.

A value stands behind its label in the same cell, in the next cell of the row, or in the row below. Example: of the rows
``סה"כ לפני מע"מ | 110.08``, ``מע"מ 18% | 19.82``, ``סה"כ לתשלום | 129.90 ₪`` the total is 129.90, the VAT 19.82.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from collector.documents import Document
from collector.prices.amounts.amount_reader import amounts_of_bill
from collector.prices.amounts.amount_values import Money
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.number import numbers
from collector.prices.amounts.words.currency_words import CURRENCIES, UNKNOWN
from collector.prices.amounts.words.qualifier_words import ROLE_WORDS, TOTAL_LINE
from collector.prices.bill.bill import Bill, BillLine, Place
from collector.prices.bill.bill_labels import (
    AGREEMENT,
    COMPANY,
    CREDIT_NOTE,
    HEADS,
    LETTER,
    NO_PROVIDER,
    NOT_A_LINE,
    NUMBER,
    PAYMENTS_FIRST,
    PERIOD,
    PREVIOUS_FIRST,
    QUOTE,
    ROUNDING,
)
from collector.prices.bill.bill_values import with_values
from collector.prices.bill.rows import Row, rows_of

_AGORA = Decimal("0.02")
_TOTALS = frozenset({"total", "due", "subtotal", "previous", "paid", "vat"})


@dataclass(frozen=True)
class _Sum:
    """A row with an amount: what its words are, and the amount in its last column."""

    row: Row
    words: str
    money: Money
    place: Place


def read_bill(document: Document) -> Bill | None:
    """The bill that a document is, or None where it is none: nothing in it calls itself a bill, or there is no sum.

    A PDF or picture without any text gives a bill with the doubt ``bill-picture``: only a person can say its total.
    """
    rows = rows_of(document)
    if not any(any(char.isalnum() for char in cell) for row in rows for cell in row.cells):
        scanned = document.kind == "pdf" and not document.reason  # a picture may show anything
        return Bill(doubts=("bill-picture",)) if scanned else None
    sums = [found for row in rows if (found := _sum(row)) is not None]
    text = "\n".join(" ".join(row.plain) for row in rows)
    if not sums or not (NUMBER.search(text) or PERIOD.search(text)) or not any(s.money.roles & {"total", "due"} for s in sums):
        return None
    if LETTER.search(text):
        return None
    bill = with_values(Bill(provider=_provider(document, rows)), rows)
    if not (bill.number or bill.customer or bill.period or bill.issued or bill.due):
        return None  # a text that only speaks of a bill
    asks = bill.number and bill.period and any("due" in s.money.roles for s in sums)
    if not asks and (_is_titled_otherwise(rows) or AGREEMENT.search(text)):
        return None
    bill = _without_credit(_with_currency(_with_sums(bill, sums), text), text, sums)
    bill, wrong = _with_lines(bill, sums)
    values = [value for value in (bill.number, bill.customer, bill.period, bill.issued, bill.due) if value]
    if len(values) < 2 and not bill.lines and not any("due" in s.money.roles for s in sums):
        return None  # minutes of a meeting may name a bill, and some total
    return replace(bill, doubts=(*bill.doubts, *wrong, *(("bill-ocr",) if "ocr" in document.doubts else ())))


def _is_titled_otherwise(rows: Sequence[Row]) -> bool:
    """Whether the paper's title is that of a quotation, a reminder or an agreement: a whole cell of its first four rows, or how one begins.

    Below a bill's own heading (``חשבונית מס' 12``) such words begin a remark: ``תזכורת: אפשר לשלם בהוראת קבע``.
    """
    for number, row in enumerate(rows[:4]):
        above = [cell for earlier in rows[:number] for cell in earlier.plain]
        for cell in row.plain:
            headed = any(NUMBER.search(other) for other in (*above, *row.plain) if other != cell)
            title = QUOTE.match(cell.lstrip(" -–*:#"))
            if title and (not headed or not re.search(r"\w", title.string[title.end() :])):
                return True
    return False


def _with_lines(bill: Bill, sums: Sequence[_Sum]) -> tuple[Bill, list[str]]:
    """The bill with its charges and the doubt if they do not add up: those before the totals, else those on the pages of details behind.

    Services one after the other, each with its own sum, are charges up to the last total where they add up so.
    Rows in one piece (``סיבים 600 75.42 ₪``) are charges only where the sums then add up: else they may be any sentence with a sum in it.
    """
    last = max((at for at, one in enumerate(sums) if one.money.roles & {"total", "due"}), default=0)
    tries = [replace(bill, lines=tuple(_lines(part, dash))) for dash in (0, -1, 1) for part in (sums, sums[last + 1 :])]
    tries.append(replace(bill, lines=tuple(_lines(sums[:last], through=True))))
    for one in tries:
        if one.lines and not _sum_doubts(one, sums):
            return one, []
    return tries[0], _sum_doubts(tries[0], sums)


def _provider(document: Document, rows: Sequence[Row]) -> str:
    """The first line with a company's form (``בע"מ``, Ltd), else the sender of a mail, else the first line that may name one."""
    for row in rows:
        for cell in row.cells:
            if COMPANY.search(cell.replace("״", '"')):
                return cell.strip()
    lines = (cell for row in rows[:8] for cell in row.cells if not (NO_PROVIDER.match(plain(cell).text) or re.search(r"\d|:", cell)))
    return re.sub(r"\s*<[^>]*>$", "", document.sender).strip('"') or next(lines, "")


def _sum(row: Row) -> _Sum | None:
    """The amount of a row: the last one of its last column that holds one, read together with the words before it."""
    whole = "\t".join(row.plain)
    found = amounts_of_bill(whole)
    if not found:
        return None
    last = found[-1]
    before = whole[: last.span[0]].count("\t")
    place = row.places[min(before, len(row.places) - 1)]
    if last.doubt == "parentheses" and len(inside := numbers(last.raw)) == 1 and inside[0].value is not None:
        last = replace(last, amount=-inside[0].value, doubt="")  # as accounts write a credit; the sum of the lines confirms it
    words = "\t".join(row.cells[:before]).strip() or "\t".join(row.cells[before + 1 :]).strip() or whole
    roles = last.roles | _row_roles(whole, last)
    first = next((cell for cell in row.plain if re.search(r"[^\W\d_]{2}", cell)), "")
    if PREVIOUS_FIRST.search(first):
        roles = roles - {"due", "total"} | {"previous"}
    elif ROLE_WORDS["due"].match(first) and not roles & {"subtotal", "vat"}:
        roles = roles - {"previous"} | {"due", "total"}  # ``סה"כ לתשלום כולל יתרה קודמת``
    elif PAYMENTS_FIRST.search(first):
        roles = roles - {"previous"} | {"paid"}
    elif ROLE_WORDS["paid"].match(first):
        roles = roles | {"paid"}  # ``Payment received 12/10/2026, thank you``
    return _Sum(row, words, replace(last, roles=roles), place)


def _row_roles(whole: str, money: Money) -> set[str]:
    """Labels may stand apart from the amount: in the first cell of a row with counts between, or behind the amount."""
    label = next((cell for cell in whole.split("\t") if re.search(r"[^\W\d_]{2}", cell)), "")
    probe = amounts_of_bill(f"{label}: {money.raw or '1.00'}")
    return set(probe[-1].roles) if probe else set()


def _with_sums(bill: Bill, sums: Sequence[_Sum]) -> Bill:
    places = dict(bill.places)
    doubts = list(bill.doubts)
    tax: Decimal | None = None

    def pick(name: str, *roles: str, without: frozenset[str] = frozenset()) -> Decimal | None:
        for role in roles:
            having = [s for s in sums if role in s.money.roles and not s.money.roles & without]
            values = {s.money.amount for s in having}
            if having:
                places[name] = having[-1].place
                values = _with_tax(values, tax) if name == "total" else values
                if len(values) > 1 or None in values:
                    doubts.append(f"bill-{name}: {', '.join(dict.fromkeys(s.money.raw for s in having))}")
                    return None
                return values.pop()
        return None

    aside = frozenset({"previous", "subtotal", "vat"})
    vat = tax = pick("vat", "vat", without=frozenset({"due", "subtotal", "previous"}))
    total = pick("total", "due", "total", without=aside)
    previous = pick("previous", "previous", without=frozenset({"vat", "subtotal", "paid"}))
    return replace(bill, total=total, vat=vat, previous=previous, places=places, doubts=tuple(doubts))


def _with_tax(values: set[Decimal | None], tax: Decimal | None) -> set[Decimal | None]:
    """Of two totals the one with VAT where the tax is the difference of the two: of 400.00, 472.00 and a tax of 72.00 the second."""
    known = sorted(value for value in values if value is not None)
    return {known[1]} if len(values) == len(known) == 2 and tax and abs(known[1] - known[0] - tax) <= _AGORA else values


def _with_currency(bill: Bill, text: str) -> Bill:
    """The bill with the one currency that it names anywhere (a head such as ``סכום בש"ח`` counts), of several the one that its total is in;
    else unknown, and said so."""
    of_total = bill.places["total"].text if "total" in bill.places else ""
    for part in (text, of_total):
        codes = {"ILS" if m.lastgroup == "AGORA" else m.lastgroup or "" for m in CURRENCIES.finditer(plain(part).text)} - {UNKNOWN}
        if len(codes) == 1:
            return replace(bill, currency=codes.pop())
    return replace(bill, currency="", doubts=(*bill.doubts, "bill-currency"))


def _without_credit(bill: Bill, text: str, sums: Sequence[_Sum]) -> Bill:
    """A credit note (``חשבונית זיכוי``) gives money back: its positive total is no charge, and only a person can say what it is."""
    credit = CREDIT_NOTE.search(text) or any(s.money.roles & {"refund"} and s.money.roles & {"total", "due"} for s in sums)
    if not credit or bill.total is None or bill.total < 0:
        return bill
    return replace(bill, total=None, doubts=(*bill.doubts, f"bill-credit: {bill.total}"))


def _lines(sums: Sequence[_Sum], dash: int = 0, *, through: bool = False) -> list[BillLine]:
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
        if len(one.row.cells) < 2:
            lines += _in_one_piece(one, dash) if dash else ()
            continue
        if one.money.amount is None:
            continue
        if len(one.row.cells) > 3 or re.search(r"[^\W\d_]{2}", first):  # a row of a meter may hold numbers alone
            named = next((cell for cell in one.words.split("\t") if re.search(r"[^\W\d_]", cell)), one.words)
            lines.append(BillLine(named.strip(), one.money.amount, one.place))
    return lines


def _in_one_piece(one: _Sum, dash: int) -> Iterator[BillLine]:
    """The charge of a row in one piece that its amount ends: ``סיבים 600 75.42 ₪``, ``הנחת לקוח -34.75 ₪``."""
    row = one.row.plain[0]
    start, end = one.money.span
    inside = numbers(one.money.raw) if one.money.doubt == "minus" else []
    amount = inside[0].value * dash if len(inside) == 1 and inside[0].value is not None else one.money.amount
    if amount is not None and not row[end:].strip() and re.search(r"[^\W\d_]{2}", row[:start]):
        yield BillLine(row[:start].strip(" :-–"), amount, one.place)


def _sum_doubts(bill: Bill, sums: Sequence[_Sum]) -> list[str]:
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
    if any(abs(added + extra - bill.total) <= _AGORA for extra in extras):
        return []
    return [f"bill-lines: {added} / {bill.total}"]
