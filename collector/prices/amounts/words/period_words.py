"""Periods and units that an amount is for, Hebrew and English. Patterns over plain text (see `normalised_text.plain`)."""

from __future__ import annotations

import re

from collector.prices.amounts.words.plain_words import GOODS, NEUTRAL, stems_of
from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern, when_used

_HOURS = [hour + gap for hour in (r"\d", r"1[0-2]") for gap in ("", r"\s")]
_NO_HOUR = "".join(rf"(?<![^£$€₪\d.,]{hour})(?<!^{hour})" for hour in _HOURS) + r"(?<!:\d\d)(?<!:\d\d\s)"
"""No hour stands before it: ``9 pm`` and ``10:30pm`` are times, ``£9.99pm`` and ``$20 pm`` are prices a month."""

MONTH_NAMES = any_of("ינואר", "פברואר", "מרץ", "מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר")

_WEEKDAY = any_of("ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי")
_PER: dict[str, tuple[str, ...]] = {
    "two-months": (r"לשני\s+חודשים",
        r"(?:ל|/\s*|ב)?(?:כל\s+)?חודשיים(?!\s+ה?(?:ראשונ|קרוב|בא))", r"(?:ל|ה)?דו-?\s?חודש(?:ית?|יים)?",
            r"(?:for|every|per|each)\s+(?:two|2)\s+months",
            "bi-?monthly",
        r"every\s+(?:other|second)\s+month", r"אחת\s+לחודשיים",
    ),
    "3-months": (r"[לב]שלושה\s+חודשים",r"[לב]?-?(?:כל\s+)?רבעון", "רבעונית?", r"תלת[-\s]?חודשית?", r"(?:per|a|each|every|/)\s*quarter",
        "quarterly"),
    "6-months": (r"[לב]שישה\s+חודשים",r"(?:[לב]|כל\s+)חצי\s+שנה", r"חצי[-\s]?שנתית?", r"half[-\s]?yearly", r"semi-?annual(?:ly)?",
        r"(?:per|a|every)\s+half[-\s]year"),
    "2-weeks": (r"(?:[לב]|כל\s+)שבועיים", r"דו-?\s?שבועית?", "fortnightly", r"(?:per|a|every|/)\s*fortnight", r"bi-?weekly"),
    "2-days": (r"(?:[לב]|כל\s+)יומיים",),
    "month": (
        rf"ל(?:כל\s+)?חודש(?!\s+(?:{MONTH_NAMES}|ה(?:בא|קרוב)(?![א-ת])|\d{{1,2}}[/.]\d))",
        rf"(?<!\d\s)בחודש(?!\s+(?:{MONTH_NAMES}|ה|שעבר|שחלף))", r"(?:מדי|מידי|בכל|כל)\s+חודש", "ה?חודשית?", "לח'",
        r"[/\\]\s*(?:ל?חודש|ח')", r"^\s*ח'",
            r"(?:דמי\s+[א-ת]+|[א-ת]+ים)\s+ה?חודשיים",
        r"/\s*(?:mo(?:nth)?|mth|m)\b", r"(?:per|a|each|every)\s+(?:month|mo|mth)\b", "monthly", r"p[./]m\b\.?",
        rf"{_NO_HOUR}pm\b", r"pcm\b",
        r"(?:/|pro|im)\s*Monat\b", r"(?:/|par)\s*mois\b",
    ),
    "year": (
        r"[לב](?:כל\s+)?ה?שנה(?!\s+ה?(?:ראשונה|קרובה|באה))", r"(?:לשנת|לשנות)\s+[א-ת]+", r"עבור\s+שנה", r"(?:פעם|אחת)\s+[לב]שנה",
        r"once\s+a\s+year", r"(?:מדי|מידי|בכל|כל)\s+שנה", "ה?שנתית?", r"/\s*ל?שנה", r"(?:דמי\s+[א-ת]+|[א-ת]+ים)\s+ה?שנתיים",
            r"/\s*(?:y(?:ea)?r?|annum)\b",
        r"(?:per|a|each|every)\s+(?:year|annum|yr)\b", "yearly", r"(?<!with )(?<!with an )annual(?:ly)?", r"p\.?a\b",
    ),
    "week": ("[לב]שבוע", r"(?:מדי|מידי|בכל|כל)\s+שבוע", "שבועית?", r"/\s*(?:שבוע|week|wk)\b", r"(?:per|a|each|every)\s+(?:week|wk)\b",
        "weekly", r"p\.?w\.?"),
    "day": (
        rf"[לב]יום(?!\s+(?:ה-?\s*)?\d{{1,2}}[./]|\s+[א-ו]'|\s+{_WEEKDAY})(?:\s+(?:שימוש|גלישה|חופשה|השכרה|שכירות))?",
        r"(?:מדי|מידי|בכל|כל)\s+יום", "יומית?", r"/\s*(?:יום|day)", r"(?:per|a|each|every)\s+day", "daily",
    ),
    "once": (r"חד[-\s]?פעמי(?:ת|ים|יים|ות)?", r"ב?תשלום\s+(?:אחד|יחיד)", "upfront", "lifetime", "לצמיתות", r"לכל\s+החיים(?=\s*$)",
        r"one[-\s]?(?:time|off)", "once", r"single\s+(?:payment|charge)",
        r"פעם\s+אחת", r"תשלום\s+בודד", r"non-?recurring"),
    "term": (r"[לב](?:כל\s+)?(?:ה?תקופה(?!\s+(?:\d|של))|תקופת\s+ה?[א-ת]+|ה?עונה|ה?סמסטר)",
        r"for\s+the\s+(?:whole|entire|full)\s+(?:term|period|contract)"),
    "unit": (
        r"ל-?\s*(?:דקה|דקת(?:\s+שיחה)?|קוט\"?ש|קוב|מ\"ק|מ\"ר|ליטר|ק\"ג|קילו|ק\"מ|GB|MB|ג'יגה|יחידה|יח'|הודעה|שיחה|שעה|\d+\s*(?:גרם|ג'|מ\"ל|ק\"ג|ליטר|יח'|יחידות))",
        r"(?:קוט\"?ש|קוב|מ\"ק|ק\"ג|דקות|ליטר|ליטרים|יח'|יחידות|שעות|kWh|m3|GB|units?|hours?|litres?|minutes?)\s*[x×*]",
        r"(?:כל|ל-?)\s*\d+\s*(?:דק'|דקות|שעות)", r"ל(?:לילה|נסיעה|ביקור|שיעור|מפגש|אימון|שעתיים)",
        r"(?:per|every|each|/)\s*\d+\s*(?:min(?:ute)?s?|hours?|hrs?)", r"מחיר\s+(?:ל?יחידה|ל?יח')", r"unit\s+price",

        r"/\s*(?!m\b|mo\b|y\b|שקל|ש\"ח|דולר|אירו|nis\b|usd\b|eur\b)[a-zא-ת][a-zא-ת'\"]*", r"(?:per|each)\s+(?:\d+\s*)?(?!mo\b)[a-z]+",
            r"(?:a|an)\s+(?:minute|litre|unit|hour|item|message|call|night|person|head|visit)", "each", "apiece", "hourly",
    ),
}  # fmt: skip
TIMED = when_used(r"דק|שעה|שעות|שעתיים|לילה|נסיעה|ביקור|שיעור|מפגש|אימון|min|hour|hrs?\b|night|trip|visit|lesson|session", re.IGNORECASE)
"""A unit that is a span of time or an occasion."""
_NO_UNIT = any_of(
    "פני", "אחר", "משך", "תקופה", "תקופת", "תשלום", "חיוב", "קני+ה", "רכישה", "הזמנה", "הזמנות", "הצטרפות", "מצטרפים", "מנויים",
        "פרטים", "מידע", "סל",
    "עגלה", "ארנק", "קופה", "משלוח", "איסוף", "חברים?", "חברי", "לקוחות?", "לקוח", "סטודנטים?", "חיילים?", "גמלאים", "זמן", "כם", "ך", "י",
    "נו", "הם",
        "ה[א-ת]{3,}",
    "א", "כבוד", "ידיעת", "מימוש", "שימוש", "צפי+ה", "רוכשים", "זכותך?", "זכות(?:כם|ו)", "שלם", "קבל(?:ת)?", r"כל(?=\s+ה)", "לא",
        "רבות", "מחיר", "מי", "פחות", "כאורה", "עומת",
    "בד", "בן", "שנה", "שנתיים", "חודש", "שבוע", "יום", "בנה", "ירות", "ירה", r"\d+\s*(?:חודשים|שנים|תשלומים)",
    r"(?!חצי)[א-ת]+(?:י|ים|ות)",
)
"""Words that begin with ל behind an amount and name no unit that it is for."""
_ANY_UNIT = when_used(
    rf"^[\s,]*ל-?(?!{_NO_UNIT}(?![א-ת]))(?:כל\s+)?(?:\d+\s*)?(?:[א-ת][א-ת\"']+|[A-Z]{{2,}})|^[\s,]*(?:ל|עבור\s+)כל\s+[א-ת]+|^\s*(?:p\.?p\.?|ea\.?)(?![a-z])"
    r"|^\s*for\s+(?:an?|one|each|every|\d+|two|three|four|five|six|ten)\s+(?!limited|while|start|total|few|months?\b|years?\b|mo\b|yrs?\b)[A-Za-z]+"
)
"""``129.90 ₪ לנסיעה``: the amount is for something; never for a month because a recipe says so."""


def unit_after(text: str) -> tuple[str, int, int] | None:
    """The unit that an amount is for by the words right behind it, where they name no period: ``לנסיעה``, ``לכל 100 דקות``."""
    match = _ANY_UNIT.match(text)
    if match and match.group().strip(" ,") in NEUTRAL:
        return None  # a button: ``129.90 ₪ לרכישה``
    return ("unit", match.start(), match.end()) if match else None


_BEGINS = rf"(?:{NOT_IN_WORD}|(?=/))"  # ``$49 USD/month``
PER = tuple((name, pattern(*words, before=NOT_IN_WORD if name == "unit" else _BEGINS, after=WORD_ENDS)) for name, words in _PER.items())
"""For what period or unit an amount is; of two words at one place the longer one counts, and of two equally long ones the first here."""

MONTHS_OF = {"month": 1, "two-months": 2, "3-months": 3, "6-months": 6, "year": 12}
"""How many months a period has."""

_NUMBERS = {"two": 2, "three": 3, "four": 4, "six": 6, "שלושה": 3, "ארבעה": 4, "ארבעת": 4, "שישה": 6}
_UNITS = (("month", "חודשים|months?|mths?|mos?"), ("week", "שבועות|weeks?"), ("day", "ימים|יום|days?"), ("year", "שנים|years?|yrs?"))
COUNTED_PER = when_used(
    rf"(?:(?:כל|מדי|אחת\s+ל-?|every|per|each|/)\s*(?P<n>\d+|{'|'.join(_NUMBERS)})|(?:ל-?|for\s+)(?P<d>\d+)|(?:^|[·•|\n])\s*(?P<days>\d+(?=\s*(?:days|ימים|יום)\s*(?:$|[·•|\n]))))\s*-?\s*(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _UNITS)
    + rf"){WORD_ENDS}",
    re.IGNORECASE,
)
"""``כל 3 חודשים``, ``every 4 weeks``, ``ל-28 יום``, ``10 GB · 30 days · €29.90``."""
_SAME = {"1-months": "month", "2-months": "two-months", "12-months": "year", "1-weeks": "week", "1-days": "day", "1-years": "year"}


def counted_period(match: re.Match[str]) -> str:
    """The period that a match of `COUNTED_PER` names (``4-weeks``); "" for ``for 3 months``, which may be how long a price holds."""
    unit = match.lastgroup or ""
    said = match["n"] or match["d"] or match["days"]
    if match["n"] is None and unit in ("month", "year"):
        return ""
    name = f"{_NUMBERS.get(said.lower()) or int(said)}-{unit}s"
    return _SAME.get(name, name)


_LASTS = when_used(
    r"(?:(?<![א-ת])(?:עד\s+)?(?:ב|ל|ה|מה?)-?\s*|\b(?:on|by)\s+(?:the\s+)?)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+(?:(?:of\s+)?(?:each|every|the)\s+)?$"
    r"|(?:תישאר[וי]?|נשאר|stay|remain)(?:\s+[א-תa-z]+){0,2}\s*$"
    r"|(?:limit(?:ed)?|max(?:imum)?|מוגבל|מקסימום|עד)(?:\s+(?:to|of))?\s*(?:ל-?)?\s*\d+\s*(?:units?|items?|יח'|יחידות|פריטים)?\s*$"
    r"|(?:מוגבל(?:ים|ות)?|limit(?:ed)?)\s*$|(?:אחריות|התחייבות|תוקף|בתוקף|תקף|תקפה|תקפים)(?:\s+[א-ת]+)?\s*-?\s*$"
    r"|(?:warranty|guarantee)(?:d)?\s*(?:for|of)?\s*$"
    r"|(?:valid|expires?|lasts|good|returns?|trial|נ[י]?סיון)(?:\s+(?:within|for|of|in|after))?\s*:?\s*(?:the\s+)?$"
    r"|(?:פעמיים|(?:\d+|שלוש|ארבע|חמש)\s+(?:פעמים|שיעורים|אימונים|מפגשים|ימים|שעות)|twice"
    r"|(?:two|three|four|five|\d+)\s*(?:times|x|days|classes|sessions|lessons|hours))\s*$", re.IGNORECASE
)
_LASTS_AFTER = when_used(r"\s*-?(?:of\s+)?(?:warranty|guarantee|commitment|אחריות|התחייבות)(?![a-zא-ת])", re.IGNORECASE)
"""``אחריות לשנה`` says how long something else lasts, ``פעמיים בשבוע`` how often."""
_ADJECTIVE = when_used(
    r"ה?(?:יומית?|שבועית?|חודשית?|רבעונית?|שנתית?)|דו-?\s?(?:שבועית?|חודשית?)"
    r"|daily|weekly|fortnightly|monthly|quarterly|annual|yearly", re.IGNORECASE
)
_PAID_BY_TIME = frozenset((
    "מנוי", "חבילה", "חבילת", "מסלול", "תוכנית", "תכנית", "ביטוח", "ביטוחי", "פוליסה", "פרמיה", "שירות",
    "שירותי", "שכירות", "השכרה", "השכרת", "חוג",
    "חניה", "חנייה", "תחזוקה", "אחסון", "ליסינג", "צהרון", "גן", "מעון", "רישיון", "רישוי", "כרטיס", "כרטיסיה",
    "אינטרנט", "גלישה", "סלולר", "ניקיון", "שמירה", "לימוד", "לינה", "אתר", "תשתית", "טלפון", "מים", "חשמל", "ארנונה", "גיבוי",
    "plan", "subscription", "membership", "insurance",
    "policy", "licence", "license", "lease", "leasing", "rent", "rental", "parking", "package", "hosting", "storage", "service",
    "maintenance", "monitoring", "pass", "ticket", "tuition", "broadband", "internet", "phone", "line", "card", "gym", "premium", "season",
    "security", "power", "water", "cover",
))  # fmt: skip
"""Goods that are paid for a time: ``מנוי חודשי`` costs by the month, a ``יומן שבועי`` and a ``monthly magazine`` do not."""


def _tells_what_goods_are(text: str, start: int, end: int) -> bool:
    """Whether a period is an adjective of goods (``Weekly planner``, ``כניסה חד יומית``) and not of what is paid for a time."""
    if not _ADJECTIVE.fullmatch(text, start, end):
        return False
    if re.search(r"(?<![א-ת])חד[-\s]$", text[:start]):
        return True
    hebrew = text[start] > "z"
    noun = re.search(r"([א-ת\"']+)\s+$", text[:start]) if hebrew else re.match(r"[ \t]+([a-z-]+)", text[end:], re.IGNORECASE)
    if not noun:
        return False
    forms = (noun[1].lower(), *stems_of(noun[1].lower()), *((noun[1][1:],) if hebrew and noun[1][0] in "הול" else ()))
    return any(form in GOODS for form in forms) and not any(form in _PAID_BY_TIME for form in forms)


def periods_in(text: str) -> list[tuple[str, int, int]]:
    """The periods and units that a text names, each with its place, in order; words inside longer ones are left out."""
    found = [(name, m.start(), m.end()) for m in COUNTED_PER.finditer(text) if (name := counted_period(m))]
    found += [(name, m.start(), m.end()) for name, words in PER for m in words.finditer(text)]
    found = [one for one in found if not (_LASTS.search(text[: one[1]]) or _LASTS_AFTER.match(text, one[2]))]
    found = [one for one in found if not _tells_what_goods_are(text, one[1], one[2])]
    kept: list[tuple[str, int, int]] = []
    for one in sorted(found, key=lambda f: f[1] - f[2]):
        if not any(other[1] < one[2] and one[1] < other[2] for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda f: f[1])


def period_named(text: str) -> str:
    """The period that a person names by a word, its beginning or its Hebrew: ``m``, ``monthly`` and ``חודש`` are ``month``; else ""."""
    from collector.prices.amounts.normalised_text import plain

    word = plain(text).text.strip().lower()
    names = [name for name in _PER if name != "unit" and word and name.startswith(word)]
    if len(names) == 1:
        return names[0]
    tries = (word, f"ל{word}", f"per {word}")
    return next((name for name, words in PER if name != "unit" and any(words.fullmatch(one) for one in tries)), "")
