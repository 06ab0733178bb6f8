"""Finds numbers in plain text and reads them, or says why one cannot be read with certainty."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from collector.prices.amounts.plain_text import FOOTNOTE, JOINED, RAISED, REVERSED

_RUN = re.compile(rf"[.,]?\d(?:[\d.,{RAISED}{JOINED}{FOOTNOTE}]|\u00a0(?=\d{{3}}(?!\d)))*")
_TIME = re.compile(r"(?<![\d.,])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d])(?!\.\d)")
_DATE = re.compile(
    r"(?<!\d)\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)"
    r"|(?<![\d/])\d{1,2}/\d{1,4}(?![\d/])"
)
_PHONE = re.compile(
    r"(?<![\d.])(?:\+972[- ]?\d{1,2}[- ]?\d{3}[- ]?\d{4}|0\d{1,2}-\d{3}-?\d{4}|0\d{8,9}"
    r"|1-[78]\d\d-\d{2,3}-?\d{3,4}|1-599-\d{3}-?\d{3}|\*\d{3,5})(?!\d)"
)
_FORMS: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r"\d+"), lambda s: s),
    (re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"), lambda s: s.replace(",", "")),
    (re.compile(r"\d+\.(?:\d{1,2}|\d{4,})|0\.\d{3}"), lambda s: s),
    (re.compile(r"\d+,\d{1,2}"), lambda s: s.replace(",", ".")),
    (re.compile(r"\d{1,3}(?:\.\d{3})+,\d{1,2}"), lambda s: s.replace(".", "").replace(",", ".")),
    (re.compile(r"\d{1,3}(?:\.\d{3}){2,}"), lambda s: s.replace(".", "")),
    (re.compile(r"\d{1,3}(?:\u00a0\d{3})+(?:[.,]\d{1,2})?"), lambda s: s.replace("\u00a0", "").replace(",", ".")),
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


def numbers(text: str) -> list[Number]:
    """All numbers of a plain text that are not part of a date, a time or a phone number, in order."""
    taken = bytearray(len(text))
    for pattern in (_PHONE, _TIME, _DATE):
        for match in pattern.finditer(text):
            if not _is_amount(match.group()):
                taken[match.start() : match.end()] = b"\1" * len(match.group())
    found = []
    for match in _RUN.finditer(text):
        start, end = match.start(), match.start() + len(match.group().rstrip(".,"))
        if not any(taken[start:end]):
            found.append(_read(text, start, end))
    return [_unclear(n, "the text is turned around on the screen") if REVERSED in text else n for n in found]


def _is_amount(text: str) -> bool:
    """``1.299.000`` looks like neither a date nor a phone number."""
    return bool(re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", text))


def _read(text: str, start: int, end: int) -> Number:
    run = text[start:end]
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
        return None, doubt or "a raised digit that may be a footnote"
    if RAISED in run:
        return _raised(run.replace(JOINED, ""))
    if JOINED in run:
        bare = run.replace(JOINED, "")
        return value_of(bare) if re.search(r"[.,]\d\d$", bare) else (None, "two parts of the page meet inside the number")
    if run[0] in ".,":
        return None, "the part before the point is missing"
    if len(run) > 15:
        return None, "too long for an amount"
    if len(run) > 1 and run[0] == "0" and run[1].isdigit():
        return None, "a number that begins with 0"
    for form, digits in _FORMS:
        if form.fullmatch(run):
            return Decimal(digits(run)), ""
    return None, "the separators can be read in two ways"


def _raised(run: str) -> tuple[Decimal | None, str]:
    parts = run.split(RAISED)
    if len(parts) == 2 and re.search(r"[.,]\d\d$", parts[0]):
        return value_of(parts[0])
    whole, doubt = value_of(parts[0])
    if len(parts) != 2 or whole is None or whole != whole.to_integral_value() or "." in parts[0] or not re.fullmatch(r"\d\d", parts[1]):
        return None, doubt or "raised digits that may not be agorot"
    return whole + Decimal(parts[1]).scaleb(-2), ""


def _unclear(number: Number, doubt: str) -> Number:
    return Number(number.start, number.end, None, doubt, number.whole, number.cents)
