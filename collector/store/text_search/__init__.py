"""Finding a phrase in the texts of a store."""
