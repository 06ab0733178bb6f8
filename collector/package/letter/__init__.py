"""The complaint letter (pure)."""
