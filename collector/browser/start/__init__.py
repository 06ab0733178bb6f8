"""Finds, installs and opens a browser, and finds a font with Hebrew letters."""
