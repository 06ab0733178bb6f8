"""Words beside a price that say nothing of what it costs: when goods come, for how long an offer stands, how many are left."""

from __future__ import annotations

import re

from collector.prices.amounts.words.period_words import MONTH_NAMES
from collector.prices.amounts.words.qualifier_words import CLUB, CREDIT, SECOND
from collector.prices.amounts.words.vat_words import NAMES_VAT
from collector.prices.amounts.words.word_patterns import WORD_ENDS, any_of, when_used

_COUNT = r"\d{1,3}(?:\s*(?:[-–]|to|עד)\s*\d{1,3})?"
_LASTING = any_of(
    rf"(?:{_COUNT}|(?<=in )an?|one|two|three|few)\s*(?:business\s+|working\s+)?"
    rf"(?:months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[dhms]){WORD_ENDS}",
    rf"(?:{_COUNT}|שני|שתי|שלוש[הת]?|ארבעה?|חמי?שה?|כמה)\s*(?:ימי\s+(?:עסקים|עבודה)|חודשים|ימים|יום|שעות|שע'|דקות|דק'|שניות|שבועות){WORD_ENDS}",
    rf"(?:יום(?:\s+(?:עסקים|אחד))?|יומיים|שעה|שעתיים|שבוע|שבועיים|(?<=בעוד )חודש(?:יים)?){WORD_ENDS}",
    r"\d{1,3}(?:\s*:\s*\d{2}){1,3}",
)
_MONTH = rf"(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|ב?{MONTH_NAMES})"
_DAY = any_of(
    rf"(?:today|tomorrow|tonight|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?){WORD_ENDS}",
    rf"(?:היום|הלילה|מחר|מחרתיים|(?:יום\s+)?(?:[א-ו]'|ה?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|שבת)){WORD_ENDS}",
    rf"(?:ה-?)?\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}{WORD_ENDS}(?:\s+20\d\d)?",
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,?\s+20\d\d)?",
    r"(?:ה-?)?\d{1,2}[/.](?:0?[1-9]|1[0-2])(?:[/.](?:20)?\d\d)?(?![\d.,/])",
)  # fmt: skip
_WHEN = any_of(
    rf"{_LASTING}(?:[,\s]*(?:and\s+|ו-?\s*)?{_LASTING})*",
    rf"{_DAY}(?:\s*[,–-]?\s*(?:at\s+)?(?:{_DAY}|\d{{1,2}}(?=\s*(?:$|[,.;]))))*",
)
_COMES = (
    r"(?:free\s+)?(?:(?:express|standard|fast|fastest)\s+)?(?:delivery|shipping|delivered|arrives|arriving|ships|get\s+it)\s+(?:(?:by|in|on|within)\s+)?",
    r"(?:משלוח|אספקה|הגעה|מגיעה?|יגיע|תגיע)\s+(?:(?:חינם|מהיר|אקספרס|עד\s+ה?בית)\s+)*(?:עד\s+|תוך\s+|בתוך\s+|ב-?\s*)?",
)
_ENDS = (
    r"(?:(?:offer|sale|deal)\s+)?ends?\s+(?:(?:in|on)\s+)?",
    r"(?:ה?(?:מבצע|הנחה|הטבה|הצעה)\s+)?(?:מסתיי(?:ם|מת)|נגמרת?)\s+(?:בעוד\s+|ב-?\s*)?",
)
_OPEN = (r"(?:opens?(?![a-z])|פתוח(?:ים|ה)?(?![א-ת])|שעות\s+(?:ה?פתיחה|ה?פעילות|ה?קבלה))(?=[^\n]*\d)[^\n₪$€£%]*?",)
"""``פתוח א'-ו' 6:00-22:00``, with no sum in the line."""
_LEFT = (
    r"(?:רק\s+)?(?:נותרו|נשארו|נמכרו|sold)\s+\d+(?:\s+(?:יחידות|פריטים|מנויים|units?|items?))?(?:\s+(?:אחרונ(?:ות|ים)|במלאי))*",
    r"only\s+\d+(?:\s+(?:units?|items?))?(?:\s+left|\s+in\s+stock)+", r"רק\s+\d+\s+(?:יחידות|פריטים)(?:\s+(?:אחרונ(?:ות|ים)|במלאי))+",
    r"\d+\+?\s+(?:sold|נמכרו)", r"(?:(?:נ?צברו?|תצברו|צוברים|earn|collect)\s+)(?:עד\s+|up\s+to\s+)?\d+\s+(?:נקודות|points)",
)  # fmt: skip
_END = rf"(?:\s*(?:$|(?=[(\n])|[!.,;:|·•]+(?!\d)|[–-]\s)\s*|\s+(?=(?:and\s+)?{SECOND.pattern}))"
_ASIDE = when_used(rf"\s*(?:(?:{any_of(*_COMES, *_ENDS)}){_WHEN}|{any_of(*_LEFT)}|{any_of(*_OPEN)}(?=$|\n)){_END}", re.IGNORECASE)


def without_asides(words: str) -> str:
    """Words beside a price from where they may speak of it: ``Offer ends in 2 days, then $129`` is ``then $129``; "" where they never do.

    What goes on without a break stays whole: in ``משלוח תוך 3 ימים לחברי מועדון`` nothing is passed over.
    """
    while words and (aside := _ASIDE.match(words)):
        words = words[aside.end() :]
    return words


_WITHOUT = when_used(r"(?:ו?ללא|בלי|אין|no|without)\s+(?:[א-תa-z'\"-]+\s*){1,4}", re.IGNORECASE)
_VALID = when_used(
    r"(?:ב?תוקף|תקפ(?:ה|ים)?|valid|good|use|expires|lasts)(?:\s*:|\s+(?:for|within|in|after|up\s+to|ל(?:משך)?|עד))?\s*(?:ל-?)?\s*"
    r"(?:(?:\d{1,3}|חצי|an?|one|two|three|six|שלושה|שישה)[\s-]*)?(?:ה?(?:ימים|יום|חודשים|חודש|שנה|שנתיים|שבוע|שבועות)|days?|months?|years?|weeks?)"
    r"(?:\s+(?:from|of|after|מ(?:יום|מועד)|מ?ה?רכישה|מ?ה?קנייה|מ?ה?הפעלה|purchase|activation)){0,3}\W*", re.IGNORECASE,
)


_SETTLED = when_used(
    r"(?:save|חס(?:כו|כי)|חוסכים)\s+(?:an?|one|two|three|\d{1,2}\s*%?|עוד)?\s*(?:%|months?|חודש(?:יים|ים)?|weeks?)\W*"
    r"|(?:ב?עד|up\s+to)\s+\d{1,2}\s+(?:(?:equal|interest-free|monthly)\s+)*(?:תשלומים|payments|instal+ments)"
    r"(?:\s+(?:שווים|קבועים|חודשיים|(?:ללא|בלי)\s+ריבית|interest[\s-]free))*\W*"
    r"|(?:אפשרות|ניתן|אפשר)\s+(?:לשלם\s+)?[לב](?:תשלומים|פריסה)\W*"
    r"|(?:שול(?:ם|מה)|נפרע(?:ה)?|paid|settled)(?:\s+(?:ב-?\s*|on\s+)?(?:[a-z]{3,9}\s+\d{1,2}|\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?"
    r"|\d{1,2}\s+[a-z]{3,9})(?:,?\s+20\d\d)?)?\W*"
    r"|(?:ניתן\s+להחזרה|(?:החלפה\s+ו)?החזרה|(?:free\s+)?(?:returns?|exchanges?))\s*"
    r"(?:חינם|free|(?:עד|תוך|בתוך|within|for|up\s+to)\s+\d{1,3}\s*(?:ימים|יום|days))\W*"
    r"|(?!balance|amount|credit|funds|money|cash)[a-z-]+(?:\s+(?!balance|amount|credit|funds|money|cash)[a-z-]+)?\s+available\W*"
    r"|auto-?\s?pay\s+(?:is\s+)?(?:scheduled|enabled|set|on)\b[\w\s,]*", re.IGNORECASE
)


def lacks_only_goods(label: str) -> bool:
    """Whether a label says what a plan is without, and nothing of money: ``ללא פרסומות``, ``קו כשר ללא אינטרנט``."""
    found = _LACKS.fullmatch(label)
    return bool(found) and not (_MONEY_LACKED.search(label) or any(said.search(label) for said in (CREDIT, CLUB, NAMES_VAT, _REDUCED)))


_LACKS = when_used(
    r"(?:[א-ת\"']+\s+){0,2}(?:ללא|בלי)(?:\s+[א-ת\"']+){1,2}|(?:[a-z]+\s+){0,2}(?:without|no)(?:\s+[a-z]+){1,2}", re.IGNORECASE)
_MONEY_LACKED = when_used(
    r"תשלום|חיוב|עלות|עמל|דמי|רווח|ריבית|קנס|מיס|משלוח|יתר|חוב|charge|fee|cost|tax|interest|balance|debt|shipping|payment|refund|deposit",
    re.IGNORECASE,
)


def says_for_how_long(words: str) -> bool:
    """Whether a line behind a price says only how long it is good, that it was paid, how one may pay or save, or what is not in it."""
    if _VALID.fullmatch(words) or _SETTLED.fullmatch(words):
        return True
    return bool(_WITHOUT.fullmatch(words)) and not any(said.search(words) for said in (CREDIT, CLUB, NAMES_VAT, _REDUCED))


_REDUCED = when_used(r"הנח|מבצע|הטב|מנוי|subscri|member|discount|promo|offer|sale|saving|לאחר|אחרי|עד|until|after", re.IGNORECASE)
