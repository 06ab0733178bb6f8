"""What was charged: the lines of bills, the charges that were written down, and which of these are money of a bill (pure)."""
