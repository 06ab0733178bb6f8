"""Letters from the order in which they stand on a page (left to right) into the order in which they are read. Pure.

Example, a Hebrew line as it is drawn: with every Hebrew word reversed, it becomes ``64.90 ₪ לשנה``. The line is turned round, then numbers
and Latin words, which run from left to right inside it, are turned back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_MIRRORED = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
_SEPARATORS = ".,:/-+\u2212"
_TERMINATORS = "%₪$€£#°"
_OPENING = "([{<«"
_UNIT = re.compile(r"([KMGT]?b(?:ps|it/s)?|[KMGT]B(?:ps)?|[kMG]?Hz|k?Wh|[kcm]?m|kg|min|SMS|ILS|NIS|USD|EUR)( )(\d[\d.,]*)", re.I)
_WORD = re.compile("[\u05d0-\u05ea]{2,}")
_FINALS = "ךםןףץ"
_SURE = 2
_COMMON = frozenset((
    "של", "את", "על", "לא", "כי", "גם", "או", "אם", "יש", "זה", "זו", "הוא", "היא", "עם", "כל", "אל", "לפי", "שלך", "שלי", "אני", "לך",
    "לי", "מה", "אין", "רק", "עד", "כן", "היה", "מחיר", "המחיר", "חשבון", "לחודש", "לשנה", "שקל", "שקלים", "חודש", "שנה", "שלום",
    "לקוח", "יקר", "תודה", "נציג", "סך", "הכל", "מספר", "תאריך", "סהכ", "לתשלום", "הודעה",
))  # fmt: skip


def is_rtl_letter(character: str) -> bool:
    """Whether it is a letter of Hebrew or Arabic."""
    return "\u0590" <= character <= "\u08ff" or "\ufb1d" <= character <= "\ufefc"


def runs_from_right(text: str) -> bool:
    """Whether a line reads from the right: at least half of its letters are Hebrew or Arabic."""
    right = sum(is_rtl_letter(character) for character in text)
    return right > 0 and 2 * right >= sum(character.isalpha() for character in text)


def reading_order(shown: Sequence[str], *, rtl: bool) -> list[int]:
    """Where each character of the line as read stands in the line as shown."""
    if rtl:
        order = list(range(len(shown) - 1, -1, -1))
        for start, end in _left_to_right_runs([shown[place] for place in order]):
            order[start:end] = _number_before_unit(shown, order[start:end][::-1])
        return order
    order = list(range(len(shown)))
    for start, end in _right_to_left_runs(shown):
        order[start:end] = _inside_right_run(shown, start, end)
    return order


def as_read(shown: str) -> str:
    """A line of visual Hebrew, as it is read."""
    rtl = 3 * sum(map(is_rtl_letter, shown)) >= sum(map(str.isalpha, shown))
    return mirrored("".join(shown[place] for place in reading_order(shown, rtl=rtl)), rtl=rtl)


def mirrored(text: str, *, rtl: bool) -> str:
    """The text with brackets turned round if they close before they open: a turned line took them by their shape."""
    return "".join(_MIRRORED.get(character, character) for character in text) if rtl and _closes_first(text) else text


def _closes_first(text: str) -> bool:
    first = next((character for character in text if character in _MIRRORED), "")
    return bool(first) and first not in _OPENING


def _number_before_unit(shown: Sequence[str], run: list[int]) -> list[int]:
    """“300 Mbps” and “Mbps 300” look alike inside Hebrew; a unit follows its number, any other name goes before it."""
    found = _UNIT.fullmatch("".join(shown[place][:1] for place in run))
    if found is None:
        return run
    unit, gap, number = (run[start:end] for start, end in (found.span(1), found.span(2), found.span(3)))
    return [*number, *gap, *unit]


def _inside_right_run(shown: Sequence[str], start: int, end: int) -> list[int]:
    return [start + place for place in reading_order(shown[start:end], rtl=True)]


def _left_to_right_runs(line: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Stretches of a turned line whose characters run from left to right: numbers with their signs, Latin words and what joins them."""
    start = end = -1
    for place, character in enumerate(line):
        if _is_left(character):
            if start >= 0 and not _joins(line[end:place], line[end - 1], character):
                yield _with_signs(line, start, end)
                start = -1
            start, end = (place if start < 0 else start), place + 1
        elif is_rtl_letter(character) and start >= 0:
            yield _with_signs(line, start, end)
            start = -1
    if start >= 0:
        yield _with_signs(line, start, end)


def _is_left(character: str) -> bool:
    return unicodedata.bidirectional(character[0]) in ("L", "EN", "AN") if character else False


def _joins(between: Sequence[str], before: str, after: str) -> bool:
    """Whether what stands between two left-to-right characters belongs to one run with them."""
    if not between:
        return True
    if before.isdigit() and after.isdigit():
        return len(between) == 1 and between[0] in _SEPARATORS
    return any(character.isalpha() for character in (before, after)) and not any(is_rtl_letter(c) for c in between)


def _with_signs(line: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """A run with the signs (₪, %) that touch its numbers."""
    while end < len(line) and line[end] in _TERMINATORS and line[end - 1].isdigit():
        end += 1
    while start > 0 and line[start - 1] in _TERMINATORS and line[start].isdigit():
        start -= 1
    return start, end


def _right_to_left_runs(line: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = end = -1
    for place, character in enumerate(line):
        if is_rtl_letter(character):
            start, end = (place if start < 0 else start), place + 1
        elif start >= 0 and character.isalpha():
            yield start, end
            start = -1
    if start >= 0:
        yield start, end


def looks_reversed(text: str, *, sure: bool = False) -> bool | None:
    """Whether the letters of Hebrew words stand in visual order (last letter first); None if the words do not tell.

    A final form (ם) ends a word and never begins one; some common words tell where no final form stands. `sure`: several words must say
    so, and none the contrary.
    """
    reversed_, ordered = 0, 0
    for word in _WORD.findall(text):
        reversed_ += 2 * (word[0] in _FINALS) + (word[::-1] in _COMMON and word not in _COMMON)
        ordered += 2 * (word[-1] in _FINALS) + (word in _COMMON and word[::-1] not in _COMMON)
    if sure:
        return reversed_ >= _SURE and ordered == 0
    return None if reversed_ == ordered else reversed_ > ordered
