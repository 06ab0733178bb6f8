"""Sums that a person types in words: "אלף שקל", "שלושת אלפים ומאתיים ש\"ח", "two thousand five hundred"."""

from __future__ import annotations

import re

_UNITS = (
    ("אחד", "אחת", "one"), ("שניים", "שתיים", "שתים", "שנים", "שני", "שתי", "two"), ("שלושה", "שלוש", "שלושת", "three"),
    ("ארבעה", "ארבע", "ארבעת", "four"), ("חמישה", "חמש", "חמשת", "five"), ("שישה", "שש", "ששת", "six"), ("שבעה", "שבע", "שבעת", "seven"),
    ("שמונה", "שמונת", "eight"), ("תשעה", "תשע", "תשעת", "nine"), ("עשרה", "עשר", "עשרת", "ten"),
)  # fmt: skip
_TENS = (
    ("עשרים", "twenty"), ("שלושים", "thirty"), ("ארבעים", "forty"), ("חמישים", "fifty"), ("שישים", "sixty"), ("שבעים", "seventy"),
    ("שמונים", "eighty"), ("תשעים", "ninety"),
)  # fmt: skip
_VALUES = {
    **{word: n for n, words in enumerate(_UNITS, 1) for word in words},
    **{word: 10 * n for n, words in enumerate(_TENS, 2) for word in words},
    **{word: n for n, word in enumerate(("eleven", "twelve", "thirteen", "fourteen", "fifteen"), 11)},
    "מאה": 100, "מאתיים": 200, "מאתים": 200, "אלפיים": 2000, "אלפים": 1000, "אלף": 1000,
}  # fmt: skip
_TIMES = {"מאות": 100, "hundred": 100, "אלף": 1000, "אלפים": 1000, "thousand": 1000}
_WORD = re.compile(r"[א-ת]+|[a-z]+|\d+(?:[.,]\d+)*", re.IGNORECASE)


def with_digits(text: str) -> str:
    """The text with the number words at its beginning as digits; the text itself where it begins with none, or they are not understood
    to their end: "a thousand and a half".

    Example: "אלף ומאתיים שקל לחודש" is "1200 שקל לחודש"; "2 אלף ש"ח" is "2000 ש"ח".
    """
    total, current, end, words = 0, 0, 0, False
    for found in _WORD.finditer(text):
        word = found.group().casefold()
        value, times = _value(word), _times(word.removeprefix("ו") if len(word) > 3 else word)
        if text[end : found.start()].strip(" -־"):
            break
        if word.isdecimal() and not end:
            current = int(word)
        elif (word == "and" and words) or (word == "a" and not end):
            current += word == "a"
        elif value is None or (not words and end and not times):
            break
        elif times and (current or (times == 1000 and 0 < total < times)):
            whole = total + current if times == 1000 and total < times else current  # "thirty five thousand", "two thousand five hundred"
            total, current, words = total + current - whole + whole * times, 0, True
        else:
            total, current, words = total + current, value, True
        end = found.end()
    rest = _WORD.search(text, end)
    going_on = text[:end].casefold().endswith(" and") or (rest and (rest[0][0].isdigit() or rest[0].startswith("ו")))
    return f"{total + current}{text[end:]}" if words and not going_on else text


def _value(word: str) -> int | None:
    return _times(word) or _VALUES.get(word) or (_VALUES.get(word[1:]) or _times(word[1:]) if word.startswith("ו") else None) or None


def _times(word: str) -> int:
    return _TIMES.get(word, 0)
