"""The paragraphs of a letter: its story, facts, payments, correspondence, law and demands (pure)."""
