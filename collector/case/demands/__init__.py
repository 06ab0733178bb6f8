"""What is demanded: the sums that follow from the findings, those that the person computes, and which stand in the letter (pure)."""
