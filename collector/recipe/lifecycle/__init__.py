"""What every run has: its context, its state from the first record to the last, the writer of its evidence."""
