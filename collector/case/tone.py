"""Points at words in a letter that close ears: insults, shouting, threats, accusations that no exhibit carries.

It only points. A firm and polite letter is read to its end; what to change stays with the person.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from collector.language import Sentence, say

_PREFIX = r"(?<![א-ת])[והבלכמש]{0,2}"
_END = r"(?![א-ת])"


def _he(*words: str) -> str:
    return "|".join(rf"{_PREFIX}(?:{w}){_END}" for w in words)


def _en(*words: str) -> str:
    return rf"\b(?:{'|'.join(words)})\b"


_INSULTS = (
    _he("אידיוט(?:ים|ית)?", "מטומטמ(?:ים|ת)", "מטומטם", "גנב(?:ים|ת)?", "רמאי(?:ם|ת)?", "נוכל(?:ים|ת)?", "שקרנ(?:ים|ית)", "שקרן"),
    _he("חצופ(?:ים|ה)", "חצוף", "טיפש(?:ים|ה)?", "דביל(?:ים|ית)?", "זבל", "חלאות", "מפגר(?:ים|ת)?", "עלוב(?:ים|ה)?", "בזוי(?:ים|ה)?"),
    _he("חרא", "שודד(?:ים|ת)?", "עושקים"),
    _en("idiots?", "morons?", "stupid", "thie(?:f|ves)", "liars?", "crooks?", "scum", "scammers?", "incompetents?", "pathetic"),
    _en("imbeciles?", "crap", "bastards?"),
)
_THREATS = (
    _he("אהרוס", "אשמיד", "תשלמ[וי] על זה", "תצטערו?", "אני אראה לכם", "אתם תראו", "אפרסם אתכם בכל מקום", "אחסל", "אגמור אתכם"),
    _he("סופכם", "אבוא אליכם", "תתחרטו", "אדאג ש(?:תפוטר|תפוטרי|תפוטרו)"),
    _he("אפנה לתקשורת", "אפנה לעיתונות", "אתבע אתכם", "אתבע אתכן", "ניפגש בבית המשפט", "נתראה בבית המשפט"),
    _en("see you in court", "i(?:'ll| will) sue (?:you|your)", "i(?:'ll| will) go to the (?:press|media)"),
    _en("i(?:'ll| will) (?:destroy|ruin|finish) (?:you|your)", "you(?:'ll| will) (?:pay for this|regret|be sorry)", "or else"),
    _en("i(?:'ll| will) make you", "i(?:'ll| will) get you fired"),
)
_ACCUSATIONS = (
    _he("הונאה", "מרמה", "גניבה", "עוקץ", "פושעים", "פלילי(?:ת|ים)?", "שקר(?:ים)?", "הונית[םי]", "רימית[םי]", "רימתם", "גנבתם"),
    _en("fraud(?:ulent)?", "scam(?:med)?", "theft", "stole", "criminals?", "lied", "lying", "rip[- ]?off"),
)
_SHOUTING = (r"[!?]{2,}", r"(?-i:(?:\b[A-Z]{2,}\b[\s,]*){4,})", r"([א-תa-z])\1{3,}")
_SWEEPING = (_he("תמיד", "אף פעם", "לעולם לא", "כולם", "אף אחד לא"), _en("always", "never", "everyone", "nobody"))
_KINDS = tuple(
    (kind, re.compile("|".join(words), re.IGNORECASE))
    for kind, words in (
        ("insult", _INSULTS), ("threat", _THREATS), ("accusation", _ACCUSATIONS), ("shouting", _SHOUTING), ("sweeping", _SWEEPING)
    )
)


@dataclass(frozen=True)
class Point:
    """A place in a text worth another look: ``insult``, ``threat``, ``accusation``, ``shouting`` or ``sweeping``."""

    kind: str
    start: int
    end: int
    words: str
    advice: Sentence


def points(text: str) -> tuple[Point, ...]:
    """All such places, in order. Words inside double quotation marks are someone else's and are left alone."""
    quoted = [m.span() for m in re.finditer(r"(?<![א-ת])[\"“„](?:(?<=[א-ת])\"(?=[א-ת])|[^\"“”„\n])*[\"”“]", text)]
    found = [
        Point(kind, m.start(), m.end(), m.group().strip(), say("case-tone", kind=kind))
        for kind, pattern in _KINDS
        for m in pattern.finditer(text)
    ]
    mine = [p for p in found if not any(s <= p.start and p.end <= e for s, e in quoted)]
    return tuple(sorted(mine, key=lambda p: (p.start, p.end)))
