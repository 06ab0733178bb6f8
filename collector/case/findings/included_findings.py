"""Things that a promise includes and a bill, or a charge, asks money for all the same (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from collector.case.case_file import CaseFile
from collector.case.sentence_values import Sum, day, quote
from collector.language import say
from collector.model import Capture, Finding, Promise, Reading
from collector.prices.history.included_things import charges_for, included, is_equipment
from collector.prices.history.promise_in_force import begins, ends

_AGORA = Decimal("0.01")
_AGOROT = Decimal("0.03")
PART, PERHAPS = "included", "included-perhaps"
"""Parts of such findings: certainly the thing that was promised, and perhaps another one of that name."""


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


@dataclass(frozen=True)
class ChargedThings:
    """The lines for what one promise includes, in order of time. `part`: PART or PERHAPS."""

    promise: Promise
    lines: tuple[ChargedLine, ...]
    part: str

    @property
    def total(self) -> Decimal:
        """What was charged for them, less what came back."""
        return sum((line.amount for line in self.lines), Decimal(0))


def findings(file: CaseFile) -> Iterator[Finding]:
    """For each promise what was charged for the things that it includes; to be confirmed where a line may be of another thing.

    Example: ``99.90 ₪ a month, router included`` was promised, and three bills have a line ``Router rental 19.90``: 59.70.
    """
    yield from (_finding(charged) for charged in charged_things(file))


def charged_things(file: CaseFile) -> Iterator[ChargedThings]:
    """For each promise the lines of things that it includes, the certain ones first."""
    promises = [(p, included(p.text)) for p in file.promises]
    lines = sorted(_lines(file), key=lambda line: line.at) if any(things for _, things in promises) else []
    for promise, things in promises:
        found = [(line, _is_for(line, things)) for line in lines if _may_break(file, promise, line)]
        for part, wanted in ((PART, True), (PERHAPS, None)):
            charged = ChargedThings(promise, tuple(line for line, sure in found if sure is wanted), part)
            if charged.total > 0:
                yield charged


def _is_for(line: ChargedLine, things: Sequence[str]) -> bool | None:
    """True where the line charges for one of the things; None where it may."""
    found = [(charges_for(line.text, thing), is_equipment(thing)) for thing in things]
    if any(named and equipment for named, equipment in found):
        return True
    return None if any(named is not False for named, _ in found) else False


def _may_break(file: CaseFile, promise: Promise, line: ChargedLine) -> bool:
    """Whether a line falls into the promise's time and is not the promised price itself, nor of a bill that keeps to it."""
    plans = [p for p in (promise.plan.strip().casefold(), file.case.plan.strip().casefold()) if p]
    of_plan = any(p in line.text.casefold() or line.text.casefold() in p for p in plans) or line.amount == promise.amount
    kept = line.whole is not None and promise.amount is not None and promise.kind == "price" and line.whole <= promise.amount + _AGOROT
    until = ends(promise)
    in_time = begins(promise) <= line.day and (until is None or line.day < until)
    return in_time and not of_plan and not kept and line.currency == promise.currency


def _lines(file: CaseFile) -> Iterator[ChargedLine]:
    """The lines of each bill, once however often it was added, then the charges that were written down from no bill."""
    totals = {r.capture: r for r in file.readings if r.source == "bill" and "total" in r.roles}
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
    adds = bool(vat and net and total.amount is not None and abs(net + vat - total.amount) <= _AGOROT)
    for text, amount in lines if not any(d.startswith("bill-lines") for d in total.reasons) else ():
        paid = amount + (vat * amount / net).quantize(_AGORA, ROUND_HALF_UP) if adds else amount
        yield ChargedLine(total.at, total.day, text, paid, total.currency, total.id, capture.id, total.amount)


def _finding(charged: ChargedThings) -> Finding:
    first, last = charged.lines[0], charged.lines[-1]
    return Finding(
        kind="above-promise",
        part=charged.part,
        at=last.at,
        text=say(
            "case-included-charged", promised_on=day(charged.promise.at), words=quote(charged.promise.text), count=len(charged.lines),
            lines=", ".join(dict.fromkeys(line.text for line in charged.lines)), seen_on=day(first.at), last_on=day(last.at),
            total=Sum(charged.total, first.currency),
        ),
        captures=tuple(dict.fromkeys(c for c in (charged.promise.capture, *(line.capture for line in charged.lines)) if c)),
        records=tuple(dict.fromkeys((charged.promise.id, *(line.record for line in charged.lines)))),
        amount=charged.total,
        candidate=charged.part == PERHAPS,
    )  # fmt: skip
