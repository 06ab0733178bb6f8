"""What bills and charges ask for, line by line (pure)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from collector.case.case_file import CaseFile
from collector.case.findings.named_things import all_words_in, without_month
from collector.clock import ISRAEL
from collector.model import Capture, Fact, Reading
from collector.prices.history.bills_of_one_service import WHOLE

_AGORA = Decimal("0.01")
ROUNDING = Decimal("0.03")
"""So much may lie between sums that were rounded one by one."""


@dataclass(frozen=True)
class ChargedLine:
    """What one bill or charge asks for a thing: `amount` with VAT; less than nothing where it gives money back."""

    at: datetime
    day: datetime
    """What it is for, as `Reading.day`."""
    text: str
    amount: Decimal
    currency: str
    record: str
    capture: str
    whole: Decimal | None = None
    """What the bill comes to."""


def charged_lines(file: CaseFile) -> list[ChargedLine]:
    """The lines of each bill, once however often it was added, and the charges that were written down from no bill; in order of time."""
    return sorted(_unsorted(file), key=lambda line: line.at)


def lines_meant(file: CaseFile, fact: Fact) -> list[ChargedLine]:
    """The lines of bills that a fact about money charged wrongly names: what was added, never the plan or what every bill has.

    "Cyber Shield was added, I did not ask for it", of 05/09, and five bills with a line ``Cyber shield 8.39``: these five lines.
    From the fact's day on where there are such, else all: a fact may be written down long after the bills.
    """
    lines = [line for line in charged_lines(file) if line.whole is not None]
    plans = [p.strip().casefold() for p in (file.case.plan, *(promise.plan for promise in file.promises)) if p.strip()]
    first = {_name(line) for line in lines if line.capture == lines[0].capture}
    several = len({line.capture for line in lines}) > 1
    named = [
        line for line in lines
        if line.amount > 0 and all_words_in(line.text, fact.text)
        and (_name(line) not in first if several else len(_name(line).split()) > 1)
        and not any(p in line.text.casefold() or _name(line) in p for p in plans)
    ]  # fmt: skip
    since = fact.at.astimezone(ISRAEL).date()
    return [line for line in named if line.at.astimezone(ISRAEL).date() >= since] or named


def _name(line: ChargedLine) -> str:
    return without_month(line.text).casefold()


def _unsorted(file: CaseFile) -> Iterator[ChargedLine]:
    totals = {r.capture: r for r in file.readings if r.source == "bill" and {"total", WHOLE} & set(r.roles)}
    for capture in file.captures:
        if capture.id in totals:
            yield from _of_bill(capture, totals[capture.id])
    for charge in file.charges:
        if charge.kind == "charge" and charge.what and not set(charge.captures) & set(totals):
            shown = charge.captures[0] if charge.captures else ""
            yield ChargedLine(charge.at, charge.at, charge.what, charge.amount, charge.currency, charge.id, shown)


def _of_bill(capture: Capture, total: Reading) -> Iterator[ChargedLine]:
    """The lines as they were read with the file, each with its share of the bill's VAT where they come without it."""
    bill = capture.facts.get("bill", {})
    lines = [(str(line["text"]), Decimal(line["amount"])) for line in bill.get("lines", ())]
    net, vat = sum((amount for _, amount in lines), Decimal(0)), Decimal(bill.get("vat") or 0)
    adds = bool(vat and net and total.amount is not None and abs(net + vat - total.amount) <= ROUNDING)
    for text, amount in lines if not any(d.startswith("bill-lines") for d in total.reasons) else ():
        paid = amount + (vat * amount / net).quantize(_AGORA, ROUND_HALF_UP) if adds else amount
        yield ChargedLine(total.at, total.day, text, paid, total.currency, total.id, capture.id, total.amount)
