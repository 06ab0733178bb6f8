"""Finds numbers in plain text and reads them, or says why one cannot be read with certainty."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from collector.prices.amounts.normalised_text import FOOTNOTE, JOINED, RAISED, REVERSED, THIN
from collector.prices.amounts.words.currency_words import CURRENCY
from collector.prices.amounts.words.period_words import PER
from collector.prices.amounts.words.plain_words import GOODS
from collector.prices.amounts.words.word_patterns import when_used

_RUN = when_used(rf"[.,]?\d[\d.,{RAISED}{JOINED}{FOOTNOTE}]*")
_TIME = when_used(r"(?<![\d.,])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d])(?!\.\d)")
_DATE = when_used(
    r"(?<!\d)\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)"
    r"|(?<![\d/])\d{1,2}/\d{1,4}(?![\d/])"
    r"|(?:(?<=בתאריך )|(?<=ביום )|(?<=עד ה-)|(?<=עד ליום )|(?<=עד לתאריך ))\d{1,2}\.\d{1,2}(?![\d.])"
)
_PHONE = when_used(
    r"(?<![\d.])(?:\+972[- ]?\d{1,2}[- ]?\d{3}[- ]?\d{4}|0\d{1,2}-\d{3}-?\d{4}|0\d{8,9}"
    r"|1-[78]\d\d-\d{2,3}-?\d{3,4}|1-599-\d{3}-?\d{3}|\*\d{3,5}(?![.,]\d))(?!\d)"
)
DATED = when_used("|".join(part.pattern for part in (_PHONE, _TIME, _DATE)))
"""Dates, times and phone numbers."""
_BACK = 80
"""So many characters before a number may lead up to it."""
_GROUPS = f"'{THIN}\u00a0 "
"""What may stand between groups of three digits, besides comma and point."""
_NOT_DIGITS = when_used(f"[{_GROUPS}]")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (when_used(r"\d+"), lambda s: s),
    (when_used(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"), lambda s: s.replace(",", "")),
    (when_used(r"\d+\.(?:\d{1,2}|\d{4,})|0\.\d{3}"), lambda s: s),
    (when_used(r"\d+,\d{1,2}"), lambda s: s.replace(",", ".")),
    (when_used(r"\d{1,3}(?:\.\d{3})+,\d{1,2}"), lambda s: s.replace(".", "").replace(",", ".")),
    (when_used(r"\d{1,3}(?:\.\d{3}){2,}"), lambda s: s.replace(".", "")),
    (when_used(rf"\d{{1,3}}([{_GROUPS}])\d{{3}}(?:\1\d{{3}})*(?:[.,]\d{{1,2}})?"), lambda s: _NOT_DIGITS.sub("", s).replace(",", ".")),
    (when_used(r"\d{1,3}(?:,\d{3})*·\d\d"), lambda s: s.replace(",", "").replace("·", ".")),
)


@dataclass(frozen=True)
class Number:
    """A number in plain text: `value` is None where `doubt` says why it cannot be read with certainty."""

    start: int
    end: int
    value: Decimal | None
    doubt: str = ""
    whole: bool = False
    """Written with digits alone."""
    cents: bool = False
    """Written with exactly two decimals, as money is."""


_SIGN_BEFORE = when_used(rf"(?:{CURRENCY})\s*$", re.IGNORECASE)
_SIGN_AFTER = when_used(rf"\s*(?:{CURRENCY})(?!\s*[-.,(]?\d)", re.IGNORECASE)
_NAMED = r"(?:מחיר|סכום|לתשלום|סה\"?כ|סך הכו?ל|עלות|חיוב|יתרה|price|total|amount|cost|balance|due|pay)[^\n:\d]{0,24}:"
_LEADS_UP = when_used(
    rf"(?:^|[(\n=]|{_NAMED}|{CURRENCY}|(?<![א-ת])(?:רק|הוא|היא|תשלמו?|ה?מחיר|לתשלום|סה\"?כ|בסך|של|עולה|עלות|סכום)"
    r"|\b(?:only|price|total|at|of|is|cost|pay))\s*-?\s*$",
    re.IGNORECASE,
)
"""What stands before an amount whose groups of digits are parted by spaces: after other words the first group may be a count."""
_MASK_BEFORE = when_used(r"(?:[.,][xX]|[*#?_█▒░■�…\ufffc]|\.\.|[•●]{2,}|(?<![A-Za-z])[xX]{2,})[.,]?$")
_MASK_AFTER = when_used(r"[.,]?(?:\*\*|\*\d|[#?_█▒░■�•●…\ufffc]|\.\.|[xX]{2,}(?![A-Za-z])|[xX][.,]\d|[.,][xX]|[KMkm](?![A-Za-z]))")

_EMPHASIS = when_used(r"(?:^|\s)(?:\*{1,2}|_{1,2})$")
_EMPHASIS_ENDS = when_used(r"[^\d*_\n]{0,20}(?:\*{1,2}|_{1,2})(?=[\s.,!?)]|$)")
"""``*129.90 ₪*``: bold in chats and in Markdown; the stars hide nothing."""


def numbers(text: str) -> list[Number]:
    """All numbers of a plain text that are not part of a date, a time or a phone number, in order."""
    taken = bytearray(len(text))
    found = []
    for pattern in (_PHONE, _TIME, _DATE):
        for match in pattern.finditer(text):
            if _is_amount(match.group()):
                continue
            if not any(taken[match.start() : match.end()]) and _beside_sign(text, match):
                found.append(Number(match.start(), match.end(), None, "date-or-phone"))
            taken[match.start() : match.end()] = b"\1" * len(match.group())
    for start, end in _grouped(text, [s for s in _runs(text) if not any(taken[s[0] : s[1]])]):
        found.append(_masked(text, _read(text, start, end)))
    found.sort(key=lambda n: n.start)
    return [_unclear(n, "turned") if REVERSED in text else n for n in found]


def _leads_to(words: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """What stands right before a place, looked for no further back than such words reach: a text may be megabytes long."""
    return words.search(text, max(at - _BACK, 0), at)


def _beside_sign(text: str, match: re.Match[str]) -> bool:
    return bool(_SIGN_AFTER.match(text, match.end()) or (_leads_to(_SIGN_BEFORE, text, match.start()) and match.group()[0] != "*"))


def _runs(text: str) -> list[tuple[int, int]]:
    return [(m.start(), m.start() + len(m.group().rstrip(".,"))) for m in _RUN.finditer(text)]


def _grouped(text: str, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs that are groups of one number, joined: ``1'299.90``, ``12 345.00``, ``129·90``."""
    made: list[tuple[int, int]] = []
    for start, end in runs:
        if made and _continues(text, made[-1], (start, end)):
            made[-1] = (made[-1][0], end)
        else:
            made.append((start, end))
    return made


def _continues(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    gap, head, tail = text[left[1] : right[0]], text[left[0] : left[1]], text[right[0] : right[1]]
    if gap == "·":
        return bool(re.fullmatch(r"\d{1,3}(?:,\d{3})*|\d+", head) and re.fullmatch(r"\d\d", tail))
    if len(gap) != 1 or gap not in _GROUPS:
        return False
    groups = re.fullmatch(rf"[1-9]\d{{0,2}}(?:{gap}\d{{3}})*", head)
    if not groups or not re.fullmatch(rf"\d{{3}}(?:[.,]\d{{1,2}}|{RAISED}\d\d|{JOINED}\d\d)?", tail):
        return False
    if gap == " " and tail.isdigit() and not _WRITES_SPACES.match(text, right[1]):
        return False
    return gap in f"'{THIN}" or bool(_leads_to(_LEADS_UP, text, left[0]))


_WRITES_SPACES = when_used(r"[\s\u00a0]?(?:Kč|CZK|zł|PLN|Ft|HUF|kr|SEK|NOK|DKK|₴|UAH|₽|RUB)(?![A-Za-z])")
"""Currencies of countries that part thousands by a space: ``2 990 Kč``."""


def _masked(text: str, number: Number) -> Number:
    """Digits that a mark hides, or a letter that multiplies, make a number unclear; one star behind it is a footnote."""
    before, after = text[max(number.start - 8, 0) : number.start], text[number.end : number.end + 8]
    tenth = re.search(r"[.,]\d$", text[number.start : number.end]) and after.startswith("*")
    if _EMPHASIS.search(before) and _EMPHASIS_ENDS.match(text, number.end):
        return number
    if _MASK_BEFORE.search(before) or _MASK_AFTER.match(after) or tenth:
        return _unclear(number, "masked")
    if _letter_touches(text, number):
        return _unclear(number, "letter")
    odd = [c for c in (before[-1:], after[:1]) if c and unicodedata.numeric(c, None) is not None and not c.isdecimal()]
    return _unclear(number, "odd-sign") if odd else number


_LATIN_BEFORE = when_used(r"[A-Za-z]+\Z")
_LATIN_AFTER = when_used(r"[A-Za-z]+")


def _letter_touches(text: str, number: Number) -> bool:
    """A Latin letter that stands against the digits and is no part of a currency, a unit or a word: ``l29.90``, ``129.9O``, ``100s``."""
    before, after = _leads_to(_LATIN_BEFORE, text, number.start), _LATIN_AFTER.match(text, number.end)
    odd_before = before and len(before.group()) < 3 and not _leads_to(_SIGN_BEFORE, text, number.start) and before.group() not in "xX"
    odd_after = after and len(after.group()) == 1 and not _SIGN_AFTER.match(text, number.end) and after.group() not in "xXGMTK"
    if odd_after and any(words.match(text, number.end) for _, words in PER):
        odd_after = False
    return bool(odd_before or odd_after)


_NAME_BEFORE = when_used(r"(?<![\w'\"])([^\W\d_]+)\s\Z")
_SYMBOLS = when_used(r"[^\w\s₪$€£]+")
_LETTER = when_used(r"[A-Za-wyzא-ת]")


def side_by_side(text: str, found: Sequence[Number]) -> dict[int, str]:
    """Places of numbers that may be parts of one amount, with the doubt: ``129 90``, ``129:90``, ``1 2 9``, ``129. 90``."""
    doubts = {}
    for place in range(len(found) - 1):
        left, right = found[place], found[place + 1]
        if _may_be_one(text, left, right):
            doubts.update(dict.fromkeys((place, place + 1), "side-by-side"))
    return doubts


def _may_be_one(text: str, left: Number, right: Number) -> bool:
    gap, head, tail = text[left.end : right.start], text[left.start : left.end], text[right.start : right.end]
    if _leads_to(_LATIN_BEFORE, text, left.start) and gap.isspace() and not _leads_to(_SIGN_BEFORE, text, left.start):
        return False  # a model's number: ``A54 89.90 ₪``
    if _LETTER.fullmatch(gap) or (_SYMBOLS.fullmatch(gap) and gap not in ("-", "–", "×")):
        return True
    if re.fullmatch(r"\s+", gap) and tail[0] in ".,":
        return True
    if not left.whole and not re.fullmatch(r"\d{1,3}(?:[,']\d{3})+", head):
        return bool(re.fullmatch(r"[ \u00a0]*", gap) and re.search(r"[.,]\d$", head) and re.fullmatch(r"\d\d?(?:[.,]\d\d)?", tail))
    if gap.strip() == "":
        return _spaced(gap, head, tail, right.whole)
    agorot = right.whole and len(tail) <= 2
    if re.fullmatch(r",\s+", gap) and (name := _leads_to(_NAME_BEFORE, text, left.start)) and name[1].lower() in GOODS:
        return False  # ``סיב 500, 69 ₪ לחודש``
    if re.fullmatch(r"\s*[.']\s*|\s+,\s*", gap) or (gap.startswith(",") and _leads_to(_LEADS_UP, text, left.start)):
        return not gap.strip(" .,'\u00a0\u202f\n\t")
    return agorot and bool(re.fullmatch(r",\s*|\s*[·/|]\s*|\s*:", gap))


def _spaced(gap: str, head: str, tail: str, whole: bool) -> bool:
    if "\n" in gap or "\t" in gap:
        return whole and (len(tail) == 2 or (len(head) == 2 and "\t" in gap and len(tail) > 2))
    digits = len(re.match(r"\d*", tail).group())  # type: ignore[union-attr]
    return not (len(head) > 3 and digits > 2)


_NO_CENTS = when_used(r"[.,][-–—]{1,2}(?![\d-])")
"""A line in the place of cents: ``1.049,-`` and ``129.–``."""


def _is_amount(text: str) -> bool:
    """``1.299.000`` looks like neither a date nor a phone number."""
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", text))


def _read(text: str, start: int, end: int) -> Number:
    run = text[start:end]
    if whole := _NO_CENTS.match(text, end):
        value, doubt = value_of(f"{run}{whole.group()[0]}00")
        return Number(start, whole.end(), value, doubt, cents=True)
    value, doubt = value_of(run)
    bare = run.replace(JOINED, "")
    return Number(start, end, value, doubt, whole=bare.isdigit(), cents=bool(re.search(rf"(?:[.,]|{RAISED})\d\d$", bare)))


def value_of(run: str) -> tuple[Decimal | None, str]:
    """The value of one run of digits and separators, or None and the reason."""
    if FOOTNOTE in run:
        head = run.split(FOOTNOTE)[0]
        value, doubt = value_of(head)
        if value is not None and not head.isdigit():
            return value, ""
        return None, doubt or "footnote"
    if RAISED in run:
        return _raised(run.replace(JOINED, ""))
    if JOINED in run:
        bare = run.replace(JOINED, "")
        return value_of(bare) if re.search(r"[.,]\d\d$", bare) else (None, "joined")
    if run[0] in ".,":
        return None, "head-missing"
    if len(run) > 15:
        return None, "too-long"
    if len(run) > 1 and run[0] == "0" and run[1].isdigit():
        return None, "leading-zero"
    if re.fullmatch(r"[1-9]\d*\.\d{4,}", run):
        return None, "separators"  # a point too many or a digit too many; only parts of one have so many places: ``0.0235``
    for form, digits in _FORMS:
        if form.fullmatch(run):
            return Decimal(digits(run)), ""
    return None, "separators"


def _raised(run: str) -> tuple[Decimal | None, str]:
    parts = run.split(RAISED)
    if len(parts) == 2 and re.search(r"[.,]\d\d$", parts[0]):
        return value_of(parts[0])
    whole, doubt = value_of(parts[0])
    if len(parts) != 2 or whole is None or whole != whole.to_integral_value() or "." in parts[0] or not re.fullmatch(r"\d\d", parts[1]):
        return None, doubt or "footnote"
    return whole + Decimal(parts[1]).scaleb(-2), ""


def _unclear(number: Number, doubt: str) -> Number:
    return Number(number.start, number.end, None, doubt, number.whole, number.cents)
