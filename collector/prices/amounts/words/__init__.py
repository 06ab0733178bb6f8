"""The words by which amounts are named, Hebrew and English: currencies, periods, VAT, and what an amount is. Patterns over plain text."""
