"""A person's own wording of a letter's paragraphs: kept beside the computed one, never with evidence that the computed one lacks (pure).

Example: the computed paragraph ``I was charged 139.90 ₪ (Exhibit 2).`` may be reworded as ``My bill was 139.90 ₪`` and keeps Exhibit 2.
Reworded as ``I was charged 500 ₪`` it names a number that the computed one does not: it loses the exhibit and says that none shows it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from collector.case.charges.item_name_match import same_word
from collector.case.times.time_vocabulary import UNITS
from collector.language import say
from collector.model import Instant, Value
from collector.package.bidi_text import Phrase, Piece, inserted, loose, mark
from collector.package.letter.letter_context import RECORDS_DAYS, LetterContext
from collector.package.letter.letter_value import Ask, Letter, Line, Section

_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
DENIALS = frozenset([
    "לא", "אין", "אינו", "אינה", "אינם", "אינן", "איני", "אינני", "בלי", "ללא", "טרם", "מעולם", "איש",
    "not", "no", "never", "none", "nobody", "without", "nothing", "cannot", "neither", "nor",
])  # fmt: skip
"""Words that turn a sentence round."""
JOINING = frozenset([
    "את", "של", "על", "עם", "כי", "אל", "גם", "כך", "זה", "זו", "הוא", "היא", "הם", "אני", "לי", "ואז", "לכן", "אך", "אבל", "כאשר",
    "the", "a", "an", "of", "to", "on", "in", "at", "by", "and", "then", "that", "this", "it", "was", "were", "is", "are", "i", "me", "my",
    "but", "so", "which", "when", "for", "from", "with", "had", "has", "have",
])  # fmt: skip
"""Words that add nothing to what a sentence says."""


class Change(Value):
    """One paragraph. `computed` is the wording that was changed, `text` the new one; "" leaves the paragraph out."""

    key: str
    computed: str = ""
    text: str = ""
    after: str = ""
    """For a paragraph of the person's own: the key that it follows."""


class OwnWording(Value):
    """All changes to one letter of a case; the newest version counts. `id`: ``letter-CASE-KIND-LANGUAGE``."""

    id: str
    case: str
    at: Instant
    kind: str
    language: str
    changes: tuple[Change, ...] = ()


def wording_id(case: str, kind: str, language: str) -> str:
    """The id of a case's own wording of a kind of letter."""
    return f"letter-{case}-{kind}-{language}"


def apply(letter: Letter, wording: OwnWording, at: LetterContext) -> Letter:
    """The letter with the changes; those whose computed paragraph has changed since are not used, and are named in `unused`."""
    changes = {c.key: c for c in wording.changes if not c.after}
    added = [c for c in wording.changes if c.after]
    unused: list[str] = []
    sections = tuple(_section(section, changes, added, at, unused) for section in letter.sections)
    asks = tuple(_ask(ask, changes.get(ask.key), at, unused) for ask in letter.asks)
    return replace(letter, sections=sections, asks=asks, unused=tuple(unused))


def still_shown(computed: str, text: str) -> bool:
    """Whether evidence for `computed` may stand beside `text`, which says the same in fewer words or in another order.

    It has no word of its own but such as join others, its numbers stand in the same order ("64.95, not 139.90" is not "139.90, not 64.95"),
    and it has not a "not" more or less: the same words with a "not" among them say the opposite.
    """
    numbers, known = _NUMBER.findall(text), iter(_NUMBER.findall(computed))
    if not all(number in known for number in numbers) or _denials(text) != _denials(computed):
        return False
    new, old = _WORD.findall(_NUMBER.sub(" ", text).casefold()), set(_WORD.findall(computed.casefold()))
    return bool(new) and all(word in JOINING or any(same_word(word, one) for one in old) for word in new)


def _denials(text: str) -> int:
    """How many words of a text deny."""
    return sum(word in DENIALS for word in _WORD.findall(text.casefold().replace("n't", " not").replace("n’t", " not")))


def _section(section: Section, changes: dict[str, Change], added: list[Change], at: LetterContext, unused: list[str]) -> Section:
    lines: list[Line] = []
    for line in section.lines:
        change = changes.get(line.key)
        text = _current(change, loose(line.text), unused, at) if change is not None else None
        if text is None:
            lines.append(line)
        elif text:
            lines.append(_reworded(line, text, at))
        lines += [_own(section, a, at) for a in added if a.after == line.key]
    return replace(section, lines=tuple(lines))


def _current(change: Change, computed: str, unused: list[str], at: LetterContext) -> str | None:
    """The person's words as they stand today; None where the computed paragraph says something else by now.

    Example: computed was ``Please answer by 03/08/2026``, and is now ``… by 04/08/2026`` because the letter is a day younger: the person's
    "Answer me by 03/08/2026" becomes "Answer me by 04/08/2026". A sum or a count that changed makes the wording stale.
    """
    if change.computed == computed:
        return change.text
    moved = _moved(change.computed, computed, _own_days(at))
    if moved is None:
        unused.append(change.key)
        return None
    return _NUMBER.sub(lambda found: moved.get(found[0], found[0]), change.text)


def _own_days(at: LetterContext) -> set[str]:
    """The days that a letter sets itself: its own, and those by which something is asked."""
    days = [at.dossier.at, at.answer_by, at.dossier.at + RECORDS_DAYS, *(d.due for d in at.dossier.asked if d.due is not None)]
    return {at.day(day).text for day in days}


def _moved(before: str, now: str, own_days: set[str]) -> dict[str, str] | None:
    """Old → new of the days and ages in which two texts differ; None where they differ in anything else."""
    if _NUMBER.sub("#", before) != _NUMBER.sub("#", now):
        return None
    moved: dict[str, str] = {}
    for old, new in zip(_NUMBER.finditer(before), _NUMBER.finditer(now), strict=True):
        if old[0] == new[0]:
            continue
        following = _WORD.match(now[new.end() :].lstrip())
        age = following is not None and UNITS.get(following[0].casefold()) in ("hours", "days", "weeks")
        if new[0] not in own_days and not age:
            return None
        moved[old[0]] = new[0]
    return moved


def _reworded(line: Line, text: str, at: LetterContext) -> Line:
    kept = line.evidence if not line.evidence or still_shown(loose(line.text), text) else _unshown(at)
    return Line(line.key, inserted(text.rstrip(". ") if kept else text, at.language, at.known), kept, own_words=True)


def _own(section: Section, change: Change, at: LetterContext) -> Line:
    """A paragraph that the person added: a fact without evidence says so."""
    evidence = _unshown(at) if section.name in ("facts", "story") else ()
    text = change.text.rstrip(". ") if evidence else change.text
    return Line(change.key, inserted(text, at.language, at.known), evidence, own_words=True)


def _ask(ask: Ask, change: Change | None, at: LetterContext, unused: list[str]) -> Ask:
    text = _current(change, loose(ask.text), unused, at) if change is not None and change.text else None
    return ask if text is None else replace(ask, text=inserted(text.rstrip(". "), at.language, at.known))


def _unshown(at: LetterContext) -> Phrase:
    return (Piece(" "), mark(say("package-letter-no-exhibit").in_(at.language)), Piece("."))
