"""Which charges a customer's own words about a wrong charge mean (pure)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from collector.case.case_file import CaseFile
from collector.case.charges.charged_lines import never_asked_for
from collector.case.charges.item_name_match import all_words_in, months_named, same_word, telling_words, without_month
from collector.case.charges.recurring_charges import recurring
from collector.case.demands.stated_sums import nothing_was_due, sum_due_instead, wrong_in_part
from collector.clock import ISRAEL
from collector.model import Charge, Fact, Finding

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d{1,2})?")
_RIGHTLY = re.compile(
    r"(?<![א-ת])(?:בצדק|כדין|(?:אחרי|לאחר) ששילמ\w*)(?![א-ת])|\b(?:rightly|correctly|after (?:I|we) (?:had )?paid)\b", re.IGNORECASE
)
_NOT_WITH_IT = re.compile(r"(?<![א-ת])(?:ואז|אחרי|לאחר|אבל|אך|במקום)(?![א-ת])|\b(?:then|after|but|instead|not)\b", re.IGNORECASE)
"""What parts two sums of which only one is complained of: "I paid 280, then they took 350"."""


def are_meant(fact: Fact, charges: Sequence[Charge]) -> bool:
    """Whether the charges that a fact may mean are known to be asked back, whole or above a sum that it names."""
    if len(charges) == 1:
        return not wrong_in_part(fact.text) or sum_due_instead(fact.text, charges[0].amount) is not None
    if wrong_in_part(fact.text) or any(sum_due_instead(fact.text, c.amount) is not None for c in charges):
        return False  # something was due in each: how much of them is asked back is for the company to compute
    return bool(charges) and (never_asked_for(fact.text) or nothing_was_due(fact.text) or _each_named(fact, charges))


def _each_named(fact: Fact, charges: Sequence[Charge]) -> bool:
    """Whether a fact names several charges, each by a sum of its own: "they took 280 and 350 again", of just these two charges."""
    named = [Decimal(n.replace(",", "")) for n in _NUMBER.findall(fact.text)]
    sums = [c.amount for c in charges]
    if any(each in sums for each in named) and _names_one_rightly(fact.text, sums):
        return False
    return len(sums) > 1 and len(set(sums)) == len(sums) and all(named.count(each) == 1 for each in sums)


def _names_one_rightly(text: str, sums: Collection[Decimal]) -> bool:
    """Whether words part the sums, so that one of them is in order: "I rightly paid 280, and then they took 350"."""
    places = [n for n in _NUMBER.finditer(text) if Decimal(n.group().replace(",", "")) in sums]
    return bool(_RIGHTLY.search(text) or _NOT_WITH_IT.search(text, places[0].end(), places[-1].start()))


def meant_by_facts(file: CaseFile, told: Sequence[Finding]) -> Iterator[tuple[Fact, list[Charge]]]:
    """Each fact about money charged wrongly with the charges it may mean; facts about money that other findings ask back are left out.

    "July was frozen, and 229 was charged all the same", of 01/07, where 229 was charged in four months: the charge of that day.
    "Charged for a router that was returned", of a day with charges for the plan and for "router not returned": the second.
    """
    elsewhere = {r for t in told if t.kind in ("charged-after-cancel", "charged-twice", "above-promise") for r in t.records}
    asserted = {t.records[0] for t in told if len(t.records) == 1}
    for fact in (f for f in file.facts if f.kind == "overcharge" and f.id in asserted):
        named = {Decimal(n.replace(",", "")) for n in _NUMBER.findall(fact.text)}
        charges = [c for c in file.charges if c.kind == "charge" and (c.amount in named or set(c.captures) & set(fact.captures))]
        known = [c for c in charges if c.amount in named] or charges or _named_alike(file, fact)
        on_day = [c for c in known if c.at.astimezone(ISRAEL).date() == fact.at.astimezone(ISRAEL).date()]
        known = known if _each_named(fact, known) else on_day or known
        known = known or _unasked(file, fact, elsewhere) or _of_free_months(file, fact)
        if not elsewhere & {c.id for c in known}:
            yield fact, known


def _named_alike(file: CaseFile, fact: Fact) -> list[Charge]:
    """The charges of the fact's day that were made once and whose telling words all stand in the fact."""
    monthly, words = recurring(file.charges), telling_words(fact.text)
    once = [c for c in file.charges if c.kind == "charge" and not c.per and c.id not in monthly]
    of_the_day = [c for c in once if c.at.astimezone(ISRAEL).date() == fact.at.astimezone(ISRAEL).date()]
    named = {c.id: telling_words(c.what) for c in of_the_day}
    return [c for c in of_the_day if named[c.id] and all(any(same_word(w, each) for each in words) for w in named[c.id])]


def _unasked(file: CaseFile, fact: Fact, elsewhere: Collection[str]) -> list[Charge]:
    """The charges for a thing beside the plan that the fact names and says was never asked for, from its day on where there are such."""
    plan = file.case.plan.strip().casefold()
    if not never_asked_for(fact.text):
        return []
    mine = [c for c in file.charges if c.kind == "charge" and c.id not in elsewhere and telling_words(without_month(c.what))]
    mine = [c for c in mine if all_words_in(c.what, fact.text) and not (plan and plan in c.what.casefold())]
    since = fact.at.astimezone(ISRAEL).date()
    return [c for c in mine if c.at.astimezone(ISRAEL).date() >= since] or mine


def _of_free_months(file: CaseFile, fact: Fact) -> list[Charge]:
    """The charges for the one thing that is charged each month, in the months that the fact names, where it says that nothing was due in
    them: "charged in July and August, though the subscription was frozen"."""
    monthly, at = recurring(file.charges), fact.at.astimezone(ISRAEL).date()
    mine = [c for c in file.charges if c.kind == "charge" and (c.per or c.id in monthly)]
    if not nothing_was_due(fact.text) or len({without_month(c.what).casefold() for c in mine}) != 1:
        return []
    months = {(first.year, first.month) for first in months_named(fact.text, at)}
    days = [(c, c.at.astimezone(ISRAEL).date()) for c in mine]
    return [c for c, on in days if (on.year, on.month) in months]
