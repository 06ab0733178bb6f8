"""Logs in: finds the fields of a form, fills it in, sends it once, reads the answer, keeps the session."""
