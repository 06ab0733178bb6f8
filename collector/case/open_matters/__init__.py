"""What is still open in a case: inquiries without an answer, dates, missing facts and evidence, what to do next (pure)."""
