"""The sums of a bill: each row's amount with what its words say it is, then the total, the VAT, the previous balance and the currency."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from collector.prices.amounts.amount_reader import amounts_of_bill
from collector.prices.amounts.amount_values import Money
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.number_reader import numbers
from collector.prices.amounts.words.currency_words import CURRENCIES, UNKNOWN
from collector.prices.amounts.words.qualifier_words import ROLE_WORDS, TOTAL_LINE
from collector.prices.bill.bill import Bill, Place
from collector.prices.bill.bill_labels import (
    CARRIED,
    CREDIT_NOTE,
    CUSTOMER,
    DATE,
    DUE,
    ISRAELI_TAX,
    NUMBER,
    PAYMENTS_FIRST,
    PERIOD,
    PREVIOUS_FIRST,
    REGISTERED,
    SALES_TAX,
    SUBTOTAL,
    VAT_FIRST,
    VAT_NAMED,
)
from collector.prices.bill.bill_rows import Row

AGORA = Decimal("0.02")
"""So far sums may differ by rounding."""


@dataclass(frozen=True)
class Sum:
    """A row with an amount: what its words are, and the amount in its last column."""

    row: Row
    words: str
    money: Money
    place: Place


def sum_of(row: Row) -> Sum | None:
    """The amount of a row: the last one of its last column that holds one, read together with the words before it."""
    whole = "\t".join(row.plain)
    found = amounts_of_bill(whole)
    if not found:
        return None
    found = [one for one in found if not (_MEASURED.match(whole[one.span[1] :]) or _UNIT_BEFORE.search(whole[: one.span[0]]))]
    if not found:
        return None
    last = found[-1]
    before = whole[: last.span[0]].count("\t")
    place = row.places[min(before, len(row.places) - 1)]
    if last.doubt == "parentheses" and len(inside := numbers(last.raw)) == 1 and inside[0].value is not None:
        last = replace(last, amount=-inside[0].value, doubt="")  # as accounts write a credit; the sum of the lines confirms it
    if last.amount is not None and last.amount > 0 and _IN_PARENTHESES.fullmatch(row.plain[min(before, len(row.plain) - 1)]):
        last = replace(last, amount=-last.amount)
    beside = 1 if first_apart(row, before) else 0
    words = "\t".join(row.cells[beside:before]).strip() or "\t".join(row.cells[before + 1 :]).strip() or whole
    roles = (frozenset() if beside else last.roles) | _row_roles("\t".join(row.plain[beside:]), last)
    first = _words_of(row, before)
    if CARRIED.search(first):
        roles = frozenset({"carried"})
    elif SUBTOTAL.search(first):
        roles = frozenset({"subtotal"})
    elif VAT_FIRST.match(first):
        roles = frozenset({"vat"})
    elif "vat" in roles and SALES_TAX.search(first) and not (VAT_NAMED.search(first) or "%" in first):
        roles = roles - {"vat"}  # no VAT, of which a buyer there never knows the rate: one of the charges
    elif roles & {"due", "total"} and ROLE_WORDS["about"].match(first):
        roles = frozenset({"about"})  # ``Estimated monthly total`` of an offer
    elif PREVIOUS_FIRST.search(first):
        roles = roles - {"due", "total"} | {"previous"}
    elif ROLE_WORDS["due"].match(first) and not roles & {"subtotal", "vat"}:
        roles = roles - {"previous"} | {"due", "total"}  # ``סה"כ לתשלום כולל יתרה קודמת``
    elif PAYMENTS_FIRST.search(first):
        roles = roles - {"previous"} | {"paid"}
    elif ROLE_WORDS["paid"].match(first):
        roles = roles | {"paid"}  # ``Payment received 12/10/2026, thank you``
    return Sum(row, words, replace(last, roles=roles), place)


_IN_PARENTHESES = re.compile(r"[()]\s*\d[\d,]*\.\d\d\s*[()]")
"""A cell of nothing but an amount in parentheses; from right to left they may have come turned around."""
_MEASURED = re.compile(r" *(?:[GMT]B\b|kWh\b|km\b|min(?:utes)?\b|ג'?יגה|מגה|דק(?:ות|')|קוט\"ש|מ\"[קר]|ק\"מ)", re.IGNORECASE)
_UNIT_BEFORE = re.compile(r"(?<![A-Za-z\d])(?<!\d )(?:[GMT]B|kWh) *$", re.IGNORECASE)
"""Stands beside a quantity: ``12.44 GB`` is no sum, nor is ``GB 12.44``, as a line from right to left may have it."""


def _words_of(row: Row, before: int) -> str:
    """The first cell of words: what the amount of the row is called."""
    return next((cell for cell in row.plain[first_apart(row, before) :] if re.search(r"[^\W\d_]{2}", cell)), "")


def first_apart(row: Row, before: int) -> bool:
    """Whether the first cell of a row is a label of a box beside the charges: ``לתשלום עד | שירותי אינטרנט | 129.90``."""
    label = row.plain[0]
    named = any(one.search(label) for one in (CUSTOMER, NUMBER, DATE, DUE, PERIOD)) and not re.search(r"\d", label)
    return named and before > 1 and row.places[0].page > 0 and bool(re.search(r"[^\W\d_]{2}", row.plain[1]))


def _row_roles(whole: str, money: Money) -> set[str]:
    """Labels may stand apart from the amount: in the first cell of a row with counts between, or behind the amount."""
    label = next((cell for cell in whole.split("\t") if re.search(r"[^\W\d_]{2}", cell)), "")
    label = _BRACKETED.sub("", label) or label
    probe = amounts_of_bill(f"{label}: {money.raw or '1.00'}")
    return set(probe[-1].roles) if probe else set()


_BRACKETED = re.compile(r"\([^()]*\)")
"""Of ``Total this month (inc. £3.92 VAT)`` what names another sum."""


def with_sums(bill: Bill, sums: Sequence[Sum]) -> Bill:
    """The bill with total, VAT and balances chosen from its sums by their roles; a doubt where two sums contradict each other."""
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
    if vat is None and total is not None and (inside := _vat_inside(total, sums)):
        vat, places["vat"] = inside.money.amount, inside.place
    if vat is None and total and (column := _vat_column(total, sums)):
        vat, places["vat"] = column
    before = [s for s in sums if "previous" in s.money.roles and not s.money.roles & {"vat", "subtotal", "paid"}]
    paid = sum((abs(s.money.amount or Decimal(0)) for s in sums if "paid" in s.money.roles), Decimal(0))
    if len(before) > 1 and before[-1].money.amount == (before[0].money.amount or Decimal(0)) - paid:
        previous, places["previous"] = before[0].money.amount, before[0].place  # what is left of it is told, too
    else:
        previous = pick("previous", "previous", without=frozenset({"vat", "subtotal", "paid"}))
    return replace(bill, total=total, vat=vat, previous=previous, places=places, doubts=tuple(doubts))


_RATES = (17, 18)
_PER_CENT = re.compile(r"(\d{1,2}(?:\.\d+)?)\s*%")


def _vat_inside(total: Decimal, sums: Sequence[Sum]) -> Sum | None:
    """The sum that names VAT and is the total's share of it: of 104.00 ``כולל מע"מ | 15.86``. The rate is Israel's, or the row says it."""
    for one in sums:
        rates = [*map(Decimal, _RATES), *map(Decimal, _PER_CENT.findall(one.words))]
        shares = [total * rate / (100 + rate) for rate in rates]
        if VAT_NAMED.search(plain(one.words).text) and any(abs(share - (one.money.amount or 0)) <= AGORA for share in shares) and total:
            return one
    return None


def _vat_column(total: Decimal, sums: Sequence[Sum]) -> tuple[Decimal, Place] | None:
    """The tax in the row of totals of a table that has a column for it: ``סה"כ | 186.28 | 33.52 | 219.80``, at Israel's rate."""
    for one in sums:
        cells = [(amounts_of_bill(cell), place) for cell, place in zip(one.row.plain, one.row.places, strict=True)]
        values = [(found[0].amount, place) for found, place in cells if len(found) == 1 and found[0].amount is not None]
        told = one.money.roles & {"total", "due"} or TOTAL_LINE.search(one.row.plain[0])
        if told and len(values) == 3:
            (net, _), (tax, place), (whole, _) = (values[n] for n in ((0, 1, 2) if values[2][0] > values[0][0] else (2, 1, 0)))
            if net + tax == whole >= total and any(abs(net * rate / 100 - tax) <= AGORA for rate in (*_RATES, 5, 20)):
                return tax, place
    return None


def _with_tax(values: set[Decimal | None], tax: Decimal | None) -> set[Decimal | None]:
    """Of two totals the one with VAT where the tax is the difference of the two: of 400.00, 472.00 and a tax of 72.00 the second."""
    known = sorted(value for value in values if value is not None)
    return {known[1]} if len(values) == len(known) == 2 and tax and abs(known[1] - known[0] - tax) <= AGORA else values


def with_currency(bill: Bill, text: str) -> Bill:
    """The bill with the one currency that it names anywhere (a head such as ``סכום בש"ח`` counts), of several the one that its total is in;
    else unknown, and said so."""
    of_total = bill.places["total"].text if "total" in bill.places else ""
    for part in (text, of_total):
        codes = {"ILS" if m.lastgroup == "AGORA" else m.lastgroup or "" for m in CURRENCIES.finditer(plain(part).text)} - {UNKNOWN}
        if len(codes) == 1:
            return replace(bill, currency=codes.pop())
    israeli = not codes and ((REGISTERED.search(text) and VAT_NAMED.search(text)) or ISRAELI_TAX.search(text))
    return replace(bill, currency="ILS") if israeli else replace(bill, currency="", doubts=(*bill.doubts, "bill-currency"))


def without_credit(bill: Bill, text: str, sums: Sequence[Sum]) -> Bill:
    """A credit note (``חשבונית זיכוי``) gives money back: its positive total is no charge, and only a person can say what it is."""
    head = f"\n{text}".partition("\n" + " ".join(sums[0].row.plain))[0] if sums else text
    noted = CREDIT_NOTE.search(head)
    back = next((s for s in reversed(sums) if "refund" in s.money.roles), None)
    if noted and bill.total is None and back is not None:
        return replace(bill, doubts=(*(d for d in bill.doubts if not d.startswith("bill-total")), f"bill-credit: {back.money.amount}"))
    credit = noted or any(s.money.roles & {"refund"} and s.money.roles & {"total", "due"} for s in sums)
    if not credit or bill.total is None or bill.total < 0:
        return bill
    return replace(bill, total=None, doubts=(*bill.doubts, f"bill-credit: {bill.total}"))
