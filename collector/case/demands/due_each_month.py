"""Money charged wrongly month after month, of which the customer says what it should have been (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.after_cancellation import captures_telling
from collector.case.charges.charged_lines import lines_as_charges
from collector.case.charges.item_name_match import without_month
from collector.case.demands.charges_meant import are_meant, meant_by_facts
from collector.case.demands.demand_draft import broken
from collector.case.demands.refund_amounts import Claim, Part
from collector.case.demands.stated_sums import sum_due_instead
from collector.clock import ISRAEL
from collector.model import Charge, Fact, Finding

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d{1,2})?")
_EACH_MONTH = re.compile(
    r"(?<![א-ת])(?:ב|ל|כל |מדי |מידי )(?:ה)?חודש(?![א-ת])|(?<![א-ת])(?:חודשים|חודשית?)(?![א-ת])"
    r"|\b(?:(?:a|per|each|every) month|monthly|months)\b",
    re.IGNORECASE,
)


def above_what_was_due(file: CaseFile, fact: Fact) -> Iterator[tuple[Charge, Decimal]]:
    """Each charge of several months with what was due in its place; nothing where the words are about one charge.

    "They take 450 a month instead of 350", of 02/05, and four bills of 450 from then on: each with 350.
    """
    if not _EACH_MONTH.search(fact.text):
        return
    named = {Decimal(n.replace(",", "")) for n in _NUMBER.findall(fact.text)}
    written = [c for c in file.charges if c.kind == "charge" and c.amount in named]
    told = captures_telling(written, file)
    every = [*written, *(c for c in lines_as_charges(file) if c.amount in named and not set(c.captures) & told)]
    since = fact.at.astimezone(ISRAEL).date()
    every = [c for c in every if c.at.astimezone(ISRAEL).date() >= since] or every
    pairs = {f"{c.at.astimezone(ISRAEL):%Y-%m}": (c, due) for c in every if (due := sum_due_instead(fact.text, c.amount))}
    if len(pairs) > 1:
        yield from sorted(pairs.values(), key=lambda pair: pair[0].at)


def monthly_claim(due_in: Sequence[tuple[Charge, Decimal]]) -> Claim:
    """What these charges are above what was due in their place: ``05/2026: 450.00 − 350.00 = 100.00``, and so on."""
    lines = (
        Part(c.at, c.amount - due, f"{c.at:%m/%Y}: {c.amount:f} − {due:.2f} = {c.amount - due:.2f}", c.amount, c.id)
        for c, due in due_in
    )
    about = tuple(dict.fromkeys(without_month(c.what) for c, _ in due_in))
    ids = tuple(c.id for c, _ in due_in)
    return Claim("case-ask-more-than-due", tuple(lines), due_in[0][0].currency, ids, shows_one=True, about=about)


def promised_above(file: CaseFile, told: Sequence[Finding]) -> set[Decimal | None]:
    """The promised sums above which charges are told of: "450 instead of 350" is asked for with the promise of 350."""
    return {p.amount for p in file.promises if p.id in broken(told, "above-promise")}


def unnamed_overcharge(file: CaseFile, told: Sequence[Finding], named: Collection[str]) -> bool:
    """Whether a fact tells of money charged wrongly, and neither a single charge nor lines of bills are known to be meant."""
    promised = promised_above(file, told)
    meant = ((f, charges) for f, charges in meant_by_facts(file, told) if f.id not in named and not any(above_what_was_due(file, f)))
    unnamed = [f for f, charges in meant if not are_meant(f, charges)]
    back = [p.at for p in file.promises if p.amount is not None and p.id in broken(told, "refund-missing")]
    if len(unnamed) == 1 and back and unnamed[0].at <= max(back):
        return False  # the refund that was promised since, and is asked for with its sum, is for it
    promised |= {f.amount for f in told if f.kind == "above-promise"}  # "they wanted 800 more" is the difference that is asked for
    return any(not promised & {Decimal(n.replace(",", "")) for n in _NUMBER.findall(fact.text)} for fact in unnamed)
