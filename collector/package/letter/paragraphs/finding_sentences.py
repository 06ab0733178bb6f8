"""Findings as a letter tells them: a fact with its day, all that was said in one contact in one sentence (pure)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from collector.case.sentence_values import names_day
from collector.language import Sentence, in_language, say
from collector.model import Finding
from collector.package.bidi_text import Phrase, Piece
from collector.package.letter.letter_context import LetterContext
from collector.package.letter.letter_kinds import AFTER_NOTICE, named_day

_AFTER_PROMISE = {
    "case-above-promise": "package-letter-above-promise",
    "case-above-promise-once": "package-letter-above-promise-once",
    "case-free-charged": "package-letter-free-charged",
    "case-discount-missing": "package-letter-discount-missing",
    "case-included-charged": "package-letter-included-charged",
    "case-promise-kept-late": "package-letter-kept-late",
}
"""How a broken promise is told where it stands in the line before."""


def tell(at: LetterContext, finding: Finding, *, promise_told: bool = False, notice_told: bool = False) -> Phrase:
    """A finding as a sentence without its full stop. promise_told, notice_told: the promise that it breaks, or the notice of cancellation
    that it follows, was told just before."""
    text = finding.text
    if not isinstance(text, Sentence):
        return at.own(text)
    if promise_told and text.message_id in _AFTER_PROMISE:
        return at.own(Sentence(_AFTER_PROMISE[text.message_id], text.values))
    if notice_told and text.message_id == "case-charged-after-cancel":
        return at.own(Sentence("package-letter-charged-after", text.values))
    if text.message_id == "case-price-rise" and text.values["place"] == "charge":
        return at.own(Sentence("package-letter-price-rise", text.values))
    if text.message_id == "case-price-total-rise" and text.values["place"] == "charge":
        return at.own(Sentence("package-letter-price-total-rise", text.values))
    if text.message_id == "case-fact":
        return _fact(at, finding, text)
    return at.own(text)


def shown_by(at: LetterContext, findings: Sequence[Finding], promises: Collection[str]) -> list[str]:
    """The captures that show what is told of these findings: where the promise that one breaks was told before, not those that show the
    promise alone.

    promises: ids of the promises that were told before.

    Example: the chat in which 79 a month was promised is no exhibit of "I was charged 119".
    """
    shown: list[str] = []
    for finding in findings:
        mine = {record for record in finding.records if record in promises}
        only_promised = _captures_of(at, mine) - _captures_of(at, set(finding.records) - mine) if _tells_without(finding) else set()
        shown += [capture for capture in finding.captures if capture not in only_promised]
    return shown


def _tells_without(finding: Finding) -> bool:
    """Whether the sentence after its promise leaves the promise out."""
    return getattr(finding.text, "message_id", "") in _AFTER_PROMISE


def _captures_of(at: LetterContext, records: Collection[str]) -> set[str]:
    file = at.dossier
    found = {p.capture for p in file.promises if p.id in records}
    found |= {c.capture for p in file.promises if p.id in records for c in file.contacts if c.id == p.contact}
    found |= {r.capture for r in file.readings if r.id in records}
    found |= {capture for c in file.charges if c.id in records for capture in c.captures}
    return found | {capture for link in file.links if link.record in records for capture in link.captures}


def tells_the_promise(finding: Finding) -> bool:
    """Whether the finding's sentence says what was promised."""
    return getattr(finding.text, "message_id", "") in ("case-promise-missed", "case-refund-missing", "case-delivery-late")


def _fact(at: LetterContext, finding: Finding, text: Sentence) -> Phrase:
    """The customer's words with the day before them, unless they name it themselves."""
    day, words = text.values["day"], str(text.values["words"])
    named = names_day(words, finding.at) and not isinstance(day, Sentence)
    return at.own(words if named else say("package-letter-fact", day=day, words=words))


def tell_each(at: LetterContext, findings: Sequence[Finding], promises: Collection[str]) -> list[tuple[Phrase, list[Finding]]]:
    """A sentence for each finding, and for the facts of one day together, with the findings that it tells.

    promises: ids of the promises that were told before.

    Example: "On 28/03/2026: the sofa that came is grey; the left arm is torn" tells two facts of that day.
    """
    told: list[tuple[Phrase, list[Finding]]] = []
    for finding in findings:
        text, mine = told[-1] if told else ((), [])
        before = mine[-1] if mine else None
        shown = before is not None and bool(at.exhibits.of(before.captures)) == bool(at.exhibits.of(finding.captures))
        if before is not None and shown and named_day(before) and named_day(before) == named_day(finding):
            assert isinstance(finding.text, Sentence)
            told[-1] = ((*text, Piece("; "), *at.own(str(finding.text.values["words"]))), [*mine, finding])
        else:
            notice = before is not None and {before.kind, finding.kind} == AFTER_NOTICE
            told.append((tell(at, finding, promise_told=bool(set(finding.records) & set(promises)), notice_told=notice), [finding]))
    return told


def of_one_contact(findings: Sequence[Finding]) -> list[tuple[Finding, ...]]:
    """The findings; those about what was said in one contact stand together, at the place of the first."""
    groups: dict[str, list[Finding]] = {}
    for number, finding in enumerate(findings):
        said = getattr(finding.text, "message_id", "") == "case-in-contact"
        groups.setdefault(finding.records[0] if said and finding.records else str(number), []).append(finding)
    return [tuple(group) for group in groups.values()]


def tell_contact(at: LetterContext, group: Sequence[Finding], promises: Collection[str] = ()) -> Phrase:
    """What was said in one contact: the contact once, then everything about it.

    promises: ids of the promises, and of the notices of cancellation, that were told before.
    """
    first = group[0].text
    if len(group) == 1 or not isinstance(first, Sentence):
        known = bool(set(group[0].records) & set(promises))
        return tell(at, group[0], promise_told=known, notice_told=known)
    what = "; ".join(in_language(f.text.values["what"], at.language) for f in group if isinstance(f.text, Sentence))
    return at.own(Sentence(first.message_id, {**first.values, "what": what}))
