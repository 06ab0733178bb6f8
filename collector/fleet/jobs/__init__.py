"""The queue: its tables, its jobs, the worker that takes them, and what a monitor reads."""
