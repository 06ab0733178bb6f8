"""Following messages through time: edits, deletions, gaps."""
