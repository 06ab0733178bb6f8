"""Kinds of personal details, and where they stand in a text (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from collector.package.content.card_numbers import is_card, passes_check
from collector.package.redaction.details.representatives import NO_PERSON, PART_OF_NAME, in_columns, introduced
from collector.package.redaction.details.street_addresses import street_addresses
from collector.package.redaction.folded_text import FoldedText, Span

KINDS = (
    "id-number", "card", "phone", "email", "address", "account", "birth-date", "device-number", "customer", "representatives", "tokens",
    "other-conversations",
)  # fmt: skip
"""What can be covered by kind. The last three and parts of the others rest on what the case itself says (`known_values`)."""
_RUN = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d+(?:[ ()-]{1,3}\d+)*(?![0-9a-f_]|[.,]\d)")
_DOTTED = re.compile(r"(?<![0-9a-z_.])\d+(?:\.\d+){1,4}(?![0-9a-z_.])")
_SAME = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d+([/_.*·•,\t\n])\d+(?:\1\d+)*(?![0-9a-z_]|[.,/]\d)")
"""Groups that one sign parts throughout, of whatever kind; a date and what follows it (``03/12/2026 1``) has two."""
_SLASHED_ID = re.compile(r"(?<![0-9a-f./])(\d{8}[/_.]\d|\d{2}\.\d{3}\.\d{3}-\d)(?![0-9a-z_/]|\.\d)")
_SLASHED_PHONE = re.compile(r"(?<![0-9a-f./])0\d{1,2}/\d{3}[ -]\d{4}(?![0-9a-z_/]|\.\d)")
_MARKED = re.compile(r"(?<![0-9a-f_])\d+([_*·•])\d+(?:\1\d+)*(?![0-9a-z_])")
_COLUMN = re.compile(
    r"(?<![0-9a-z_.,/-])\d(?:[ -]?\d){8,18}(?=,(?!\d{1,2}(?![\d,])))|(?<=,)\d(?:[ -]?\d){8,18}(?![0-9a-z_./-])"
)
"""A long number in a row that commas part, as tables are exported: ``Dana,0501234567,123456782``."""
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
"""A card's number with a digit mistyped is one to a reader."""
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
_PERSONS = (
    re.compile(rf"{_ADDRESSED}[ :]{{1,4}}(?P<value>{PART_OF_NAME}(?: {PART_OF_NAME}){{1,2}})(?! ?\w)"),
    re.compile(rf"{_ADDRESSED} ?: {{0,3}}(?P<value>{PART_OF_NAME} {PART_OF_NAME})"),
)
_MONTH = (
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|ב?(?:ינואר|פברואר|מר[ץס]|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר))"
)
_DATE = (
    r"(?:\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})(?!\d)|(?:19|20)\d{2}[./-]?\d{2}[./-]?\d{2}(?!\d)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
)
_BORN = re.compile(
    r"(?:(?<!\w)[ובהלש]{0,2}(?:ת(?:א?ריך|[.׳']) ?ה?לידה|ת\.ל\.?|יום ה?הולדת|נולד(?:תי|/?ה|ת|ו)?|ילידת?|שנת ה?לידה|d\.?o\.?b\.?|born)"
    r"|date[ _]?of[ _]?birth|birth[ _-]?(?:date|day)|bday)[^\w]{0,3}(?:של[יךוה] |is |was |on |in |ה(?:וא|יא|יה) |שנת )?"
    rf"[^\w]{{0,8}}ב?-?(?P<value>{_DATE})"
)
_BIRTH_YEAR = re.compile(
    r"(?:(?<!\w)(?:[ובהלש]{0,2}(?:ת(?:א?ריך|[.׳']) ?ה?לידה|שנת ה?לידה|ת\.ל\.?|נולדתי|ילידת?)|d\.?o\.?b\.?|(?:year|date) of birth"
    r"|(?:i was|i'm|i am) born)|birth[ _-]?(?:date|year))[^\w\n]{0,6}(?:ה(?:וא|יא) |שנת |is |in )?[^\w\n]{0,3}ב?-?"
    r"(?P<value>19\d{2}|20[01]\d)(?![\d/.-])"
)
"""A year alone is somebody's where the words say so: a firm that was born in 1999 is nobody."""
_OLD_YEAR = r"(?:19[2-9]\d|200\d)"
_OLD_DATE = re.compile(
    rf"(?:^|(?<=[\n\t,;|\"]))[ ]?(?P<value>\d{{1,2}}[./-]\d{{1,2}}[./-]{_OLD_YEAR}|{_OLD_YEAR}[./-]\d{{1,2}}[./-]\d{{1,2}})"
    r"(?=[ ]?(?:$|[\n\t\r,;|\"]))"
)
"""A date of long ago that stands by itself, in a cell or an answer: who writes about a provider's bills means a birthday with it."""
_DEVICE = re.compile(
    r"(?:imei ?\d?|iccid|(?<!\w)(?:e?sim|ה?סים|מספר סידורי|serial(?: number| no\.?)?|s/n))(?: (?:של[יךוה]|card|number|no\.?|מספר))?"
    r"[^\w\n]{0,4}(?:הוא |is )?[^\w\n]{0,3}(?P<value>\d(?:[ -]?\d){5,21}|(?=(?:[a-z]{0,3}\d){5})[\da-z]{6,20})(?![\w-])"
)
_MAC = re.compile(r"(?<![0-9a-f:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f:-])")
_TURNED_PHONE = re.compile(
    r"(?:(?<!\w)[ולבמה]{0,2}(?:נייד|טל(?:פון|['׳]|(?!\w))|סלולרי)|phone|mobile|cell|\btel\b)[^\d\n]{0,24}(?P<value>\d{8}50)(?![\d.,-])"
)
"""A mobile number's digits last first, behind a word that says what it is: an order's number ends in 50 as well."""
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
        if not NO_PERSON.search(found["value"]):
            yield text.span(*found.span("value"))


def _is_imei(digits: str) -> bool:
    """Whether fifteen digits are a telephone's own number by its maker's code and its check digit."""
    return len(digits) == 15 and digits.startswith(("35", "86", "01", "99")) and passes_check(digits)


def _is_sim(digits: str) -> bool:
    """Whether the digits are a SIM card's number: ``89`` and the country's code, 19 or 20 in all."""
    return len(digits) in (19, 20) and digits.startswith("89")


def _is_turned_card(digits: str) -> bool:
    return len(digits) == 16 and digits[-1] in "45" and is_card(digits[::-1]) and not is_card(digits)


FINDERS: Mapping[str, tuple[Finder, ...]] = {
    "id-number": (_groups([_RUN, _SLASHED_ID, _MARKED, _COLUMN], is_id_number), _whole(_NAMED_ID), _whole(_NAMED_PAPER)),
    "card": (_groups([_RUN, _SAME, _COLUMN], is_card), _groups([_RUN], _is_turned_card), _whole(_NAMED_CARD)),
    "phone": (
        _groups([_RUN, _DOTTED, _SAME, _SLASHED_PHONE, _COLUMN], _is_phone), _whole(_FOREIGN_PHONE), _whole(_PHONE_BACKWARDS),
        _whole(_PHONE_IN_BRACKETS), _whole(_TURNED_PHONE),
    ),
    "email": (_whole(_EMAIL),),
    "address": (street_addresses,),
    "birth-date": (_whole(_BORN), _whole(_BIRTH_YEAR), _whole(_OLD_DATE)),
    "device-number": (_groups([_RUN, _SAME, _COLUMN], _is_imei), _groups([_RUN, _COLUMN], _is_sim), _whole(_DEVICE), _whole(_MAC)),
    "customer": (_addressed,),
    "representatives": (introduced, in_columns),
    "account": (_ibans, _whole(_ACCOUNT), _whole(_OWN_ACCOUNT), _whole(_BRANCH_ACCOUNT)),
}
MISREAD: Mapping[str, Finder] = {
    "id-number": _whole(re.compile(r"(?<![\w.,/-])\d{9}(?![\w/]|[.,-]\d)")),
    "birth-date": _whole(re.compile(rf"(?<![\d./-])\d{{1,2}}[./-]\d{{1,2}}[./-]{_OLD_YEAR}(?![\d/]|[.-]\d)")),
    "card": _whole(re.compile(r"(?<![\w.,/-])[3-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{3,4}(?![\w/]|[.,-]\d)")),
}
"""Numbers of a kind's length whatever their check digit says, and dates of long ago whatever stands beside them: for what was read off
pixels, where a digit or the word that says what it is is easily taken for another."""
