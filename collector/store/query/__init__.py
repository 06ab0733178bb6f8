"""Questions: TinyDB over the records."""
