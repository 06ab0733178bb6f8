"""Things that a promise includes and a bill, or a charge, asks money for all the same (pure)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bill_line_amounts import ROUNDING, ChargedLine
from collector.case.charges.charged_lines import charged_lines
from collector.case.charges.charges_on_bills import above_promised, money_of_bills
from collector.case.sentence_values import Sum, day, quote
from collector.language import say
from collector.model import Finding, Promise
from collector.prices.history.included_things import charges_for, denies_the_fee, included, is_equipment
from collector.prices.history.promise_in_force import begins, ends

PART, PERHAPS = "included", "included-perhaps"
"""Parts of such findings: certainly the thing that was promised, and perhaps another one of that name."""
_NO_PRICES = ("refund", "callback")
"""Kinds of promises whose words tell of no terms: "a full refund of 240, router included"."""
_Included = tuple[Promise, tuple[str, ...]]
_Found = dict[tuple[str, str], list[ChargedLine]]
"""Lines by the promise's id and the part."""


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
    found = list(charged_things(file))
    same_money = money_of_bills(file) if found else {}
    yield from (_finding(charged, same_money) for charged in found)


def charged_things(file: CaseFile) -> Iterator[ChargedThings]:
    """For each promise the lines of things that it includes, the certain ones first.

    A line belongs to one promise. 100 a month including the router was promised in January and again in March; the router's rent of 19.90
    in February is the first one's, that of April the second's.
    """
    promises = {p.id: (p, included(p.text)) for p in file.promises if p.kind not in _NO_PRICES}
    lines = charged_lines(file) if any(things for _, things in promises.values()) else []
    found = _by_promise(file, [(p, things) for p, things in promises.values() if things], lines)
    for promise, _ in promises.values():
        for part in (PART, PERHAPS):
            charged = ChargedThings(promise, tuple(sorted(found.get((promise.id, part), ()), key=lambda line: line.at)), part)
            if charged.total > 0:
                yield charged


def _by_promise(file: CaseFile, promises: Sequence[_Included], lines: Sequence[ChargedLine]) -> _Found:
    """The lines by promise and part, each once; what came back is taken off what it came back for."""
    found, left_out, differences = _Found(), set[tuple[str, str]](), above_promised(file)
    for line in (line for line in lines if line.amount > 0):
        owner, sure = _owner(promises, line)
        if owner is None or _is_plan(file, owner[0], line):
            continue
        promise, things = owner
        if _keeps(promise, things, line, lines) or any(line in of and line.amount <= more + ROUNDING for more, of in differences):
            left_out.add((promise.id, line.record))
        else:
            found.setdefault((promise.id, PART if sure else PERHAPS), []).append(line)
    for line in (line for line in lines if line.amount < 0):
        about = [(p, part) for p, things in promises for part in (PART, PERHAPS) if _gives_back(line, found.get((p.id, part), ()), things)]
        if about:
            promise, part = max(about, key=lambda one: max(known.at for known in found[one[0].id, one[1]] if known.at <= line.at))
            if (promise.id, line.record) not in left_out:
                found[promise.id, part].append(line)
    return found


def _owner(promises: Sequence[_Included], line: ChargedLine) -> tuple[_Included | None, bool]:
    """The promise that a line belongs to: of those in force that include its thing the one that began last; and whether it surely is."""
    fitting = [(one, sure) for one in promises if _in_force(one[0], line) and (sure := _is_for(line, one[1], one[0].text)) is not False]
    owner, sure = max(fitting, key=lambda f: (f[1] is True, begins(f[0][0]), f[0][0].at, f[0][0].id), default=(None, None))
    return owner, sure is True


def _is_for(line: ChargedLine, things: Sequence[str], words: str = "") -> bool | None:
    """True where the line charges for one of the things, or is the fee that the promise's words deny; None where it may."""
    found = [(charges_for(line.text, thing), is_equipment(thing)) for thing in things]
    if any(named and equipment for named, equipment in found) or any(denies_the_fee(words, thing, line.text) for thing in things):
        return True
    return None if any(named is not False for named, _ in found) else False


def _in_force(promise: Promise, line: ChargedLine) -> bool:
    until = ends(promise)
    charged = line.day if promise.kind == "price" else line.at  # a visit late in a month stands in the bill for all of it
    return begins(promise) <= charged and (until is None or line.day < until) and line.currency == promise.currency


def _is_plan(file: CaseFile, promise: Promise, line: ChargedLine) -> bool:
    """Whether a line is the promised price itself."""
    plans = [p for p in (promise.plan.strip().casefold(), file.case.plan.strip().casefold()) if p]
    return any(p in line.text.casefold() or line.text.casefold() in p for p in plans) or line.amount == promise.amount


def _keeps(promise: Promise, things: Sequence[str], line: ChargedLine, lines: Sequence[ChargedLine]) -> bool:
    """Whether a line is of a bill that comes to the promised price, and that gives no more back for the thing than it charges."""
    if promise.kind != "price" or promise.amount is None or line.whole is None or line.whole > promise.amount + ROUNDING:
        return False
    return sum(each.amount for each in lines if each.record == line.record and _is_for(each, things) is not False) >= 0


def _gives_back(line: ChargedLine, charged: Sequence[ChargedLine], things: Sequence[str]) -> bool:
    """Whether a line less than nothing is for one of the things, and after lines that charged for it."""
    earlier = any(each.at <= line.at and each.currency == line.currency for each in charged)
    return earlier and _is_for(line, things) is not False


def _finding(charged: ChargedThings, same_money: Mapping[str, Sequence[ChargedLine]]) -> Finding:
    """same_money: the charges that were written down, by id, and the bill's lines that they are."""
    asked = [line for line in charged.lines if line.amount > 0]
    paid, first, last = sum((line.amount for line in asked), Decimal(0)), asked[0], asked[-1]
    written = [charge for charge, lines in same_money.items() if len(lines) == 1 and lines[0] in asked]
    return Finding(
        kind="above-promise",
        part=charged.part,
        at=last.at,
        text=say(
            "case-included-charged", promised_on=day(charged.promise.at), words=quote(charged.promise.text), count=len(asked),
            lines=", ".join(dict.fromkeys(line.text for line in asked)), seen_on=day(first.at), last_on=day(last.at),
            total=Sum(paid, first.currency),
            back=say("case-included-back", sum=Sum(paid - charged.total, first.currency)) if paid != charged.total else "",
        ),
        captures=tuple(dict.fromkeys(c for c in (charged.promise.capture, *(line.capture for line in charged.lines)) if c)),
        records=tuple(dict.fromkeys((charged.promise.id, *(line.record for line in charged.lines), *written))),
        amount=charged.total,
        candidate=charged.part == PERHAPS,
    )  # fmt: skip
