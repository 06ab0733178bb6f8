"""How word patterns are made, and the words that count things, bound a sentence, or name a price. Patterns over plain text."""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class _CompiledWhenUsed:
    """A pattern that is compiled when it is first used: most programs that import this room read no price, and compiling takes 0.3 s."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern, self.flags = text, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update({one: getattr(compiled, one) for one in _METHODS})
        return getattr(compiled, name)


def when_used(text: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled at its first use."""
    return cast("re.Pattern[str]", _CompiledWhenUsed(text, flags))


def any_of(*words: str) -> str:
    """One pattern that matches any of the given ones."""
    return "(?:" + "|".join(words) + ")"


def pattern(*words: str, before: str = "", after: str = "") -> re.Pattern[str]:
    """A pattern of any of the words, whatever the case of Latin letters."""
    return when_used(before + any_of(*words) + after, re.IGNORECASE)


NOT_IN_WORD = r"(?<![א-תa-z])"
WORD_ENDS = r"(?![א-תa-z])"

COUNTED = pattern(
    r"%(?=\W|$)", "אחוז(?:ים)?", "חודש", "חודשים", "ימי", "ימים", "יום", "שנים", "שנה", "שבוע", "שבועות", "דק'", "דקות", "שעות", "שע'",
    "תשלומים", "פעמים", "מנויים", "קווים", "פריט(?:ים)?", "מוצרים",
    "יחידות", "יח'", "מתוך", "ג'יגה", "גיגה", 'ג"ב', "מגה", 'מ"ב', 'מגהביט', "הודעות", "SMS",
    r"[GMTK]B(?:PS)?", r"[GM]bps", "months?", "mo", "years?", "days?", "weeks?", "hours?", "minutes?", "mins?",
    "payments?", "instal+ments?", "times", "lines?", "items?", r"(?:out\s+)?of\s+\d+", "units?", "pcs",
    "ליטר(?:ים)?", 'מ"ל', "גרם", 'ק"ג', "קילו", 'ס"מ', 'מ"מ', "מטר(?:ים)?", "אינץ'?", "חדרים", "קומות", "אנשים", "ילדים", "כוכבים",
        "נקודות", "ערוצים",
    "ביקורות", r"חוות\s+דעת", "דירוגים", "מדרגים", "צפיות", "לקוחות", r"votes|views|customers",
    r"ml|kg|cm|mm|inch(?:es)?|litres?|liters?|mAh|Hz|MP|fps|stars?|reviews?|ratings?|channels?|people",
    before=r"\s*-?\s*", after=WORD_ENDS,
)  # fmt: skip
"""What follows a number that counts things and is no money."""
OUT_OF = pattern("מתוך", r"(?:out\s+)?of", before=r"\d\s*", after=r"\s*$")
TIMES_OF = pattern(r"\s*[x×]\s*(?:₪|\$|€)?\s*\d")
"""``12 x 49.90``: the 12 is a count."""
BOUND = re.compile(r"\n|;|(?<!inc)(?<!exc)(?<!\bex)(?<!incl)(?<!excl)(?<!approx)(?<!\bmo)(?<!\bmin)\. |•|\|", re.IGNORECASE)
"""Where words no longer speak of the amount on the other side."""
PRICE_WORDS = pattern(
    "מחיר", "לתשלום", r"סה\"?כ", "סכום", "חיוב", "עלות", "תעריף", "לחודש", r"/\s*חודש", "חודשי", "לשנה", "price", "total", "amount",
        "cost",
    r"/\s*mo", r"per\s+month", "monthly", "מתוך",
)  # fmt: skip
"""Words that let a lone number without a currency be taken as a price."""
FREE = pattern("חינם", "בחינם", r"ללא\s+(?:עלות|תשלום)", r"free(?:\s+of\s+charge)?", r"no\s+charge", before=r"^\W*", after=r"\W*$")
