"""Whether an amount is negative, and what stands against it that makes it doubtful: a hyphen may be a minus, a prefix or a list mark."""

from __future__ import annotations

import re
import unicodedata

from collector.prices.amounts.normalised_text import OBJECT
from collector.prices.amounts.number_reader import Number
from collector.prices.amounts.words.word_patterns import when_used

NEAR = 80
"""So many characters back a word may still speak of a number."""
_MAY_BE_NEGATIVE = when_used(r"(?:זיכוי|החזר|הנחה|סכום|יתרה|refund|credit|discount|balance|amount)$", re.IGNORECASE)


def signed(text: str, number: Number, start: int, end: int) -> tuple[int, int, bool, str]:
    """The span with its sign, whether it is negative, and the doubt: a hyphen may be a minus, a prefix (``מ-99``) or a list mark."""
    inner, behind = text[start : number.start], text[number.end : end]
    if inner.endswith("-"):
        return start, end, True, ""
    if "-" in inner or "–" in inner or re.match(r"[^\S\n]+[-–]", behind):
        return start, end, False, "minus"
    head, tail = text[max(start - NEAR, 0) : start], text[end : end + NEAR]
    if _MINUS_WORD.search(head) or _MINUS_AFTER.match(tail):
        return start, end, True, ""
    if _parenthesised(head, text[start:end], tail):
        return start, end, False, "parentheses"
    if head.endswith("-"):
        return _leading(head[:-1], start, end)
    if re.search(r"(?:^|[\n:(])\s*[-–]\s*$", head):
        return start, end, False, "minus"
    if head.endswith("–"):
        separates = head[:-1].rstrip()[-1:].isdigit() or head[:-1].endswith(("₪", " "))
        return start, end, False, "" if separates else "minus"
    if text[number.end : number.end + 1] == "-":
        return _trailing(text, number, start, end)
    if re.match(r"-(?=\s*(?:$|\n|[,;)]))", tail):
        return start, end + 1, True, ""
    if re.match(r"\s*–\s*(?:$|\n)|\s+-\s*(?:$|\n)", tail):
        return start, end, False, "minus"
    return start, end, False, ""


_MINUS_WORD = when_used(r"(?<![א-תa-z])(?:מינוס|minus)\s*-?$", re.IGNORECASE)
_MINUS_AFTER = when_used(r"\s*(?:במינוס|minus)(?![א-תa-z])", re.IGNORECASE)


_AMOUNT_OPENS = when_used(r"([₪$€£]|[A-Z]{3})\s?\d[\d.,]*\s*\(\s*$")


def _parenthesised(head: str, amount: str, tail: str) -> bool:
    """Whether parentheses hold the amount and nothing else: ``(50.00) ₪``, ``(₪50.00)``."""
    if re.search(r"%\s*\(\s*$", head):
        return False  # what a share of something makes: ``2.5% (3.20 ₪)``
    if (whole := _AMOUNT_OPENS.search(head)) and whole[1] not in amount:
        return False  # the same sum in another currency: ``US$14.99 (ILS 55.61)``
    opened, closed = head.rstrip().endswith("(") or "(" in amount, tail.lstrip().startswith(")") or ")" in amount
    return opened and closed


def _leading(head: str, start: int, end: int) -> tuple[int, int, bool, str]:
    before = head.rstrip(" \u00a0")
    if not head or head[-1] in "\n\t:(" or before[-1:] in ("", ":", "\n"):
        return start - 1, end, True, ""
    if head[-1].isalnum() or head[-1] in "₪$€\"'":
        return start, end, False, ""
    if re.search(r"(?<![א-ת])[מלבהוכש]$", before):
        return start, end, False, ""
    if before[-1].isdigit() or before[-1] in "₪$€%" or _MAY_BE_NEGATIVE.search(before):
        return start - 1, end, True, ""
    return start, end, False, "minus"


def _trailing(text: str, number: Number, start: int, end: int) -> tuple[int, int, bool, str]:
    tail = text[number.end + 1 :]
    if end > number.end or re.match(r"\s*(?:$|\n|[,;)])", tail):
        return start, max(end, number.end + 1), True, ""
    if re.match(r"\s*\d", tail):
        return start, end, False, ""
    return start, end, False, "minus"


_LETTERS = when_used(
    r"\s+(?!ex|mo|on|by|of|no|up|us|we|as|an|if|be|my|yr|pm|pw|pp|ea|cr|or|to|in|is|at|it|a |x|p/"
    r"|GB|MB|TB|kg|km|ml|HD|TV|OK|UK|US|EU|IL)[A-Za-z]{1,2}(?![A-Za-z.$£\d/'-])",
    re.IGNORECASE,
)
"""One or two letters behind an amount that are no word known here: ``₪129 OO``, ``₪129 c``."""
_FRACTION = when_used(r"\s*(?:ו-?(?:חצי|רבע|שלושת\s+רבעי)|and\s+a\s+(?:half|quarter)|[½¼¾⅓⅔])(?![א-תa-z])", re.IGNORECASE)
_PLAIN_SIGNS = frozenset("+=|~×÷−")


def odd_neighbour(text: str, start: int, end: int) -> str:
    """The doubt that stands against an amount: a part in words behind it (``129 ₪ וחצי``), a mathematical sign before it (``≈``, ``⊖``)."""
    if _FRACTION.match(text, end):
        return "fraction"
    if OBJECT in (text[start - 1 : start], text[end : end + 1]):
        return "masked"  # a picture, or what no text says, stands against the digits
    before = text[max(start - NEAR, 0) : start].rstrip()[-1:]
    arrow = "\u2190" <= before <= "\u21ff"
    if _LETTERS.match(text, end):
        return "letter"
    return "odd-sign" if before and unicodedata.category(before) == "Sm" and before not in _PLAIN_SIGNS and not arrow else ""
