"""Finds recipes, reads them, and finds lines in their text."""
