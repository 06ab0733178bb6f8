"""Amounts: reads sums of money out of text and out of the runs of text of a page."""
