"""Prices: reads amounts as people and pages write them, and compares readings with each other and with what was promised (all pure)."""

from collector.prices.amounts.amount_reader import is_credit, read_amounts, read_price
from collector.prices.amounts.amount_values import Money, Price, Unclear
from collector.prices.amounts.currency.currency_beside import another_currency, currency_beside, holds_other_sums, sign_is_shared
from collector.prices.amounts.rest_of_line import in_its_line
from collector.prices.amounts.text_runs import TextRun
from collector.prices.amounts.words.currency_words import UNKNOWN as UNKNOWN_CURRENCY
from collector.prices.amounts.words.currency_words import names_currency
from collector.prices.amounts.words_beside import CellLabels, in_its_cell, with_label
from collector.prices.amounts.words_on_page import PageWords, on_its_page
from collector.prices.card.other_sums import Card, in_its_card
from collector.prices.history.competitor_offers import Alternative, alternatives
from collector.prices.history.evidence_months import months_without
from collector.prices.history.price_comparison import Over, compare, overcharges, rises
from collector.prices.history.price_row import PriceRow, Rise
from collector.prices.history.vat_change import vat_alone
from collector.prices.money_format import Sum, money, per_words

__all__ = [
    "UNKNOWN_CURRENCY", "Alternative", "Money", "Over", "TextRun", "Price", "PriceRow", "Rise", "Sum", "Unclear",
    "compare", "currency_beside", "is_credit", "money", "overcharges", "per_words", "read_amounts", "read_price", "rises", "vat_alone",
    "CellLabels", "PageWords", "on_its_page", "alternatives", "in_its_cell", "in_its_line", "months_without", "with_label",
    "names_currency", "another_currency", "sign_is_shared", "holds_other_sums", "Card", "in_its_card",
]  # fmt: skip
