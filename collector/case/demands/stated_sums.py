"""What a customer's own words about a wrong charge say of its sum: what was due instead, that only a part is wrong, that it was never
asked for (pure)."""

from __future__ import annotations

import re
from decimal import Decimal

_OTHER_UNITS = (
    r"%|אחוז|חודש|ימים|יום|פריט|שנ|ג'?יגה|מגה|דקות|שעות|ק\"מ|מתוך|פעמים|אנשים|months?|days?|years?|items?|percent|gb|mb|hours?|minutes?|km|of|times|people"
)
_SUM = rf"(?<![\d.,/])(?P<sum>\d[\d,]*(?:\.\d{{1,2}})?)(?![\d/]|\.\d)(?!\s*(?:{_OTHER_UNITS}))"
_DUE = (
    r"(?<![א-ת])[ושכבה]{0,2}(?:במקום|לעומת|סוכם|הוסכם|הובטח|הוצע|נאמר|רשום|רשומים|הוצג|מופיע|צוין"
    r"|היה צריך|היו צריכים|המחיר (?:היה|הוא)|הצעת מחיר)"
    r"|\b(?:instead of|rather than|should have been|said|quoted|promised|agreed|shown|listed|advertised|price (?:was|is))\b"
)
_DUE_AFTER = r"(?:ש(?:סוכמ?ו?|הוסכמ?ו?|הובטחו?|נאמרו?|היו?\s+רשו\w+)|כפי ש|as (?:agreed|promised|quoted|advertised))"
_INSTEAD = (
    re.compile(rf"(?:{_DUE})[^\d.;]{{0,24}}?{_SUM}", re.IGNORECASE),
    re.compile(rf"{_SUM}[^\d.;,]{{0,12}}?\s{_DUE_AFTER}", re.IGNORECASE),
)
_LEAST_SHARE = Decimal("0.1")
"""A number below so much of what was charged is hardly its right sum."""
_IN_PART = re.compile(
    r"(?<![א-ת])[ושכבה]{0,2}(?:הערכה|מוערך|מונה|קריאת|גבוה(?:ה|ים)?|יותר מדי|מנופח\w*|צריכה|כפול(?:ה)?)(?![א-ת])"
    r"|\b(?:estimate[ds]?|estimation|meter|too (?:high|much)|higher than|inflated|consumption)\b",
    re.IGNORECASE,
)
_UNASKED = re.compile(
    r"(?<![א-ת])[ושכ]{0,2}(?:(?:לא|מעולם לא) (?:ביקש|הזמנ|הסכמ|אישר|הצטרפ|רצי)\w*"
    r"|(?:בלי|ללא) (?:שביקש\w*|ידיעת\w*|הסכמ\w*|אישור\w*|בקש\w*))"
    r"|\b(?:(?:did not|didn't|never) (?:ask|order|agree|request|sign|want)\w*"
    r"|(?:not|never) (?:ordered|requested|agreed)|unasked|unrequested"
    r"|without (?:my )?(?:asking|consent|agreement|knowledge|being asked))\b",
    re.IGNORECASE,
)
_FROZEN = re.compile(
    r"(?<![א-ת])[ושכהב]{0,2}(?:הוקפא\w*|הקפא\w*|מוקפא\w*|הקפאנו|מושהה|הושהה|הושעה)|\b(?:frozen|froze|freeze|suspended|paused|on hold)\b",
    re.IGNORECASE,
)


def sum_due_instead(text: str, charged: Decimal) -> Decimal | None:
    """What should have been charged, as the words say it beside what was: less than that; None where they name no such sum.

    Example: of "I was charged 450 instead of 350", and 450 charged, 350. "The app said 120 and I was charged 180": 120.
    """
    found = {Decimal(m["sum"].replace(",", "")) for pattern in _INSTEAD for m in pattern.finditer(text)} - {charged}
    return next(iter(found)) if len(found) == 1 and charged * _LEAST_SHARE <= min(found) < charged else None


def wrong_in_part(text: str) -> bool:
    """Whether the words blame how much was charged, not that anything was: "the bill was computed by an estimate"."""
    return _IN_PART.search(text) is not None


def never_asked_for(text: str) -> bool:
    """Whether the words say that what was charged for had not been ordered or agreed to."""
    return _UNASKED.search(text) is not None


def nothing_was_due(text: str) -> bool:
    """Whether the words say that the deal rested: "charged in July though the subscription was frozen"."""
    return _FROZEN.search(text) is not None
