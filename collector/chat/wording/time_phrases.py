"""The wording of times beside messages: ``12:41``, ``yesterday``, ``לפני 5 דקות``; and of times with a name before them."""

from __future__ import annotations

import re
from functools import lru_cache

from collector.chat.wording.comparable_text import plain
from collector.chat.wording.delivery_states import is_status
from collector.chat.wording.system_line_phrases import is_service

_I = re.IGNORECASE
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?"
_DAY = (
    r"(?:today|yesterday|tomorrow|(?:sun|mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat)(?:day)?|היום|אתמול|(?:יום\s+)?(?:ראשון|"
    r"שני|שלישי|רביעי|חמישי|שישי|שבת)|יום\s+[א-ו]['׳])"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|"
    r"dec(?:ember)?|"
    r"ב?(?:ינואר|פברואר|מרץ|מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר|(?:ינו|פבר|אפר|יונ|יול|אוג|ספט|אוק|נוב|דצמ)['׳]))\.?"
)
_DATE = (
    rf"(?:\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}}|\d{{1,2}}[/-]{_MONTH}[/-]\d{{2,4}}|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?)"
)
_AGO = (
    r"(?:just\s+now|right\s+now|now|a\s+(?:few\s+)?(?:moments?|seconds?)\s+ago|(?:less\s+than\s+)?(?:a|an|one|\d+|a\s+few)\s*"
    r"(?:s|m|h|d|w|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\.?(?:\s+ago)?|(?:ממש\s+)?עכשיו|כרגע|"
    r"לפני\s+.{1,20}|in\s+a\s+few\s+seconds|"
    r"(?:an?|\d+)\s*(?:שניות|דקות|שעות|ימים|(?:שנ|דק|שע)['׳])|בעוד\s.{1,16})"
)
_WHEN = rf"(?:{_CLOCK}|{_DAY}|{_DATE}|{_AGO})"
_TIME = re.compile(
    rf"^[\W_]*(?:(?:sent|received|delivered|read|seen|edited|on|at|(?:chat|conversation) (?:started|began)|"
    rf"נשלחה?|התקבלה?|נקראה?|נמסרה?|נצפתה|נצפה|בשעה|"
    rf"(?:ה?שיחה|ה?צ'אט) (?:החלה|התחילה|התחיל|נפתחה|נפתח)|ב)[\s:-]*)*{_WHEN}"
    rf"(?:[\s,·•|\-–—]+(?:at\s*|בשעה\s*|ב-?\s*)?{_WHEN})*(?:\s+(?:at|בשעה|ב))?[\W_]*$",
    _I,
)
_MONEY = re.compile(r"[₪$€£%]|ש[\"״׳']{1,2}ח|(?<![\d.:/])\d{1,3}\.[6-9]\d(?![\d.:/])", re.I)
"""``64.95 ₪`` and ``129.90`` are prices, not times of day."""
_BEFORE = re.compile(
    rf"^\s*(?:(?:[(\[]?(?P<first>(?:{_DATE},?\s+)?{_CLOCK})[)\]]?|[(\[]\s*(?P<since>(?:\d{{1,3}}\s?[hms]\s*){{1,3}})[)\]])[\s,|–-]*)?<?(?P<name>[^\s:<>\d()\[\]][^:<>\n()\[\]]{{0,30}}?)"
    rf"(?:\s*[(\[](?P<then>{_CLOCK})[)\]])?(?:>|\s?:)\s+(?P<said>\S.*)$",
    re.S | re.I,
)


def name_before(text: str) -> tuple[str, str]:
    """A text such as ``Dana: hello`` as name and rest; an empty name if it does not begin with one."""
    m = _BEFORE.match(text)
    return (m["name"].strip(), m["said"]) if m else ("", text)


def time_before(text: str) -> str:
    """The time in a text such as ``Dana (12:41): hello`` or ``( 1m 12s ) Dana: hello``, if it begins with name and time."""
    m = _BEFORE.match(text)
    return ((m["first"] or m["since"] or m["then"] or "") if m else "").strip()


@lru_cache(maxsize=16384)
def is_time(text: str) -> bool:
    """A time or date and nothing else, such as ``12:41``, ``yesterday``, ``לפני 5 דקות``, ``Sent at 9:05 AM``."""
    t = plain(text)
    return len(t) <= 48 and any(c.isalnum() for c in t) and not _MONEY.search(t) and bool(_TIME.match(t))


_PARTICLES = frozenset(["de", "la", "del", "van", "von", "der", "bin", "ben", "bat", "al", "el", "da", "di", "do", "and", "from", "of"])
"""Small words in names, and between a person's name and the company's."""
_NAME_WITH_TIME = re.compile(
    rf"^[\W_]*(?:(?P<name>[^\W\d_][^\d:<>\n]{{0,39}}?)[\s,·•|()\[\]–—-]*(?:\s(?:at|on|בשעה|ב)\s+|\s|[,·•|(\[–—-])\s*"
    rf"(?P<time>{_WHEN}(?:[\s,·•|–—-]+(?:at\s+)?{_WHEN})*)|"
    rf"(?P<first>{_CLOCK}|{_DATE}[\s,]+{_CLOCK})[\s,·•|)\]–—-]+(?P<last>[^\W\d_][^\d:<>\n]{{0,39}}?))[\W_]*$",
    _I,
)
_STATE_AFTER = re.compile(
    r"[\s·•|,(]+(?:edited|modified|sent|delivered|read|seen|נערך|נערכה|ערוך|נשלחה?|נמסרה?|נקראה?|[✓✔]+)\)?$", _I
)
"""What follows a name and a time in ``Dana · 12:41 · edited``."""
_POINT = re.compile(rf"{_CLOCK}|{_DATE}|\bago\b|\bnow\b|לפני|עכשיו|כרגע", _I)
"""A moment; ``8 s`` is a duration."""
_HOURS = re.compile(rf"{_CLOCK}\s*(?:[-–—]|to|until|עד)\s*{_CLOCK}", _I)
"""From an hour to another one: when somebody is there, not when something was said."""
_LEADS_ON = re.compile(
    r"\b(?:in|at|on|by|for|after|before|until|till|within|from|is|was|be|to|of|the|a)$|"
    r"(?:^|\s)(?:ב|ביום|בתאריך|בעוד|תוך|עד|מ|אחרי|לפני|של|את)$", _I
)
"""The last word of a sentence that goes on with a time, and of no name."""


def _is_sentence(words: str, joint: str, time: str) -> bool:
    """Words most of which begin with a small letter are no name; before a date alone a single one is enough. Nor are several Hebrew words
    that a date alone follows with "ב".

    "The cancellation was registered", "Invoice sent", "הביטול נרשם" on (ב) 03/11/2026      Result: True for all
    "Dana Levi", "Ana de la Cruz", "noa levi", "Customer support", "דנה לוי" at 10:14      Result: False
    """
    latin = [w for w in words.split() if w[0].isascii() and w[0].isalpha()]
    small = [w for w in latin if w[0].islower() and w not in _PARTICLES]
    clock = re.search(_CLOCK, time) is not None
    if joint.strip() == "ב" and len(words.split()) > 1 and not clock:
        return True
    return (len(latin) > 2 and len(small) > 1) or (len(latin) > 1 and bool(small) and latin[0][0].isupper() and not clock)


@lru_cache(maxsize=16384)
def name_with_time(text: str) -> tuple[str, str]:
    """A text of a name and a time alone, such as ``Dana 1:50 AM`` or ``[13:50] Dana``, as both; empty strings if it is something else."""
    t = _STATE_AFTER.sub("", plain(text))
    if is_time(t) or _HOURS.search(t):
        return "", ""
    m = _NAME_WITH_TIME.match(t) if len(t) <= 72 and any(c.isdigit() for c in t) and not _MONEY.search(t) else None
    if m is None:
        return "", ""
    name = (m["name"] or m["last"]).strip(" ,·•|()[]–—-")
    if not name or set("•|·") & set(name) or len(name.split()) > 4:
        return "", ""
    if is_time(name) or is_status(name) or is_service(name) or any(c in name for c in ".?!;"):
        return "", ""
    time = m["time"] or m["first"]
    joint = t[m.end("name") : m.start("time")] if m["name"] else ""
    if _is_sentence(name, joint, time) or not _POINT.search(time) or _LEADS_ON.search(name):
        return "", ""
    return name, time
