"""What is done to a PDF that the browser printed: its first pages renumbered, its tags completed."""
