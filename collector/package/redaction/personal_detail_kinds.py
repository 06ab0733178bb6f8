"""Kinds of personal details, and where they stand in a text (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from collector.package.content.card_numbers import is_card
from collector.package.redaction.folded_text import FoldedText, Span
from collector.package.redaction.street_addresses import street_addresses

KINDS = ("id-number", "card", "phone", "email", "address", "account", "customer", "representatives", "tokens", "other-conversations")
"""What can be covered by kind. The last three and parts of the others rest on what the case itself says (`known_values`)."""
_RUN = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d+(?:[ ()-]{1,3}\d+)*(?![0-9a-f_]|[.,]\d)")
_DOTTED = re.compile(r"(?<![0-9a-z_.])\d+(?:\.\d+){1,4}(?![0-9a-z_.])")
_SAME = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d+([/_.*·•,\t\n])\d+(?:\1\d+)*(?![0-9a-z_]|[.,/]\d)")
"""Groups that one sign parts throughout, of whatever kind; a date and what follows it (``03/12/2026 1``) has two."""
_SLASHED_ID = re.compile(r"(?<![0-9a-f./])(\d{8}[/_.]\d|\d{2}\.\d{3}\.\d{3}-\d)(?![0-9a-z_/]|\.\d)")
_SLASHED_PHONE = re.compile(r"(?<![0-9a-f./])0\d{1,2}/\d{3}[ -]\d{4}(?![0-9a-z_/]|\.\d)")
_MARKED = re.compile(r"(?<![0-9a-f_])\d+([_*·•])\d+(?:\1\d+)*(?![0-9a-z_])")
_DIGITS = re.compile(r"\d+")
_MOST_GROUPS = 19
_IS = r"(?:[ ,:]{1,2}(?:(?:של[יךוהנ]|שלנו|שלכם)\b|הי?[או]א?\b|is\b|was\b)){0,2}"
"""What may stand between the name of a number and the number, in a sentence: ``שלי הוא``, ``is``."""
_NAMED_ID = re.compile(
    rf"(?:ת[\"״.]? ?ז\.?|תעודת ה?זהות|מספר ה?זהות|\bid(?: no\.?| number)?){_IS}[^\w\n]{{0,6}}(?P<value>\d(?:[ -]?\d){{4,8}})(?!\d)"
)
_PAPER = r"(?:ה?דרכון|רי?שיון ה?נהיגה|passport|driving licen[cs]e|driver'?s licen[cs]e)"
_NAMED_PAPER = re.compile(rf"(?<!\w)[לבהו]?{_PAPER}(?: (?:number|no\.?|מספר|מס['׳.]?))?{_IS}[^\w\n]{{0,4}}(?P<value>\d{{7,9}})(?!\d)")
_NAMED_CARD = re.compile(
    r"(?:(?<!\w)[ולבמ]?ה?כרטיס(?: ?ה?אשראי)?|\bcard)(?: (?:number|no\.?|מספר|מס['׳.]?))?[^\w\n]{0,4}"
    rf"{_IS}[^\w\n]{{0,4}}(?P<value>\d{{4}}([ -]?)\d{{4}}\2\d{{4}}\2\d{{2,4}})(?![\d-])"
)
"""A card's number with a digit mistyped is one to whoever reads it."""
_PHONE_IN_BRACKETS = re.compile(r"(?<!\d)\(0\d{1,2}\)[ .-]{0,2}\d{3}[ .-]?\d{4}(?!\d)")
_PHONE_BACKWARDS = re.compile(r"(?<!\d)\d{3}-?\d{4}-0(?:[57]\d|[23489])(?![\d-])")
"""The prefix behind the number, as a line of Hebrew shows it."""
_FOREIGN_PHONE = re.compile(
    r"(?<!\d)\+\d{1,3}(?:[ .()/-]{0,2}\d){7,12}(?!\d)|(?<!\d)00[1-9]\d{0,2}[ .-](?:[ .()/-]{0,2}\d){7,12}(?!\d)"
    r"|(?<![\d(])(?:1[ .-]?)?\([2-9]\d{2}\) ?\d{3}[ .-]\d{4}(?!\d)"
)
_AT, _DOT = r"(?: ?(?:@|[(\[{<]at[)\]}>]) ?| שטרודל )", r"(?:\.| ?[(\[{<]dot[)\]}>] ?| dot | נקודה )"
_LABEL = r"(?:[\u05d0-\u05ea\d-]+|(?:(?![\u05d0-\u05ea])[\w-])+)"
"""A part of a host's name: a Hebrew word right behind a Latin one is none of it."""
_EMAIL = re.compile(
    rf"(?<![\w.+%'-])[\w.+%'-]+(?: ?[(\[{{<]dot[)\]}}>] ?[\w.+%'-]+)*"
    rf"(?:{_AT}{_LABEL}(?:{_DOT}{_LABEL})+| at {_LABEL}(?: dot {_LABEL})+)"
)
_IBAN = re.compile(r"\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]){11,30}\b")
_OWNED = (
    r"(?:חשבון(?: ה?בנק)?|ח[-\"״]ן|ה?לקוח|ה?מנוי|ה?משלם|a/c|(?:bank )?account|customer|client|subscriber|subscription"
    r"|member(?:ship)?|ה?פוליסה|policy)"
)
_NUMBER_WORD = r"(?:מס['׳.]?|מספר|קוד|מזהה|number|no\.?|nr\.?|#|id)"
_BRANCH_ACCOUNT = re.compile(r"(?<![\d/.-])\d{1,2}[-/]\d{3}[-/]\d{5,9}(?![\d/-])")
"""Bank, branch and account as an Israeli standing order names them: ``12-345-678901``."""
_NO_DATE = r"(?!\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?!\d)|\d{1,2}/(?:20)?\d{2}(?!\d)|(?:19|20)\d{2}(?![\d/-]))"
_ACCOUNT = re.compile(rf"(?<!\w)[לבהו]?{_OWNED}[^\w\n]{{0,4}}(?:{_NUMBER_WORD})?[^\w\n]{{0,4}}{_NO_DATE}(?P<value>\d[\d/-]{{3,}})")
_OWN_ACCOUNT = re.compile(
    rf"(?:(?<!\w)[לבהו]?{_NUMBER_WORD} ?{_OWNED}|(?<!\w){_OWNED} {_NUMBER_WORD}){_IS}[^\w\n]{{0,4}}{_NO_DATE}(?P<value>\d[\d/-]{{3,}})"
)
"""The same in a sentence: ``מספר הלקוח שלי הוא 7712345``, ``my customer number is 7712345``."""
_ADDRESSED = (
    r"(?<!\w)(?:לכבוד|שם ה?(?:לקוחה?|מנויי?ה?|משלמת?|מזמינה?|מלא)|bill(?:ed)? to|(?:customer|account holder|subscriber|full) name"
    r"|account holder|fn)"
)
_PART_OF_NAME = r"[^\W\d_][\w'׳\"״-]*"
_PERSONS = (
    re.compile(rf"{_ADDRESSED}[ :]{{1,4}}(?P<value>{_PART_OF_NAME}(?: {_PART_OF_NAME}){{1,2}})(?! ?\w)"),
    re.compile(rf"{_ADDRESSED} ?: {{0,3}}(?P<value>{_PART_OF_NAME} {_PART_OF_NAME})"),
)
_NO_PERSON = re.compile(
    r"(?<!\w)(?:מחלקת|חברת|פניות|שירות|צוות|הנהלת|מנכ[\"״]ל|מוקד|לשכת|בע[\"״]מ|department|ltd|inc|service|customer|team|the"
    r"|my|your|his|her|our|their|him|them|and|of|is|was|must|credit|account|address|invoice|number|date|below"
    r"|ו?(?:כתובת|תעודת|מספר|חשבון|טלפון|תאריך|לא|של))(?!\w)"
)
"""Words of a desk or a firm to which something is addressed, of a sentence, and of a table's heads."""
Finder = Callable[[FoldedText], Iterator[Span]]


def _whole(pattern: re.Pattern[str]) -> Finder:
    def find(text: FoldedText) -> Iterator[Span]:
        for found in pattern.finditer(text.light):
            yield text.span(*found.span("value" if "value" in pattern.groupindex else 0))

    return find


def _groups(runs: Iterable[re.Pattern[str]], holds: Callable[[str], bool]) -> Finder:
    """Numbers that are written in groups of digits: in ``line 12 4580 1111 1111 1121`` the last four groups are a card's number."""

    def find(text: FoldedText) -> Iterator[Span]:
        for run in (found for pattern in runs for found in pattern.finditer(text.light)):
            groups = [(g.start() + run.start(), g.end() + run.start()) for g in _DIGITS.finditer(run[0])]
            for first in range(len(groups)):
                number = ""
                for start, end in groups[first : first + _MOST_GROUPS]:
                    number += text.light[start:end]
                    if holds(number):
                        yield text.span(groups[first][0], end)

    return find


def is_id_number(text: str) -> bool:
    """Whether nine digits are an Israeli ID number by its check digit: ``123456782``."""
    digits = [int(character) for character in text if character.isdigit()]
    doubled = (digit * (1 + place % 2) for place, digit in enumerate(digits))
    return len(digits) == 9 and any(digits) and sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def _is_phone(digits: str) -> bool:
    """Whether the digits are a telephone number in Israel, with its 0 or its country code: ``035551234``, ``972501234567``."""
    return re.fullmatch(r"(?:(?:00)?9720?|0)(?:[23489]\d{7}|[57]\d{8})", digits) is not None


def _ibans(text: FoldedText) -> Iterator[Span]:
    """International account numbers by their check digits; words behind the number are not part of it."""
    for found in _IBAN.finditer(text.light):
        for end in range(len(found[0]), 14, -1):
            if found[0][end - 1].isalnum() and _is_iban(found[0][:end]):
                yield text.span(found.start(), found.start() + end)
                break


def _is_iban(text: str) -> bool:
    plain = re.sub(r"[ -]", "", text)
    return 15 <= len(plain) <= 34 and plain.isascii() and int("".join(str(int(c, 36)) for c in plain[4:] + plain[:4])) % 97 == 1


def _addressed(text: FoldedText) -> Iterator[Span]:
    """Whom a bill, a letter or a contact names as its person."""
    for found in (each for pattern in _PERSONS for each in pattern.finditer(text.light)):
        if not _NO_PERSON.search(found["value"]):
            yield text.span(*found.span("value"))


FINDERS: Mapping[str, tuple[Finder, ...]] = {
    "id-number": (_groups([_RUN, _SLASHED_ID, _MARKED], is_id_number), _whole(_NAMED_ID), _whole(_NAMED_PAPER)),
    "card": (_groups([_RUN, _SAME], is_card), _whole(_NAMED_CARD)),
    "phone": (
        _groups([_RUN, _DOTTED, _SAME, _SLASHED_PHONE], _is_phone), _whole(_FOREIGN_PHONE), _whole(_PHONE_BACKWARDS),
        _whole(_PHONE_IN_BRACKETS),
    ),
    "email": (_whole(_EMAIL),),
    "address": (street_addresses,),
    "customer": (_addressed,),
    "account": (_ibans, _whole(_ACCOUNT), _whole(_OWN_ACCOUNT), _whole(_BRANCH_ACCOUNT)),
}
MISREAD: Mapping[str, Finder] = {
    "id-number": _whole(re.compile(r"(?<![\w.,/-])\d{9}(?![\w/]|[.,-]\d)")),
    "card": _whole(re.compile(r"(?<![\w.,/-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{3,4}(?![\w/]|[.,-]\d)")),
}
"""Numbers of a kind's length whatever their check digit says: for what was read off pixels, where one digit is easily taken for another."""
