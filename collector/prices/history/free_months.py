"""Months that a promise says cost nothing at its beginning: read from its words, and whether a charge falls into them (pure)."""

from __future__ import annotations

import re
from datetime import datetime

from collector.clock import ISRAEL, add_months
from collector.model import Promise, Reading
from collector.prices.amounts.normalised_text import plain, single_blanks
from collector.prices.amounts.words.word_patterns import when_used

_COUNTS = {
    "חודשיים": 2, "שלושה": 3, "שלושת": 3, "ארבעה": 4, "ארבעת": 4, "חמישה": 5, "שישה": 6, "ששת": 6, "חצי שנה": 6,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
}  # fmt: skip
_WORDS = "|".join(word for word in _COUNTS if word not in ("חודשיים", "חצי שנה"))
_FREE = (
    r"(?:(?:הם|הוא|יהיו|יהיה|are|is|will be|come|comes|for)\s+|at\s+)?"
    r"(?:ב?חינם|ב?מתנה|ללא\s+(?:תשלום|עלות|חיוב)|בלי\s+(?:תשלום|לשלם)|עלינו|על\s+חשבונ(?:נו|ינו)|ב-?\s*0\s*(?:₪|ש\"ח|שקלים)?"
    r"|free(?:\s+of\s+charge)?|no\s+(?:charge|cost)|on\s+us|on\s+the\s+house|₪0|0\s+ILS)"
)
_MONTHS_FREE = (
    rf"(?P<a>\d{{1,2}}|{_WORDS})?\s*(?P<w>ה?חודשים|ה?חודשיים|ה?חודש|חצי\s+שנה|months?)(?P<f>\s+ה?ראשו(?:ן|נים|נה))?(?:\s*[-–:])?\s+{_FREE}",
    rf"(?:the\s+|your\s+)?(?P<f>first)\s+(?P<a>\d{{1,2}}|{_WORDS})?\s*(?P<w>months?)\s+(?:of\s+[a-z ]{{3,20}}\s+)?{_FREE}",
    rf"(?P<a>\d{{1,2}}|{_WORDS})\s+free\s+(?P<w>months?)",
    rf"(?P<f>first)\s+(?P<w>month)\s+{_FREE}", r"free\s+(?P<f>first)\s+(?P<w>month)",
    rf"(?:ב?חינם|free)\s+(?:ל|for\s+)-?(?:the\s+)?(?P<f>first\s+)?(?P<a>\d{{1,2}}|{_WORDS})?\s*(?P<w>חודשיים|חודשים|months?)(?:\s+ה?ראשונים)?",
)  # fmt: skip
_READ = tuple(
    when_used(rf"(?<![\da-zא-ת.]){one}(?![a-zא-ת])(?!\s+(?:של|על|ל|ב|of|on)\b)(?!\s+ל(?!לא\s|אחר\s)[א-ת])", re.IGNORECASE)
    for one in _MONTHS_FREE
)
_THEN = when_used(
    r"[\s,.;:\-–]*ו?(?:אחר(?:י?\s*כך|יהם|יו|י\s+זה)|לאחר\s+מכן|ואז|אז|ומאז|החל\s+מ|מה?חודש|then|after(?:wards|\s+that|\s+which)?|and\s+then|followed)",
    re.IGNORECASE,
)
"""Words of what comes after the free months."""
_BOUND = when_used(r"(?<!\d),|,(?!\d)|[.;:!?\n()]|\s[-–]\s")
_LEAVES = when_used(
    r"(?<![א-ת])[ולבהמכש]{0,3}(?:ביטול|בטל|תבטל|ביטל|יבטל|מבטל|ניתוק|נתק|תנתק|ינתק|התנתק|תתנתק|התחרט|תתחרט|חרטה|החזיר|החזר|החזרה|החלפה|החליף|הקפא|הקפיא|עזוב|תעזוב|עזיבה)"
    r"|\b(?:cancel|return|terminat|disconnect|withdraw|leav(?:e|ing)\b|exchange|freez|suspen|refund)",
    re.IGNORECASE,
)
"""Words of leaving: what costs nothing then is the leaving, not the month."""


def free_months(text: str) -> int | None:
    """How many months at the beginning the words say to be free; None where they speak of none.

    The words must say that they are the first, or what comes after them: ``3 חודשים ראשונים חינם, אחר כך 99.90 ₪`` is 3; a month free of
    some other service (``חודש חינם של נטפליקס``) is none, nor one in which leaving is free (``ביטול בחודש הראשון ללא תשלום``).
    """
    shown = single_blanks(plain(text).text)
    for pattern in _READ:
        for match in pattern.finditer(shown):
            said = match.groupdict()
            if (said.get("f") or _THEN.match(shown, match.end())) and not _is_leaving(match):
                return _count(said.get("a") or "", said["w"])
    return None


def _is_leaving(match: re.Match[str]) -> bool:
    """Whether the clause of the free months speaks of leaving; what an "and" joins to it (``and cancel any time``) is another clause."""
    before, after = match.string[max(0, match.start() - 120) : match.start()], match.string[match.end() : match.end() + 120]
    clause = _BOUND.split(before)[-1] + match[0] + re.split(r"\band\b|\bthen\b|\sו", _BOUND.split(after)[0])[0]
    return bool(_LEAVES.search(clause))


def _count(number: str, word: str) -> int:
    if number.isdigit():
        return int(number)
    return _COUNTS.get(number.casefold()) or _COUNTS.get(re.sub(r"\s+", " ", word.removeprefix("ה")), 1)


def is_free(promise: Promise, at: datetime) -> bool:
    """Whether a day lies in the months that a promise says are free.

    Example: three free months from 1/6/2026 are June, July and August; a charge of 1/9/2026 is none of them.
    """
    return bool(promise.free_months) and _first_day(promise) <= at < add_months(_first_day(promise), promise.free_months or 0)


def may_be_of_the_month_before(promise: Promise, bill: Reading) -> bool:
    """Whether a bill without a period lies in the first free month by its day alone, and may be for the one before.

    Example: three free months from 1/6/2026, and a bill of 2/6/2026: most likely it is for May.
    """
    said = bill.since is not None and bill.until is not None
    return not said and is_free(promise, bill.at) and bill.at < add_months(_first_day(promise), 1)


def _first_day(promise: Promise) -> datetime:
    return (promise.starts or promise.at).astimezone(ISRAEL).replace(hour=0, minute=0, second=0, microsecond=0)
