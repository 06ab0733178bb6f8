"""Periods and units that an amount is for, Hebrew and English. Patterns over plain text (see `plain_text.plain`)."""

from __future__ import annotations

from collector.prices.amounts.word_patterns import NOT_IN_WORD, WORD_ENDS, any_of, pattern

MONTH_NAMES = any_of("ינואר", "פברואר", "מרץ", "מרס", "אפריל", "מאי", "יוני", "יולי", "אוגוסט", "ספטמבר", "אוקטובר", "נובמבר", "דצמבר")

_PER: dict[str, tuple[str, ...]] = {
    "two-months": (
        r"(?:ל|/\s*|ב)?(?:כל\s+)?חודשיים", r"(?:ל|ה)?דו-?\s?חודש(?:ית?)?", r"(?:for|every|per|each)\s+(?:two|2)\s+months", "bi-?monthly",
    ),
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


def period_named(text: str) -> str:
    """The period that a person names by a word, its beginning or its Hebrew: ``m``, ``monthly`` and ``חודש`` are ``month``; else ""."""
    from collector.prices.amounts.plain_text import plain

    word = plain(text).text.strip().lower()
    names = [name for name in _PER if name != "unit" and word and name.startswith(word)]
    if len(names) == 1:
        return names[0]
    tries = (word, f"ל{word}", f"per {word}")
    return next((name for name, words in PER if name != "unit" and any(words.fullmatch(one) for one in tries)), "")
