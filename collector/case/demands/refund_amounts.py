"""Claims for money back, each of the sums that make it up; what was paid or promised back is taken off, so that no money is asked for twice
(pure)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import refunds_made
from collector.case.charges.promised_refunds import came_and_left
from collector.case.charges.recurring_charges import recurring
from collector.case.sentence_values import Sum, day
from collector.language import Sentence, say
from collector.model import Charge, Promise

_NOTHING = Decimal(0)


@dataclass(frozen=True)
class Part:
    """One sum of a claim: when it was charged, and its line in the calculation. `charged`: the whole, where a part is claimed."""

    at: datetime
    amount: Decimal
    line: str
    charged: Decimal | None = None


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
    promise: str = ""

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
    backs = [_Back(p.at, p.amount if p in missing and p.amount is not None else came[p.id], p.currency, p.id) for p in promised]
    backs += _not_of_other_charges(file, claims, [_Back(c.at, left[c.id], c.currency) for c in refunds_made(file)])
    for back in sorted(backs, key=lambda b: b.at):
        if not _of_another_charge(file, claims, back):
            claims = _taken_off(claims, back)
    return [claim for claim in claims if claim.left > 0]


def _not_of_other_charges(file: CaseFile, claims: Sequence[Claim], refunds: Sequence[_Back]) -> Iterator[_Back]:
    """Refunds less the single charges that no claim is about: what was paid back for a sofa takes nothing off a fee for cancelling."""
    other = _unclaimed(file, claims)
    used: dict[str, Decimal] = {}
    for back in sorted(refunds, key=lambda b: b.at):
        before = sum((c.amount for c in other if c.currency == back.currency and c.at <= back.at), _NOTHING)
        free = max(before - used.get(back.currency, _NOTHING), _NOTHING)
        fits = any(claim.holds(back.amount, back.at) for claim in claims if claim.currency == back.currency)
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


def _taken_off(claims: Sequence[Claim], back: _Back) -> list[Claim]:
    mine = [c for c in claims if c.currency == back.currency and c.open_by(back.at) > 0]
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
