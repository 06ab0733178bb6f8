"""What a line or a link beside a price says by its shape: whether it leads up to the amount, or only tells of what is sold."""

from __future__ import annotations

import re

from collector.prices.amounts.words.period_words import periods_in
from collector.prices.amounts.words.plain_words import NEVER
from collector.prices.amounts.words.qualifier_words import CLUB, CREDIT, ROLE_WORDS, THEN
from collector.prices.amounts.words.vat_words import NAMES_VAT
from collector.prices.amounts.words.word_patterns import when_used

_NUMBERED = when_used(r"[\d₪$€£%*†‡]")
_HARMLESS = frozenset({"total", "due", "from"})


def says_nothing_of_money(words: str) -> bool:
    """Whether words hold no number, period, tax or condition, and no name of other money: ``ניהול הקו``, ``View details``."""
    roles = (pattern for role, pattern in ROLE_WORDS.items() if role not in _HARMLESS)
    said = any(one.search(words) for one in (_NUMBERED, CREDIT, CLUB, THEN, NAMES_VAT, _CONDITION, *roles))
    return not (said or periods_in(words) or any(word in NEVER for word in re.findall(r"[a-zא-ת\"']+", words.lower())))


_CONDITION = when_used(
    r"(?<![א-תa-z])(?:אם|כאשר|בתנאי|בכפוף|רק|בלבד|לא|ללא|בלי|אין|ל(?:בעלי|מחזיקי|חברי|מצטרפי|לקוחות|נרשמי)[א-ת]*"
    r"|if|when|unless|only|not|no|without|with|for|subject)(?![א-תa-z])", re.IGNORECASE,
)


def is_feature(words: str, *, sold: bool = False) -> bool:
    """Whether a line is a fact of its own with its label, a colon and its value, that tells of what is sold: ``צבע: שחור``.

    Where it is not known that something is `sold`, ``סוג: הפקדה`` may say what kind of money moved.
    """
    label, _, value = words.partition(":")
    if not sold and _KIND.search(label):
        return False
    said = CREDIT.search(words) or CLUB.search(words) or THEN.search(words) or NAMES_VAT.search(words) or periods_in(words)
    return bool(_FEATURE.fullmatch(words)) and not said and not _ROLE_IN_LABEL.search(label) and says_nothing_of_money(value)


_FEATURE = when_used(r"(?![לבכ][א-ת]|for\b|with\b|if\b|when\b|only\b)[^\d:₪$€£%*]{2,30}:\s+[^:₪$€£%*]{2,60}", re.IGNORECASE)
_KIND = when_used(
    r"סוג|סטטוס|מצב|פעולה|תיאור|סיבה|פרטים|אסמכתא|מקור|type|kind|status|state|action|reason|details?|description|source|method|memo|note",
    re.IGNORECASE,
)
_ROLE_IN_LABEL = when_used(
    r"מחיר|תשלום|סכום|יתר|פי?קדון|עי?רבון|דמי|עמל|קנס|החזר|זיכוי|חיוב|price|amount|payment|balance|sum|deposit|bond|fee|fine|refund|charge|bonus",
    re.IGNORECASE,
)


def without_passing_words(line: str, *, sold: bool) -> str:
    """A line of its own beside an amount without the words in it that speak of another of its words, and so not of the amount.

    ``Professionals watch over your home`` and ``עד חמישה עובדים`` tell of what is sold; ``Orders over`` above ``$15`` is a threshold, and
    ``מעל לכמות המוכרת``, which begins with it, says from where on the amount holds. Where something is `sold`, denials and conditions in a
    line that names no money tell of it, too: ``לא נדבק, קל לניקוי``, ``Agents step in when it matters``.
    """
    made = _without(line, sold=sold)
    return line if periods_in(line) or periods_in(made) else made  # ``Takes about half an hour`` names one, and not what it costs by


def _without(line: str, *, sold: bool) -> str:
    line = _PASSING.sub("", line)
    if not sold or len(line.split()) < _FEWEST or _NAMES_MONEY.search(line) or NAMES_VAT.search(line) or CREDIT.search(line):
        return line
    return _ABOUT_GOODS.sub("", line)


_FEWEST = 2
"""Words of a line that can tell of something."""
_OF_A_SUM = r"(?:a\s+|the\s+)?(?:amounts?|totals?|sums?|orders?|purchases?|of)\b|(?:ה?סכום|סך|של|ל?קני|ל?הזמנ|ל?רכיש|היום|כה|עכשיו|סוף|תום)"
_PASSING = when_used(
    rf"(?<=[א-תa-z] )(?:over|above|below|under|up\s+to|until|around|about|מעל|מתחת)(?=\s+(?!{_OF_A_SUM})[א-תa-z])"
    rf"|(?<![א-תa-z])עד(?=\s+(?!{_OF_A_SUM})[א-ת])|^up\s+to(?=\s+(?!{_OF_A_SUM})[a-z])", re.IGNORECASE,
)
_ABOUT_GOODS = when_used(
    r"(?<![א-תa-z-])(?:ו?(?:לא|אין|אינ[והןם]|בלי|ללא|חצי|רבע)|not|no|never|without|half|double)(?=\s+[א-תa-z])"
    r"|(?<=[א-תa-z] )(?:ו?(?:אם|כאשר|רבע|חצי)"
    r"|when|if|until|could|might|may|quarter|twice|under|over)(?=\s+[א-תa-z])|(?<=[א-ת] )ו(?:רבע|חצי)(?=\W*$)", re.IGNORECASE,
)
"""At the start of a line a condition stays: ``If you switch``."""
_NAMES_MONEY = when_used(
    r"מחיר|תשלו|שול|ישול|סכום|חיוב|חויב|גב(?:ה|ו|י)|נגב|עלות|תעריף|הנח|מבצע|הטב|תנאי|חשבון|כרטיס|מנוי|יתר|קנס|מס(?:ים)?(?![א-ת])|עמל|דמי|אשר|כובד"
    r"|לקוחות|סטודנט|חייל|גמלא|קשיש|מועדון|נאמנות|התחייב|פי?קדון|עי?רבון"
    r"|pric|cost|pay|paid|charg|bill|fee|amount|total|sum|balance|credit|debit|discount|offer|deal|sav|tax|member|subscri|switch|bundl|join"
    r"|refund|owe|due|collect|approv|clear|off(?![a-z])|rate"
    r"|customers|students?(?![a-z])|seniors|soldiers|loyalty|club|contract|commitment|deposit", re.IGNORECASE
)
"""In a line of these a denial or a condition may speak of the amount."""
