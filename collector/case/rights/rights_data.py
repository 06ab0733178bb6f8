"""The rights reference: each rule with its section, source, the day it was checked and how sure it is. Data: ``rights.json``."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from collector.errors import InputError
from collector.language import say
from collector.model import Amount, Finding, Value

CITABLE = ("V1", "V2")
"""V1: statute or official page. V2: secondary source. D: verified but dated. G: general knowledge, never a citation."""
CONFIDENCES = (*CITABLE, "D", "G")
NEEDS = (
    "ongoing", "authorised", "distance", "recorded", "within-14-days", "longer-window", "cancelled-in-time", "written-notice",
    "fixed-term", "earlier-demand",
)  # fmt: skip
"""What rules may need of a case: a deal that is charged again and again; paid by standing order or card; made by phone, web or mail; a
call or a chat; notice of cancellation within 14 days of the deal; a customer with four months for it; notice within the one or the other;
that notice in writing; a price or deal promised for a number of months that are over; a complaint in writing before."""


class Rule(Value):
    """A rule as data. The collector gives no legal advice; a letter may cite only a rule whose `citable` is true."""

    id: str
    topic_he: str
    topic_en: str
    law_he: str = ""
    law_en: str = ""
    section: str = ""
    rule_he: str
    rule_en: str
    applies_he: str = ""
    applies_en: str = ""
    findings: tuple[str, ...] = ()
    """Kinds of findings that it may bear on."""
    sectors: tuple[str, ...] = ("*",)
    """Sectors of cases that it covers, or ``*`` for all."""
    except_sectors: tuple[str, ...] = ()
    """Sectors with a regime of their own, to which it may not apply."""
    readers: tuple[str, ...] = ()
    """Which readers it is cited to: inside | third | court; none named: all. What only a court can give is no argument to a company."""
    needs: tuple[str, ...] = ()
    """What must hold of the case, all of it; the words of `NEEDS`."""
    min_minutes: int = 0
    """By how many minutes something must have been late."""
    sources: tuple[str, ...] = ()
    checked_on: str
    """Day on which the source was last looked at, ``YYYY-MM-DD``."""
    confidence: str
    hint_he: str = ""
    hint_en: str = ""
    """What a person should check before relying on it; never part of a citation."""

    def concerns(self, findings: Iterable[Finding]) -> bool:
        """Whether it bears on one of these findings. A no-show counts as late without limit; a bill below the price supports nothing."""
        mine = [f for f in findings if f.kind in self.findings and (f.amount is None or f.amount > 0)]
        return any(f.kind == "no-show" or (f.minutes or 0) >= self.min_minutes for f in mine)

    def lacks(self, held: Collection[str], sector: str) -> tuple[str, ...]:
        """What would have to hold of the case and is not known to: words of `needs`, and ``sector`` where it covers other ones."""
        covered = sector not in self.except_sectors and ("*" in self.sectors or sector in self.sectors)
        outside = () if covered else ("sector",)
        return (*(need for need in self.needs if need not in held), *outside)

    @property
    def citable(self) -> bool:
        """Whether a generated letter may cite it: the confidence is enough, and there is a law and a source to name."""
        return self.confidence in CITABLE and bool(self.law_he) and bool(self.sources)


class Body(Value):
    """A body one may turn to, and what it takes: `findings` and `sectors` are kinds, or ``*`` for all."""

    body: str
    """company | ceo | ministry | authority | council | ngo | card | court"""
    name_he: str
    name_en: str
    takes_he: str = ""
    takes_en: str = ""
    not_he: str = ""
    not_en: str = ""
    ask_he: str = ""
    ask_en: str = ""
    sectors: tuple[str, ...] = ("*",)
    except_sectors: tuple[str, ...] = ()
    """Sectors that other bodies watch over."""
    findings: tuple[str, ...] = ("*",)
    address: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    wait_business_days: int = 10
    """How long to wait for an answer before the next step."""
    sources: tuple[str, ...] = ()
    checked_on: str
    confidence: str
    hint_he: str = ""
    hint_en: str = ""


class LegalSum(Value):
    """A sum that the law or a court sets, such as the ceiling of small claims, with the day as of which it is known."""

    id: str
    topic_he: str
    topic_en: str
    amount: Amount
    currency: str = "ILS"
    as_of: str
    """Day from which the sum held, ``YYYY-MM-DD``."""
    sources: tuple[str, ...] = ()
    checked_on: str = ""
    confidence: str
    hint_he: str = ""
    hint_en: str = ""


class NearRule(Value):
    """A rule that concerns what was found, and what would have to hold of the case so that it may be cited."""

    rule: Rule
    lacks: tuple[str, ...]


class Rights(Value):
    """All rules and bodies, in the order in which they are preferred and climbed, and the sums."""

    rules: tuple[Rule, ...]
    bodies: tuple[Body, ...]
    sums: tuple[LegalSum, ...] = ()

    def near(self, findings: Iterable[Finding], held: Collection[str], sector: str) -> tuple[NearRule, ...]:
        """The rules that concern these findings but need something that is not known of the case."""
        found = tuple(findings)
        pairs = ((rule, rule.lacks(held, sector)) for rule in self.rules if rule.concerns(found))
        return tuple(NearRule(rule=rule, lacks=lacks) for rule, lacks in pairs if lacks)

    def sum_of(self, name: str) -> LegalSum | None:
        """The sum of this name, if it is known."""
        return next((each for each in self.sums if each.id == name), None)

    def bearing_on(self, findings: Iterable[Finding], held: Collection[str] = (), sector: str = "") -> tuple[Rule, ...]:
        """The rules that may bear on these findings, in a case of this sector of which the words of `held` are true."""
        found = tuple(findings)
        return tuple(rule for rule in self.rules if rule.concerns(found) and not rule.lacks(held, sector))


def load_rights(path: Path | None = None) -> Rights:
    """The rights that ship with the collector, or a person's own file of the same form.

    Raises InputError for a file that does not fit, and for a confidence that is none of V1, V2, D, G.
    """
    return _shipped() if path is None else _loaded(path)


@cache
def _shipped() -> Rights:
    return _loaded(None)


def _loaded(path: Path | None) -> Rights:
    try:
        text = path.read_text("utf-8") if path else resources.files("collector.case.rights").joinpath("rights.json").read_text("utf-8")
        rights = _from(json.loads(text))
    except (OSError, ValueError, KeyError, TypeError, ValidationError) as error:
        name = path or "rights.json"
        raise InputError(say("case-rights-unusable", file=name, reason=str(error)), say("case-rights-unusable-next")) from error
    for confidence in [rule.confidence for rule in rights.rules] + [body.confidence for body in rights.bodies]:
        if confidence not in CONFIDENCES:
            raise InputError(say("case-confidence", given=confidence), say("case-confidence-next", known=", ".join(CONFIDENCES)))
    return rights


def _from(doc: dict[str, Any]) -> Rights:
    checked = doc["checked_on"]
    return Rights(
        rules=tuple(Rule.from_doc({"checked_on": checked, **rule}) for rule in doc["rules"]),
        bodies=tuple(Body.from_doc({"checked_on": checked, **body}) for body in doc["bodies"]),
        sums=tuple(LegalSum.from_doc({"checked_on": checked, **each}) for each in doc.get("sums", ())),
    )
