"""Prices: reads amounts as people and pages write them, and compares readings with each other and with what was promised (all pure)."""

from collector.prices.money import Money, Price, Unclear, read_amounts, read_price
from collector.prices.pieces import Piece
from collector.prices.series import Over, compare, overcharges, rises
from collector.prices.shown import money, per_words
from collector.prices.table import PriceRow, Rise
from collector.prices.vat import vat_alone

__all__ = [
    "Money", "Over", "Piece", "Price", "PriceRow", "Rise", "Unclear",
    "compare", "money", "overcharges", "per_words", "read_amounts", "read_price", "rises", "vat_alone",
]  # fmt: skip
