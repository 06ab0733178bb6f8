"""Goes to a page and waits until it is ready: the way there, the requests, the rest, consent layers."""
