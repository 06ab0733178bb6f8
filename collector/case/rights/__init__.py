"""Rights data and the escalation ladder (pure but for reading the data file)."""
