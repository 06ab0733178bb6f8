"""Backup: a store as one ZIP, as a TinyDB file, and two stores merged into one."""
