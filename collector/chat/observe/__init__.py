"""Observation: what a page shows is noted raw, while it happens."""
