"""The kinds of letters: to whom each goes, what it is about, and which one fits a case (pure)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.case import Dossier, Rights, Rung
from collector.case.sentence_values import day, names_day
from collector.language import Sentence, say
from collector.model import Finding

GOODS = frozenset({"other-goods", "defect", "late-delivery"})
VISITS = frozenset({"no-show", "late-visit", "visit-cut-off"})
PRICES = frozenset({"above-promise", "bill-differs", "overcharge", "price-total-rise", "price-rise", "page-differs"})
MONEY = frozenset({"charged-after-cancel", "charged-twice", "refund-missing", "paid-not-returned", "cancel-refused", "cancel-unconfirmed"})
CANCELLATIONS = frozenset({"charged-after-cancel", "paid-not-returned", "cancel-refused", "cancel-unconfirmed", "cancel-fee"})
AFTER_NOTICE = frozenset({"cancel-refused", "charged-after-cancel"})
"""A notice that was refused, and what was charged after it."""
MANNERS = frozenset({"long-wait", "long-waits", "name-refused", "request-refused", "promise-kept-late", "callback-missed"})
"""How the customer was treated: told after what it cost, unless the customer ranked it first."""
OWN_RECORD = frozenset({"chat-gap", "missing-check", "price-doubtful", "vat"})
"""Findings about the customer's own record, or that explain a price: they belong into the timeline and are no complaint."""
_NUMBER = re.compile(r"(?<![\d./])\d[\d,]*(?:\.\d{1,2})?(?![\d/]|\.\d)")
_OF_A_DAY, _SEVERAL = ("case-fact", "case-no-service-day", "case-no-service-hours"), 3
"""Sentences about one day, and so many of the same words that are told together."""
INSIDE, THIRD, COURT = "inside", "third", "court"


@dataclass(frozen=True)
class LetterKind:
    """A kind of letter. `bodies`: whom it may be addressed to, the first one by default; `about`: findings that come first in it."""

    name: str
    bodies: tuple[str, ...] = ("company",)
    about: frozenset[str] = frozenset()

    @property
    def reader(self) -> str:
        """inside: the provider's own desks; third: a body that did not take part so far; court."""
        if self.bodies == ("court",):
            return COURT
        return INSIDE if self.bodies[0] in ("company", "ceo") else THIRD


KINDS = {
    kind.name: kind
    for kind in (
        LetterKind("complaint"),
        LetterKind("reminder"),
        LetterKind("ceo", ("ceo",)),
        LetterKind("regulator", ("authority", "ministry")),
        LetterKind("consumer", ("council", "ngo")),
        LetterKind("card", ("card",)),
        LetterKind("recordings"),
        LetterKind("cancellation", about=MONEY),
        LetterKind("price", about=PRICES),
        LetterKind("technician", about=VISITS),
        LetterKind("goods", about=GOODS),
        LetterKind("claim", ("court",)),
    )
}
"""All kinds by their name, which is also the name of the template (``reminder.j2``)."""


def fitting_kind(dossier: Dossier) -> LetterKind:
    """The kind that fits a case now: by the body it goes to, and to the company by what the main grievance is about."""
    body = dossier.addressee.body
    if body != "company":
        return next((kind for kind in KINDS.values() if body in kind.bodies), KINDS["complaint"])
    main = next(iter(grievances(dossier)), None)
    broken = {p.id for p in dossier.promises if p.amount is not None and p.kind == "price"}
    if main is not None and main.kind in PRICES and broken & set(main.records):
        return KINDS["price"]
    named = [KINDS[name] for name in ("technician", "goods") if main is not None and main.kind in KINDS[name].about]
    return named[0] if named else KINDS["complaint"]


def addressee_of(kind: LetterKind, dossier: Dossier, rights: Rights) -> Rung:
    """To whom it goes: the case's addressee where it fits, else the first fitting rung, else as the data names the body."""
    if dossier.addressee.body in kind.bodies:
        return dossier.addressee
    rungs = {rung.body: rung for rung in dossier.ladder}
    bodies = {body.body: body for body in rights.bodies}
    known = next((rungs[body] for body in kind.bodies if body in rungs), None)
    return known or Rung.from_doc(bodies[kind.bodies[0]].model_dump(exclude={"sectors", "findings"}))


def grievances(dossier: Dossier, about: frozenset[str] = frozenset()) -> list[Finding]:
    """What a letter complains of, in its order: what it is about first, manners last, else as the case orders its findings.

    A finding that the customer ranked keeps its place before all others.
    """
    told = _alike_together([f for f in dossier.findings if f.told and f.kind not in OWN_RECORD])
    ranked = {d.finding for d in dossier.decisions if d.rank is not None}

    def place(finding: Finding) -> int:
        if finding.key in ranked:
            return 0
        return 1 if finding.kind in about else 3 if finding.kind in MANNERS else 2

    return sorted(told, key=place)


def _alike_together(told: Sequence[Finding]) -> list[Finding]:
    """The findings; facts in the same words about three days or more are one, at the place of the first, with the days.

    "The paper did not come", of 03/05, 07/05 and 12/05: "on 03/05/2026, 07/05/2026, 12/05/2026 (3 times): the paper did not come".
    """
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in told:
        if getattr(finding.text, "message_id", "") in _OF_A_DAY:
            alike.setdefault((finding.kind, _own_words(finding).casefold()), []).append(finding)
    several = {id(f): group for group in alike.values() if len({day(f.at) for f in group}) >= _SEVERAL for f in group}
    return [_of_days(several[id(f)]) if id(f) in several else f for f in told if id(f) not in several or several[id(f)][0] is f]


def _own_words(finding: Finding) -> str:
    assert isinstance(finding.text, Sentence)
    return str(finding.text.values["words"])


def _of_days(group: Sequence[Finding]) -> Finding:
    days = ", ".join(dict.fromkeys(day(f.at) for f in sorted(group, key=lambda f: f.at)))
    return group[0].replace(
        text=say("package-letter-fact-of-days", days=days, count=len(group), words=_own_words(group[0])),
        captures=tuple(dict.fromkeys(c for f in group for c in f.captures)),
        records=tuple(dict.fromkeys(r for f in group for r in f.records)),
    )


def repeats(first: Finding, second: Finding) -> bool:
    """Whether the second finding says in other words what the first one says: both about prices, or about the same records.

    A refused notice and what was charged after it rest on one record and are two things. So are a price above a promise and a wrong charge
    that the customer states with another sum: "the 743.20 should not have been charged" beside 59.90 for 49.90.
    """
    if {first.kind, second.kind} == AFTER_NOTICE:
        return False
    if _other_sum(first, second) or _other_sum(second, first):
        return bool(set(first.records) & set(second.records))
    return (first.kind in PRICES and second.kind in PRICES) or bool(set(first.records) & set(second.records))


def _other_sum(stated: Finding, finding: Finding) -> bool:
    """Whether a wrong charge is stated whose sum, the largest number of its words, the other finding does not name."""
    if stated.kind != "overcharge" or getattr(stated.text, "message_id", "") != "case-fact":
        return False
    mine, others = (_numbers(str(f.text)) for f in (stated, finding))
    return bool(mine) and max(mine) not in others


def _numbers(text: str) -> set[Decimal]:
    """The numbers of a text but for the parts of dates: ``1,743.20``."""
    return {Decimal(found.replace(",", "")) for found in _NUMBER.findall(text)}


def leads_to(finding: Finding) -> bool:
    """Whether a finding may stand before the main one where it happened before: what the customer states, a visit, goods that came."""
    return getattr(finding.text, "message_id", "") == "case-fact" or finding.kind in VISITS | GOODS


def refuses_what_was_asked(finding: Finding) -> bool:
    """Whether what was asked for was refused, and not merely somebody to speak with: "the guarantee does not cover this"."""
    what = finding.text.values.get("what") if isinstance(finding.text, Sentence) else None
    return finding.kind == "request-refused" and getattr(what, "message_id", "") == "case-refused"


def named_day(finding: Finding) -> str:
    """The day of a stated fact whose words do not name it themselves; else ""."""
    if not isinstance(finding.text, Sentence) or finding.text.message_id != "case-fact":
        return ""
    values = finding.text.values
    return "" if names_day(str(values["words"]), finding.at) else str(values["day"])


def in_order_of_notice(chosen: list[Finding]) -> list[Finding]:
    """The findings; a refusal of the notice stands before what was charged after it."""
    kinds = [f.kind for f in chosen]
    if not set(kinds) >= AFTER_NOTICE:
        return chosen
    refused = chosen[kinds.index("cancel-refused")]
    rest = [f for f in chosen if f is not refused]
    rest.insert([f.kind for f in rest].index("charged-after-cancel"), refused)
    return rest
