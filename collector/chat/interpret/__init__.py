"""Interpretation: pure functions from observations to the transcript."""
