"""Findings: what the record shows, one file a subject (pure)."""
