"""Prices: reads amounts as people and pages write them, and compares readings with each other and with what was promised (all pure)."""

from collector.prices.table import PriceRow, Rise

__all__ = ["PriceRow", "Rise"]
