"""How money is written for people, in Hebrew and English."""

from __future__ import annotations

from decimal import Decimal

_SIGNS = {"ILS": "₪", "USD": "$", "EUR": "€", "GBP": "£"}
_PERIODS = {
    "month": ("לחודש", "a month"),
    "two-months": ("לחודשיים", "for two months"),
    "year": ("לשנה", "a year"),
    "week": ("לשבוע", "a week"),
    "day": ("ליום", "a day"),
    "once": ("חד־פעמי", "once"),
    "unit": ("ליחידה", "a unit"),
}
_LRM = "\u200e"
"""Keeps a minus sign on the left of its number inside Hebrew."""


def money(amount: Decimal, currency: str = "ILS", language: str = "he") -> str:
    """``1,299.90 ₪`` in Hebrew, ``₪1,299.90`` in English; at least two decimals; another currency's code where it has no sign here."""
    places = max(2, -int(amount.as_tuple().exponent))
    digits = f"{abs(amount):,.{places}f}"
    sign = _SIGNS.get(currency, "")
    if language == "he":
        minus = f"{_LRM}-" if amount < 0 else ""
        return f"{minus}{digits} {sign or currency}"
    minus = "-" if amount < 0 else ""
    return f"{minus}{sign}{digits}" if sign else f"{minus}{currency} {digits}"


def per_words(per: str, language: str = "he") -> str:
    """`` לחודש`` / `` a month``: the period as it follows an amount; "" where none is known."""
    word = _PERIODS.get(per, ("", ""))[0 if language == "he" else 1]
    return f" {word}" if word else ""
