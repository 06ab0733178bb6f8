"""The check of a store: journal, objects, streams, seals and settings against each other."""
