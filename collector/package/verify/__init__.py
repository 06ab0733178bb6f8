"""Checks a finished package."""
