"""The settings of a store: the file, and what is on record of it."""
