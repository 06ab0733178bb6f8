"""What a person states about a dispute, each written down as a record: contacts, promises, demands, facts, steps, corrections."""
