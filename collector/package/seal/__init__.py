"""The bag, the seals over its manifest, and the ZIP."""
