"""Runs a recipe, or tries its steps without keeping anything."""
