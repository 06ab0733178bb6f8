"""The law in a letter: verified provisions that bear on its findings, or on what it asks for (pure)."""

from __future__ import annotations

from collector.case import Rule
from collector.package.letter.letter_context import LetterContext
from collector.package.letter.letter_value import Line
from collector.package.phrase import free, ltr

_OF_KIND = {"recordings": ("recordings",), "cancellation": ("cancel-ongoing", "distance-sale")}
"""Letters that rest on a right of their own, whatever was found; the first one that fits the deal."""


def law(at: LetterContext) -> tuple[Line, ...]:
    """One line a provision; without any, the position in plain words where something is complained of."""
    rules = _rules(at)
    if rules:
        return tuple(_cited(at, rule) for rule in rules)
    stated = at.complaints and not at.to_court and at.kind.name not in _OF_KIND
    return (Line("law-position", at.say("package-letter-position")),) if stated else ()


def _rules(at: LetterContext) -> list[Rule]:
    own = _OF_KIND.get(at.kind.name, ())
    if own:
        case = at.dossier.case
        held = at.dossier.held | {"recorded", "within-14-days"}  # the letter itself asks, or gives notice: the reader counts the days
        fitting = {r.id: r for r in at.rights.rules if r.citable and not r.lacks(held, case.sector)}
        return [fitting[name] for name in own if name in fitting][:1]
    kinds = {f.kind for f in at.complaints}
    return [r for r in at.dossier.rules if r.citable and kinds & set(r.findings) and (not r.readers or at.kind.reader in r.readers)]


def _cited(at: LetterContext, rule: Rule) -> Line:
    law, what = (rule.law_he, rule.rule_he) if at.language == "he" else (rule.law_en, rule.rule_en)
    if rule.section:
        section = free(rule.section) if at.language == "he" else ltr(rule.section)  # a Hebrew letter after a number turns it round
        text = at.say("package-letter-rule", law=law, section=section, rule=at.own(what))
    else:
        text = at.say("package-letter-rule-whole", law=law, rule=at.own(what))
    return Line(f"law-{rule.id}", text)
