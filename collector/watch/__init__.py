"""Watches: what is due, running it, what was missed, the operating system's scheduler, and telling the person."""
