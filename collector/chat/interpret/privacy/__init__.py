"""Which parts of a recording show other people's conversations."""
