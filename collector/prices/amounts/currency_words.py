"""Currencies as people write them, Hebrew and English. Patterns over plain text (see `plain_text.plain`)."""

from __future__ import annotations

import re

from collector.prices.amounts.word_patterns import WORD_ENDS, any_of, pattern

_SHEKEL = any_of(
    "₪",
    r"(?<![א-ת])ב?ש(?:\"|'{1,2})ח(?![א-ת])",
    r"(?<![א-ת])שח(?![א-ת])",
    r"שקל(?:ים)?(?:\s+חדש(?:ים)?)?(?![א-ת])",
    r"(?<![A-Z])(?:NIS|ILS)(?![A-Z])",
    r"(?:new\s+)?(?:israeli\s+)?shekels?\b",
)
_DOLLAR = any_of(r"US\$", r"\$(?:US)?", r"(?<![A-Z])USD(?![A-Z])", r"דולר(?:ים)?(?![א-ת])", r"dollars?\b")
_EURO = any_of("€", r"(?<![A-Z])EUR(?![A-Z])", r"(?:אירו|יורו)(?![א-ת])", r"euros?\b")
_POUND = any_of("£", r"(?<![A-Z])GBP(?![A-Z])")
_AGORA = any_of(r"אג(?:'|ורות|ורה)(?![א-ת])", r"agor(?:ot|a)\b")
CURRENCY = any_of(_SHEKEL, _DOLLAR, _EURO, _POUND, _AGORA)
CURRENCIES = re.compile(rf"(?P<ILS>{_SHEKEL})|(?P<USD>{_DOLLAR})|(?P<EUR>{_EURO})|(?P<GBP>{_POUND})|(?P<AGORA>{_AGORA})", re.IGNORECASE)
TIMES = pattern("אלפים", "אלף", "מיליון", "thousand", "million", before=r"\s*(", after=rf"){WORD_ENDS}")
TIMES_VALUE = {"אלף": 1000, "אלפים": 1000, "thousand": 1000, "מיליון": 1000000, "million": 1000000}
"""What ``5 אלף`` multiplies by."""
