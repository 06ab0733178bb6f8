"""What stands beside a price and is not in its element: its period, VAT, or a word such as "refund"; its currency: `currency`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from collector.prices.amounts.amount_reader import read_price
from collector.prices.amounts.amount_values import Price, Unclear
from collector.prices.amounts.currency.currency_beside import boxes_of
from collector.prices.amounts.normalised_text import plain
from collector.prices.amounts.qualifiers import vat_said
from collector.prices.amounts.words.currency_words import CURRENCIES
from collector.prices.amounts.words.period_words import periods_in
from collector.prices.amounts.words.qualifier_words import THEN
from collector.prices.amounts.words.word_patterns import PRICE_WORDS, when_used
from collector.prices.amounts.words_understood import other_money

OTHERWISE = frozenset({"credit", "not-the-price", "vat"})
"""Doubts that words beside a price raise: it is other money."""
_UNIT_COLUMN = when_used(r"יחידה|יחידת\s+(?:מידה|חיוב)|תדירות|units?|per|frequency", re.IGNORECASE)
_PERIOD_COLUMN = when_used(r"תקופה|תקופת\s+חיוב|(?:billing\s+)?period", re.IGNORECASE)
"""A column that says for how long a price pays, or of which month a bill is: the row's cells tell which."""
_TIMES_COLUMN = when_used(r"אלפי|מיליונ|thousands?|millions?|[`'’]000|(?<![a-z])k\s*[₪$€]|[₪$€]\s*k(?![a-z])", re.IGNORECASE)
"""A head that says that the column's numbers are thousands or millions."""
_HOLDS_AGOROT = when_used(r"אג(?:'|ורות)|agorot", re.IGNORECASE)


@dataclass(frozen=True)
class CellLabels:
    """The words that name a table cell: its column's heading, its row's, and the headings of the other columns; "" where there are none."""

    column: str = ""
    row: str = ""
    others: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    """The words of the row's other cells."""


def in_its_cell(price: Price, cell: CellLabels, per: str = "") -> Price | Unclear:
    """The price as the headings of its table cell name it.

    Example: in a column ``לפני מע"מ`` it is net; in a column ``הנחה`` or a row ``זיכוי`` it is no price; where agorot have a column of
    their own, one cell alone is no whole price.
    """
    heads = (cell.column, *cell.others)
    if price.amount == price.amount.to_integral_value() and any(_HOLDS_AGOROT.search(plain(head).text) for head in heads):
        return Unclear("price-unclear", f"{price.raw} / {cell.column}"[:80], price.raw, "agorot-apart")
    if _TIMES_COLUMN.search(plain(cell.column).text):
        return Unclear("price-unclear", f"{price.raw} / {cell.column}"[:80], price.raw, "outside")
    if THEN.search(plain(cell.column).text) or _is_beside_the_price(cell):
        return Unclear("price-unclear", f"{price.raw} / {cell.column}"[:80], price.raw, "not-the-price")
    others = [plain(head).text for head in cell.others]
    spans = any(_PERIOD_COLUMN.fullmatch(head) for head in others) and any(_noun_period(words) for words in cell.cells)
    if (spans or any(_UNIT_COLUMN.fullmatch(head) for head in others)) and not price.per:
        return Unclear("price-unclear", f"{price.raw} / {', '.join(cell.others)}"[:80], price.raw, "period")
    if not price.per and (period := _noun_period(cell.column)):
        price = replace(price, per=period)  # ``דקה`` alone above a number is what it costs by
    named = (_without_numbers(cell.column), _without_numbers(cell.row))
    for words in named:
        if other := other_money(words, negative=price.amount < 0):
            return Unclear("price-unclear", f"{other} – {price.raw} / {words}"[:80], price.raw, "unknown-word")
    shown = price.raw if price.currency_shown else f"{price.raw} {price.currency}".strip()  # ``0.5932`` below ``₪ לקוט"ש``
    labels = [f"{words}: {shown}" for words in named if words]
    return with_label(price, labels, per)


def _noun_period(head: str) -> str:
    """The period or unit that a heading names by nothing but its noun (``דקה``, ``Hour``); "" for other words."""
    word = plain(head).text.strip().lower()
    if not _ONE_NOUN.fullmatch(word):
        return ""
    tried = (word, f"ל{word}", f"per {word}")
    return next((name for text in tried for name, start, end in periods_in(text) if (start, end) == (0, len(text))), "")


_ONE_NOUN = when_used(
    r"(?!חודש$|month$|יום$|day$|שנה$|year$)[א-ת]{3,}|(?:minute|min|hour|night|week|unit|message|sms|gb|mb|call|visit|lesson|person|monthly|yearly|annual|weekly)"
)
"""Not the names of months, days and years: such a column dates its rows."""


def _is_beside_the_price(cell: CellLabels) -> bool:
    """Whether another column is the price and this one names neither money nor a period: ``ביטול`` beside ``מחיר``."""
    column = plain(cell.column).text
    named = PRICE_WORDS.search(column) or CURRENCIES.search(column) or periods_in(column) or vat_said(column)
    return bool(column) and not named and any(PRICE_WORDS.search(plain(head).text) for head in cell.others)


def _without_numbers(label: str) -> str:
    """The words of a label without the names of currencies and without numbers, which would be read as amounts."""
    return re.sub(r"[\s:()/]+$", "", re.sub(r"\S*\d\S*", "", CURRENCIES.sub("", plain(label).text))).strip()


def with_label(price: Price, around: Sequence[str], per: str = "") -> Price | Unclear:
    """The price with the period and VAT that stand beside its element, or `Unclear` where a word beside it says that it is none.

    Only a parent that holds no other number counts. Example: of ``129.90 ₪`` in a row ``תשלום חודשי | 129.90 ₪`` the period is month;
    in a row ``זיכוי | 129.90 ₪`` it is unclear.
    """
    for text in boxes_of(price.raw, around):
        wider = read_price(text, per=per, currency=price.currency, certain=False, fees=True)
        if isinstance(wider, Unclear):
            if price.amount < 0 and wider.why == "not-the-price":
                return price  # ``-20.00 ₪`` in a row of a discount says what the label says
            return replace(wider, raw=price.raw) if wider.why in OTHERWISE else price
        if wider.amount == price.amount:
            price = replace(price, per=price.per or wider.per, vat=price.vat or wider.vat, months=price.months or wider.months)
            price = replace(price, roles=price.roles | wider.roles)
    return price
