"""Kinds of personal details, and where they stand in a text (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from collector.package.content.card_numbers import is_card
from collector.package.redaction.folded_text import FoldedText, Span

KINDS = ("id-number", "card", "phone", "email", "address", "account", "customer", "representatives", "tokens", "other-conversations")
"""What can be covered by kind. The last three and parts of the others rest on what the case itself says (`known_values`)."""
_RUN = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d+(?:[ ()-]{1,3}\d+)*(?![0-9a-z_]|[.,]\d)")
_DOTTED = re.compile(r"(?<![0-9a-z_.])\d+(?:\.\d+){1,4}(?![0-9a-z_.])")
_SAME = re.compile(r"(?<![0-9a-f])(?<!\d[.,])\d+([/_.*·•,\t\n])\d+(?:\1\d+)*(?![0-9a-z_]|[.,/]\d)")
"""Groups that one sign parts throughout, of whatever kind; a date and what follows it (``03/12/2026 1``) has two."""
_SLASHED_ID = re.compile(r"(?<![0-9a-f./])(\d{8}[/_.]\d|\d{2}\.\d{3}\.\d{3}-\d)(?![0-9a-z_/]|\.\d)")
_DIGITS = re.compile(r"\d+")
_MOST_GROUPS = 19
_NAMED_ID = re.compile(r"(?:ת[\"״.]? ?ז\.?|תעודת ה?זהות|מספר ה?זהות|\bid(?: no\.?| number)?)[^\w\n]{0,6}(\d(?:[ -]?\d){4,8})(?!\d)")
_FOREIGN_PHONE = re.compile(r"(?<!\d)\+\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\d)")
_EMAIL = re.compile(r"[\w.+%-]+ ?(?:@|\(at\)|\[at\]) ?[\w-]+(?:\.[\w-]+)+")
_STREET = r"(?:רח['׳.]?|רחוב|שד['׳]|שדרות|שדרת|סמטת|דרך)"
_ADDRESS = re.compile(
    rf"(?<!\w)[והבלמש]?{_STREET} [^\d\n,;:]{{2,30}}? ?\d{{1,4}}(?:/\d+)?(?:,? דירה \d+)?(?:, ?[א-ת][א-ת '\"-]{{1,20}}[א-ת])?"
    r"|(?<!\w)ת[.\"״]? ?ד\.?[ :]{1,3}\d{1,7}(?!\d)|\bp\.? ?o\.? ?box \d{1,7}(?!\d)"
    r"|\b\d{1,4} [a-z][a-z'-]+(?: [a-z'-]+)? (?:st|street|road|rd|ave|avenue|blvd|boulevard)\b"
)
_IBAN = re.compile(r"\bil\d{2}(?:[ -]?\d){19}\b")
_ACCOUNT = re.compile(
    r"(?:חשבון(?: ה?בנק)?|ח[-\"״]ן|לקוח מס['׳]|מס['׳] לקוח|מספר ה?לקוח|account(?: no\.?| number| #)?|customer (?:no\.?|number))[^\w\n]{0,6}"
    r"(?:מס['׳]|מספר)?[^\w\n]{0,3}(\d[\d/-]{3,})"
)
Finder = Callable[[FoldedText], Iterator[Span]]


def _whole(pattern: re.Pattern[str]) -> Finder:
    def find(text: FoldedText) -> Iterator[Span]:
        for found in pattern.finditer(text.light):
            yield text.span(*found.span(1 if pattern.groups else 0))

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


FINDERS: Mapping[str, tuple[Finder, ...]] = {
    "id-number": (_groups([_RUN, _SLASHED_ID], is_id_number), _whole(_NAMED_ID)),
    "card": (_groups([_RUN, _SAME], is_card),),
    "phone": (_groups([_RUN, _DOTTED, _SAME], _is_phone), _whole(_FOREIGN_PHONE)),
    "email": (_whole(_EMAIL),),
    "address": (_whole(_ADDRESS),),
    "account": (_whole(_IBAN), _whole(_ACCOUNT)),
}
