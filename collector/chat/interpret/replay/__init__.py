"""Rebuilding the pages from the observations."""
