"""What was charged, paid back and lost, as a letter tells it where no grievance does (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from collector.case.charges.charged_lines import refunds_made
from collector.case.charges.item_name_match import without_month
from collector.case.sentence_values import Sum, day, stated_day
from collector.language import say
from collector.model import Charge
from collector.package.letter.letter_context import LetterContext
from collector.package.letter.letter_value import Line

MOST_APART = 2
"""So many charges for one thing are told one by one; more are told in one line."""


def payments(at: LetterContext) -> list[tuple[datetime, Line]]:
    """A line for each sum that moved, with its day; what a grievance tells is left out.

    Example: 84 for "flat insurance" on the 2nd of each of five months becomes "from 02/06/2026 to 02/10/2026 I was charged 5 times".
    """
    told = {record for finding in at.complaints for record in finding.records}
    groups: dict[tuple[str, str, str, str], list[Charge]] = {}
    for charge in (*at.dossier.charges, *_credits(at)):
        if charge.id not in told:
            key = (charge.kind, without_month(charge.what).casefold(), charge.currency, f"{charge.amount.normalize():f}")
            groups.setdefault(key, []).append(charge)
    lines: list[tuple[datetime, Line]] = []
    for charges in groups.values():
        lines += [(charges[0].at, _several(at, charges))] if len(charges) > MOST_APART else [(c.at, _one(at, c)) for c in charges]
    return sorted(lines, key=lambda pair: pair[0])


def _credits(at: LetterContext) -> list[Charge]:
    """What bills paid back that nobody wrote down and no demand takes off: a letter must not keep silent about money that came."""
    shown = " ".join(str(d.sum_shown) for d in at.dossier.asked)
    written = {c.id for c in at.dossier.charges}
    came = (c for c in refunds_made(at.dossier) if c.id not in written)
    return [c for c in came if str(day(c.at)) not in shown or str(Sum(c.amount, c.currency)) not in shown]


def _one(at: LetterContext, charge: Charge) -> Line:
    text = say(
        f"package-letter-paid-{charge.kind}",
        day=stated_day(charge),
        sum=Sum(charge.amount, charge.currency, charge.per),
        what=_what(charge, charge.what.strip()),
    )
    return Line(charge.id, (*at.own(text), *at.corrected([charge.id])), at.evidence(charge.captures))


def _several(at: LetterContext, charges: Sequence[Charge]) -> Line:
    first = charges[0]
    text = say(
        f"package-letter-paid-{first.kind}-several",
        count=len(charges),
        first=f"{first.at.astimezone(at.zone):%d/%m/%Y}",
        last=f"{charges[-1].at.astimezone(at.zone):%d/%m/%Y}",
        sum=Sum(first.amount, first.currency),
        what=_what(first, without_month(first.what)),
    )
    return Line(first.id, at.own(text), at.evidence([c for charge in charges for c in charge.captures]))


def _what(charge: Charge, named: str) -> str:
    if not named:
        return ""
    return say("case-of-what" if charge.kind == "refund" else "case-for-what", what=named)
