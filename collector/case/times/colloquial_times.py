"""Says what people type for days, hours and lengths in the words that the readers of times know (pure).

Example: "אתמול בסביבות תשע וחצי" becomes "אתמול ב-9:30"; that it is only about right, the record keeps with the words as typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from collector.case.times.time_vocabulary import MONTHS, UNITS

_HOURS = {
    "אחת עשרה": 11, "שתים עשרה": 12, "שתיים עשרה": 12, "אחת": 1, "שתיים": 2, "שלוש": 3, "ארבע": 4, "חמש": 5, "שש": 6, "שבע": 7,
    "שמונה": 8, "תשע": 9, "עשר": 10, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_COUNTS = {
    **_HOURS, "שלושה": 3, "ארבעה": 4, "חמישה": 5, "שישה": 6, "שבעה": 7, "תשעה": 9, "עשרה": 10, "חמש עשרה": 15, "עשרים": 20,
    "שלושים": 30, "ארבעים": 40, "חמישים": 50, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
_PAST = {"חצי": "30", "רבע": "15", "half": "30", "quarter": "15"}


def _any(words: object) -> str:
    return "|".join(sorted(map(str, words), key=len, reverse=True))  # type: ignore[call-overload]


_ABOUT = (
    (r"\b(?:בערך|בסביבות|לערך|around|about|approximately|roughly|circa)(?: (?:השעה|at))?\b\s*", " "),
    (rf"(?<!\S)כ-?(?=\d|(?:{_any(w for w in UNITS if w[0] >= 'א')})(?!\S))", ""),
    (rf"(?<=לפני )כ-?(?=\d|(?:{_any(w for w in UNITS if w[0] >= 'א')})(?!\S))", ""),
)
_REWORDED: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    *_ABOUT,
    (r"חצות היום|בחצות היום", "12:00"),
    (r"\bthis (morning|afternoon|evening)\b", r"today in the \1"),
    (r"\b(yesterday|tomorrow|today)(?:'s)? (morning|afternoon|evening)\b", r"\1 in the \2"),
    (r"\b(yesterday|tomorrow) night\b", r"\1 at night"),
    (r"\blast night\b", "yesterday at night"),
    (r"\bhalf an hour\b|\bחצי שעה\b", "30 minutes"),
    (r"\bhalf a year\b|\bחצי שנה\b", "6 months"),
    (r"\ba quarter of an hour\b|\bרבע שעה\b", "15 minutes"),
    (r"\bthree quarters of an hour\b|\bשלושת רבעי(?: ה)? ?שעה\b", "45 minutes"),
    (r"\b(?:a )?fortnight\b", "2 weeks"),
    (r"\b(?:שני|שתי) (?=ימי|ימים|שבועות|חודשים|דקות|שעות)", "2 "),
    (r"\ba couple of\b", "2"),
    (r"\bדק'|\bדק(?!\w)|(?<=\d)ד(?!\w)", " דקות"),
    (r"\bmins?\b", "minutes"),
    (r"\bhrs\b", "hours"),
    (r"(?<!\S)(\d{1,2})\s?h(?:ours?|rs?)?\s?(\d{1,2})(?:\s?m(?:in(?:ute)?s?)?)?(?!\S)", r"\1 hours and \2 minutes"),
    (rf"(?<!\S)(ו-?)?({_any(_COUNTS)})(?= (?:דקות|שעות|ימים|ימי|שבועות|חודשים|שניות|minutes|hours|days|weeks|months|business|working)\b)",
     lambda m: f"{m[1] or ''}{_COUNTS[m[2]]}"),
    (rf"(?<!\S)(ה)?({_any(k for k in _COUNTS if k[0] >= 'א')})(?= (?:ב|ל)(?:{_any(MONTHS)})\b)", lambda m: str(_COUNTS[m[2]])),
    (rf"(?:(?<!\S)בשעה |(?<!\S)ב-?)({_any(k for k in _HOURS if k[0] >= 'א')})(?: ו(חצי|רבע))?(?!\S)",
     lambda m: f"ב-{_HOURS[m[1]]}:{_PAST.get(m[2] or '', '00')}"),
    (r"(?<=\d)( ו-?)(חצי|רבע)(?!\S)(?! ?(?:דקות|שעות|ימים|שבועות|חודשים))", lambda m: f":{_PAST[m[2]]}"),
    (rf"\b(half|quarter) past ({_any(k for k in _HOURS if k[0] < 'א')}|\d{{1,2}})\b",
     lambda m: f"{_HOURS.get(m[2], m[2])}:{_PAST[m[1]]}"),
    (r"(\d{1,2}) וחצי (דקות|שעות|ימים|שבועות|חודשים)", r"\1 \2 וחצי"),
    (r"^(20\d\d)([01]\d)([0-3]\d)(?!\d)", r"\1-\2-\3"),
    (r"^(.+) (?:מעכשיו|from now)$", r"in \1"),
    (r"^בשעה הקרובה$|^(?:with)?in the next hour$", "in 1 hours"),
    (rf"^(?:עד|by|up to) (?=(?:\d+|{_any(w for w in UNITS if w[0] >= 'א')})(?: (?:{_any(UNITS)}|ימי|business|working)|$))", "תוך "),
    (r"(?:ב?סוף היום|(?:the )?end of (?:the )?day)(?!\S)", "היום"),
    (r"ב?תחילת השבוע הבא|(?:the )?(?:beginning|start) of next week", "יום ראשון הקרוב"),
)
"""What people say → the same in words that are read elsewhere."""
_VAGUE = re.compile(
    r"בערך|בסביבות|לערך|כשבוע|כחודש|כשנה|כיומיים|\bכ-?\d+ (?:ימים|שבועות|חודשים)|שבוע שעבר|חודש שעבר(?!\S)|השבוע|שבוע הזה|החודש|חודש הזה"
    r"|תחילת|ראשית|אמצע|סוף|around|about|approximately|roughly|last week|last month|this week|this month|week-?\s?end"
    r"|beginning|start of|early|\bmid\b|middle|end of|late\b|couple"
)


def reworded(text: str) -> str:
    """The words, in lower case, as the readers of times know them."""
    for said, meant in _REWORDED:
        text = re.sub(said, meant, text)
    return " ".join(text.split())


def is_about(text: str) -> bool:
    """Whether the words name a day only roughly: "תחילת יוני", "last week"; an hour that is about right does not count."""
    if _VAGUE.search(text.casefold()) is None and not _names_a_month_only(text):
        return False
    exact_day = re.search(r"\d[./]\d|היום|אתמול|שלשום|today|yesterday|tomorrow|מחר|\d{4}-\d\d", text.casefold())
    return exact_day is None


def _names_a_month_only(text: str) -> bool:
    said = reworded(text.casefold())
    month = re.search(rf"(?<![א-תa-z])[בלמה]?-?(?:{_any(MONTHS)})(?![א-תa-z])", said)
    return month is not None and re.search(r"(?<!\d)\d{1,2}(?!\d)", said) is None
