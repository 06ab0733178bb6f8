"""Figures: prices, and what the record says of a company."""
