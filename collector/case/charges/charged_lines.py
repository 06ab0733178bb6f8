"""What bills and charges ask for, line by line (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bill_line_amounts import ChargedLine, bill_lines, bill_totals, month_of
from collector.case.charges.charges_on_bills import money_of_bills
from collector.case.charges.item_name_match import all_words_in, share_a_thing, telling_words, without_month
from collector.case.charges.metered import counts_by_meter
from collector.clock import ISRAEL
from collector.model import Charge, Fact

_INSTALMENT = re.compile(r"\b(?!24\s*/\s*[67]\b)\d{1,2}\s*(?:/|מתוך|of)\s*\d{1,2}\b", re.IGNORECASE)
"""``3/12``; a service for 24/7 is none."""

_UNASKED = re.compile(
    r"(?<![א-ת])[ושכ]{0,2}(?:(?:לא|מעולם לא) (?:ביקש|הזמנ|הסכמ|אישר|הצטרפ|רצי)\w*"
    r"|(?:בלי|ללא) (?:שביקש\w*|ידיעת\w*|הסכמ\w*|אישור\w*|בקש\w*))"
    r"|\b(?:(?:did not|didn't|never) (?:ask|order|agree|request|sign|want)\w*"
    r"|(?:not|never) (?:ordered|requested|agreed)|unasked|unrequested"
    r"|without (?:my )?(?:asking|consent|agreement|knowledge|being asked))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<![\d.,])\d[\d,]*(?:\.\d{1,2})?")
_CREDIT = re.compile(r"\b(?:credit|refund|rebate|compensation)\w*|(?<![א-ת])[ובהל]?(?:זיכוי|החזר|פיצוי)", re.IGNORECASE)


def charged_lines(file: CaseFile) -> list[ChargedLine]:
    """The lines of each bill, once however often it was added, and the charges that were written down from no bill; in order of time."""
    return sorted(_unsorted(file), key=lambda line: line.at)


def lines_meant(file: CaseFile, fact: Fact) -> list[ChargedLine]:
    """The lines of bills that a fact about money charged wrongly names: what was added, never the plan or what every bill has.

    "Cyber Shield was added, I did not ask for it", of 05/09, and five bills with a line ``Cyber shield 8.39``: these five lines. What was
    never asked for may stand on the first bill, too, and so may a line of which the words name the sum: "412 for data roaming".
    From the fact's day on where there are such, else all: a fact may be written down long after the bills.
    """
    lines = [line for line in charged_lines(file) if line.whole is not None]
    plans = [p.strip().casefold() for p in (file.case.plan, *(promise.plan for promise in file.promises)) if p.strip()]
    first = {_name(line) for line in lines if line.capture == lines[0].capture}
    several, unasked = len({line.capture for line in lines}) > 1, never_asked_for(fact.text)
    sums = {Decimal(n.replace(",", "")) for n in _NUMBER.findall(fact.text)}
    def is_named(line: ChargedLine) -> bool:
        by_name = _is_named(line, fact.text)
        added = several and _name(line) not in first
        alone = (unasked or not several) and len(_name(line).split()) > 1
        return _of_sum(line, fact, sums) or (by_name and (added or alone))

    named = [
        line for line in lines
        if line.amount > 0 and not counts_by_meter(line.text) and is_named(line)
        and not any(p in line.text.casefold() or _name(line) in p for p in plans)
    ]  # fmt: skip
    named = [line for line in named if line.amount in sums] or named
    since = fact.at.astimezone(ISRAEL).date()
    return [line for line in named if line.at.astimezone(ISRAEL).date() >= since] or named


def _of_sum(line: ChargedLine, fact: Fact, sums: Collection[Decimal]) -> bool:
    """Whether the words name a line by its sum and by what it is for, or by its bill."""
    return line.amount in sums and (share_a_thing(line.text, fact.text) or line.capture in fact.captures)


def _is_named(line: ChargedLine, text: str) -> bool:
    """Whether a text names a bill's line, but for its numbers: "nobody told me of a resort fee" names ``Resort fee 2 x 60``."""
    words = [word for word in without_month(line.text).split() if not any(c.isdigit() for c in word) and len(word) > 1]
    return bool(telling_words(line.text)) and all_words_in(" ".join(words), text)


def never_asked_for(text: str) -> bool:
    """Whether the words say that what was charged for had not been ordered or agreed to."""
    return _UNASKED.search(text) is not None


def _name(line: ChargedLine) -> str:
    return without_month(line.text).casefold()


def _unsorted(file: CaseFile) -> Iterator[ChargedLine]:
    yield from bill_lines(file)
    told, bills = money_of_bills(file), set(bill_totals(file))
    for charge in file.charges:
        if charge.kind == "charge" and charge.what and charge.id not in told and not set(charge.captures) & bills:
            shown = charge.captures[0] if charge.captures else ""
            yield ChargedLine(charge.at, charge.at, charge.what, charge.amount, charge.currency, charge.id, shown)


def lines_as_charges(file: CaseFile) -> list[Charge]:
    """The lines of bills as charges of the bill's date, named with the month that the bill is for where it says so.

    Example: the line ``Sports 49.00`` of a bill of 01/07/2026 for June is a charge of 49.00 for "Sports 06/2026".
    """
    return [
        Charge(
            id=f"{line.record}#{number}", case=file.case.id, at=line.at, amount=line.amount, currency=line.currency,
            what=line.text if without_month(line.text) != line.text else f"{line.text} {_month_meant(line)}".strip(),
            captures=(line.capture,),
        )
        for number, line in enumerate(bill_lines(file)) if line.amount > 0
    ]  # fmt: skip


def bills_as_charges(file: CaseFile) -> list[Charge]:
    """Each bill as one charge of what its lines come to, but for instalments of a thing that was bought; its id is that of the reading.

    A balance of earlier bills is no line, so that no money is in two of them.
    """
    bills: dict[str, list[ChargedLine]] = {}
    for line in bill_lines(file):
        if not _INSTALMENT.search(line.text):
            bills.setdefault(line.record, []).append(line)
    return [
        Charge(
            id=record, case=file.case.id, at=lines[0].at, amount=total, currency=lines[0].currency, what=_month_meant(lines[0]),
            captures=(lines[0].capture,),
        )
        for record, lines in bills.items() if (total := sum((line.amount for line in lines), Decimal(0))) > 0
    ]  # fmt: skip


def refunds_made(file: CaseFile) -> list[Charge]:
    """What was paid back: as it was written down, and the credits on bills that are none of that; in order of time.

    A line ``Credit -20.00`` is one. A credit that the first bill has, and a later one too, is a discount.
    """
    written = [c for c in file.charges if c.kind == "refund"]
    known = {(*month_of(c.at), c.amount) for c in written}
    mine = (c for c in credits_on_bills(file) if (*month_of(c.at), c.amount) not in known)
    return sorted([*written, *mine], key=lambda c: c.at)


def credits_on_bills(file: CaseFile) -> list[Charge]:
    """The credits on bills, whether they were written down besides or not."""
    every = list(bill_lines(file))
    lines = [line for line in every if line.amount < 0 and _CREDIT.search(line.text)]
    began = min((line.at for line in every), default=None)
    first = {_name(line) for line in lines if line.at == began}
    again = {_name(line) for line in lines if _name(line) in first and line.at != began}
    return [
        Charge(
            id=f"{line.record}#back{number}", case=file.case.id, at=line.at, kind="refund", amount=-line.amount, currency=line.currency,
            what=line.text, captures=(line.capture,),
        )
        for number, line in enumerate(lines)
        if _name(line) not in again
    ]  # fmt: skip


def _month_meant(line: ChargedLine) -> str:
    """``06/2026``, where the bill is known to be for that month; "" where it tells its own date only."""
    return f"{line.day.astimezone(ISRAEL):%m/%Y}" if line.day != line.at else ""
