"""Findings as a letter tells them: a fact with its day, all that was said in one contact in one sentence (pure)."""

from __future__ import annotations

from collections.abc import Sequence

from collector.language import Sentence, in_language, say
from collector.model import Finding
from collector.package.letter.letter_context import LetterContext
from collector.package.phrase import Phrase


def tell(at: LetterContext, finding: Finding, *, promise_told: bool = False) -> Phrase:
    """A finding as a sentence without its full stop. promise_told: the promise that it breaks stands in the line before."""
    text = finding.text
    if not isinstance(text, Sentence):
        return at.own(text)
    if text.message_id == "case-above-promise" and promise_told:
        return at.own(Sentence("package-letter-above-promise", text.values))
    if text.message_id == "case-fact":
        return _fact(at, text)
    return at.own(text)


def _fact(at: LetterContext, text: Sentence) -> Phrase:
    """The customer's words with the day before them, unless they name it themselves."""
    day, words = str(text.values["day"]), str(text.values["words"])
    return at.own(words) if day in words else at.own(say("package-letter-fact", day=day, words=words))


def tell_both(at: LetterContext, first: Finding, second: Finding) -> Phrase:
    """Two findings in one sentence; the day is said once where both are facts of it."""
    days = [getattr(f.text, "values", {}).get("day") if getattr(f.text, "message_id", "") == "case-fact" else None for f in (first, second)]
    if days[0] is not None and days[0] == days[1]:
        assert isinstance(second.text, Sentence)
        return at.say("package-letter-and", one=tell(at, first), other=at.own(str(second.text.values["words"])))
    return at.say("package-letter-and", one=tell(at, first), other=tell(at, second))


def of_one_contact(findings: Sequence[Finding]) -> list[tuple[Finding, ...]]:
    """The findings; those about what was said in one contact stand together, at the place of the first."""
    groups: dict[str, list[Finding]] = {}
    for number, finding in enumerate(findings):
        said = getattr(finding.text, "message_id", "") == "case-in-contact"
        groups.setdefault(finding.records[0] if said and finding.records else str(number), []).append(finding)
    return [tuple(group) for group in groups.values()]


def tell_contact(at: LetterContext, group: Sequence[Finding]) -> Phrase:
    """What was said in one contact: the contact once, then everything about it."""
    first = group[0].text
    if len(group) == 1 or not isinstance(first, Sentence):
        return tell(at, group[0])
    what = "; ".join(in_language(f.text.values["what"], at.language) for f in group if isinstance(f.text, Sentence))
    return at.own(Sentence(first.message_id, {**first.values, "what": what}))
