"""What a customer's own words about a wrong charge say of its sum: what was due instead, that only a part is wrong, that the deal
rested (pure)."""

from __future__ import annotations

import re
from decimal import Decimal

from collector.case.times.time_vocabulary import MONTHS

_MONTHS = "|".join(sorted(MONTHS, key=len, reverse=True))
_OTHER_UNITS = (
    r"%|אחוז|חודש|ימים|ימי|יום|שבוע|פריט|שנ|שניות|נקודות|שיחות|ג'?יגה|מגה|דקות|דק'|שעות|ק\"מ|מתוך|פעמים|אנשים|percent"
    r"|months?|weeks?|days?|years?|items?|seconds?|points?|calls?|business|working|(?:st|nd|rd|th)\b|gb|mb|hours?|minutes?|km|of|times|people"
    rf"|(?:of |ב|ל)?(?:{_MONTHS})\b"
)
_SUM = r"(?<![\d.,/])(?P<sum>\d[\d,]*(?:\.\d{1,2})?)(?![\d/]|\.\d)"
_BEHIND = re.compile(rf"\s*(?:{_OTHER_UNITS})", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:\b(?:within|until|till|since|from|after|before|no\.?|number|line|invoice|page|order|rule|section)"
    r"|(?<![א-ת])[ושהב]{0,2}(?:תוך|עד|לפני|אחרי|מיום|ביום|מתאריך|בתאריך|קו|מספר|חשבונית|הזמנה|סעיף|עמוד))[\s#-]*ה?-?$",
    re.IGNORECASE,
)
"""What stands before a number of a day or of a thing, or behind it one of something else than money."""
_MONEY = re.compile(r"\s*(?:₪|\$|€|£|ש[\"״']*ח|שקל|nis\b|ils\b|shekel|usd\b|dollar|eur)", re.IGNORECASE)
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
    r"|(?<![א-ת])[ושכבהל]{0,2}(?:ייקור|העל(?:ה|את|ו|תם)|הועל\w*|התייקר\w*|עלי(?:יה|ית|ה|ת) (?:ה|ב)?מחיר)(?![א-ת])"
    r"|\b(?:price (?:rise|increase|hike)|(?:raised?|increased?|put up) (?:the |my |of the )*(?:price|fee|rate)|rise|increase[ds]?|went up"
    r"|estimate[ds]?|estimation|meter|too (?:high|much)|higher than|inflated|consumption)\b",
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
    told = [m for pattern in _INSTEAD for m in pattern.finditer(text) if _is_money(text, *m.span("sum"))]
    found = {Decimal(m["sum"].replace(",", "")) for m in told} - {charged}
    return next(iter(found)) if len(found) == 1 and charged * _LEAST_SHARE <= min(found) < charged else None


def _is_money(text: str, start: int, end: int) -> bool:
    """Whether a number may be a sum: no day ("on 12 March"), term ("within 14 business days") or name ("line 52")."""
    if _MONEY.match(text, end) or text[:start].rstrip()[-1:] in ("₪", "$", "€", "£"):
        return True
    return not _BEHIND.match(text, end) and not _BEFORE.search(text[max(0, start - 30) : start])


def wrong_in_part(text: str) -> bool:
    """Whether the words blame how much was charged, not that anything was: "the bill was computed by an estimate"."""
    return _IN_PART.search(text) is not None


def nothing_was_due(text: str) -> bool:
    """Whether the words say that the deal rested: "charged in July though the subscription was frozen"."""
    return _FROZEN.search(text) is not None
