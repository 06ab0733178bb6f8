"""What is done with a PDF that the browser printed: its first pages renumbered, its tags completed, its words searched."""
