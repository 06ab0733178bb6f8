"""Seals: signed and time-stamped statements of where the journal ends."""
