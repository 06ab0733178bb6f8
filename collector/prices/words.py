"""Words beside a number, Hebrew and English: currencies, counted things, periods. Patterns over plain text (see `text.plain`)."""

from __future__ import annotations

import re


def any_of(*words: str) -> str:
    """One pattern that matches any of the given ones."""
    return "(?:" + "|".join(words) + ")"


def pattern(*words: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """A compiled pattern of any of the words, whatever the case of Latin letters."""
    return re.compile(before + any_of(*words) + after, re.IGNORECASE)


NOT_IN_WORD = r"(?<![א-תa-z])"
WORD_ENDS = r"(?![א-תa-z])"

_SHEKEL = any_of(
    "₪",
    r"(?<![א-ת])ב?ש(?:\"|'{1,2})ח(?![א-ת])",
    r"(?<![א-ת])שח(?![א-ת])",
    r"שקל(?:ים)?(?:\s+חדש(?:ים)?)?(?![א-ת])",
    r"(?<![A-Z])(?:NIS|ILS)(?![A-Z])",
    r"(?:new\s+)?(?:israeli\s+)?shekels?\b",
)
_DOLLAR = any_of(r"US\$", r"\$(?:US)?", r"(?<![A-Z])USD(?![A-Z])", r"דולר(?:ים)?(?![א-ת])", r"dollars?\b")
_EURO = any_of("€", r"(?<![A-Z])EUR(?![A-Z])", r"(?:אירו|יורו)(?![א-ת])", r"euros?\b")
_POUND = any_of("£", r"(?<![A-Z])GBP(?![A-Z])")
_AGORA = any_of(r"אג(?:'|ורות|ורה)(?![א-ת])", r"agor(?:ot|a)\b")
CURRENCY = any_of(_SHEKEL, _DOLLAR, _EURO, _POUND, _AGORA)
CURRENCIES = re.compile(rf"(?P<ILS>{_SHEKEL})|(?P<USD>{_DOLLAR})|(?P<EUR>{_EURO})|(?P<GBP>{_POUND})|(?P<AGORA>{_AGORA})", re.IGNORECASE)
TIMES = pattern("אלפים", "אלף", "מיליון", "thousand", "million", before=r"\s*(", after=rf"){WORD_ENDS}")
TIMES_VALUE = {"אלף": 1000, "אלפים": 1000, "thousand": 1000, "מיליון": 1000000, "million": 1000000}
"""What ``5 אלף`` multiplies by."""

COUNTED = pattern(
    r"%(?=\W|$)", "אחוז(?:ים)?", "חודש", "חודשים", "ימי", "ימים", "יום", "שנים", "שנה", "שבוע", "שבועות", "דק'", "דקות", "שעות", "שע'",
    "תשלומים", "פעמים", "מנויים", "קווים", "יחידות", "יח'", "מתוך", "ג'יגה", "גיגה", 'ג"ב', "מגה", 'מ"ב', 'מגהביט', "הודעות", "SMS",
    r"[GMTK]B(?:PS)?", r"[GM]bps", "months?", "mo", "years?", "days?", "weeks?", "hours?", "minutes?", "mins?",
    "payments?", "instal+ments?", "times", "lines?", r"(?:out\s+)?of\s+\d+", "units?", "pcs",
    before=r"\s*-?\s*", after=WORD_ENDS,
)  # fmt: skip
"""What follows a number that counts things and is no money."""
OUT_OF = pattern("מתוך", r"(?:out\s+)?of", before=r"\d\s*", after=r"\s*$")
TIMES_OF = pattern(r"\s*[x×]\s*(?:₪|\$|€)?\s*\d")
"""``12 x 49.90``: the 12 is a count."""
MONTH_NAMES = any_of("ינואר", "פברואר", "מרץ", "מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר")

_PER: dict[str, tuple[str, ...]] = {
    "two-months": (r"(?:ל|/\s*|ב)?חודשיים", "דו-?חודשית?"),
    "month": (
        r"ל(?:כל\s+)?חודש", rf"בחודש(?!\s+(?:{MONTH_NAMES}|ה))", r"(?:מדי|מידי|בכל|כל)\s+חודש", "חודשית?", "לח'", r"/\s*(?:ל?חודש|ח')",
        r"/\s*(?:mo(?:nth)?|m)\b", r"(?:per|a|each|every)\s+month", "monthly", r"p/?m\b", r"pcm\b",
    ),
    "year": (
        r"[לב](?:כל\s+)?שנה(?!\s+ה?(?:ראשונה|קרובה))", r"(?:מדי|מידי|בכל|כל)\s+שנה", "שנתית?", r"/\s*ל?שנה", r"/\s*y(?:ea)?r?\b",
        r"(?:per|a|each|every)\s+year", "yearly", "annual(?:ly)?", r"p\.?a\b",
    ),
    "week": ("[לב]שבוע", r"/\s*(?:שבוע|week)", r"(?:per|a|each)\s+week", "weekly"),
    "day": ("[לב]יום", r"/\s*(?:יום|day)", r"(?:per|a|each)\s+day", "daily"),
    "once": (r"חד[-\s]?פעמי(?:ת|ים)?", r"ב?תשלום\s+אחד", r"one[-\s]?(?:time|off)", "once", r"single\s+payment"),
    "unit": (
        r"ל-?\s*(?:דקה|דקת|קוט\"ש|קוב|מ\"ק|ליטר|ק\"ג|ק\"מ|GB|MB|ג'יגה|יחידה|יח'|הודעה|שיחה|שעה)",
        r"/\s*(?:דקה|ליטר|קוט\"ש|יח'|שעה|GB|MB|min(?:ute)?|unit|litre|kwh|hour)",
        r"(?:per|a|each)\s+(?:minute|litre|unit|kwh|hour|item|message|gb)",
    ),
}  # fmt: skip
PER = tuple((name, pattern(*words, before=NOT_IN_WORD, after=WORD_ENDS)) for name, words in _PER.items())
"""For what period or unit an amount is."""

BOUND = re.compile(r"\n|;|(?<!incl)(?<!excl)(?<!approx)\. |•|\|")
"""Where words no longer speak of the amount on the other side."""
PRICE_WORDS = pattern(
    "מחיר", "לתשלום", r"סה\"?כ", "סכום", "חיוב", "עלות", "תעריף", "לחודש", r"/\s*חודש", "חודשי", "לשנה", "price", "total", "amount", "cost",
    r"/\s*mo", r"per\s+month", "monthly", "מתוך",
)  # fmt: skip
"""Words that let a lone number without a currency be taken as a price."""
FREE = pattern("חינם", "בחינם", r"ללא\s+(?:עלות|תשלום)", r"free(?:\s+of\s+charge)?", r"no\s+charge", before=r"^\W*", after=r"\W*$")
