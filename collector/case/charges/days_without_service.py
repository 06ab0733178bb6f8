"""On how many days a service failed, as the customer's words count them: "nine mornings", "on and off" (pure)."""

from __future__ import annotations

import re
from datetime import datetime

from collector.case.charges.missing_by_words import COUNTS
from collector.clock import ISRAEL
from collector.model import Fact

_DAYS = r"ימים|בקרים|ערבים|לילות|days|mornings|evenings|nights"
_UNITS = rf"(?P<days>{_DAYS})|גיליונות|גליונות|עיתונים|פעמים|issues|papers|copies|times"
_WEEKDAY = re.compile(
    r"(?<![א-ת])(?:[בשלה]?יום\s(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת|א'|ב'|ג'|ד'|ה'|ו')|שבתות|סופי? ?שבוע)(?![א-ת])"
    r"|\b(?:sun|mon|tues|wednes|thurs|fri|satur)days?\b|\bweekends?\b",
    re.IGNORECASE,
)
"""What comes once a week fails all the time where it fails each week."""
_COUNTED = re.compile(rf"(?<!\w)[בולה]?(?P<count>\d{{1,2}}|{'|'.join(COUNTS)})\s+(?:{_UNITS})(?!\w)", re.IGNORECASE)
_AT_TIMES = re.compile(
    r"(?<![א-ת])[בוהש]{0,2}(?:לסירוגין|לפעמים|לעתים|לעיתים|מפעם לפעם|מדי פעם|מקוטע\w*|לא רצוף)(?![א-ת])"
    r"|(?<![א-ת])ב?(?:כמה |חלק מה)(?:ימים|בקרים|ערבים)(?![א-ת])"
    r"|\b(?:on and off|off and on|at times|sometimes|intermittent\w*|now and then)\b"
    r"|\b(?:some|several|a few|many) (?:days|mornings|evenings|times)\b",
    re.IGNORECASE,
)


def span_days(fact: Fact, until: datetime) -> int:
    """The days from a fact's beginning to `until`, at least one."""
    return max((until.astimezone(ISRAEL).date() - fact.at.astimezone(ISRAEL).date()).days, 1)


def days_without(fact: Fact, until: datetime, *, issues: bool = True) -> int | None:
    """On how many days the service failed until then; None where the words say "at times" and count nothing. issues: whether issues and
    times are counted as days are; else None, for nobody knows how many of them a month's price pays for.

    "The paper did not come on 9 mornings", of 02/09 to 28/09: 9, and not 26.
    """
    counted = _COUNTED.search(fact.text)
    if _WEEKDAY.search(fact.text):
        return span_days(fact, until)
    if counted is None:
        return None if _AT_TIMES.search(fact.text) else span_days(fact, until)
    if not (issues or counted["days"]):
        return None
    word = counted["count"]
    return min(int(word) if word.isdecimal() else COUNTS[word.casefold()], span_days(fact, until))


def failed_throughout(fact: Fact) -> bool:
    """Whether the service failed all the time from the fact's beginning to its end, as far as the words say."""
    return fact.until is None or days_without(fact, fact.until) == span_days(fact, fact.until)
