"""The currency of a price that its number does not name: what a table's head, the box around it, or the rest of the page says of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from collector.prices.amounts.amount_values import Price
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.words.currency_words import CURRENCIES, OF_COUNTRY, SHARED_SIGNS, UNKNOWN

LONGEST = 80
"""Characters of a box in which a sign still belongs to its only number."""


def currency_beside(shown: str, column: str, around: Sequence[str], statements: Sequence[str] = ()) -> str:
    """The one currency that the column's head, the nearest parent or the page's word on all its sums names; "" for none, or several.

    A parent counts only where the number is the only one in it. Example: of a field that shows ``129.90`` in a box
    ``מחיר: 129.90 ₪`` the currency is ILS; in a box ``129.90 | $35`` it stays unknown.
    """
    for text in (column, *boxes_of(shown, around), *statements):
        codes = {"ILS" if m.lastgroup == "AGORA" else m.lastgroup or "" for m in CURRENCIES.finditer(plain(text).text)}
        if codes:
            return codes.pop() if len(codes) == 1 and UNKNOWN not in codes else ""
    return ""


def sign_is_shared(price: Price) -> bool:
    """Whether a price's currency is known only by a sign that other currencies have too: ``$129``, but not ``US$129``."""
    sign, _ = SHARED_SIGNS.get(price.currency, ("", ()))
    written = [m.group() for m in CURRENCIES.finditer(plain(price.raw).text) if m.lastgroup == price.currency]
    return bool(sign) and bool(written) and all(one == sign for one in written)


def another_currency(price: Price, coded: Sequence[str], words: Sequence[str], country: str) -> str:
    """The currency that the page's data, its words or its country make of a sign that several share; "" where they say nothing else.

    Data outweigh words, and words the country. Example: ``$49`` on a page whose data say ``CAD`` is of another currency than USD; where
    they say ``USD``, the Canadian language tag changes nothing.
    """
    others = SHARED_SIGNS[price.currency][1]
    named = [{m.lastgroup for m in CURRENCIES.finditer(plain(text).text)} for text in words]
    for said in (set(coded), {code for codes in named for code in codes}, {OF_COUNTRY.get(country, "")}):
        if price.currency in said:
            return ""
        if found := sorted(code for code in said if code in others):
            return found[0]
    return ""


def boxes_of(shown: str, around: Sequence[str]) -> list[str]:
    """The parents' texts that are short and hold the numbers of the element and no other."""
    wanted = _digits_in(shown)
    return [text for text in around if len(text) <= LONGEST and _digits_in(text) == wanted]


def holds_other_sums(shown: str, around: Sequence[str]) -> bool:
    """Whether a short box around the element holds another sum of money too: the price for all beside the one for members."""
    wanted = _digits_in(shown)
    short = [(found, plain(text).text) for text in around if len(text) <= LONGEST and (found := _digits_in(text)) != wanted]
    return any(found and len(CURRENCIES.findall(text)) > 1 for found, text in short)


def _digits_in(text: str) -> str:
    """All digits of a text; raised ones too, which a box around them shows as a decimal part."""
    return "".join(re.findall(r"\d", plain(text).text))
