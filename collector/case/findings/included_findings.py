"""Things that a promise includes and a bill, or a charge, asks money for all the same (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.findings.charged_lines import ROUNDING, ChargedLine, charged_lines
from collector.case.sentence_values import Sum, day, quote
from collector.language import say
from collector.model import Finding, Promise
from collector.prices.history.included_things import charges_for, included, is_equipment
from collector.prices.history.promise_in_force import begins, ends

PART, PERHAPS = "included", "included-perhaps"
"""Parts of such findings: certainly the thing that was promised, and perhaps another one of that name."""


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
    lines = charged_lines(file) if any(things for _, things in promises) else []
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
    kept = line.whole is not None and promise.amount is not None and promise.kind == "price" and line.whole <= promise.amount + ROUNDING
    until = ends(promise)
    charged = line.day if promise.kind == "price" else line.at  # a visit late in a month stands in the bill for all of it
    in_time = begins(promise) <= charged and (until is None or line.day < until)
    return in_time and not of_plan and not kept and line.currency == promise.currency


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
