"""The other sums in a price's own box: a larger one that nothing explains is the price for others, or the price later."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from collector.prices.amounts.amount_reader import read_amounts
from collector.prices.amounts.amount_values import Money, Price, Unclear
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.price_choice import SECONDARY
from collector.prices.amounts.words.period_words import MONTHS_OF
from collector.prices.amounts.words.word_patterns import NOT_IN_WORD, WORD_ENDS, pattern, when_used
from collector.prices.card.label_of_price import not_a_price
from collector.prices.history.vat_change import RATES

_AGORA = Decimal("0.01")
_OTHER = frozenset({"fee", "paid", "refund", "discount", "installment"})
"""Roles by which a label already said what the amount is."""


@dataclass(frozen=True)
class Card:
    """The box of a page that a price stands in.

    `label` are the words right before the price; `others` are the box's other sums, each as (label, line, tail) of text; "" where there is
    none. `sold` says that something is for sale there; `data` are the numbers that the page's own data call the price.
    """

    label: str = ""
    others: tuple[tuple[str, str, str], ...] = ()
    sold: bool = False
    data: tuple[str, ...] = ()


def in_its_card(price: Price, card: Card) -> Price | Unclear:
    """The price with what the other sums of its box say of it; `Unclear` where one of them may be the price in its stead.

    Every other sum must be understood: as another kind of money (an old price, a fee, an instalment), as the same price said otherwise (for
    a year, with VAT), or as less than the price. Example: below ``$12.00`` the line ``Everyone else $20.00`` makes the price unclear.
    """
    if not price.roles & _OTHER and (word := not_a_price(card.label, has_period=bool(price.per), sold=card.sold)):
        return Unclear("price-unclear", f"{word} – {price.raw} / {card.label}"[:80], price.raw, "unknown-word")
    for number in card.data:
        if not _same(Decimal(number), price):
            return Unclear("price-unclear", f"{price.raw} / {number}"[:80], price.raw, "data")
    for label, line, tail in card.others:
        answer = _beside(price, plain(label).text.strip(), plain(line).text.strip(), plain(tail).text.strip())
        if isinstance(answer, Unclear):
            return answer
        price = answer
    return price


def _same(number: Decimal, price: Price) -> bool:
    """Whether a number is the price, or the price with VAT, without it, or for the other one of a month and a year."""
    factors = [Decimal(1), Decimal(12), *((100 + rate) / 100 for _, rate in RATES)]
    return any(abs(number * f - price.amount) <= _AGORA * 2 or abs(number - price.amount * f) <= _AGORA * 2 for f in factors)


def _beside(price: Price, label: str, line: str, tail: str) -> Price | Unclear:
    several = Unclear("price-unclear", f"{price.raw} / {' '.join((label, line))}".strip()[:80], price.raw, "several")
    if _RANGE_ENDS.match(line) or _COMES_OFF.search(line):
        return several
    bare = not re.search(r"[a-zא-ת]{2,}", re.sub(r"ש\"ח|שקל(?:ים)?|NIS|ILS|USD|EUR|GBP", "", line), re.IGNORECASE)
    text = f"{label}: {line} {tail}" if bare and label else f"{line}\n{tail}"
    found = [m for m in read_amounts(text) if m.amount is not None and m.currency in ("", price.currency)]
    return next((one for m in found if (one := _against(price, m, several, text)) is not price), price)


def _against(price: Price, other: Money, several: Unclear, text: str) -> Price | Unclear:
    assert other.amount is not None
    if price.amount > other.amount > 0 and _IS_NOW.search(plain(text).text[: other.span[0]]):
        return several
    if other.vat == "excluded" and not price.vat and _is_taxed(other.amount, price.amount):
        return replace(price, vat="included")  # ``£120.00`` above ``£100.00 ex. VAT``
    if other.amount <= price.amount or price.amount <= 0 or price.roles & SECONDARY:
        return price
    if "then" in other.roles or _LATER.search(text):
        short = price.months is not None and price.months <= 3
        if short or price.amount * 3 <= other.amount or not (price.months or price.per):
            return several
        return replace(price, then=price.then or other)
    if other.roles & (SECONDARY | {"installment", "total", "due"}) or (other.per == "once" and price.per != "once"):
        return price
    if price.per != other.per and _is_multiple(other.amount, price, other):
        return price
    grossed = [price.amount * (100 + rate) / 100 for _, rate in RATES]
    if other.vat == "included" and price.vat != "included" and any(abs(gross - other.amount) <= _AGORA for gross in grossed):
        return replace(price, vat="excluded")
    if other.vat == "included" and price.vat == "excluded" and price.currency != "ILS" and other.amount <= price.amount * _HIGHEST_VAT:
        return price
    if other.per == "unit" and price.per != "unit" and _MEASURE.search(plain(text).text[other.span[1] :]):
        return price  # ``£13.00 per litre`` below half a litre
    if _INSURED.search(text) and price.amount * 12 < other.amount:
        return price
    return several


def _is_taxed(net: Decimal, gross: Decimal) -> bool:
    """Whether one amount is the other with a tax of whole per cents."""
    if not 0 < net < gross <= net * _HIGHEST_VAT:
        return False
    rate = (gross / net * 100).quantize(Decimal(1))
    return abs(net * rate / 100 - gross) <= _AGORA


_HIGHEST_VAT = Decimal("1.27")
"""The highest rate of VAT in Europe, as a factor."""
_MEASURE = when_used(
    r"^\W*(?:(?:per|a|for)\s+|ל-?\s*)?(?:\d+\s*)?(?:kg|kilo|g|gr|gram|lit(?:re|er)|l|ml|oz|lb|metre|m"
    r"|ק\"ג|קילו|גרם|ג'|ליטר|מ\"ל|מטר)(?![a-zא-ת])", re.IGNORECASE
)
"""A measure of goods: what a kilo or a litre costs says nothing against the price of a smaller pack."""
_IS_NOW = when_used(r"(?:^|[.\n:]\s*)(?:ה?יום|עכשיו|כעת|now|today)(?:\s+(?:רק|only|just))?\s*:?\s*$", re.IGNORECASE)
"""``49.90 ₪`` above ``היה. היום 39.90 ₪``: the lower sum is the price."""
_INSURED = pattern(r"cover(?:age|ed)?", "insured", "deductible", "excess", "liability", "benefit", r"ה?כיסוי", r"גבול\s+אחריות",
    r"סכום\s+ה?ביטוח", r"תקרת\s+[א-ת]+", before=NOT_IN_WORD, after=WORD_ENDS)
"""What a policy pays: no price."""


def _is_multiple(whole: Decimal, price: Price, other: Money) -> bool:
    """Whether a larger sum is the same price for a longer time, or that of several units."""
    if price.per in MONTHS_OF and other.per in MONTHS_OF:
        times = Decimal(MONTHS_OF[other.per]) / MONTHS_OF[price.per]
        return times > 1 and abs(price.amount * times - whole) <= max(times * _AGORA, whole / 100)
    return price.per in ("unit", "day", "week") or "installment" in price.roles


_RANGE_ENDS = when_used(r"(?:to|עד|up to|[-–])\s*[₪$€£]?\s*\d[\d.,]*\s*(?:[₪$€£]|ש\"ח)?(?:\s*(?:/|per|ל)[a-zא-ת]+)?$", re.IGNORECASE)
"""``to $129``: the price is where a range begins."""
_COMES_OFF = when_used(
    r"(?:(?<![א-ת])(?:אחרי|לאחר|בניכוי|בקיזוז)|\b(?:after|less|minus|net of))\s+(?!מכן|זה|כן|that)"
    r"(?:[a-zא-ת'\"-]+\s+){0,3}(?:[₪$€£]\s*\d|\d[\d.,]*\s*(?:[₪$€£]|ש\"ח))", re.IGNORECASE,
)
"""``after $20 mail-in rebate``: what is shown is not what is paid."""
_LATER = pattern(
    "מכן", "thereafter", "afterwards?", r"ו?מה?חודש\s+ה[א-ת]+", r"from\s+(?:the\s+)?(?:month|year)\s+\w+",
    before=NOT_IN_WORD, after=WORD_ENDS,
)

