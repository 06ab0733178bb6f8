"""The lines of a case's timeline, one for each thing that happened (pure)."""
