"""Reads a bill: finds each value by its label, the charges by their place before the totals, and checks that they add up.

A value stands behind its label in the same cell, in the next cell of the row, or in the row below. Example: of the rows
``סה"כ לפני מע"מ | 110.08``, ``מע"מ 18% | 19.82``, ``סה"כ לתשלום | 129.90 ₪`` the total is 129.90, the VAT 19.82.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from collector.documents import Document, shows_no_text
from collector.prices.amounts.normalised_text import plain
from collector.prices.bill.bill import Bill
from collector.prices.bill.bill_checks import without_contradicted
from collector.prices.bill.bill_dates import months_named
from collector.prices.bill.bill_labels import AGREEMENT, COMPANY, HEADS, LABELS, LETTER, NO_PROVIDER, NUMBER, ORDER, PERIOD, PROFORMA, QUOTE
from collector.prices.bill.bill_lines import with_lines, with_period_of_lines
from collector.prices.bill.bill_rows import Row, rows_of
from collector.prices.bill.bill_sums import sum_of, with_currency, with_sums, without_credit
from collector.prices.bill.bill_totals import with_a_total
from collector.prices.bill.bill_values import with_values


def read_bill(document: Document) -> Bill | None:
    """The bill that a document is, or None where it is none: nothing in it calls itself a bill, or there is no sum.

    A PDF or picture without any text gives a bill with the doubt ``bill-picture``: only a person can say its total.
    """
    rows = rows_of(document)
    if shows_no_text(document) or not any(any(char.isalnum() for char in cell) for row in rows for cell in row.cells):
        scanned = document.kind == "pdf" and not document.reason  # a picture may show anything
        return Bill(doubts=("bill-picture",)) if scanned else None
    bill = _read(document, rows)
    if bill is None or bill.total is None or not bill.lines:
        whole = _read(document, [row.with_agorot() for row in rows])
        if whole and whole.lines and not whole.doubts and (bill is None or bill.total in (None, whole.total)):
            return whole  # sums in whole shekels are believed where they add up
    return bill


def _read(document: Document, rows: Sequence[Row]) -> Bill | None:
    sums = with_a_total([found for row in rows if (found := sum_of(row)) is not None])
    text = "\n".join(" ".join(row.plain) for row in rows)
    named = NUMBER.search(text) or PERIOD.search(text)
    if not sums or not any(s.money.roles & _ASKED and "about" not in s.money.roles for s in sums):
        return None
    if LETTER.search(text):
        return None
    bill = with_values(Bill(provider=_provider(document, rows)), rows)
    if not (bill.number or bill.customer or bill.period or bill.issued or bill.due):
        return None  # a text that only speaks of a bill
    asks = bill.number and bill.period and any("due" in s.money.roles for s in sums) and not PROFORMA.search(text)
    if not asks and (_is_titled_otherwise(rows) or AGREEMENT.search(text)):
        return None
    bill = without_credit(with_currency(with_sums(bill, sums), text), text, sums)
    bill, wrong = with_lines(bill, sums)
    if not named and not (len(bill.lines) > 1 and not wrong and (ORDER.search(text) or _is_told_by_values(bill))):
        return None  # a mail about an order names one sum
    bill = without_contradicted(with_period_of_lines(bill), text)
    values = [value for value in (bill.number, bill.customer, bill.period, bill.issued, bill.due) if value]
    if len(values) < 2 and not bill.lines and not any("due" in s.money.roles for s in sums):
        return None  # minutes of a meeting may name a bill, and some total
    return replace(bill, doubts=(*bill.doubts, *wrong, *(("bill-ocr",) if "ocr" in document.doubts else ())))


def _is_told_by_values(bill: Bill) -> bool:
    """Whether a paper that is called no bill (``שומת ארנונה``, ``הודעה על גביית פרמיה``) says whose, from when and until when to pay."""
    return bool(bill.customer and bill.issued and bill.due and bill.total)


_ASKED = frozenset({"total", "due", "refund"})


def _is_titled_otherwise(rows: Sequence[Row]) -> bool:
    """Whether the paper's title is that of a quotation, a reminder or an agreement: a whole cell of its first four rows, or how one begins.

    Below a bill's own heading (``חשבונית מס' 12``) such words begin a remark: ``תזכורת: אפשר לשלם בהוראת קבע``.
    """
    for number, row in enumerate(rows[:5]):
        above = [cell for earlier in rows[:number] for cell in earlier.plain]
        for cell in row.plain:
            headed = any(NUMBER.search(other) for other in (*above, *row.plain) if other != cell)
            title = QUOTE.match(cell.lstrip(" -–*:#"))
            if title and (not headed or not re.search(r"\w", title.string[title.end() :])):
                return True
    return False


def _provider(document: Document, rows: Sequence[Row]) -> str:
    """The first line with a company's form (``בע"מ``, Ltd), else the sender of a mail, else the first line that may name one."""
    for row in rows:
        for part in (part for cell in row.cells for part in re.split(r"\s[·|•]\s", cell)):
            if COMPANY.search(part.replace("״", '"')) and not re.search(r"\d[.,]\d\d(?!\d)", part):
                sentence = next((one for one in _SENTENCES.split(part) if COMPANY.search(one.replace("״", '"'))), part)
                return _REGISTER.split(sentence)[0].strip()
    sender = re.sub(r"\s*<[^>]*>$", "", document.sender).strip('"')
    head = list(takewhile(lambda row: not any(HEADS.match(cell) for cell in row.plain), rows))
    return sender or next((cell.strip() for row in head[:8] for cell in row.cells if _may_name_one(cell)), "") or _first_line(rows)


_SENTENCES = re.compile(r"(?<=\w)(?<!Ltd)(?<!Inc)(?<!Co)\.\s(?=[A-Zא-ת])")
_REGISTER = re.compile(r",\s+(?:reg|company\s+no|ח\.?פ)", re.IGNORECASE)


def _may_name_one(cell: str) -> bool:
    told = plain(cell).text
    months = months_named(f"{told} 2026")
    return not (NO_PROVIDER.match(told) or months or re.search(r"\d|:", told) or any(one.search(told) for one in LABELS))


def _first_line(rows: Sequence[Row]) -> str:
    """The first line as a whole where it names somebody with a number: ``ועד בית - רחוב הדקל 8``."""
    cells = rows[0].cells
    told = plain(cells[0]).text
    named = len(cells) == 1 and not (NO_PROVIDER.match(told) or re.search(r"\d{4}|:", told) or any(one.search(told) for one in LABELS))
    return cells[0].strip() if named else ""
