"""Claims for money back, each of the sums that make it up; what was paid or promised back is taken off, no money is asked for twice, and a
sum that would be more than was charged is in doubt (pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.bill_line_amounts import ROUNDING, bill_lines, bill_totals
from collector.case.charges.charged_lines import refunds_made
from collector.case.charges.charges_on_bills import money_of_bills
from collector.case.charges.money_back_for import is_about, is_for
from collector.case.charges.promised_refunds import came_and_left
from collector.case.charges.recurring_charges import recurring
from collector.case.sentence_values import Sum, day
from collector.language import Sentence, say
from collector.model import Charge, Promise

_NOTHING = Decimal(0)
_WEAK = ("case-ask-discount", "case-ask-rise")
"""Claims that are computed from prices alone: where money would be asked for twice, these are the ones in doubt."""


@dataclass(frozen=True)
class Part:
    """One sum of a claim: when it was charged, and its line in the calculation. `charged`: the whole, where a part is claimed."""

    at: datetime
    amount: Decimal
    line: str
    charged: Decimal | None = None
    record: str = ""
    """The charge, bill or reading whose money it is, as `Charge.id` in what the charges room tells."""


@dataclass(frozen=True)
class Claim:
    """Money to be paid back for one reason. `message` is the sentence that asks for it; charges: ids of those asked back whole."""

    message: str
    parts: tuple[Part, ...]
    currency: str
    charges: tuple[str, ...] = ()
    shows_one: bool = False
    """Whether the calculation is shown where there is one part only."""
    what: str = ""
    """What the money was charged for, where the sentence names it."""
    about: tuple[str, ...] = ()
    """The words that name what the money was taken for; a refund for something else takes nothing off."""
    less: tuple[Sentence, ...] = ()
    taken_off: Decimal = _NOTHING

    @property
    def left(self) -> Decimal:
        """What is still asked for."""
        return self._total - self.taken_off

    @property
    def _total(self) -> Decimal:
        return sum((part.amount for part in self.parts), _NOTHING)

    def open_by(self, at: datetime) -> Decimal:
        """How much of what had been charged by then is still asked for."""
        return max(sum((p.amount for p in self._by(at)), _NOTHING) - self.taken_off, _NOTHING)

    def holds(self, amount: Decimal, at: datetime) -> bool:
        """Whether one part, or several that follow one another, come to this sum, or the whole charges that they are parts of do."""
        sums: list[Decimal] = []
        charged: list[Decimal] = []
        for part in self._by(at):
            whole = part.amount if part.charged is None else part.charged
            sums = [*(known + part.amount for known in sums), part.amount]
            charged = [*(known + whole for known in charged), whole]
            if amount in sums or amount in charged:
                return True
        return False

    def has_part(self, amount: Decimal, at: datetime) -> bool:
        """Whether a single part is of just this sum."""
        return any(amount in (part.amount, part.charged) for part in self._by(at))

    def _by(self, at: datetime) -> list[Part]:
        return [p for p in self.parts if p.at.date() <= at.date()]

    def minus(self, amount: Decimal, reason: Sentence) -> Claim:
        """The claim with so much less."""
        return replace(self, taken_off=self.taken_off + amount, less=(*self.less, reason))

    @property
    def sum_shown(self) -> Sentence | str:
        """The calculation, so that a reader can redo it; "" where there is nothing to compute."""
        lines = [part.line for part in self.parts]
        shown: Sentence | str = say("case-sum-lines", lines="; ".join(lines), sum=Sum(self._total, self.currency)) if len(lines) > 1 else ""
        if len(lines) == 1 and (self.shows_one or self.less):
            shown = lines[0]
        for reason in self.less:
            shown = say("case-sum-less", shown=shown, less=reason)
        return say("case-sum-left", shown=shown, sum=Sum(self.left, self.currency)) if self.less else shown


@dataclass(frozen=True)
class _Back:
    """Money that was paid back, or that was promised back and is asked for by itself."""

    at: datetime
    amount: Decimal
    currency: str
    source: Charge | Promise

    @property
    def promise(self) -> str:
        """The id of the promise, where it was promised."""
        return self.source.id if isinstance(self.source, Promise) else ""

    def fits(self, claim: Claim, file: CaseFile) -> bool:
        """Whether it may be for what a claim is about."""
        source = self.source
        return is_about(source, claim.about, file) if isinstance(source, Promise) else is_for(source, claim.about, file)

    def reason(self, amount: Decimal) -> Sentence:
        name = "case-less-promised" if self.promise else "case-less-paid-back"
        return Sentence(name, {"sum": Sum(amount, self.currency), "day": day(self.at)})


def less_what_came_back(file: CaseFile, claims: Sequence[Claim], missing: Sequence[Promise]) -> list[Claim]:
    """The claims without what came back and without the promised refunds that are `missing` and asked for by themselves.

    49 a month was promised, 98 charged from May to November; in August 196 was promised back, of which 100 came
    claims: 343.00 above the promise; asked for by itself: 96.00, the rest of the promised refund
    result: 343.00 − 196.00 = 147.00 above the promise; 243.00 in all
    """
    came, left = came_and_left(file)
    promised = [p for p in file.promises if p.kind == "refund" and (came[p.id] or (p in missing and p.amount is not None))]
    backs = [_Back(p.at, p.amount if p in missing and p.amount is not None else came[p.id], p.currency, p) for p in promised]
    backs += _not_of_other_charges(file, claims, [_Back(c.at, left[c.id], c.currency, c) for c in refunds_made(file)])
    for back in sorted(backs, key=lambda b: b.at):
        if not _of_another_charge(file, claims, back):
            claims = _taken_off(claims, back, file)
    return [claim for claim in claims if claim.left > 0]


def _not_of_other_charges(file: CaseFile, claims: Sequence[Claim], refunds: Sequence[_Back]) -> Iterator[_Back]:
    """Refunds less the single charges that no claim is about: what was paid back for a sofa takes nothing off a fee for cancelling."""
    other = _unclaimed(file, claims)
    used: dict[str, Decimal] = {}
    for back in sorted(refunds, key=lambda b: b.at):
        before = sum((c.amount for c in other if c.currency == back.currency and c.at <= back.at), _NOTHING)
        free = max(before - used.get(back.currency, _NOTHING), _NOTHING)
        fits = any(claim.holds(back.amount, back.at) for claim in claims if claim.currency == back.currency and back.fits(claim, file))
        taken = _NOTHING if fits else min(free, back.amount)
        used[back.currency] = used.get(back.currency, _NOTHING) + taken
        if back.amount > taken:
            yield replace(back, amount=back.amount - taken)


def _unclaimed(file: CaseFile, claims: Iterable[Claim]) -> list[Charge]:
    """The charges made once that no claim is about."""
    claimed = {c for claim in claims for c in claim.charges} | recurring(file.charges)
    return [c for c in file.charges if c.kind == "charge" and not c.per and c.id not in claimed]


def _of_another_charge(file: CaseFile, claims: Sequence[Claim], back: _Back) -> bool:
    """Whether a promise is about a single charge of just its sum that no claim is about: 240 for a router, beside claims for the plan."""
    if not back.promise or any(claim.holds(back.amount, back.at) for claim in claims):
        return False
    return any(c.amount == back.amount and c.currency == back.currency and c.at <= back.at for c in _unclaimed(file, claims))


def _taken_off(claims: Sequence[Claim], back: _Back, file: CaseFile) -> list[Claim]:
    mine = [c for c in claims if c.currency == back.currency and c.open_by(back.at) > 0 and back.fits(c, file)]
    fitting = [c for c in mine if c.open_by(back.at) == back.amount or c.holds(back.amount, back.at)]
    fitting.sort(key=lambda c: not c.has_part(back.amount, back.at))  # 20 back is the one charge of 20 before twice 10
    rest = back.amount
    if fitting:
        mine = fitting[:1]
    elif back.promise and sum((c.open_by(back.at) for c in mine), _NOTHING) != rest:
        mine = [c for c in mine if c.open_by(back.at) > rest][:1]  # a larger promise is about other money
    less = {}
    for claim in mine:
        amount = min(rest, claim.left if fitting else claim.open_by(back.at))
        if amount > 0:
            less[id(claim)] = amount
            rest -= amount
    return [c.minus(less[id(c)], back.reason(less[id(c)])) if id(c) in less else c for c in claims]


@dataclass(frozen=True)
class Doubt:
    """A claim by which more would be asked back than was charged: `asked` with the claims before it, of `charged`."""

    asked: Decimal
    charged: Decimal


def doubts(file: CaseFile, claims: Sequence[Claim]) -> list[tuple[Claim, Doubt]]:
    """The claims that, with those before them, come to more than the bill or charge they are about; the firm ones count first.

    A bill of 109.80, of which 59.90 is asked back as charged after the end: a rise "by 159.90", reckoned from a bill with a credit in it,
    would make it 219.80. The rise is in doubt.
    """
    came_to, told = _came_to(file), money_of_bills(file)
    bills = {r.id: r.capture for r in file.readings if r.source == "bill"}
    asked: dict[str, Decimal] = {}
    found: list[tuple[Claim, Doubt]] = []
    for claim in sorted(claims, key=lambda c: c.message in _WEAK):
        mine: dict[str, Decimal] = {}
        for part in claim.parts:
            lines = told.get(part.record, ())
            purse = lines[0].capture if lines else bills.get(part.record.partition("#")[0], part.record)
            if purse in came_to:
                mine[purse] = mine.get(purse, asked.get(purse, _NOTHING)) + part.amount
        over = [(total, came_to[purse]) for purse, total in mine.items() if total > came_to[purse] + ROUNDING]
        if over:
            found.append((claim, Doubt(*max(over))))
        else:
            asked |= mine
    return found


def _came_to(file: CaseFile) -> dict[str, Decimal]:
    """By a bill's capture, or a charge's id, what was charged in all; what a bill pays back is no part of it."""
    sums: dict[str, Decimal] = {c.id: c.amount for c in file.charges if c.kind in ("charge", "cancel-fee")}
    lines: dict[str, Decimal] = {}
    for line in bill_lines(file):
        lines[line.capture] = lines.get(line.capture, _NOTHING) + max(line.amount, _NOTHING)
    totals = {capture: r.amount for capture, r in bill_totals(file).items() if r.amount is not None}
    return sums | {capture: max(total, lines.get(capture, total)) for capture, total in totals.items()}
