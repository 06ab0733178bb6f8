"""How money and the period it is for are written for people: the one formatter of the house."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from collector.language import Sentence, say

PERIODS = ("month", "two-months", "year", "week", "day", "once", "term", "unit")
"""What an amount can be for, as it is kept in records; "" where nothing says it. Besides: ``3-months``, ``4-weeks``, ``28-days`` …"""
_COUNTED = re.compile(r"(\d+)-(months|weeks|days|years)")
_PATTERNS = {"he": "#,##0.{places} ¤;\u200e-#,##0.{places} ¤", "en": "¤#,##0.{places};-¤#,##0.{places}"}
"""Hebrew: the left-to-right mark keeps a minus sign on the left of its number."""
_SIGNS = ("ILS", "USD", "EUR", "GBP")
"""Currencies that are written with their sign; all others with their code."""


def money(amount: Decimal, currency: str = "ILS", language: str = "he") -> str:
    """``1,299.90 ₪`` in Hebrew, ``₪1,299.90`` in English; at least two decimals; a code where the currency has no sign here.

    A language that has no pattern here is written as Unicode CLDR has it (through Babel).
    """
    from babel import Locale
    from babel.numbers import format_currency, format_decimal, get_currency_symbol

    places = max(2, -int(amount.as_tuple().exponent))
    locale = Locale.parse(language.replace("-", "_"))
    pattern = _PATTERNS.get(language) or locale.currency_formats["standard"].pattern.replace("0.00", "0.{places}")
    pattern = pattern.replace("{places}", "0" * places)
    if currency in _SIGNS:
        pattern = pattern.replace("¤", get_currency_symbol(currency, "en" if language in _PATTERNS else locale))
        return format_currency(amount, currency, pattern, locale=locale, currency_digits=False)
    if not currency:
        return format_decimal(amount, pattern.replace("¤", "").strip(), locale=locale)
    return format_currency(amount, currency, pattern.replace("¤", "¤¤"), locale=locale, currency_digits=False)


def per_words(per: str, language: str = "he", *, net: bool = False) -> str:
    """`` לחודש`` / `` a month``: the period as it follows an amount, and that it is before VAT (`net`); "" where neither is known."""
    before_vat = f", {say('prices-before-vat').in_(language)}" if net else ""
    counted = _COUNTED.fullmatch(per)
    if counted:
        return f" {say('prices-per-count', unit=counted[2], count=int(counted[1])).in_(language)}{before_vat}"
    return (f" {say('prices-per', per=per).in_(language)}" if per in PERIODS else "") + before_vat


def says_only(raw: str, amount: Decimal | None, per: str = "") -> bool:
    """Whether what was read says nothing but the amount and its period: ``64.90 ₪`` of 64.90, ``64.90 ₪ לחודש`` where that is for a month;
    not ``Total to pay 64.90 ₪``, nor ``6490`` of 64.90."""
    bare = re.sub(r"[\s₪$€£,\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", raw)
    for language in _PATTERNS:
        bare = bare.removesuffix(per_words(per, language).replace(" ", "") or " ")
    return amount is not None and re.fullmatch(r"\d+(\.\d+)?", bare) is not None and Decimal(bare) == amount


def vat_added(net: Decimal | None, rate: Decimal | None, gross: Decimal | None, currency: str) -> Sentence | str:
    """The sum by which a net amount comes to a gross one: ``₪101.69 + ₪18.31 VAT at 18% = ₪120.00``; "" for None."""
    if net is None or rate is None or gross is None:
        return ""
    return say("prices-with-vat", net=Sum(net, currency), vat=Sum(gross - net, currency), rate=f"{rate:g}%", gross=Sum(gross, currency))


@dataclass(frozen=True)
class Sum:
    """An amount of money with its period, as a value of a sentence: each language writes it in its own way."""

    amount: Decimal
    currency: str
    per: str = ""

    def in_(self, language: str) -> str:
        """``129.90 ₪ לחודש`` / ``₪129.90 a month``."""
        return money(self.amount, self.currency, language) + per_words(self.per, language)
