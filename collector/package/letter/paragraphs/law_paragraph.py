"""The law in a letter: verified provisions that bear on its findings, or on what it asks for (pure)."""

from __future__ import annotations

from collector.case import Rule
from collector.case.rights.rights_conditions import deal_began, last_day_to_cancel
from collector.package.bidi_text import free, ltr
from collector.package.letter.letter_context import LetterContext
from collector.package.letter.letter_value import Line

_LATIN = str.maketrans("אבגדהוזחטיכל", "ABCDEFGHIJKL")
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
        began = deal_began(at.dossier)
        in_time = began is not None and at.dossier.at <= last_day_to_cancel(began)
        given = {"within-14-days", "cancelled-in-time"} if in_time else set()
        held = at.dossier.held | {"recorded"} | given  # the letter itself asks, or gives notice
        named = {r.id: r for r in at.rights.rules if r.citable and not r.lacks(held, case.sector)}
        return [named[name] for name in own if name in named][:1]
    kinds = list(dict.fromkeys(f.kind for f in at.complaints))
    fitting = [r for r in at.dossier.rules if r.citable and set(kinds) & set(r.findings) and (not r.readers or at.kind.reader in r.readers)]
    return sorted(fitting, key=lambda r: min(kinds.index(kind) for kind in kinds if kind in r.findings))


def _cited(at: LetterContext, rule: Rule) -> Line:
    law, what = (rule.law_he, rule.rule_he) if at.language == "he" else (rule.law_en, rule.rule_en)
    if rule.section:
        section = free(rule.section) if at.language == "he" else ltr(_in_latin(rule.section))
        text = at.say("package-letter-rule", law=law, section=section, rule=at.own(what))
    else:
        text = at.say("package-letter-rule-whole", law=law, rule=at.own(what))
    return Line(f"law-{rule.id}", text)


def _in_latin(section: str) -> str:
    """A section as English translations of Israeli law name it: ``13ד1`` is 13D1. A Hebrew letter after a number would turn it round."""
    return section.translate(_LATIN)
