"""The journal: its records, how a line is written and checked, and the newest version of each record."""
