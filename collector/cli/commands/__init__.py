"""One file a group of commands: each parses, asks, calls a service and prints what it returned."""
