"""E-mail into documents: the one reader of the house. Lenient: what strict parsers refuse is read as mail programs read it."""
