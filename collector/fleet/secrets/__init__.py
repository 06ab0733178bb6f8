"""Logins and sessions on their way to a worker, encrypted to its key."""
